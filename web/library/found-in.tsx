import { Link } from 'react-router'
import type { DocumentRow } from './use-library.ts'

/** The place in the text: opens the document at that page. */
export function FoundIn({ row: { id, found }, base }: { row: DocumentRow; base: string }) {
  if (!found) return null
  const { n, file, page, text, marks } = found
  const pieces = marks.map(([from, to], i) => [
    text.slice(marks[i - 1]?.[1] ?? 0, from),
    text.slice(from, to),
  ])
  return (
    <Link to={placeOf(base, id, found)} className="found-in small">
      <b className="nowrap">
        Trang {page}
        {file > 0 && `, phụ lục ${file}`}
      </b>{' '}
      {pieces.map(([before, hit], i) => (
        <span key={i}>
          {before}
          <mark>{hit}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
      {n > 1 && <span className="muted"> (bản {n})</span>}
    </Link>
  )
}

/** `ban` the version, `tep` the file in it, `tr` its page. */
export const placeOf = (base: string, id: string, found: DocumentRow['found']): string =>
  found ? `${base}/${id}?ban=${found.n}&tep=${found.file}&tr=${found.page}` : `${base}/${id}`
