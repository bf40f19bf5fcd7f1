// Documents that say the same because they have it from each other: what one was made of, what was made of it, the archive
// or mail that it came in, and what lies as an annex in another.
import type { Document, Version } from '../../schemas/document.ts'
import type { Context } from '../context.ts'

const DEEPEST = 8

/** Within the agency; the document itself is not among them. */
export async function relativesOf(
  { db }: Context,
  { id, agency }: Document,
  versions: readonly Version[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const isMadeOf = async (made: readonly Version[]): Promise<Version[]> => {
    const from = made.flatMap(({ derived = [] }) => derived.map(({ version }) => version))
    return from.length > 0 ? db.versions.model.find({ agency, id: { $in: from } }).lean() : []
  }
  const wasMadeOf = async (sources: readonly Version[]): Promise<Version[]> =>
    db.versions.model.find({ agency, 'derived.version': { $in: sources.map((one) => one.id) } }).lean()
  for (const next of [isMadeOf, wasMadeOf]) {
    let some = versions
    const seen = new Set(versions.map((version) => version.id))
    for (let depth = 0; some.length > 0 && depth < DEEPEST; depth++) {
      some = (await next(some)).filter((version) => !seen.has(version.id))
      for (const version of some) {
        seen.add(version.id)
        found.add(version.document)
      }
    }
  }
  const hashes = versions.flatMap(({ files }) => files.map(({ sha256 }) => sha256))
  const mains = new Set<string>(versions.flatMap(({ files }) => files[0]?.sha256 ?? []))
  const beside = await db.versions.model
    .find({ agency, document: { $ne: id }, $or: [{ 'files.sha256': { $in: hashes } }, { 'source.document': id }] })
    .lean() // prettier-ignore
  for (const { document, files, source } of beside)
    if (source?.document === id || !mains.has(files[0]!.sha256)) found.add(document)
  for (const { source } of versions) if (source?.document) found.add(source.document)
  found.delete(id)
  return found
}
