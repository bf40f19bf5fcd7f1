// «Tra số trang cũ»: what a page number or a code that was cited once stands for, and where that is now.
import { z } from 'zod'
import { concordanceOf, type Move } from '../../dossier/changes.ts'
import { rangeOf } from '../../dossier/label.ts'
import type { Piece } from '../../dossier/order.ts'
import { type Issue, readCitation, type Sought } from '../../schemas/issue.ts'
import { ScopeKey } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { readIssue } from './issue.ts'

export const FindPage = z.strictObject({
  slug: z.string().max(40),
  scope: ScopeKey.default('campaign'),
  /** "tr. 45 của quyển số 3", "12A", "3.4-02", "TL-SNV-2026-00012". */
  q: z.string().trim().min(1).max(100),
})

const Found = z.object({
  /** In which issue it was looked for, and when that was. */
  issue: z.int(),
  date: z.string(),
  /** The pages as they were printed: one for a page number, all for a code. */
  labels: z.string(),
  exhibit: z.exactOptional(z.string()),
  document: z.exactOptional(z.string()),
  title: z.string(),
  /** Of the document: which page of it. */
  page: z.exactOptional(z.int()),
  /** Was withdrawn before that issue: its page only said so. */
  wasWithdrawn: z.boolean(),
  /** Where it is in the newest issue; absent where nothing of it is there any more. */
  now: z.exactOptional(z.object({ issue: z.int(), edition: z.string(), labels: z.string() })),
  sentence: z.string(),
})
export const FoundPages = z.object({ issues: z.int(), found: z.array(Found) })
type Found = z.infer<typeof Found>

export async function findPage(ctx: Context, _who: Person, { slug, scope, q }: z.infer<typeof FindPage>) {
  const campaign = await ctx.db.campaigns.model.findOne({ slug }).lean()
  if (!campaign) throw notFound()
  const sought = readCitation(q)
  if (!sought) throw unreadable()
  const dossier = await ctx.db.dossiers.model.findOne({ campaign: campaign.id, scopeKey: scope }).lean()
  const issues = dossier
    ? await ctx.db.issues.model.find({ dossier: dossier.id }).sort({ n: -1 }).limit(200).lean()
    : []
  const [newest] = issues
  if (!newest) return { issues: 0, found: [] }
  const now = (await readIssue(ctx, newest)).pieces
  const found: Found[] = []
  for (const issue of issues) {
    if (sought.issue !== undefined && sought.issue !== issue.n) continue
    const { date, pieces } = await readIssue(ctx, issue)
    for (const piece of pieces) found.push(...foundIn(piece, sought, { issue, date, now, newest }))
  }
  return { issues: issues.length, found }
}

type In = { issue: Issue; date: string; now: readonly Piece[]; newest: Issue }

function foundIn(piece: Piece, sought: Sought, { issue, date, now, newest }: In): Found[] {
  const { exhibit, document, title, withdrawn = false } = piece
  const isMeant = sought.code ? isCalled(piece, sought.code) : piece.labels.includes(sought.label ?? '')
  if (!isMeant) return []
  const moves = concordanceOf(now, [piece]).filter((move) => sought.code ?? move.old === sought.label)
  const there = [...new Set(moves.flatMap((move) => move.now || []))]
  const [first] = moves
  const hasPage = !sought.code && first?.sha256 !== undefined
  const at = there.length ? { issue: newest.n, edition: newest.edition, labels: rangeOf(there) } : undefined
  const one = {
    ...{ issue: issue.n, date, labels: rangeOf(moves.map(({ old }) => old)), title },
    ...(exhibit && { exhibit }),
    ...(document && { document }),
    ...(hasPage && { page: first.page }),
    wasWithdrawn: withdrawn,
    ...(at && { now: at }),
  }
  return [{ ...one, sentence: sentenceOf(one, first) }]
}

const isCalled = ({ exhibit, document }: Piece, code: string): boolean =>
  exhibit?.toUpperCase() === code || document?.toUpperCase() === code

function sentenceOf(
  { issue, labels, title, exhibit, document, now, ...of }: Omit<Found, 'sentence'>,
  move?: Move,
) {
  const page = of.page === undefined ? '' : `trang ${of.page} của `
  const what = exhibit ? `${page}${exhibit} (${document ?? '–'}) “${title}”` : `tờ đầu mục “${title}”`
  const was = `Trang ${labels} của lần phát hành ${issue} ${of.wasWithdrawn ? 'là trang báo rút ' : 'là '}${what}`
  if (!now) return `${was}; nay không còn trong quyển.`
  const isSame = now.issue === issue || now.labels === labels
  const where = isSame ? `vẫn là trang ${now.labels}` : `nay là trang ${now.labels}`
  return `${was}; ${where} của lần phát hành ${now.issue}${move && !move.now ? ' (một phần)' : ''}.`
}

function unreadable(): Problem {
  const sentence =
    'Chưa đọc được số trang hoặc mã. Hãy gõ như “tr. 45 của quyển số 3”, “12A”, “3.4-02” hoặc mã tài liệu.'
  return new Problem('invalid', sentence, { faults: [{ field: 'q', sentence }] })
}
