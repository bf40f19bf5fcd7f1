// What keeps cited scans from slots that take none but good ones. Of a set without such a slot nothing is asked.
import type { Version } from '../../schemas/document.ts'
import { conformityOf, type PagesSeen } from '../../schemas/scan-conformity.ts'
import { leavesOf } from '../../schemas/set.ts'
import type { Context } from '../context.ts'
import type { Round } from './load.ts'

/** By version. */
export type ScanFaultsOf = ReadonlyMap<string, readonly string[]>

export async function scanFaultsOf(
  { db }: Context,
  { set }: Pick<Round, 'set'>,
  versions: readonly Version[],
): Promise<ScanFaultsOf> {
  if (!leavesOf(set).some(({ leaf }) => leaf.slots.some(({ conforms }) => conforms))) return new Map()
  const sources = [...new Set(versions.flatMap(({ files }) => files.map(({ sha256 }) => sha256)))]
  const found = await db.renditions.model
    .find(
      { source: { $in: sources }, kind: { $in: ['text', 'ocr'] } },
      { source: 1, kind: 1, state: 1, facts: 1 },
    )
    .lean()
  const read = new Map(found.map((one) => [`${one.kind} ${one.source}`, one]))
  const seen = new Map(
    sources.map((source): [string, PagesSeen] => {
      const [text, pages] = [read.get(`text ${source}`), read.get(`ocr ${source}`)]
      if (!text || pages?.state === 'wanted') return [source, 'waits']
      return [source, pages?.facts ?? {}]
    }),
  )
  return new Map(
    versions.map(({ id, files, facts }) => [id, conformityOf({ files, ...(facts && { facts }), seen })]),
  )
}
