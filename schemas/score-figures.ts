// Rules that read declared figures. Every step of the working is written with the figures as they were declared.
import {
  compare,
  decimal,
  divide,
  type Exact,
  exact,
  fraction,
  multiply,
  plain,
  round,
  subtract,
  sum,
} from './exact.ts'
import { type Expr, parseExpr, valueOf, zeroDivisor } from './expr.ts'
import { formatNumber, formatPercent } from './format.ts'
import { formatPoints } from './points.ts'
import type { Rule } from './rule.ts'
import { gained, got, type Ready, type Score, shareOf, stepOf, toPoints } from './score-parts.ts'

type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>

/** `input.values` holds every figure the rule reads, and `max`. */
export function scoreByFigures(input: Ready, rule: Exclude<Rule, Of<'dates' | 'evidenceCount'>>): Score {
  if (rule.kind === 'yesno') return yesno(input, rule)
  if (rule.kind === 'manual') return manual
  if (rule.kind === 'sipas') return sipas(input, rule)
  if (rule.kind === 'steps') return steps(input, rule)
  if (rule.kind === 'ratio') return ratio(input, rule)
  if (rule.kind === 'formula') return formula(input, rule)
  return rule.kind === 'perItem' ? perItem(input, rule) : deduction(input, rule)
}

const done = (points: number, working: string, next?: string): Score => ({
  points,
  working,
  missing: [],
  ...(next && { next }),
})

const manual: Score = {
  working: '',
  missing: ['Tiêu chí này không có công thức. Hãy chấm điểm theo hướng dẫn và ghi lý do.'],
}

function yesno(input: Ready, rule: Of<'yesno'>): Score {
  const { max, values } = input
  const yes = values[rule.var]?.n !== 0n
  const points = yes ? max : 0
  return done(
    points,
    `${rule.question.replace(/\?$/, '')}: ${yes ? 'có' : 'không'}, ${gained(points, input)}.`,
  )
}

function sipas({ max, measures }: Ready, rule: Of<'sipas'>): Score {
  const measured = measures?.[rule.measure]
  if (measured === undefined) return { working: '', missing: [`Chưa có kết quả điều tra ${rule.measure}.`] }
  const rate = round(exact(measured), rule.round)
  const points = toPoints(multiply(fraction(BigInt(max), 100n), rate), max)
  return done(points, `${formatPoints(max)} × ${percent(rate, rule.round)} = ${formatPoints(points)} điểm.`)
}

function steps(input: Ready, rule: Of<'steps'>): Score {
  const { max, values } = input
  const tree = treeOf(rule.over)
  if (zeroDivisor(tree, values)) return cannotDivide(rule.over, input)
  const value = round(valueOf(tree, values), rule.round)
  const shown = (x: Exact): string =>
    rule.over.includes('/') ? percent(x, rule.round) : formatNumber(plain(x))
  const { step, above } = stepOf(rule.steps, (from) => compare(value, from) >= 0)
  /** A quotient is written with the figures that were declared. */
  const start = `Giá trị tính bậc = ${tree.is === '/' ? `${written(rule.over, input)} = ` : ''}${shown(value)}`
  const next =
    above && `Từ ${shown(exact(above.from))} trở lên thì ${gained(shareOf(max, above.share), input)}.`
  if (!step) {
    const lowest = shown(exact(rule.steps.at(-1)?.from ?? '0'))
    return done(0, `${start}; dưới bậc thấp nhất ${lowest} nên ${gained(0, input)}.`, next)
  }
  const points = shareOf(max, step.share)
  const enjoyed = `hưởng ${formatPercent(step.share)} của ${formatPoints(max)} điểm = ${formatPoints(points)} điểm.`
  return done(points, `${start}; ${enjoyed}`, next)
}

function ratio(input: Ready, rule: Of<'ratio'>): Score {
  const { max, values } = input
  const [num, den] = [treeOf(rule.num), treeOf(rule.den)]
  if (zeroDivisor(num, values) || zeroDivisor(den, values))
    return cannotDivide(`${rule.num}/${rule.den}`, input)
  const below = valueOf(den, values)
  if (below.n === 0n) {
    const points = rule.whenZero === 'full' ? max : 0
    const above = valueOf(num, values)
    const odd = above.n === 0n ? '' : `, nhưng tử số là ${formatNumber(plain(above))} (hãy xem lại số liệu)`
    return done(points, `Mẫu số bằng 0 (không phát sinh)${odd}: ${gained(points, input)}.`)
  }
  const rate = round(divide(valueOf(num, values), below), rule.round)
  const [floor, full] = [exact(rule.floor), exact(rule.full)]
  const shown = (x: Exact): string => percent(x, rule.round)
  const [top, bottom] = [part(rule.num, num, input), part(rule.den, den, input)]
  const start = `Tỷ lệ = ${top}/${bottom} = ${shown(rate)}`
  if (compare(rate, full) >= 0) return done(max, `${start}; đạt mức tối đa nên ${gained(max, input)}.`)
  const next = `Từ ${shown(full)} trở lên thì ${gained(max, input)}.`
  if (compare(rate, floor) < 0) {
    return done(
      0,
      `${start}; dưới ${shown(floor)} nên ${gained(0, input)}.`,
      `Từ ${shown(floor)} trở lên mới có điểm.`,
    )
  }
  const points = toPoints(divide(multiply(fraction(BigInt(max), 100n), rate), full), max)
  const of = compare(full, exact('1')) === 0 ? '' : ` / ${shown(full)}`
  const sentence = `từ ${shown(floor)} trở lên nên điểm = ${formatPoints(max)} × ${shown(rate)}${of}`
  return done(points, `${start}; ${sentence} = ${formatPoints(points)} điểm.`, next)
}

function formula(input: Ready, rule: Of<'formula'>): Score {
  const { max, values } = input
  const tree = treeOf(rule.expr)
  if (zeroDivisor(tree, values)) return cannotDivide(rule.expr, input)
  const value = round(valueOf(tree, values), rule.round)
  const points = toPoints(value, max)
  const start = `Điểm = ${written(rule.expr, input)} = ${formatNumber(decimal(value, 2))}`
  return done(points, `${start}${heldBack(value, input)}.`)
}

function perItem(input: Ready, rule: Of<'perItem'>): Score {
  const { max, values } = input
  const tree = treeOf(rule.count)
  if (zeroDivisor(tree, values)) return cannotDivide(rule.count, input)
  const [count, each] = [valueOf(tree, values), exact(rule.each)]
  const points = toPoints(multiply(count, each), max)
  const start = `${part(rule.count, tree, input)} × ${formatNumber(rule.each)} điểm, tối đa ${formatPoints(max)} điểm`
  const short = subtract(divide(fraction(BigInt(max), 100n), each), count)
  const more = (short.n + short.d - 1n) / short.d
  const next = points < max ? `Thêm ${formatNumber(String(more))} thì ${gained(max, input)}.` : undefined
  return done(points, `${start}: ${got(input)} ${formatPoints(points)} điểm.`, next)
}

function deduction(input: Ready, rule: Of<'deduction'>): Score {
  const { max, values } = input
  const items = rule.items.map(({ count, each }) => ({ count, each, tree: treeOf(count) }))
  const bad = items.find(({ tree }) => zeroDivisor(tree, values))
  if (bad) return cannotDivide(bad.count, input)
  const lost = sum(items.map(({ tree, each }) => multiply(valueOf(tree, values), exact(each))))
  const value = subtract(fraction(BigInt(max), 100n), lost)
  const terms = items.map(({ count, each, tree }) => ` − ${part(count, tree, input)} × ${formatNumber(each)}`)
  const start = `${formatPoints(max)}${terms.join('')} = ${formatNumber(decimal(value, 2))} điểm`
  return done(toPoints(value, max), `${start}${heldBack(value, input)}.`)
}

/** What a value outside 0…max comes to, or nothing. */
function heldBack(value: Exact, { max }: Ready): string {
  if (value.n < 0n) return '; không trừ quá điểm tối đa nên được 0,00 điểm'
  const over = compare(value, fraction(BigInt(max), 100n)) > 0
  return over ? `; không quá ${formatPoints(max)} nên được ${formatPoints(max)} điểm` : ''
}

function treeOf(text: string): Expr {
  const tree = parseExpr(text)
  if (!tree) throw new RangeError(`not an expression: ${text}`)
  return tree
}

const cannotDivide = (text: string, input: Ready): Score => ({
  working: '',
  missing: [`Mẫu số trong ${written(text, input)} bằng 0 nên chưa tính được. Hãy xem lại số liệu.`],
})

const percent = (x: Exact, digits: number): string =>
  formatPercent(decimal(x, digits), Math.max(2, digits - 2))

/** An expression as one factor: in parentheses when it is a sum or more. */
const part = (text: string, tree: Expr, input: Ready): string =>
  tree.is === 'number' || tree.is === 'name' || tree.is === 'min'
    ? written(text, input)
    : `(${written(text, input)})`

/** The expression as the reader would write it, each figure in the place of its name. */
function written(text: string, { figures, values }: Ready): string {
  const shown = (token: string): string => {
    if (token === 'min') return 'số nhỏ hơn của '
    if (token === 'max') return formatNumber(decimal(valueOf({ is: 'name', name: 'max' }, values), 2))
    const figure = /^\d/.test(token) ? token : figures[token]
    return formatNumber(typeof figure === 'string' ? figure : figure ? '1' : '0')
  }
  return text
    .replace(/\s*\*\s*/g, ' × ')
    .replace(/-/g, '−')
    .replace(/\s*,\s*/g, '; ')
    .replace(/\d+(?:\.\d+)?|[A-Za-z_]\w*/g, shown)
}
