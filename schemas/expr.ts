// The tiny grammar of rule expressions. A set is data that people import, so nothing of it can ever be run:
// expr := term (('+' | '-') term)* ; term := factor (('*' | '/') factor)*
// factor := number | name | '-' factor | '(' expr ')' | 'min(' expr ',' expr ')'
import { type Exact, add, divide, exact, least, multiply, subtract } from './exact.ts'

export type Expr =
  | { is: 'number'; value: Exact }
  | { is: 'name'; name: string }
  | { is: '+' | '-' | '*' | '/' | 'min'; left: Expr; right: Expr }

const operators = { '+': add, '-': subtract, '*': multiply, '/': divide, min: least }
const nothing: Expr = { is: 'number', value: exact('0') }

/** The tree of an expression, or undefined when the text is not one. */
export function parseExpr(text: string): Expr | undefined {
  if (text.length > 300) return undefined
  const tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|[^\s]/g) ?? []
  let at = 0
  const take = (...wanted: string[]): string | undefined =>
    wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined
  const need = (wanted: string): void => {
    if (!take(wanted)) throw new SyntaxError(`expected ${wanted}`)
  }
  const chain = (signs: ('+' | '-' | '*' | '/')[], part: () => Expr): Expr => {
    let left = part()
    for (let sign = take(...signs); sign; sign = take(...signs)) {
      left = { is: sign as (typeof signs)[number], left, right: part() }
    }
    return left
  }
  const sum = (): Expr => chain(['+', '-'], product)
  const product = (): Expr => chain(['*', '/'], factor)
  const factor = (): Expr => {
    if (take('-')) return { is: '-', left: nothing, right: factor() }
    if (take('(')) return closed(sum())
    const token = tokens[at++] ?? ''
    if (token === 'min' && take('(')) {
      const left = sum()
      need(',')
      return closed({ is: 'min', left, right: sum() })
    }
    if (/^\d/.test(token)) return { is: 'number', value: exact(token) }
    if (/^\w/.test(token) && token !== 'min') return { is: 'name', name: token }
    throw new SyntaxError(`unexpected ${token}`)
  }
  const closed = (inside: Expr): Expr => {
    need(')')
    return inside
  }
  try {
    const tree = sum()
    return at === tokens.length ? tree : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The names an expression reads, each once, in order of first use; `max` is the leaf's maximum, not a variable. */
export function namesIn(expr: Expr): string[] {
  if (expr.is === 'number') return []
  if (expr.is === 'name') return expr.name === 'max' ? [] : [expr.name]
  return [...new Set([...namesIn(expr.left), ...namesIn(expr.right)])]
}

/** The exact value. Throws RangeError on a division by zero or a name without a value: callers check both first. */
export function valueOf(expr: Expr, values: Readonly<Record<string, Exact>>): Exact {
  if (expr.is === 'number') return expr.value
  if (expr.is !== 'name') return operators[expr.is](valueOf(expr.left, values), valueOf(expr.right, values))
  const value = Object.hasOwn(values, expr.name) ? values[expr.name] : undefined
  if (!value) throw new RangeError(`no value for ${expr.name}`)
  return value
}

/** Whether computing would divide by zero, which a rule reports as a figure to check. */
export function zeroDivisor(expr: Expr, values: Readonly<Record<string, Exact>>): boolean {
  if (expr.is === 'number' || expr.is === 'name') return false
  if (zeroDivisor(expr.left, values) || zeroDivisor(expr.right, values)) return true
  return expr.is === '/' && valueOf(expr.right, values).n === 0n
}
