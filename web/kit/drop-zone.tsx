import { type DragEvent, type ReactNode, useRef, useState } from 'react'

interface Props {
  /** What dropping or choosing here does: «Chọn tệp cho mục Báo cáo năm». */
  label: string
  onFiles: (files: File[]) => void
  accept?: string
  multiple?: boolean
  children: ReactNode
  id?: string
}

/** A button first: it opens the file picker; files may also be dropped on it. */
export function DropZone({ label, onFiles, accept = accepted, multiple = false, children, id }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  const { over, on } = useDrop(onFiles)
  return (
    <>
      <button
        type="button"
        id={id}
        className={`drop-zone ${over ? 'over' : ''}`}
        aria-label={label}
        onClick={() => picker.current?.click()}
        {...on}
      >
        {children}
      </button>
      <FilePicker ref={picker} {...{ onFiles, accept, multiple }} />
    </>
  )
}

/** As in docs/types.md; a test holds it to intake's table. */
export const accepted =
  '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.doc,.xls,.ppt,.rtf,.jpg,.jpeg,.jfif,.png,.tif,.tiff,.heic,.heif,.txt,.csv,.eml,.msg,.zip,.rar,.7z'

/** The hidden native picker; the phone offers its camera. */
export function FilePicker({
  ref,
  onFiles,
  accept = accepted,
  multiple = true,
  capture = false,
}: {
  ref: React.Ref<HTMLInputElement>
  onFiles: (files: File[]) => void
  accept?: string
  multiple?: boolean
  /** On a phone: the camera itself. */
  capture?: boolean
}) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept={accept}
      multiple={multiple}
      {...(capture && { capture: 'environment' as const })}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])]
        event.target.value = '' // the same file may be chosen again
        if (files.length) onFiles(files)
      }}
    />
  )
}

/** Marks an element that takes dropped files. */
export const takesDrops = 'data-takes-drops'

/** Handlers for an element that takes dropped files. */
export function useDrop(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    over,
    on: {
      [takesDrops]: '',
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        void droppedFiles(event.dataTransfer).then((files) => files.length && onFiles(files))
      },
    },
  }
}

/** Also what lies in folders, however deep. Entries must be asked for at once: after the event there are none. What cannot be
 *  read, as a path is too long for Windows, comes as an empty file: in the tray it is refused by its name, and the rest arrives. */
async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...files]
  return (await Promise.all(entries.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  const unread = new File([], entry.name)
  if (isFile(entry)) return [await new Promise<File>((resolve) => entry.file(resolve, () => resolve(unread)))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: File[][] = []
  for (;;) {
    // At most a hundred come at a time.
    const some = await new Promise<FileSystemEntry[] | undefined>((resolve) =>
      reader.readEntries(resolve, () => resolve(undefined)),
    )
    if (!some) return [...found.flat(), unread]
    if (some.length === 0) return found.flat()
    for (const each of some) if (!litter.test(each.name)) found.push(await filesIn(each))
  }
}

/** What systems and open programs leave in folders, and nobody means to hand in. */
const litter = /^(\.|~\$|(Thumbs\.db|desktop\.ini|__MACOSX)$)/i

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
