// A whole small package as the worker makes it: volumes, originals under safe names, lists, manifest, sums.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from '../../dossier/crc.ts'
import { indexXlsx, scoresXlsx } from '../../dossier/index-xlsx.ts'
import {
  manifestText,
  packageDocuments,
  type PackageFile,
  packageFormat,
  packageLeaves,
  sumsText,
} from '../../dossier/manifest.ts'
import { safePaths } from '../../dossier/names.ts'
import type { BindOptions, File } from '../../dossier/order.ts'
import { layout, openRange, type ZipEntry } from '../../dossier/zip.ts'
import { leavesOf } from '../../dossier/embedded.ts'
import { bound, sampleOrder, sha256, shelf } from './orders.ts'

export type Files = Map<string, Buffer>

export async function samplePackage(options: BindOptions = {}): Promise<Files> {
  const on = shelf()
  const order = await sampleOrder(on)
  const { result, volumes } = await bound(order, on, options)
  const originals = new Map<string, { name: string; bytes: Buffer }>()
  for (const item of leavesOf(order).flatMap(({ items }) => items))
    for (const file of [item.file, ...item.annexes]) keepOriginal(file, on.originals, originals)
  const wanted = [...originals.values()].map(({ name }) => ({ folder: 'ban-goc', name }))
  const paths = new Map([...originals.keys()].map((hash, i) => [hash, safePaths(wanted)[i]!]))

  const files: Files = new Map()
  const listed: PackageFile[] = []
  const add = (path: string, bytes: Buffer, role: PackageFile['role'], name?: string) => {
    files.set(path, bytes)
    listed.push({ path, size: bytes.length, sha256: sha256(bytes), role, ...(name && { name }) })
  }
  volumes.forEach((bytes, i) => add(`quyen-ho-so-tap-${i + 1}.pdf`, bytes, 'volume'))
  for (const [hash, { name, bytes }] of originals) add(paths.get(hash)!, bytes, 'original', name)
  add('danh-muc.xlsx', await indexXlsx(order, result.entries, (hash) => paths.get(hash)), 'list')
  add('bang-diem.xlsx', await scoresXlsx(order, { max: '9,50', self: '8,25', appraised: '0,75' }), 'scores')
  const { province, agency, campaign, year, date, edition } = order.cover
  const manifest = Buffer.from(
    manifestText({
      format: packageFormat,
      cover: { province, agency, campaign, year, date, edition },
      dossier: {
        sha256: result.manifestSha256,
        pages: result.pages,
        volumes: result.volumes.map(({ n, pages }) => ({ path: `quyen-ho-so-tap-${n}.pdf`, pages })),
      },
      files: listed,
      documents: packageDocuments(order),
      leaves: packageLeaves(order, (code) =>
        code === '2.2'
          ? { undecided: 'điều tra xã hội học' }
          : { decision: { outcome: 'chấp nhận', by: 'Trần Thị Thu Hà', at: '2026-12-09T09:00:00+07:00' } },
      ),
    }),
  )
  files.set('manifest.json', manifest)
  files.set(
    'SHA256SUMS',
    Buffer.from(sumsText([...listed, { path: 'manifest.json', sha256: sha256(manifest) }])),
  )
  return files
}

function keepOriginal(
  { original }: File,
  from: Map<string, Buffer>,
  to: Map<string, { name: string; bytes: Buffer }>,
): void {
  if (original) to.set(original.sha256, { name: original.name, bytes: from.get(original.sha256)! })
}

export const entriesOf = (files: Files): ZipEntry[] =>
  [...files].map(([path, bytes]) => ({
    path,
    size: bytes.length,
    crc32: crc32(bytes),
    open: (start, end) => Readable.from([bytes.subarray(start, end)]),
  }))

export const zipped = (files: Files): Promise<Buffer> => buffer(openRange(layout(entriesOf(files))))
