// What somebody said about points, as a line of a list in the order of time: who, how many, when, why.
import { formatMoment, formatPoints } from '../../schemas/format.ts'

interface Props {
  who: string
  at?: string | undefined
  /** Hundredths. */
  points?: number | undefined
  text?: string | undefined
  children?: React.ReactNode
}

export function Said({ who, at, points, text, children }: Props) {
  return (
    <li>
      <div className="row">
        <b className="grow">{who}</b>
        {points !== undefined && <b>{formatPoints(points)}</b>}
      </div>
      {at && <small className="muted">{formatMoment(at)}</small>}
      {text && <p>{text}</p>}
      {children}
    </li>
  )
}
