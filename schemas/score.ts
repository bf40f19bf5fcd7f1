// What a leaf is worth: its rule applied to declared figures and cited papers, exactly, rounded half up once to
// hundredths (a rate first to the digits its rule names). Pure, so the same reading stands on the screen, in the record
// and in the dossier.
import { type Exact, exact, fraction, one, zero } from './exact.ts'
import { Decimal, type Fact, type Rule, variablesOf } from './rule.ts'
import { scoreByFigures } from './score-figures.ts'
import { scoreByPapers } from './score-papers.ts'
import type { Score, ToScore } from './score-parts.ts'
import { dayIn } from './year.ts'

/** Points with their working in Vietnamese, or what is still missing. Pure; throws only for an unchecked rule. */
export function score(given: ToScore): Score {
  const input = { ...given, figures: { ...given.figures, ...factsOf(given) } }
  const values: Record<string, Exact> = { max: fraction(BigInt(input.max), 100n) }
  const missing: string[] = []
  for (const code of variablesOf(input.rule)) {
    const value = read(input.figures[code])
    if (value) values[code] = value
    else missing.push(`Chưa khai số liệu “${labelOf(input, code)}”.`)
  }
  if (missing.length) return { working: '', missing }
  const ready = { ...input, values }
  const found = isByPapers(input.rule) ? scoreByPapers(ready, input.rule) : scoreByFigures(ready, input.rule)
  return input.type === 'penalty' ? takenAway(found) : found
}

/** More of a penalty is nothing to be striven for: no next step. */
const takenAway = ({ points, working, missing }: Score): Score => ({
  ...(points !== undefined && { points: 0 - points }),
  working,
  missing,
})

type ByPapers = Extract<Rule, { kind: 'dates' | 'evidenceCount' }>
const isByPapers = (rule: Rule): rule is ByPapers => rule.kind === 'dates' || rule.kind === 'evidenceCount'

/** What the slots say, as whole numbers by the code of the fact. */
function factsOf({ facts = [], citations, year }: ToScore): Record<string, string> {
  const count = ({ slot, of, notAfter }: Fact): number =>
    (citations[slot] ?? []).filter((paper) => {
      if (!paper.counts) return false
      if (of === 'accepted') return true
      const day = paper[of]
      return day !== undefined && (!notAfter || day <= dayIn(year, notAfter))
    }).length
  return Object.fromEntries(facts.map((fact) => [fact.code, String(count(fact))]))
}

function read(figure: string | boolean | undefined): Exact | undefined {
  if (typeof figure === 'boolean') return figure ? one : zero
  return figure !== undefined && Decimal.safeParse(figure).success ? exact(figure) : undefined
}

const labelOf = ({ variables }: ToScore, code: string): string =>
  variables.find((variable) => variable.code === code)?.label ?? code
