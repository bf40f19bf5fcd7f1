// UBND's letter of a round is the one that was made under Văn bản: what it needs is asked the same way where it is made and
// where it is recorded as sent, and it counts as long as it says what is chosen.
import { codeOf, type Letter, standingOf } from '../../schemas/letter.ts'
import { isContestable, type MinistryRound } from '../../schemas/ministry.ts'
import type { Paper } from '../../schemas/paper.ts'
import { Problem } from '../../schemas/problem.ts'
import { loadRound, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { draft } from '../letters/content.ts'
import { grantsFor, reachOf, type Who } from '../may.ts'

/** While a cut leaf is not answered, or an asking one not chosen. Throws `gaps`. */
export async function refuseOpenCuts(
  { ministryScores }: Pick<Context['db'], 'ministryScores'>,
  round: string,
): Promise<void> {
  const scores = await ministryScores.model.find({ round }).lean()
  const open = scores
    .filter(isContestable)
    .filter(({ agency, answer, choice }) =>
      agency ? !answer || (answer.stance === 'ask' && !choice) : !choice,
    )
  if (open.length === 0) return
  const codes = open.map(({ code }) => code).join(', ')
  throw new Problem(
    'gaps',
    `Còn tiêu chí bị trừ chưa trả lời hoặc chưa chọn: ${codes}. Hãy làm xong rồi lập và gửi công văn.`,
  )
}

/** Whether the letter still says what is chosen. */
async function isEqual(ctx: Context, who: Who, round: Round, about: MinistryRound, { code }: Letter) {
  const [made] = await draft(ctx, who, round, { kind: 'plea', about })
  return made !== undefined && codeOf(made.content) === code
}

/** The round's letter with its number, as it came back signed. Throws `gaps` with what comes first. */
export async function issuedPlea(
  ctx: Context,
  who: Who,
  about: MinistryRound,
): Promise<{ letter: Letter; paper: Paper }> {
  const { db } = ctx
  const letter = await db.letters.model.findOne({ round: about.id, kind: 'plea' }).sort({ n: -1 }).lean()
  if (!letter)
    throw new Problem(
      'gaps',
      'Chưa lập công văn giải trình của đợt này. Hãy lập ở trang Văn bản, ký, lấy số rồi tải lên bản đã ký.',
    )
  const round = await loadRound(ctx, { id: about.campaign })
  if (!(await isEqual(ctx, who, round, about, letter)))
    throw new Problem(
      'gaps',
      'Tiêu chí đưa vào giải trình đã đổi sau khi lập công văn. Hãy lập lại ở trang Văn bản, ký, lấy số rồi tải lên.',
    )
  const papers = await db.papers.model.find({ letter: letter.id }).sort({ at: 1, _id: 1 }).lean()
  const { state, paper } = standingOf(papers)
  if (state === 'issued' && paper) return { letter, paper }
  throw new Problem(
    'gaps',
    'Công văn giải trình chưa có bản đã ký khớp với bản lưu. Hãy tải lên ở trang Văn bản rồi ghi đã gửi.',
  )
}

/** Of these letters the one that was not sent yet and no longer says what is chosen; who does not see all is not told. */
export async function movedPlea(
  ctx: Context,
  who: Who,
  round: Round,
  letters: readonly Letter[],
): Promise<string | undefined> {
  const [plea] = letters.filter(({ kind }) => kind === 'plea').sort((a, b) => b.n - a.n)
  if (!plea || !grantsFor(who, 'ministry.read').some(({ role }) => reachOf(role, 'ministry.read') === 'all'))
    return undefined
  const about = await ctx.db.ministryRounds.model
    .findOne({ campaign: round.campaign.id })
    .sort({ n: -1 })
    .lean()
  if (!about || about.letter || about.id !== plea.round) return undefined
  return (await isEqual(ctx, who, round, about, plea)) ? undefined : plea.id
}
