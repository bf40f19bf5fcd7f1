// How far the tasks of the plan are in December: reported by their leads, products handed in that already prove a leaf, an
// obstacle said and help asked. What the data set calls done was finished with the paper and on the day that it names.
import { askHelp, answerHelp } from '../../../api/tasks/help.ts'
import { deliverTask } from '../../../api/tasks/deliver.ts'
import { plansInForce } from '../../../api/tasks/find.ts'
import { blockTask, reportTask } from '../../../api/tasks/report.ts'
import type { Person } from '../../../schemas/person.ts'
import { citedAt } from '../campaign.ts'
import { workerOf } from '../owners.ts'
import { agencyOf } from '../read.ts'
import { minutesAfter } from './mapping.ts'
import { planTasks } from './plan.ts'
import { type Stage, tolerate } from './stage.ts'

type DemoTask = (typeof planTasks)[number]

const DAY = 24 * 60
/** The last report before the morning on which everything is looked at. */
const lately = '2026-12-07T15:00:00+07:00'

/** How many tasks have got somewhere. */
export async function doTasks(stage: Stage): Promise<number> {
  const [plan] = await plansInForce(stage.ctx)
  const late = planTasks.filter(({ state }) => state === 'quá hạn')
  let done = 0
  for (const [n, task] of planTasks.entries()) {
    const at = { id: plan!.id, code: task.code, revision: 0 }
    const who = stage.who(workerOf(task.lead))
    const act = task.state.startsWith('hoàn thành')
      ? finish(stage, who, at, task)
      : goOn(stage, who, at, { task, n, nthLate: late.indexOf(task) })
    if (await tolerate(stage, task.code, act)) done++
  }
  return done
}

interface At {
  readonly id: string
  readonly code: string
  readonly revision: number
}

/** In the afternoon of the day on which its paper came into the library. */
async function finish(
  stage: Stage,
  who: Person,
  at: At,
  { code, leaves, delivered }: DemoTask,
): Promise<boolean> {
  const paper = stage.papers.get(delivered?.document ?? '')
  if (!paper || !delivered) {
    stage.differences.push(`${code}: cơ quan chủ trì chưa có tài liệu để nộp làm sản phẩm.`)
    return false
  }
  const { version } = paper
  const cites = await placesOf(stage, delivered.document, leaves)
  await deliverTask(stage.at(`${delivered.on}T15:00:00+07:00`), who, { ...at, version, cites, finish: true })
  return true
}

/** The slots of the leaves of the task into which the data set puts the paper. */
async function placesOf({ ctx: { db } }: Stage, document: string, leaves: readonly string[]) {
  const places = citedAt(document).filter(({ leaf }) => leaves.includes(leaf))
  const campaign = await db.campaigns.model.findOne({ kind: 'province' }).lean()
  const found = await db.assessments.model.find({ campaign: campaign!.id, code: { $in: leaves } }).lean()
  return places.flatMap(({ leaf, citation: { slot } }) =>
    found.flatMap(({ id, code, revision }) => (code === leaf ? [{ assessment: id, revision, slot }] : [])),
  )
}

async function goOn(
  stage: Stage,
  who: Person,
  at: At,
  { task, n, nthLate }: { task: DemoTask; n: number; nthLate: number },
): Promise<boolean> {
  const isLate = nthLate >= 0
  const percent = isLate ? 40 + ((n * 7) % 30) : 60 + ((n * 7) % 35)
  const text = isLate ? 'Đã có dự thảo, đang lấy ý kiến.' : 'Đang hoàn thiện sản phẩm để trình ký.'
  const risk = isLate ? { risk: 'chưa đủ ý kiến của cơ quan phối hợp' } : {}
  const seen = await reportTask(stage.at(lately), who, { ...at, percent, text, ...risk })
  const next = { ...at, revision: seen.revision }
  if (nthLate === 0) await ask(stage, who, next, task, false)
  if (nthLate === 1) await ask(stage, who, next, task, true)
  if (nthLate === 2)
    await blockTask(stage.at(minutesAfter(lately, 30)), who, {
      ...next,
      text: 'Văn bản của Trung ương hướng dẫn nội dung này chưa ban hành.',
    })
  return true
}

async function ask(stage: Stage, who: Person, at: At, task: DemoTask, isAnswered: boolean): Promise<void> {
  const [other] = task.coordinators
  const text = `Đề nghị cho ý kiến về dự thảo và cung cấp số liệu của ${agencyOf.get(other!)!.name}.`
  const input = { ...at, agency: stage.idOf(other!), text, due: '2026-12-11' }
  const { revision, help } = await askHelp(stage.at(minutesAfter(lately, 20)), who, input)
  if (!isAnswered) return
  const answer = {
    ...at,
    revision,
    key: help.at(-1)!.key,
    text: 'Thống nhất dự thảo; số liệu gửi kèm công văn.',
  }
  await answerHelp(stage.at(minutesAfter(lately, DAY)), stage.who(workerOf(other!)), answer)
}
