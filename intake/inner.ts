// Files inside a file. Their names are data and never become paths: each lies under a number in the job folder.
import { isSyllable } from './old-fonts.ts'

export interface Inner {
  /** Where it stood, as it was written there. */
  readonly from: string
  /** To be called by: one part, without what deceives or breaks. */
  readonly name: string
  /** In the job folder. */
  readonly path: string
  readonly size: number
}

const MAX_NAME = 200 // bytes of UTF-8, so that every file system takes it

/** The last part of a path as a name that is safe to show and to save. */
export function entryName(path: string): string {
  const last = path.normalize('NFC').split(/[/\\]/).filter(Boolean).at(-1) ?? ''
  const name = last
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '')
    .trim()
  if (Buffer.byteLength(name) <= MAX_NAME) return name || 'tep'
  const ending = /\.[^.]{1,8}$/.exec(name)?.[0] ?? ''
  let stem = name.slice(0, name.length - ending.length)
  while (Buffer.byteLength(stem + ending) > MAX_NAME) stem = [...stem].slice(0, -1).join('')
  return stem.trim() + ending
}

const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** What a path must not be: leading out of its folder, or a name that some system takes for something else. */
export function isTrick(path: string): boolean {
  const parts = path.split(/[/\\]/)
  const isAbsolute = /^([/\\]|[a-z]:)/i.test(path)
  return isAbsolute || path.includes('\0') || parts.includes('..') || parts.some((part) => device.test(part))
}

/** What systems leave in archives and nobody means to hand in. */
export const isLitter = (path: string): boolean =>
  /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$|\._[^/]*$)/i.test(
    path.replaceAll('\\', '/'),
  )

/**
 * A name as its bytes: UTF-8 where it is, otherwise of the old code pages that Windows wrote (1258 of Vietnamese
 * machines, 437 of all others), whichever gives Vietnamese words.
 */
export function nameOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    const readings = [new TextDecoder('windows-1258').decode(bytes).normalize('NFC'), cp437(bytes)]
    const [best = ''] = readings.sort((a, b) => score(b) - score(a))
    return best
  }
}

const score = (name: string): number => {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
  const odd = name.match(/[^\p{L}\p{M}\p{N} ._,()&/\\-]/gu)?.length ?? 0
  return words.filter((word) => isSyllable(word)).length - odd
}

const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
const cp437 = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => (byte < 128 ? String.fromCharCode(byte) : upper[byte - 128])).join('')
