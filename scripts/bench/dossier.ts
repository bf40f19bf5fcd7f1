// How quick and how small the dossier engine is: 1,000 scans, 1,000 rich documents, and 1,000, 4,000 and 16,000 small
// ones in one volume; beside it qpdf, mutool and pdf-lib, which only merge, and as the limit a copy of the same bytes
// with SHA-256. Everything in one run, one after the other in turns, so that what else the machine does hits all alike.
// A peer that fails is told and left out; so is a part of ours, and then it ends 1: what was measured is never lost.
// Options: --json FILE, --docs (puts the table into docs/bench.md), --runs N (3), --scale X (1; 0.02 to try it out).
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
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

/** A peer that takes longer is named and left out, or one run would take the day: pdf-lib did not end in ten minutes. */
const PATIENCE_MS = 180_000

function child(kind: string, given: object, patienceMs?: number): Promise<Measured> {
  const job = join(dir, `job-${jobs++}.json`)
  writeFileSync(job, JSON.stringify({ kind, ...given }))
  const flags = kind === 'bind' ? thrift : []
  return measure(process.execPath, [...flags, childPath, job, join(out, 'out')], [0], patienceMs)
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
    qpdf: () => measure('qpdf', ['--empty', '--pages', ...paths, '--', to], [0, 3], PATIENCE_MS),
    mutool: () => measure('mutool', ['merge', '-o', to, ...paths], [0], PATIENCE_MS),
    'pdf-lib': () => child('merge', { paths }, PATIENCE_MS),
  }
  const all: Record<string, Measured[]> = {}
  const hashes = new Set<string>()
  const failed = new Set<string>()
  for (let run = 0; run < runs; run++)
    for (const [tool, work] of Object.entries(tools)) {
      if (failed.has(tool)) continue
      const one = isOurs(tool) ? await work() : await stage(`${name}, ${tool}`, work, false)
      if (!one) {
        failed.add(tool)
        rmSync(to, { force: true })
        continue
      }
      log(`${name} ${tool} ${one.seconds.toFixed(2)} s ${one.peakMB} MB`)
      if (tool === 'ours') {
        const { pages, sha256 } = JSON.parse(one.stdout) as { pages: number; sha256: string }
        hashes.add(sha256)
        const counted = await pagesOf(to)
        if (counted !== pages || pages <= expected) throw new Error(`ours: ${counted} pages, ${pages} told`)
        ;(all[tool] ??= []).push(one)
      } else if (tool === 'copy' || (await pagesOf(to)) === expected) (all[tool] ??= []).push(one)
      else {
        log(`${name} ${tool}: not ${expected} pages`)
        failed.add(tool)
      }
      rmSync(to, { force: true })
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

const isOurs = (tool: string): boolean => tool === 'ours' || tool === 'copy'

/** What fails is told, and the rest goes on. */
async function stage<T>(name: string, work: () => Promise<T>, isNeeded = true): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    log(`${name} failed: ${String(error).slice(0, 500)}`)
    if (isNeeded) process.exitCode = 1
    return undefined
  }
}

log('making documents')
const scanPaths = await makeScans(made, many(1000))
const scans = await takeIn(scanPaths, store)
const richPaths = await makeRich(made, many(1000))
const rich = await takeIn(richPaths, store)
const small = await takeIn(await makeScans(folder('small'), many(1000), 82_000), store)
log('measuring')
const given = [...scanPaths.slice(0, 20), ...richPaths.slice(0, 20)]
const intake = await stage('intake', () => measureIntake(given, folder('intake')))
const zip = await stage('zip', () => zipping(scans))
const peaks = await stage('memory', () => memory(small))
const contests = {
  scans: await stage('scans', () => contest('scans', scans)),
  rich: await stage('rich', () => contest('rich', rich)),
}
report()

function report(): void {
  const round = (value: number) => Math.round(value * 100) / 100
  const ratio = (above: Row | undefined, below: Row | undefined) =>
    above && below ? round(above.seconds / below.seconds) : null
  const ratios = (made: (typeof contests)['scans']) =>
    made && {
      seconds: round(made.rows['ours']!.seconds),
      ratioCopy: ratio(made.rows['ours'], made.rows['copy']),
      ratioQpdf: ratio(made.rows['qpdf'], made.rows['ours']),
      ratioMutool: ratio(made.rows['mutool'], made.rows['ours']),
    }
  const figures = {
    scans: ratios(contests.scans),
    rich: ratios(contests.rich),
    peakMB: peaks && Object.fromEntries(Object.entries(peaks).map(([name, { peakMB }]) => [name, peakMB])),
    intake: intake && { ratioQpdf: round(intake.boxed / intake.ours), indexMs: round(intake.index) },
    zip: zip && { ratioCopy: ratio(zip.zip, zip.copy) },
  }
  const line = (name: string, { seconds, low, high, peakMB }: Row) =>
    `| ${name} | ${seconds.toFixed(2)} | ${low.toFixed(2)}–${high.toFixed(2)} | ${peakMB} |`
  const head = '| | s (median) | from–to | peak MB |\n|---|---|---|---|'
  const words = [
    `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; scale ${scale}, ${runs} runs each, in turns; load ${loadavg()[0]?.toFixed(1)} at the end.`,
  ]
  for (const [name, made] of Object.entries(contests)) {
    if (!made) continue
    const { rows, bytes, pages, documents } = made
    words.push(
      `\n${name}: ${documents} documents, ${pages} pages, ${Math.round(bytes / 1e6)} MB\n\n${head}`,
      ...Object.entries(rows).map(([tool, row]) => line(tool, row)),
    )
  }
  if (peaks) {
    words.push(`\nsmall documents in one volume\n\n${head}`)
    for (const [name, row] of Object.entries(peaks)) words.push(line(`${name}, ${row.pages} pages`, row))
  }
  if (zip)
    words.push(
      `\nZIP of the scans\n\n${head}`,
      line('plain copy', zip.copy),
      line('ours, sums known', zip.zip),
    )
  if (intake)
    words.push(
      `\nintake of one file, ms (median): ${Object.entries(intake)
        .map(([name, ms]) => `${name} ${round(ms)}`)
        .join(', ')}`,
    )
  const text = `${words.join('\n')}\n\n\`\`\`json\n${JSON.stringify(figures)}\n\`\`\``
  console.log(text)
  const file = option('json')
  if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
  if (process.argv.includes('--docs')) intoDocs(text)
}

/** The run of docs/bench.md is replaced; what is said around it is not ours to say. */
function intoDocs(text: string): void {
  const path = fileURLToPath(new URL('../../docs/bench.md', import.meta.url))
  const before = readFileSync(path, 'utf8')
  const [start, end] = [before.indexOf('## The run\n'), before.indexOf('\nA ratioCopy is ours')]
  if (start < 0 || end < start) throw new Error('docs/bench.md has no place for the run')
  writeFileSync(path, `${before.slice(0, start)}## The run\n\n${text}\n${before.slice(end)}`)
}
