import { type ReactNode, useId } from 'react'

interface Props {
  title: ReactNode
  /** Right of the title. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** A sheet of paper with a heading; sheets do not nest. */
export function Panel({ title, aside, className = '', children }: Props) {
  const heading = useId()
  return (
    <section className={`card ${className}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading} className="grow">
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  )
}

export const Count = ({ n, of = 'mục' }: { n: number; of?: string }) => (
  <span className="count">
    {n}
    <span className="visually-hidden"> {of}</span>
  </span>
)
