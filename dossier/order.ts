// What a caller orders and what it gets back: plain data, so that another engine can take the place of this one.
// Everything printed arrives in words and already formatted ("2,95"); bytes are asked for by their SHA-256.
import type { Writable } from 'node:stream'

export type DossierOrder = {
  cover: Cover
  sections: readonly Section[]
  /** The sums of the screen, which the parts cannot be added up to while some are not known; old orders say nothing. */
  total?: Required<Score>
  /** Absent: pages are numbered from 1. */
  numbering?: Numbering
  /** Lists of our own that are bound behind the index. */
  lists?: readonly OwnList[]
}

/** «Bảng điểm», «Giải trình», «Danh sách bản gốc kèm SHA-256». */
export const ownLists = ['scores', 'explanations', 'originals'] as const
export type OwnList = (typeof ownLists)[number]

/**
 * `keep`: what was issued keeps its labels, what is new is inserted. `supplement`: the same, but only what is new is bound.
 * `renumber`: from 1 again, with a concordance. `fresh`: from 1.
 */
export const numberingModes = ['fresh', 'keep', 'supplement', 'renumber'] as const
export type Numbering = {
  mode: (typeof numberingModes)[number]
  /** `areas`: every area has letters and counts from 1: A1, A2, B1. */
  scheme: 'whole' | 'areas'
  /** The labels issued last. Absent before the first issue; then every mode is `fresh`. */
  base?: { n: number; date: string; pieces: readonly Piece[] }
}

/** What is numbered together: a divider, a document. Stands in the plan of an issue and in `dossier.json`. */
export type Piece = {
  /** `area:1`, `leaf:1.1`, or the document and its version. */
  key: string
  title: string
  exhibit?: string
  document?: string
  version?: number
  /** What its pages show, for telling what changed: file by file the original's hash, or why there is none. */
  files?: readonly { sha256?: string; hole?: string; pages: number }[]
  /** Every label it was ever issued, in order. */
  labels: readonly string[]
  /** Bound in supplement volumes alone; the main volume leaves it, and its labels, where they are. */
  supplement?: true
  /** Taken out of the dossier: one page with all its labels says so. */
  withdrawn?: boolean
}

export type Cover = {
  /** Printed above the issuing agency, e.g. "TỈNH QUẢNG HÀ". */
  province: string
  agency: string
  title: string
  campaign: string
  /** What part of the campaign is bound, e.g. an area or an agency; nothing = all of it. */
  scope?: string
  year: number
  place: string
  /** yyyy-mm-dd; the only date the bytes know. */
  date: string
  edition: number
  draft: boolean
  /** What the province's own check of a score is called; orders from before there was a choice say nothing. */
  review?: 'rà soát' | 'thẩm định'
}

/** An area or a criterion; the top ones get a page of their own. */
export type Section = {
  kind: 'section'
  code: string
  name: string
  /** "Lĩnh vực", "Tiêu chí". */
  level: string
  score?: Score
  parts: readonly (Section | Leaf)[]
}

export type Score = { max: string; self?: string; appraised?: string }

export type Leaf = {
  kind: 'leaf'
  code: string
  name: string
  state: string
  lead?: string
  score: Score
  figures: readonly { name: string; value: string }[]
  working: readonly string[]
  explanation?: string
  items: readonly Item[]
}

/** One citation. The same document and version cited again is bound once and printed as "xem 3.4-02, trang 45". */
export type Item = {
  /** Exhibit code, `3.4-02`; a named destination of the dossier. */
  exhibit: string
  document: string
  version: number
  symbol?: string
  /** yyyy-mm-dd */
  issued?: string
  issuer?: string
  subject: string
  proof?: string
  /** Cited pages of the main file as text: "3-5, 7". */
  pages?: string
  section?: string
  quote?: string
  /** Sent after the main volume was issued: bound in supplement volumes alone. */
  supplement?: true
  file: File
  /** Bound behind the main file in this order, under the same entry. */
  annexes: readonly File[]
}

export type File = {
  /** Absent where nothing was ever sent. */
  original?: { name: string; size: number; sha256: string }
  signatures: number
  content: View | Hole
}

/** A plain PDF made at intake. */
export type View = {
  kind: 'view'
  sha256: string
  size: number
  pages: number
  /** SHA-256 of its page index, which says how it is copied; absent only in orders frozen before there were any. */
  index?: string
  /** Tools and versions that made it: other bytes of it have another. */
  recipe?: string
}

/** Becomes a page that says why ("trang báo thiếu"); `decision` is who let the dossier go on with it, and why. */
export type Hole = { kind: 'hole'; reason: string; decision?: string }

/** Views and page indexes, each read from its first byte to its last; a chunk is used before the next one is asked for. */
export type OpenView = (sha256: string) => Promise<AsyncIterable<Uint8Array>>
/**
 * Called once per volume, from 1; the engine ends the stream. A chunk is written over once its callback has run: a
 * stream that keeps chunks longer must copy them.
 */
export type OpenVolume = (volume: number) => Writable | Promise<Writable>

export const stages = ['plan', 'front', 'documents', 'outline', 'finish'] as const
export type Stage = (typeof stages)[number]

export type BindOptions = {
  /** Volumes are split before this many bytes, never inside a document. */
  maxBytes?: number
  progress?: (at: { stage: Stage; done: number; total: number }) => void
  signal?: AbortSignal
}

export type Bound = {
  /** Of all volumes. */
  pages: number
  volumes: readonly { n: number; pages: number; size: number; sha256: string }[]
  entries: readonly Entry[]
  /** `dossier.json`, embedded in every volume, in parts; its hash is printed on the cover. */
  manifest: () => Iterable<string>
  manifestSha256: string
}

/** Where one bound document lies. */
export type Entry = {
  exhibit: string
  document: string
  version: number
  /** Every leaf that cites it, in order. */
  leaves: readonly string[]
  /** 0 where it is not bound in this edition: a supplement holds only what is new. */
  volume: number
  labels: readonly string[]
  files: readonly { sha256?: string; view?: string; recipe?: string; pages: number; hole?: string }[]
}

/** A view that cannot be bound. The caller may turn it into a hole, with a decision, and order again. */
export class Unbindable extends Error {
  readonly kind = 'hole'
  readonly document: string
  readonly exhibit: string
  readonly version: number
  readonly reason: string

  constructor(
    item: { document: string; exhibit: string; version: number },
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${item.exhibit} (${item.document}): ${reason}`, options)
    this.document = item.document
    this.exhibit = item.exhibit
    this.version = item.version
    this.reason = reason
  }
}
