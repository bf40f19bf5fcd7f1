// usage: signature-child read|compare FILE DIR [END…]
// Runs in the box, where what qpdf said of FILE lies in DIR. read: checks every signature over the bytes that it names, into
// DIR/read.json. compare: what came after each END, into DIR/later.json.
import { createReadStream } from 'node:fs'
import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Certificate } from 'pkijs'
import { whatWasAdded } from './later-changes.ts'
import { readObjects } from './pdf-objects.ts'
import { certificateOf, signersIn } from './signature-block.ts'
import { aboutOf, chainOf, moment } from './signature-chain.ts'
import {
  type Checked,
  checkSignature,
  checkStamp,
  checkToken,
  type Content,
  timeIn,
} from './signature-cms.ts'
import { certificateBeside, dayIn, type Field, rangeOf, signedFields, valueOf } from './signature-fields.ts'
import {
  type About,
  type Chain,
  type Later,
  names,
  type Range,
  type Read,
  revision,
  type Stamp,
} from './signature-report.ts'

const [, , task, file = '', dir = '', ...ends] = process.argv
const MOST = 50
const BLANK = 16
const supported = new Set(['/adbe.pkcs7.detached', '/ETSI.CAdES.detached', '/ETSI.RFC3161'])
/** Kinds that can only be made with SHA-1. */
const old = new Set(['/adbe.pkcs7.sha1', '/adbe.x509.rsa_sha1'])

const { size } = await stat(file)
const now = await readObjects(join(dir, names.now))
if (task === 'compare') {
  const later: Record<string, Later> = {}
  for (const end of ends) later[end] = whatWasAdded(await readObjects(join(dir, revision(Number(end)))), now)
  await writeFile(join(dir, names.later), JSON.stringify(later))
} else {
  const ders = JSON.parse(await readFile(join(dir, names.trust), 'utf8')) as string[]
  const trust = ders.map((der) => Certificate.fromBER(Buffer.from(der, 'base64')))
  const fields = signedFields(now)
  const found: Read[] = []
  for (const field of fields.slice(0, MOST - 1)) found.push(await read(field, trust))
  const over = fields.length - found.length
  const why = `tệp có ${fields.length} chữ ký, chỉ ${found.length} chữ ký đầu được kiểm tra`
  if (over > 0) found.push({ kind: 'signature', state: 'unknown', why })
  await writeFile(join(dir, names.read), JSON.stringify(found))
}

async function read(field: Field, trust: readonly Certificate[]): Promise<Read> {
  const { dict, isStamp } = field
  const kind = isStamp ? 'timestamp' : 'signature'
  const range = await rangeOf(file, size, field)
  if (typeof range === 'string') return { kind, ...named(field), state: 'broken', why: range }
  const end = range[2] + range[3]
  const rest = (await isBlank(end)) ? {} : { end }
  const filter = dict['/SubFilter']
  if (typeof filter === 'string' && old.has(filter)) {
    const why = `kiểu chữ ký cũ (${filter.slice(1)}) không được kiểm tra, hãy đề nghị nơi ký ký lại`
    return { kind, ...named(field), ...rest, state: 'unknown', isWeak: true, why }
  }
  if (typeof filter !== 'string' || !supported.has(filter))
    return { kind, ...named(field), ...rest, state: 'unknown', why: 'kiểu chữ ký không hỗ trợ' }
  if (isStamp) {
    const token = await checkToken(valueOf(field), outside(range))
    const at = moment(token.at)
    return {
      kind,
      ...rest,
      ...verdict(token),
      ...(!token.certificate && named(field)),
      ...(await vouched(token, trust, { at: token.at, isStamp })),
      ...(at && { at }),
    }
  }
  const checked = await checkSignature(valueOf(field), outside(range))
  const at = moment(timeIn(checked)) ?? moment(dayIn(dict['/M']))
  const stamp = await stampOf(checked, trust)
  const proven = stamp?.state === 'right' && stamp.chain === 'trusted' && stamp.at
  const day = proven ? new Date(proven) : at ? new Date(at) : undefined
  const by = checked.certificate ? await vouched(checked, trust, { at: day, isStamp }) : named(field)
  return { kind, ...rest, ...verdict(checked), ...by, ...(at && { at }), ...(stamp && { stamp }) }
}

/** Whom it names, where nothing can be said of the signature itself. */
function named(field: Field): About {
  const beside = certificateBeside(field)
  const alone = beside && certificateOf(beside)
  const [one, ...more] = alone ? [alone] : signersIn(valueOf(field))
  if (!one) return {}
  if (more.length === 0) return aboutOf(one)
  const signers = [one, ...more].flatMap((each) => aboutOf(each).signer ?? [])
  return signers.length > 0 ? { signer: signers.join(', ') } : {}
}

function verdict({ state, why, isWeak }: Checked) {
  return { state, ...(why && { why }), ...(isWeak && { isWeak }) }
}

async function vouched(
  { certificate, certificates }: Checked,
  trust: readonly Certificate[],
  use: Parameters<typeof chainOf>[3],
): Promise<About & { chain?: Chain }> {
  if (!certificate) return {}
  return { ...aboutOf(certificate), chain: await chainOf(certificate, certificates, trust, use) }
}

async function stampOf(checked: Checked, trust: readonly Certificate[]): Promise<Stamp | undefined> {
  const token = await checkStamp(checked)
  if (!token) return undefined
  const at = moment(token.at)
  const { signer: by, chain } = await vouched(token, trust, { at: token.at, isStamp: true })
  const state = token.state === 'broken' ? 'wrong' : token.state
  return { state, ...(at && { at }), ...(by && { by }), ...(chain && { chain }) }
}

/** Everything that was signed of the file: all but the value itself. */
function outside([a, b, c, d]: Range): Content {
  return async (sink) => {
    for (const [start, length] of [[a, b] as const, [c, d] as const])
      for await (const chunk of createReadStream(file, { start, end: start + length - 1 }))
        sink(chunk as Buffer)
  }
}

/** Some programs end a file with a line more. */
async function isBlank(from: number): Promise<boolean> {
  if (size - from > BLANK) return false
  await using handle = await open(file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(BLANK), 0, size - from, from)
  return buffer.subarray(0, bytesRead).every((byte) => [0, 10, 13, 32].includes(byte))
}
