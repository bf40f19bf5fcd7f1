// A file that holds others, opened in its job folder, and what becomes of the version that it is of.
import type { Box } from '../../intake/box.ts'
import type { Inner } from '../../intake/inner.ts'
import type { Facts, Verdict } from '../../intake/verdict.ts'
import type { File, Version } from '../../schemas/document.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Done } from '../../storage/change.ts'
import type { Context } from '../context.ts'

export type Expanded =
  | { opened: true }
  | { waits: Problem }
  | { state: 'rejected'; problem: Problem }
  | { state: 'unpacked'; facts: Record<string, Facts>; version: Version }

export interface Work {
  readonly ctx: Context
  readonly box: Box
  /** Job folder of the file that was opened. */
  readonly dir: string
  readonly done: Done
  readonly lost: AbortSignal
}

export interface Opened {
  readonly version: Version
  readonly file: File
  readonly facts: Facts
  readonly files: readonly Inner[]
}

/** How deep the files of this one stand: 1 where it was uploaded itself. */
export function depthOf({ version, file }: Pick<Opened, 'version' | 'file'>): number {
  const outer =
    version.contents?.find(({ sha256 }) => sha256 === file.sha256)?.depth ?? version.source?.depth ?? 0
  return outer + 1
}

export const problemOf = (verdict: Exclude<Verdict, { outcome: 'ok' }>): Problem =>
  verdict.outcome === 'refused'
    ? new Problem(verdict.code, verdict.sentence, { ...verdict.more })
    : new Problem('damaged', verdict.sentence)
