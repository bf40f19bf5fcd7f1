// In which encoding a text file is. Vietnamese files are UTF-8, UTF-16 with a mark, or from before: Windows-1258, TCVN3,
// VNI. What cannot be told apart by rules is told apart by asking which reading gives Vietnamese words.
import { guessCode, isSyllable, linesToUnicode } from './old-fonts.ts'

export interface Decoded {
  /** In NFC, without a mark, lines ended by \\n. */
  readonly text: string
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252' | 'tcvn3' | 'vni'
}

/** By its byte order mark. */
export function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

/** No characters that a text has no use for: with them it is something else. */
export const isPlain = (text: string): boolean => !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)

export function decode(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes)
  if (marked) return { text: tidy(new TextDecoder(marked).decode(bytes)), charset: marked }
  const utf8 = decoded(bytes)
  if (utf8 !== undefined) return { text: tidy(utf8), charset: 'utf-8' }
  const latin = new TextDecoder('windows-1252').decode(bytes)
  const code = guessCode(latin)
  if (code) return { text: tidy(linesToUnicode(latin, code)), charset: code }
  const viet = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  return valid(viet) >= valid(latin)
    ? { text: tidy(viet), charset: 'windows-1258' }
    : { text: tidy(latin), charset: 'windows-1252' }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const valid = (text: string): number =>
  (text.slice(0, 200_000).match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => isSyllable(word)).length

const tidy = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .normalize('NFC')
