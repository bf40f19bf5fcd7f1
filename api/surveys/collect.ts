// Links by which people answer a survey themselves, and what becomes of an answer.
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Id, newId, type Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { type Form, type SurveyLink, withForm } from '../../schemas/survey/collect.ts'
import { Code, type Survey } from '../../schemas/survey/survey.ts'
import { change, createMany } from '../../storage/change.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { fillBox, refusePlace } from './box.ts'

export const MakeLinks = z.strictObject({
  id: Id,
  unit: Id,
  group: Code,
  count: z.int().min(1).max(500),
})
/** Addresses, told this once. */
export const MadeLinks = z.strictObject({ links: z.array(z.string()) })

const hashOf = (token: string): Sha256 => createHash('sha256').update(token).digest('hex') as Sha256

export async function makeLinks(
  ctx: Context,
  who: Person,
  { id, unit, group, count }: z.infer<typeof MakeLinks>,
) {
  const { db, config } = ctx
  const tokens = Array.from({ length: count }, () => randomBytes(18).toString('base64url'))
  const links = tokens.map((token): SurveyLink => ({
    ...{ id: newId('sl'), survey: id, unit, group, hash: hashOf(token), isUsed: false, revision: 1 },
  }))
  await db.transaction(async (tx) => {
    // A plan that is imported or a survey that is concluded at this moment comes before it or after it.
    await db.alone(tx, `survey ${id}`)
    const survey = await db.surveys.model.findOne({ id }).session(tx).lean()
    if (!survey) throw notFound()
    refuseClosed(survey)
    refusePlace(survey, unit, group)
    await createMany(tx, db, db.surveyLinks, links, doneBy(ctx, who, 'surveys.links'))
  })
  return { links: tokens.map((token) => `${config.publicUrl}/phieu/${token}`) }
}

export interface Opened {
  readonly link: SurveyLink
  readonly survey: Survey
}

const guesses = { free: 30, first: 10, longest: 900 }

/** Unknown is 404; guessing is slowed by address of the network, behind which a whole commune may sit and answer. */
export async function openForm({ db }: Context, token: string, address: string): Promise<Opened> {
  const link = await db.surveyLinks.model.findOne({ hash: hashOf(token) }).lean()
  const survey = link && (await db.surveys.model.findOne({ id: link.survey }).lean())
  if (!link || !survey) {
    const wait = await db.limits.strike(`form ${address}`, guesses)
    if (wait > 0)
      throw new Problem('too-many', `Đã thử quá nhiều lần. Hãy đợi ${wait} giây rồi mở lại.`, {
        retryAfter: wait,
      })
    throw new Problem('not-found', 'Không có phiếu này. Hãy xem lại địa chỉ, hoặc hỏi nơi đã gửi.')
  }
  if (!link.isUsed) refuseClosed(survey)
  return { link, survey }
}

/** Counted once, however often it is sent: a weak line sends again what had arrived. */
export async function takeForm(ctx: Context, { link, survey }: Opened, form: Form): Promise<void> {
  const { db } = ctx
  // Nobody did it: the line names the link, which belongs to no person, and says nothing of what was answered.
  const done = { act: 'surveys.answer', by: link.id, at: ctx.now().toISOString() }
  await db.transaction(async (tx) => {
    await db.alone(tx, `survey ${survey.id}`)
    const now = await db.surveyLinks.model.findOne({ id: link.id }).session(tx).lean()
    if (!now || now.isUsed) return
    const open = await db.surveys.model.findOne({ id: survey.id }).session(tx).lean()
    if (!open) throw notFound()
    refuseClosed(open)
    await change(tx, db, db.surveyLinks, now, { isUsed: true }, done)
    const place = { survey: survey.id, unit: link.unit, group: link.group }
    await fillBox(ctx, tx, place, (ballots) => withForm(ballots, form), done)
  })
}

function refuseClosed({ concluded }: Survey): void {
  if (concluded)
    throw new Problem('expired', 'Khảo sát đã kết thúc nên không nhận thêm phiếu. Cảm ơn ông/bà.')
}
