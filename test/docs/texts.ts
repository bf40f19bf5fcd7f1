// The texts that people read, and what they link to.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Text {
  readonly path: string
  readonly text: string
}

const markdown = (folder: string): string[] =>
  readdirSync(folder, { recursive: folder !== '.' })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith('.md'))

export const texts: readonly Text[] = [...markdown('.'), ...markdown('docs')].map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))

export function textOf(path: string): string {
  const found = texts.find((text) => text.path === path)
  if (!found) throw new Error(`${path} is not there`)
  return found.text
}

/** Cells of the tables in a text, without the head and the rule below it. */
export const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\|(.+)\|$/gm)]
    .map(([, row = '']) => row.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => !/^-*$/.test(cell)))

/** The part of a text below a heading, up to the next one. */
export function under(heading: string, text: string): string {
  const [, rest] = text.split(`\n## ${heading}\n`)
  if (rest === undefined) throw new Error(`there is no heading “${heading}”`)
  return rest.split('\n## ')[0]!
}

/** Links to places of ours that lead nowhere. */
export function deadLinks({ path, text }: Text): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^(https?:|mailto:)/.test(to) && !leadsSomewhere(path, to))
}

function leadsSomewhere(from: string, to: string): boolean {
  const [file = '', anchor] = to.split('#')
  const target = file ? normalize(join(dirname(from), file)) : from
  if (!existsSync(target)) return false
  return anchor === undefined || anchors(readFileSync(target, 'utf8')).includes(anchor)
}

const anchors = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
