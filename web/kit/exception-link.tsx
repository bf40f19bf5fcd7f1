import { hrefOf } from '../api/client.ts'

interface Props {
  assignment: string
  name: string
  /** By which it got more time before the lock. */
  isExtension?: boolean
}

/** The paper that lets a leaf be sent later, in a tab of its own. */
export function ExceptionLink({ assignment: id, name, isExtension = false }: Props) {
  return (
    <a
      className="exception-link"
      href={
        isExtension
          ? hrefOf('/api/v1/assignments/{id}/extension-paper', { id })
          : hrefOf('/api/v1/assignments/{id}/exception-paper', { id })
      }
      target="_blank"
      rel="noreferrer"
      title={name}
    >
      Mở văn bản
    </a>
  )
}
