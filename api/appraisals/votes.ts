// How the council decides: with its quorum, by more than half of those present who are not of the agency in question.
import { isQuorate, neededOf, type Sitting, type Votes } from '../../schemas/appraisal.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Db } from '../../storage/db.ts'
import { isOfAgency } from './find.ts'

/** Nothing is decided by too few. Throws `quorum`. */
export function refuseWithoutQuorum(sitting: Sitting): void {
  if (isQuorate(sitting)) return
  const { present, members, quorum } = sitting
  const needed = neededOf(quorum, members.length)
  throw new Problem(
    'quorum',
    `Mới có ${present.length}/${members.length} thành viên Hội đồng có mặt, cần ít nhất ${needed}. Hãy điểm danh đủ rồi ghi kết luận.`,
    { present: present.length, members: members.length, needed },
  )
}

/** Throws `invalid` at `votes`. */
export async function majorityOf(
  db: Db,
  { present }: Sitting,
  agency: string,
  votes: number,
): Promise<Votes> {
  const people = await db.people.model.find({ id: { $in: present } }).lean()
  const of = people.filter((person) => !isOfAgency(person, agency)).length
  if (votes <= of && votes * 2 > of) return { for: votes, of }
  const sentence = `Có ${of} thành viên được biểu quyết (không tính thành viên của cơ quan này), cần quá nửa tán thành. Hãy ghi lại số phiếu, hoặc kết luận được tán thành.`
  throw new Problem('invalid', sentence, { faults: [{ field: 'votes', sentence }] })
}
