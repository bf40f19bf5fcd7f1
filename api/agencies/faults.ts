// What is wrong with an agency beyond the shape of its fields: what only the other records can tell.
import type { Agency } from '../../schemas/agency.ts'
import type { Fault } from '../../schemas/opening.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { refuse } from '../refuse.ts'

/** Every fault at once; throws `duplicate` when a taken code is the only one. */
export async function refuseAgency(ctx: Context, next: Agency, before?: Agency): Promise<void> {
  const { db } = ctx
  const { id, code, validFrom, validTo, successors, units } = next
  const faults: Fault[] = []
  const say = (field: string, sentence: string) => faults.push({ field, sentence })

  if (validTo !== undefined && validTo < validFrom)
    say('validTo', 'Ngày hết hiệu lực trước ngày có hiệu lực. Hãy sửa ngày.')
  const keys = units.map(({ key }) => key)
  for (const [i, key] of keys.entries())
    if (keys.indexOf(key) < i)
      say(`units.${i}.key`, `Mã phòng “${key}” bị lặp. Hãy đặt mã khác cho một trong hai phòng.`)
  const known = await db.agencies.model.distinct('id', { id: { $in: successors } })
  for (const [i, successor] of successors.entries())
    if (successor === id) say(`successors.${i}`, 'Cơ quan không kế thừa chính mình. Hãy chọn cơ quan khác.')
    else if (!known.includes(successor))
      say(`successors.${i}`, 'Không có cơ quan này. Hãy chọn trong danh sách.')
    else if (successors.indexOf(successor) < i)
      say(`successors.${i}`, 'Cơ quan này đã được chọn. Hãy bỏ dòng lặp.')
  if (before) faults.push(...(await lossFaults(ctx, before, next)))

  const isTaken = await db.agencies.model.exists({ code, id: { $ne: id } })
  const taken = { field: 'code', sentence: `Mã “${code}” đã thuộc cơ quan khác. Hãy đặt mã khác.` }
  if (isTaken && faults.length === 0) throw new Problem('duplicate', taken.sentence, { faults: [taken] })
  refuse(isTaken ? [taken, ...faults] : faults)
}

/** What others already rest on stays: the code in codes of documents, a unit with people or work. */
async function lossFaults({ db }: Context, before: Agency, next: Agency): Promise<Fault[]> {
  const faults: Fault[] = []
  const agency = before.id
  if (next.code !== before.code && (await db.documents.model.exists({ agency })))
    faults.push({
      field: 'code',
      sentence: `Đã có tài liệu mang mã “${before.code}” nên không đổi được. Hãy giữ mã cũ.`,
    })
  const gone = before.units.filter(({ key }) => !next.units.some((unit) => unit.key === key))
  for (const { key: unit, name } of gone) {
    const held = { grants: { $elemMatch: { agency, unit } }, leftAt: { $exists: false } }
    const isUsed =
      (await db.people.model.exists(held)) ?? (await db.assignments.model.exists({ agency, unit }))
    if (isUsed)
      faults.push({
        field: 'units',
        sentence: `${name} còn người hoặc còn việc được giao. Hãy chuyển đi trước khi bỏ phòng này.`,
      })
  }
  return faults
}
