// The renditions of a verified file: view, text, thumbnail. Each may be made again from the original at any time.
import { readFile } from 'node:fs/promises'
import type { Box } from './box.ts'
import { decode } from './charset.ts'
import { draftOfMail } from './mail.ts'
import { draftOfPicture } from './picture.ts'
import type { Work } from './pdf-tools.ts'
import { findSecretMark } from './secret.ts'
import { type Text, textOf } from './text.ts'
import { type Thumb, thumbOf } from './thumb.ts'
import { type FileType, types } from './types.ts'
import { type Cannot, refuse, type Refusal, type SecretMark } from './verdict.ts'
import { draftOfOffice, draftOfText } from './view-office.ts'
import { draftOfTable } from './view-table.ts'
import type { Draft, Normalise, View } from './view.ts'

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
  normalise: Normalise,
  signal?: AbortSignal,
): Promise<Renditions> {
  const work: Work = { box, path, dir, signal }
  const view = await viewOf(type, work, normalise)
  if (view.outcome !== 'ok') return { view }
  const onView = { ...work, path: view.path }
  const text = await textOf(onView, view.pages)
  const secretMark = text.outcome === 'ok' ? findSecretMark(text.pages.slice(0, 2)) : undefined
  return { view, text, thumb: await thumbOf(onView), ...(secretMark && { secretMark }) }
}

/** The view alone, as when a newer recipe makes it again. */
export async function viewOf(
  type: FileType,
  work: Work,
  normalise: Normalise,
): Promise<View | Refusal | Cannot> {
  const draft = await draftOf(type, work)
  return draft.outcome === 'draft' ? normalise({ ...work, path: draft.path }) : draft
}

async function draftOf(type: FileType, work: Work): Promise<Draft | Refusal | Cannot> {
  const { kind, by } = types[type]
  switch (by) {
    case 'pdf':
      return { outcome: 'draft', path: work.path }
    case 'office-zip':
    case 'office-ole':
    case 'rtf':
      return draftOfOffice(work, kind)
    case 'text':
      return kind === 'csv' ? draftOfTable(work) : draftOfText(work, decode(await readFile(work.path)).text)
    case 'mail':
      return draftOfMail(work, kind)
    case 'container':
      return refuse('unsupported-type', 'Tệp nén không có bản xem. Hãy mở các tệp bên trong.')
    default:
      return draftOfPicture(work, by === 'heic')
  }
}
