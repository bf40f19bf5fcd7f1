// Other people's readers, so that no promise about a PDF rests on the library that wrote it.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)

export const run = async (
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<string> => (await exec(command, args, { maxBuffer: 1 << 28, timeout: 400_000, ...options })).stdout

/** A folder for the length of `work`. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kc-dossier-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export const inFile = <T>(bytes: Uint8Array, work: (path: string) => Promise<T>): Promise<T> =>
  inFolder(async (folder) => {
    const path = join(folder, 'in.pdf')
    await writeFile(path, bytes)
    return work(path)
  })

/** As intake normalises a PDF: warnings (3) are no failure. */
export const normal = (bytes: Uint8Array): Promise<Buffer> =>
  inFile(bytes, async (path) => {
    const flags = [
      ...['--decrypt', '--object-streams=disable', '--compress-streams=y', '--decode-level=none'],
      ...['--normalize-content=n', '--deterministic-id', '--generate-appearances', '--coalesce-contents'],
    ]
    await run('qpdf', [...flags, path, `${path}.view`]).catch((error: { code?: number }) => {
      if (error.code !== 3) throw error as Error
    })
    return readFile(`${path}.view`)
  })

/** Poppler's text, a string per page; -raw, because its default order loses stamps that are visible. */
export const textOf = (bytes: Uint8Array): Promise<string[]> =>
  inFile(bytes, async (path) => (await run('pdftotext', ['-raw', path, '-'])).split('\f').slice(0, -1))

/** The same with its columns apart, as what came back is read. */
export const layoutOf = (bytes: Uint8Array): Promise<string> =>
  inFile(bytes, (path) => run('pdftotext', ['-layout', path, '-']))

export type Outline = { title: string; destpageposfrom1: number | null; kids: Outline[] }
export type QpdfJson = {
  outlines: Outline[]
  pagelabels: { index: number; label: Record<string, string | number> }[]
  pages: unknown[]
}

export const qpdf = (bytes: Uint8Array): Promise<QpdfJson> =>
  inFile(bytes, async (path) =>
    JSON.parse(
      await run('qpdf', [
        '--json=2',
        '--json-key=outlines',
        '--json-key=pagelabels',
        '--json-key=pages',
        path,
      ]),
    ),
  )

export const check = (bytes: Uint8Array): Promise<string> =>
  inFile(bytes, (path) => run('qpdf', ['--check', path]))

export type Picture = { width: number; height: number; grey: Uint8Array }

export const pictures = (bytes: Uint8Array, dpi = 72): Promise<Picture[]> =>
  inFile(bytes, (path) =>
    inFolder(async (folder) => {
      await run('pdftoppm', ['-r', String(dpi), '-gray', '-cropbox', path, join(folder, 'p')])
      const names = (await readdir(folder)).sort()
      return Promise.all(names.map(async (name) => pgm(await readFile(join(folder, name)))))
    }),
  )

export function pgm(bytes: Buffer): Picture {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 60)) ?? []
  return { width: Number(width), height: Number(height), grey: bytes.subarray(head.length) }
}

export type Reader = {
  labels: string[]
  links: (page: number) => Promise<{ rect: number[]; url?: string; page?: number }[]>
  destination: (name: string) => Promise<{ page: number; kind: string[] }>
  attachment: (name: string) => Promise<Uint8Array>
}

/** pdf.js, the second reader. */
export async function openPdf(bytes: Uint8Array): Promise<Reader & AsyncDisposable> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const explicit = async (dest: unknown) =>
    typeof dest === 'string' ? await pdf.getDestination(dest) : (dest as unknown[])
  const pageOf = async (dest: unknown) => (await pdf.getPageIndex((await explicit(dest))![0] as never)) + 1
  return {
    labels: (await pdf.getPageLabels()) ?? [],
    links: async (page) => {
      const annotations = await (await pdf.getPage(page)).getAnnotations()
      return Promise.all(
        annotations.map(async ({ rect, url, dest }) => ({
          rect,
          ...(url && { url }),
          ...(dest && { page: await pageOf(dest) }),
        })),
      )
    },
    destination: async (name) => {
      const dest = (await pdf.getDestination(name)) as unknown[]
      return {
        page: await pageOf(dest),
        kind: dest.slice(1).map((part) => (part as { name?: string } | null)?.name ?? String(part)),
      }
    },
    attachment: async (name) =>
      ((await pdf.getAttachments()) as Record<string, { content: Uint8Array }>)[name]!.content,
    [Symbol.asyncDispose]: () => task.destroy(),
  }
}

export type Mupdf = {
  outline: { title: string; page: number | null; down: Mupdf['outline'] }[]
  pages: { links: (number | string)[]; width: number; height: number; lines: Line[] }[]
}
/** As seen: after rotation, y downwards; `dir` "1 0" is upright. */
export type Line = { text: string; box: [number, number, number, number]; dir: string }

/** MuPDF, a reader that shares no code with poppler, qpdf or pdf.js. */
export const mupdf = (bytes: Uint8Array): Promise<Mupdf> =>
  inFile(bytes, async (path) => {
    await writeFile(`${path}.js`, reading)
    const told = JSON.parse((await run('mutool', ['run', `${path}.js`, path])).trim()) as {
      outline: Uri[]
      pages: string[][]
    }
    const seen = (await run('mutool', ['draw', '-q', '-F', 'stext', path])).split('<page ').slice(1)
    return {
      outline: nodes(told.outline),
      pages: seen.map((page, i) => ({
        links: told.pages[i]!.map((uri) => pageOf(uri) ?? uri),
        width: Number(/width="([\d.]+)"/.exec(page)![1]),
        height: Number(/height="([\d.]+)"/.exec(page)![1]),
        lines: page.split('<line ').slice(1).map(lineOf),
      })),
    }
  })

const reading = `var doc = new Document(scriptArgs[0]); var pages = []
for (var i = 0; i < doc.countPages(); i++) pages.push(doc.loadPage(i).getLinks().map(function (l) { return l.uri }))
print(JSON.stringify({ outline: doc.loadOutline() || [], pages: pages }))`

type Uri = { title: string; uri?: string; down?: Uri[] }
const pageOf = (uri = ''): number | null => Number(/^#page=(\d+)/.exec(uri)?.[1] ?? 0) || null
const nodes = (all: Uri[]): Mupdf['outline'] =>
  all.map(({ title, uri, down = [] }) => ({ title, page: pageOf(uri), down: nodes(down) }))

function lineOf(line: string): Line {
  const box = /bbox="([^"]+)"/.exec(line)![1]!.split(' ').map(Number) as Line['box']
  const chars = [...line.matchAll(/ c="([^"]*)"/g)].map(([, char = '']) => decode(char))
  return { text: chars.join(''), box, dir: /dir="([^"]+)"/.exec(line)![1]! }
}
const decode = (char: string): string =>
  char
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
    )
