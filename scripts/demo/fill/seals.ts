// The digital signatures of the invented papers: an authority that nobody but this province knows, and for each body that
// issues papers a certificate of it. Keys are made anew for every filling, and forgotten after it.
import { createHash, randomBytes, type webcrypto } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as asn1js from 'asn1js'
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import {
  AttributeTypeAndValue,
  Attribute,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { DemoPaper } from '../documents.ts'
import { sealOf } from '../documents/letter.ts'
import { documentOf } from '../read.ts'

type Seal = ReturnType<typeof sealOf>
interface Holder {
  readonly key: webcrypto.CryptoKey
  readonly cert: Certificate
}

const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
}
const certSigning = 0x06
const signing = 0xc0
/** Hex digits kept free for a signature with two certificates; some 2,500 bytes are used. */
const ROOM = 8192
const UNKNOWN = 1_000_000_000

/** Signs what bears a signature, in its place; the authority goes to those that are trusted, where there is a folder for them. */
export async function sealAll(
  papers: ReadonlyMap<string, readonly DemoPaper[]>,
  trust: string | undefined,
): Promise<void> {
  const seals = await Seals.open()
  if (trust) {
    await mkdir(trust, { recursive: true })
    await writeFile(join(trust, 'co-quan-chung-thuc-minh-hoa.pem'), seals.pem)
  }
  for (const [id, files] of papers) {
    const d = documentOf.get(id)
    const [main] = files
    if (d?.proofClass !== 'ky-so' || !main?.name.endsWith('.pdf')) continue
    await writeFile(main.path, await seals.sign(await readFile(main.path), sealOf(d)))
  }
}

class Seals {
  readonly #root: Holder
  readonly #holders = new Map<string, Promise<Holder>>()

  private constructor(root: Holder) {
    this.#root = root
  }

  static async open(): Promise<Seals> {
    return new Seals(await issue(['Cơ quan chứng thực minh họa', 'Tỉnh Quảng Hà (minh họa)']))
  }

  /** Of the authority, as a list of trusted certificates has it. */
  get pem(): string {
    const base64 = Buffer.from(this.#root.cert.toSchema().toBER()).toString('base64')
    return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
  }

  /** The paper with a signature over all of its bytes. */
  async sign(pdf: Buffer, seal: Seal): Promise<Buffer> {
    const bytes = await withRoom(pdf, seal)
    const text = bytes.toString('latin1')
    const start = text.indexOf(`<${'0'.repeat(ROOM)}>`)
    const end = start + ROOM + 2
    const range = /\/ByteRange \[[^\]]+\]/.exec(text)!
    const written = `/ByteRange [0 ${start} ${end} ${bytes.length - end}`
    bytes.write(`${written.padEnd(range[0].length - 1)}]`, range.index, 'latin1')
    const covered = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
    const cms = await this.#over(covered, seal)
    bytes.write(cms.toString('hex'), start + 1, 'latin1')
    return bytes
  }

  async #over(bytes: Buffer, { who, office, at }: Seal): Promise<Buffer> {
    const held = this.#holders.get(who) ?? issue([who, office], this.#root)
    this.#holders.set(who, held)
    const { key, cert } = await held
    const attribute = (type: string, value: object) => new Attribute({ type, values: [value] })
    const attributes = [
      attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
      attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: new Date(`${at}+07:00`) })),
      attribute(
        '1.2.840.113549.1.9.4',
        new asn1js.OctetString({ valueHex: createHash('sha256').update(bytes).digest() }),
      ),
    ]
    const signer = new SignerInfo({
      version: 1,
      sid: new IssuerAndSerialNumber({ issuer: cert.issuer, serialNumber: cert.serialNumber }),
      signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    })
    const data = new SignedData({
      version: 1,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
      signerInfos: [signer],
      certificates: [cert, this.#root.cert],
    })
    await data.sign(key, 0, 'SHA-256', bytes)
    const content = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
    return Buffer.from(content.toSchema().toBER())
  }
}

/** A certificate and its key, given by an authority or, the first one, by itself. */
async function issue([name, office]: readonly [string, string], by?: Holder): Promise<Holder> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(rsa, false, ['sign', 'verify'])
  const cert = new Certificate()
  cert.version = 2
  cert.serialNumber = new asn1js.Integer({ valueHex: Buffer.concat([Buffer.from([1]), randomBytes(15)]) })
  const parts = { '2.5.4.6': 'VN', '2.5.4.10': office, '2.5.4.3': name }
  cert.subject.typesAndValues = Object.entries(parts).map(
    ([type, value]) => new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) }),
  )
  cert.issuer = by ? by.cert.subject : cert.subject
  cert.notBefore.value = new Date('2023-01-01T00:00:00Z')
  cert.notAfter.value = new Date('2033-01-01T00:00:00Z')
  const use = new asn1js.BitString({
    valueHex: new Uint8Array([by ? signing : certSigning]),
    unusedBits: by ? 6 : 1,
  })
  cert.extensions = [
    critical('2.5.29.19', new BasicConstraints({ cA: !by }).toSchema()),
    critical('2.5.29.15', use),
  ]
  await cert.subjectPublicKeyInfo.importKey(publicKey)
  await cert.sign(by?.key ?? privateKey, 'SHA-256')
  return { key: privateKey, cert }
}

const critical = (extnID: string, value: asn1js.BaseBlock) =>
  new Extension({ extnID, critical: true, extnValue: value.toBER() })

/** The paper with a field for a signature whose value is still to come. */
async function withRoom(bytes: Buffer, { who, at }: Seal): Promise<Buffer> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context, catalog } = pdf
  const page = pdf.getPage(0)
  const value = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'adbe.pkcs7.detached',
      ByteRange: [0, UNKNOWN, UNKNOWN, UNKNOWN],
      Contents: PDFHexString.of('0'.repeat(ROOM)),
      Name: PDFHexString.fromText(who),
      M: PDFString.of(`D:${at.replace(/[-:T]/g, '')}+07'00'`),
    }),
  )
  // What is seen of it is drawn on the page already.
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('ky-so-co-quan'),
      Rect: [0, 0, 0, 0],
      F: 132,
      P: page.ref,
      V: value,
    }),
  )
  page.node.addAnnot(field)
  catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }))
  return Buffer.from(await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }))
}
