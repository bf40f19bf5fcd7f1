// Concluding a survey computes once what everybody may see of it. Until then nobody sees a figure: totals read again and
// again while forms come in would tell what each new form says. Concluded again, it must not tell that either.
import { z } from 'zod'
import { Id, newId, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { type Fault, faultsAgain } from '../../schemas/survey/again.ts'
import { publishCounts } from '../../schemas/survey/publish.ts'
import { type Survey, type SurveyConclusion, unitsOf } from '../../schemas/survey/survey.ts'
import { change, create, stale } from '../../storage/change.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { countedBefore, countedIn, shownBefore } from './counted.ts'
import { namesOfUnits, openSurvey } from './find.ts'

export const ConcludeSurvey = z.strictObject({
  id: Id,
  revision: Revision,
  /** What was counted the last time that it was concluded, and nothing that came or was corrected since. */
  asBefore: z.exactOptional(z.boolean()),
})
export const ReopenSurvey = z.strictObject({
  id: Id,
  revision: Revision,
  reason: z.string().trim().min(5).max(1000),
})

export async function concludeSurvey(ctx: Context, who: Person, input: z.infer<typeof ConcludeSurvey>) {
  const { db } = ctx
  const survey = await openSurvey(ctx, input)
  const names = await namesOfUnits(ctx, unitsOf(survey))
  const done = doneBy(ctx, who, 'surveys.conclude')
  const next = await db.transaction(async (tx) => {
    await db.alone(tx, `survey ${survey.id}`)
    const came = await countedIn(ctx, tx, survey)
    const before = await shownBefore(ctx, tx, survey.id)
    const counted = input.asBefore ? countedBefore(before, came) : came
    const { counts, comments } = counted
    if (counts.units.every(({ forms }) => forms === 0))
      throw new Problem('wrong-state', 'Khảo sát chưa có phiếu nào nên chưa chốt được. Hãy nhập phiếu trước.')
    const published = publishCounts(survey, counts, comments, before)
    const faults = faultsAgain(survey, counts, published, before)
    if (faults.length > 0) throw new Problem('wrong-state', tooFew(survey, faults, names))
    const concluded = { by: who.id, at: done.at, ...(input.asBefore && { asBefore: true as const }) }
    return change(tx, db, db.surveys, survey, { concluded, published }, done)
  })
  return { id: next.id, revision: next.revision }
}

function tooFew(survey: Survey, faults: readonly Fault[], names: ReadonlyMap<string, string>): string {
  const groups = new Map(survey.groups.map(({ code, name }) => [code, `nhóm ${name}`]))
  const places = faults.flatMap(({ key }) =>
    key === undefined ? [] : (names.get(key) ?? groups.get(key) ?? key),
  )
  const rest = faults.some(({ of }) => of === 'hidden') ? ['các nơi bị ẩn'] : []
  const said = [...places.slice(0, most), ...rest]
  const where = said.length ? said.join(', ') : 'cả khảo sát'
  const more = places.length > most ? ` và ${places.length - most} nơi khác` : ''
  return `So với lần chốt trước, phần thay đổi ở ${where}${more} còn dưới ${survey.smallest} phiếu hoặc trả lời như nhau: lấy kết quả mới trừ kết quả cũ là biết ai trả lời gì. Hãy nhập thêm phiếu, bỏ lần nhập mới, hoặc chốt như lần trước, không tính phần thay đổi.`
}
const most = 3

/** What was shown is taken back; the history keeps that it was. */
export async function reopenSurvey(
  ctx: Context,
  who: Person,
  { id, revision, reason }: z.infer<typeof ReopenSurvey>,
) {
  const { db } = ctx
  const survey = await db.surveys.model.findOne({ id }).lean()
  if (!survey) throw notFound()
  if (survey.revision !== revision) throw await stale(db, id, revision)
  if (!survey.concluded) throw new Problem('wrong-state', 'Khảo sát chưa chốt kết quả. Hãy tải lại trang.')
  const { concluded, published } = survey
  const done = doneBy(ctx, who, 'surveys.reopen')
  const gone = { concluded: undefined, published: undefined, reopened: { by: who.id, at: done.at, reason } }
  const next = await db.transaction(async (tx) => {
    await db.alone(tx, `survey ${id}`)
    // As before, it was kept before.
    if (published?.total && !concluded.asBefore) {
      const { counts, comments } = await countedIn(ctx, tx, survey)
      const kept: SurveyConclusion = {
        ...{ id: newId('sc'), survey: id, by: concluded.by, at: concluded.at, revision: 1 },
        shown: {
          units: published.units.map(({ key }) => key),
          groups: published.groups.map(({ key }) => key),
          closed: published.closed,
        },
        ballots: {
          units: [...counts.units],
          groups: [...counts.groups],
          comments: comments.map(({ source: _, ...one }) => one),
        },
      }
      await create(tx, db, db.surveyConclusions, kept, done)
    }
    return change(tx, db, db.surveys, survey, gone, done)
  })
  return { id, revision: next.revision }
}
