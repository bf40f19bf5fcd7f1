// Tinos has the metrics of Times New Roman, which NĐ 30/2020 asks for; screens are set in Be Vietnam Pro.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fontkit, { type Font } from '@cantoo/fontkit'
import type { PDFDocument, PDFFont } from 'pdf-lib'

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'sans' | 'sansBold'

const { resolve } = createRequire(import.meta.url)
const tinos = (name: string) => [`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`]
const screen = (weight: number) =>
  ['latin', 'latin-ext', 'vietnamese'].map(
    (part) => `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-${weight}-normal.woff`,
  )
const sources: Record<Face, string[]> = {
  regular: tinos('400Regular'),
  bold: tinos('700Bold'),
  italic: tinos('400Regular_Italic'),
  boldItalic: tinos('700Bold_Italic'),
  sans: screen(400),
  sansBold: screen(600),
}

type Part = { bytes: Buffer; font: Font; advances: Map<string, number> }
const loaded = new Map<Face, Part[]>()

export const parts = (face: Face): Part[] => {
  const found = loaded.get(face)
  if (found) return found
  const made = sources[face].map((name) => {
    const bytes = readFileSync(resolve(name))
    return { bytes, font: fontkit.create(bytes) as Font, advances: new Map<string, number>() }
  })
  loaded.set(face, made)
  return made
}

// The files of a face cover parts of the alphabet; a text is cut where the file changes.
export const partOf = (face: Face, char: string): number => {
  const all = parts(face)
  if (all.length === 1) return 0
  const found = all.findIndex(({ font }) => font.hasGlyphForCodePoint(char.codePointAt(0)!))
  return Math.max(found, 0)
}

export const widthOf = (text: string, face: Face, size: number): number => {
  let width = 0
  for (const char of text) {
    const part = parts(face)[partOf(face, char)]!
    let advance = part.advances.get(char)
    if (advance === undefined) {
      advance = part.font.glyphForCodePoint(char.codePointAt(0)!)!.advanceWidth / part.font.unitsPerEm
      part.advances.set(char, advance)
    }
    width += advance
  }
  return width * size
}

// Fonts enter a document when first used, as subsets without ligatures, so that text reads back as written.
export const fontBox = (pdf: PDFDocument) => {
  pdf.registerFontkit(fontkit)
  const embedded = new Map<string, PDFFont>()
  const waiting = new Map<string, Promise<PDFFont>>()
  const ready = async (faces: Face[]) => {
    for (const face of faces)
      for (const [index, { bytes }] of parts(face).entries()) {
        const key = `${face}${index}`
        const font = pdf.embedFont(bytes, { subset: true, features: { liga: false, kern: false } })
        waiting.set(key, font)
        embedded.set(key, await font)
      }
  }
  const font = (face: Face, part: number) => embedded.get(`${face}${part}`)!
  return { ready, font }
}
