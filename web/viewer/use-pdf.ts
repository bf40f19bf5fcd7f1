import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { isProblem } from '../api/problem.ts'

/** The document behind an address; closed and freed when another is shown. A view that is still being made is asked for again. */
export function usePdf(url: string): { document: PDFDocumentProxy | undefined; error: unknown } {
  const [shown, setShown] = useState<{ url: string; document?: PDFDocumentProxy; error?: unknown }>({ url })
  useEffect(() => {
    let isGone = false
    let free = () => {}
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = async () => {
      try {
        const { openPdf } = await import('./open.ts')
        const task = await openPdf(url)
        free = () => void task.destroy()
        const document = await task.promise
        if (isGone) free()
        else setShown({ url, document })
      } catch (error) {
        if (isGone) return
        setShown({ url, error })
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
  }, [url])
  return shown.url === url
    ? { document: shown.document, error: shown.error }
    : { document: undefined, error: undefined }
}
