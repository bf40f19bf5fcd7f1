// A paper that is written once, over words that have names. With what is recorded it is the paper; with the names themselves
// it is our template of it, so that the two never say different things.
import type { Block, LetterOrder } from '../../dossier/letter.ts'
import type { Row } from '../../dossier/table.ts'
import type { Tag } from '../../schemas/template.ts'
import { say } from './snapshot.ts'

/** What a paper says itself; who writes it, its number and its place come from the letterhead. */
export type Said = Pick<LetterOrder, 'title' | 'subtitle' | 'blocks' | 'beside' | 'signature' | 'annex'>

/** The names of lists of a template: what is written for their one row is repeated there. */
const names = new WeakMap<readonly object[], string>()

/** Every word as it is written in a template. */
export const marksOf = (tags: readonly Tag[]): object =>
  Object.fromEntries(
    tags.map(({ name, rows }): [string, string | object[]] => {
      if (!rows) return [name, `{${name}}`]
      const one = [marksOf(rows)]
      names.set(one, name)
      return [name, one]
    }),
  )

/** A list that is there once or not at all. */
export const onlyIf = (is: unknown): object[] => (is ? [{}] : [])

/** A tag alone in its paragraph. */
export const mark = (tag: string): Block => ({ kind: 'text', text: tag, indent: false })

/** For each of them in turn. */
export function each<T extends object>(rows: readonly T[], write: (row: T) => Block[]): Block[] {
  const name = names.get(rows)
  const blocks = rows.flatMap(write)
  return name === undefined ? blocks : [mark(`{#${name}}`), ...blocks, mark(`{/${name}}`)]
}

/** Where there are none. */
export function none(rows: readonly object[], sentence: string): Block[] {
  const name = names.get(rows)
  if (name !== undefined) return [mark(`{^${name}}`), say(sentence), mark(`{/${name}}`)]
  return rows.length ? [] : [say(sentence)]
}

/** The same within a sentence. */
export function within(rows: readonly object[], text: string): string {
  const name = names.get(rows)
  if (name !== undefined) return `{#${name}}${text}{/${name}}`
  return rows.length ? text : ''
}

/** A row of a table for each of them; what is said in several lines stands in several. */
export function rowsOf<T extends object>(rows: readonly T[], write: (row: T) => readonly string[]): Row[] {
  const name = names.get(rows)
  return rows.map((row) => {
    const texts = write(row)
    const marked = texts.map(
      (text, n) =>
        `${name !== undefined && n === 0 ? `{#${name}}` : ''}${text}${name !== undefined && n === texts.length - 1 ? `{/${name}}` : ''}`,
    )
    return { cells: marked.map((text) => text.split('\n').map((line) => ({ text: line }))) }
  })
}
