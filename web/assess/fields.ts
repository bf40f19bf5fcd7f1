// What the officer has typed, as flat fields, so that two people's changes merge field by field.
import { formatPoints } from '../../schemas/format.ts'
import type { Input } from '../api/client.ts'
import type { Assessment } from '../api/shapes.ts'
import { figureField, figureFields, figureOf } from './figure-fields.ts'

/** 'figure:a' → '41288' or 'true'; 'sure:a' → 'estimate' | 'official', and more of figure-fields.ts; 'hand.self' → '2,95'; 'hand.reason'; 'explanation'. Empty text: nothing. */
export type Fields = Readonly<Record<string, string>>

export function fieldsOf({ variables, figures, self, handReason, explanation }: Assessment): Fields {
  const fields: Record<string, string> = {
    'hand.self': handReason !== undefined && self !== undefined ? formatPoints(self) : '',
    'hand.reason': handReason ?? '',
    explanation: explanation ?? '',
  }
  for (const { code } of variables) {
    const figure = figures.find((one) => one.code === code)
    Object.assign(fields, figureFields(code, figure))
  }
  return fields
}

type Save = Omit<Input<'/api/v1/assessments/{id}', 'patch'>, 'id' | 'revision'>

/** What to send for the fields that changed. `waits`: of a hand score, points and reason are sent together or not yet. */
export function saveOf(assessment: Assessment, changed: Fields): { save: Save; waits: readonly string[] } {
  const all = { ...fieldsOf(assessment), ...changed }
  const names = Object.keys(changed)
  const save: Save = {}
  if (names.some((name) => figureField.test(name)))
    save.figures = assessment.variables.flatMap(({ code }) => figureOf(code, all))
  if (names.includes('explanation')) save.explanation = all['explanation']?.trim() || null
  let waits: readonly string[] = []
  if (names.some((name) => name.startsWith('hand.'))) {
    const [self, reason] = [all['hand.self'], all['hand.reason']?.trim()]
    if (self && reason) save.hand = { self, reason }
    else if (self || reason) waits = ['hand.self', 'hand.reason']
    else save.hand = null
  }
  return { save, waits }
}

export interface Conflict {
  field: string
  mine: string
  theirs: string
}

/** Over the newest record: what both changed differently is a conflict; the rest of mine is kept as typed. */
export function merge(was: Fields, now: Fields, mine: Fields): { changed: Fields; conflicts: Conflict[] } {
  const changed: Record<string, string> = {}
  const conflicts: Conflict[] = []
  for (const [field, typed] of Object.entries(mine)) {
    const theirs = now[field] ?? ''
    if (typed === theirs) continue
    if (theirs !== (was[field] ?? '')) conflicts.push({ field, mine: typed, theirs })
    changed[field] = typed
  }
  return { changed, conflicts }
}

export const isEmpty = (fields: Fields): boolean => Object.keys(fields).length === 0
export const pick = (fields: Fields, of: (field: string, value: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field, value]) => of(field, value)))

/** Typed fields that still differ from what is stored. */
export const rest = (typed: Fields, stored: Fields): Fields =>
  pick(typed, (field, value) => value !== (stored[field] ?? ''))
