// Phối hợp: the lead asks another agency for something by a day; whoever was asked answers once, or the lead takes the
// request back. And Sở Nội vụ hands a task to another lead; who had it before stays in the record.
import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { dayAt } from '../../schemas/calendar.ts'
import { Id, newId } from '../../schemas/id.ts'
import { HelpRequest } from '../../schemas/plan/progress.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { refuseUnkept } from '../assessments/cite.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'
import { grantsFor, type Who, within } from '../may.ts'
import { findTask, type Running, step } from './find.ts'
import { readTask } from './read.ts'
import { at, Seen } from './report.ts'

export const AskHelp = Seen.extend({ agency: Id, text: HelpRequest.shape.text, due: Day })
export const AnswerHelp = Seen.extend({
  key: Id,
  text: HelpRequest.shape.text,
  versions: z.exactOptional(z.array(Id).max(10)),
})
export const DropHelp = Seen.extend({ key: Id })
export const ReassignTask = Seen.extend({ agency: Id, reason: z.string().trim().min(5).max(2000) })

export async function askHelp(ctx: Context, who: Who, input: z.infer<typeof AskHelp>) {
  const running = await findTask(ctx, who, 'tasks.work', input)
  const { text, due } = input
  const to = await agencyFor(ctx, running, input.agency)
  if (due < dayAt(ctx.now().toISOString()))
    refuse([{ field: 'due', sentence: 'Hạn trả lời đã qua. Hãy chọn từ hôm nay trở đi.' }])
  await step(ctx, who, running, 'ask', ({ by, at: time }) => ({
    help: [...running.doing.help, { key: newId('hp'), to, text, due, by, at: time }],
  }))
  return readTask(ctx, who, at(input))
}

export async function answerHelp(ctx: Context, who: Who, input: z.infer<typeof AnswerHelp>) {
  const running = await findTask(ctx, who, 'tasks.answer', input)
  const one = openRequest(running, input.key)
  if (!grantsFor(who, 'tasks.answer').some(({ agency }) => agency === one.to.id)) throw notFound()
  const papers = []
  for (const id of new Set(input.versions)) {
    const version = within(who, 'documents.upload', await ctx.db.versions.model.findOne({ id }).lean())
    if (version.agency !== one.to.id) throw notFound()
    refuseUnkept(version)
    papers.push({ document: version.document, version: id })
  }
  const said = { text: input.text, ...(papers.length > 0 && { papers }) }
  await step(ctx, who, running, 'answer', ({ by, at: time }) => ({
    help: running.doing.help.map((each) =>
      each.key === one.key ? { ...each, answer: { ...said, by, at: time } } : each,
    ),
  }))
  return readTask(ctx, who, at(input))
}

export async function dropHelp(ctx: Context, who: Who, input: z.infer<typeof DropHelp>) {
  const running = await findTask(ctx, who, 'tasks.work', input)
  const { key } = openRequest(running, input.key)
  await step(ctx, who, running, 'drop', () => ({ help: running.doing.help.filter((one) => one.key !== key) }))
  return readTask(ctx, who, at(input))
}

export async function reassignTask(ctx: Context, who: Who, input: z.infer<typeof ReassignTask>) {
  const running = await findTask(ctx, who, 'tasks.reassign', input)
  const { lead: from, doing } = running
  const { agency, reason } = input
  const to = await agencyFor(ctx, running, agency)
  await step(ctx, who, running, 'reassign', ({ by, at: time }) => ({
    agency,
    person: undefined, // of the agency that led
    handovers: [...doing.handovers, { from, to, reason, by, at: time }],
  }))
  return readTask(ctx, who, at(input))
}

/** Another agency than the one that leads. */
async function agencyFor({ db }: Context, { lead }: Running, id: string) {
  const found = await db.agencies.model.findOne({ id, isIssuerOnly: false }).lean()
  if (!found || id === lead.id)
    refuse([
      {
        field: 'agency',
        sentence: found
          ? 'Cơ quan này đang chủ trì nhiệm vụ. Hãy chọn cơ quan khác.'
          : 'Không có cơ quan này. Hãy chọn lại.',
      },
    ])
  return { id, name: found!.name }
}

function openRequest({ doing }: Running, key: string): HelpRequest {
  const one = doing.help.find((each) => each.key === key)
  if (!one) throw notFound()
  if (one.answer) throw new Problem('wrong-state', 'Yêu cầu phối hợp này đã có trả lời. Hãy tải lại trang.')
  return one
}
