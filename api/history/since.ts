// What was written of records since a moment: what `asOf` takes back.
import type { Line } from '../../schemas/person.ts'
import type { Context } from '../context.ts'

/** By subject. */
export async function linesSince(
  { history }: Context['db'],
  records: readonly { id: string }[],
  moment: string,
): Promise<Map<string, Line[]>> {
  const subject = { $in: records.map(({ id }) => id) }
  const found = await history.model.find({ subject, at: { $gte: moment } }).lean()
  const lines = new Map<string, Line[]>()
  for (const line of found) lines.set(line.subject, [...(lines.get(line.subject) ?? []), line])
  return lines
}
