// Lịch sử of one record, and Nhật ký of everything: newest first, in words, a page at a time.
import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { Id, Time } from '../../schemas/id.ts'
import { Line, type Person } from '../../schemas/person.ts'
import type { Filter } from '../../storage/records.ts'
import type { Context } from '../context.ts'
import { namesIn, type Names } from './names.ts'
import { subjectsOf } from './reach.ts'
import { sayChanges, sentenceOf } from './say.ts'

const page = {
  /** Where the page before ended. */
  after: z.exactOptional(z.string().regex(/^[^ ]+ ln_[0-9a-z]+$/)),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

export const ReadHistory = z.strictObject({ id: Id, ...page })
/** Days of Vietnam, both included. */
export const ReadLog = z.strictObject({
  agency: z.exactOptional(Id),
  /** Who did it, or in whose name a machine did. */
  person: z.exactOptional(Id),
  act: z.exactOptional(z.string().regex(/^[a-z]+\.[a-z-]+$/)),
  from: z.exactOptional(Day),
  to: z.exactOptional(Day),
  ...page,
})

export const LineView = z.object({
  id: Id,
  at: Time,
  /** What the line is about, and its name where it has one. */
  subject: Id,
  subjectName: z.exactOptional(z.string()),
  byName: z.string(),
  behalfName: z.exactOptional(z.string()),
  act: Line.shape.act,
  sentence: z.string(),
  changes: z.array(z.object({ field: z.string(), label: z.string(), old: z.string(), new: z.string() })),
})
export const History = z.object({ lines: z.array(LineView), next: z.exactOptional(z.string()) })

export async function readHistory(ctx: Context, who: Person, input: z.infer<typeof ReadHistory>) {
  return linesOf(ctx, await subjectsOf(ctx, who, input.id), input)
}

export function readLog(ctx: Context, _who: Person, input: z.infer<typeof ReadLog>) {
  const { agency, person, act, from, to } = input
  const wanted: Filter<Line>[] = []
  if (agency) wanted.push({ agency })
  if (person) wanted.push({ $or: [{ by: person }, { behalf: person }] })
  if (act) wanted.push({ act })
  if (from) wanted.push({ at: { $gte: startOf(from) } })
  if (to) wanted.push({ at: { $lt: startOf(to, 1) } })
  return linesOf(ctx, wanted.length ? { $and: wanted } : {}, input)
}

/** The first moment of a day in Vietnam. */
const startOf = (day: string, later = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + later * 864e5).toISOString()

async function linesOf(
  ctx: Context,
  wanted: Filter<Line>,
  { after, limit }: { after?: string; limit: number },
): Promise<z.input<typeof History>> {
  const [at = '', id = ''] = after?.split(' ') ?? []
  const earlier = after ? { $or: [{ at: { $lt: at } }, { at, id: { $lt: id } }] } : {}
  const found = await ctx.db.history.model
    .find({ $and: [wanted, earlier] })
    .sort({ at: -1, id: -1 })
    .limit(limit + 1)
    .lean()
  const lines = found.slice(0, limit)
  const last = found.length > limit ? lines.at(-1) : undefined
  const names = await namesIn(ctx, lines)
  return { lines: lines.map((line) => viewOf(line, names)), ...(last && { next: `${last.at} ${last.id}` }) }
}

function viewOf(line: Line, names: Names): z.input<typeof LineView> {
  const { id, at, subject, by, behalf, act, of } = line
  const byName = names.get(by) ?? (by.startsWith('wk_') ? 'Hệ thống' : '–')
  const behalfName = behalf && names.get(behalf)
  const subjectName = names.get(of ?? subject)
  return {
    ...{ id, at, subject, act, byName },
    ...(behalfName && { behalfName }),
    ...(subjectName && { subjectName }),
    sentence: sentenceOf(line, byName, names),
    changes: sayChanges(line, names),
  }
}
