import type { ApiProblem } from '../api/problem.ts'

export interface Receipt {
  document: string
  version: string
  code: string
  at: string
  file: { name: string; size: number; sha256: string }
}

/** Where the officer dropped it: the citation is made as soon as the file was checked and kept. */
export interface Target {
  assessment: string
  slot: string
  slotName: string
}

/** waiting → sending → received (checked by the server) → kept; or lost, duplicate, refused, which need a look. */
export type LineState = 'waiting' | 'sending' | 'lost' | 'received' | 'kept' | 'duplicate' | 'refused'

export interface Line {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly agency: string
  /** Absent when the list came back from the server after a reload. */
  readonly file?: File
  readonly target?: Target
  readonly state: LineState
  readonly sent: number
  readonly receipt?: Receipt
  readonly problem?: ApiProblem
  /** What became of it at its slot: attached, or why not. */
  readonly attached?: { ok: boolean; sentence: string }
}

export const needsOfficer = ({ state, attached }: Line): boolean =>
  state === 'duplicate' || state === 'refused' || attached?.ok === false

export const isUnderWay = ({ state }: Line): boolean =>
  ['waiting', 'sending', 'lost', 'received'].includes(state)
