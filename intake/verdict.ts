// What intake answers. The codes are the problem types of the API; the sentence is Vietnamese and says what to do.
import type { Inner } from './inner.ts'
import type { PageRead } from './ocr.ts'
import type { FileType } from './types.ts'

export type RefusalCode =
  'empty-file' | 'unsupported-type' | 'mismatch' | 'damaged' | 'locked' | 'secret' | 'too-large'

export interface Refusal {
  readonly outcome: 'refused'
  readonly code: RefusalCode
  readonly sentence: string
  readonly more?: Readonly<Record<string, unknown>>
}

/** Nothing is said against the file: a tool is missing (wait), or a limit was met (try again, then give up). */
export interface Cannot {
  readonly outcome: 'cannot'
  readonly why: 'missing-tool' | 'limit' | 'crash'
  readonly tool: string
  readonly sentence: string
}

export interface Facts {
  readonly type: FileType
  /** Undefined where paper pages exist only after conversion (DOCX, XLSX). */
  readonly pages?: number
  readonly pdfVersion?: string
  /** Opens without a password, but is encrypted. */
  readonly encrypted?: boolean
  /** Counted by their byte ranges, not verified. */
  readonly signatures: number
  /** Names of the parts of an Office file that hold them. */
  readonly macros: readonly string[]
  readonly externalLinks: readonly string[]
  readonly embedded: readonly string[]
  /** Of a PDF: objects that hold JavaScript, or start something when it is opened. */
  readonly scripts: readonly string[]
  /** Names of fonts from before Unicode, or the code that its text was found to be in. */
  readonly oldFonts?: readonly string[]
  /** Of a text file: how its bytes were read. */
  readonly charset?: string
  /** Of a letter: who wrote when about what, and what was attached. */
  readonly letter?: LetterFacts
  /** Per page that is one picture. */
  readonly scans: readonly Scan[]
  /** Sentences in Vietnamese, for the officer; none of them blocks. */
  readonly warnings: readonly string[]
  /** A secrecy stamp as a line of its own: the API holds the version before anyone can open it. */
  readonly secretMark?: SecretMark
}

export interface LetterFacts {
  readonly from: string
  readonly to: string
  /** RFC 3339, where it says so. */
  readonly sent?: string
  readonly subject: string
  /** Names of the attachments, in their order. */
  readonly attachments: readonly string[]
}

export interface Scan {
  readonly page: number
  /** The lower of the two directions. */
  readonly dpi: number
  readonly isColour: boolean
}

export interface SecretMark {
  readonly page: number
  readonly mark: 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT'
}

export interface Accepted {
  readonly outcome: 'ok'
  readonly facts: Facts
  /** Files in the file, which are to be looked at as files of their own. */
  readonly inner?: readonly Inner[]
  /** A picture (PNG, in the job folder) of the secrecy mark and nothing else, where it stands on a page. */
  readonly crop?: string
  /** Pages whose text was read from their picture on the way. */
  readonly read?: readonly PageRead[]
}
export type Verdict = Accepted | Refusal | Cannot

export const noFacts = {
  signatures: 0,
  macros: [],
  externalLinks: [],
  embedded: [],
  scripts: [],
  scans: [],
  warnings: [],
} as const

export function refuse(code: RefusalCode, sentence: string, more?: Record<string, unknown>): Refusal {
  return { outcome: 'refused', code, sentence, ...(more && { more }) }
}
