// What rests on a set: while nothing does, its import can be undone, also after it was published.
import { z } from 'zod'
import { Campaign } from '../../schemas/campaign.ts'
import type { CriteriaSet } from '../../schemas/set.ts'
import type { Db } from '../../storage/db.ts'

export const SetUse = z.strictObject({
  /** `moved`: a year that was moved from this set to another, whose lines tell of both. */
  what: z.enum(['campaign', 'moved', 'mapping']),
  /** Of the year, or of the other set. */
  name: z.string(),
  kind: z.exactOptional(Campaign.shape.kind),
})
export type SetUse = z.infer<typeof SetUse>

type Named = Pick<CriteriaSet, 'id' | 'title' | 'version'>
type Read = Pick<Db, 'campaigns' | 'migrations' | 'mappings' | 'sets'>

/** Whoever begins to use a set, and whoever removes it, wait for each other. */
export const setTurn = (id: string): string => `set ${id}`

export const kindsIn = (uses: readonly SetUse[]): Campaign['kind'][] => [
  ...new Set(uses.flatMap(({ kind }) => kind ?? [])),
]

/** By set, of the sets `ids`. */
export async function usesOf(db: Read, ids: readonly string[]): Promise<Map<string, SetUse[]>> {
  const either = { $or: [{ from: { $in: ids } }, { to: { $in: ids } }] }
  const [campaigns, migrations, mappings] = [
    await db.campaigns.model.find({}, { id: 1, set: 1, name: 1, kind: 1 }).lean(),
    await db.migrations.model.find(either, { campaign: 1, from: 1, to: 1 }).lean(),
    await db.mappings.model.find(either).lean(),
  ]
  const others = mappings.flatMap(({ from, to }) => [from, to])
  const sets: Named[] = await db.sets.model
    .find({ id: { $in: others } }, { id: 1, title: 1, version: 1 })
    .lean()
  const uses = new Map(ids.map((id): [string, SetUse[]] => [id, []]))
  const named = new Map(sets.map((set) => [set.id, `${set.title}, phiên bản ${set.version}`]))
  const years = new Map(campaigns.map((campaign) => [campaign.id, campaign]))
  for (const { set, name, kind } of campaigns) uses.get(set)?.push({ what: 'campaign', name, kind })
  for (const { campaign, from, to } of migrations)
    for (const set of [from, to]) {
      const year = years.get(campaign)
      const said = uses.get(set)
      if (!year || year.set === set || said?.some(({ name }) => name === year.name)) continue
      said?.push({ what: 'moved', name: year.name, kind: year.kind })
    }
  for (const mapping of mappings) {
    if (!mapping.pairs.length && !mapping.fresh?.length) continue
    for (const [set, other] of [
      [mapping.from, mapping.to],
      [mapping.to, mapping.from],
    ] as const)
      // prettier-ignore
      uses.get(set)?.push({ what: 'mapping', name: named.get(other) ?? '–' })
  }
  return uses
}

/** Why it stays: each use in words, with what can be done. */
export function heldSentence(uses: readonly SetUse[]): string {
  const said = uses.map(({ what, name }) =>
    what === 'mapping'
      ? `bảng nối tiêu chí với ${name}`
      : `kỳ đánh giá “${name}”${what === 'moved' ? ' trước khi chuyển bộ' : ''}`,
  )
  const list = said.join('; ')
  const isMappedOnly = uses.every(({ what }) => what === 'mapping')
  const todo = isMappedOnly
    ? 'Hãy bỏ các cặp đã nối ở phần So sánh rồi xóa.'
    : 'Nếu cần đổi nội dung, hãy lập phiên bản mới.'
  return `${list.charAt(0).toLocaleUpperCase('vi')}${list.slice(1)} đang dùng bộ này nên không xóa được. ${todo}`
}
