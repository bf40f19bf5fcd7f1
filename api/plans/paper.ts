// The plan as a document of the province's committee with its annex of tasks, and as Excel.
import { z } from 'zod'
import type { Block } from '../../dossier/letter.ts'
import type { Row } from '../../dossier/table.ts'
import { capital, dayOf, formatDay, formatPoints } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { type Decision, type Plan, usualRecipients } from '../../schemas/plan/plan.ts'
import { groupsOf } from '../../schemas/plan/groups.ts'
import { coordinatorsOf, deadlineOf, leadTextOf } from '../../schemas/plan/words.ts'
import { planTables } from '../../schemas/plan/write.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { Format, printed } from '../papers/paper.ts'
import { workbookOf } from '../sets/excel.ts'
import { excelOf } from '../workbook.ts'
import { purposeOf, taken } from '../taken.ts'
import { body, extract } from './body.ts'
import { findPlan, seesAll, situationFor } from './find.ts'

export const ReadPlanTable = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })
export const PrintPlan = ReadPlanTable.extend({ format: z.exactOptional(Format) })

const nameOf = ({ year, n }: Plan): string => `ke-hoach-nang-cao-chi-so-${year}-ban-${n}`

export async function planTable(ctx: Context, who: Who, { id, purpose }: z.infer<typeof ReadPlanTable>) {
  const plan = await findPlan(ctx, who, id)
  const { lines } = await situationFor(ctx, plan)
  const tables = planTables({ ...plan, situation: lines })
  const file = excelOf(`${nameOf(plan)}.xlsx`, await workbookOf(tables))
  return kept(ctx, who, plan, purposeOf(who, purpose, 'keep'), file)
}

export async function printPlan(ctx: Context, who: Who, { id, purpose, format }: z.infer<typeof PrintPlan>) {
  const plan = await findPlan(ctx, who, id)
  const { province, place } = placeOf(await ctx.db.agencies.model.find({ isIssuerOnly: true }).lean())
  const isWhole = seesAll(who)
  const decision = plan.approved?.decision
  // Its own number, or that of the decision to which it is the annex: then it has none itself.
  const isAnnex = decision !== undefined && !/\/KH\b/i.test(decision.number)
  const blocks = isWhole ? body(plan, await situationFor(ctx, plan)) : extract(plan)
  const today = dayOf(ctx.now().toISOString())
  const order = {
    agency: province,
    ...(!isAnnex && { number: `Số: ${decision?.number ?? '........../KH-UBND'}` }),
    place,
    date: decision?.issued ?? today,
    ...(!decision && { undated: true }),
    title: 'Kế hoạch',
    subtitle: capital(plan.title.replace(/^Kế hoạch +/i, '')),
    blocks: [...(isAnnex ? [centred(annexed(decision, province))] : []), ...blocks],
    recipients: plan.recipients ?? usualRecipients,
    signature: { above: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
    annex: {
      title: 'Phụ lục',
      subtitle: 'Danh mục nhiệm vụ, sản phẩm, thời hạn và trách nhiệm thực hiện',
      blocks: [centred(belonging(decision, { isAnnex, province, today })), annex(plan)],
    },
    ...footOf(plan, isWhole),
  }
  const file = await printed(ctx, nameOf(plan), order, {
    as: format,
    kind: 'plan',
    issued: plan.approved?.at,
  })
  return kept(ctx, who, plan, purposeOf(who, purpose, 'print'), file)
}

const kept = (ctx: Context, who: Who, plan: Plan, purpose: Purpose, file: Bytes): Bytes =>
  taken(ctx, who, { id: plan.id }, { what: 'printed', file: file.name, version: plan.n, purpose }, file)

function footOf(plan: Plan, isWhole: boolean): { foot?: string } {
  if (!plan.approved) return { foot: 'Bản dự thảo, chưa phê duyệt.' }
  return isWhole ? {} : { foot: 'Bản trích: chỉ gồm nhiệm vụ mà cơ quan chủ trì, phối hợp.' }
}

type Issued = z.infer<typeof Decision>

const centred = (text: string): Block => ({
  kind: 'text',
  text,
  face: 'italic',
  align: 'center',
  indent: false,
})

const annexed = ({ number, issued }: Issued, province: string): string =>
  `(Ban hành kèm theo Quyết định số ${number} ngày ${formatDay(issued)} của ${province})`

/** Under the title of the annex: the paper that it belongs to; number and day of a draft are left to be written in. */
function belonging(
  decision: Issued | undefined,
  { isAnnex, province, today }: { isAnnex: boolean; province: string; today: string },
): string {
  const named = decision
    ? `số ${decision.number} ngày ${formatDay(decision.issued)}`
    : `số ........../KH-UBND ngày ..... tháng ..... năm ${today.slice(0, 4)}`
  return `(Kèm theo Kế hoạch ${isAnnex ? 'ban hành theo Quyết định ' : ''}${named} của ${province})`
}

const annex = ({ tasks }: Plan): Block => ({
  kind: 'table',
  size: 10,
  columns: [
    { title: 'TT', width: 38, align: 'center' },
    { title: 'Nhiệm vụ', width: 140 },
    { title: 'Sản phẩm', width: 74 },
    { title: 'Thời hạn', width: 58, align: 'center' },
    { title: 'Chủ trì', width: 72 },
    { title: 'Phối hợp', width: 92 },
  ],
  rows: groupsOf(tasks).flatMap((group) => [
    ...(group.name === undefined ? [] : [headingRow(group.name)]),
    ...group.tasks.map((task) => ({
      cells: [
        [{ text: task.code }],
        [
          { text: task.content },
          ...task.lifts.map(({ leaf, points }) => ({
            text: `Tiêu chí ${leaf}${points > 0 ? `: +${formatPoints(points)} điểm` : ''}`,
            grey: 0.25,
            size: 9,
          })),
          ...(task.resources ? [{ text: `Nguồn lực: ${task.resources}`, grey: 0.25, size: 9 }] : []),
        ],
        [{ text: task.product }],
        [{ text: deadlineOf(task) }],
        [{ text: leadTextOf(task) }],
        [{ text: coordinatorsOf(task) }],
      ],
    })),
  ]),
})

const headingRow = (name: string): Row => ({
  span: 6,
  cells: [[{ text: name, face: 'bold' }]],
  shade: 0.95,
  group: true,
})
