// What was signed and numbered comes back to its letter; the worker of papers reads it.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { agencyLetters } from '../../schemas/letter.ts'
import type { Paper } from '../../schemas/paper.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Received } from '../parts.ts'
import { ConfirmPaper, confirmOne, keepPaper, paperBytes, ReturnPaper } from '../papers/issued.ts'
import { areAlone } from '../people/alone.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { findLetter } from './read.ts'

export const ReturnLetter = ReturnPaper.omit({ kind: true })

export async function beforeReturn(
  ctx: Context,
  who: Who,
  { id }: Pick<z.infer<typeof ReturnLetter>, 'id'>,
): Promise<undefined> {
  await findLetter(ctx, who, 'letters.make', id)
}

export async function returnLetter(
  ctx: Context,
  who: Who,
  { id, ...said }: z.infer<typeof ReturnLetter> & { files: Received[] },
) {
  const { campaign } = await findLetter(ctx, who, 'letters.make', id)
  return keepPaper(ctx, who, { letter: id, campaign }, { ...said, kind: 'letter' })
}

/** By eye, of the paper that came last. */
export const ConfirmLetter = ConfirmPaper
export async function confirmLetter(ctx: Context, who: Who, { id, ...said }: z.infer<typeof ConfirmLetter>) {
  const { kind, agency } = await findLetter(ctx, who, 'letters.make', id)
  const alone = agencyLetters.includes(kind) && (await areAlone(ctx, who, [agency])).has(agency)
  return confirmOne(ctx, who, await newestOf(ctx, id), said, { alone })
}

export const TakeIssued = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

/** The paper that came last, as it came, signatures and all. */
export async function takeIssued(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof TakeIssued>,
): Promise<Bytes> {
  const letter = await findLetter(ctx, who, 'letters.read', id)
  const { file, number } = await newestOf(ctx, id)
  const said = { what: 'issued', file: file.name, version: number } as const
  return taken(ctx, who, letter, { ...said, purpose: purposeOf(who, purpose, 'view') }, paperBytes(ctx, file))
}

async function newestOf({ db }: Context, letter: string): Promise<Paper> {
  const paper = await db.papers.model.findOne({ letter }).sort({ at: -1, _id: -1 }).lean()
  if (paper) return paper
  if (await db.letters.model.exists({ id: letter }))
    throw new Problem('wrong-state', 'Văn bản chưa được tải lên. Hãy ký, lấy số rồi tải lên tệp PDF.')
  throw notFound()
}
