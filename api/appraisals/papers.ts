// The signed minutes and the decision come back with their numbers and are kept as they came: from the minutes on the
// council's points stand, from the decision on every agency sees the ranking.
import { z } from 'zod'
import { futureFaults } from '../../schemas/calendar.ts'
import { Returned, type Step } from '../../schemas/appraisal.ts'
import { Day } from '../../schemas/agency.ts'
import { newId } from '../../schemas/id.ts'
import type { Paper } from '../../schemas/paper.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { refuse } from '../refuse.ts'
import type { Who } from '../may.ts'
import { ConfirmPaper, confirmOne, paperBytes } from '../papers/issued.ts'
import { onePdf } from '../papers/one-pdf.ts'
import type { Received } from '../parts.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { writeAside } from './aside.ts'
import { appraisalOf, atStep, stepBy, findRound, move, readsSession, Slug } from './find.ts'
import { readAppraisal } from './read.ts'

const { number, signer } = Returned.shape
export const ReturnMinutes = z.strictObject({ slug: Slug, number, issued: Day, signer })
type Input = z.infer<typeof ReturnMinutes>

const fieldOf = { attach: 'minutes', decide: 'decision' } as const
type PaperStep = keyof typeof fieldOf & Step

/** Before a byte of it is read. */
export const beforeReturned =
  (step: PaperStep) =>
  async (ctx: Context, _who: Who, { slug }: Pick<Input, 'slug'>): Promise<undefined> => {
    await atStep(ctx, await findRound(ctx, { slug }), step)
  }

export const returnPaper =
  (step: PaperStep) =>
  async (ctx: Context, who: Who, { slug, files, ...about }: Input & { files: Received[] }) =>
    onePdf(ctx, files, 'Hãy chọn đúng một tệp PDF đã ký, đã có số.', async (keep) => {
      refuse(futureFaults(ctx.now().toISOString(), 'issued', about.issued))
      const round = await findRound(ctx, { slug })
      const appraisal = await atStep(ctx, round, step)
      const done = stepBy(ctx, who, step)
      const { number, issued, signer } = about
      const paper = {
        number,
        issued,
        ...(signer && { signer }),
        file: await keep(),
        by: done.by,
        at: done.at,
      }
      const came: Paper = {
        ...{ id: newId('pp'), appraisal: appraisal.id, campaign: appraisal.campaign, kind: fieldOf[step] },
        ...paper,
        ...{ compared: { outcome: 'reading', rows: [] }, revision: 1 },
      }
      await ctx.db.transaction(async (tx) => {
        await move(ctx, tx, appraisal, step, { [fieldOf[step]]: paper }, done)
        if (step === 'attach') await writeAside(ctx, tx, appraisal, about, done)
        await create(tx, ctx.db, ctx.db.papers, came, done)
      })
      return readAppraisal(ctx, who, { slug })
    })

export const ConfirmReturned = ConfirmPaper.omit({ id: true }).extend({
  slug: Slug,
  paper: z.enum(['minutes', 'decision']),
})

/** By eye, by name: where the machine could not read it, or read it wrongly. */
export async function confirmReturned(
  ctx: Context,
  who: Who,
  { slug, paper: kind, ...said }: z.infer<typeof ConfirmReturned>,
) {
  const { campaign } = await findRound(ctx, { slug })
  const paper = await ctx.db.papers.model
    .findOne({ campaign: campaign.id, appraisal: { $exists: true }, kind })
    .lean()
  if (!paper) throw notFound()
  await confirmOne(ctx, who, paper, said)
  return readAppraisal(ctx, who, { slug })
}

export const TakeReturned = z.strictObject({
  slug: Slug,
  paper: z.enum(['minutes', 'decision']),
  purpose: z.exactOptional(Purpose),
})

/** The minutes speak of every agency; the decision is for everybody it is about. */
export async function takeReturned(
  ctx: Context,
  who: Who,
  { slug, paper, purpose }: z.infer<typeof TakeReturned>,
): Promise<Bytes> {
  const { campaign } = await findRound(ctx, { slug })
  if (paper === 'minutes' && !readsSession(who)) throw notFound()
  const found = (await appraisalOf(ctx, campaign.id))?.[paper]
  if (!found) throw notFound()
  const said = { what: 'issued', file: found.file.name, version: found.number } as const
  return taken(
    ctx,
    who,
    { id: campaign.id },
    { ...said, purpose: purposeOf(who, purpose, 'view') },
    paperBytes(ctx, found.file),
  )
}
