// The plan of a year to raise the indices: what is aimed at, and the annex of tasks. A draft is edited; approval freezes
// it, and from then on a change is a new version that names the one before. Agencies stand with the name of the plan's
// year, so that it stays readable when they merge.
import { z } from 'zod'
import { Day } from '../agency.ts'
import { documentTypes } from '../document-types.ts'
import { Id, Revision, Time } from '../id.ts'
import { Points } from '../points.ts'
import { DatasetSlug } from '../results/result.ts'
import { NodeCode } from '../set.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const Year = z.int().min(2012).max(2100)

export const Objective = z.strictObject({
  /** An area by its code, or one of the indices. */
  measure: z.enum(['par', 'sipas', 'area']),
  area: z.exactOptional(NodeCode),
  /** Of the area, by the set of the plan's year. */
  name: z.exactOptional(text(1000)),
  /** Hundredths of the index, or points of the area. */
  target: z.exactOptional(Points.min(0).max(1000_00)),
  max: z.exactOptional(Points.min(1).max(1000_00)),
  rank: z.exactOptional(z.int().min(1).max(100)),
  of: z.exactOptional(z.int().min(1).max(100)),
  /** Proposed, by nobody written yet: where it comes from. */
  toCheck: z.exactOptional(text(300)),
})
export type Objective = z.infer<typeof Objective>

export const Named = z.strictObject({ id: Id, name: text(200) })

/** What a task should bring a leaf, in hundredths of points. */
export const Lift = z.strictObject({ leaf: NodeCode, points: Points.min(0).max(100_00) })

export const Task = z.strictObject({
  code: text(30),
  /** The heading of the annex that it stands below. */
  group: z.exactOptional(text(500)),
  content: text(2000),
  /** What is delivered, in the plan's words. */
  product: text(500),
  /** The type of document that proves it. */
  type: z.exactOptional(z.enum(documentTypes.map(({ name }) => name))),
  deadline: Day,
  /** «Quý IV/2026», where the plan says no day. */
  deadlineWords: z.exactOptional(text(100)),
  lead: Named,
  /** What the annex says where that is not one agency: «Sở A; Sở B», «UBND cấp xã». */
  leadWords: z.exactOptional(text(500)),
  coordinators: z.array(Named).max(60),
  /** «UBND các xã, phường»: coordinators who are not named one by one. */
  others: z.exactOptional(text(500)),
  resources: z.exactOptional(text(500)),
  lifts: z.array(Lift).max(30),
  /** Values that were proposed, and where they come from; gone once somebody has saved the task. */
  toCheck: z.exactOptional(z.array(text(300)).max(10)),
  /** The task of an earlier year that was not finished. */
  origin: z.exactOptional(z.strictObject({ plan: Id, year: Year, code: text(30) })),
})
export type Task = z.infer<typeof Task>

/** Who does what so that the plan is carried out. */
export const Duty = z.strictObject({ who: text(300), work: text(3000) })
export type Duty = z.infer<typeof Duty>

/** Parts as a plan is written; of those left out nothing is printed. A line is a paragraph. */
export const PlanContent = z.strictObject({
  title: text(500),
  /** What the plan rests on, a line each. */
  grounds: z.array(text(500)).max(30),
  purpose: z.exactOptional(text(4000)),
  requirements: z.exactOptional(text(4000)),
  objectives: z.array(Objective).max(30),
  /** The labelled data set whose published results it opens with; the province's own where nothing is said. */
  dataset: z.exactOptional(DatasetSlug),
  funding: z.exactOptional(text(2000)),
  organisation: z.exactOptional(z.array(Duty).max(30)),
  /** Who answers for a task that misses its aim, in the plan's words. */
  accountability: z.exactOptional(text(2000)),
  /** «Nơi nhận», a line each; where nothing is said, `usualRecipients`. */
  recipients: z.exactOptional(z.array(text(200)).min(1).max(40)),
  tasks: z.array(Task).max(500),
})
export type PlanContent = z.infer<typeof PlanContent>

/** Whom every plan goes to. */
export const usualRecipients = ['Bộ Nội vụ (b/c)', 'Các cơ quan, đơn vị tại Phụ lục', 'Lưu: VT, SNV']

export const Decision = z.strictObject({ number: text(100), issued: Day })

export const Plan = PlanContent.extend({
  id: Id,
  year: Year,
  /** Of one year, from 1. */
  n: z.int().min(1),
  /** The version that this one changes. */
  replaces: z.exactOptional(Id),
  /** The plan of an earlier year that this one began from. */
  from: z.exactOptional(Id),
  approved: z.exactOptional(z.strictObject({ by: Id, at: Time, decision: z.exactOptional(Decision) })),
  /** What was published of the year before, as it was known when the plan was approved (situation.ts). */
  situation: z.exactOptional(z.array(text(1000)).max(60)),
  by: Id,
  at: Time,
  revision: Revision,
}).strip()
export type Plan = z.infer<typeof Plan>

export const contentOf = (plan: PlanContent): PlanContent => PlanContent.strip().parse(plan)

/** Every point that the tasks should bring, in hundredths. */
export const liftOf = (tasks: readonly Pick<Task, 'lifts'>[]): number =>
  tasks.reduce((sum, { lifts }) => sum + lifts.reduce((own, { points }) => own + points, 0), 0)

/** Without what was to be looked at: whoever approves has done so. */
export function checked<T extends { toCheck?: unknown }>({ toCheck: _said, ...one }: T): Omit<T, 'toCheck'> {
  return one
}

interface Fault {
  field: string
  sentence: string
}

/** What contradicts itself in a draft. `leaves`: maxima of the year's set, where there is one. */
export function planFaults(
  { tasks, objectives }: PlanContent,
  leaves: ReadonlyMap<string, number> | undefined,
): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  objectives.forEach(({ measure, area, rank, of, target, max }, n) => {
    const say = (name: string, sentence: string) =>
      faults.push({ field: `objectives.${n}.${name}`, sentence })
    if (measure === 'area' && area === undefined) say('area', 'Mục tiêu theo lĩnh vực phải có mã lĩnh vực.')
    if (target === undefined && rank === undefined) say('target', 'Hãy ghi điểm hoặc hạng cần đạt.')
    if ((rank === undefined) !== (of === undefined))
      say('of', 'Hạng phải đi cùng số tỉnh được xếp hạng. Hãy ghi cả hai.')
    if (rank !== undefined && of !== undefined && rank > of) say('rank', `Hạng từ 1 đến ${of}. Hãy sửa.`)
    if (target !== undefined && target > (max ?? 100_00))
      say('target', 'Mục tiêu lớn hơn điểm tối đa. Hãy sửa.')
  })
  tasks.forEach(({ code, lead, coordinators, lifts }, n) => {
    const say = (name: string, sentence: string) => faults.push({ field: `tasks.${n}.${name}`, sentence })
    if (seen.has(code)) say('code', `Mã ${code} có ở hai nhiệm vụ. Hãy đặt mã khác.`)
    seen.add(code)
    if (coordinators.some(({ id }) => id === lead.id))
      say('coordinators', `Nhiệm vụ ${code}: cơ quan chủ trì không phối hợp với chính mình. Hãy bỏ một bên.`)
    if (new Set(coordinators.map(({ id }) => id)).size < coordinators.length)
      say('coordinators', `Nhiệm vụ ${code}: một cơ quan phối hợp được ghi hai lần. Hãy bỏ bớt.`)
    if (new Set(lifts.map(({ leaf }) => leaf)).size < lifts.length)
      say('lifts', `Nhiệm vụ ${code}: một tiêu chí được ghi hai lần. Hãy gộp lại.`)
    for (const { leaf, points } of lifts) {
      const max = leaves?.get(leaf)
      if (leaves && max === undefined)
        say('lifts', `Nhiệm vụ ${code}: bộ tiêu chí của năm không có tiêu chí ${leaf}. Hãy sửa mã.`)
      if (max !== undefined && points > max)
        say('lifts', `Nhiệm vụ ${code}: điểm nâng lớn hơn điểm tối đa của tiêu chí ${leaf}. Hãy sửa.`)
    }
  })
  return faults
}
