// Forms that an officer types from paper, one after the other. The page that types keeps what it typed until it is closed: with
// it a wrong form can be taken back, and without it nobody knows any more what the form said.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Fault } from '../../schemas/opening.ts'
import { Id, newId, type Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import {
  type Form,
  formOf,
  numberOf,
  open,
  type TypedForm,
  withForm,
  withoutForm,
} from '../../schemas/survey/collect.ts'
import { Code, questionsOf, type Survey } from '../../schemas/survey/survey.ts'
import { change, create } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { refuseConcluded } from './batches.ts'
import { fillBox, refusePlace } from './box.ts'

const typed = {
  id: Id,
  /** Made anew for each paper by whoever types it, and told nobody else: who does not have it cannot take the form back. */
  key: z.string().regex(/^[\w-]{20,64}$/, 'Khóa của phiếu gồm 20–64 chữ, số.'),
  /** By every question 1 to 5, or 0 where the paper leaves it open. */
  levels: z.record(Code, z.int().min(open).max(5)),
  comment: z.string().max(4000).default(''),
}
export const TypeForm = z.strictObject({
  ...typed,
  unit: Id,
  group: Code,
  number: z.exactOptional(
    z
      .string()
      .trim()
      .regex(/^(?=.*\d)[A-Za-z0-9./-]{1,20}$/, 'Số của phiếu gồm số, chữ không dấu, dấu / . -, ví dụ 012.'),
  ),
})
export const TypedBack = z.strictObject({ id: Id })
export const UntypeForm = z.strictObject(typed)

/** Counted once, however often it is sent; what was counted under this key already is answered as it was. */
export async function typeForm(ctx: Context, who: Person, input: z.infer<typeof TypeForm>) {
  const { db } = ctx
  const { id, unit, group, key } = input
  const done = doneBy(ctx, who, 'surveys.type')
  return db.transaction(async (tx) => {
    const survey = await surveyIn(ctx, tx, id)
    const form = formOf(survey, input.levels, input.comment)
    const hash = hashesOf(key, form)
    const number = input.number === undefined ? {} : { number: numberOf(input.number) }
    const before = await db.surveyForms.model.findOne({ 'hash.key': hash.key }).session(tx).lean()
    if (before) return sameAs(before, { survey: id, unit, group, ...number, hash, by: who.id })
    refuseConcluded(survey)
    refusePlace(survey, unit, group)
    refuse(faultsIn(survey, input.levels))
    const place = { survey: id, unit, group }
    if (number.number !== undefined) {
      const twice = await db.surveyForms.model.exists({ ...place, ...number }).session(tx)
      if (twice) throw new Problem('duplicate', numberTaken(number.number))
    }
    const about = { ...place, ...number, hash, isTakenBack: false, by: who.id }
    const made: TypedForm = { id: newId('sf'), ...about, revision: 1 }
    await create(tx, db, db.surveyForms, made, done)
    await fillBox(ctx, tx, place, (ballots) => withForm(ballots, form), done)
    return { id: made.id }
  })
}

/** By whoever typed it, who says again what it says: nothing else knows. */
export async function untypeForm(ctx: Context, who: Person, input: z.infer<typeof UntypeForm>) {
  const { db } = ctx
  const done = doneBy(ctx, who, 'surveys.untype')
  return db.transaction(async (tx) => {
    const survey = await surveyIn(ctx, tx, input.id)
    const form = formOf(survey, input.levels, input.comment)
    const hash = hashesOf(input.key, form)
    const mine = { survey: survey.id, 'hash.key': hash.key, by: who.id }
    const found = await db.surveyForms.model.findOne(mine).session(tx).lean()
    if (!found) throw notFound()
    if (found.hash.form !== hash.form) throw new Problem('wrong-state', otherForm)
    if (found.isTakenBack) return { id: found.id }
    refuseConcluded(survey)
    await change(tx, db, db.surveyForms, found, { isTakenBack: true, number: undefined }, done)
    const place = { survey: survey.id, unit: found.unit, group: found.group }
    const take = (ballots: Parameters<typeof withoutForm>[0]) => {
      const rest = withoutForm(ballots, form)
      if (!rest) throw new Error(`the sums of ${place.survey} do not hold ${found.id}`)
      return rest
    }
    await fillBox(ctx, tx, place, take, done)
    return { id: found.id }
  })
}

async function surveyIn({ db }: Context, tx: Tx, id: string): Promise<Survey> {
  await db.alone(tx, `survey ${id}`)
  const survey = await db.surveys.model.findOne({ id }).session(tx).lean()
  if (!survey) throw notFound()
  return survey
}

/** The key is no part of any record: without it the few forms that there can be could be tried one by one. */
function hashesOf(key: string, { levels, comment }: Form): TypedForm['hash'] {
  const of = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256
  return { key: of(key), form: of(JSON.stringify([key, levels, comment])) }
}

function sameAs(before: TypedForm, sent: Omit<TypedForm, 'id' | 'isTakenBack' | 'revision'>) {
  if (before.isTakenBack) throw new Problem('wrong-state', 'Phiếu này đã bỏ. Hãy nhập lại như một phiếu mới.')
  const { survey, unit, group, number, hash, by } = before
  if (survey !== sent.survey || by !== sent.by) throw notFound()
  const isSame = unit === sent.unit && group === sent.group && number === sent.number
  if (!isSame || hash.form !== sent.hash.form) throw new Problem('wrong-state', otherForm)
  return { id: before.id }
}

function faultsIn(survey: Survey, levels: Readonly<Record<string, number>>): Fault[] {
  const codes = questionsOf(survey).map(({ code }) => code)
  const say = (code: string, sentence: string) => ({ field: `levels.${code}`, sentence })
  const unknown = Object.keys(levels).filter((code) => !codes.includes(code))
  const missing = codes.filter((code) => levels[code] === undefined)
  if (unknown.length || missing.length)
    return [
      ...unknown.map((code) => say(code, `Bộ câu hỏi không có câu ${code}. Hãy tải lại trang.`)),
      ...missing.map((code) => say(code, `Câu ${code} chưa nhập. Hãy chọn mức, hoặc 0 nếu phiếu để trống.`)),
    ]
  const isEmpty = codes.every((code) => levels[code] === open)
  const sentence = 'Phiếu không có câu trả lời nào nên không hợp lệ. Hãy để phiếu này ra ngoài.'
  return isEmpty ? [{ field: 'levels', sentence }] : []
}

const numberTaken = (number: string): string =>
  `Phiếu giấy số ${number} của cơ quan và nhóm này đã nhập. Hãy xem lại số phiếu, hoặc sang phiếu sau.`
const otherForm =
  'Máy chủ đã nhận phiếu này với câu trả lời khác. Hãy bỏ phiếu đã nhận rồi nhập lại như một phiếu mới.'
