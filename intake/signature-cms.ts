// A CMS block over a content: one signer, whose certificate it brings. What the libraries cannot read, or what they do not
// know to check, is unknown; broken is only what was computed and does not agree.
import { constants, createHash, createPublicKey, createVerify, type KeyObject } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  type Attribute,
  type Certificate,
  ContentInfo,
  RSASSAPSSParams,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from 'pkijs'
import { certificatesIn, isOf, type Own, readable, withoutLists } from './signature-block.ts'

/** Hands out the bytes, piece by piece. */
export type Content = (sink: (bytes: Uint8Array) => void) => Promise<void>

export interface Checked {
  readonly state: 'right' | 'broken' | 'unknown'
  readonly why?: string
  readonly isWeak?: true
  readonly certificate?: Certificate
  /** All that the block brings, the signer's too. */
  readonly certificates: readonly Certificate[]
  readonly info?: SignerInfo
  /** What the block holds itself. */
  readonly inner?: Uint8Array
}

const oid = {
  signed: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  token: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  digest: '1.2.840.113549.1.9.4',
  time: '1.2.840.113549.1.9.5',
  stamp: '1.2.840.113549.1.9.16.2.14',
  certificateV1: '1.2.840.113549.1.9.16.2.12',
  certificateV2: '1.2.840.113549.1.9.16.2.47',
  pss: '1.2.840.113549.1.1.10',
}
const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** What each algorithm hashes with; '': with what the digest says. */
const algorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': '',
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.14': 'sha224',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.2.1': '',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.1': 'sha224',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

/** A signature of a file: the block holds nothing itself. */
export const checkSignature = (bytes: Uint8Array, over: Content): Promise<Checked> =>
  check(bytes, oid.data, over).catch(unreadable)

export interface Token extends Checked {
  /** As the authority says it. */
  readonly at?: Date
}

/** A token of a time stamp authority over this content. */
export async function checkToken(bytes: Uint8Array, over: Content): Promise<Token> {
  const checked = await check(bytes, oid.token).catch(unreadable)
  if (!checked.inner) return checked
  try {
    const { messageImprint, genTime } = new TSTInfo({
      schema: asn1js.fromBER(checked.inner, readable).result,
    })
    const hash = hashes[messageImprint.hashAlgorithm.algorithmId]
    if (!hash) return { ...checked, state: 'unknown', why: 'thuật toán băm không hỗ trợ', at: genTime }
    const digest = createHash(hash)
    await over((chunk) => digest.update(chunk))
    if (digest.digest().equals(Buffer.from(messageImprint.hashedMessage.getValue())))
      return { ...checked, at: genTime }
    return { ...checked, state: 'broken', why: 'nội dung khác nội dung đã đóng dấu', at: genTime }
  } catch (error) {
    return unreadable(error)
  }
}

/** The token that a signer's authority put over the value of the signature. */
export async function checkStamp({ info }: Checked): Promise<Token | undefined> {
  const token = info && attribute(info.unsignedAttrs?.attributes, oid.stamp)
  if (!(token instanceof asn1js.BaseBlock)) return undefined
  return checkToken(new Uint8Array(token.valueBeforeDecodeView), async (sink) => sink(valueOf(info!)))
}

export function timeIn({ info }: Checked): Date | undefined {
  const value = attribute(info?.signedAttrs?.attributes, oid.time)
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime
    ? value.toDate()
    : undefined
}

function unreadable(error: unknown): Checked {
  if (error instanceof ReferenceError) throw error // ours
  return { state: 'unknown', why: 'khối chữ ký không đọc được', certificates: [] }
}

async function check(bytes: Uint8Array, type: string, outer?: Content): Promise<Checked> {
  const { result, offset } = asn1js.fromBER(bytes, readable)
  if (offset === -1) throw new Error(result.error)
  const all = certificatesIn(result)
  const content = new ContentInfo({ schema: withoutLists(result) })
  if (content.contentType !== oid.signed) throw new Error('not signed data')
  const data = new SignedData({ schema: content.content })
  const certificates = all.map(({ certificate }) => certificate)
  const [info, second] = data.signerInfos
  if (!info || second)
    return { state: 'unknown', why: 'khối chữ ký không có đúng một người ký', certificates }
  const own = all.find(({ certificate }) => isOf(info.sid, certificate))
  const { eContent, eContentType } = data.encapContentInfo
  const inner = eContent && new Uint8Array(eContent.getValue())
  const facts = { certificates, info, ...(own && { certificate: own.certificate }), ...(inner && { inner }) }
  if (eContentType !== type) return { ...facts, state: 'unknown', why: 'kiểu chữ ký không hỗ trợ' }
  if (outer && inner)
    return { ...facts, state: 'broken', why: 'chữ ký mang nội dung riêng, không ký tệp này' }
  const over: Content | undefined = outer ?? (inner && (async (sink) => sink(inner)))
  if (!own || !over) return { ...facts, state: 'unknown', why: 'thiếu chứng thư người ký' }
  return { ...facts, ...(await verify(info, own, over, type)) }
}

type Verdict = Pick<Checked, 'state' | 'why' | 'isWeak'>
const unknown = (why: string): Verdict => ({ state: 'unknown', why })
const broken = (why: string): Verdict => ({ state: 'broken', why })

async function verify(info: SignerInfo, own: Own, over: Content, type: string): Promise<Verdict> {
  const algorithm = info.signatureAlgorithm
  const digestHash = hashes[info.digestAlgorithm.algorithmId]
  const isPss = algorithm.algorithmId === oid.pss
  const named = isPss ? pssHash(algorithm.algorithmParams) : algorithms[algorithm.algorithmId]
  if (!digestHash || named === undefined) return unknown('thuật toán ký không hỗ trợ')
  const verifier = createVerify(named || digestHash)
  const attributes = info.signedAttrs
  if (attributes) {
    const [claimed, kind] = [oid.digest, oid.contentType].map((one) => attribute(attributes.attributes, one))
    if (!(claimed instanceof asn1js.OctetString)) return unknown('thiếu mã băm đã ký')
    if (kind instanceof asn1js.ObjectIdentifier && kind.getValue() !== type)
      return broken('chữ ký được tạo cho loại nội dung khác')
    const digest = createHash(digestHash)
    await over((chunk) => digest.update(chunk))
    if (!digest.digest().equals(Buffer.from(claimed.getValue())))
      return broken('nội dung khác nội dung đã ký')
    if (!namesCertificate(attributes.attributes, own.der))
      return broken('chứng thư kèm theo không phải chứng thư đã ký')
    verifier.update(Buffer.from(attributes.encodedValue))
  } else await over((chunk) => verifier.update(chunk))
  const key = keyOf(own.certificate)
  if (!key) return unknown('loại khóa không hỗ trợ')
  const padding = isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {}
  if (!verifier.verify({ key, ...padding }, valueOf(info)))
    return broken('giá trị chữ ký không khớp chứng thư')
  return { state: 'right', ...([named || digestHash, digestHash].includes('sha1') && { isWeak: true }) }
}

const valueOf = ({ signature }: SignerInfo): Uint8Array => new Uint8Array(signature.getValue())

function keyOf({ subjectPublicKeyInfo }: Certificate): KeyObject | undefined {
  try {
    const key = Buffer.from(subjectPublicKeyInfo.toSchema().toBER())
    return createPublicKey({ key, format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}

function pssHash(parameters: unknown): string | undefined {
  return hashes[new RSASSAPSSParams({ schema: parameters as asn1js.BaseBlock }).hashAlgorithm.algorithmId]
}

/** Who signs may name the certificate by its hash, so that no other with the same key is put in its place. */
function namesCertificate(attributes: readonly Attribute[], der: Uint8Array): boolean {
  const list = attribute(attributes, oid.certificateV2) ?? attribute(attributes, oid.certificateV1)
  const inside = (block: unknown, n: number) =>
    block instanceof asn1js.Sequence ? block.valueBlock.value[n] : undefined
  const first = inside(inside(list, 0), 0)
  if (first === undefined) return true // none is named
  const [a, b] = [inside(first, 0), inside(first, 1)]
  const algorithm = inside(a, 0)
  const usual = attribute(attributes, oid.certificateV2) ? 'sha256' : 'sha1'
  const hash = algorithm instanceof asn1js.ObjectIdentifier ? hashes[algorithm.getValue()] : usual
  const named = a instanceof asn1js.OctetString ? a : b
  if (!hash || !(named instanceof asn1js.OctetString)) return true // not to be told
  return createHash(hash).update(der).digest().equals(Buffer.from(named.getValue()))
}

/** The one value of the one attribute of this kind. */
function attribute(attributes: readonly Attribute[] | undefined, type: string): unknown {
  const [one, another] = attributes?.filter((each) => each.type === type) ?? []
  return one && !another && one.values.length === 1 ? one.values[0] : undefined
}
