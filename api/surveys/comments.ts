// What people wrote, as it will be shown, for whoever is about to conclude; one that names somebody all the same is struck out.
import { z } from 'zod'
import { Id, Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { heardOf, publishCounts } from '../../schemas/survey/publish.ts'
import { type Comment, unitsOf } from '../../schemas/survey/survey.ts'
import { change } from '../../storage/change.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { countedBefore, countedIn, digestOf, shownBefore } from './counted.ts'
import { namesOfUnits, openSurvey } from './find.ts'

export const ReadComments = z.strictObject({
  id: Id,
  page: z.coerce.number().int().min(0).max(10_000).default(0),
  /** Of what was counted the last time alone. */
  asBefore: z.exactOptional(z.literal('true')),
})
export const CommentsView = z.object({
  total: z.int(),
  comments: z.array(z.object({ source: Id, digest: Sha256, unit: z.string(), text: z.string() })),
})
export const StrikeComment = z.strictObject({ id: Id, source: Id, digest: Sha256 })

const pageSize = 100

export async function readComments(
  ctx: Context,
  _who: Person,
  { id, page, asBefore }: z.infer<typeof ReadComments>,
): Promise<z.input<typeof CommentsView>> {
  const { db } = ctx
  const survey = await openSurvey(ctx, { id })
  const heard = await db.transaction(async (tx) => {
    const came = await countedIn(ctx, tx, survey)
    const before = await shownBefore(ctx, tx, id)
    const { counts, comments } = asBefore ? countedBefore(before, came) : came
    return heardOf(publishCounts(survey, counts, [], before), comments)
  })
  const names = await namesOfUnits(ctx, unitsOf(survey))
  return {
    total: heard.length,
    comments: heard.slice(page * pageSize, (page + 1) * pageSize).map((one) => ({
      ...{ source: one.source, digest: digestOf(one) },
      ...{ unit: names.get(one.unit) ?? one.unit, text: one.text },
    })),
  }
}

/** From the record that it came in and from what was kept of earlier conclusions; nowhere is it said what it was. */
export async function strikeComment(ctx: Context, who: Person, input: z.infer<typeof StrikeComment>) {
  const { db } = ctx
  const { id, source, digest } = input
  const done = doneBy(ctx, who, 'surveys.strike')
  const next = await db.transaction(async (tx) => {
    await db.alone(tx, `survey ${id}`)
    const survey = await openSurvey(ctx, { id })
    const batch = await db.surveyBatches.model
      .findOne({ id: source, survey: id, inUse: true })
      .session(tx)
      .lean()
    const box = await db.surveyBoxes.model.findOne({ id: source, survey: id }).session(tx).lean()
    const rest = without(batch?.ballots.comments ?? box?.ballots.comments ?? [], digest, box?.group)
    if (!rest) throw new Problem('wrong-state', 'Góp ý này không còn. Hãy tải lại trang.')
    if (batch) {
      const ballots = { ...batch.ballots, comments: rest }
      await change(tx, db, db.surveyBatches, batch, { ballots }, done)
    } else if (box)
      await change(tx, db, db.surveyBoxes, box, { ballots: { ...box.ballots, comments: rest } }, done)
    for (const one of await shownBefore(ctx, tx, id)) {
      const comments = without(one.ballots.comments, digest)
      if (!comments) continue
      await change(tx, db, db.surveyConclusions, one, { ballots: { ...one.ballots, comments } }, done)
    }
    return change(tx, db, db.surveys, survey, { struck: (survey.struck ?? 0) + 1 }, done)
  })
  return { id, revision: next.revision }
}

function without(all: readonly Comment[], digest: Sha256, group?: string): Comment[] | undefined {
  const at = all.findIndex((one) => digestOf({ ...one, ...(group && { group }) }) === digest)
  return at < 0 ? undefined : all.toSpliced(at, 1)
}
