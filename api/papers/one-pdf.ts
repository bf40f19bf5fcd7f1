// One PDF that comes in beside what was typed of it: kept as it came, or dropped with the act that was refused.
import type { Kept } from '../../schemas/campaign.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import type { Received } from '../parts.ts'

/** `use` keeps it once nothing else is in the way. Throws `invalid` with `sentence` for anything but one PDF. */
export async function onePdf<T>(
  { blobs }: Context,
  files: readonly Received[],
  sentence: string,
  use: (keep: () => Promise<Kept>) => Promise<T>,
): Promise<T> {
  const staged = files.flatMap((one) => ('staged' in one && one.staged ? [one.staged] : []))
  try {
    const [part] = files
    if (part && 'problem' in part) throw asked(part, sentence)
    if (!part || files.length > 1 || part.type !== 'application/pdf')
      throw new Problem('invalid', sentence, { faults: [{ field: 'files', sentence }] })
    const { key, size, sha256 } = part.staged
    return await use(async () => {
      await blobs.keep(key, sha256)
      return { name: part.name, size, sha256 }
    })
  } finally {
    for (const { key } of staged) await blobs.drop(key)
  }
}

/** Of another kind of file: what this place takes, never how that kind would be named. */
function asked({ name, problem }: Extract<Received, { problem: Problem }>, sentence: string): Problem {
  const { type, more } = problem
  const isOther = type === 'unsupported-type' || (type === 'mismatch' && more['found'] !== 'pdf')
  return isOther ? new Problem(type, `Tệp “${name}” không phải PDF. ${sentence}`, { ...more }) : problem
}
