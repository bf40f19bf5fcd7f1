// «Vẫn đúng?» answered for any number of items of earlier years, each with its own result. A leaf is written once, over
// exactly what was read; where somebody else came first it is read again, so that a paper never stands there twice.
import { z } from 'zod'
import { after, type Assessment, type Citation, Origin } from '../../schemas/assessment.ts'
import { Id, newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { formerOf } from './former.ts'
import { type FormerItem, type FormerLeaf, isSame } from './former-item.ts'
import { loadAll, loadRound, type Round } from './load.ts'
import { find } from './seen.ts'
import { write } from './write.ts'

const Item = z.strictObject({
  assessment: Id,
  from: Origin,
  /** Where it is to stand; as proposed, unless said otherwise. */
  slot: z.exactOptional(z.string().min(1).max(40)),
})
type Item = z.infer<typeof Item>

export const AnswerFormer = z.strictObject({
  slug: z.string().max(40),
  answer: z.enum(['still-true', 'outdated', 'ask-again']),
  items: z.array(Item).min(1).max(200),
  /** Compulsory where it is not true any more. */
  reason: z.exactOptional(z.string().trim().min(5).max(500)),
})

/** In the order in which they were asked. */
export const FormerAnswered = z.object({
  results: z.array(
    z.object({
      assessment: Id,
      from: Origin,
      /** As it now stands: cited, not true any more, or open. */
      state: z.exactOptional(z.enum(['cited', 'outdated', 'open'])),
      problem: z.exactOptional(z.record(z.string(), z.unknown())),
    }),
  ),
})
type Results = z.input<typeof FormerAnswered>['results']

export async function answerFormer(
  ctx: Context,
  who: Person,
  { slug, items, ...said }: z.infer<typeof AnswerFormer>,
): Promise<z.input<typeof FormerAnswered>> {
  if (said.answer === 'outdated' && !said.reason) {
    const sentence = 'Hãy ghi vì sao tài liệu không còn đúng (ít nhất 5 ký tự).'
    throw new Problem('invalid', sentence, { faults: [{ field: 'reason', sentence }] })
  }
  const round = await loadRound(ctx, { slug })
  const results = new Map<Item, Results[number]>()
  for (const id of new Set(items.map(({ assessment }) => assessment))) {
    const ofLeaf = items.filter(({ assessment }) => assessment === id)
    const each = await answerLeaf(ctx, who, round, ofLeaf, said).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      return ofLeaf.map(({ assessment, from }) => ({ assessment, from, problem: error.toJSON() }))
    })
    ofLeaf.forEach((item, n) => results.set(item, each[n]!))
  }
  return { results: items.map((item) => results.get(item)!) }
}

type Said = Pick<z.infer<typeof AnswerFormer>, 'answer' | 'reason'>

/** All of one leaf. Throws what refuses all of it. */
async function answerLeaf(
  ctx: Context,
  who: Person,
  round: Round,
  items: readonly Item[],
  said: Said,
  tries = 5,
): Promise<Results> {
  const { assessment } = await find(ctx, who, 'assessments.cite', items[0]!.assessment)
  if (assessment.campaign !== round.campaign.id) throw notFound()
  const state = after('cite', assessment.state)
  const read = await loadAll(ctx, round, [assessment])
  const [leaf] = await formerOf(ctx, who, round, read)
  const hashes = await hashesOf(ctx, leaf)
  const by = { by: who.id, at: ctx.now().toISOString() }
  const next: Next = {
    slots: leaf?.slots.map(({ key }) => key) ?? [],
    citations: [...assessment.citations],
    outdated: [...(assessment.outdated ?? [])],
    isChanged: false,
  }
  const results = items.map(({ assessment: id, from, slot }): Results[number] => {
    const item = leaf?.items.find((one) => isSame(one.from, from))
    try {
      if (!item) throw notFound()
      const asked = { ...item, ...(slot && { slot }), hashes: hashes.get(item.version) ?? [] }
      return { assessment: id, from, state: answers[said.answer](next, asked, { reason: said.reason, by }) }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { assessment: id, from, problem: error.toJSON() }
    }
  })
  if (!next.isChanged) return results
  const { citations, outdated } = next
  const set = { state, citations, outdated: outdated.length ? outdated : undefined }
  try {
    await write(ctx, who, assessment, set, acts[said.answer])
    return results
  } catch (error) {
    if (!(error instanceof Problem) || error.type !== 'stale' || tries === 0) throw error
    return answerLeaf(ctx, who, round, items, said, tries - 1)
  }
}

async function hashesOf(
  { db }: Context,
  leaf: FormerLeaf | undefined,
): Promise<Map<string, Citation['hashes']>> {
  const ids = leaf?.items.map(({ version }) => version) ?? []
  const versions = await db.versions.model.find({ id: { $in: ids } }, { id: 1, files: 1 }).lean()
  return new Map(versions.map(({ id, files }) => [id, files.map(({ sha256 }) => sha256)]))
}

const acts = {
  'still-true': 'assessments.carry',
  outdated: 'assessments.outdate',
  'ask-again': 'assessments.ask-again',
} as const

/** The leaf as the answers leave it. */
interface Next {
  readonly slots: readonly string[]
  citations: Citation[]
  outdated: NonNullable<Assessment['outdated']>
  isChanged: boolean
}
type Asked = FormerItem & { hashes: Citation['hashes'] }
type By = { reason: string | undefined; by: Pick<Citation, 'by' | 'at'> }
type State = 'cited' | 'outdated' | 'open'

const answers: Record<Said['answer'], (next: Next, item: Asked, by: By) => State> = {
  'still-true': (next, item, { by }) => {
    if (isCited(next, item)) return 'cited'
    if (item.state === 'outdated')
      refuse(`Đã ghi là không còn đúng: ${item.said?.reason ?? ''}. Hãy bấm “Hỏi lại” rồi mới dùng lại.`)
    if (item.unusable) refuse(item.unusable)
    const { slot, document, version, hashes, pages, section, quote, from } = item
    if (!slot || !next.slots.includes(slot)) {
      const sentence = 'Hãy chọn mục để gắn tài liệu này.'
      throw new Problem('invalid', sentence, { faults: [{ field: 'slot', sentence }] })
    }
    const place = { ...(pages && { pages }), ...(section && { section }), ...(quote && { quote }) }
    next.citations.push({ key: newId('ci'), slot, document, version, hashes, ...place, from, ...by })
    next.isChanged = true
    return 'cited'
  },
  outdated: (next, item, { reason, by }) => {
    if (isCited(next, item))
      refuse('Tài liệu đang gắn ở tiêu chí này. Hãy gỡ trước khi ghi là không còn đúng.')
    if (next.outdated.some(({ from }) => isSame(from, item.from))) return 'outdated'
    next.outdated.push({ from: item.from, reason: reason ?? '', ...by })
    next.isChanged = true
    return 'outdated'
  },
  'ask-again': (next, item) => {
    const left = next.outdated.filter(({ from }) => !isSame(from, item.from))
    next.isChanged ||= left.length < next.outdated.length
    next.outdated = left
    return isCited(next, item) ? 'cited' : 'open'
  },
}

const isCited = ({ citations }: Next, item: Asked): boolean =>
  item.state === 'cited' || citations.some(({ from }) => from && isSame(from, item.from))

function refuse(sentence: string): never {
  throw new Problem('wrong-state', sentence)
}
