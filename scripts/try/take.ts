// One file of an old archive through intake, whatever it is: its rows of the table, one for each file in it, and the
// bytes to bind where there are any.
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { viewOfNormal } from '../../api/documents/normal.ts'
import { normalise, type Normalised } from '../../dossier/normalise.ts'
import type { Box, Ran } from '../../intake/box.ts'
import { examine } from '../../intake/check.ts'
import { MAX_DEPTH, tooDeep } from '../../intake/container.ts'
import type { Inner } from '../../intake/inner.ts'
import { render, type Renditions } from '../../intake/render.ts'
import { type FileType, nameOf, types } from '../../intake/types.ts'
import type { Cannot, Facts, Refusal, Verdict } from '../../intake/verdict.ts'
import { INSIDE, type Row } from './row.ts'

export interface Taken {
  readonly row: Row
  readonly original?: { readonly sha256: string; readonly size: number }
  readonly view?: {
    readonly path: string
    readonly sha256: string
    readonly size: number
    readonly index: string
    readonly indexSha256: string
  }
}

const MAX_BYTES = 1 << 30
const MAX_MS = 6 * 60_000

/** A file as the folder lists it: its name may be bytes that are no text. */
export interface Found {
  readonly path: Buffer | string
  /** For the table: where it stands. */
  readonly shown: string
  /** As an upload would call it. */
  readonly name: string
}

/** A tool is not installed: then nothing can be said of any file. */
export class MissingTool extends Error {}

interface Work {
  /** Where views go, and job folders. */
  readonly out: string
  readonly box: Box
  readonly signal: AbortSignal
}

/** `id`: no other file of the run has it. Throws only when aborted or without a tool, never because of the file. */
export async function take(found: Found, id: string, work: Work, depth = 1): Promise<Taken[]> {
  const dir = join(work.out, `job-${id}`)
  const meter = new Meter(found.shown)
  const limited = AbortSignal.any([work.signal, AbortSignal.timeout(MAX_MS)])
  try {
    await mkdir(dir)
    const { taken, inner } = await takeOne(found, { ...work, signal: limited }, { id, dir, depth, meter })
    const all = [taken]
    for (const [n, { from, name, path }] of inner.entries())
      all.push(
        ...(await take({ path, name, shown: found.shown + INSIDE + from }, `${id}.${n}`, work, depth + 1)),
      )
    return all
  } catch (error) {
    if (work.signal.aborted || error instanceof MissingTool) throw error
    // The box, the disk or we failed: the file still gets its page, and the table says what happened.
    meter.exits.push(String(error).slice(0, 200))
    return [{ row: limited.aborted ? tooHeavy(meter) : meter.row('failed', 'error', 'Không mở được tệp.') }]
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const tooHeavy = (meter: Meter) =>
  meter.row('refused', 'limit', 'Tệp quá nặng hoặc quá phức tạp để mở an toàn.')

type Looked = { readonly taken: Taken; readonly inner: readonly Inner[] }
const alone = (row: Row, original?: Taken['original']): Looked => ({
  taken: { row, ...(original && { original }) },
  inner: [],
})

async function takeOne(
  { path, name }: Found,
  { out, box, signal }: Work,
  { id, dir, depth, meter }: { id: string; dir: string; depth: number; meter: Meter },
): Promise<Looked> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return alone(meter.row('refused', 'unreadable', 'Không đọc được tệp.'))
  meter.size = found.size
  if (meter.size === 0)
    return alone(meter.row('refused', 'empty', 'Tệp không có nội dung. Hãy chọn lại tệp.'))
  if (meter.size > MAX_BYTES) return alone(meter.row('refused', 'limit', 'Tệp lớn hơn 1 GB.'))
  // A copy: the box gets one file under a plain name, and the archive is never opened but for reading.
  const copy = join(dir, 'original')
  const isRead = await copyFile(path, copy).then(
    () => true,
    () => false,
  )
  if (!isRead) return alone(meter.row('refused', 'unreadable', 'Không đọc được tệp.'))
  const original = { sha256: await hashOf(copy), size: meter.size }
  const [look, work] = [join(dir, 'look'), join(dir, 'work')]
  await mkdir(look)
  await mkdir(work)
  const measured: Box = { mode: box.mode, note: (tool, ran) => meter.note(tool, ran) }

  const verdict = await examine(copy, { name }, look, measured, signal)
  if (verdict.outcome === 'ok') {
    const { type, secretMark } = verdict.facts
    meter.type = type
    if (types[type].by === 'container') {
      if (depth > MAX_DEPTH) return alone(refusedRow(meter, tooDeep(depth)), original)
      return {
        taken: { row: meter.row('opened', 'opened'), original },
        inner: inOrder(verdict.inner ?? []),
      }
    }
    if (secretMark) return alone(meter.row('held', 'secret', heldFor(secretMark)), original)
  } else if (!(await claimsPdf(copy, name))) return alone(refusedRow(meter, verdict), original)

  // Of a PDF that is refused it is told all the same what can be opened of it.
  let normal: Normalised | undefined
  const type = verdict.outcome === 'ok' ? verdict.facts.type : 'application/pdf'
  const made = await render(copy, type, work, measured, async (job) => {
    const before = [...meter.exits]
    normal = await normalise(job)
    meter.exits.splice(0, Infinity, ...normal.steps.exits, ...before)
    return viewOfNormal(normal)
  }, signal) // prettier-ignore
  const row = rowOf(meter, verdict, made, normal)
  const inner = verdict.outcome === 'ok' ? inOrder(verdict.inner ?? []) : []
  if (made.view.outcome !== 'ok') return { taken: { row, original }, inner }
  const [view, index] = [join(out, `${id}.pdf`), join(out, `${id}.pix`)]
  await rename(made.view.path, view)
  await rename(made.view.index, index)
  const { size } = await stat(view)
  const kept = { path: view, sha256: await hashOf(view), size, index, indexSha256: await hashOf(index) }
  return { taken: { row, original, view: kept }, inner }
}

const numbered = new Intl.Collator('vi', { numeric: true })
const inOrder = (inner: readonly Inner[]) => [...inner].sort((a, b) => numbered.compare(a.from, b.from))

const heldFor = ({ page, mark }: NonNullable<Facts['secretMark']>) =>
  `Trang ${page} có dấu “${mark}”. Tài liệu mật không được đưa lên hệ thống.`

function refusedRow(meter: Meter, why: Refusal | Cannot): Row {
  return meter.row('refused', codeOf(why), why.sentence)
}

function codeOf(why: Refusal | Cannot): string {
  if (why.outcome === 'refused') return why.code
  if (why.why === 'missing-tool') throw new MissingTool(why.sentence)
  return why.why
}

/** A file that is taken in without a view stays: its page in the dossier says why. */
function rowOf(meter: Meter, verdict: Verdict, { view, text }: Renditions, normal?: Normalised): Row {
  if (normal && 'end' in normal) throw new MissingTool(`Thiếu ${normal.tool}: hãy cài gói ${normal.package}.`)
  const state = verdict.outcome === 'ok' ? 'kept' : 'refused'
  // Another file under the name of a PDF is not damaged: its name is wrong. Bytes that nobody knows are.
  const isMisnamed =
    verdict.outcome === 'refused' &&
    verdict.code === 'mismatch' &&
    verdict.more?.['found'] !== nameOf('unknown')
  if (view.outcome !== 'ok' && isMisnamed) return refusedRow(meter, verdict)
  if (view.outcome !== 'ok') {
    // What is refused never gets a view: the officer reads why it is refused.
    const { sentence } = verdict.outcome === 'ok' ? view : verdict
    return meter.row(state, normal?.outcome === 'hole' ? normal.why : codeOf(view), sentence)
  }
  if (normal?.outcome !== 'ok') throw new Error('a view without its facts')
  const { rung, pages, pagesBySecond, attachments, lost } = normal
  const read = text?.outcome === 'ok' ? text : { pages: [], empty: [] }
  const more = {
    ...{ rung, pages, pagesBySecond, attachments, lost },
    characters: read.pages.reduce((sum, page) => sum + page.replace(/\s/g, '').length, 0),
    pagesWithText: read.pages.length - read.empty.length,
  }
  if (verdict.outcome !== 'ok') return meter.row(state, codeOf(verdict), verdict.sentence, more)
  return meter.row(state, pages === pagesBySecond ? 'ok' : 'ok?', undefined, more)
}

/** What a file cost so far. */
class Meter {
  readonly #started = performance.now()
  readonly exits: string[] = []
  #peak = 0
  size = 0
  type: FileType | undefined

  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  note(tool: string, ran: Ran): void {
    this.#peak = Math.max(this.#peak, ran.peak)
    if (ran.end !== 'missing-tool') this.exits.push(`${tool} ${saidBy(ran)}`)
  }

  row(state: Row['state'], verdict: string, reason?: string, more: Partial<Row> = {}): Row {
    return {
      ...{ file: this.#file, size: this.size, state },
      ...(this.type && { type: this.type }),
      ...{ exits: [...this.exits], rung: state === 'opened' ? (0 as const) : (4 as const) },
      ...{ pages: 0, characters: 0, pagesWithText: 0 },
      ...more,
      seconds: Math.round(performance.now() - this.#started) / 1000,
      peakMB: Math.round(this.#peak / 1e6),
      verdict,
      ...(reason && { reason }),
    }
  }
}

const saidBy = (ran: Exclude<Ran, { end: 'missing-tool' }>) =>
  ran.end === 'exit' ? ran.code : ran.end === 'crash' ? ran.signal : ran.limit

/** Readers look for the header in the first kilobyte, and qpdf mends files without one: only what is plainly else is else. */
async function claimsPdf(path: string, name: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const head = buffer.toString('latin1', 0, bytesRead)
    return /%PDF-|%!PS-Adobe-\d\.\d PDF|\d+ \d+ obj/.test(head) || name.toLowerCase().endsWith('.pdf')
  } finally {
    await file.close()
  }
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
