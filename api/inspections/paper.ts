// Biên bản kiểm tra and the draft of its conclusion by Decree 30, from what is recorded; and the register as Excel.
import { z } from 'zod'
import type { Block, LetterOrder } from '../../dossier/letter.ts'
import type { Row } from '../../dossier/table.ts'
import { capital, dayOf, formatDay } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import type { Inspection, Member } from '../../schemas/inspection/inspection.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'
import type { Who } from '../may.ts'
import { Format, printed } from '../papers/paper.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { findInspection, seesWhole } from './find.ts'

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
  const order = {
    place,
    date: what === 'minutes' ? (inspection.to ?? inspection.from) : dayOf(ctx.now().toISOString()),
    undated: true,
    ...(what === 'minutes' ? minutes(inspection, by) : conclusion(inspection, by)),
  }
  const name = `${what === 'minutes' ? 'bien-ban' : 'ket-luan'}-kiem-tra-${inspection.code}`
  const file = await printed(ctx, name.replace(/[^\w-]+/g, '-'), order, { as: format })
  const said = { what: 'printed', file: file.name, version: inspection.revision } as const
  return taken(ctx, who, { id }, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}

interface By {
  readonly province: string
  readonly home: string
  readonly symbol: string
}
type Paper = Omit<LetterOrder, 'place' | 'date'>

const say = (text: string): Block => ({ kind: 'text', text, indent: true })
const head = (text: string): Block => ({ kind: 'text', text, indent: true, face: 'bold', room: 60 })
const dayWords = ({ from, to }: Pick<Inspection, 'from' | 'to'>): string =>
  to && to !== from ? `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}` : `ngày ${formatDay(from)}`

const memberWords = ({ name, position, role }: Member): string =>
  `${name}${position ? `, ${position}` : ''} – ${capital(words.inspections.roles[role])}`

/** 'Kiểm tra', or the oversight of a body of the Front. */
const workOf = ({ kind, overseer }: Inspection): string =>
  kind === 'oversight' ? `Giám sát của ${overseer ?? 'Mặt trận'} về` : 'Kiểm tra'

function minutes(inspection: Inspection, { home }: By): Paper {
  const { agencyName, members, place, scope, code, kind } = inspection
  const lead = members.find(({ role }) => role === 'head')
  const secretary = members.find(({ role }) => role === 'secretary')
  const body = kind === 'oversight' ? 'Đoàn giám sát' : 'Đoàn kiểm tra'
  return {
    ...(kind === 'oversight' ? {} : { superior: home }),
    agency: kind === 'oversight' ? (inspection.overseer ?? body) : body,
    number: `Số: ........../BB-${kind === 'oversight' ? 'ĐGS' : 'ĐKT'}`,
    title: 'Biên bản',
    subtitle: `${workOf(inspection)} công tác cải cách hành chính tại ${agencyName}`,
    blocks: [
      say(`Thời gian: ${dayWords(inspection)}. Hồ sơ số ${code}, ${words.inspections.kinds[kind]}.`),
      say(`Địa điểm: ${place ?? `trụ sở ${agencyName}`}.`),
      head('I. THÀNH PHẦN'),
      say(`1. ${body}:`),
      ...(members.length
        ? members.map((one) => say(`- ${memberWords(one)};`))
        : [say('- (Chưa ghi thành viên.)')]),
      say(`2. Đại diện ${agencyName}: ${'.'.repeat(60)}`),
      head('II. NỘI DUNG VÀ KẾT QUẢ KIỂM TRA'),
      ...(scope ? [say(scope)] : []),
      ...checklist(inspection),
      head('III. TỒN TẠI, HẠN CHẾ'),
      ...findings(inspection),
      head(`IV. Ý KIẾN CỦA ${agencyName.toLocaleUpperCase('vi')}`),
      say('.'.repeat(240)),
      say(
        'Biên bản được lập thành 02 bản, đã đọc cho các bên cùng nghe, thống nhất nội dung và ký tên; mỗi bên giữ 01 bản./.',
      ),
    ],
    beside: [
      { above: ['ĐẠI DIỆN', agencyName.toLocaleUpperCase('vi')] },
      { above: ['THƯ KÝ'], ...(secretary && { name: secretary.name }) },
    ],
    signature: { above: ['TRƯỞNG ĐOÀN'], ...(lead && { name: lead.name }) },
    recipients: [home, agencyName, `Lưu: ${kind === 'oversight' ? 'ĐGS' : 'ĐKT'}`],
  }
}

function conclusion(inspection: Inspection, { province, home, symbol }: By): Paper {
  const { agencyName, findings: found, papers } = inspection
  return {
    superior: province,
    agency: home,
    number: `Số: ........../TB-${symbol}`,
    title: 'Thông báo',
    subtitle: `Kết luận kiểm tra công tác cải cách hành chính tại ${agencyName}`,
    blocks: [
      say(
        `${capital(dayWords(inspection))}, Đoàn kiểm tra đã kiểm tra công tác cải cách hành chính tại ${agencyName}${papers.some(({ kind }) => kind === 'minutes') ? ' và lập biên bản kiểm tra' : ''}. ${home} thông báo kết luận như sau:`,
      ),
      head('I. KẾT QUẢ KIỂM TRA'),
      ...checklist(inspection),
      head('II. TỒN TẠI, HẠN CHẾ'),
      ...findings(inspection),
      head('III. YÊU CẦU'),
      say(
        found.length
          ? `${agencyName} khắc phục ${found.length} tồn tại, hạn chế nêu trên trong thời hạn ghi ở từng mục, báo kết quả kèm tài liệu chứng minh trên hệ thống để ${home} xem xét, kiểm tra lại khi cần./.`
          : `${agencyName} tiếp tục phát huy kết quả đạt được trong công tác cải cách hành chính./.`,
      ),
    ],
    recipients: [province, agencyName, 'Lưu: VT, CCHC'],
    signature: { above: ['GIÁM ĐỐC'] },
  }
}

function checklist({ checklist: rows }: Inspection): Block[] {
  const looked = rows.filter(({ result, note }) => (result && result !== 'skipped') || note)
  if (looked.length === 0) return [say('(Chưa ghi nội dung kiểm tra.)')]
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Tiêu chí', width: 52, align: 'center' },
        { title: 'Nội dung kiểm tra', width: 192 },
        { title: 'Kết quả', width: 70 },
        { title: 'Ghi chú', width: 160 },
      ],
      rows: looked.map(({ leaf, text, result, note }) =>
        cells(leaf, text, result ? words.inspections.results[result] : '', note ?? ''),
      ),
    },
  ]
}

function findings({ findings: found }: Inspection): Block[] {
  if (found.length === 0) return [say('Không phát hiện tồn tại, hạn chế.')]
  return [
    {
      kind: 'table',
      columns: [
        { title: 'TT', width: 28, align: 'center' },
        { title: 'Tồn tại, hạn chế', width: 208 },
        { title: 'Mức độ', width: 58 },
        { title: 'Căn cứ', width: 110 },
        { title: 'Hạn khắc phục', width: 70, align: 'center' },
      ],
      rows: found.map(({ text, severity, clause, leaves, due }, n) =>
        cells(
          String(n + 1),
          `${text}${leaves.length ? ` (tiêu chí ${leaves.join(', ')})` : ''}`,
          words.inspections.severities[severity],
          clause ?? '',
          due ? formatDay(due) : '',
        ),
      ),
    },
  ]
}

const cells = (...texts: string[]): Row => ({ cells: texts.map((text) => [{ text }]) })
