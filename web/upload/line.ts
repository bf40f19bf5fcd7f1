import type { Input } from '../api/client.ts'
import type { ApiProblem } from '../api/problem.ts'

export interface Receipt {
  document: string
  version: string
  code: string
  at: string
  file: { name: string; size: number; sha256: string }
}

/** What a list beside the files says of one of them. */
export type Told = Input<'/api/v1/documents/{id}', 'patch'>['particulars']

/** Where the officer dropped it: the citation is made as soon as the file was checked and kept. */
export interface Target {
  assessment: string
  slot: string
  slotName: string
}

/** A document of the agency that seems to be the same paper. */
export interface Twin {
  readonly document: string
  readonly code: string
  readonly isSameNumber: boolean
  /** Share of the text that both have, per cent. */
  readonly text: number
}

/** What became of the files that stood in one that was opened. */
export interface Opened {
  readonly taken: number
  readonly known: number
  readonly refused: number
}

/** waiting → sending → received (checked by the server) → kept; or lost, which goes on by itself; or paused by the officer; or duplicate, refused, unsent
 * (the page was closed first, and the bytes with it), which need a look. */
export type LineState =
  'waiting' | 'sending' | 'paused' | 'lost' | 'received' | 'kept' | 'duplicate' | 'refused' | 'unsent'

/** What the scanner says of a file that stays closed to others until the officer does something. */
export const stayingClosed = ['over-limit', 'cannot-scan'] as const
export type Unopened = (typeof stayingClosed)[number]

export interface Line {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly modified: number
  readonly agency: string
  /** When it was dropped, by this machine's clock: the same for all of one drop. */
  readonly since?: number
  /** Absent after a reload: a page may not open a file by itself. */
  readonly file?: File
  readonly target?: Target
  /** Saved once the file is kept, and then no longer here. */
  readonly told?: Told
  readonly state: LineState
  readonly sent: number
  /** Bytes a second, of late. */
  readonly speed?: number
  /** Of a file in pieces: where it goes on. */
  readonly url?: string
  readonly receipt?: Receipt
  readonly problem?: ApiProblem
  /** What became of it at its slot: attached, or why not. */
  readonly attached?: { ok: boolean; sentence: string }
  readonly twins?: readonly Twin[]
  readonly opened?: Opened
  /** Why others cannot open it; it is kept all the same. */
  readonly unopened?: Unopened | undefined
}

export const needsOfficer = (line: Line): boolean =>
  ['duplicate', 'refused', 'unsent'].includes(line.state) || isShort(line) || (line.twins ?? []).length > 0

/** It arrived, and yet not all of it is where it should be. */
export const isShort = ({ attached, opened, unopened }: Line): boolean =>
  attached?.ok === false || (opened?.refused ?? 0) > 0 || unopened !== undefined

export const isUnderWay = ({ state }: Line): boolean =>
  ['waiting', 'sending', 'paused', 'lost', 'received'].includes(state)

/**
 * The newest drop on top; in each drop what needs the officer, then what is being sent before what waits, and what is done
 * below: the eye need not look for what it has to do.
 */
export const inSight = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => (b.since ?? 0) - (a.since ?? 0) || placeOf(a) - placeOf(b))

const placeOf = (line: Line): number =>
  needsOfficer(line)
    ? 0
    : ['sending', 'paused', 'lost'].includes(line.state)
      ? 1
      : line.state === 'kept'
        ? 3
        : 2

export function changed(line: Line, change: Partial<Line>, without?: 'problem'): Line {
  const { problem, ...rest } = line
  return { ...rest, ...(problem && !without && { problem }), ...change }
}

/** The file that the line was made of, as far as one can see from outside. */
export const isSame = ({ name, size, modified }: Line, file: File): boolean =>
  name === file.name.normalize('NFC') && size === file.size && modified === file.lastModified

export const saidOfOpened = ({ taken, known, refused }: Opened): string =>
  [
    `Các tệp bên trong: ${taken} tệp đã lấy`,
    ...(known ? [`${known} tệp đã có trong kho`] : []),
    ...(refused ? [`${refused} tệp không nhận`] : []),
  ].join(', ')
