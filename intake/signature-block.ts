// The lists of a CMS block, read by themselves: what a signer brings is not always as it should be, and one certificate that
// cannot be read must not hide whose the others are.
import * as asn1js from 'asn1js'
import { Certificate, IssuerAndSerialNumber } from 'pkijs'

/** A block with lists of revoked certificates has many; one that is made to be read for ever has more. */
export const readable = { maxNodes: 400_000, maxDepth: 100 }
const MOST_CERTIFICATES = 30
const MOST_SIGNERS = 10
const keyIdentifier = '2.5.29.14'

export interface Own {
  readonly certificate: Certificate
  /** As it stood in the block, byte by byte. */
  readonly der: Uint8Array
}

const parts = (block: unknown): asn1js.BaseBlock[] =>
  block instanceof asn1js.Constructed ? block.valueBlock.value : []
const isList = ({ idBlock }: asn1js.BaseBlock, n?: number): boolean =>
  idBlock.tagClass === 3 && (n === undefined ? idBlock.tagNumber <= 1 : idBlock.tagNumber === n)
/** SignedData: version, digest algorithms, content, [0] certificates, [1] revoked ones, signers. */
const signedData = (root: asn1js.BaseBlock): unknown => parts(parts(root)[1])[0]

export function certificatesIn(root: asn1js.BaseBlock): Own[] {
  const set = parts(signedData(root)).find((part) => isList(part, 0))
  return parts(set)
    .slice(0, MOST_CERTIFICATES)
    .flatMap(({ valueBeforeDecodeView }) => {
      const der = new Uint8Array(valueBeforeDecodeView)
      try {
        return [{ certificate: Certificate.fromBER(der), der }]
      } catch {
        return [] // of another kind, or none
      }
    })
}

/** The block without its lists, which nothing is signed of: they are read one by one. */
export function withoutLists(root: asn1js.BaseBlock): asn1js.BaseBlock {
  const data = signedData(root)
  if (data instanceof asn1js.Constructed)
    data.valueBlock.value = data.valueBlock.value.filter((part) => !isList(part))
  return root
}

export function isOf(sid: unknown, certificate: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber)
    return certificate.serialNumber.isEqual(sid.serialNumber) && certificate.issuer.isEqual(sid.issuer)
  const wanted =
    sid instanceof asn1js.BaseBlock ? Buffer.from(sid.valueBeforeDecodeView).subarray(2) : undefined
  const own = certificate.extensions?.find(({ extnID }) => extnID === keyIdentifier)?.parsedValue as unknown
  return (
    wanted !== undefined && own instanceof asn1js.OctetString && wanted.equals(Buffer.from(own.getValue()))
  )
}

/** Whom it names as signers, as far as it can be read: it says nothing of whether they signed. */
export function signersIn(bytes: Uint8Array): Certificate[] {
  try {
    const { result, offset } = asn1js.fromBER(bytes, readable)
    if (offset === -1) return []
    const all = certificatesIn(result)
    return parts(parts(signedData(result)).at(-1))
      .slice(0, MOST_SIGNERS)
      .flatMap((info) => {
        const who = parts(info)[1]
        const sid = who instanceof asn1js.Sequence ? new IssuerAndSerialNumber({ schema: who }) : who
        return all.find(({ certificate }) => isOf(sid, certificate))?.certificate ?? []
      })
  } catch (error) {
    if (error instanceof ReferenceError) throw error // ours
    return []
  }
}

/** A certificate that stands alone. */
export function certificateOf(der: Uint8Array): Certificate | undefined {
  try {
    return Certificate.fromBER(der)
  } catch {
    return undefined
  }
}
