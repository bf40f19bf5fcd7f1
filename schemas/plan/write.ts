// A plan as the sheets that readAnnex reads again without a difference; an empty one is the template.
import type { Table } from '../set-table/write.ts'
import { cellsOf, groupsOf } from './groups.ts'
import type { PlanContent } from './plan.ts'
import { coordinatorsOf, deadlineOf, leadTextOf, liftsOf, objectiveOf } from './words.ts'

const columns = (...all: [string, number][]) => all.map(([title, width]) => ({ title, width }))

const guidance = [
  'Mỗi dòng của trang “Phụ lục nhiệm vụ” là một nhiệm vụ; dòng chỉ có nội dung là đề mục của các nhiệm vụ bên dưới.',
  'Thời hạn: ngày/tháng/năm, hoặc tháng, quý, 6 tháng, năm, thường xuyên: hiểu là ngày cuối của khoảng ấy; nhiều mốc thì hạn là mốc cuối.',
  'Cơ quan: đúng tên, tên viết tắt hoặc mã; nhiều cơ quan cách nhau bằng dấu chấm phẩy, dấu phẩy hoặc xuống dòng.',
  'Chủ trì: cơ quan ghi đầu chịu trách nhiệm, các cơ quan ghi sau phối hợp; ghi một nhóm (UBND cấp xã) thì tạm giao Sở Nội vụ, cần chọn lại.',
  'Tiêu chí nâng điểm: mã và số điểm, ví dụ 1.1.2: 0,25; 1.2: 0,50.',
  'Loại văn bản: loại của tài liệu chứng minh sản phẩm (theo Nghị định 30); để trống thì lấy theo chữ đầu của sản phẩm.',
]

const said = (what: string, text: string | undefined): string[][] => (text ? [[what, text]] : [])

export const planTables = (plan: PlanContent & { readonly situation?: readonly string[] }): Table[] => [
  {
    name: 'Phụ lục nhiệm vụ',
    columns: columns(
      ['TT', 8],
      ['Nhiệm vụ', 50],
      ['Sản phẩm', 28],
      ['Loại văn bản', 20],
      ['Thời hạn', 16],
      ['Cơ quan chủ trì', 28],
      ['Cơ quan phối hợp', 36],
      ['Nguồn lực', 20],
      ['Tiêu chí nâng điểm', 24],
    ),
    ...annexRows(plan.tasks),
  },
  {
    name: 'Mục tiêu',
    columns: columns(['Nội dung', 24], ['Giá trị', 90]),
    rows: [
      ['Kế hoạch', plan.title],
      ...plan.grounds.map((line) => ['Căn cứ', line]),
      ...said('Mục đích', plan.purpose),
      ...said('Yêu cầu', plan.requirements),
      ...(plan.situation ?? []).map((line) => ['Kết quả công bố', line]),
      ...plan.objectives.map((one) => ['Mục tiêu', objectiveOf(one)]),
      ...said('Kinh phí', plan.funding),
      ...(plan.organisation ?? []).map(({ who, work }) => ['Tổ chức thực hiện', `${who}: ${work}`]),
      ...said('Trách nhiệm', plan.accountability),
      ...(plan.recipients ?? []).map((line) => ['Nơi nhận', line]),
      ...guidance.map((line) => ['Cách ghi', line]),
    ],
  },
]

/** A heading stands in bold above its tasks. */
function annexRows(tasks: PlanContent['tasks']): Pick<Table, 'rows' | 'bold'> {
  const rows: string[][] = []
  const bold = new Set<number>()
  for (const { name, tasks: below } of groupsOf(tasks)) {
    if (name !== undefined) bold.add(rows.push([...cellsOf(name), ...Array<string>(7).fill('')]) - 1)
    for (const task of below)
      rows.push([
        ...[task.code, task.content, task.product, task.type ?? '', deadlineOf(task), leadTextOf(task)],
        ...[coordinatorsOf(task), task.resources ?? '', liftsOf(task)],
      ])
  }
  return { rows, bold }
}
