// What is recorded of an agency for a period, as its report tells it: read from the records alone, so that whoever asks
// again at once gets the same.
import type { Calendar } from '../../schemas/calendar.ts'
import { type Progress } from '../../schemas/plan/progress.ts'
import { standingOf } from '../../schemas/plan/task-state.ts'
import { deadlineOf } from '../../schemas/plan/words.ts'
import { asOf, type Facts, type TaskFact } from '../../schemas/reports/facts.ts'
import { countedUntil, type Terms } from '../../schemas/reports/period.ts'
import { sumParts } from '../../schemas/reading.ts'
import { loadAll, loadRound } from '../assessments/load.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { plansInForce, type Running, runningOf } from '../tasks/find.ts'
import { roundOf } from './find.ts'

interface Span {
  /** The first moment of the period, and the last that counts. */
  readonly start: string
  readonly until: string
  readonly calendar: Calendar
}

export async function factsOf(ctx: Context, agency: string, terms: Terms): Promise<Facts> {
  const span = {
    start: new Date(Date.parse(`${terms.from}T00:00:00+07:00`)).toISOString(),
    until: countedUntil(terms, ctx.now().toISOString()),
    calendar: await calendarOf(ctx),
  }
  const all = await runningAsOf(ctx, terms.year, span.until)
  const own = all.filter(({ lead }) => lead.id === agency)
  const names = await namesOfProducts(ctx, own)
  const scores = await scoresOf(ctx, agency, terms.year)
  return {
    tasks: own.map((one) => taskFact(one, names, span)),
    evidence: await evidenceOf(ctx, agency, span),
    ...(scores && { scores }),
    help: helpOf(all, agency, span),
  }
}

async function runningAsOf(ctx: Context, year: number, until: string): Promise<Running[]> {
  const plan = (await plansInForce(ctx)).find((one) => one.year === year)
  if (!plan) return []
  const known = new Map(
    (await ctx.db.progress.model.find({ year }).lean()).map((one): [string, Progress] => [one.code, one]),
  )
  return plan.tasks.map((task) => {
    const progress = known.get(task.code)
    return runningOf(plan, task, progress && asOf(progress, until))
  })
}

async function namesOfProducts({ db }: Context, running: readonly Running[]): Promise<Map<string, string>> {
  const ids = running.flatMap(({ doing }) => doing.products.map(({ document }) => document))
  const found = await db.documents.model.find({ id: { $in: ids } }).lean()
  return new Map(
    found.map(({ id, code, particulars: { symbol, subject } }) => [
      id,
      [symbol ?? code, subject].filter(Boolean).join(', ').slice(0, 500),
    ]),
  )
}

function taskFact(
  { plan, task, doing }: Running,
  names: ReadonlyMap<string, string>,
  { start, until, calendar }: Span,
): TaskFact {
  const { code, content, product } = task
  const { state, reasons } = standingOf(task, doing, { now: until, from: plan.approved.at, calendar })
  const within = ({ at }: { at: string }) => at >= start
  return {
    ...{ code, content, product, deadlineText: deadlineOf(task), state, reasons, percent: doing.percent },
    products: doing.products
      .filter(within)
      .map(({ document, at }) => ({ name: names.get(document) ?? '–', at })),
    said: doing.reports.filter(within).flatMap(({ text }) => text ?? []),
  }
}

async function evidenceOf(
  { db }: Context,
  agency: string,
  { start, until }: Span,
): Promise<Facts['evidence']> {
  const found = await db.documents.model
    .find({ agency, at: { $gte: start, $lte: until }, withdrawn: { $exists: false } }, { id: 1 })
    .lean()
  const ids = new Set(found.map(({ id }) => id))
  const cited = await db.assessments.model.distinct('citations.document', {
    'citations.document': { $in: [...ids] },
  })
  return { uploaded: ids.size, cited: cited.filter((id) => ids.has(String(id))).length }
}

/** As they stand now: points of a moment that is past are not kept. */
async function scoresOf(ctx: Context, agency: string, year: number): Promise<Facts['scores']> {
  const { db } = ctx
  const campaign = await roundOf(ctx, year)
  const found = campaign && (await db.assessments.model.find({ campaign: campaign.id, agency }).lean())
  if (!found?.length) return undefined
  const read = await loadAll(ctx, await loadRound(ctx, { id: campaign!.id }), found)
  const led = read.filter(({ assignment }) => !assignment.notApplicable)
  const { max, accepted } = sumParts(led.map(({ reading }) => reading.parts))
  return {
    leaves: led.length,
    sent: led.filter(({ assessment }) => assessment.state === 'submitted').length,
    ...{ max, accepted },
    self: led.reduce((sum, { assessment }) => sum + (assessment.self ?? 0), 0),
  }
}

function helpOf(all: readonly Running[], agency: string, { start }: Span): Facts['help'] {
  const within = (running: readonly Running[]) =>
    running.flatMap(({ doing }) => doing.help.filter(({ at }) => at >= start))
  const asked = within(all.filter(({ lead }) => lead.id === agency))
  const got = within(all).filter(({ to }) => to.id === agency)
  return {
    asked: asked.length,
    answered: asked.filter(({ answer }) => answer).length,
    got: got.length,
    replied: got.filter(({ answer }) => answer).length,
  }
}
