import { type ReactNode, useId } from 'react'

/** One numbered part of the form. */
export function Block({
  id,
  title,
  aside,
  children,
}: {
  id: string
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  const heading = useId()
  return (
    <section className="block" id={id} tabIndex={-1} aria-labelledby={heading}>
      <div className="block-head">
        <h2 id={heading} className="grow">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

export const Step = ({ n }: { n: number }) => <i className="step">{n}</i>
