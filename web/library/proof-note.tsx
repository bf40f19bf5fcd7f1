// The proof class that the signs of a file speak for, where nobody has confirmed one yet or somebody has confirmed another.
import type { DocumentView } from '../api/shapes.ts'
import { saysOfProposal } from '../documents/suggestions.ts'

interface Props {
  confirmed: DocumentView['particulars']['proofClass']
  proposed: DocumentView['versions'][number]['proposed']
}

export function ProofNote({ confirmed, proposed }: Props) {
  if (!proposed || (confirmed && (!proposed.value || proposed.value === confirmed))) return null
  return (
    <p className={confirmed ? 'note amber' : 'card-body small muted'}>
      {confirmed && 'Hình thức đã ghi khác với đề xuất. '}
      {saysOfProposal(proposed)}
      {!confirmed && proposed.value && ' Xác nhận ở “Sửa thông tin”.'}
    </p>
  )
}
