// Files from the clipboard: a copied file keeps its name; a picture, which browsers all call image.png, is named by when it was pasted.
import { dayOf, formatTime } from '../../schemas/format.ts'

/** None where something is pasted into a field: text copied from Word brings a picture of itself along. */
export function pastedFiles({ clipboardData, target }: ClipboardEvent): File[] {
  const isField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
  if (isField) return []
  return [...(clipboardData?.files ?? [])].map((file, n) => {
    const [, ending] = /^image\.(\w+)$/.exec(file.name) ?? []
    if (!ending) return file
    const now = new Date().toISOString()
    const name = `Ảnh dán ${dayOf(now)} ${formatTime(now).replace(':', '.')}${n ? ` (${n + 1})` : ''}.${ending}`
    return new File([file], name, { type: file.type, lastModified: file.lastModified })
  })
}
