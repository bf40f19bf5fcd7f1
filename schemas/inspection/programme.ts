// Chương trình kiểm tra của một năm: the document that orders it, which agency in which month, the teams with their members,
// and the leaves that inspection proves. Whether an agency was inspected is told by its inspections, never typed.
import { z } from 'zod'
import { Id, Revision, Time } from '../id.ts'
import { NodeCode } from '../set.ts'
import { Inspection, Member, Shown } from './inspection.ts'

export const PlannedAgency = z.strictObject({
  agency: Id,
  name: z.string().min(1).max(200),
  month: z.int().min(1).max(12),
  /** Why it was not, or cannot be inspected. */
  reason: z.exactOptional(z.string().trim().min(2).max(1000)),
})

export const Team = z.strictObject({
  name: z.string().trim().min(2).max(200),
  members: z.array(Member).min(1).max(40),
})

export const Programme = z.object({
  id: Id,
  year: Inspection.shape.year,
  title: z.string().trim().min(2).max(500),
  paper: z.exactOptional(Shown),
  agencies: z.array(PlannedAgency).max(300),
  teams: z.array(Team).max(30),
  leaves: z.array(NodeCode).max(20),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Programme = z.infer<typeof Programme>

export function programmeFaults(
  { agencies, teams, leaves }: Pick<Programme, 'agencies' | 'teams' | 'leaves'>,
  known: ReadonlySet<string> | undefined,
): { field: string; sentence: string }[] {
  const twice = agencies.flatMap(({ agency, name }, n) =>
    agencies.findIndex((one) => one.agency === agency) < n
      ? [{ field: `agencies.${n}.agency`, sentence: `${name} có ở hai dòng. Hãy bỏ một dòng.` }]
      : [],
  )
  const heads = teams.flatMap(({ name, members }, n) => {
    const count = members.filter(({ role }) => role === 'head').length
    const sentence = `Đoàn “${name}” phải có đúng một trưởng đoàn (đang ghi ${count}). Hãy sửa.`
    return count === 1 ? [] : [{ field: `teams.${n}.members`, sentence }]
  })
  const unknown = leaves.flatMap((code, n) =>
    known && !known.has(code)
      ? [
          {
            field: `leaves.${n}`,
            sentence: `Bộ tiêu chí của năm không có tiêu chí ${code}. Hãy sửa mã.`,
          },
        ]
      : [],
  )
  return [...twice, ...heads, ...unknown]
}
