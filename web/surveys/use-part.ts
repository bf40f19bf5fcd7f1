// One part of a survey's plan as it is typed. When somebody else was quicker, what was typed is laid over what they kept.
import { useState } from 'react'
import { put } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'
import type { Arranged, Survey } from './shapes.ts'

interface Part<T> {
  readonly survey: Survey
  readonly of: (survey: Survey) => T
  readonly merge: (base: T, mine: T, theirs: T) => T
  readonly sent: (mine: T) => Omit<Arranged, 'id' | 'revision' | 'check'>
}

export function usePart<T>({ survey, of, merge, sent }: Part<T>) {
  const [base, setBase] = useState(survey)
  const [mine, setMine] = useState(() => of(survey))
  const [isRefused, setRefused] = useState(false)
  if (isRefused && survey.revision !== base.revision) {
    setMine(merge(of(base), mine, of(survey)))
    setBase(survey)
    setRefused(false)
  }
  const { id, revision } = base
  const run = async () => {
    try {
      return await put('/api/v1/surveys/{id}/plan', { id, revision, ...sent(mine) })
    } catch (problem) {
      setRefused(isProblem(problem, 'stale'))
      throw problem
    }
  }
  const check = () => put('/api/v1/surveys/{id}/plan', { id, revision, ...sent(mine), check: true })
  return { mine, set: setMine, run, check }
}

const named = (value: unknown, name: string): string[] =>
  Array.isArray(value) ? value.map((one: Record<string, unknown>) => String(one[name])) : []

/** How a part of the plan that another wrote reads. */
export function tellPart(field: string, value: unknown): string | undefined {
  if (field === 'factors') {
    const questions = Array.isArray(value)
      ? value.flatMap((one: { questions?: unknown }) => named(one.questions, 'code'))
      : []
    return `${questions.length} câu: ${questions.join(', ')}`
  }
  if (field === 'groups') return named(value, 'name').join('; ')
  if (field === 'strata') return `${new Set(named(value, 'unit')).size} đơn vị`
  return undefined
}
