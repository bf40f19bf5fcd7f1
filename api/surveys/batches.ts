// What came back from the field, as an Excel file: first how many forms and every fault by its cell, then all of it at once;
// undone while the survey is open. Of the file only its hash is kept, for free text in it may name people.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Id, newId, Revision, type Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { type Survey, type SurveyBatch, unitsOf } from '../../schemas/survey/survey.ts'
import { readForms } from '../../schemas/survey/table-forms.ts'
import { change, create, stale } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { sheetsOf } from '../sets/excel.ts'
import { namesOfUnits } from './find.ts'

export const ImportForms = z.strictObject({
  id: Id,
  /** An .xlsx in base64, at most 3 MB. */
  file: z.base64().min(4).max(4_000_000),
  name: z.string().trim().min(1).max(255),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})
export const ImportedForms = z.strictObject({
  id: z.exactOptional(Id),
  forms: z.int(),
  comments: z.int(),
  /** From how many comments names or numbers were taken out. */
  scrubbed: z.int(),
  /** How many forms by unit and group; never what they say. */
  rows: z.array(
    z.strictObject({ unit: z.string(), group: z.string(), forms: z.int(), issued: z.exactOptional(z.int()) }),
  ),
  /** Units of the plan without a form. */
  silent: z.array(z.string()),
  faults: z.array(z.strictObject({ field: z.string(), sentence: z.string() })),
})
export const UndoForms = z.strictObject({ id: Id, revision: Revision })

export async function importForms(ctx: Context, who: Person, input: z.infer<typeof ImportForms>) {
  const { db } = ctx
  const survey = await db.surveys.model.findOne({ id: input.id }).lean()
  if (!survey) throw notFound()
  refuseConcluded(survey)
  const bytes = Buffer.from(input.file, 'base64')
  const agencies = await db.agencies.model.find({ isIssuerOnly: false }).lean()
  const { cells, comments, scrubbed, faults } = readForms(await sheetsOf(bytes), survey, agencies)
  const names = await namesOfUnits(ctx, unitsOf(survey))
  const groups = new Map(survey.groups.map(({ code, name }) => [code, name]))
  const answering = new Set(cells.map(({ unit }) => unit))
  const forms = cells.reduce((all, cell) => all + cell.forms, 0)
  const shown = {
    ...{ forms, comments: comments.length, scrubbed, faults: [...faults] },
    rows: cells.map(({ unit, group, forms, issued }) => ({
      ...{ unit: names.get(unit) ?? unit, group: groups.get(group) ?? group, forms },
      ...(issued !== undefined && { issued }),
    })),
    silent: unitsOf(survey).flatMap((unit) => (answering.has(unit) ? [] : [names.get(unit) ?? unit])),
  }
  if (input.check) return shown
  if (faults.length)
    throw new Problem('invalid', 'Tệp phiếu còn lỗi nên chưa nhập. Hãy sửa các ô dưới đây.', { faults })
  const done = doneBy(ctx, who, 'surveys.import')
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  const batch: SurveyBatch = {
    ...{ id: newId('sb'), survey: survey.id, file: { name: input.name, sha256 } },
    counts: { forms, comments: comments.length },
    ballots: { cells: [...cells], comments: [...comments] },
    ...{ inUse: true, by: who.id, at: done.at, revision: 1 },
  }
  await db.transaction(async (tx) => {
    await db.alone(tx, `survey ${survey.id}`)
    const now = await db.surveys.model.findOne({ id: survey.id }).session(tx).lean()
    if (!now) throw notFound()
    refuseConcluded(now)
    // The questions may have changed since the file was read.
    if (now.revision !== survey.revision) throw await stale(db, survey.id, survey.revision)
    await refuseTwice(ctx, tx, survey, sha256)
    await create(tx, db, db.surveyBatches, batch, done)
  })
  return { id: batch.id, ...shown }
}

/** Nor into two surveys: of the same forms there is one result. */
async function refuseTwice({ db }: Context, tx: Tx, survey: Survey, sha256: Sha256): Promise<void> {
  await db.alone(tx, `survey file ${sha256}`)
  const twice = await db.surveyBatches.model
    .findOne({ inUse: true, 'file.sha256': sha256 }, { survey: 1 })
    .session(tx)
    .lean()
  if (!twice) return
  const other = await db.surveys.model.findOne({ id: twice.survey }, { code: 1 }).session(tx).lean()
  const where = !other || twice.survey === survey.id ? 'khảo sát' : `khảo sát ${other.code}`
  const sentence = `Tệp này đã được nhập vào ${where} nên không nhập lần nữa. Hãy chọn tệp khác.`
  throw new Problem('duplicate', sentence)
}

export async function undoForms(ctx: Context, who: Person, { id, revision }: z.infer<typeof UndoForms>) {
  const { db } = ctx
  const batch = await db.surveyBatches.model.findOne({ id }).lean()
  if (!batch) throw notFound()
  if (batch.revision !== revision) throw await stale(db, id, revision)
  if (!batch.inUse) throw new Problem('wrong-state', 'Lần nhập này đã bỏ. Hãy tải lại trang.')
  const done = doneBy(ctx, who, 'surveys.undo')
  return db.transaction(async (tx) => {
    await db.alone(tx, `survey ${batch.survey}`)
    const survey = await db.surveys.model.findOne({ id: batch.survey }).session(tx).lean()
    if (!survey) throw notFound()
    refuseConcluded(survey)
    await change(tx, db, db.surveyBatches, batch, { inUse: false }, done)
    return { removed: batch.counts.forms }
  })
}

export function refuseConcluded({ concluded }: Survey): void {
  if (!concluded) return
  const sentence = 'Khảo sát đã chốt kết quả nên không thêm, bớt phiếu được. Hãy mở lại khảo sát trước.'
  throw new Problem('frozen', sentence)
}
