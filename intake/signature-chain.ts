// Who vouches for a certificate: whether a way leads from it to one that is trusted, and whether all on that way were in
// force. The way is looked for step by step, so that certificates that vouch for each other in a circle end nowhere; what
// is found is judged by the library, by the rules of RFC 5280.
import * as asn1js from 'asn1js'
import { Certificate, CertificateChainValidationEngine, ExtKeyUsage } from 'pkijs'
import type { About, Chain } from './signature-report.ts'

const LONGEST = 8
const oid = {
  keyUsage: '2.5.29.15',
  extended: '2.5.29.37',
  stamping: '1.3.6.1.5.5.7.3.8',
  name: '2.5.4.3',
  title: '2.5.4.12',
  unit: '2.5.4.11',
  organisation: '2.5.4.10',
}
/** A certificate for nothing but these signs no paper. */
const others = new Set([
  oid.stamping,
  '1.3.6.1.5.5.7.3.1', // servers
  '1.3.6.1.5.5.7.3.3', // programs
  '1.3.6.1.5.5.7.3.9', // answers about revocation
])

/** `at`: when it was used, as far as anybody says so. */
export async function chainOf(
  signer: Certificate,
  brought: readonly Certificate[],
  trust: readonly Certificate[],
  { at, isStamp }: { at: Date | undefined; isStamp: boolean },
): Promise<Chain> {
  const way = await wayFrom(signer, brought, trust)
  if (!way && (await isIssuedBy(signer, signer))) return 'self'
  if (!way) return trust.length === 0 ? 'none' : 'unknown'
  if (!isMeantFor(signer, isStamp)) return 'unfit'
  const from = Math.max(...way.map(({ notBefore }) => notBefore.value.getTime()))
  const to = Math.min(...way.map(({ notAfter }) => notAfter.value.getTime()))
  if (!(from <= to) || !(await isValid(way, new Date((from + to) / 2)))) return 'unknown'
  if (!at) return 'undated'
  return at.getTime() >= from && at.getTime() <= to ? 'trusted' : 'expired'
}

/** The shortest one, from the signer to one that is trusted. */
async function wayFrom(signer: Certificate, brought: readonly Certificate[], trust: readonly Certificate[]) {
  const isTrusted = (one: Certificate) => trust.some((other) => isSame(one, other))
  const seen = new Set([signer])
  for (let ways = [[signer]]; ways.length > 0 && ways[0]!.length <= LONGEST;) {
    const done = ways.find((way) => isTrusted(way.at(-1)!))
    if (done) return done
    const longer: Certificate[][] = []
    for (const way of ways)
      for (const issuer of [...trust, ...brought]) {
        if (seen.has(issuer) || !(await isIssuedBy(way.at(-1)!, issuer))) continue
        seen.add(issuer)
        longer.push([...way, issuer])
      }
    ways = longer
  }
  return undefined
}

const isSame = (a: Certificate, b: Certificate): boolean =>
  Buffer.from(a.tbsView).equals(Buffer.from(b.tbsView))

const isIssuedBy = async (one: Certificate, issuer: Certificate): Promise<boolean> =>
  one.issuer.isEqual(issuer.subject) && (await one.verify(issuer).catch(() => false))

async function isValid(way: readonly Certificate[], checkDate: Date): Promise<boolean> {
  const [signer, ...rest] = way
  const anchor = rest.pop()
  if (!anchor) return true // trusted by itself
  const certs = [...rest, signer!]
  const { result } = await new CertificateChainValidationEngine({
    trustedCerts: [anchor],
    certs,
    checkDate,
  }).verify()
  return result
}

function isMeantFor({ extensions = [] }: Certificate, isStamp: boolean): boolean {
  const of = (type: string): unknown => extensions.find(({ extnID }) => extnID === type)?.parsedValue
  const [usage, extended] = [of(oid.keyUsage), of(oid.extended)]
  const purposes = extended instanceof ExtKeyUsage ? extended.keyPurposes : []
  if (isStamp) return purposes.includes(oid.stamping)
  const signs = 0b1100_0000 // digitalSignature, nonRepudiation
  const maySign =
    !(usage instanceof asn1js.BitString) || ((usage.valueBlock.valueHexView[0] ?? 0) & signs) !== 0
  return maySign && (purposes.length === 0 || purposes.some((one) => !others.has(one)))
}

export function aboutOf({ subject, issuer, notBefore, notAfter }: Certificate): About {
  const of = (names: Certificate['subject'], type: string) =>
    clean(
      names.typesAndValues
        .filter((one) => one.type === type)
        .map(({ value }) => (value.valueBlock as { value?: unknown }).value)
        .filter((value) => typeof value === 'string')
        .join(', '),
    )
  const about = {
    signer: of(subject, oid.name),
    title: of(subject, oid.title),
    unit: of(subject, oid.unit),
    organisation: of(subject, oid.organisation),
    issuer: of(issuer, oid.name) ?? of(issuer, oid.organisation),
    from: moment(notBefore.value),
    to: moment(notAfter.value),
  }
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined))
}

/** Without what turns text around or cannot be seen: a name is read by people. */
function clean(text: string): string | undefined {
  const visible = text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').normalize('NFC')
  return [...visible.trim()].slice(0, 200).join('').trim() || undefined
}

/** Undefined for what no calendar of ours has. */
export function moment(at: Date | undefined): string | undefined {
  const year = at?.getUTCFullYear()
  return at && year !== undefined && year >= 1900 && year <= 9999 ? at.toISOString() : undefined
}
