// The page font (Tinos, metric twin of Times): advances and glyphs are looked up once per letter, and only the
// letters used are embedded. One press per volume.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Font, readFont } from './font.ts'
import { type Face, type Measure, clean } from './paper.ts'
import type { PdfWriter } from './writer.ts'

const files: Record<Face, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
}
export const faces = ['regular', 'bold', 'italic'] as const satisfies Face[]
const names: Record<Face, string> = {
  regular: 'KCREAA+Tinos',
  bold: 'KCBOAA+Tinos-Bold',
  italic: 'KCITAA+Tinos-Italic',
}
/** Names of the faces in the resources of every page. */
export const fontNames = { regular: 'R', bold: 'B', italic: 'I' } as const

export type Press = {
  measure: Measure
  /** Hexadecimal glyph numbers of a line, for Tj. */
  encode: (text: string, face: Face) => string
  /** After the last line: the subsets, under the numbers that `fonts` gave. */
  embed: (writer: PdfWriter, fonts: Fonts) => void
}
export type Fonts = Record<Face, number>

/** By UTF-16 unit: the glyph, or 0 where it was not asked for yet, and how wide it is in ems. */
type Letters = { glyphs: Uint16Array; advances: Float64Array }

const hex4 = Array.from({ length: 4096 }, (_, glyph) => glyph.toString(16).padStart(4, '0'))

const fonts = new Map<Face, Font>()
function fontOf(face: Face): Font {
  const known = fonts.get(face)
  if (known) return known
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${files[face]}`)
  const font = readFont(readFileSync(path))
  fonts.set(face, font)
  return font
}

/** SHA-256 of each face: another release of the font draws and measures otherwise. */
export const fontSums = (): Record<Face, string> => {
  const sum = (face: Face) => fontOf(face).sha256
  return { regular: sum('regular'), bold: sum('bold'), italic: sum('italic') }
}

const lettersOf = new Map<Face, Letters>()
function letters(face: Face): Letters {
  const known = lettersOf.get(face)
  if (known) return known
  const made = { glyphs: new Uint16Array(1 << 16), advances: new Float64Array(1 << 16) }
  lettersOf.set(face, made)
  return made
}

/** The second half of a letter outside the first plane, none of which the font has: its first half stands for it. */
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

function learn(face: Face, unit: number): number {
  const font = fontOf(face)
  // a letter that the font lacks is shown as one, never as an empty box that reads as nothing
  const glyph = font.glyph(unit) || font.glyph(question)
  const { glyphs, advances } = letters(face)
  glyphs[unit] = glyph
  advances[unit] = font.advance(glyph) / font.unitsPerEm
  return glyph
}
const question = 63

export function openPress(): Press {
  const used: Record<Face, Map<number, string>> = { regular: new Map(), bold: new Map(), italic: new Map() }
  return {
    measure: (text, face, size) => {
      const { glyphs, advances } = letters(face)
      let wide = 0
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i)
        if (isSecondHalf(unit)) continue
        if (!glyphs[unit]) learn(face, unit)
        wide += advances[unit]!
      }
      return wide * size
    },
    encode: (text, face) => {
      const { glyphs } = letters(face)
      const shown = used[face]
      let codes = ''
      const line = clean(text)
      for (let i = 0; i < line.length; i++) {
        const unit = line.charCodeAt(i)
        if (isSecondHalf(unit)) continue
        const glyph = glyphs[unit] || learn(face, unit)
        if (!shown.has(glyph)) shown.set(glyph, fontOf(face).glyph(unit) ? line[i]! : '?')
        codes += hex4[glyph]!
      }
      return codes
    },
    embed: (writer, refs) => {
      for (const face of faces) embedFace(writer, refs[face], face, used[face])
    },
  }
}

function embedFace(writer: PdfWriter, ref: number, face: Face, used: ReadonlyMap<number, string>): void {
  const font = fontOf(face)
  const name = names[face]
  const glyphs = [...used.keys()].sort((a, b) => a - b)
  const em = (units: number) => String(Math.round((units * 1000) / font.unitsPerEm))
  const [inner, descriptor, file, unicode] = writer.reserve(4)
  writer.put(
    ref,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${inner} 0 R]/ToUnicode ${unicode} 0 R>>`,
  )
  const widths = glyphs.map((glyph) => `${glyph}[${em(font.advance(glyph))}]`).join('')
  writer.put(
    inner!,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/DW 1000/W[${widths}]>>`,
  )
  const flags = 4 | 2 | (face === 'italic' ? 64 : 0)
  writer.put(
    descriptor!,
    `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${font.box.map(em).join(' ')}]` +
      `/ItalicAngle ${font.italicAngle}/Ascent ${em(font.ascent)}/Descent ${em(font.descent)}` +
      `/CapHeight ${em(font.capHeight)}/StemV ${face === 'bold' ? 140 : 80}/FontFile2 ${file} 0 R>>`,
  )
  const subset = font.subset(glyphs)
  writer.stream(file!, `/Length1 ${subset.length}`, subset)
  writer.stream(unicode!, '', toUnicode(glyphs.map((glyph) => [glyph, used.get(glyph)!])))
}

/** So that what is printed is found and copied as the letters that it is. */
function toUnicode(pairs: readonly (readonly [number, string])[]): string {
  const hex = (n: number) => n.toString(16).padStart(4, '0').toUpperCase()
  const rows = pairs.map(
    ([glyph, char]) => `<${hex(glyph)}> <${[...char].flatMap(units).map(hex).join('')}>\n`,
  )
  const blocks: string[] = []
  for (let i = 0; i < rows.length; i += 100) {
    const part = rows.slice(i, i + 100)
    blocks.push(`${part.length} beginbfchar\n${part.join('')}endbfchar\n`)
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('')}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend'
  )
}

const units = (char: string): number[] => Array.from({ length: char.length }, (_, i) => char.charCodeAt(i))
