// Biên bản kiểm tra and the draft of its conclusion by Decree 30, from what is recorded; and the register as Excel.
import { z } from 'zod'
import type { LetterOrder } from '../../dossier/letter.ts'
import { capital, dayOf, formatDay } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import type { Inspection, Member } from '../../schemas/inspection/inspection.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'
import type { Who } from '../may.ts'
import { coded, Format, printed } from '../papers/paper.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { onlyIf } from '../papers/worded.ts'
import { findInspection, seesWhole } from './find.ts'
import { type InspectionWords, sayConclusion, sayInspection } from './paper-said.ts'

export const PrintInspection = z.strictObject({
  id: Id,
  what: z.enum(['minutes', 'conclusion']),
  format: z.exactOptional(Format),
  purpose: z.exactOptional(Purpose),
})

export async function printInspection(
  ctx: Context,
  who: Who,
  { id, what, format, purpose }: z.infer<typeof PrintInspection>,
): Promise<Bytes> {
  const inspection = await findInspection(ctx, who, id)
  if (!seesWhole(who, inspection)) throw notFound()
  const { province, place } = placeOf(await ctx.db.agencies.model.find({ isIssuerOnly: true }).lean())
  const home = await ctx.db.agencies.model.findOne({ id: inspection.home }).lean()
  const by = { province, home: home?.name ?? 'Sở Nội vụ', symbol: home?.symbol ?? 'SNV' }
  const { words, ...said } = what === 'minutes' ? minutes(inspection, by) : conclusion(inspection, by)
  const { code, ...order } = coded({
    place,
    date: what === 'minutes' ? (inspection.to ?? inspection.from) : dayOf(ctx.now().toISOString()),
    ...(what === 'minutes' ? { isMinutes: true } : { undated: true }),
    ...said,
  })
  const came = inspection.papers.find(({ kind }) => kind === what)
  const name = `${what === 'minutes' ? 'bien-ban' : 'ket-luan'}-kiem-tra-${inspection.code}`
  const file = await printed(ctx, name.replace(/[^\w-]+/g, '-'), order, {
    as: format,
    kind: what === 'minutes' ? 'inspection' : 'conclusion',
    words,
    issued: came?.at,
  })
  const about = { what: 'printed', file: file.name, version: code } as const
  return taken(ctx, who, { id }, { ...about, purpose: purposeOf(who, purpose, 'print') }, file)
}

interface By {
  readonly province: string
  readonly home: string
  readonly symbol: string
}
type Paper = Omit<LetterOrder, 'place' | 'date'> & { readonly words: object }

const dayWords = ({ from, to }: Pick<Inspection, 'from' | 'to'>): string =>
  to && to !== from ? `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}` : `ngày ${formatDay(from)}`

const memberOf = ({ name, position, role }: Member) => ({
  nguoi: `${name}${position ? `, ${position}` : ''}`,
  vaiTro: capital(words.inspections.roles[role]),
})

const isOversight = ({ kind }: Inspection): boolean => kind === 'oversight'

function wordsOf(inspection: Inspection): InspectionWords {
  const { agencyName, members, place, scope = '', code, kind, overseer, checklist, findings } = inspection
  const looked = checklist.filter(({ result, note }) => (result && result !== 'skipped') || note)
  return {
    donVi: agencyName,
    donViHoa: agencyName.toLocaleUpperCase('vi'),
    // Or the oversight of a body of the Front.
    viec: isOversight(inspection) ? `Giám sát của ${overseer ?? 'Mặt trận'} về` : 'Kiểm tra',
    doan: isOversight(inspection) ? 'Đoàn giám sát' : 'Đoàn kiểm tra',
    soHoSo: code,
    loai: words.inspections.kinds[kind],
    thoiGian: dayWords(inspection),
    diaDiem: place ?? `trụ sở ${agencyName}`,
    thanhVien: members.map(memberOf),
    phamVi: scope
      .split('\n')
      .filter(Boolean)
      .map((noiDungPhamVi) => ({ noiDungPhamVi })),
    coNoiDung: onlyIf(looked.length),
    noiDungKiemTra: looked.map(({ leaf, text, result, note }) => ({
      tieuChi: leaf,
      noiDungXem: text,
      ketQua: result ? words.inspections.results[result] : '',
      ghiChu: note ?? '',
    })),
    coTonTai: onlyIf(findings.length),
    soTonTai: String(findings.length),
    tonTai: findings.map(({ text, severity, clause, leaves, due }, n) => ({
      stt: String(n + 1),
      noiDungTonTai: `${text}${leaves.length ? ` (tiêu chí ${leaves.join(', ')})` : ''}`,
      mucDo: words.inspections.severities[severity],
      canCu: clause ?? '',
      hanKhacPhuc: due ? formatDay(due) : '',
    })),
  }
}

function minutes(inspection: Inspection, { home }: By): Paper {
  const { agencyName, members } = inspection
  const nameOf = (wanted: Member['role']): string => members.find(({ role }) => role === wanted)?.name ?? ''
  const said = { ...wordsOf(inspection), truongDoan: nameOf('head'), thuKy: nameOf('secretary') }
  const sign = isOversight(inspection) ? 'ĐGS' : 'ĐKT'
  return {
    ...(isOversight(inspection)
      ? { agency: inspection.overseer ?? said.doan }
      : { superior: home, agency: said.doan }),
    number: `Số: ........../BB-${sign}`,
    ...sayInspection(said),
    recipients: [home, agencyName, `Lưu: ${sign}`],
    words: said,
  }
}

function conclusion(inspection: Inspection, { province, home, symbol }: By): Paper {
  const hasMinutes = inspection.papers.some(({ kind }) => kind === 'minutes')
  const said = { ...wordsOf(inspection), daLapBienBan: onlyIf(hasMinutes) }
  return {
    superior: province,
    agency: home,
    number: `Số: ........../TB-${symbol}`,
    ...sayConclusion(said),
    recipients: [province, inspection.agencyName, 'Lưu: VT, CCHC'],
    words: said,
  }
}
