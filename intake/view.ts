// The view: a plain PDF of any accepted file, for the screen and for binding. Derived and rebuildable; the original is
// never written. Pictures and office files become a draft PDF here; what makes a view of a PDF is the dossier's
// business and handed in.
import { open } from 'node:fs/promises'
import type { Work } from './pdf-tools.ts'
import type { Cannot, Refusal } from './verdict.ts'

export interface View {
  readonly outcome: 'ok'
  /** Of the view and of its page index, in the job folder. */
  readonly path: string
  readonly index: string
  readonly pages: number
  /** Drawn anew because the file is damaged: what is seen may lack something. */
  readonly isRebuilt: boolean
  /** What else is worth knowing, as JSON. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** A PDF of whatever origin, `work.path` → its view, or the reason for the placeholder page. */
export type Normalise = (work: Work) => Promise<View | Refusal | Cannot>

/** A PDF before it is normalised. */
export interface Draft {
  readonly outcome: 'draft'
  readonly path: string
}

export async function isPdf(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined)
  if (!file) return false
  const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0).finally(() => file.close())
  return buffer.toString('latin1') === '%PDF-'
}
