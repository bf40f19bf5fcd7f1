// A bound volume back into its documents: which pages are whose stands in the dossier.json that it carries; where those
// pages are is asked of its own page labels.
import { closeSync, createReadStream, openSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { pagesOf } from '../../dossier/index/pages.ts'
import { fileOf } from '../../dossier/index/view.ts'
import { roman } from '../../dossier/label.ts'
import { safePaths } from '../../dossier/names.ts'
import { openPdf } from '../../dossier/pdf/file.ts'
import { NotNormal } from '../../dossier/pdf/read.ts'
import { type Box, runInBox } from '../../intake/box.ts'
import { embeddedScanner } from '../verify/embedded.ts'
import { cutPages } from './cut.ts'
import { parsed, type Unpacked } from './package.ts'

const mostPages = 200_000
const Dossier = z.object({
  format: z.string().startsWith('kiem-chung-dossier/'),
  volumes: z.int().min(1).max(1_000),
  documents: z
    .array(
      z.object({
        exhibit: z.string().min(1).max(100),
        document: z.string().max(200),
        version: z.int(),
        volume: z.int().min(0),
        labels: z.array(z.string().max(200)).max(mostPages),
      }),
    )
    .max(100_000),
})

export async function unpackVolume(path: string, out: string): Promise<Unpacked> {
  const text = await manifestIn(path)
  const dossier = Dossier.safeParse(text === undefined ? undefined : parsed(text))
  if (text === undefined || !dossier.success)
    return { written: 0, faults: ['Tệp không mang dossier.json của Kiểm Chứng nên không tách được.'] }
  const dir = await mkdtemp(join(tmpdir(), 'kc-unpack-'))
  try {
    await writeFile(join(out, 'dossier.json'), text, { flag: 'wx' })
    return await cut(resolve(path), qpdfOn(resolve(path), dir), dossier.data, dir, out)
  } finally {
    await rm(dir, { recursive: true })
  }
}

async function manifestIn(path: string): Promise<string | undefined> {
  const scanner = embeddedScanner()
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) scanner.push(part)
  return scanner.found().find((text) => text.startsWith('{') && text.includes('"kiem-chung-dossier/'))
}

type Qpdf = (args: (file: string, dir: string) => string[]) => Promise<string | undefined>

function qpdfOn(path: string, dir: string): Qpdf {
  const box: Box = { mode: process.env['KC_BOX'] === 'limits' ? 'limits' : 'namespaces' }
  return async (args) => {
    const ran = await runInBox(box, {
      tool: 'qpdf',
      args: (at) => args(at.file, at.dir),
      input: { path },
      dir,
    })
    if (ran.end === 'missing-tool') throw new Error(`Thiếu chương trình ${ran.tool} (gói ${ran.package}).`)
    return ran.end === 'exit' && (ran.code === 0 || ran.code === 3) ? ran.stdout : undefined
  }
}

async function cut(
  path: string,
  qpdf: Qpdf,
  dossier: z.infer<typeof Dossier>,
  dir: string,
  out: string,
): Promise<Unpacked> {
  const at = await pagesByLabel(qpdf)
  if (!at) return { written: 0, faults: ['Không đọc được số trang của tệp PDF này.'] }
  const faults: string[] = []
  const here = dossier.documents.flatMap(({ exhibit, labels, volume }) => {
    const pages = labels.map((label) => at.get(label))
    const found = pages.filter((page) => page !== undefined)
    if (found.length === labels.length && found.length > 0) return [{ exhibit, pages: found }]
    if (found.length > 0) faults.push(`${exhibit}: chỉ thấy ${found.length} trong ${labels.length} trang.`)
    else if (volume > 0 && dossier.volumes === 1) faults.push(`${exhibit}: không thấy trang nào.`)
    return []
  })
  const names = safePaths(here.map(({ exhibit }) => ({ folder: '', name: `${exhibit}.pdf` })))
  const { fd, file, pages: walked } = await openVolume(path, qpdf, dir)
  const all = new Set(walked.map(({ n }) => n))
  let written = 0
  try {
    for (const [i, { exhibit, pages }] of here.entries()) {
      const wanted = pages.flatMap((page) => walked[page - 1] ?? [])
      for (const { n } of wanted) all.delete(n)
      const to = join(out, names[i]!)
      const fault = wanted.length === pages.length ? await cutInto(file, wanted, all, to) : 'thiếu trang'
      for (const { n } of wanted) all.add(n)
      if (fault) faults.push(`${exhibit}: không tách được ${pages.length} trang (${fault}).`)
      else written += 1
    }
  } finally {
    closeSync(fd)
  }
  return { written, faults }
}

async function cutInto(
  ...[file, wanted, others, to]: Parameters<typeof cutPages>
): Promise<string | undefined> {
  try {
    await cutPages(file, wanted, others, to)
    return undefined
  } catch (error) {
    if (!(error instanceof NotNormal)) throw error
    await rm(to, { force: true })
    return error.message
  }
}

/** As it is; or, where another program has saved it since, written plainly by qpdf. */
async function openVolume(path: string, qpdf: Qpdf, dir: string) {
  const open = (from: string) => {
    const fd = openSync(from, 'r')
    try {
      const file = openPdf(fileOf(fd))
      return { fd, file, pages: pagesOf(file, mostPages) }
    } catch (error) {
      closeSync(fd)
      throw error
    }
  }
  try {
    return open(path)
  } catch (error) {
    if (!(error instanceof NotNormal)) throw error
  }
  await qpdf((file, at) => [
    ...['--decrypt', '--object-streams=disable', '--stream-data=preserve', '--deterministic-id'],
    ...[file, join(at, 'plain.pdf')],
  ])
  return open(join(dir, 'plain.pdf'))
}

const Labels = z.object({
  pagelabels: z.array(
    z.object({ index: z.int(), label: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
})

/** Undefined where the file has no pages that can be counted, or one label twice. */
async function pagesByLabel(qpdf: Qpdf): Promise<Map<string, number> | undefined> {
  const total = Number(await qpdf((file) => ['--show-npages', file]))
  const json = await qpdf((file) => ['--json=2', '--json-key=pagelabels', file])
  const read = Labels.safeParse(json && parsed(json))
  if (!read.success || !Number.isInteger(total) || total < 1 || total > mostPages) return undefined
  const runs = read.data.pagelabels
  const at = new Map<string, number>()
  for (const [n, { index, label }] of runs.entries())
    for (let page = index; page < Math.min(runs[n + 1]?.index ?? total, total); page++) {
      const name = labelOf(label, page - index)
      if (at.has(name)) return undefined
      at.set(name, page + 1)
    }
  return at
}

function labelOf(run: Readonly<Record<string, string | number>>, nth: number): string {
  const prefix = String(run['/P'] ?? '').replace(/^u:/, '')
  const number = Number(run['/St'] ?? 1) + nth
  return prefix + (run['/S'] === '/r' ? roman(number) : run['/S'] === '/D' ? String(number) : '')
}
