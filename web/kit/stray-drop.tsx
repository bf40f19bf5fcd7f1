// A file let go beside a place for files would make the browser open it, and what was typed on the page would be gone. On
// every screen such a drop does nothing but say where files belong.
import { useEffect, useRef, useState } from 'react'
import { takesDrops } from './drop-zone.tsx'
import { announce } from './live.tsx'
import './stray-drop.css'

const SAID_MS = 5000

export function StrayDrop() {
  const [sentence, say] = useState<string>()
  const hint = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let ends: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      clearTimeout(ends)
      say(undefined)
    }
    const guard = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return // words drawn from one field to another
      const at = event.target instanceof Element ? event.target : undefined
      if (at?.closest(`[${takesDrops}], input[type=file]`)) return end()
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
      say(whereTo())
      clearTimeout(ends)
      ends = setTimeout(end, SAID_MS)
    }
    window.addEventListener('dragover', guard, true)
    window.addEventListener('drop', guard, true)
    return () => {
      clearTimeout(ends)
      window.removeEventListener('dragover', guard, true)
      window.removeEventListener('drop', guard, true)
    }
  }, [])
  useEffect(() => {
    if (!sentence) return
    hint.current?.showPopover() // above an open dialog as well
    announce(sentence)
  }, [sentence])
  if (!sentence) return null
  return (
    <div ref={hint} popover="manual" className="stray-drop">
      {sentence}
    </div>
  )
}

/** Behind an open dialog nothing is taken. */
function whereTo(): string {
  const layers = document.querySelectorAll('dialog[open]')
  const top = layers[layers.length - 1] ?? document
  return top.querySelector(`[${takesDrops}]`)
    ? 'Hãy thả tệp vào khung đang có viền nét đứt. Thả ra ngoài thì không tải gì lên.'
    : 'Chỗ này không nhận tệp, chưa có gì được tải lên. Hãy mở “Tài liệu” hoặc tiêu chí cần tài liệu rồi thả tệp vào đó.'
}
