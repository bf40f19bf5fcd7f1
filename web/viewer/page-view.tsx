import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../kit/live.tsx'
import { selectedIn } from './quote.ts'

interface Props {
  document: PDFDocumentProxy | undefined
  page: number
  zoom: number
  name: string
  /** The first of these that stands on the page is marked. */
  quotes: readonly string[]
  /** Places on it that are marked: left, top, right, bottom in thousandths. */
  boxes: readonly (readonly [number, number, number, number])[] | undefined
  turn: (page: number) => void
  onSelect: ((text: string) => void) | undefined
}

export function PageView({ document, page, zoom, name, quotes, boxes, turn, onSelect }: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const width = useWidth(pane)
  useEffect(() => {
    if (!document || !canvas.current || !text.current || !width) return
    const stop = new AbortController()
    const place = { canvas: canvas.current, text: text.current, width: width - 20, zoom, quotes }
    void import('./draw.ts')
      .then(({ drawPage }) => drawPage(document, page, place, stop.signal))
      .then((left) => {
        if (left !== undefined && pane.current) pane.current.scrollLeft = left
        pane.current
          ?.querySelector('.looked, .quoted')
          ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) announce(`Trang ${page} không vẽ được: ${String(error)}`)
      })
    return () => stop.abort()
  }, [document, page, width, zoom, quotes, boxes])
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 }) // newer browsers answer with a promise, which is no clean-up
  }, [document, page])
  return (
    <div
      ref={pane}
      className="viewer-page"
      tabIndex={0}
      role="region"
      aria-label={`Trang ${page} của ${name}`}
      aria-busy={!document}
      onKeyDown={(event) => {
        if (event.key === 'PageDown') turn(page + 1)
        else if (event.key === 'PageUp') turn(page - 1)
        else return
        event.preventDefault()
      }}
      onMouseUp={() => onSelect?.(selectedIn(text.current))}
      onKeyUp={(event) => event.shiftKey && onSelect?.(selectedIn(text.current))}
    >
      <div className="sheet">
        <canvas ref={canvas} width={1} height={1} aria-hidden="true" />
        <div ref={text} className="text-layer" />
        {boxes && boxes.length > 0 && (
          <svg className="looked-at" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
            {boxes.map(([left, top, right, bottom]) => (
              <rect
                key={`${left} ${top}`}
                className="looked"
                x={left - 6}
                y={top - 4}
                width={right - left + 12}
                height={bottom - top + 8}
              />
            ))}
          </svg>
        )}
      </div>
    </div>
  )
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() => setWidth(watched.clientWidth))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return width
}
