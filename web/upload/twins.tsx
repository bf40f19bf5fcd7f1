import { Link } from 'react-router'
import { useLibraryOf } from './library-of.ts'
import type { Line } from './line.ts'

/** What the agency has already that seems to be the same paper, each beside the new one in a click. */
export function Twins({ line: { agency, receipt, twins = [] } }: { line: Line }) {
  const library = useLibraryOf(agency)
  if (!receipt || !library || twins.length === 0) return null
  return (
    <small className="amber">
      {' '}
      Có thể trùng với{' '}
      {twins.map(({ document, code, isSameNumber, text }, n) => (
        <span key={document}>
          {n > 0 && ', '}
          <b>{code}</b> ({isSameNumber ? 'cùng số, nơi ban hành và năm' : `giống ${text}% nội dung`}){' '}
          <Link to={`${library}/${receipt.document}/so-voi/${document}`}>So hai bản</Link>
        </span>
      ))}
      . Nếu là một văn bản, hãy dùng một bản và thu hồi bản kia.
    </small>
  )
}
