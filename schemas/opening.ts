// Giving out the leaves of a campaign: what would be made and changed, and everything that is in the way. Pure: the
// dry run and the act itself ask the same question.
import { z } from 'zod'
import { type Agency, isValidOn, unitsOn } from './agency.ts'
import { Assignment, type Campaign } from './campaign.ts'
import type { Person } from './person.ts'
import { Revision } from './id.ts'
import { parsePoints } from './points.ts'
import { Problem } from './problem.ts'
import { applies, type CriteriaSet, type LeafNode, leavesOf } from './set.ts'

const Name = z.string().min(1).max(40)
/** An instant with its zone, kept in UTC. */
export const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

/** What is left out stays as it is, or takes the default: due when the campaign locks, nobody but the lead. */
export const Row = z.strictObject({
  /** A leaf's code or key; '*' is every self-assessed leaf that applies to the agency (internal index). */
  leaf: Name,
  /** Agencies by code or id. */
  lead: Name,
  coordinators: z.exactOptional(z.array(Name).max(200)),
  unit: Assignment.shape.unit,
  contributors: z.exactOptional(Assignment.shape.contributors),
  due: z.exactOptional(Instant),
  /** As people write it: "0,50". */
  target: z.exactOptional(z.string().max(10)),
  /** Of the assignment that was seen: one that was changed since is a fault of the row. */
  revision: z.exactOptional(Revision),
})
export type Row = z.infer<typeof Row>

type Terms = Pick<Assignment, 'agency' | 'coordinators' | 'unit' | 'contributors' | 'due' | 'target'>
export type Planned = {
  leaf: LeafNode
  what: 'create' | 'change' | 'same'
  /** The assignment that is there already. */
  old?: Assignment
  terms: Partial<Terms> & Pick<Terms, 'agency'>
  /** Why the leaf does not count for this agency; it then gets no assessment. */
  notApplicable?: string
}
export type Fault = { field: string; sentence: string }
export type Unassigned = { leaf: LeafNode; agency?: Agency }
export type Opening = { planned: Planned[]; faults: Fault[]; unassigned: Unassigned[] }

type Given = {
  campaign: Pick<Campaign, 'kind' | 'year' | 'lockAt'>
  set: Pick<CriteriaSet, 'nodes'>
  agencies: readonly Agency[]
  people: readonly Person[]
  existing: readonly Assignment[]
  /** Absent: the leads that the set itself names, for leaves that nobody has yet. */
  rows?: readonly Row[] | undefined
  reason?: string | undefined
}

export function planOpening(given: Given): Opening {
  const { campaign, agencies, existing } = given
  const leaves = leavesOf(given.set)
  const isInternal = campaign.kind === 'internal'
  const keyOf = (leaf: string, agency: string) => (isInternal ? `${leaf} ${agency}` : leaf)
  const old = new Map(existing.map((one) => [keyOf(one.leaf, one.agency), one]))
  const planned = new Map<string, Planned>()
  const faults: Fault[] = []
  const rows = given.rows ?? defaults(leaves, old)

  for (const [i, row] of rows.entries()) {
    const say = (field: string, sentence: string) => faults.push({ field: `rows.${i}.${field}`, sentence })
    const before = faults.length
    const found = leavesFor(row, leaves, isInternal)
    if (found.length === 0)
      say('leaf', `Không có tiêu chí chấm điểm “${row.leaf}” trong bộ tiêu chí. Hãy sửa mã.`)
    const lead = agencyIn(agencies, row.lead, campaign.year, 'lead', say)
    const terms = lead && termsOf(row, lead, given, say)
    if (!terms) continue
    const isWrong = faults.length > before // the leaves are looked at all the same: every fault at once
    for (const leaf of found) {
      const key = keyOf(leaf.key, lead.id)
      if (planned.has(key)) {
        say('leaf', `Tiêu chí ${leaf.code} lặp lại trong danh sách. Mỗi tiêu chí chỉ giao một lần.`)
        continue
      }
      const one = old.get(key)
      if (row.revision !== undefined && one?.revision !== row.revision)
        say('leaf', `Tiêu chí ${leaf.code} vừa được người khác đổi. Hãy xem lại danh sách rồi làm lại.`)
      const notApplicable = applies(leaf.leaf, lead) ? undefined : leaf.leaf.notApplicable?.reason
      if (one && needsReason(one, terms) && !given.reason)
        say('due', `Tiêu chí ${leaf.code}: đổi chủ trì hoặc gia hạn phải có lý do. Hãy ghi lý do.`)
      if (isWrong) continue
      const what = one ? (differs(one, terms) ? 'change' : 'same') : 'create'
      planned.set(key, {
        leaf,
        what,
        ...(one && { old: one }),
        terms,
        ...(notApplicable && { notApplicable }),
      })
    }
  }
  const has = (leaf: string, agency: string) =>
    old.has(keyOf(leaf, agency)) || planned.has(keyOf(leaf, agency))
  return { planned: [...planned.values()], faults, unassigned: unassigned(given, [...planned.values()], has) }
}

/** Another lead, or more time, is a decision that somebody has to answer for. */
export const needsReason = (old: Pick<Assignment, 'agency' | 'due'>, terms: Partial<Terms>): boolean =>
  (terms.agency !== undefined && terms.agency !== old.agency) ||
  (terms.due !== undefined && terms.due > old.due)

export const differs = (old: Assignment, terms: Partial<Terms>): boolean =>
  Object.entries(terms).some(
    ([field, value]) => JSON.stringify(old[field as keyof Terms]) !== JSON.stringify(value),
  )

function defaults(leaves: LeafNode[], old: Map<string, Assignment>): Row[] {
  return leaves
    .filter(({ key, leaf }) => leaf.lead && !old.has(key))
    .map(({ code, leaf }) => ({ leaf: code, lead: leaf.lead!, coordinators: leaf.coordinators }))
}

function leavesFor({ leaf: name }: Row, leaves: LeafNode[], isInternal: boolean): LeafNode[] {
  if (name === '*') return isInternal ? leaves.filter(({ leaf }) => leaf.assessment === 'self') : []
  return leaves.filter(({ code, key }) => code === name || key === name).slice(0, 1)
}

type Say = (field: string, sentence: string) => unknown

/** The body, if it stands at the end of the campaign's year; a merged one is answered with its successor. */
export function agencyIn(
  agencies: readonly Agency[],
  name: string,
  year: number,
  field: string,
  say: Say,
): Agency | undefined {
  const agency = agencies.find(({ id, code }) => id === name || code === name)
  if (!agency || agency.isIssuerOnly) {
    say(field, `Không có cơ quan “${name}” để giao. Hãy chọn cơ quan trong danh mục.`)
    return undefined
  }
  if (isValidOn(agency, `${year}-12-31`)) return agency
  const heirs = agency.successors
    .map((id) => agencies.find((one) => one.id === id)?.short ?? '')
    .filter(Boolean)
  const instead = heirs.length ? `Hãy giao cho ${heirs.join(' hoặc ')}.` : 'Hãy chọn cơ quan khác.'
  say(field, `${agency.short} không còn hoạt động vào cuối năm ${year}. ${instead}`)
  return undefined
}

/** What the row asks for, read against agencies and people; says everything that is wrong with it. */
export function termsOf(
  row: Omit<Row, 'leaf' | 'lead' | 'revision'>,
  lead: Agency,
  { campaign, agencies, people }: Pick<Given, 'campaign' | 'agencies' | 'people'>,
  say: Say,
): Partial<Terms> & Pick<Terms, 'agency'> {
  const terms: Partial<Terms> & Pick<Terms, 'agency'> = { agency: lead.id }
  if (row.coordinators) {
    const ids = row.coordinators.flatMap(
      (name) => agencyIn(agencies, name, campaign.year, 'coordinators', say)?.id ?? [],
    )
    if (ids.includes(lead.id))
      say('coordinators', `${lead.short} đã chủ trì nên không phối hợp nữa. Hãy bỏ khỏi phối hợp.`)
    if (new Set(ids).size < ids.length) say('coordinators', 'Một cơ quan phối hợp lặp lại. Hãy bỏ bớt.')
    if (ids.length && campaign.kind === 'internal')
      say('coordinators', 'Đánh giá nội bộ không có cơ quan phối hợp. Hãy bỏ trống.')
    terms.coordinators = ids
  }
  if (row.unit !== undefined) {
    if (!unitsOn(lead, `${campaign.year}-12-31`).some(({ key }) => key === row.unit))
      say('unit', `${lead.short} không có phòng “${row.unit}”. Hãy chọn phòng trong danh mục của cơ quan.`)
    terms.unit = row.unit
  }
  if (row.contributors) {
    const strangers = row.contributors.filter(
      (id) =>
        !worksFor(
          people.find((one) => one.id === id),
          lead.id,
        ),
    )
    if (strangers.length)
      say(
        'contributors',
        `Có ${strangers.length} người không thuộc ${lead.short}. Hãy chọn người của cơ quan.`,
      )
    terms.contributors = row.contributors
  }
  if (row.due !== undefined) terms.due = row.due
  if (row.due !== undefined && row.due > campaign.lockAt)
    say('due', 'Hạn nằm sau lúc khóa của kỳ đánh giá. Hãy chọn hạn sớm hơn hoặc lùi lúc khóa.')
  if (row.target !== undefined) {
    try {
      terms.target = parsePoints(row.target)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      say('target', error.message)
    }
  }
  return terms
}

/** Named contributors upload and declare for the agency: they must be of it. */
export const worksFor = (person: Person | undefined, agency: string): boolean =>
  person !== undefined &&
  !person.leftAt &&
  person.grants.some((grant) => grant.agency === agency && ['officer', 'contributor'].includes(grant.role))

/** Self-assessed leaves that nobody answers for, in the order of the annex; in the internal index, per agency. */
function unassigned(
  { campaign, set, agencies, existing }: Given,
  planned: Planned[],
  has: (leaf: string, agency: string) => boolean,
): Unassigned[] {
  const leaves = leavesOf(set).filter(({ leaf }) => leaf.assessment === 'self')
  if (campaign.kind === 'province') return leaves.filter(({ key }) => !has(key, '')).map((leaf) => ({ leaf }))
  const ids = new Set([...existing.map(({ agency }) => agency), ...planned.map(({ terms }) => terms.agency)])
  const taking = agencies.filter(({ id }) => ids.has(id))
  if (taking.length === 0) return leaves.map((leaf) => ({ leaf }))
  return taking.flatMap((agency) =>
    leaves
      .filter(({ key, leaf }) => applies(leaf, agency) && !has(key, agency.id))
      .map((leaf) => ({ leaf, agency })),
  )
}
