// What a package holds, in the order in which it lies in the ZIP. Every original is untouched and found again by the
// index, under a name that any machine can unpack.
import { leavesOf } from '../../dossier/embedded.ts'
import { explanationsXlsx, indexXlsx, scoresXlsx } from '../../dossier/index-xlsx.ts'
import {
  manifestText,
  packageDocuments,
  type PackageFile,
  packageFormat,
  type PackageManifest,
  packageLeaves,
  sumsText,
} from '../../dossier/manifest.ts'
import { safePaths } from '../../dossier/names.ts'
import type { DossierOrder, Entry } from '../../dossier/order.ts'
import { type Summed, sumBlob, sumText } from './sum.ts'
import type { Frozen } from '../dossiers/freeze.ts'
import type { Edition } from '../../schemas/package.ts'
import type { Context } from '../context.ts'
import { printedTotal } from '../papers/totals.ts'
import { printExplanations } from './explanations.ts'

export interface Packed {
  readonly files: readonly (Summed & { path: string })[]
  readonly manifest: PackageManifest
  readonly manifestText: string
}

type Original = { sha256: string; size: number; name: string; folder: string }

/** Reads every byte once, so that what is missing or no longer itself stops here and says which. */
export async function packFiles(
  ctx: Context,
  edition: Edition,
  { order, leaves }: Frozen,
  dossier: { sha256: string; entries: readonly Entry[] },
  step: (done: number, total: number) => Promise<void>,
): Promise<Packed> {
  const originals = originalsOf(order)
  const paths = safePaths(originals.map(({ folder, name }) => ({ folder, name })))
  const pathOf = new Map(originals.map(({ sha256 }, i) => [sha256, paths[i] ?? '']))
  const total = edition.volumes.length + originals.length + 4
  const files: (Summed & { path: string })[] = []
  const listed: PackageFile[] = []
  const add = async (path: string, summed: Summed, role: PackageFile['role'], name?: string) => {
    files.push({ ...summed, path })
    listed.push({ path, size: summed.size, sha256: summed.sha256, role, ...(name && { name }) })
    await step(files.length, total)
  }
  const volumes = edition.volumes.map(({ n, pages, blob }) => ({
    path: `quyen-ho-so-tap-${n}.pdf`,
    pages,
    blob,
  }))
  for (const { path, blob } of volumes) await add(path, await sumBlob(ctx, { ...blob, name: path }), 'volume')
  await add(
    'danh-muc-tai-lieu.xlsx',
    sumText(await indexXlsx(order, dossier.entries, (one) => pathOf.get(one))),
    'list',
  )
  await add('bang-diem.xlsx', sumText(await scoresXlsx(order, printedTotal(order))), 'scores')
  await add('giai-trinh.xlsx', sumText(await explanationsXlsx(order)), 'explanations')
  await add('giai-trinh.pdf', sumText(await printExplanations(order)), 'explanations')
  for (const one of originals)
    await add(pathOf.get(one.sha256) ?? '', await sumBlob(ctx, one), 'original', one.name)

  const { province, agency, campaign, year, date, edition: issue } = order.cover
  const decided = new Map(leaves.map((leaf) => [leaf.code, leaf]))
  const manifest: PackageManifest = {
    format: packageFormat,
    cover: { province, agency, campaign, year, date, edition: issue },
    dossier: {
      sha256: dossier.sha256,
      pages: edition.pages ?? 0,
      volumes: volumes.map(({ path, pages }) => ({ path, pages })),
    },
    files: listed,
    documents: packageDocuments(order),
    leaves: packageLeaves(order, (code) => {
      const { decision, undecided } = decided.get(code) ?? {}
      return decision ? { decision } : { undecided: undecided ?? '–' }
    }),
  }
  const text = manifestText(manifest)
  const own = sumText(Buffer.from(text, 'utf8'))
  const sums = sumText(
    Buffer.from(sumsText([...listed, { path: 'manifest.json', sha256: own.sha256 }]), 'utf8'),
  )
  files.push({ ...own, path: 'manifest.json' }, { ...sums, path: 'SHA256SUMS' })
  assertWhole(order, manifest, files.length)
  return { files, manifest, manifestText: text }
}

/** One file for equal bytes, named by its first exhibit and what the officer called it. */
function originalsOf(order: DossierOrder): Original[] {
  const found = new Map<string, Original>()
  for (const leaf of leavesOf(order))
    for (const { exhibit, file, annexes } of leaf.items)
      for (const { original } of [file, ...annexes]) {
        if (!original || found.has(original.sha256)) continue
        found.set(original.sha256, {
          ...original,
          folder: `ban-goc/${leaf.code}`,
          name: `${exhibit} ${original.name}`,
        })
      }
  return [...found.values()]
}

/** Evidence in scope = originals in the manifest = originals in the ZIP; every listed file is there, and two more. */
function assertWhole(order: DossierOrder, { files, documents }: PackageManifest, inZip: number): void {
  const scope = new Set(originalsOf(order).map(({ sha256 }) => sha256))
  const listed = files.filter(({ role }) => role === 'original').map(({ sha256 }) => sha256)
  const named = new Set(documents.flatMap((one) => one.files.flatMap(({ sha256 }) => sha256 ?? [])))
  const isWhole = listed.length === scope.size && named.size === scope.size && inZip === files.length + 2
  if (!isWhole || !listed.every((sha256) => scope.has(sha256) && named.has(sha256)))
    throw new Error(
      `${scope.size} originals in scope, ${listed.length} listed, ${named.size} named, ${inZip} in the ZIP`,
    )
}
