// What somebody may be: every grant must name a place that is there, and one administrator must stay.
import { agencyRoles, type Grant, type Person } from '../../schemas/person.ts'
import type { Fault } from '../../schemas/opening.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'

type Granted = Pick<Person, 'grants' | 'isService'>

/** All faults at once. */
export async function grantFaults({ db }: Context, { grants, isService }: Granted): Promise<Fault[]> {
  const ids = grants.flatMap(({ agency }) => agency ?? [])
  const agencies = await db.agencies.model.find({ id: { $in: ids } }).lean()
  const faults: Fault[] = []
  if (isService && grants.length !== 1)
    faults.push({ field: 'grants', sentence: 'Tài khoản máy giữ đúng một vai trò. Hãy chọn một vai trò.' })
  const seen = new Set<string>()
  for (const [i, { role, agency: id, unit, areas, from, until }] of grants.entries()) {
    const say = (field: string, sentence: string) => faults.push({ field: `grants.${i}.${field}`, sentence })
    const agency = agencies.find((one) => one.id === id)
    if (id === undefined && agencyRoles.includes(role))
      say('agency', 'Vai trò này làm việc trong một cơ quan. Hãy chọn cơ quan.')
    if (id !== undefined && !agency) say('agency', 'Không có cơ quan này. Hãy chọn trong danh sách.')
    if (unit !== undefined && !agency?.units.some(({ key }) => key === unit))
      say('unit', `Cơ quan không có phòng “${unit}”. Hãy chọn trong danh sách phòng của cơ quan.`)
    if (areas && role !== 'appraiser')
      say('areas', 'Chỉ thành viên Tổ giúp việc được giao lĩnh vực. Hãy bỏ ô này.')
    if (from !== undefined && until !== undefined && until <= from)
      say('until', 'Vai trò kết thúc trước khi bắt đầu. Hãy sửa ngày.')
    const key = [role, id, unit].join(' ')
    if (seen.has(key)) say('role', 'Vai trò này đã có ở dòng trên. Hãy bỏ dòng lặp.')
    seen.add(key)
  }
  return faults
}

/** Inside the transaction that takes a right away: nobody could ever give rights again if this were the last one. */
export async function keepAnAdmin(
  { db, now }: Context,
  tx: Tx,
  before: Person,
  after: Person,
): Promise<void> {
  const at = now().toISOString()
  if (!administers(before, at) || administers(after, at)) return
  await db.alone(tx, 'administrators') // two who take each other's right away at once must not both succeed
  const others = await db.people.model
    .find({ id: { $ne: before.id }, 'grants.role': 'admin' })
    .session(tx)
    .lean()
  if (others.some((person) => administers(person, at))) return
  const sentence = 'Đây là quản trị cuối cùng của hệ thống. Hãy giao quyền quản trị cho người khác trước.'
  throw new Problem('wrong-state', sentence)
}

/** Somebody who can sign in for good: not a machine, not one who left, not one whose right ends some day. */
const administers = ({ grants, leftAt, isService }: Person, at: string): boolean =>
  !leftAt &&
  !isService &&
  grants.some((grant) => grant.role === 'admin' && !grant.until && hasBegun(grant, at))

/** Grants have a first and a last day. */
export const standsAt =
  (at: string) =>
  (grant: Grant): boolean =>
    hasBegun(grant, at) && (grant.until === undefined || at < grant.until)

const hasBegun = ({ from }: Grant, at: string): boolean => (from ?? '') <= at
