// Which cells of a workbook are merged downwards; the reader of rows gives the value of the first alone.
// ECMA-376 part 1: 18.2.19 (sheet), 18.3.1.55 (mergeCell).
import { XMLParser } from 'fast-xml-parser'
import PizZip from 'pizzip'
import type { Sheet } from '../../schemas/set-table/cells.ts'

type Merged = NonNullable<Sheet['merged']>
type Attributes = Readonly<Record<string, string>>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseAttributeValue: false,
  isArray: (name) => name === 'sheet' || name === 'Relationship',
})

/** By the name of the sheet; rows and columns count from 0. What cannot be found has none. */
export function mergedIn(bytes: Buffer): ReadonlyMap<string, Merged> {
  const zip = new PizZip(bytes)
  const read = (path: string): string => zip.file(path)?.asText() ?? ''
  const { workbook } = parser.parse(read('xl/workbook.xml')) as {
    workbook?: { sheets?: { sheet?: Attributes[] } }
  }
  const { Relationships } = parser.parse(read('xl/_rels/workbook.xml.rels')) as {
    Relationships?: { Relationship?: Attributes[] }
  }
  const targets = new Map(Relationships?.Relationship?.map(({ Id, Target }) => [Id, Target]))
  return new Map(
    (workbook?.sheets?.sheet ?? []).map(({ name = '', id }) => {
      const target = targets.get(id) ?? ''
      return [name, rangesIn(read(target.startsWith('/') ? target.slice(1) : `xl/${target}`))]
    }),
  )
}

const range = /<(?:\w+:)?mergeCell\s[^<>]*?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})"/g

/** Every cell of a table looks through them: a file may not bring a million. */
const MOST = 5_000

const rangesIn = (sheet: string): Merged =>
  [...sheet.matchAll(range)]
    .slice(0, MOST)
    .flatMap(([, letters = '', from, to]) =>
      from === to ? [] : [{ column: columnOf(letters), from: Number(from) - 1, to: Number(to) - 1 }],
    )

const columnOf = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
