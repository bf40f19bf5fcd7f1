// A page of the web as a PDF, drawn in the box by a browser without network: its words, links and what it carries in itself.
// Over every sheet lies a strip of ours with the address and the time; the bytes as they came are attached.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Box, type Ran, runInBox } from './box.ts'
import { cannot } from './failed.ts'
import type { Cannot } from './verdict.ts'
import type { WebPage } from './web-fetch.ts'

interface Told {
  readonly address: string
  /** In words: «08:36:12 ngày 29/11/2026». */
  readonly at: string
  readonly sha256: string
}

/** Nothing of it runs, asks or leads elsewhere while it is drawn. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:`
const head = (style: string) =>
  `\ufeff<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style>`
const sheet = '@page { size: A4 !important; margin: 30mm 14mm 14mm !important }'

/** Writes `name` into the folder. Undefined when it went well. */
export async function drawPage(
  { box, dir }: { box: Box; dir: string },
  page: WebPage,
  told: Told,
  name: string,
): Promise<Cannot | undefined> {
  await writeFile(join(dir, 'shown.html'), head(sheet) + shown(page))
  await writeFile(join(dir, 'strip.html'), head('') + strip(page, told))
  await writeFile(join(dir, 'trang-goc.html'), page.bytes)
  for (const one of ['shown', 'strip']) {
    const drawn = await draw({ box, dir }, one)
    if (drawn.end !== 'exit' || drawn.code !== 0) return failed(drawn, 'chromium-headless-shell')
  }
  const joined = await runInBox(box, {
    tool: 'qpdf',
    args: () => [
      ...['--deterministic-id', 'shown.pdf', '--overlay', 'strip.pdf', '--repeat=1', '--'],
      ...['--add-attachment', 'trang-goc.html', `--mimetype=${page.type}`, '--', name],
    ],
    dir,
  })
  return joined.end === 'exit' && (joined.code === 0 || joined.code === 3)
    ? undefined
    : failed(joined, 'qpdf')
}

const failed = (ran: Ran, tool: 'qpdf' | 'chromium-headless-shell'): Cannot => {
  if (ran.end !== 'exit') return cannot(ran, tool)
  const { code, ms, peak, stderr } = ran
  return cannot({ end: 'crash', signal: String(code), stderr, ms, peak }, tool)
}

const draw = ({ box, dir }: { box: Box; dir: string }, name: string): Promise<Ran> =>
  runInBox(box, {
    tool: 'chromium-headless-shell',
    args: ({ dir: home }) => [
      '--no-sandbox', // the box is one
      ...['--disable-gpu', '--in-process-gpu', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...[`--user-data-dir=${home}/profile`, '--no-pdf-header-footer', `--print-to-pdf=${home}/${name}.pdf`],
      `file://${home}/${name}.html`,
    ],
    dir,
    limits: { cpuSeconds: 40, wallMs: 45_000, fileBytes: 200 << 20, diskBytes: 400 << 20 },
  })

/** As text in our own head: a refresh would show another page than the one that came. */
function shown({ bytes, type, charset }: WebPage): string {
  const text = decoded(bytes, charset)
  if (type === 'text/plain') return `<pre style="white-space: pre-wrap">${escaped(text)}</pre>`
  return text.replace(/http-equiv\s*=\s*(["']?)\s*refresh/gi, 'data-was=$1refresh')
}

function decoded(bytes: Buffer, charset: string | undefined): string {
  const said = /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(
    bytes.subarray(0, 2048).toString('latin1'),
  )?.[1]
  for (const one of [charset, said]) {
    try {
      if (one) return new TextDecoder(one).decode(bytes)
    } catch {
      // a name that nobody knows
    }
  }
  return new TextDecoder().decode(bytes)
}

function strip({ landed }: WebPage, { address, at, sha256 }: Told): string {
  const where =
    landed === new URL(address).href ? '' : `<br>Chuyển tiếp đến: ${escaped(landed.slice(0, 300))}`
  return `<style>
    @page { size: A4; margin: 0 }
    div { position: absolute; left: 14mm; right: 14mm; top: 6mm; height: 21mm; overflow: hidden; padding: 1mm 2mm;
      background: #fff; border: 0.3mm solid #000; font: 7pt/1.3 sans-serif; overflow-wrap: anywhere }
  </style><div><b>Bản chụp trang web lúc ${at}</b>, chỉ gồm nội dung của trang, không gồm ảnh và tệp khác.
  <br>Địa chỉ: ${escaped(address.slice(0, 400))}${where}<br>SHA-256 của nội dung nhận về: ${sha256}</div>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
