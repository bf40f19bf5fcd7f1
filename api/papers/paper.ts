// Official papers as PDF, from the same functions as the screens: a number on paper is the number on the screen.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { type Block, type LetterOrder, printLetter } from '../../dossier/letter.ts'
import { dayOf } from '../../schemas/format.ts'
import { codeName, contentCode } from '../../schemas/printed.ts'
import { type LetterTemplate, letterTemplates } from '../../schemas/template.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'
import type { Bytes } from '../route.ts'
import { letterData } from './letter-data.ts'
import { writeLetter } from './letter-word.ts'
import { ownTemplate } from './own-template.ts'
import { fillTemplate } from './word.ts'

/** As it is printed, or as Word for an office to change; both from the same order. */
export const Format = z.enum(['pdf', 'docx'])
export type Format = z.infer<typeof Format>
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const types = { pdf: 'application/pdf', docx: wordType }

type Order = Omit<LetterOrder, 'superior' | 'place' | 'date'>

/** What is asked of a paper besides what it says. */
interface How {
  readonly as?: Format | undefined
  /** Its Word is filled into the province's own template of it. */
  readonly kind?: LetterTemplate
  /** What that template may name besides. */
  readonly words?: object
  /** When it came back signed: from then on it keeps the template that it was made with. */
  readonly issued?: string | undefined
}

/** Today's paper of an agency of the province. */
export async function paper(ctx: Context, name: string, order: Order, how: How = {}): Promise<Bytes> {
  const { province, place } = placeOf(await ctx.db.agencies.model.find({ isIssuerOnly: true }).lean())
  const date = dayOf(ctx.now().toISOString())
  return printed(ctx, name, { superior: province, place, date, ...order }, how)
}

/** `name` without its ending. */
export async function printed(
  ctx: Context,
  name: string,
  order: LetterOrder,
  { as = 'pdf', ...how }: How = {},
): Promise<Bytes> {
  const bytes = as === 'docx' ? await wordOf(ctx, order, how) : Buffer.from(await printLetter(order))
  return {
    name: `${name}.${as}`,
    type: types[as],
    size: bytes.length,
    etag: createHash('sha256').update(bytes).digest('hex'),
    ...(as === 'pdf' && { inline: true }),
    open: (range) =>
      Promise.resolve(Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes])),
  }
}

async function wordOf(ctx: Context, order: LetterOrder, { kind, words, issued }: How): Promise<Buffer> {
  const own = kind && (await ownTemplate(ctx, kind, issued))
  if (own) return fillTemplate(own, { ...(await letterData(order)), ...words })
  return writeLetter(order, kind && 'isPart' in letterTemplates[kind])
}

/** A code of what it says, at its foot: of two papers of the same matter it tells whether they say the same. */
export function coded<T extends Pick<Order, 'subtitle' | 'blocks'>>(
  order: T,
): T & { foot: string; code: string } {
  const said = JSON.stringify([order.subtitle, order.blocks])
  const code = contentCode(createHash('sha256').update(said).digest('hex'))
  return { ...order, foot: `${codeName}: ${code}`, code }
}

/** A table of two columns: what, and its value. */
export const facts = (rows: readonly (readonly [label: string, value: string])[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Nội dung', width: 130 },
    { title: 'Giá trị', width: 344 },
  ],
  rows: rows.map(([label, value]) => ({ cells: [[{ text: label }], [{ text: value }]] })),
})

/** "a1b2c3d4 …": a hash that an eye can compare. */
export const grouped = (sha256: string): string => sha256.match(/.{1,8}/g)?.join(' ') ?? sha256
