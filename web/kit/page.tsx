import { type ReactNode, useEffect, useRef } from 'react'

/** The browser's title: «3.4 Kết quả… – Tự đánh giá – Kiểm Chứng». */
export function useTitle(...parts: (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), 'Kiểm Chứng'].join(' – ')
  useEffect(() => {
    document.title = title
  }, [title])
}

/** The page's one h1. It takes focus when the page opens, so that a screen reader says where one is. */
export function Heading({ children, className }: { children: ReactNode; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const at = document.activeElement
    if (at === document.body || at?.closest('.top nav')) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}

/** White strip under the bar: what this is, of whom, and the page's acts. */
export function PageHead({
  title,
  meta,
  children,
}: {
  title: string
  meta?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="page-head">
      <div className="grow">
        <Heading>{title}</Heading>
        {meta !== undefined && <div className="muted small">{meta}</div>}
      </div>
      {children}
    </div>
  )
}
