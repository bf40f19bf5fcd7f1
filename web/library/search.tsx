import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useFilter } from './filter.ts'
import { moveRow } from './move-row.ts'

/** Asks a moment after the last key; Enter asks at once. */
export function Search() {
  const { filter, set } = useFilter()
  const asked = filter.q ?? ''
  const [typed, setTyped] = useState(asked)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(asked), [asked])
  const ask = (words: string) => {
    clearTimeout(timer.current)
    if (words.trim() !== asked) set({ q: words.trim() }, { replace: true })
  }
  return (
    <form
      role="search"
      aria-label="Trong tài liệu"
      onSubmit={(event) => {
        event.preventDefault()
        ask(typed)
      }}
    >
      <Input
        size="middle"
        className="library-search"
        type="search"
        aria-label="Tìm trong tài liệu, gõ có dấu hoặc không dấu"
        placeholder="Số, ký hiệu, trích yếu, chữ trong văn bản"
        title="Cụm từ đúng thứ tự: đặt trong ngoặc kép"
        onKeyDown={moveRow}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => ask(value), 350)
        }}
      />
    </form>
  )
}
