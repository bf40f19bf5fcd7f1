// Who answered for what the result of 2025 lacks: the list of April, the explanations of May, what the Chairman concluded in
// June; one is explained once more, one was never explained.
import { answerLoss, decideLoss, explainLoss, returnLoss } from '../../../api/losses/answer.ts'
import { openLosses } from '../../../api/losses/open.ts'
import type { LossRow } from '../../../api/losses/view.ts'
import { formatPoints } from '../../../schemas/points.ts'
import { headOf, workerOf } from '../owners.ts'
import { agencyOf, personOf } from '../read.ts'
import { minutesAfter } from './mapping.ts'
import { type Stage, tolerate } from './stage.ts'

const opened = '2026-04-15T09:00:00+07:00'
const answered = '2026-05-06T09:00:00+07:00'
const concluded = '2026-06-05T10:00:00+07:00'

/** How many lost points are listed. */
export async function answerLosses(stage: Stage): Promise<number> {
  const reviewer = stage.who(personOf.get('P07')!)
  const { rows } = await openLosses(stage.at(opened), reviewer, { year: 2025, due: '2026-05-15' })
  for (const [n, row] of rows.entries())
    if (row.owner && n !== rows.length - 2) await tolerate(stage, `mất điểm ${row.code}`, one(stage, row, n))
  return rows.length
}

async function one(stage: Stage, { id, owner, points, name = '' }: LossRow, n: number): Promise<void> {
  const code = [...agencyOf.keys()].find((each) => stage.idOf(each) === owner!.id)!
  const head = headOf(code)
  const [at, then] = [minutesAfter(answered, n * 45), minutesAfter(answered, n * 45 + 24 * 60)]
  const seen = await answerLoss(stage.at(at), stage.who(workerOf(code)), {
    ...{ id, revision: 1 },
    reason: `Mất ${formatPoints(points)} điểm ở “${name}” chủ yếu do tài liệu kiểm chứng ban hành sau thời điểm tính và một số chỉ tiêu chưa đạt tỷ lệ tối đa.`,
    remedy: `Rà soát tài liệu kiểm chứng của “${name}” hằng quý, giao một lãnh đạo phụ trách và nhắc trước hạn 10 ngày làm việc.`,
  })
  const explained = await explainLoss(stage.at(then), stage.who(head), {
    ...{ id, revision: seen.revision, password: stage.passwords.get(head.id)! },
    text: 'Tôi nhận trách nhiệm của người đứng đầu trong chỉ đạo, kiểm tra; đã họp rút kinh nghiệm với các phòng liên quan và cam kết thực hiện biện pháp khắc phục nêu trên.',
  })
  const { revision } = explained
  if (n === 1) {
    const reason = 'Chưa nêu rõ thời hạn hoàn thành của từng biện pháp.'
    await returnLoss(stage.at(minutesAfter(then, 600)), stage.who(personOf.get('P07')!), { id, revision, reason }) // prettier-ignore
  } else if (n !== 2)
    await decideLoss(stage.at(minutesAfter(concluded, n)), stage.who(personOf.get('P03')!), {
      ...{ id, revision, number: '118/TB-UBND', issued: '2026-06-05' },
      outcome: n === 0 ? 'lesson' : 'accept',
    })
}
