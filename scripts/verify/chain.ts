// Leaf → citation → document version → file → hash, with score and decision: what an auditor would follow by hand, in the
// manifest and again in the `dossier.json` of every volume.
import { createHash } from 'node:crypto'
import type { PackageDocument, PackageLeaf, PackageManifest } from '../../dossier/manifest.ts'
import type { Fault } from './verify.ts'

type Bound = {
  leaves: { code: string; score: PackageLeaf['score']; citations: PackageLeaf['citations'] }[]
  documents: {
    exhibit: string
    document: string
    version: number
    labels: string[]
    files: { sha256?: string; hole?: string }[]
  }[]
}

const chain = (path: string, text: string): Fault => ({ kind: 'chain', path, text })
const key = ({ document, version }: { document: string; version: number }) => `${document} (bản ${version})`

/** `dossiers` holds what was found embedded in each PDF. */
export function chainFaults(manifest: PackageManifest, dossiers: ReadonlyMap<string, string[]>): Fault[] {
  const documents = new Map(
    manifest.documents.map((one) => [key({ document: one.code, version: one.version }), one]),
  )
  return [
    ...manifest.leaves.flatMap((leaf) => leafFaults(leaf, documents)),
    ...documentFaults(manifest),
    ...manifest.dossier.volumes.flatMap(({ path }) => volumeFaults(manifest, path, dossiers.get(path) ?? [])),
  ]
}

function leafFaults(leaf: PackageLeaf, documents: ReadonlyMap<string, PackageDocument>): Fault[] {
  const faults: Fault[] = []
  const path = `tiêu chí ${leaf.code}`
  if (!leaf.score?.max) faults.push(chain(path, `Tiêu chí ${leaf.code} không có điểm tối đa.`))
  if (!leaf.decision && !leaf.undecided)
    faults.push(chain(path, `Tiêu chí ${leaf.code} không có quyết định chấp nhận, cũng không nêu lý do.`))
  for (const citation of leaf.citations)
    if (!documents.has(key(citation)))
      faults.push(
        chain(
          path,
          `Tiêu chí ${leaf.code} dẫn ${citation.exhibit}, nhưng không có tài liệu ${key(citation)}.`,
        ),
      )
  return faults
}

function documentFaults({ documents, files, leaves }: PackageManifest): Fault[] {
  const faults: Fault[] = []
  const originals = new Set(files.filter(({ role }) => role === 'original').map(({ sha256 }) => sha256))
  const cited = new Set(leaves.flatMap(({ citations }) => citations.map(key)))
  const used = new Set<string>()
  for (const { code, version, files } of documents) {
    const name = key({ document: code, version })
    if (!cited.has(name)) faults.push(chain(code, `Tài liệu ${name} không được tiêu chí nào dẫn.`))
    if (!files.length)
      faults.push(chain(code, `Tài liệu ${name} không có tệp nào, cũng không có trang báo thiếu.`))
    for (const { sha256, hole } of files) {
      if (sha256) used.add(sha256)
      if (sha256 ? !originals.has(sha256) : !hole?.reason)
        faults.push(chain(code, `Tài liệu ${name}: không có bản gốc ${sha256 ?? ''} trong bộ hồ sơ.`))
    }
  }
  for (const sha256 of originals)
    if (!used.has(sha256)) faults.push(chain(sha256, `Bản gốc ${sha256} không thuộc tài liệu nào.`))
  return faults
}

function volumeFaults(manifest: PackageManifest, path: string, found: readonly string[]): Fault[] {
  const text = found.find((one) => createHash('sha256').update(one).digest('hex') === manifest.dossier.sha256)
  if (text === undefined)
    return [chain(path, `Quyển ${path} không mang dossier.json có mã ghi trong manifest.json.`)]
  const bound = JSON.parse(text) as Bound
  const faults: Fault[] = []
  const same = (what: string, ours: unknown, theirs: unknown) => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      faults.push(chain(path, `${what}: quyển ${path} và manifest.json nói khác nhau.`))
  }
  const score = ({ max, self, appraised }: PackageLeaf['score']) => [max, self, appraised]
  const cite = ({ exhibit, document, version, pages, section, quote }: PackageLeaf['citations'][number]) => [
    exhibit,
    document,
    version,
    pages,
    section,
    quote,
  ]
  same('Danh sách tiêu chí', bound.leaves.map(({ code }) => code), manifest.leaves.map(({ code }) => code)) // prettier-ignore
  for (const [i, leaf] of manifest.leaves.entries()) {
    // by place: in an internal campaign every agency answers the same leaf
    const other = bound.leaves[i]
    if (!other) continue
    same(`Điểm của tiêu chí ${leaf.code}`, score(other.score), score(leaf.score))
    same(`Dẫn chứng của tiêu chí ${leaf.code}`, other.citations.map(cite), leaf.citations.map(cite))
  }
  const hashes = (files: readonly { sha256?: string }[]) => files.map(({ sha256 }) => sha256 ?? 'báo thiếu')
  same('Số tài liệu', bound.documents.length, manifest.documents.length)
  for (const [i, { code, version, files }] of manifest.documents.entries()) {
    // by place: several that were never sent may share one name for nothing
    const other = bound.documents[i]
    const theirs = other && [other.document, other.version, ...hashes(other.files)]
    same(`Tệp của tài liệu ${code}`, theirs, [code, version, ...hashes(files)])
  }
  return faults
}
