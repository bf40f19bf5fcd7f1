// Of which pages of which documents it was made, and what was made of its own.
import { Fragment } from 'react'
import { Link } from 'react-router'
import type { DocumentView } from '../api/shapes.ts'

type PagesOf = NonNullable<DocumentView['derivedInto']>
type To = (document: string) => string

export function MadeFrom({ version, to }: { version: DocumentView['versions'][number]; to: To }) {
  if (!version.derived) return null
  const { from, hasSigned } = version.derived
  return (
    <p className="small lineage">
      {from.length > 0 ? (
        <>
          Được lập từ: <Links of={from} to={to} />.
        </>
      ) : (
        'Được lập từ các trang của tài liệu khác.'
      )}
      {hasSigned && ' Có trang lấy từ văn bản ký số; bản lập này không mang chữ ký số của văn bản ấy.'}
    </p>
  )
}

export function UsedToMake({ document: { derivedInto = [] }, to }: { document: DocumentView; to: To }) {
  if (derivedInto.length === 0) return null
  return (
    <p className="small lineage">
      Đã dùng để lập: <Links of={derivedInto} to={to} />.
    </p>
  )
}

const Links = ({ of, to }: { of: PagesOf; to: To }) =>
  of.map(({ document, code, annex, pages }, n) => (
    <Fragment key={n}>
      {n > 0 && '; '}
      <Link to={to(document)}>{code}</Link>
      {annex && `, phụ lục ${annex.n} (${annex.name})`}, trang {pages}
    </Fragment>
  ))
