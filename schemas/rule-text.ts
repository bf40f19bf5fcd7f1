// A rule as one line that officers read and write: in the Excel table of a set, in the editor, in the difference of two
// versions. Decimals have a comma, shares a percent sign; readRule(ruleText(rule)) is the same rule.
import { exact, multiply, plain } from './exact.ts'
import { Rule } from './rule.ts'
import { yearDayText, readYearDay } from './year-text.ts'

type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>

/** One example of each kind: what the editor and the template show. */
export const ruleExamples = [
  'có/không: dat | Đã ban hành kế hoạch?',
  'tỷ lệ: a trên b; làm tròn 4; từ 80%; đủ 100%; mẫu 0 được 0',
  'bậc: a / b; làm tròn 4; từ 90% được 100%; từ 80% được 75%',
  'công thức: max * min(1, a / b); làm tròn 2',
  'theo số lượng: n được 0,25',
  'theo ngày ban hành: a thứ 1 đến 31/12 năm trước, chậm đến 30/01 được 50%',
  'số văn bản: a; từ 4 được 100%; từ 2 được 30%',
  'trừ điểm: x mỗi 0,5; y mỗi 0,25',
  'điều tra: SIPAS; làm tròn 4',
  'chấm tay',
] as const

const number = (decimal: string): string => plain(exact(decimal)).replace('.', ',')
const percent = (share: string): string => `${plain(multiply(exact(share), exact('100'))).replace('.', ',')}%`
/** Thresholds of a rate read better in percent; a count, or a rate above 100, stays a number. */
const threshold = (from: string, isRate: boolean): string => (isRate ? percent(from) : number(from))
const written = (expr: string): string => expr.replace(/\s*,\s*/g, ', ').replace(/(\d)\.(\d)/g, '$1,$2')

export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case 'yesno':
      return `có/không: ${rule.var} | ${rule.question}`
    case 'ratio': {
      const zero = `mẫu 0 được ${rule.whenZero === 'full' ? 'đủ' : '0'}`
      const rate = `tỷ lệ: ${written(rule.num)} trên ${written(rule.den)}; làm tròn ${rule.round}`
      return `${rate}; từ ${percent(rule.floor)}; đủ ${percent(rule.full)}; ${zero}`
    }
    case 'steps': {
      const isRate = rule.over.includes('/')
      const steps = rule.steps.map(
        ({ from, share }) => `từ ${threshold(from, isRate)} được ${percent(share)}`,
      )
      return [`bậc: ${written(rule.over)}`, `làm tròn ${rule.round}`, ...steps].join('; ')
    }
    case 'formula':
      return `công thức: ${written(rule.expr)}; làm tròn ${rule.round}`
    case 'perItem':
      return `theo số lượng: ${written(rule.count)} được ${number(rule.each)}`
    case 'dates': {
      const items = rule.items.map(({ slot, nth, notAfter, late }) => {
        const after = late ? `, chậm đến ${yearDayText(late.until)} được ${percent(late.share)}` : ''
        return `${slot} thứ ${nth} đến ${yearDayText(notAfter)}${after}`
      })
      return `theo ngày ${rule.by === 'sent' ? 'gửi' : 'ban hành'}: ${items.join('; ')}`
    }
    case 'evidenceCount': {
      const steps = rule.steps.map(({ from, share }) => `từ ${number(from)} được ${percent(share)}`)
      return [`số văn bản: ${rule.slot}`, ...steps].join('; ')
    }
    case 'deduction':
      return `trừ điểm: ${rule.items.map(({ count, each }) => `${written(count)} mỗi ${number(each)}`).join('; ')}`
    case 'sipas':
      return `điều tra: ${rule.measure}; làm tròn ${rule.round}`
    case 'manual':
      return 'chấm tay'
  }
}

/** The rule, or a sentence that says what to write instead. */
export function readRule(text: string): { rule: Rule } | { fault: string } {
  const [, head = '', rest = ''] = /^([^:]*?)\s*(?::\s*(.*))?$/s.exec(text.trim().replace(/\s+/g, ' ')) ?? []
  const kind = readers.find(({ name }) => name === head.toLocaleLowerCase('vi'))
  if (!kind) {
    const names = readers.map(({ name }) => name).join(', ')
    return { fault: `Không có cách tính “${head}”. Hãy bắt đầu bằng một trong: ${names}.` }
  }
  const rule = Rule.safeParse(
    kind.read(
      rest,
      rest.split(';').map((part) => part.trim()),
    ),
  )
  if (rule.success) return { rule: rule.data }
  const example = ruleExamples.find((one) => one.startsWith(kind.name)) ?? ''
  return { fault: `Cách tính “${text}” chưa đọc được. Hãy viết như ví dụ: ${example}.` }
}

interface Reader {
  readonly name: string
  /** What the shape of rules then takes or refuses; `undefined` where the text is not of this kind at all. */
  readonly read: (rest: string, parts: readonly string[]) => unknown
}

const formulaOf = (text: string | undefined): string | undefined =>
  text?.trim().replace(/(\d),(\d)/g, '$1.$2')
const decimalOf = (text: string | undefined): string | undefined => text?.trim().replace(',', '.')
function shareOf(text: string | undefined): string | undefined {
  const [, value, sign] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text?.trim() ?? '') ?? []
  if (value === undefined) return undefined
  return sign ? plain(multiply(exact(value.replace(',', '.')), exact('0.01'))) : decimalOf(value)
}
const match = (pattern: RegExp, text: string | undefined): (string | undefined)[] =>
  pattern.exec(text ?? '')?.slice(1) ?? []
const roundOf = (parts: readonly string[]): number =>
  Number(
    match(
      /^làm tròn (\d)$/,
      parts.find((part) => part.startsWith('làm tròn')),
    )[0] ?? NaN,
  )
const stepsIn = (parts: readonly string[]) =>
  parts
    .filter((part) => part.startsWith('từ'))
    .map((part) => {
      const [from, share] = match(/^từ (\S+) được (\S+)$/, part)
      return { from: shareOf(from), share: shareOf(share) }
    })
const dates = (by: Of<'dates'>['by']) => (_rest: string, parts: readonly string[]) => ({
  kind: 'dates',
  by,
  items: parts.map((part) => {
    const [slot, nth, on, until, share] = match(
      /^(\w+) thứ (\d+) đến ([^,]+?)(?:, chậm đến ([^,]+?) được (\S+))?$/,
      part,
    )
    const late = until && { until: readYearDay(until), share: shareOf(share) }
    return { slot, nth: Number(nth), notAfter: on && readYearDay(on), ...(late && { late }) }
  }),
})

const readers: readonly Reader[] = [
  {
    name: 'có/không',
    read: (rest) => {
      const [name, question] = match(/^(\w+) \| (.+)$/s, rest)
      return { kind: 'yesno', var: name, question }
    },
  },
  {
    name: 'tỷ lệ',
    read: (_rest, parts) => {
      const [num, den] = match(/^(.+) trên (.+)$/, parts[0])
      const said = (start: string) => parts.find((part) => part.startsWith(start))?.slice(start.length)
      const zero = said('mẫu 0 được ')
      const whenZero = zero === 'đủ' ? 'full' : zero === '0' || zero === undefined ? 'none' : undefined
      const ends = { floor: shareOf(said('từ ')), full: shareOf(said('đủ ')) }
      return {
        kind: 'ratio',
        num: formulaOf(num),
        den: formulaOf(den),
        round: roundOf(parts),
        ...ends,
        whenZero,
      }
    },
  },
  {
    name: 'bậc',
    read: (_rest, parts) => ({
      kind: 'steps',
      over: formulaOf(parts[0]),
      round: roundOf(parts),
      steps: stepsIn(parts.slice(1)),
    }),
  },
  {
    name: 'công thức',
    read: (_rest, parts) => ({ kind: 'formula', expr: formulaOf(parts[0]), round: roundOf(parts) }),
  },
  {
    name: 'theo số lượng',
    read: (rest) => {
      const [count, each] = match(/^(.+) được (\S+)$/, rest)
      return { kind: 'perItem', count: formulaOf(count), each: decimalOf(each) }
    },
  },
  { name: 'theo ngày ban hành', read: dates('issued') },
  { name: 'theo ngày gửi', read: dates('sent') },
  {
    name: 'số văn bản',
    read: (_rest, parts) => ({ kind: 'evidenceCount', slot: parts[0], steps: stepsIn(parts.slice(1)) }),
  },
  {
    name: 'trừ điểm',
    read: (_rest, parts) => ({
      kind: 'deduction',
      items: parts.map((part) => {
        const [count, each] = match(/^(.+) mỗi (\S+)$/, part)
        return { count: formulaOf(count), each: decimalOf(each) }
      }),
    }),
  },
  {
    name: 'điều tra',
    read: (_rest, parts) => ({ kind: 'sipas', measure: parts[0], round: roundOf(parts) }),
  },
  { name: 'chấm tay', read: () => ({ kind: 'manual' }) },
]

/** With which a rule begins. */
export const ruleNames = readers.map(({ name }) => name)

/** '0.5' and '0.50' are one share: whether two rules are the same to a reader. */
export const sameRule = (a: Rule, b: Rule): boolean => ruleText(a) === ruleText(b)
