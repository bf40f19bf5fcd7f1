// Usage: npm run demo [-- --json FILE] [--out DIR] — the main path over HTTP against a fresh instance, as six people would.
// Leaves dossier.pdf, package.zip and hashes.txt in DIR (./demo-out); ends 0 only if the package verifies offline.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generateDemo, generateWorkingFiles } from './documents.ts'
import { assess, bring, review } from './show/answer.ts'
import { handOver } from './show/hand-over.ts'
import { openInstance } from './show/instance.ts'
import { setUp } from './show/set-up.ts'
import { openStory } from './show/story.ts'

const { values } = parseArgs({ options: { json: { type: 'string' }, out: { type: 'string' } } })
const out = resolve(values.out ?? 'demo-out')
const print = (line: string) => process.stdout.write(`${line}\n`)
const began = performance.now()

const folder = await mkdtemp(join(tmpdir(), 'kc-papers-'))
let isVerified: boolean
try {
  await using instance = await openInstance()
  const story = openStory(print)
  try {
    const files = await story.tell('Chuẩn bị văn bản của tỉnh hư cấu Quảng Hà', 'máy', async () => {
      const made = await generateDemo(folder)
      return [made, `${made.size} văn bản, có bản ký, bản quét, ảnh, phụ lục`, { papers: made.size }]
    })
    const docx = (await generateWorkingFiles(folder)).find(
      ({ agency, name }) => agency === 'VPUB' && name.endsWith('.docx'),
    )!
    const cast = await setUp(instance, story)
    const papers = await bring(cast, story, files, docx)
    const ids = await assess(cast, story, papers)
    await review(cast, story, ids, papers, files)
    const handed = await handOver(cast, instance.address, story, out)
    isVerified = handed.isVerified
  } catch (error) {
    print(instance.words())
    throw error
  }
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1))
  print(`\n${isVerified ? '✓' : '✗'} ${String(seconds).replace('.', ',')} giây. Xem: ${out}`)
  if (values.json)
    await writeFile(
      values.json,
      `${JSON.stringify({ ok: isVerified, seconds, rows: story.steps }, null, 2)}\n`,
    )
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exit(isVerified ? 0 : 1)
