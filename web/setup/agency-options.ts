// Agencies as a set names them: by code or by kind.
import { compareText } from '../../schemas/format.ts'
import type { Option } from '../kit/fields.tsx'
import type { Agency } from './shapes.ts'

export const byCode = (agencies: readonly Agency[]): Option[] =>
  agencies.map(({ code, name }) => ({ value: code, label: name }))

export const kindsOf = (agencies: readonly Agency[]): Option[] =>
  [...new Set(agencies.map(({ kind }) => kind))]
    .sort(compareText)
    .map((kind) => ({ value: kind, label: kind }))

/** What the set names stays, also where the list of agencies does not have it. */
export const withKnown = (options: Option[], chosen: readonly string[]): Option[] => [
  ...options,
  ...chosen
    .filter((one) => options.every(({ value }) => value !== one))
    .map((one) => ({ value: one, label: one })),
]
