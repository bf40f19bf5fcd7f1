// Documents that another record names, by the name that they go by.
import { z } from 'zod'
import type { Document } from '../../schemas/document.ts'
import { formatDay } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import type { Context } from '../context.ts'

/** A document by the name that it goes by; one that was withdrawn says so. */
export const NamedPaper = z.object({
  document: Id,
  version: Id,
  /** Số, ký hiệu, else its code. */
  name: z.string(),
  /** Its kind by Decree 30, where it is known. */
  type: z.exactOptional(z.string()),
  subject: z.exactOptional(z.string()),
  pages: z.exactOptional(z.string()),
  isWithdrawn: z.boolean(),
  isDraft: z.boolean(),
})
export type NamedPaper = z.infer<typeof NamedPaper>

/** What it is about, as far as anybody has said so. */
export const subjectOf = ({ particulars: { subject, symbol } }: Pick<Document, 'particulars'>): string =>
  subject ?? symbol ?? 'chưa ghi trích yếu'

/** As a letter to others cites it: by its number and day; by our code only while it has none. */
export function citedAs(document: Pick<Document, 'code' | 'particulars'>): string {
  const { symbol, issued } = document.particulars
  const number = [symbol, issued && `ngày ${formatDay(issued)}`].filter(Boolean).join(' ')
  return `${symbol ? number : document.code}, ${subjectOf(document)}`
}

export type NameOfPaper = <T extends { document: string }>(
  shown: T,
) => T & Omit<NamedPaper, 'version' | 'pages'>

/** Asked for all of them at once. */
export async function paperNamer(
  { db }: Context,
  shown: readonly { document: string }[],
): Promise<NameOfPaper> {
  const ids = [...new Set(shown.map(({ document }) => document))]
  const found = await db.documents.model.find({ id: { $in: ids } }).lean()
  const known = new Map(found.map((one) => [one.id, one]))
  return (one) => {
    const document = known.get(one.document)
    const { symbol, subject, type } = document?.particulars ?? {}
    return {
      ...one,
      name: symbol ?? document?.code ?? '–',
      ...(type && { type }),
      ...(subject && { subject }),
      isWithdrawn: document?.withdrawn !== undefined,
      isDraft: document?.particulars.proofClass === 'du-thao',
    }
  }
}

export interface NamedProduct {
  /** Số, ký hiệu, else its code. */
  name: string
  /** What it is about; where nobody has said so, its file. */
  subject?: string
  issued?: string
  isWithdrawn: boolean
}

/** By number, title and date, as people speak of a paper. */
export async function productNamer(
  { db }: Context,
  products: readonly { document: string; version: string }[],
): Promise<(product: { document: string; version: string }) => NamedProduct> {
  const [documents, versions] = await Promise.all([
    db.documents.model.find({ id: { $in: products.map(({ document }) => document) } }).lean(),
    db.versions.model
      .find({ id: { $in: products.map(({ version }) => version) } }, { id: 1, files: 1 })
      .lean(),
  ])
  return ({ document, version }) => {
    const found = documents.find(({ id }) => id === document)
    const { symbol, subject, issued } = found?.particulars ?? {}
    const about = subject ?? versions.find(({ id }) => id === version)?.files[0]?.name
    return {
      name: symbol ?? found?.code ?? '–',
      ...(about && { subject: about }),
      ...(issued && { issued }),
      isWithdrawn: found?.withdrawn !== undefined,
    }
  }
}
