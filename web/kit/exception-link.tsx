import { hrefOf } from '../api/client.ts'

/** The paper that lets a leaf be sent after the lock, in a tab of its own. */
export function ExceptionLink({ assignment: id, name }: { assignment: string; name: string }) {
  return (
    <a
      className="exception-link"
      href={hrefOf('/api/v1/assignments/{id}/exception-paper', { id })}
      target="_blank"
      rel="noreferrer"
      title={name}
    >
      Mở văn bản
    </a>
  )
}
