// A figure as flat fields, so that two people's changes merge field by field, and back.
import type { Assessment } from '../api/shapes.ts'

type Figure = Assessment['figures'][number]
type Source = NonNullable<Figure['source']>
type Fields = Readonly<Record<string, string>>

/** 'from:a' → '' | 'system' | 'document version'; 'at:a' is UTC; 'beside:a' what another source says. */
export function figureFields(code: string, figure: Figure | undefined): Fields {
  const { source, beside, choice } = figure ?? {}
  const paper = source?.document ? `${source.document} ${source.version ?? ''}`.trim() : ''
  return {
    [`figure:${code}`]: figure?.value ?? '',
    [`sure:${code}`]: figure?.state ?? 'official',
    [`from:${code}`]: source?.kind === 'document' ? paper : (source?.kind ?? ''),
    [`table:${code}`]: source?.table ?? '',
    [`system:${code}`]: source?.system ?? '',
    [`at:${code}`]: source?.at ?? '',
    [`snap:${code}`]: source?.kind === 'system' ? paper : '',
    [`beside:${code}`]: beside?.value ?? '',
    [`besideFrom:${code}`]: beside?.source?.system ?? '',
    [`choice:${code}`]: choice ?? '',
  }
}

export const figureField = /^(figure|sure|from|table|system|at|snap|beside|besideFrom|choice):/

/** None where nothing is declared. */
export function figureOf(code: string, fields: Fields): Figure[] {
  const of = (name: string): string => (fields[`${name}:${code}`] ?? '').trim()
  const value = of('figure')
  if (!value) return []
  const source = sourceOf(of)
  const other = of('beside')
  const named = of('besideFrom')
  return [
    {
      code,
      value,
      state: of('sure') === 'estimate' ? 'estimate' : 'official',
      ...(source && { source }),
      ...(other && { beside: { value: other, ...(named && { source: { kind: 'system', system: named } }) } }),
      ...(of('choice') && { choice: of('choice') }),
    },
  ]
}

function sourceOf(of: (name: string) => string): Source | undefined {
  const from = of('from')
  if (!from) return undefined
  const paper = (text: string) => {
    const [document, version] = text.split(' ')
    return { ...(document && { document }), ...(version && { version }) }
  }
  const [system, at] = [of('system'), of('at')]
  if (from === 'table') return { kind: 'table', table: of('table'), at }
  if (from !== 'system') return { kind: 'document', ...paper(from) }
  return { kind: 'system', ...(system && { system }), ...(at && { at }), ...paper(of('snap')) }
}
