import { Link } from 'react-router'
import { useLibraryOf } from './library-of.ts'
import { type Line, saidOfOpened } from './line.ts'

/** Of an archive, or of a letter with attachments: what became of the files in it, and where each has its reason. */
export function OpenedFiles({ line: { agency, receipt, opened } }: { line: Line }) {
  const library = useLibraryOf(agency)
  if (!opened || !receipt) return null
  return (
    <small className={opened.refused ? 'amber' : ''}>
      {' '}
      {saidOfOpened(opened)}. {library && <Link to={`${library}/${receipt.document}`}>Xem từng tệp</Link>}
    </small>
  )
}
