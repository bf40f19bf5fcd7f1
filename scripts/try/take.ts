// One file of an old archive through intake, whatever it is: a row of the table, and the bytes to bind where there are any.
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { normalise, type NormaliseJob, type Normalised } from '../../dossier/normalise.ts'
import type { Box } from '../../intake/box.ts'

/** What `--json` writes for a file. */
export interface Row {
  readonly file: string
  readonly size: number
  /** What each tool answered, as "qpdf 3"; empty where none was asked. */
  readonly exits: readonly string[]
  /** 1 qpdf, 2 after mending, 3 drawn anew, 4 a page that says why. */
  readonly rung: 1 | 2 | 3 | 4
  /** Found by our walk. */
  readonly pages: number
  readonly pagesBySecond?: number
  readonly seconds: number
  /** Of the largest tool. */
  readonly peakMB: number
  /** "ok", "ok?" where the second reader counts other pages, or why there is no view. */
  readonly verdict: string
  readonly reason?: string
  readonly attachments?: number
  readonly lost?: Readonly<Record<string, number>>
}

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
  readonly path: Buffer
  readonly name: string
}

/** A tool is not installed: then nothing can be said of any file. */
export class MissingTool extends Error {}

/** `out` is where views go. Throws only when aborted or without a tool, never because of the file. */
export async function take(
  { path, name }: Found,
  out: string,
  nth: number,
  box: Box,
  signal: AbortSignal,
): Promise<Taken> {
  const started = performance.now()
  const dir = join(out, `job-${nth}`)
  const row = (more: Partial<Row> & Pick<Row, 'verdict'>): Row => ({
    file: name,
    size: 0,
    exits: [],
    rung: 4,
    pages: 0,
    peakMB: 0,
    ...more,
    seconds: Math.round(performance.now() - started) / 1000,
  })
  const hole = (verdict: string, reason: string, more: Partial<Row> = {}): Row =>
    row({ verdict, reason, ...more })
  const limited = AbortSignal.any([signal, AbortSignal.timeout(MAX_MS)])
  try {
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) return { row: hole('unreadable', 'Không đọc được tệp.') }
    const { size } = found
    if (size === 0) return { row: hole('empty', 'Tệp không có nội dung.') }
    if (size > MAX_BYTES) return { row: hole('limit', 'Tệp lớn hơn 1 GB.', { size }) }
    await mkdir(dir)
    // A copy: the box gets one file under a plain name, and the archive is never opened but for reading.
    const original = join(dir, 'original')
    const isRead = await copyFile(path, original).then(
      () => true,
      () => false,
    )
    if (!isRead) return { row: hole('unreadable', 'Không đọc được tệp.', { size }) }
    const sha256 = await hashOf(original)
    const maker = await makerOf(original, name)
    if (!maker) return { row: hole('not-pdf', 'Tệp không phải PDF.', { size }), original: { sha256, size } }
    const work = join(dir, 'work')
    await mkdir(work)
    const made = await maker.make({ box, path: original, dir: work, signal: limited })
    const { exits, peak } = made.steps
    const common = { size, exits, peakMB: Math.round(peak / 1e6) }
    if ('end' in made) throw new MissingTool(`Thiếu ${made.tool}: hãy cài gói ${made.package}.`)
    if (made.outcome === 'hole')
      return { row: hole(made.why, made.reason, common), original: { sha256, size } }
    const [view, index] = [join(out, `${nth}.pdf`), join(out, `${nth}.pix`)]
    await rename(made.path, view)
    await rename(made.index, index)
    const { rung, pages, pagesBySecond, attachments, lost } = made
    const verdict = pages === pagesBySecond ? 'ok' : 'ok?'
    return {
      row: row({ ...common, verdict, rung, pages, pagesBySecond, attachments, lost }),
      original: { sha256, size },
      view: { path: view, sha256: made.sha256, size: made.size, index, indexSha256: await hashOf(index) },
    }
  } catch (error) {
    if (signal.aborted || error instanceof MissingTool) throw error
    // The box, the disk or we failed: the file still gets its page, and the table says what happened.
    const verdict = limited.aborted ? 'limit' : 'error'
    const reason = limited.aborted ? 'Tệp quá nặng hoặc quá phức tạp để mở an toàn.' : 'Không mở được tệp.'
    return { row: hole(verdict, reason, { exits: [String(error).slice(0, 200)] }) }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** From a kind of file to a view. A kind that is not here gets a page that says so. */
interface Maker {
  readonly claims: (path: string, name: string) => Promise<boolean>
  readonly make: (job: NormaliseJob) => Promise<Normalised>
}
const makers: readonly Maker[] = [{ claims: claimsPdf, make: normalise }]

async function makerOf(path: string, name: string): Promise<Maker | undefined> {
  for (const maker of makers) if (await maker.claims(path, name)) return maker
  return undefined
}

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
