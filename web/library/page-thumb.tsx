// One page as a small picture, drawn when it comes into sight.
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'

const WIDTH = 96

interface Props {
  document: PDFDocumentProxy | undefined
  page: number
  turn?: number
}

export function PageThumb({ document, page, turn = 0 }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const place = canvas.current
    if (!document || !place) return
    let stop = () => {}
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      stop = draw(document, page, turn, place)
    })
    watch.observe(place)
    return () => {
      watch.disconnect()
      stop()
    }
  }, [document, page, turn])
  return <canvas ref={canvas} className="page-thumb" width={WIDTH} height={136} aria-hidden="true" />
}

/** Returns how to stop it. A page that cannot be drawn is hatched: white would look like an empty one, and be left out. */
function draw(document: PDFDocumentProxy, n: number, turn: number, canvas: HTMLCanvasElement): () => void {
  let stop = () => {}
  let isGone = false
  const run = async () => {
    const page = await document.getPage(n)
    if (isGone) return
    const rotation = (page.rotate + turn) % 360
    const plain = page.getViewport({ scale: 1, rotation })
    const scale = Math.min(WIDTH / plain.width, 136 / plain.height) * 2
    const viewport = page.getViewport({ scale, rotation })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const drawing = page.render({ canvas, viewport })
    stop = () => drawing.cancel()
    await drawing.promise
    canvas.dataset['drawn'] = String(turn)
  }
  run().catch(() => {
    if (!isGone) canvas.classList.add('undrawn')
  })
  return () => {
    isGone = true
    stop()
  }
}
