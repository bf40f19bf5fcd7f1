// What the papers with words of their own are printed from: an inspection with all that its minutes may say, and the reports
// of thirty agencies for one period, of which some come late and some not at all.
import { newId } from '../schemas/id.ts'
import type { Inspection } from '../schemas/inspection/inspection.ts'
import { taskStates } from '../schemas/plan/task-state.ts'
import type { ReportContent } from '../schemas/reports/report.ts'
import { reportDigest } from '../schemas/reports/report.ts'
import type { World } from './world.ts'

const made = (world: World) => ({ by: newId('pe'), at: world.ctx.now().toISOString() })

export function oneInspection(world: World, agency: string, home: string): Promise<Inspection> {
  const severities = ['minor', 'medium', 'serious'] as const
  return world.make(world.ctx.db.inspections, {
    ...{ id: newId('ins'), year: 2026, code: 'KT-07', kind: 'planned', from: '2026-05-12', to: '2026-05-14' },
    ...{ agency, agencyName: 'Sở Nông nghiệp và Môi trường', home, papers: [], reopenings: [], revision: 1 },
    scope: 'Việc thực hiện kế hoạch cải cách hành chính năm 2026.\nViệc giải quyết thủ tục hành chính.',
    members: [
      { name: 'Lê Văn Bình', position: 'Phó Giám đốc Sở Nội vụ', role: 'head' },
      { name: 'Trần Thị Thu', position: 'Chuyên viên', role: 'secretary' },
      { name: 'Ngô Văn Sáu', role: 'member' },
    ],
    checklist: Array.from({ length: 24 }, (_, n) => ({
      leaf: `${1 + Math.floor(n / 6)}.${1 + (n % 6)}`,
      text: `Nội dung kiểm tra thứ ${n + 1}: ban hành văn bản đúng thời hạn, đúng thẩm quyền, công khai theo quy định`,
      result: n % 5 === 0 ? 'unmet' : 'met',
      ...(n % 5 === 0 && { note: `Chậm ${n + 2} ngày so với thời hạn tại kế hoạch.` }),
    })),
    findings: Array.from({ length: 9 }, (_, n) => ({
      key: newId('fi'),
      text: `Tồn tại thứ ${n + 1}: chưa công khai kết quả giải quyết thủ tục hành chính`,
      severity: severities[n % 3]!,
      ...(n % 2 === 0 && { clause: 'Điều 17 Nghị định số 61/2018/NĐ-CP' }),
      leaves: n % 2 === 0 ? ['2.1'] : [],
      due: '2026-06-30',
      ...{ exhibits: [], repairs: [], verdicts: [] },
    })),
    ...made(world),
  })
}

/** The first report of a period is a section, the second one of its own; the last seven are not signed. */
export async function thirtyReports(world: World, agencies: readonly { id: string; name: string }[]) {
  const { by, at } = made(world)
  // After every template that is brought meanwhile: what was signed before one keeps what it had.
  const signedAt = new Date(world.ctx.now().getTime() + 864e5).toISOString()
  const content = (name: string, n: number): ReportContent => ({
    ...{ agency: name, year: 2026, period: 'm9', mode: n === 1 ? 'own' : 'section' },
    ...{ from: '2026-01-01', cutoff: '2026-09-14', due: '2026-09-18T10:00:00.000Z' },
    achievements: `Đã hoàn thành rà soát thủ tục.\nTỷ lệ hồ sơ trực tuyến đạt ${70 + (n % 30)}%.`,
    ...(n % 3 === 0 && { hindrances: 'Thiếu nhân lực chuyên trách công nghệ thông tin.' }),
    ...(n % 4 === 0 && { proposals: 'Đề nghị bố trí kinh phí số hóa.' }),
    facts: {
      tasks: Array.from({ length: n === 0 ? 16 : 2 + (n % 3) }, (_, task) => ({
        code: `NV${n + 1}.${task + 1}`,
        content: `Nhiệm vụ ${task + 1} của ${name}: rà soát, đơn giản hóa thủ tục hành chính theo kế hoạch`,
        product: 'Báo cáo kết quả rà soát',
        deadlineText: 'Tháng 9/2026',
        state: taskStates[(n + task) % taskStates.length]!,
        percent: (task * 20 + n) % 101,
        reasons: task % 2 ? ['Chậm 3 ngày làm việc'] : [],
        products: task % 3 ? [] : [{ name: 'Báo cáo số 12/BC-SNV', at: '2026-08-20T02:00:00.000Z' }],
        said: task % 2 ? ['Đang lấy ý kiến các đơn vị.'] : [],
      })),
      evidence: { uploaded: 3 + n, cited: n },
      help: { asked: 0, answered: 0, got: 0, replied: 0 },
    },
  })
  for (const [n, { id: agency, name }] of agencies.entries()) {
    const said = content(name, n)
    await world.make(world.ctx.db.reports, {
      ...{ id: newId('rp'), year: 2026, period: 'm9', agency, name, earlier: [], at, revision: 1 },
      ...(n < agencies.length - 7
        ? {
            state: 'signed',
            signed: {
              ...{ content: said, digest: reportDigest(said), by, at: signedAt, isLate: n % 6 === 0 },
              signer: { name: 'Hoàng Văn Thủ Trưởng' },
            },
          }
        : { state: n % 2 ? 'draft' : 'with-head' }),
    })
  }
}
