// Signed PDFs, made byte by byte and signed with OpenSSL: an authority of the test's own, officers with Vietnamese names, a
// time stamp authority; and updates, by which such files are forged.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as asn1js from 'asn1js'
import { Attribute, Certificate, ContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs'

export interface Signer {
  readonly key: string
  readonly cert: string
}
interface Uses {
  readonly organisation?: string
  readonly extended?: 'emailProtection' | 'timeStamping' | 'serverAuth'
  /** Days from now until it begins and until it ends. */
  readonly days?: readonly [from: number, to: number]
  readonly isElliptic?: boolean
  /** May issue certificates itself. */
  readonly isAuthority?: boolean
}

const authority = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
]
const day = (n: number) => new Date(Date.now() + n * 864e5).toISOString().replace(/[-:T]|\.\d+/g, '')

/** Keys and certificates in a folder of their own. */
export class Authority {
  readonly #dir: string
  readonly #own: Signer
  #made = 0

  constructor(dir: string, name = 'Cơ quan chứng thực thử', own?: Signer) {
    this.#dir = dir
    mkdirSync(dir, { recursive: true })
    this.#own = own ?? this.#self(`/C=VN/O=Ban Cơ yếu Chính phủ/CN=${name}`)
  }

  #self(subject: string): Signer {
    const at = { key: this.#at('ca.key'), cert: this.#at('ca.pem') }
    openssl(['req', ...newKey(), '-utf8', '-keyout', at.key, '-out', this.#at('ca.csr'), '-subj', subject])
    writeFileSync(this.#at('ca.ext'), authority.join('\n'))
    this.#issue(
      this.#at('ca.csr'),
      at.cert,
      this.#at('ca.ext'),
      [-3000, 3000],
      ['-selfsign', '-keyfile', at.key],
    )
    return at
  }

  #at = (name: string): string => join(this.#dir, name)

  /** As a file of PEM, as lists of trust have it. */
  get pem(): Buffer {
    return readFileSync(this.#own.cert)
  }
  /** DER in base64. */
  get trust(): string[] {
    return [derOf(this.#own.cert)]
  }

  signer(name: string, uses: Uses = {}): Signer {
    const {
      organisation = 'Văn phòng Ủy ban nhân dân tỉnh Quảng Hà',
      extended = 'emailProtection',
      days = [-400, 400],
    } = uses
    const stem = `s${++this.#made}`
    const at = (ending: string) => this.#at(`${stem}.${ending}`)
    const critical = extended === 'timeStamping' ? 'critical,' : ''
    const plain = [
      'basicConstraints=critical,CA:FALSE',
      'keyUsage=critical,digitalSignature,nonRepudiation',
      `extendedKeyUsage=${critical}${extended}`,
    ]
    writeFileSync(at('ext'), (uses.isAuthority ? authority : plain).join('\n'))
    openssl(['req', ...newKey(uses.isElliptic), '-utf8', '-keyout', at('key'), '-out', at('csr'), '-subj', `/C=VN/O=${organisation}/title=Chánh Văn phòng/CN=${name}`]) // prettier-ignore
    this.#issue(at('csr'), at('pem'), at('ext'), days, ['-cert', this.#own.cert, '-keyfile', this.#own.key])
    return { key: at('key'), cert: at('pem') }
  }

  /** `openssl ca`, the only one that is told both days. */
  #issue(
    csr: string,
    cert: string,
    ext: string,
    [from, to]: readonly [number, number],
    by: readonly string[],
  ): void {
    const settings = {
      database: this.#at('index'),
      new_certs_dir: this.#dir,
      rand_serial: 'yes',
      default_md: 'sha256',
      policy: 'any',
      unique_subject: 'no',
    }
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
    const any = ['C', 'O', 'title', 'CN'].map((part) => `${part}=optional`)
    writeFileSync(
      this.#at('ca.cnf'),
      ['[ca]', 'default_ca=d', '[d]', ...lines, '[any]', ...any, ''].join('\n'),
    )
    writeFileSync(this.#at('index'), '')
    openssl(['ca', '-batch', '-notext', '-utf8', '-config', this.#at('ca.cnf'), ...by, '-in', csr, '-out', cert, '-extfile', ext, '-startdate', day(from), '-enddate', day(to)]) // prettier-ignore
  }

  /** Another authority's name and key, vouched for by this one. */
  cross(other: Authority): string {
    const cert = this.#at(`cross${++this.#made}.pem`)
    this.#issue(other.#at('ca.csr'), cert, other.#at('ca.ext'), [-400, 400], ['-cert', this.#own.cert, '-keyfile', this.#own.key]) // prettier-ignore
    return readFileSync(cert, 'utf8')
  }

  /** The same authority, which sends these certificates along with what it signs instead of its own. */
  sending(dir: string, pem: string): Authority {
    mkdirSync(dir)
    writeFileSync(join(dir, 'sent.pem'), pem)
    return new Authority(dir, '', { key: this.#own.key, cert: join(dir, 'sent.pem') })
  }

  /** Signed by nobody but itself. */
  alone(name: string): Signer {
    const stem = `s${++this.#made}`
    const at = { key: this.#at(`${stem}.key`), cert: this.#at(`${stem}.pem`) }
    openssl(['req', '-x509', ...newKey(), '-keyout', at.key, '-out', at.cert, '-subj', `/CN=${name}`, '-utf8', '-days', '30']) // prettier-ignore
    return at
  }

  /** For the key of another's signer, with the same serial number and another name. */
  imposter({ key, cert }: Signer, name: string): string {
    const stem = this.#at(`s${++this.#made}`)
    const serial = String(openssl(['x509', '-in', cert, '-noout', '-serial']))
      .trim()
      .split('=')[1]!
    openssl(['req', '-new', '-key', key, '-out', `${stem}.csr`, '-subj', `/CN=${name}`, '-utf8'])
    openssl(['x509', '-req', '-in', `${stem}.csr`, '-CA', this.#own.cert, '-CAkey', this.#own.key, '-set_serial', `0x${serial}`, '-days', '30', '-out', `${stem}.pem`]) // prettier-ignore
    return `${stem}.pem`
  }

  cms = ({ key, cert }: Signer, bytes: Buffer, more: readonly string[] = []): Buffer => {
    writeFileSync(this.#at('in'), bytes)
    openssl(['cms', '-sign', '-binary', '-md', 'sha256', '-in', this.#at('in'), '-signer', cert, '-inkey', key, '-certfile', this.#own.cert, '-outform', 'DER', '-out', this.#at('out'), ...more]) // prettier-ignore
    return readFileSync(this.#at('out'))
  }

  /** With a token of the authority over the signature's value (PAdES-T), or over `other` bytes. */
  stamped = (signer: Signer, tsa: Signer, bytes: Buffer, other?: Buffer, by: Authority = this): Buffer => {
    const content = ContentInfo.fromBER(this.cms(signer, bytes))
    const data = new SignedData({ schema: content.content })
    const [info] = data.signerInfos
    const token = asn1js.fromBER(by.token(tsa, other ?? Buffer.from(info!.signature.getValue()))).result
    const stamp = new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [token] })
    info!.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [stamp] })
    content.content = data.toSchema(true)
    return Buffer.from(content.toSchema().toBER())
  }

  /** An RFC 3161 token over these bytes. */
  token = ({ key, cert }: Signer, bytes: Buffer): Buffer => {
    writeFileSync(this.#at('in'), bytes)
    const settings = {
      serial: this.#at('serial'),
      default_policy: '1.2.3.4.1',
      digests: 'sha256',
      signer_digest: 'sha256',
      certs: this.#own.cert,
      signer_cert: cert,
      signer_key: key,
      ess_cert_id_alg: 'sha256',
    }
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
    writeFileSync(this.#at('tsa.cnf'), ['[tsa]', 'default_tsa=t', '[t]', ...lines, ''].join('\n'))
    writeFileSync(this.#at('serial'), '01\n')
    openssl(['ts', '-query', '-data', this.#at('in'), '-sha256', '-cert', '-out', this.#at('q')])
    openssl(['ts', '-reply', '-config', this.#at('tsa.cnf'), '-section', 't', '-queryfile', this.#at('q'), '-token_out', '-out', this.#at('out')]) // prettier-ignore
    return readFileSync(this.#at('out'))
  }
}

const newKey = (isElliptic = false) =>
  isElliptic
    ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
    : ['-newkey', 'rsa:2048', '-nodes']
const openssl = (args: readonly string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
export const derOf = (pem: string): string =>
  /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END/.exec(readFileSync(pem, 'utf8'))![1]!.replace(/\s/g, '')

/** The same block with this certificate in the place of all that it brought. */
export function bringing(cms: Buffer, pem: string): Buffer {
  const content = ContentInfo.fromBER(cms)
  const data = new SignedData({ schema: content.content })
  data.certificates = [Certificate.fromBER(Buffer.from(derOf(pem), 'base64'))]
  content.content = data.toSchema(true)
  return Buffer.from(content.toSchema().toBER())
}

/** The value itself, inside the block. */
export function valueOfCms(cms: Buffer): Uint8Array {
  const data = new SignedData({ schema: ContentInfo.fromBER(cms).content })
  return new Uint8Array(data.signerInfos[0]!.signature.getValue())
}
