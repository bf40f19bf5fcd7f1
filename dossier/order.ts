// What a caller orders and what it gets back: plain data, so that another engine can take the place of this one.
// Everything printed arrives in words and already formatted ("2,95"); bytes are asked for by their SHA-256.
import type { Readable, Writable } from 'node:stream'

export type DossierOrder = {
  cover: Cover
  sections: readonly Section[]
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
export type View = { kind: 'view'; sha256: string; size: number; pages: number }

/** Becomes a page that says why ("trang báo thiếu"); `decision` is who let the dossier go on with it, and why. */
export type Hole = { kind: 'hole'; reason: string; decision?: string }

export type OpenView = (sha256: string) => Promise<Readable>
/** Called once per volume, from 1; the engine ends the stream. */
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
  /** The bytes of `dossier.json`, embedded in every volume; its hash is printed on the cover. */
  manifest: string
  manifestSha256: string
}

/** Where one bound document lies. */
export type Entry = {
  exhibit: string
  document: string
  version: number
  /** Every leaf that cites it, in order. */
  leaves: readonly string[]
  volume: number
  labels: readonly string[]
  files: readonly { sha256?: string; view?: string; pages: number; hole?: string }[]
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
