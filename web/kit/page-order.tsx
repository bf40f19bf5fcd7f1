// Pages in their order: each can be moved, turned and left out, by mouse or keyboard.
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { announce } from './live.tsx'
import { moved, type Turn, turned } from './order.ts'

interface Page {
  readonly key: string
  readonly turn: Turn
}

interface Props<T extends Page> {
  pages: readonly T[]
  /** «trang 3 của TL-12» */
  nameOf: (page: T, n: number) => string
  /** Its picture and what is said of it. */
  show: (page: T, n: number) => ReactNode
  onChange: (pages: readonly T[]) => void
}

export function PageOrder<T extends Page>({ pages, nameOf, show, onChange }: Props<T>) {
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<{ at: number; button: number }>(undefined)
  // A page that was moved or left out takes its buttons with it: who presses keys goes on where it is now.
  useEffect(() => {
    const { at, button } = focus.current ?? {}
    focus.current = undefined
    if (at === undefined || button === undefined) return
    const row = list.current?.children[Math.min(at, pages.length - 1)]
    const buttons = [...(row?.querySelectorAll('button') ?? [])]
    const wanted = buttons[button]
    ;(wanted?.disabled ? buttons.find(({ disabled }) => !disabled) : wanted)?.focus()
  }, [pages])
  const move = (at: number, by: number) => {
    focus.current = { at: at + by, button: by < 0 ? 0 : 1 }
    onChange(moved(pages, at, by))
    announce(`Trang này nay ở vị trí ${at + by + 1}.`)
  }
  const leaveOut = (at: number) => {
    focus.current = { at, button: 3 }
    onChange(pages.filter((_, n) => n !== at))
  }
  return (
    <ol ref={list} className="made-pages">
      {pages.map((page, n) => {
        const name = nameOf(page, n)
        return (
          <li key={page.key}>
            {show(page, n)}
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
              disabled={n === pages.length - 1}
              aria-label={`Đưa xuống: ${name}`}
              onClick={() => move(n, 1)}
            >
              ↓
            </Button>
            <Button
              size="small"
              aria-label={`Xoay phải: ${name}`}
              onClick={() => onChange(pages.with(n, { ...page, turn: turned(page.turn) }))}
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
