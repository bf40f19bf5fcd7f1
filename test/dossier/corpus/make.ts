// The odd corpus: more than 300 files by hand and by nine programs; what is damaged, and where, comes from the seed.
//   npx tsx test/dossier/corpus/make.ts DIR [SEED] [--few]
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Odd } from './bytes.ts'
import { damageOdds } from './damage.ts'
import { matrixOdds } from './matrix.ts'
import { mupdfOdds, officeOdds, pictureOdds, qpdfOdds } from './tools.ts'
import { treeOdds } from './trees.ts'

/** Without what LibreOffice and Chromium write, which takes them most of a minute. */
export async function quickCorpus(seed = 5): Promise<Odd[]> {
  const byQpdf = await qpdfOdds()
  const hurt = byQpdf.filter(({ name }) =>
    ['qpdf-object-streams-plain', 'qpdf-linear-rich', 'qpdf-blank-aes-256-plain'].includes(name),
  )
  return [
    ...(await matrixOdds()),
    ...treeOdds(),
    ...damageOdds(seed, hurt),
    ...byQpdf,
    ...(await pictureOdds()),
    ...(await mupdfOdds()),
  ]
}

export const wholeCorpus = async (seed?: number): Promise<Odd[]> => [
  ...(await quickCorpus(seed)),
  ...(await officeOdds()),
]

/** As many as `count`, spread over every kind, the same for a seed. */
export function some(all: readonly Odd[], count: number): Odd[] {
  const step = all.length / count
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)]!)
}

async function main([dir = 'corpus', ...rest]: string[]): Promise<void> {
  const seed = Number(rest.find((one) => /^\d+$/.test(one)) ?? 5)
  const all = rest.includes('--few') ? some(await quickCorpus(seed), 60) : await wholeCorpus(seed)
  await mkdir(dir, { recursive: true })
  for (const { name, bytes } of all) await writeFile(join(dir, `${name}.pdf`), bytes)
  const expected = all.map(({ name, pages }) => `${name}.pdf\t${pages ?? 'any'}\n`)
  await writeFile(join(dir, 'expected.tsv'), expected.join(''))
  process.stdout.write(`${all.length} tệp trong ${dir}\n`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
