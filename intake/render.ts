// The renditions of a verified file: view, text, thumbnail. Each may be made again from the original at any time.
import type { Box } from './box.ts'
import { viewOfPicture } from './picture.ts'
import type { Work } from './pdf-tools.ts'
import { findSecretMark } from './secret.ts'
import { type Text, textOf } from './text.ts'
import { type Thumb, thumbOf } from './thumb.ts'
import { type FileType, types } from './types.ts'
import type { Cannot, Refusal, SecretMark } from './verdict.ts'
import { viewOfOffice } from './view-office.ts'
import { type View, viewOfPdf } from './view.ts'

export interface Renditions {
  readonly view: View | Refusal | Cannot
  /** Undefined when there is no view to read. */
  readonly text?: Text | Cannot
  readonly thumb?: Thumb | Refusal | Cannot
  /** Seen on the first two pages of the view; `examine` sees only what a PDF or DOCX says itself. */
  readonly secretMark?: SecretMark
}

/**
 * `path` is the original, only read; what is made stays in `dir`, a job folder, until the caller removes it.
 * A rendition that fails says why and takes nothing else with it. Throws only when aborted or the machine fails.
 */
export async function render(
  path: string,
  type: FileType,
  dir: string,
  box: Box,
  signal?: AbortSignal,
): Promise<Renditions> {
  const work: Work = { box, path, dir, signal }
  const view = await viewOf(type, work)
  if (view.outcome !== 'ok') return { view }
  const onView = { ...work, path: view.path }
  const text = await textOf(onView, view.pages)
  const secretMark = text.outcome === 'ok' ? findSecretMark(text.pages.slice(0, 2)) : undefined
  return { view, text, thumb: await thumbOf(onView), ...(secretMark && { secretMark }) }
}

async function viewOf(type: FileType, work: Work): Promise<View | Refusal | Cannot> {
  const { kind } = types[type]
  switch (kind) {
    case 'pdf':
      return viewOfPdf(work)
    case 'docx':
    case 'xlsx':
      return viewOfOffice(work, kind)
    default:
      return viewOfPicture(work)
  }
}
