// «86 tài liệu, 25 trang báo thiếu»: what was sent is counted as a document, what stands for the rest is not. The plan,
// the cover, a package and its verifier count here.

export interface Tally {
  documents: number
  holes: number
}

/** One document's files, as `entryOf` and the manifest of a package write them. */
type Files = readonly { sha256?: string; hole?: unknown }[]

/** A file that was sent and cannot be bound has both: it is in the package, and a notice page in the volume. */
export const tallyOf = (files: Files): Tally => ({
  documents: files.some(({ sha256 }) => sha256 !== undefined) ? 1 : 0,
  holes: files.filter(({ hole }) => hole !== undefined).length,
})

export const totalOf = (tallies: readonly Tally[]): Tally => ({
  documents: tallies.reduce((sum, { documents }) => sum + documents, 0),
  holes: tallies.reduce((sum, { holes }) => sum + holes, 0),
})
