// The agency answers a finding with the documents that show it repaired; Sở Nội vụ says whether it is, by the papers or after
// looking again.
import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { dayAt } from '../../schemas/calendar.ts'
import { Id } from '../../schemas/id.ts'
import {
  type Finding,
  type Inspection,
  Repair,
  type Shown,
  Verdict,
} from '../../schemas/inspection/inspection.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { refuseUnkept } from '../assessments/cite.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'
import { type Who, within } from '../may.ts'
import { Seen } from './edit.ts'
import { toMove, writeInspection } from './find.ts'
import { readInspection } from './read.ts'

const Of = Seen.extend({ key: Id })
export const RepairFinding = Of.extend({ text: Repair.shape.text, versions: z.array(Id).max(10) })
export const JudgeFinding = Of.extend({
  isFixed: z.boolean(),
  how: Verdict.shape.how,
  on: z.exactOptional(Day),
  text: Verdict.shape.text,
  due: Verdict.shape.due,
})

export async function repairFinding(ctx: Context, who: Who, input: z.infer<typeof RepairFinding>) {
  const before = await toMove(ctx, who, 'repair', input)
  const finding = findingIn(before, input.key)
  if (finding.verdicts.at(-1)?.isFixed)
    throw new Problem('wrong-state', 'Tồn tại này đã được công nhận khắc phục xong. Hãy tải lại trang.')
  const papers: Shown[] = []
  for (const id of input.versions) {
    const version = within(who, 'documents.upload', await ctx.db.versions.model.findOne({ id }).lean())
    if (version.agency !== before.agency) throw notFound()
    refuseUnkept(version)
    papers.push({ document: version.document, version: id })
  }
  const repair = { text: input.text, papers, by: who.id, at: ctx.now().toISOString() }
  await writeFinding(ctx, who, before, 'repair', { ...finding, repairs: [...finding.repairs, repair] })
  return readInspection(ctx, who, { id: input.id })
}

export async function judgeFinding(ctx: Context, who: Who, input: z.infer<typeof JudgeFinding>) {
  const before = await toMove(ctx, who, 'judge', input)
  const finding = findingIn(before, input.key)
  const { isFixed, how, text, due } = input
  const today = dayAt(ctx.now().toISOString())
  const on = input.on ?? today
  refuse([
    ...(how === 'papers' && finding.repairs.length === 0
      ? [
          {
            field: 'how',
            sentence: 'Cơ quan chưa báo kết quả khắc phục. Hãy chọn kiểm tra lại, hoặc chờ báo cáo.',
          },
        ]
      : []),
    ...(!isFixed && !text ? [{ field: 'text', sentence: 'Hãy ghi vì sao chưa đạt.' }] : []),
    // Nobody says by a click that they went there.
    ...(how === 'again' && isFixed && !text
      ? [{ field: 'text', sentence: 'Hãy ghi đã thấy gì khi kiểm tra lại.' }]
      : []),
    ...(how === 'again' && !input.on ? [{ field: 'on', sentence: 'Hãy ghi ngày kiểm tra lại.' }] : []),
    ...(on > today ? [{ field: 'on', sentence: 'Ngày xét chưa đến. Hãy sửa ngày.' }] : []),
    ...(due && due < on ? [{ field: 'due', sentence: 'Hạn mới trước ngày xét. Hãy sửa hạn.' }] : []),
  ])
  const verdict = {
    ...{ isFixed, how, on, by: who.id, at: ctx.now().toISOString() },
    ...(text && { text }),
    ...(due && !isFixed && { due }),
  }
  await writeFinding(ctx, who, before, 'judge', { ...finding, verdicts: [...finding.verdicts, verdict] })
  return readInspection(ctx, who, { id: input.id })
}

function findingIn({ findings }: Inspection, key: string): Finding {
  const found = findings.find((one) => one.key === key)
  if (!found) throw notFound()
  return found
}

const writeFinding = (
  ctx: Context,
  who: Who,
  before: Inspection,
  move: 'repair' | 'judge',
  finding: Finding,
): Promise<void> =>
  writeInspection(ctx, who, before, move, {
    findings: before.findings.map((one) => (one.key === finding.key ? finding : one)),
  })
