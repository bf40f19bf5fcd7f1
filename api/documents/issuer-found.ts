// The issuer that was read, with the body of today's directory that it is. A name that is in the directory has the form of a
// name; it was not read any better for that, and another province has communes of nearly the same name.
import { type CertainLetter, isWeak } from '../../intake/letter-certainty.ts'
import { issuerAmong } from '../../schemas/issuer.ts'

export function withAgency(
  read: CertainLetter | undefined,
  agencies: Parameters<typeof issuerAmong>[1],
): Record<string, unknown> | undefined {
  if (!read?.issuer) return read && { ...read }
  const head = { issuer: read.issuer.value, issued: read.issued?.value }
  const byName = issuerAmong(head, agencies)
  const agency = byName ?? issuerAmong({ ...head, symbol: read.symbol?.value }, agencies)
  if (!agency) return { ...read }
  const { isUnsure: _, ...issuer } = read.issuer
  const isUnsure = isWeak(issuer) || (!byName && read.symbol?.isUnsure === true)
  return { ...read, issuer: { ...issuer, agency, ...(isUnsure && { isUnsure }) } }
}
