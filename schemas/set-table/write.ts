// A criteria set as the four sheets that readSetTable reads again without a difference; the template is one of them.
import { formatPoints } from '../format.ts'
import type { Fact } from '../rule.ts'
import { ruleText } from '../rule-text.ts'
import { leavesOf, type SetContent, type SetNode, type Slot } from '../set.ts'
import { words } from '../words.ts'
import { yearDayText } from '../year-text.ts'

export interface Column {
  readonly title: string
  /** In characters. */
  readonly width: number
}
/** Numbers are points with two decimals; everything else is text. */
export interface Table {
  readonly name: string
  /** Lines above the header. */
  readonly heading?: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** Rows (counted from 0) that are headings of those below. */
  readonly bold?: ReadonlySet<number>
}

export function setTables(set: SetContent): Table[] {
  return [infoTable(set), treeTable(set), figureTable(set), slotTable(set)]
}

const columns = (...all: [string, number][]): Column[] => all.map(([title, width]) => ({ title, width }))

function infoTable(set: SetContent): Table {
  const { slug, title, version, official, note, total, surveyTotal, bonusPenalty } = set
  return {
    name: 'Thông tin',
    columns: columns(['Mục', 30], ['Giá trị', 70]),
    rows: [
      ['Mã bộ', slug],
      ['Tên bộ tiêu chí', title],
      ['Phiên bản', version],
      ['Bộ chính thức', official ? 'có' : 'không'],
      ['Tổng điểm', formatPoints(total)],
      ['Điểm điều tra xã hội học', formatPoints(surveyTotal)],
      ...(bonusPenalty
        ? [
            ['Điểm thưởng tối đa', formatPoints(bonusPenalty.max)],
            ['Điểm phạt tối đa', formatPoints(bonusPenalty.min)],
            ['Quy định thưởng, phạt', bonusPenalty.rule],
          ]
        : []),
      ['Ghi chú', note ?? ''],
    ],
  }
}

const assessed = { self: 'tự đánh giá', survey: 'điều tra xã hội học', ministry: 'Bộ chấm' }
const types = { ...words.leafTypes, score: '' }

function treeTable({ nodes }: SetContent): Table {
  return {
    name: 'Tiêu chí',
    columns: columns(
      ['Mã', 9],
      ['Lĩnh vực, tiêu chí, tiêu chí thành phần', 60],
      ['Điểm tối đa', 11],
      ['Ai chấm', 16],
      ['Loại điểm', 14],
      ['Cách tính', 60],
      ['Hướng dẫn', 60],
      ['Chủ trì', 14],
      ['Phối hợp', 24],
      ['Không áp dụng với', 24],
      ['Lý do không áp dụng', 30],
      ['Khóa', 9],
    ),
    rows: nodes.map(nodeRow),
  }
}

function nodeRow({ code, name, max, key, outside, leaf }: SetNode): (string | number)[] {
  const head = [code, name, max / 100]
  const id = key === code ? '' : key
  if (!leaf) return [...head, '', outside ? 'ngoài thang điểm' : '', '', '', '', '', '', '', id]
  const { assessment, type, rule, guidance, lead = '', coordinators, notApplicable } = leaf
  const except = [notApplicable ? whoText(notApplicable.when) : '', notApplicable?.reason ?? '']
  const scored = [assessed[assessment], types[type], ruleText(rule), guidance]
  return [...head, ...scored, lead, coordinators.join('; '), ...except, id]
}

const whoText = ({ kinds, agencies }: NonNullable<Slot['only']>): string =>
  kinds ? `loại: ${kinds.join(' | ')}` : (agencies ?? []).join('; ')

function figureTable(set: SetContent): Table {
  const rows = leavesOf(set).flatMap(({ code: leaf, leaf: { variables, facts = [] } }) => [
    ...variables.map(({ code, label, unit, source }) => [leaf, code, label, unit, source]),
    ...facts.map((fact) => [leaf, fact.code, 'Đếm từ tài liệu', 'văn bản', factText(fact)]),
  ])
  return {
    name: 'Số liệu',
    columns: columns(
      ['Mã tiêu chí', 12],
      ['Mã số liệu', 12],
      ['Tên số liệu', 60],
      ['Đơn vị', 16],
      ['Nguồn', 40],
    ),
    rows,
  }
}

function factText({ slot, of, notAfter }: Fact): string {
  const what = { accepted: 'đủ điều kiện', issued: 'ban hành', sent: 'gửi' }[of]
  return `đếm: ${slot} ${what}${notAfter ? ` đến ${yearDayText(notAfter)}` : ''}`
}

function slotTable(set: SetContent): Table {
  const rows = leavesOf(set).flatMap(({ code, leaf: { slots } }) =>
    slots.map((slot) => [code, ...slotRow(slot)]),
  )
  return {
    name: 'Tài liệu',
    columns: columns(
      ['Mã tiêu chí', 12],
      ['Mã mục', 9],
      ['Tên tài liệu', 50],
      ['Loại văn bản', 16],
      ['Cơ quan ban hành', 24],
      ['Từ ngày', 16],
      ['Đến ngày', 16],
      ['Số lượng', 9],
      ['Bắt buộc', 18],
      ['Giá trị chứng cứ', 30],
      ['Bản quét đúng chuẩn', 16],
      ['Chỉ yêu cầu với', 24],
    ),
    rows,
  }
}

function slotRow({ key, name, type, issuer, period, count, need, accepts, conforms, only }: Slot): string[] {
  const [, group] = need.split(':')
  const asked = group ? `một trong: ${group}` : need === 'optional' ? 'không bắt buộc' : 'bắt buộc'
  const by = 'body' in issuer ? issuer.body : `loại: ${issuer.kinds.join(' | ')}`
  const days = [yearDayText(period.from), yearDayText(period.to)]
  const proof = accepts.map((one) => words.proof[one]).join('; ')
  return [
    key,
    name,
    type,
    by,
    ...days,
    String(count),
    asked,
    proof,
    conforms ? 'có' : '',
    only ? whoText(only) : '',
  ]
}
