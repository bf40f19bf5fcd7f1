// A survey is begun, edited, taken away; its plan (what is asked of whom) comes from Excel as a whole. What was answered
// already holds the plan fast.
import { z } from 'zod'
import { Id, newId, Revision } from '../../schemas/id.ts'
import type { Fault } from '../../schemas/opening.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { sizesOf } from '../../schemas/survey/sample.ts'
import {
  questionsOf,
  type Survey,
  SurveyAbout,
  SurveyPlan,
  unitsOf,
  usualPlan,
} from '../../schemas/survey/survey.ts'
import { readSurveyPlan } from '../../schemas/survey/table-plan.ts'
import { change, create, remove } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { sheetsOf } from '../sets/excel.ts'
import { refuseShown } from './counted.ts'
import { openSurvey } from './find.ts'

const seen = { id: Id, revision: Revision }
export const StartSurvey = SurveyAbout
export const EditSurvey = SurveyAbout.extend(seen)
export const RemoveSurvey = z.strictObject(seen)
export const KeptSurvey = z.strictObject(seen)
export const ImportSurveyPlan = z.strictObject({
  ...seen,
  /** An .xlsx in base64, at most 3 MB. */
  file: z.base64().min(4).max(4_000_000),
  name: z.string().trim().min(1).max(255),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})
const Fault = z.strictObject({ field: z.string(), sentence: z.string() })
export const ImportedSurveyPlan = z.strictObject({
  revision: Revision,
  groups: z.int(),
  questions: z.int(),
  units: z.int(),
  valid: z.int(),
  issue: z.int(),
  faults: z.array(Fault),
})

export async function startSurvey(ctx: Context, who: Person, about: z.infer<typeof StartSurvey>) {
  const { db } = ctx
  refuse(aboutFaults(about))
  const done = doneBy(ctx, who, 'surveys.start')
  const made: Survey = { id: newId('sv'), ...about, ...usualPlan, by: who.id, at: done.at, revision: 1 }
  await db.transaction((tx) => create(tx, db, db.surveys, made, done)).catch(refuseCode)
  return { id: made.id, revision: 1 }
}

export async function editSurvey(
  ctx: Context,
  who: Person,
  { id, revision, ...about }: z.infer<typeof EditSurvey>,
) {
  const { db } = ctx
  const survey = await openSurvey(ctx, { id, revision })
  refuse(aboutFaults(about))
  const done = doneBy(ctx, who, 'surveys.edit')
  const next = await db
    .transaction(async (tx) => {
      if (about.smallest !== survey.smallest)
        await refuseShown(ctx, tx, id, `nhóm nhỏ nhất giữ là ${survey.smallest} phiếu`)
      return change(tx, db, db.surveys, survey, about, done)
    })
    .catch(refuseCode)
  return { id, revision: next.revision }
}

export async function removeSurvey(ctx: Context, who: Person, input: z.infer<typeof RemoveSurvey>) {
  const { db } = ctx
  const survey = await openSurvey(ctx, input)
  const done = doneBy(ctx, who, 'surveys.remove')
  await db.transaction(async (tx) => {
    await refuseAnswered(ctx, tx, survey, 'không bỏ được')
    await remove(tx, db, db.surveys, survey, done)
  })
  return { removed: survey.id }
}

export async function importSurveyPlan(ctx: Context, who: Person, input: z.infer<typeof ImportSurveyPlan>) {
  const { db } = ctx
  const survey = await openSurvey(ctx, input)
  const agencies = await db.agencies.model.find({ isIssuerOnly: false }).lean()
  const { plan, faults } = readSurveyPlan(await sheetsOf(Buffer.from(input.file, 'base64')), agencies)
  const { valid, issue } = faults.length ? { valid: 0, issue: 0 } : sizesOf({ ...survey, ...plan })
  const shown = {
    ...{ revision: survey.revision, valid, issue, faults: [...faults] },
    ...{ groups: plan.groups.length, questions: questionsOf(plan).length, units: unitsOf(plan).length },
  }
  if (input.check) return shown
  if (faults.length)
    throw new Problem('invalid', 'Tệp kế hoạch còn lỗi nên chưa nhập. Hãy sửa các ô dưới đây.', { faults })
  const done = doneBy(ctx, who, 'surveys.plan')
  const next = await db.transaction(async (tx) => {
    await refuseAnswered(ctx, tx, survey)
    return change(tx, db, db.surveys, survey, SurveyPlan.parse(plan), done)
  })
  return { ...shown, revision: next.revision }
}

/** Answers are to these questions, of these groups and units. */
export async function refuseAnswered(
  ctx: Context,
  tx: Tx,
  { id }: Survey,
  what = 'không thay được kế hoạch',
): Promise<void> {
  const { db } = ctx
  await db.alone(tx, `survey ${id}`)
  await refuseShown(ctx, tx, id, what)
  const batch = await db.surveyBatches.model.exists({ survey: id, inUse: true }).session(tx)
  const link = await db.surveyLinks.model.exists({ survey: id }).session(tx)
  const form = await db.surveyForms.model.exists({ survey: id, isTakenBack: false }).session(tx)
  if (batch === null && link === null && form === null) return
  const sentence =
    'Khảo sát đã có phiếu hoặc liên kết trả lời nên không thay được kế hoạch. Hãy bỏ các lần nhập phiếu, hoặc lập khảo sát khác.'
  throw new Problem('wrong-state', sentence)
}

const aboutFaults = ({ from, to }: SurveyAbout): Fault[] =>
  from <= to ? [] : [{ field: 'to', sentence: 'Ngày kết thúc trước ngày bắt đầu. Hãy sửa.' }]

/** Of two surveys one code: said by `create`, and by the index where one is renamed. */
function refuseCode(error: unknown): never {
  const isTaken =
    error instanceof Problem ? error.type === 'duplicate' : (error as { code?: unknown }).code === 11000
  if (!isTaken) throw error
  throw new Problem('duplicate', 'Mã khảo sát này đã có. Hãy đặt mã khác.', {}, { cause: error })
}
