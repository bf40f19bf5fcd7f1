// The plan of the year, through the same acts as the screens: begun and aimed by Sở Nội vụ, its annex brought from Excel,
// approved by a leader on the day of its paper; in May the next version, by the decision that adjusts it.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { approvePlan, editPlan } from '../../../api/plans/edit.ts'
import { importPlan } from '../../../api/plans/import.ts'
import { startPlan } from '../../../api/plans/start.ts'
import { workbookOf } from '../../../api/sets/excel.ts'
import { type Objective, type PlanContent, type Task } from '../../../schemas/plan/plan.ts'
import { planTables } from '../../../schemas/plan/write.ts'
import { formatDay } from '../../../schemas/format.ts'
import { agencyOf, documentOf, personOf } from '../read.ts'
import type { Stage } from './stage.ts'

/** '0.25' → 25 */
const hundredths = z
  .string()
  .regex(/^\d+\.\d\d$/)
  .transform((text) => Number(text.replace('.', '')))
const data = z
  .object({
    title: z.string(),
    year: z.number(),
    documents: z.array(z.string()).length(2),
    objectives: z.array(
      z.object({
        measure: z.enum(['PAR INDEX', 'SIPAS', 'lĩnh vực']),
        area: z.string().optional(),
        target: hundredths,
        max: hundredths.optional(),
        rank: z.number().optional(),
        of: z.number().optional(),
      }),
    ),
    accountability: z.string(),
    tasks: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        product: z.string(),
        deadline: z.string(),
        lead: z.string(),
        coordinators: z.array(z.string()),
        leaves: z.array(z.string()).min(1),
        pointsToLift: hundredths,
        delivered: z.object({ document: z.string(), on: z.string() }).optional(),
        state: z.enum(['hoàn thành', 'hoàn thành chậm', 'đang thực hiện', 'quá hạn']),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../data/plan.json', import.meta.url), 'utf8')))

/** As the data set has them, with how they stand on the morning of 10/12/2026. */
export const planTasks = data.tasks

const measures = { 'PAR INDEX': 'par', SIPAS: 'sipas', 'lĩnh vực': 'area' } as const

const objectives = data.objectives.map(({ measure, area, max, rank, of, target }): Objective => ({
  ...{ measure: measures[measure], target },
  ...(area && { area }),
  ...(max !== undefined && { max }),
  ...(rank !== undefined && of !== undefined && { rank, of }),
}))

/** The points of a task over its leaves: as even as hundredths allow, the first ones get what is left over. */
const spread = (leaves: readonly string[], points: number) =>
  leaves.map((leaf, n) => ({
    leaf,
    points: Math.floor(points / leaves.length) + (n < points % leaves.length ? 1 : 0),
  }))

/** Agencies by the ids that they have here. */
export const demoPlan = (idOf: (code: string) => string): PlanContent => {
  const named = (code: string) => ({ id: idOf(code), name: agencyOf.get(code)!.name })
  return {
    title: data.title,
    grounds: [],
    objectives,
    accountability: data.accountability,
    tasks: data.tasks.map((task): Task => ({
      ...{ code: task.code, content: task.name, product: task.product, deadline: task.deadline },
      lead: named(task.lead),
      coordinators: task.coordinators.map(named),
      lifts: spread(task.leaves, task.pointsToLift),
    })),
  }
}

/** How many tasks the plan has. */
export async function bringPlan({ at, who, idOf }: Stage): Promise<number> {
  const [first, second] = data.documents.map((id) => documentOf.get(id)!)
  const [reviewer, leader] = [who(personOf.get('P07')!), who(personOf.get('P03')!)]
  const content = demoPlan(idOf)
  const { tasks: _tasks, ...about } = content
  const writing = at(`${first!.issued}T08:00:00+07:00`)
  const begun = await startPlan(writing, reviewer, { year: data.year, title: data.title })
  const aimed = await editPlan(writing, reviewer, { ...begun, ...about, tasks: [] })
  const file = (await workbookOf(planTables(content))).toString('base64')
  const annex = { ...aimed, file, name: 'phu-luc-nhiem-vu.xlsx' }
  const { revision, rows } = await importPlan(writing, reviewer, annex)
  const signed = ({ symbol, issued }: typeof first & object) => ({ number: symbol!, issued: issued! })
  await approvePlan(at(`${first!.issued}T16:00:00+07:00`), leader, {
    ...{ id: begun.id, revision, decision: signed(first!) },
  })
  const adjusting = at(`${second!.issued}T08:00:00+07:00`)
  const next = await startPlan(adjusting, reviewer, { year: data.year, from: begun.id })
  const grounds = [`Quyết định số ${second!.symbol} ngày ${formatDay(second!.issued!)}: ${second!.subject};`]
  const edited = await editPlan(adjusting, reviewer, {
    ...{ ...next, ...about, grounds },
    tasks: content.tasks.map(({ lead, coordinators, ...task }) => ({
      ...task,
      lead: lead.id,
      coordinators: coordinators.map(({ id }) => id),
    })),
  })
  await approvePlan(at(`${second!.issued}T16:00:00+07:00`), leader, { ...edited, decision: signed(second!) })
  return rows.length
}
