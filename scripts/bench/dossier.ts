// How quick and how small the dossier engine is: 1,000 scans, 1,000 rich documents, and 1,000, 4,000 and 16,000 small
// ones in one volume; beside it qpdf, mutool and pdf-lib, which only merge, and as the limit a copy of the same bytes
// with SHA-256. Everything in one run, one after the other in turns, so that what else the machine does hits all alike.
// Options: --json FILE, --runs N (3), --scale X (1; 0.02 to try it out).
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from '../../dossier/crc.ts'
import { makeRich, makeScans } from './dossier/material.ts'
import { measure, type Measured, median, pagesOf } from './dossier/measure.ts'
import { type Made, orderOf } from './dossier/order.ts'
import { measureIntake, takeIn } from './dossier/views.ts'

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const scale = Number(option('scale') ?? 1)
const runs = Number(option('runs') ?? 3)
const many = (count: number): number => Math.max(4, Math.round(count * scale))
const childPath = fileURLToPath(new URL('dossier/child.mjs', import.meta.url))

const dir = mkdtempSync(join(tmpdir(), 'kc-bench-dossier-'))
process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
const folder = (name: string): string => {
  const path = join(dir, name)
  mkdirSync(path)
  return path
}
const [store, made, out] = [folder('store'), folder('made'), folder('out')]
const log = (words: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${words}`)

let jobs = 0
/** As the worker is started (scripts/start.mjs, Dockerfile). */
const thrift = ['--heap-growing-percent=20', '--max-semi-space-size=2']

function child(kind: string, given: object, to = join(out, 'out')): Promise<Measured> {
  const job = join(dir, `job-${jobs++}.json`)
  writeFileSync(job, JSON.stringify({ kind, ...given }))
  return measure(process.execPath, [...(kind === 'bind' ? thrift : []), childPath, job, to])
}

type Row = { seconds: number; peakMB: number; low: number; high: number }
const rowOf = (all: readonly Measured[]): Row => ({
  seconds: median(all.map(({ seconds }) => seconds)),
  peakMB: Math.max(...all.map(({ peakMB }) => peakMB)),
  low: Math.min(...all.map(({ seconds }) => seconds)),
  high: Math.max(...all.map(({ seconds }) => seconds)),
})

const bound = (documents: readonly Made[], count: number) =>
  child('bind', { order: orderOf(documents, count), dir: store })

/** All tools in turns; what each gives must have the pages that went in. */
async function contest(name: string, documents: readonly Made[]) {
  const paths = documents.map(({ path }) => path)
  const expected = documents.reduce((sum, { view }) => sum + view.pages, 0)
  const to = join(out, 'out')
  const tools: Record<string, () => Promise<Measured>> = {
    copy: () => child('copy', { paths, isHashed: true }),
    ours: () => bound(documents, documents.length),
    qpdf: () => measure('qpdf', ['--empty', '--pages', ...paths, '--', to], [0, 3]),
    mutool: () => measure('mutool', ['merge', '-o', to, ...paths]),
    'pdf-lib': () => child('merge', { paths }),
  }
  const all: Record<string, Measured[]> = {}
  const hashes = new Set<string>()
  for (let run = 0; run < runs; run++)
    for (const [tool, work] of Object.entries(tools)) {
      const one = await work()
      log(`${name} ${tool} ${one.seconds.toFixed(2)} s ${one.peakMB} MB`)
      if (tool === 'ours') {
        const { pages, sha256 } = JSON.parse(one.stdout) as { pages: number; sha256: string }
        hashes.add(sha256)
        const counted = await pagesOf(to)
        if (counted !== pages || pages <= expected) throw new Error(`ours: ${counted} pages, ${pages} told`)
      } else if (tool !== 'copy' && (await pagesOf(to)) !== expected)
        throw new Error(`${tool}: not ${expected} pages`)
      ;(all[tool] ??= []).push(one)
      rmSync(to)
    }
  if (hashes.size !== 1) throw new Error('the same order gave other bytes')
  const bytes = documents.reduce((sum, { view }) => sum + view.size, 0)
  const rows = Object.fromEntries(Object.entries(all).map(([tool, one]) => [tool, rowOf(one)]))
  return { rows, bytes, pages: expected, documents: documents.length }
}

async function memory(documents: readonly Made[]) {
  const peaks: Record<string, Row & { pages: number }> = {}
  for (const times of [1, 4, 16]) {
    const all: Measured[] = []
    for (let run = 0; run < runs; run++) {
      const one = await bound(documents, documents.length * times)
      log(`small ${times}x ${one.seconds.toFixed(2)} s ${one.peakMB} MB`)
      all.push(one)
    }
    const { pages } = JSON.parse(all[0]!.stdout) as { pages: number }
    if ((await pagesOf(join(out, 'out'))) !== pages) throw new Error(`${times}x: not ${pages} pages`)
    peaks[`${times}x`] = { ...rowOf(all), pages }
  }
  return peaks
}

async function zipping(documents: readonly Made[]) {
  const entries = documents.map(({ path, view }, n) => ({
    ...{ path: `ban-goc/${n}.pdf`, size: view.size, from: path },
    crc32: crc32(readFileSync(path)),
  }))
  const paths = documents.map(({ path }) => path)
  const all: Record<'copy' | 'zip', Measured[]> = { copy: [], zip: [] }
  for (let run = 0; run < runs; run++) {
    all.copy.push(await child('copy', { paths, isHashed: false }))
    all.zip.push(await child('zip', { entries }))
  }
  await measure('unzip', ['-tqq', join(out, 'out')])
  return { copy: rowOf(all.copy), zip: rowOf(all.zip) }
}

log('making documents')
const scanPaths = await makeScans(made, many(1000))
const scans = await takeIn(scanPaths, store)
const richPaths = await makeRich(made, many(1000))
const rich = await takeIn(richPaths, store)
const small = await takeIn(await makeScans(folder('small'), many(1000), 82_000), store)
log('measuring')
const intake = await measureIntake([...scanPaths.slice(0, 20), ...richPaths.slice(0, 20)], folder('intake'))
const zip = await zipping(scans)
const peaks = await memory(small)
const contests = { scans: await contest('scans', scans), rich: await contest('rich', rich) }
report()

function report(): void {
  const round = (value: number) => Math.round(value * 100) / 100
  const ratios = ({ rows }: (typeof contests)['scans']) => ({
    seconds: round(rows['ours']!.seconds),
    ratioCopy: round(rows['ours']!.seconds / rows['copy']!.seconds),
    ratioQpdf: round(rows['qpdf']!.seconds / rows['ours']!.seconds),
    ratioMutool: round(rows['mutool']!.seconds / rows['ours']!.seconds),
  })
  const figures = {
    scans: ratios(contests.scans),
    rich: ratios(contests.rich),
    peakMB: Object.fromEntries(Object.entries(peaks).map(([name, { peakMB }]) => [name, peakMB])),
    intake: { ratioQpdf: round(intake.boxed / intake.ours), indexMs: round(intake.index) },
    zip: { ratioCopy: round(zip.zip.seconds / zip.copy.seconds) },
  }
  const line = (name: string, { seconds, low, high, peakMB }: Row) =>
    `| ${name} | ${seconds.toFixed(2)} | ${low.toFixed(2)}–${high.toFixed(2)} | ${peakMB} |`
  const head = '| | s (median) | from–to | peak MB |\n|---|---|---|---|'
  const words = [
    `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; ${runs} runs each, in turns.`,
  ]
  for (const [name, { rows, bytes, pages, documents }] of Object.entries(contests))
    words.push(
      `\n${name}: ${documents} documents, ${pages} pages, ${Math.round(bytes / 1e6)} MB\n\n${head}`,
      ...Object.entries(rows).map(([tool, row]) => line(tool, row)),
    )
  words.push(`\nsmall documents in one volume\n\n${head}`)
  for (const [name, row] of Object.entries(peaks)) words.push(line(`${name}, ${row.pages} pages`, row))
  words.push(`\nZIP of the scans\n\n${head}`, line('plain copy', zip.copy), line('ours, sums known', zip.zip))
  words.push(
    `\nintake of one file, ms (median): ${Object.entries(intake)
      .map(([name, ms]) => `${name} ${round(ms)}`)
      .join(', ')}`,
  )
  console.log(`${words.join('\n')}\n\n${JSON.stringify(figures)}`)
  const file = option('json')
  if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
}
