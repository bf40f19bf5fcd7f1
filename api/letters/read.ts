import { z } from 'zod'
import { Id, Sha256, Time } from '../../schemas/id.ts'
import {
  agencyLetters,
  Letter,
  letterKinds,
  letterStates,
  lettersOf,
  metAt,
  metBy,
  standingOf,
  totalsOf,
} from '../../schemas/letter.ts'
import { agencyRoles } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { contentCode } from '../../schemas/printed.ts'
import { loadRound, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, isWithin, type Who, within } from '../may.ts'
import { movedPlea } from '../ministry/plea.ts'
import { PaperView, paperView } from '../papers/issued.ts'
import { cameBack } from '../papers/own-template.ts'
import { Format, printed } from '../papers/paper.ts'
import { areAlone } from '../people/alone.ts'
import { namesOf } from '../people/names.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { orderOf } from './order.ts'

export const ListLetters = z.strictObject({ slug: z.string().max(40) })
export const LetterView = Letter.pick({
  ...{ id: true, kind: true, n: true, agency: true, confirmed: true, at: true },
}).extend({
  agencyName: z.string(),
  /** Of the ministry. */
  round: z.exactOptional(Id),
  byName: z.string(),
  sha256: Sha256,
  /** As papers print it. */
  code: z.string(),
  rows: z.int(),
  totals: z.array(z.object({ name: z.string(), ours: z.string() })),
  /** A newer one of its kind takes its place. */
  isOld: z.boolean(),
  /** What is chosen to be argued changed since: it says something else than would be made. */
  isMoved: z.exactOptional(z.literal(true)),
  state: z.enum(letterStates),
  papers: z.array(PaperView),
  /** Of a self-assessment: the deadline, and when what meets it came. */
  met: z.exactOptional(
    z.object({ due: Time, at: z.exactOptional(Time), isLate: z.boolean(), by: z.enum(metBy) }),
  ),
  mayReturn: z.boolean(),
  /** Nobody else of the agency could compare by eye what this person brings. */
  isAlone: z.boolean(),
})
export const LetterList = z.object({
  letters: z.array(LetterView),
  metBy: z.enum(metBy),
  /** Kinds that this person may make. */
  makes: z.array(z.enum(letterKinds)),
})

export async function listLetters(ctx: Context, who: Who, { slug }: z.infer<typeof ListLetters>) {
  const round = await loadRound(ctx, { slug })
  const { campaign } = round
  const found = await ctx.db.letters.model.find({ campaign: campaign.id }).sort({ at: -1, _id: -1 }).lean()
  const reached = found.filter((letter) => isWithin(who, 'letters.read', letter, true))
  return {
    letters: await listOf(ctx, who, round, reached),
    metBy: campaign.metBy ?? 'system',
    makes: lettersOf(campaign.kind).filter((kind) =>
      agencyLetters.includes(kind) ? agenciesOf(who).length > 0 : writesForProvince(who),
    ),
  }
}

/** In whose name this person writes: as officer or head, not as somebody of Sở Nội vụ who comes from there. */
export const agenciesOf = (who: Who): string[] =>
  grantsFor(who, 'letters.make').flatMap(({ role, agency }) =>
    agency && agencyRoles.includes(role) ? [agency] : [],
  )

export const writesForProvince = (who: Who): boolean =>
  grantsFor(who, 'letters.make').some(({ role }) => !agencyRoles.includes(role))

/** Its own letters an agency's officer or head; Sở Nội vụ's, and the committee's, whoever acts for the province. */
const mayWrite = (who: Who, { kind, agency }: Pick<Letter, 'kind' | 'agency'>): boolean =>
  agencyLetters.includes(kind) ? agenciesOf(who).includes(agency) : writesForProvince(who)

export async function listOf(
  ctx: Context,
  who: Who,
  round: Round,
  letters: readonly Letter[],
): Promise<z.input<typeof LetterView>[]> {
  const { db } = ctx
  const { campaign, agencies } = round
  const ids = letters.map(({ id }) => id)
  const [papers, dues, newest, alone, moved] = await Promise.all([
    db.papers.model
      .find({ letter: { $in: ids } })
      .sort({ at: 1, _id: 1 })
      .lean(),
    db.assignments.model.aggregate<{ _id: string; due: string }>([
      { $match: { campaign: campaign.id, notApplicable: { $exists: false } } },
      { $group: { _id: '$agency', due: { $max: '$due' } } },
    ]),
    db.letters.model.aggregate<{ _id: { kind: string; agency: string }; n: number }>([
      { $match: { campaign: campaign.id } },
      { $group: { _id: { kind: '$kind', agency: '$agency' }, n: { $max: '$n' } } },
    ]),
    areAlone(ctx, who, agenciesOf(who)),
    movedPlea(ctx, who, round, letters),
  ])
  const names = await namesOf(
    ctx,
    letters.map(({ by }) => by),
  )
  const dueOf = new Map(dues.map(({ _id, due }) => [_id, due]))
  const lastOf = new Map(newest.map(({ _id: { kind, agency }, n }) => [`${kind} ${agency}`, n]))
  const by = campaign.metBy ?? 'system'
  return Promise.all(
    letters.map(async (letter) => {
      const { id, kind, n, agency, confirmed, at, content, code } = letter
      const came = papers.filter((paper) => paper.letter === id)
      const { state, paper } = standingOf(came)
      const due = kind === 'self' ? dueOf.get(agency) : undefined
      const when = metAt(by, letter, state === 'issued' ? paper : undefined)
      return {
        ...{ id, kind, n, agency, confirmed, at, sha256: code, code: contentCode(code) },
        agencyName: agencies.get(agency)?.short ?? '–',
        byName: names.get(letter.by) ?? '–',
        rows: content.rows.length,
        totals: totalsOf(content),
        ...(letter.round && { round: letter.round }),
        ...(id === moved && { isMoved: true as const }),
        isOld: n < (lastOf.get(`${kind} ${agency}`) ?? n),
        state,
        papers: await Promise.all(came.map((one) => paperView(ctx, one))),
        ...(due && {
          met: { due, by, ...(when && { at: when }), isLate: (when ?? ctx.now().toISOString()) >= due },
        }),
        mayReturn: mayWrite(who, letter),
        isAlone: agencyLetters.includes(kind) && alone.has(agency),
      }
    }),
  )
}

/** Within reach; to write to it, by whoever writes such letters. Throws `not-found`. */
export async function findLetter({ db }: Context, who: Who, act: ActName, id: string): Promise<Letter> {
  const letter = within(who, act, await db.letters.model.findOne({ id }).lean())
  if (act !== 'letters.read' && !mayWrite(who, letter)) throw notFound()
  return letter
}

export const PrintLetter = z.strictObject({
  id: Id,
  as: z.exactOptional(Format),
  purpose: z.exactOptional(Purpose),
})

const files = {
  self: 'bao-cao-tu-danh-gia',
  points: 'chuyen-diem-cua-bo',
  answer: 'tra-loi-diem-cua-bo',
  plea: 'giai-trinh',
  result: 'thong-bao-ket-qua',
  first: 'thong-bao-tham-dinh-lan-1',
  argument: 'giai-trinh-tham-dinh',
  ranking: 'to-trinh-cong-bo-ket-qua',
}

export async function printLetter(
  ctx: Context,
  who: Who,
  { id, as, purpose }: z.infer<typeof PrintLetter>,
): Promise<Bytes> {
  const letter = await findLetter(ctx, who, 'letters.read', id)
  const { kind, code } = letter
  const file = await printed(ctx, `${files[kind]}-${code.slice(0, 16)}`, orderOf(letter), {
    as,
    kind,
    issued: await cameBack(ctx, { letter: id, kind: 'letter' }),
  })
  const said = { what: 'printed', file: file.name, version: contentCode(code) } as const
  return taken(ctx, who, letter, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}
