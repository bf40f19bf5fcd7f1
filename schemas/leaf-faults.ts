// What one leaf says of itself: that its rule reads figures and slots it really has, in an order that makes sense.
import { documentTypes } from './document-types.ts'
import { compare, exact } from './exact.ts'
import { parseExpr } from './expr.ts'
import { expressionsOf, type Rule, slotsOf, variablesOf } from './rule.ts'
import type { Leaf, SetFault, SetNode, Slot } from './set.ts'
import { dayIn } from './year.ts'

/** Every fault of a node's own leaf, as sentences that say what to change. */
export function leafFaults({ code, leaf }: SetNode): SetFault[] {
  if (!leaf) return []
  const ofRule = [...assessmentFaults(leaf), ...nameFaults(leaf), ...ruleFaults(leaf)]
  const ofSlots = [...leaf.slots.flatMap(slotFaults), ...groupFaults(leaf.slots)]
  return [
    ...ofRule.map((sentence): SetFault => ({ code, sentence, part: 'rule' })),
    ...ofSlots.map((sentence): SetFault => ({ code, sentence })),
  ]
}

function assessmentFaults({ assessment, rule, slots }: Leaf): string[] {
  if (assessment === 'survey' && rule.kind !== 'sipas')
    return ['Mục điều tra xã hội học phải dùng cách tính “điều tra”.']
  if (assessment === 'survey' && slots.length)
    return ['Mục điều tra xã hội học không nộp tài liệu. Hãy bỏ các mục tài liệu.']
  if (assessment === 'self' && rule.kind === 'sipas')
    return ['Cách tính “điều tra” chỉ dùng cho mục điều tra xã hội học.']
  return []
}

function nameFaults({ variables, facts = [], slots }: Leaf): string[] {
  const figures = [...variables, ...facts]
  const twice = (names: string[]): string[] => [
    ...new Set(names.filter((name, i) => names.indexOf(name) !== i)),
  ]
  return [
    ...twice(figures.map(({ code }) => code)).map(
      (name) => `Số liệu “${name}” có hai lần. Hãy đổi mã một số liệu.`,
    ),
    ...twice(slots.map(({ key }) => key)).map(
      (name) => `Mục tài liệu “${name}” có hai lần. Hãy đổi mã một mục.`,
    ),
    ...figures
      .filter(({ code }) => code === 'max' || code === 'min')
      .map(({ code }) => `“${code}” là từ của công thức, không đặt tên số liệu được. Hãy đổi mã.`),
  ]
}

function ruleFaults(leaf: Leaf): string[] {
  const { rule } = leaf
  const facts = leaf.facts ?? []
  const known = new Set([...leaf.variables, ...facts].map(({ code }) => code))
  const slots = new Map(leaf.slots.map((slot) => [slot.key, slot]))
  const names = leaf.assessment === 'ministry' && !known.size ? [] : variablesOf(rule) // the ministry has its own figures
  return [
    ...expressionsOf(rule)
      .filter((text) => !parseExpr(text))
      .map(
        (text) =>
          `Công thức “${text}” chưa đọc được. Chỉ dùng số, mã số liệu, max, + − * /, ngoặc và min(x, y).`,
      ),
    ...names
      .filter((name) => !known.has(name))
      .map((name) => `Cách tính dùng số liệu “${name}” chưa khai. Hãy thêm vào danh sách số liệu.`),
    ...[...new Set([...slotsOf(rule), ...facts.map(({ slot }) => slot)])]
      .filter((key) => !slots.has(key))
      .map((key) => `Cách tính dùng mục tài liệu “${key}” chưa khai. Hãy thêm mục này.`),
    ...facts
      .filter(({ of, notAfter }) => (of === 'accepted') !== (notAfter === undefined))
      .map(
        ({ code }) =>
          `“${code}” đếm văn bản theo ngày thì phải có hạn; đếm văn bản đủ điều kiện thì không có hạn.`,
      ),
    ...thresholdFaults(rule),
    ...(rule.kind === 'dates' ? dateFaults(rule, slots) : []),
  ]
}

function thresholdFaults(rule: Rule): string[] {
  if (rule.kind === 'ratio') {
    const full = exact(rule.full)
    if (full.n <= 0n) return ['Mức tối đa phải lớn hơn 0.']
    return compare(exact(rule.floor), full) > 0 ? ['Mức sàn lớn hơn mức tối đa. Hãy sửa lại.'] : []
  }
  if (rule.kind !== 'steps' && rule.kind !== 'evidenceCount') return []
  const whole = rule.kind === 'steps' || rule.steps.every(({ from }) => /^\d+$/.test(from))
  const falls = rule.steps.every((step, i) => {
    const before = rule.steps[i - 1]
    return (
      !before ||
      (compare(exact(before.from), exact(step.from)) > 0 &&
        compare(exact(before.share), exact(step.share)) > 0)
    )
  })
  return [
    ...(falls ? [] : ['Các bậc phải xếp từ cao xuống thấp, mức và tỷ lệ hưởng đều giảm dần. Hãy xếp lại.']),
    ...(whole ? [] : ['Bậc theo số văn bản phải là số nguyên.']),
  ]
}

function dateFaults({ items }: Extract<Rule, { kind: 'dates' }>, slots: Map<string, Slot>): string[] {
  return items.flatMap(({ slot, nth, notAfter, late }) => {
    const count = slots.get(slot)?.count ?? nth
    const late2 = late && dayIn(2024, late.until) <= dayIn(2024, notAfter)
    return [
      ...(nth > count
        ? [`Cách tính cần văn bản thứ ${nth} nhưng mục “${slot}” chỉ nhận ${count}. Hãy sửa một trong hai.`]
        : []),
      ...(late2 ? ['Hạn nộp chậm phải sau hạn chính.'] : []),
    ]
  })
}

function slotFaults({ key, type, period }: Slot): string[] {
  return [
    ...(documentTypes.some(({ name }) => name === type)
      ? []
      : [`Mục “${key}”: không có loại văn bản “${type}”. Hãy dùng một trong 29 loại, ví dụ Báo cáo.`]),
    ...(dayIn(2024, period.from) > dayIn(2024, period.to)
      ? [`Mục “${key}”: ngày đầu kỳ sau ngày cuối kỳ. Hãy đổi lại.`]
      : []),
  ]
}

function groupFaults(slots: Slot[]): string[] {
  return slots
    .filter(
      ({ key, need }) =>
        need.startsWith('oneOf:') && !slots.some((other) => other.key !== key && other.need === need),
    )
    .map(
      ({ need }) =>
        `Nhóm “${need.replace('oneOf:', 'một trong: ')}” chỉ có một mục. Nhóm chọn một cần ít nhất hai mục.`,
    )
}
