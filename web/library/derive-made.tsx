// The chosen pages in their order: each can be moved, turned and left out, by mouse or keyboard.
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { announce } from '../kit/live.tsx'
import { moved, type Picked, turned } from './derived.ts'
import { PageThumb } from './page-thumb.tsx'

interface Props {
  picked: readonly Picked[]
  onChange: (picked: readonly Picked[]) => void
}

export function Made({ picked, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<{ at: number; button: number }>(undefined)
  // A page that was moved or left out takes its buttons with it: who presses keys goes on where it is now.
  useEffect(() => {
    const { at, button } = focus.current ?? {}
    focus.current = undefined
    if (at === undefined || button === undefined) return
    const row = list.current?.children[Math.min(at, picked.length - 1)]
    const buttons = [...(row?.querySelectorAll('button') ?? [])]
    const wanted = buttons[button]
    ;(wanted?.disabled ? buttons.find(({ disabled }) => !disabled) : wanted)?.focus()
  }, [picked])
  const replace = (at: number, page: Picked) => onChange(picked.with(at, page))
  const move = (at: number, by: number) => {
    focus.current = { at: at + by, button: by < 0 ? 0 : 1 }
    onChange(moved(picked, at, by))
    announce(`Trang này nay ở vị trí ${at + by + 1}.`)
  }
  const leaveOut = (at: number) => {
    focus.current = { at, button: 3 }
    onChange(picked.filter((_, n) => n !== at))
  }
  if (picked.length === 0)
    return <p className="empty">Chưa có trang nào. Chọn trang ở bên để thêm vào đây.</p>
  return (
    <ol ref={list} className="made-pages">
      {picked.map((page, n) => {
        const name = `trang ${page.page} của ${page.code}`
        return (
          <li key={page.key}>
            <PageThumb document={page.pdf} page={page.page} turn={page.turn} />
            <span className="grow">
              <b>{n + 1}.</b> Trang {page.page} <span className="muted">{page.code}</span>
              {page.turn > 0 && <span className="muted"> · xoay {page.turn}°</span>}
            </span>
            <Button
              size="small"
              disabled={n === 0}
              aria-label={`Đưa lên: ${name}`}
              onClick={() => move(n, -1)}
            >
              ↑
            </Button>
            <Button
              size="small"
              disabled={n === picked.length - 1}
              aria-label={`Đưa xuống: ${name}`}
              onClick={() => move(n, 1)}
            >
              ↓
            </Button>
            <Button
              size="small"
              aria-label={`Xoay phải: ${name}`}
              onClick={() => replace(n, { ...page, turn: turned(page.turn) })}
            >
              Xoay
            </Button>
            <Button size="small" aria-label={`Bỏ: ${name}`} onClick={() => leaveOut(n)}>
              Bỏ
            </Button>
          </li>
        )
      })}
    </ol>
  )
}
