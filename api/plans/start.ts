// A plan begins empty, as the next version of an approved one, or from an earlier year's with what was not finished.
import { z } from 'zod'
import { type Calendar, dayAt } from '../../schemas/calendar.ts'
import { compareCodes } from '../../schemas/format.ts'
import { Id, newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { dayFor, handedOn, ledBy } from '../../schemas/plan/heirs.ts'
import { carried, nextAims, workingDay } from '../../schemas/plan/next.ts'
import { contentOf, Plan, type PlanContent, type Task } from '../../schemas/plan/plan.ts'
import { leadOf, untouched } from '../../schemas/plan/progress.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { ownDataset } from '../../schemas/results/result.ts'
import { create } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { calendarOf } from '../calendars/calendars.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { currentOf } from '../results/find.ts'

export const StartPlan = z.strictObject({
  year: Plan.shape.year,
  /** Not of a new version, which begins as the one before. */
  title: z.exactOptional(Plan.shape.title),
  /** Of the same year: its next version. Of an earlier one: where this plan begins from. */
  from: z.exactOptional(Id),
  /** The tasks, by their codes, that were not finished and go on. */
  carry: z.exactOptional(z.array(z.string().max(30)).max(500)),
  /** Also a task for each lost point of the newest list before that year, with its remedy and who answers for it. */
  losses: z.exactOptional(z.boolean()),
})

export async function startPlan(ctx: Context, who: Person, input: z.infer<typeof StartPlan>) {
  const { db } = ctx
  const { year, from } = input
  const done = doneBy(ctx, who, 'plans.start')
  return db.transaction(async (tx) => {
    await db.alone(tx, `plans ${year}`)
    const before = from === undefined ? null : await db.plans.model.findOne({ id: from }).session(tx).lean()
    if (from !== undefined && !before) throw notFound()
    const ofYear = await db.plans.model.find({ year }).sort({ n: -1 }).session(tx).lean()
    const isVersion = before?.year === year
    if (isVersion && (!before.approved || ofYear[0]?.id !== before.id))
      throw new Problem(
        'wrong-state',
        'Chỉ lập phiên bản mới từ bản đã phê duyệt mới nhất của năm. Hãy tải lại trang.',
      )
    if (!isVersion && ofYear.length > 0)
      throw new Problem(
        'duplicate',
        `Năm ${year} đã có kế hoạch. Hãy mở kế hoạch ấy, hoặc lập phiên bản mới từ bản đã phê duyệt.`,
      )
    const plan: Plan = {
      id: newId('pl'),
      ...{ year, n: (ofYear[0]?.n ?? 0) + 1, by: who.id, at: done.at, revision: 1 },
      ...(isVersion ? await ledNow(ctx, tx, before) : await begun(ctx, tx, input, before)),
      ...(before && (isVersion ? { replaces: before.id } : { from: before.id })),
    }
    await create(tx, db, db.plans, plan, done)
    return { id: plan.id, revision: 1 }
  })
}

/** As it was written or approved, each task with whoever it was handed to since. */
async function ledNow({ db }: Context, tx: Tx, before: Plan): Promise<PlanContent> {
  const all = await db.progress.model.find({ year: before.year }).session(tx).lean()
  const content = contentOf(before)
  const { approved } = before
  if (!approved) return content
  const tasks = content.tasks.map((task): Task => {
    const lead = leadOf(task, all.find(({ code }) => code === task.code) ?? untouched, approved.at)
    return { ...ledBy(task, lead), coordinators: task.coordinators.filter(({ id }) => id !== lead.id) }
  })
  return { ...content, tasks }
}

async function begun(
  ctx: Context,
  tx: Tx,
  { year, title, carry = [], losses }: z.infer<typeof StartPlan>,
  before: Plan | null,
): Promise<PlanContent> {
  const say = (field: string, sentence: string) => refuse([{ field, sentence }])
  if (title === undefined) say('title', 'Hãy ghi tên kế hoạch.')
  if (before && before.year > year)
    say('from', 'Kế hoạch chỉ bắt đầu từ kế hoạch của năm trước. Hãy chọn lại.')
  const missing = carry.find((code) => !before?.tasks.some((task) => task.code === code))
  if (missing !== undefined) say('carry', `Kế hoạch trước không có nhiệm vụ ${missing}. Hãy chọn lại.`)
  const calendar = await calendarOf(ctx)
  const agencies = await ctx.db.agencies.model.find().lean()
  const tasks = [
    ...(before ? carried({ ...before, ...(await ledNow(ctx, tx, before)) }, year, carry, calendar) : []),
    ...(losses ? await answering(ctx, year, before ? before.tasks.length : 0, calendar) : []),
  ]
  return {
    ...(before && lasting(before)),
    title: title!,
    grounds: [],
    objectives: nextAims(before?.objectives ?? [], await currentOf(ctx, ownDataset), year),
    tasks: tasks.map((task) => handedOn(task, agencies, dayFor(year, dayAt(ctx.now().toISOString())))),
  }
}

/** What a plan says every year. */
function lasting(before: Plan): Partial<PlanContent> {
  const {
    title: _title,
    grounds: _grounds,
    objectives: _objectives,
    tasks: _tasks,
    ...rest
  } = contentOf(before)
  return rest
}

/** Numbered on from the plan before. What nobody answers for yet, or has no remedy, is no task. */
async function answering({ db }: Context, year: number, from: number, calendar: Calendar): Promise<Task[]> {
  const [newest] = await db.losses.model
    .find({ year: { $lt: year } })
    .sort({ year: -1 })
    .limit(1)
    .lean()
  if (!newest) return []
  const found = await db.losses.model.find({ year: newest.year }).lean()
  const agencies = await db.agencies.model.find({}, { id: 1, name: 1 }).lean()
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  return found
    .sort((a, b) => b.points - a.points || compareCodes(a.code, b.code))
    .flatMap(({ code, points, agency, remedy }) => {
      const name = names.get(agency ?? '')
      return agency && name && remedy ? [{ code, points, lead: { id: agency, name }, remedy }] : []
    })
    .map(({ code, points, lead, remedy }, n): Task => ({
      ...{ code: `NV${String(from + n + 1).padStart(2, '0')}`, content: remedy.slice(0, 2000) },
      ...{
        product: 'Báo cáo kết quả khắc phục',
        deadline: workingDay(`${year}-12-31`, calendar),
        lead,
        coordinators: [],
      },
      lifts: code.includes('.') ? [{ leaf: code, points }] : [],
      toCheck: [
        `Lập từ biện pháp khắc phục của mục mất điểm ${code}: hãy xem lại sản phẩm, thời hạn, tiêu chí nâng điểm.`,
      ],
    }))
}
