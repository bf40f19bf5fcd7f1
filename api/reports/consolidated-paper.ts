// Báo cáo tổng hợp of Sở Nội vụ to UBND tỉnh, from the same figures as the screen.
import { z } from 'zod'
import { formatDay, formatMoment, formatNumber, leftWords } from '../../schemas/format.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { type TaskState, taskStates } from '../../schemas/plan/task-state.ts'
import type { ReportPart, Signed } from '../../schemas/reports/report.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { Format, paper } from '../papers/paper.ts'
import { onlyIf } from '../papers/worded.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { Consolidate, consolidationOf, gathered } from './consolidate.ts'
import { type ConsolidatedWords, sayConsolidated } from './consolidated-said.ts'
import type { Consolidation } from './view.ts'

export const PrintConsolidation = Consolidate.extend({
  as: z.exactOptional(Format),
  purpose: z.exactOptional(Purpose),
})

export async function printConsolidation(
  ctx: Context,
  who: Who,
  { as = 'docx', purpose, ...of }: z.infer<typeof PrintConsolidation>,
): Promise<Bytes> {
  const found = await gathered(ctx, of)
  const home = await ctx.db.agencies.model.findOne({ isHomeAffairs: true }).lean()
  const said = wordsOf(consolidationOf(found), found.signed)
  const order = {
    agency: home?.name ?? 'Sở Nội vụ',
    number: `Số: ........../BC-${home?.symbol ?? 'SNV'}`,
    undated: true,
    ...sayConsolidated(said),
    recipients: ['Như trên', 'CT, các PCT UBND tỉnh', 'Lưu: VT, CCHC'],
    foot: `Tổng hợp lúc ${formatMoment(ctx.now().toISOString())} từ các báo cáo đã ký gửi.`,
  }
  const file = await paper(ctx, `tong-hop-bao-cao-${of.period}-${of.year}`, order, {
    as,
    kind: 'consolidated',
    words: said,
  })
  const about = { what: 'printed', file: file.name, version: of.year } as const
  return taken(
    ctx,
    who,
    { id: home?.id ?? who.id },
    { ...about, purpose: purposeOf(who, purpose, 'print') },
    file,
  )
}

const n = formatNumber

function wordsOf(whole: Consolidation, signed: readonly Signed[]): ConsolidatedWords {
  const { terms, asked, onTime, late, missing, agencies, counts, tasks, products } = whole
  const told = taskStates
    .filter((state) => counts[state])
    .map((state) => `${n(counts[state] ?? 0)} ${words.taskStates[state]}`)
  return {
    ky: terms.name,
    tuNgay: formatDay(terms.from),
    denNgay: formatDay(terms.cutoff),
    soPhaiBaoCao: n(asked),
    soDungHan: n(onTime),
    soGuiCham: n(late),
    soChuaGui: n(missing.length),
    coChuaGui: onlyIf(missing.length),
    chuaGui: missing.map(({ agency, state, workingDaysLeft }, at) => ({
      stt: n(at + 1),
      tenCoQuan: agency,
      tinhTrang: words.reportStates[state],
      han: leftWords(workingDaysLeft),
    })),
    coBaoCao: onlyIf(agencies.length),
    soBaoCao: n(agencies.length),
    tinhTrangNhiemVu: told.length ? ` (${told.join(', ')})` : '',
    ...counted(tasks, counts, products),
    coQuanBaoCao: agencies.map((one) => ({
      tenCoQuan: `${one.agency}${one.isLate ? ' (gửi chậm)' : ''}`,
      ...counted(one.tasks, one.counts, one.products),
    })),
    ketQua: paragraphs(whole.achievements),
    khoKhan: paragraphs(whole.hindrances),
    kienNghi: paragraphs(whole.proposals),
    nhiemVu: signed.flatMap(({ content: { agency, facts } }) =>
      facts.tasks.map(({ code, content, deadlineText, state, percent }) => ({
        ma: code,
        noiDungNhiemVu: content,
        chuTri: agency,
        thoiHan: deadlineText,
        tinhTrang: `${words.taskStates[state]}, ${percent}%`,
      })),
    ),
  }
}

const counted = (tasks: number, counts: Consolidation['counts'], products: number) => {
  const of = (state: TaskState): string => n(counts[state] ?? 0)
  return {
    soNhiemVu: n(tasks),
    cham: of('late'),
    vuongMac: of('blocked'),
    coNguyCo: of('at-risk'),
    dangLam: of('doing'),
    chuaLam: of('not-started'),
    hoanThanh: of('done'),
    soSanPham: n(products),
  }
}

/** The first of each begins with whose it is. */
const paragraphs = (all: Consolidation[ReportPart]): { doan: string }[] =>
  all.flatMap(({ agency, text }) => {
    const [first = '', ...more] = text.split('\n').filter(Boolean)
    return [`- ${agency}: ${first}`, ...more].map((doan) => ({ doan }))
  })
