// What a letter freezes, by its kind: read from the same functions as the screens.
import type { Agency } from '../../schemas/agency.ts'
import { groupsOf } from '../../schemas/groups.ts'
import {
  agencyLetters,
  committeeLetters,
  type LetterContent,
  type LetterKind,
  type LetterRow,
  roundLetters,
} from '../../schemas/letter.ts'
import type { MinistryRound } from '../../schemas/ministry.ts'
import { Problem } from '../../schemas/problem.ts'
import { lateWords } from '../../schemas/remind-text.ts'
import { loadAll, type Read, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'
import type { Who } from '../may.ts'
import { cutIn, readMinistry } from '../ministry/read.ts'
import { appraisedRows } from './appraised.ts'

export interface Drafted {
  readonly agency: string
  readonly content: LetterContent
  /** When the last of it was confirmed on the system. */
  readonly confirmed: string
}

export type Told = LetterRow & { readonly agency: string; readonly at: string }

/** A letter for each agency that has something to be told of, or of `agency` alone. */
export async function draft(
  ctx: Context,
  who: Who,
  round: Round,
  { kind, agency, about }: { kind: LetterKind; agency?: string; about?: MinistryRound },
): Promise<Drafted[]> {
  const home = [...round.agencies.values()].find(({ isHomeAffairs }) => isHomeAffairs)
  const { told, basis, due } = await toldOf(ctx, who, round, { kind, agency, about })
  const isWhole = committeeLetters.includes(kind)
  const office = isWhole && told.length ? officeOf(round) : ''
  const groups = groupsOf(isWhole ? told : told.filter((row) => !agency || row.agency === agency), (row) =>
    isWhole ? office : row.agency,
  )
  const { province, place } = placeOf([...round.agencies.values()])
  return [...groups].map(([of, rows]) => ({
    agency: of,
    confirmed: rows.reduce((last, { at }) => (at > last ? at : last), ''),
    content: {
      kind,
      campaign: round.campaign.name,
      place,
      province,
      ...between(kind, round.agencies.get(of), home, province),
      ...(basis && { basis }),
      ...(due && { due }),
      rows: rows.map(({ agency: _agency, at: _at, ...row }) => row),
    },
  }))
}

/** Whose the committee's letters are: nobody else of the agencies reads them. */
function officeOf({ agencies }: Round): string {
  const all = [...agencies.values()]
  const office =
    all.find(({ isHomeAffairs }) => isHomeAffairs) ?? all.find(({ isIssuerOnly }) => isIssuerOnly)
  if (office) return office.id
  throw new Problem(
    'wrong-state',
    'Chưa có cơ quan chủ trì đánh giá. Hãy nhờ quản trị đánh dấu Sở Nội vụ ở trang Cơ quan rồi lập văn bản.',
  )
}

interface Asked {
  readonly kind: LetterKind
  readonly agency: string | undefined
  readonly about: MinistryRound | undefined
}

/** The rows, what they are about, and until when an answer is asked for. */
export type Saying = { told: Told[] } & Partial<Pick<LetterContent, 'basis' | 'due'>>

async function toldOf(ctx: Context, who: Who, round: Round, { kind, agency, about }: Asked): Promise<Saying> {
  if (kind === 'first' || kind === 'argument' || kind === 'ranking')
    return appraisedRows(ctx, who, round, kind, agency)
  if (!about || !roundLetters.includes(kind)) return { told: await readRows(ctx, round, kind, agency) }
  const told = await cutRows(ctx, who, round, kind, about)
  return { told, basis: about.paper, ...(kind === 'points' && { due: about.due }) }
}

function between(
  kind: LetterKind,
  agency: Agency | undefined,
  home: Agency | undefined,
  province: string,
): Pick<LetterContent, 'from' | 'to'> {
  const body = (of: Agency | undefined, else_: string) => ({
    name: of?.name ?? else_,
    symbol: of?.symbol ?? of?.code ?? '',
    kind: of?.kind ?? '',
  })
  if (kind === 'plea') return { from: { name: province, symbol: 'UBND', kind: 'tỉnh' }, to: 'Bộ Nội vụ' }
  const office = body(home, 'Sở Nội vụ')
  if (kind === 'ranking') return { from: office, to: province }
  return agencyLetters.includes(kind)
    ? { from: body(agency, '–'), to: office.name }
    : { from: office, to: agency?.name ?? '–' }
}

/** Of what was confirmed and sent; or of what the review gave. */
async function readRows(ctx: Context, round: Round, kind: LetterKind, agency?: string): Promise<Told[]> {
  const { db } = ctx
  const where = { campaign: round.campaign.id, ...(agency && { agency }) }
  const read = await loadAll(ctx, round, await db.assessments.model.find(where).lean())
  return read.flatMap((one): Told[] => {
    if (one.assignment.notApplicable) return []
    const row = kind === 'self' ? confirmedRow(one) : reviewedRow(one)
    return row ? [{ ...row, agency: one.assignment.agency }] : []
  })
}

const leafRow = ({ leaf, assessment }: Read) => ({ code: leaf.code, name: leaf.name, max: assessment.max })

function confirmedRow(one: Read): Omit<Told, 'agency'> | undefined {
  const { newest, assessment } = one
  if (!newest || assessment.state !== 'submitted') return undefined
  const { name, ...row } = leafRow(one)
  const late = lateWords(newest)
  const said = late ? `${name} (${late})` : name
  return { ...row, name: said, claimed: newest.self, over: newest.digest, at: newest.at }
}

function reviewedRow(one: Read): Omit<Told, 'agency'> | undefined {
  const { newest, review, reading } = one
  const points = reading.standing.accepted
  if (!newest || !review || points === undefined) return undefined
  const { reason } = review
  return { ...leafRow(one), claimed: newest.self, points, ...(reason && { text: reason }), over: newest.digest, at: review.at } // prettier-ignore
}

/** Of the ministry's round: what was cut, what was answered, what goes into the committee's letter. */
async function cutRows(
  ctx: Context,
  who: Who,
  { campaign }: Round,
  kind: LetterKind,
  about: MinistryRound,
): Promise<Told[]> {
  const view = await readMinistry(ctx, who, { slug: campaign.slug })
  return cutIn(view, about.id).flatMap(({ row, score }): Told[] => {
    const { answer, choice, claimed, points, reason } = score
    const asked = answer?.stance === 'ask' ? (answer.points ?? score.held) : undefined
    const held = kind === 'points' ? score.held : asked
    if (!row.agency && kind !== 'plea') return []
    if ((kind === 'answer' && !answer) || (kind === 'plea' && choice?.outcome !== 'send')) return []
    const added = (answer?.documents ?? []).map(({ cited }) => `Bổ sung lần ${about.n}: ${cited}.`)
    const text = kind === 'points' ? (reason ?? '') : [answer?.text ?? '', ...added].join('\n')
    const at = kind === 'points' ? about.at : ((kind === 'plea' ? choice?.at : answer?.at) ?? about.at)
    return [
      {
        ...{ agency: row.agency?.id ?? '', code: row.code, name: row.name, max: row.max, points, at },
        ...(claimed !== undefined && { claimed }),
        ...(held !== undefined && { held }),
        ...(kind !== 'points' && { stance: answer?.stance ?? 'ask' }),
        ...(text && { text }),
      },
    ]
  })
}
