// The whole check as a function: what is there, against what the sums, the manifest and the dossier say is there.
import { createHash } from 'node:crypto'
import { canonical } from '../../dossier/canonical.ts'
import { type PackageManifest, packageFormat, sumsText } from '../../dossier/manifest.ts'
import { tallyOf, totalOf } from '../../dossier/tally.ts'
import { chainFaults } from './chain.ts'
import { embeddedScanner } from './embedded.ts'
import { openPackage, type Package, type Stored } from './package.ts'

export type Fault = {
  kind: 'missing' | 'extra' | 'changed' | 'unreadable' | 'chain' | 'other-hash'
  path: string
  text: string
}

export type Report = {
  ok: boolean
  faults: Fault[]
  manifestSha256?: string
  files: number
  bytes: number
  leaves: number
  citations: number
  documents: number
  holes: number
}

type Read = { size: number; sha256: string; text?: string; dossiers?: string[] }

export async function verify(path: string, expected?: string): Promise<Report> {
  const faults: Fault[] = []
  const report: Report = {
    ok: false,
    faults,
    files: 0,
    bytes: 0,
    leaves: 0,
    citations: 0,
    documents: 0,
    holes: 0,
  }
  let given: Package
  try {
    given = await openPackage(path)
  } catch (error) {
    faults.push({ kind: 'unreadable', path, text: `Không mở được ${path}: ${(error as Error).message}` })
    return report
  }
  faults.push(...given.faults)
  const read = new Map<string, Read>()
  for (const stored of given.files) {
    try {
      read.set(stored.path, await readFile(stored))
    } catch (error) {
      faults.push({
        kind: 'unreadable',
        path: stored.path,
        text: `Không đọc được tệp ${stored.path}: ${(error as Error).message}`,
      })
    }
  }
  await given.close()
  report.files = read.size
  report.bytes = [...read.values()].reduce((sum, { size }) => sum + size, 0)

  const manifest = manifestOf(read, faults)
  const sha256 = read.get('manifest.json')?.sha256
  if (sha256) report.manifestSha256 = sha256
  if (expected && sha256 !== expected)
    faults.push({
      kind: 'other-hash',
      path: 'manifest.json',
      text: 'SHA-256 của manifest.json khác mã ghi trong văn bản gửi: đây không phải bộ hồ sơ đã được duyệt.',
    })
  if (manifest) {
    faults.push(...fileFaults(read, manifest))
    faults.push(
      ...chainFaults(manifest, new Map([...read].map(([name, { dossiers }]) => [name, dossiers ?? []]))),
    )
    report.leaves = manifest.leaves.length
    report.citations = manifest.leaves.reduce((sum, { citations }) => sum + citations.length, 0)
    Object.assign(report, totalOf(manifest.documents.map(({ files }) => tallyOf(files))))
  }
  report.ok = faults.length === 0
  return report
}

const maxText = 256 << 20

async function readFile({ path, open }: Stored): Promise<Read> {
  const hash = createHash('sha256')
  const scanner = path.endsWith('.pdf') ? embeddedScanner() : undefined
  const whole = path === 'manifest.json' || path === 'SHA256SUMS' ? ([] as Buffer[]) : undefined
  let size = 0
  for await (const part of await open()) {
    hash.update(part as Buffer)
    size += (part as Buffer).length
    scanner?.push(part as Buffer)
    if (size <= maxText) whole?.push(part as Buffer)
  }
  return {
    size,
    sha256: hash.digest('hex'),
    ...(whole && { text: Buffer.concat(whole).toString('utf8') }),
    ...(scanner && { dossiers: scanner.found() }),
  }
}

function manifestOf(read: ReadonlyMap<string, Read>, faults: Fault[]): PackageManifest | undefined {
  const text = read.get('manifest.json')?.text
  if (text === undefined) {
    faults.push({
      kind: 'missing',
      path: 'manifest.json',
      text: 'Thiếu manifest.json: không biết bộ hồ sơ phải có những gì.',
    })
    return undefined
  }
  try {
    const manifest = JSON.parse(text) as PackageManifest
    if (manifest.format !== packageFormat) throw new Error('sai định dạng')
    for (const key of ['files', 'documents', 'leaves'] as const)
      if (!Array.isArray(manifest[key])) throw new Error(`thiếu ${key}`)
    if (canonical(manifest) !== text) throw new Error('không ở dạng chuẩn')
    return manifest
  } catch (error) {
    faults.push({
      kind: 'unreadable',
      path: 'manifest.json',
      text: `manifest.json không đọc được: ${(error as Error).message}`,
    })
    return undefined
  }
}

function fileFaults(read: ReadonlyMap<string, Read>, manifest: PackageManifest): Fault[] {
  const faults: Fault[] = []
  const expected = new Map(manifest.files.map((file) => [file.path, file]))
  if (expected.size !== manifest.files.length)
    faults.push({ kind: 'unreadable', path: 'manifest.json', text: 'manifest.json ghi một tệp hai lần.' })
  for (const { path, size, sha256 } of manifest.files) {
    const found = read.get(path)
    if (!found) faults.push({ kind: 'missing', path, text: `Thiếu tệp ${path}.` })
    else if (found.sha256 !== sha256 || found.size !== size)
      faults.push({
        kind: 'changed',
        path,
        text: `Tệp ${path} đã bị thay đổi: SHA-256 ${found.sha256}, đúng ra ${sha256}.`,
      })
  }
  const listed = new Set([...expected.keys(), 'manifest.json', 'SHA256SUMS'])
  for (const path of read.keys())
    if (!listed.has(path))
      faults.push({ kind: 'extra', path, text: `Tệp lạ: ${path} không có trong manifest.json.` })

  const sums = read.get('SHA256SUMS')
  const own = read.get('manifest.json')!
  if (!sums) faults.push({ kind: 'missing', path: 'SHA256SUMS', text: 'Thiếu tệp SHA256SUMS.' })
  else if (sums.text !== sumsText([...manifest.files, { path: 'manifest.json', sha256: own.sha256 }])) {
    const text = 'SHA256SUMS không khớp với manifest.json: một trong hai tệp đã bị thay đổi.'
    faults.push({ kind: 'changed', path: 'SHA256SUMS', text })
    if (!sums.text?.includes(`${own.sha256}  manifest.json\n`))
      faults.push({
        kind: 'changed',
        path: 'manifest.json',
        text: 'Tệp manifest.json khác mã ghi trong SHA256SUMS.',
      })
  }
  return faults
}
