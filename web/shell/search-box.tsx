import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { useKeys } from '../kit/keys.ts'
import { linksOf } from './nav.ts'
import { useScope } from './scope.tsx'

/** Finds documents by particulars and text, with and without diacritics; the library shows what was found. */
export function SearchBox() {
  const scope = useScope()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const focus = () => field.current?.focus()
  useKeys({ 'Ctrl+K': focus, '/': focus })
  const page = linksOf(scope).find((link) => link.page === 'tai-lieu')?.to ?? '/'
  return (
    <form
      role="search"
      className="find"
      onSubmit={(event) => {
        event.preventDefault()
        const words = field.current?.value.trim() ?? ''
        void navigate(words ? `${page}?q=${encodeURIComponent(words)}` : page)
      }}
    >
      <input ref={field} type="search" aria-label="Tìm tài liệu" placeholder="Tìm tài liệu" />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}
