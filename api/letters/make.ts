import { z } from 'zod'
import { Id, newId } from '../../schemas/id.ts'
import {
  agencyLetters,
  codeOf,
  type Letter,
  letterKinds,
  lettersOf,
  roundLetters,
} from '../../schemas/letter.ts'
import { isContestable, type MinistryRound } from '../../schemas/ministry.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { create } from '../../storage/change.ts'
import { loadRound, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { refuseOpenCuts } from '../ministry/plea.ts'
import { draft, type Drafted } from './content.ts'
import { agenciesOf, LetterList, listOf, writesForProvince } from './read.ts'

export const MakeLetters = z.strictObject({
  slug: z.string().max(40),
  kind: z.enum(letterKinds),
  /** Of Sở Nội vụ's letters: to this agency alone, not to each that has something to be told of. */
  agency: z.exactOptional(Id),
})
export const MadeLetters = LetterList.pick({ letters: true }).extend({
  /** How many are new; a letter with the same content is the one that was made before. */
  made: z.int(),
})

/** Freezes what the letter says. Making it twice makes nothing twice. */
export async function makeLetters(
  ctx: Context,
  who: Who,
  { slug, kind, agency }: z.infer<typeof MakeLetters>,
) {
  const round = await loadRound(ctx, { slug })
  const of = ofWhom(who, kind, agency)
  if (!lettersOf(round.campaign.kind).includes(kind))
    throw new Problem('wrong-state', 'Năm đánh giá này không có loại văn bản ấy. Hãy tải lại trang rồi chọn.')
  const about = roundLetters.includes(kind) ? await newestRound(ctx, round) : undefined
  if (about && kind === 'answer') await refuseUnanswered(ctx, about, of)
  if (about && kind === 'plea') await refuseOpenCuts(ctx.db, about.id)
  const drafts = await draft(ctx, who, round, { kind, ...(of && { agency: of }), ...(about && { about }) })
  if (drafts.length === 0) throw new Problem('gaps', nothing[kind])
  const kept: Letter[] = []
  let made = 0
  for (const one of drafts) {
    const { letter, isNew } = await keep(ctx, who, round, one, about)
    kept.push(letter)
    made += Number(isNew)
  }
  return { letters: await listOf(ctx, who, round, kept), made }
}

/** An agency writes for itself; Sở Nội vụ writes its own letters, and the committee's. */
function ofWhom(who: Who, kind: Letter['kind'], agency: string | undefined): string | undefined {
  const isOwn = agencyLetters.includes(kind)
  const own = agenciesOf(who)
  if (isOwn ? own.length === 0 : !writesForProvince(who)) {
    const by = isOwn ? 'cơ quan có tiêu chí' : 'Sở Nội vụ'
    throw new Problem('not-allowed', `Văn bản này do ${by} lập. Hãy liên hệ ${by}.`, { act: 'letters.make' })
  }
  if (!isOwn) return agency
  if (agency !== undefined && !own.includes(agency)) throw notFound()
  return agency ?? own[0]
}

const nothing: Record<Letter['kind'], string> = {
  self: 'Chưa có tiêu chí nào được lãnh đạo xác nhận và gửi. Hãy xác nhận và gửi rồi lập báo cáo.',
  points: 'Không có tiêu chí nào bị trừ điểm ở đợt mới nhất. Hãy ghi điểm của Bộ rồi lập công văn.',
  answer: 'Cơ quan không có tiêu chí nào bị trừ điểm ở đợt mới nhất nên không cần trả lời.',
  plea: 'Chưa chọn tiêu chí nào để giải trình. Hãy chọn ở trang Điểm của Bộ rồi lập công văn.',
  result: 'Chưa chấp nhận tiêu chí nào. Hãy rà soát xong rồi lập thông báo.',
  first: 'Chưa có tiêu chí nào được thẩm định lần 1. Hãy thẩm định rồi lập thông báo.',
  argument: 'Cơ quan chưa giải trình tiêu chí nào. Hãy trả lời ở trang Thẩm định rồi lập văn bản.',
  ranking: 'Chưa có cơ quan nào để xếp hạng. Hãy xem lại phân công của năm đánh giá.',
}

async function newestRound({ db }: Context, { campaign }: Round): Promise<MinistryRound> {
  const found = await db.ministryRounds.model.findOne({ campaign: campaign.id }).sort({ n: -1 }).lean()
  if (found) return found
  throw new Problem('wrong-state', 'Chưa có điểm của Bộ. Hãy ghi điểm của Bộ rồi lập văn bản.')
}

async function refuseUnanswered(
  { db }: Context,
  { id: round }: MinistryRound,
  agency: string | undefined,
): Promise<void> {
  const scores = await db.ministryScores.model.find({ round, agency: agency ?? '' }).lean()
  const open = scores.filter((score) => isContestable(score) && !score.answer).map(({ code }) => code)
  if (open.length)
    throw new Problem(
      'gaps',
      `Còn tiêu chí bị trừ chưa trả lời: ${open.join(', ')}. Hãy trả lời rồi lập văn bản.`,
    )
}

async function keep(
  { db, now }: Context,
  who: Who,
  { campaign: { id: campaign } }: Round,
  { agency, content, confirmed }: Drafted,
  about: MinistryRound | undefined,
): Promise<{ letter: Letter; isNew: boolean }> {
  const { kind } = content
  const code = codeOf(content)
  const at = now().toISOString()
  return db.transaction(async (tx) => {
    await db.alone(tx, `letters ${campaign} ${kind} ${agency}`)
    const newest = await db.letters.model
      .findOne({ campaign, kind, agency })
      .sort({ n: -1 })
      .session(tx)
      .lean()
    if (newest?.code === code) return { letter: newest, isNew: false }
    const made: Letter = {
      id: newId('lt'),
      ...{ campaign, kind, agency, ...(about && { round: about.id }) },
      n: (newest?.n ?? 0) + 1,
      ...{ content, code, confirmed, by: who.id, at, revision: 1 },
    }
    return {
      letter: await create(tx, db, db.letters, made, { act: 'letters.make', by: who.id, at }),
      isNew: true,
    }
  })
}
