// Fonts from before Unicode that an office file names.
import { createReadStream } from 'node:fs'
import { oldFontsIn } from './old-fonts.ts'
import { accepted, typeOf } from './types.ts'
import { readParts } from './zip.ts'

const MAX_PART = 64 << 20

export async function findOldFonts(path: string, kind: string): Promise<string[]> {
  const type = typeOf(kind)
  const found = new Set<string>()
  if (type && accepted(type).by === 'office-zip') {
    const isText = (name: string) => /\.xml$/.test(name)
    for (const part of await readParts(path, isText, MAX_PART))
      for (const font of oldFontsIn(part)) found.add(font)
    return [...found]
  }
  let rest = ''
  for await (const chunk of createReadStream(path)) {
    // UTF-16 as Word and Excel write it, read as single bytes without the zeros.
    const text = rest + (chunk as Buffer).toString('latin1').replaceAll('\0', '')
    for (const font of oldFontsIn(text)) found.add(font)
    rest = text.slice(-64)
  }
  return [...found]
}
