// What a PDF could do besides being read: JavaScript, programs and addresses that it starts, files that it carries. Found
// object by object in what qpdf writes of it, whatever was packed or hidden there.
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { run, type Work } from './pdf-tools.ts'

export interface PdfParts {
  /** "đối tượng 12: JavaScript" */
  readonly scripts: readonly string[]
  readonly externalLinks: readonly string[]
  /** Names of the files inside. */
  readonly embedded: readonly string[]
}

const MAX_LISTED = 100
const scripts: readonly [form: RegExp, what: string][] = [
  [/"\/S": "\/JavaScript"|"\/JS": /, 'JavaScript'],
  [/"\/S": "\/Launch"/, 'mở chương trình'],
  [/"\/XFA": /, 'biểu mẫu XFA'],
]
const calls: readonly [form: RegExp, what: string][] = [
  [/"\/S": "\/SubmitForm"/, 'gửi biểu mẫu'],
  [/"\/S": "\/ImportData"/, 'lấy dữ liệu'],
  [/"\/S": "\/GoToR"/, 'mở tệp khác'],
]

/** Undefined where qpdf cannot say within its limits. */
export async function partsOfPdf(work: Work): Promise<PdfParts | undefined> {
  const out = join(work.dir, 'objects.json')
  const args = ({ file, dir }: { file: string; dir: string }) => [
    ...['--json=2', '--json-key=qpdf', '--json-stream-data=none'],
    ...[file, join(dir, 'objects.json')],
  ]
  const ran = await run(work, 'qpdf', args, {
    cpuSeconds: 30,
    wallMs: 45_000,
    memory: 1 << 30,
    fileBytes: 512 << 20,
  })
  if (ran.end !== 'exit' || (ran.code !== 0 && ran.code !== 3)) return undefined
  const found = { scripts: new Set<string>(), externalLinks: new Set<string>(), embedded: new Set<string>() }
  let object = ''
  let isSpec = false
  let name = ''
  const add = (list: Set<string>, text: string) => list.size < MAX_LISTED && list.add(text)
  for await (const line of createInterface({ input: createReadStream(out, 'utf8'), crlfDelay: Infinity })) {
    const begins = /^ {6}"(?:obj:(\d+) \d+ R|trailer)": \{/.exec(line)
    if (begins) {
      if (isSpec) add(found.embedded, name || `tệp trong đối tượng ${object}`)
      ;[object, isSpec, name] = [begins[1] ?? 'cuối tệp', false, '']
    }
    for (const [form, what] of scripts)
      if (form.test(line)) add(found.scripts, `đối tượng ${object}: ${what}`)
    for (const [form, what] of calls)
      if (form.test(line)) add(found.externalLinks, `đối tượng ${object}: ${what}`)
    if (/"\/EF": /.test(line)) isSpec = true
    const called = /"\/(UF|F)": ("u:(?:[^"\\]|\\.)*")/.exec(line)
    if (called && (called[1] === 'UF' || !name)) name = (JSON.parse(called[2]!) as string).slice(2, 202)
  }
  if (isSpec) add(found.embedded, name || `tệp trong đối tượng ${object}`)
  await rm(out, { force: true })
  return {
    scripts: [...found.scripts],
    externalLinks: [...found.externalLinks],
    embedded: [...found.embedded],
  }
}
