import { words } from '../../schemas/words.ts'
import type { DocumentView } from '../api/shapes.ts'

type Particulars = DocumentView['particulars']

/** What the newest version's text seems to say; each with the place that it was read from, which is left out here. */
export function suggestionsOf({ versions }: DocumentView): Particulars {
  const read = (versions[0]?.suggested ?? {}) as Record<string, unknown>
  const text = (name: string): string | undefined => {
    const found = read[name]
    const value = typeof found === 'object' && found !== null && 'value' in found ? found.value : found
    return typeof value === 'string' ? value : undefined
  }
  const name = text('issuer')
  const { agency } = (read['issuer'] ?? {}) as { agency?: string }
  const issuer = agency ? { agency } : name && { name }
  const proofClass = versions[0]?.proposed?.value
  const plain = ['type', 'number', 'symbol', 'issued', 'subject', 'signer', 'capacity']
  return Object.fromEntries([
    ...plain.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]])),
    ...(proofClass ? [['proofClass', proofClass]] : []),
    ...(issuer ? [['issuer', issuer]] : []),
  ]) as Particulars
}

export const saysOfProposal = ({
  value,
  why,
}: NonNullable<DocumentView['versions'][number]['proposed']>): string =>
  value ? `Đề xuất: ${words.proof[value]}. ${why}` : why
