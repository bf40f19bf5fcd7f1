// The set that the Excel template shows: one leaf for each way of scoring, so that every column has an example.
import { ruleExamples, readRule } from '../../schemas/rule-text.ts'
import { type Rule, slotsOf, variablesOf } from '../../schemas/rule.ts'
import { acceptedByDefault } from '../../schemas/proof.ts'
import type { Leaf, SetContent, SetNode } from '../../schemas/set.ts'
import type { Table } from '../../schemas/set-table/write.ts'

function ruleOf(text: string): Rule {
  const read = readRule(text)
  if ('fault' in read) throw new Error(read.fault)
  return read.rule
}

const unitOf = (rule: Rule): string => (rule.kind === 'yesno' ? 'có/không' : 'việc')

function leafOf(rule: Rule): Leaf {
  const slots = slotsOf(rule)
  const slot = (key: string): Leaf['slots'][number] => ({
    key,
    name: 'Báo cáo năm của cơ quan chủ trì',
    type: 'Báo cáo',
    issuer: { kinds: ['sở', 'xã'] },
    period: { from: '0/01-01', to: '0/12-31' },
    count: rule.kind === 'evidenceCount' ? 4 : 1,
    need: 'required',
    accepts: [...acceptedByDefault],
  })
  const isSurvey = rule.kind === 'sipas'
  return {
    assessment: isSurvey ? 'survey' : 'self',
    type: 'score',
    rule,
    variables: variablesOf(rule).map((code) => ({
      code,
      label: `Số liệu ${code} (ghi rõ đếm những gì)`,
      unit: unitOf(rule),
      source: 'văn bản',
    })),
    slots: isSurvey ? [] : (slots.length ? slots : ['a']).map(slot),
    guidance: 'Ghi hướng dẫn chấm của tiêu chí vào ô này.',
    coordinators: [],
    ...(!isSurvey && { lead: 'SNV' }),
  }
}

const area: SetNode = { key: '1', code: '1', name: 'Tên lĩnh vực', level: 1, max: ruleExamples.length * 100 }

export const templateSet: SetContent = {
  slug: 'bo-tieu-chi-tinh',
  title: 'Bộ tiêu chí (mẫu: mỗi cách tính một dòng)',
  official: false,
  version: '1',
  total: area.max,
  surveyTotal: 100,
  nodes: [
    area,
    ...ruleExamples.map((text, n): SetNode => {
      const code = `1.${n + 1}`
      const leaf = leafOf(ruleOf(text))
      return {
        key: code,
        code,
        name: `Tên tiêu chí (cách tính: ${text.split(':')[0]})`,
        level: 2,
        parent: '1',
        max: 100,
        leaf,
      }
    }),
  ],
}

/** Read by people alone: how an annex may be kept as it is. */
export const templateGuide: Table = {
  name: 'Hướng dẫn',
  columns: [
    { title: 'Trang, cột', width: 34 },
    { title: 'Ghi gì', width: 100 },
  ],
  rows: [
    [
      'Tiêu chí',
      'Mỗi mục một dòng; cột Mã ghi 1, 1.1 hoặc 1.1.1. Dòng không có mã thành hướng dẫn của mục ở trên.',
    ],
    [
      'Tiêu chí, cột Cách tính',
      'Để trống thì chấm tay; lời văn thành hướng dẫn và chấm tay; mỗi cách tính có một dòng mẫu.',
    ],
    [
      'Tiêu chí, cột Tài liệu kiểm chứng',
      'Thêm cột này nếu chép từ phụ lục: mỗi dòng trong ô (bỏ dấu -, +, 1.) thành một tài liệu bắt buộc của tiêu chí.',
    ],
    [
      'Tài liệu',
      'Ghi đủ từng tài liệu. Tiêu chí đã có dòng ở trang này thì cột Tài liệu kiểm chứng không đọc.',
    ],
    ['Số liệu', 'Số liệu mà cơ quan kê khai; cột Cách tính gọi số liệu bằng mã.'],
    [
      'Số liệu, cột Đơn vị',
      'Đơn vị của thứ đếm được (văn bản, hồ sơ, người…) chỉ nhận số nguyên từ 0. Tiền, %, tỷ lệ, điểm, số đo (ha, km, ngày…) hoặc “–” nhận số lẻ. Ghi “có/không” thì cơ quan chọn có hoặc không.',
    ],
    ['Cột, trang khác', 'Không nhập; khi xem trước, từng cột và trang như vậy được nêu tên.'],
  ],
}
