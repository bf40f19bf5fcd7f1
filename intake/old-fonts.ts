// Text in fonts from before Unicode (.VnTime, VNI-Times): recognised by the name of the font, or where there is none, by
// asking under which reading the words are Vietnamese.
import { tcvn3, vni } from './old-codes.ts'

export type OldCode = 'tcvn3' | 'vni'

const named = /\.Vn[A-Z][A-Za-z]{1,30}|\bVNI-[A-Z][A-Za-z]{1,30}/g

/** Names of such fonts as they stand in a file, each once. */
export const oldFontsIn = (text: string): string[] => [...new Set(text.match(named) ?? [])]

export function codeOfFont(family: string): OldCode | undefined {
  if (/^['"]?\.Vn[A-Z]/.test(family)) return 'tcvn3'
  return /^['"]?VNI-/.test(family) ? 'vni' : undefined
}

/** .VnTimeH draws capitals whatever was typed. */
export const isCapitalFont = (family: string): boolean => /^['"]?\.Vn\w*H['"]?$/.test(family)

export function toUnicode(text: string, code: OldCode): string {
  return code === 'tcvn3' ? [...text].map((char) => tcvn3.get(char) ?? char).join('') : fromVni(text)
}

const alone = Object.keys(vni.single).join('')
const vniLetter = new RegExp(
  [
    `([aeouyôö])([${Object.keys(vni.tone).join('')}])`,
    `([aeo])([${Object.keys(vni.circumflex).join('')}])`,
    `(a)([${Object.keys(vni.breve).join('')}])`,
    `[${alone}]`,
  ].join('|'),
  'giu',
)
const marks: Readonly<Record<string, string>> = { ...vni.tone, ...vni.circumflex, ...vni.breve }
const singles: Readonly<Record<string, string>> = vni.single

function fromVni(text: string): string {
  return text.replace(vniLetter, (found) => {
    const base = found[0]!
    const lower = base.toLowerCase()
    const letter = singles[lower] ?? lower
    const whole = (letter + (found[1] ? marks[found[1].toLowerCase()]! : '')).normalize('NFC')
    return base === lower ? whole : whole.toUpperCase()
  })
}

const nuclei =
  'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ ưa uê ui ưi uô uơ ươ ưu uy yê iêu yêu oai oay oeo uây uôi ươi ươu uya uyê uyu'
const syllable = new RegExp(
  `^(?:b|ch?|d|đ|g[hi]?|h|kh?|l|m|n(?:gh?|h)?|ph?|qu?|r|s|t[hr]?|v|x)?(?:${nuclei.replaceAll(' ', '|')})(?:ch?|m|n[gh]?|p|t)?$`,
)

export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []
  return (
    tones.length <= 1 &&
    syllable.test(parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC'))
  )
}

const wordForm = /[A-Za-z\u00a1-\u00ff\u00ad\u03bc]+/g
const isHigh = /[\u00a1-\u00ff\u03bc]/
/** Letters that only Unicode text has. */
const modern = /[\u0103\u0110\u0111\u0129\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

/** Under which code a text without known fonts is Vietnamese; undefined when it is as it stands, or no Vietnamese. */
export function guessCode(text: string): OldCode | undefined {
  const lines = text.split('\n').filter((line) => !modern.test(line))
  const words =
    lines
      .join('\n')
      .match(wordForm)
      ?.filter((word) => isHigh.test(word))
      .slice(0, 2_000) ?? []
  if (words.length < 4) return undefined
  const share = (read: (word: string) => string) =>
    words.filter((word) => isSyllable(read(word))).length / words.length
  const asIs = share((word) => word)
  const [best] = (['tcvn3', 'vni'] as const)
    .map((code) => ({ code, valid: share((word) => toUnicode(word, code)) }))
    .sort((a, b) => b.valid - a.valid)
  return best!.valid >= 0.8 && best!.valid > asIs + 0.3 ? best!.code : undefined
}

/** Line by line: what is Unicode already stays. A PDF gives the ư of TCVN3 (a soft hyphen) as a hyphen. */
export function linesToUnicode(text: string, code: OldCode): string {
  return text
    .split('\n')
    .map((line) => (modern.test(line) ? line : wholeLine(line, code)))
    .join('\n')
}

function wholeLine(line: string, code: OldCode): string {
  const soft = (word: string) => {
    const turned = toUnicode(word.replaceAll('-', '\u00ad'), 'tcvn3')
    return isSyllable(turned) ? turned : toUnicode(word, 'tcvn3')
  }
  if (code === 'vni') return toUnicode(line, code)
  return line.replace(
    /[A-Za-z\u00a1-\u00ff\u00ad\u03bc]*(?:-[a-z\u00a1-\u00ff\u00ad\u03bc]+)+|[^-]+|-/g,
    (part) => (part.includes('-') && part.length > 1 ? soft(part) : toUnicode(part, code)),
  )
}
