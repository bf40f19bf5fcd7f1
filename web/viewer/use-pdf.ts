import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { isProblem } from '../api/problem.ts'

interface Shown {
  readonly document: PDFDocumentProxy | undefined
  /** Which bytes are shown. */
  readonly sha256: string | undefined
  readonly error: unknown
}

/**
 * The document behind an address; closed and freed when another is shown. A view that is still being made is asked for
 * again, and so is one that was made again meanwhile: `as` is what is known to have changed of it.
 */
export function usePdf(url: string, as = ''): Shown {
  const [changes, setChanges] = useState(0)
  const of = `${url} ${as} ${changes}`
  const [shown, setShown] = useState<Partial<Shown> & { of: string }>({ of })
  useEffect(() => {
    let isGone = false
    let free = () => {}
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = async () => {
      try {
        const { openPdf } = await import('./open.ts')
        const { task, sha256 } = await openPdf(url, () => isGone || setChanges((n) => n + 1))
        free = () => void task.destroy()
        const document = await task.promise
        if (isGone) free()
        else setShown({ of, document, sha256 })
      } catch (error) {
        if (isGone) return
        setShown({ of, error })
        const isComing = isProblem(error, 'wrong-state') && error.more['state'] !== 'failed'
        if (isComing || isProblem(error, 'offline', 'unavailable'))
          timer = setTimeout(() => void open(), 2500)
      }
    }
    void open()
    return () => {
      isGone = true
      clearTimeout(timer)
      free()
    }
  }, [url, of])
  const { document, sha256, error } = shown.of === of ? shown : {}
  return { document, sha256, error }
}
