// The column «Cách tính» of a decision: mostly prose for people, sometimes a rule that was meant for us.
import { fold } from '../fold.ts'
import { readRule, ruleNames } from '../rule-text.ts'
import { type Cell, textOf } from './cells.ts'
import { isSurvey } from './kinds.ts'

/** What a rule is written with beside its figures; anything else is a word of prose. */
const grammar = new Set('làm tròn từ được đủ mẫu trên thứ đến chậm mỗi năm trước sau max min'.split(' '))
const heads = ruleNames.map(fold).filter((name) => name !== 'cham tay')

/** What no two or three words of prose have: a number, a sign, or figures by their letters. */
const isReckoned = (rest: string): boolean => /[\d/*%;|=]|\b[a-z] trên [a-z]\b/.test(rest)

/** Whether somebody began a rule of ours, well or badly: by its name, and few words besides that something reckons with. */
function isRuleMeant(text: string): boolean {
  const line = fold(text).replace(/^ti le/, 'ty le')
  const head = heads.find((name) => line.startsWith(name) && !/^[a-z]/.test(line.slice(name.length)))
  if (head === undefined) return false
  const rest = text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(head.length)
  const isNamed = rest.trim().startsWith(':')
  if (!isNamed && !isReckoned(rest)) return false
  if (isNamed && (head === 'co/khong' || line.includes('lam tron'))) return true
  const words = rest.toLocaleLowerCase('vi').match(/\p{L}{2,}/gu) ?? []
  return words.filter((word) => !grammar.has(word)).length <= 3
}

interface RuleRead {
  rule: unknown
  /** Whether its cell has words for people. */
  isProse: boolean
  fault?: string
}

export function ruleIn(cell: Cell, code: string, { assessment }: Record<string, unknown>): RuleRead {
  const text = textOf(cell)
  const otherwise =
    assessment === 'survey' ? { kind: 'sipas', measure: `XHH-${code}`, round: 4 } : { kind: 'manual' }
  if (!text) return { rule: otherwise, isProse: false }
  const read = readRule(text)
  if ('rule' in read) return { rule: read.rule, isProse: false }
  if (isSurvey(cell) || !isRuleMeant(text)) return { rule: otherwise, isProse: true }
  return { rule: { kind: 'manual' }, isProse: false, fault: read.fault }
}

export const proseNote = (code: string, isSurvey: boolean): string =>
  `Ô này là lời văn nên thành hướng dẫn của tiêu chí ${code}` +
  (isSurvey ? '.' : '; chấm tay cho đến khi ghi cách tính trong trình soạn.')
