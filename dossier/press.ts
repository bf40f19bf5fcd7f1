// The page font (Tinos, metric twin of Times): advances and glyphs are looked up once per letter, and only the
// letters used are embedded. One press per volume.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fontkit from '@cantoo/fontkit'
import { CustomFontSubsetEmbedder, type PDFContext, type PDFRef } from 'pdf-lib'
import { type Face, type Measure, clean } from './paper.ts'

const files: Record<Face, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
}
export const faces = ['regular', 'bold', 'italic'] as const satisfies Face[]

const bytes = new Map<Face, Uint8Array>()
function fontBytes(face: Face): Uint8Array {
  const known =
    bytes.get(face) ??
    readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${files[face]}`))
  bytes.set(face, known)
  return known
}

export type Press = {
  measure: Measure
  /** Hexadecimal glyph numbers of a line, for Tj. */
  encode: (text: string, face: Face) => string
  fonts: Record<Face, PDFRef>
  /** After the last line: the subsets as objects of the context. */
  embed: () => Promise<void>
}

type Letter = { drawn: string; advance: number; code?: string }

export async function openPress(context: PDFContext): Promise<Press> {
  const embedders = {} as Record<Face, CustomFontSubsetEmbedder>
  const fonts = {} as Record<Face, PDFRef>
  for (const face of faces) {
    embedders[face] = await CustomFontSubsetEmbedder.for(
      fontkit,
      fontBytes(face),
      `KC${face === 'regular' ? 'RE' : face === 'bold' ? 'BO' : 'IT'}AA+Tinos-${face}`,
    )
    fonts[face] = context.nextRef()
  }
  const letters = {
    regular: new Map<string, Letter>(),
    bold: new Map<string, Letter>(),
    italic: new Map<string, Letter>(),
  }

  const letter = (char: string, face: Face): Letter => {
    const known = letters[face].get(char)
    if (known) return known
    const { font } = embedders[face]
    const [glyph] = font.layout(char).glyphs
    // a letter that the font lacks is shown as one, never as an empty box that reads as nothing
    const drawn = glyph && glyph.id > 0 ? char : '?'
    const made = { drawn, advance: font.layout(drawn).glyphs[0]!.advanceWidth / font.unitsPerEm }
    letters[face].set(char, made)
    return made
  }
  const codeOf = (char: string, face: Face): string => {
    const one = letter(char, face)
    return (one.code ??= embedders[face].encodeText(one.drawn).asString())
  }
  return {
    fonts,
    measure: (text, face, size) => {
      let wide = 0
      for (const char of text) wide += letter(char, face).advance
      return wide * size
    },
    encode: (text, face) => {
      let codes = ''
      for (const char of clean(text)) codes += codeOf(char, face)
      return codes
    },
    embed: async () => {
      for (const face of faces) {
        codeOf(' ', face)
        await embedders[face].embedIntoContext(context, fonts[face])
      }
    },
  }
}
