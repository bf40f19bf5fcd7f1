// Evidence codes (mã tài liệu kiểm chứng): what a document is called in a campaign's dossiers, and on its stamps as text.
import { z } from 'zod'
import { Id, Revision, Time } from './id.ts'

/**
 * How codes are written: '{leaf}' is the code of the leaf, '{00}' the number with at least so many digits, the rest
 * stands as it is: 'H{leaf}.{00}' gives H1.2.3.01. Without '{leaf}' one series runs through the campaign.
 */
export const CodePattern = z
  .string()
  .max(30)
  .regex(/^(?:[A-Za-z0-9._-]|\{leaf\})*\{0{1,4}\}(?:[A-Za-z0-9._-]|\{leaf\})*$/)
export type CodePattern = z.infer<typeof CodePattern>
export const usualPattern: CodePattern = '{leaf}-{00}'

/** The part of a pattern that one series of numbers fills. */
export const seriesOf = (pattern: CodePattern, leaf: string): string => pattern.replaceAll('{leaf}', leaf)

export const codeIn = (series: string, n: number): string =>
  series.replace(/\{(0+)\}/, (_, zeros: string) => String(n).padStart(zeros.length, '0'))

export const Exhibit = z.object({
  id: Id,
  campaign: Id,
  agency: Id,
  document: Id,
  leaf: z.string().min(1).max(60),
  code: z.string().regex(/^[A-Za-z0-9._-]{1,60}$/),
  /** The series that its number was taken from, and the number: never given again, whatever becomes of the document. */
  series: z.string().min(1).max(80),
  n: z.int().min(1),
  at: Time,
  revision: Revision,
})
export type Exhibit = z.infer<typeof Exhibit>
