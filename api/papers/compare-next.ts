// The worker's half of an issued paper: its text is read in the box and compared with the snapshot of its package.
// Whatever comes of it is said on the record; the paper is kept all the same.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openJob } from '../../intake/job.ts'
import type { Work } from '../../intake/pdf-tools.ts'
import { isOwnText, recognised, textLayer } from '../../intake/printed.ts'
import type { Paper } from '../../schemas/paper.ts'
import { rowsOf, totalsOf } from '../../schemas/letter.ts'
import { compareHead, type Comparison, comparePrinted, contentCode } from '../../schemas/printed.ts'
import { compareTables, type TableRow } from '../../schemas/printed-tables.ts'
import { Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import { claim } from '../../storage/claim.ts'
import type { Context } from '../context.ts'
import { boxOf } from '../documents/box.ts'
import { compareResult } from '../appraisals/compare.ts'
import { findPackage } from '../packages/read.ts'
import { snapshotOf } from './snapshot.ts'

const MAX_TRIES = 3
const WAIT_MS = 30_000
type Compared = Paper['compared']

const reasons = {
  unreadable: 'Tệp không có lớp chữ và máy không nhận dạng được chữ trên ảnh.',
  strange:
    'Văn bản có chữ đọc được mà không in mã nội dung của bản lưu: có thể là văn bản khác, hoặc không làm từ bản thảo này.',
  notFound: 'Không thấy mã nội dung và số liệu đối chiếu trong văn bản.',
  uncertain: 'Nhận dạng từ bản quét chưa đủ mã nội dung và số liệu.',
  failed: 'Máy không mở được tệp để đọc.',
}

/** True when there was something to do. */
export async function compareNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const waiting = { 'compared.outcome': 'reading' as const }
  await using claimed = await claim(ctx.db.papers, waiting, worker, 60_000, stop)
  if (!claimed) return false
  const { record, tries, lost } = claimed
  const box = await boxOf(ctx)
  if (box instanceof Problem) {
    claimed.retryAfter(WAIT_MS, 0)
    return true
  }
  claimed.retryAfter(Math.min(60_000, 500 * 2 ** tries))
  if (tries > MAX_TRIES) {
    await settle(ctx, worker, record, { outcome: 'unread', reason: reasons.failed, rows: [] })
    return true
  }
  await using job = await openJob(ctx.config.jobs)
  const path = join(job.dir, 'paper')
  const dir = join(job.dir, 'work')
  await mkdir(dir)
  await pipeline(await ctx.blobs.open(record.file.sha256), createWriteStream(path, { mode: 0o400 }))
  await settle(ctx, worker, record, await compare(ctx, record, { box, path, dir, signal: lost }))
  return true
}

async function compare(ctx: Context, paper: Paper, work: Work): Promise<Compared> {
  if (paper.appraisal) return compareResult(ctx, paper, work)
  const { code, totals, tables } = await statedBy(ctx, paper)
  // Another paper, as the decision that approves, has no totals to print.
  const ours = { code, totals: paper.kind === 'other' ? [] : totals }
  const layer = await textLayer(work)
  const read =
    layer && headed(paper, layer.text, { ...comparePrinted(layer.text, ours, 'text'), by: layer.by }, tables)
  if (read?.code) return named(ctx, paper, read)
  // Another paper, as the decision that approves, may be written elsewhere, without the code.
  if (layer && read && paper.kind !== 'other' && (await isOwnText(work, layer)))
    return { outcome: 'differs', by: 'text', reason: reasons.strange, rows: [...read.rows] }
  const isEnough = (text: string): boolean => comparePrinted(text, ours, 'ocr').outcome === 'equal'
  const scan = await recognised(work, isEnough)
  if (scan) {
    const seen = headed(paper, scan.text, { ...comparePrinted(scan.text, ours, scan.by), by: scan.by })
    const isBetter = seen.code !== undefined || !/\p{L}{3}/u.test(layer?.text ?? '')
    if (isBetter) return named(ctx, paper, seen)
  }
  if (!read) return { outcome: 'unread', reason: reasons.failed, rows: [...ours.totals] }
  return named(ctx, paper, read)
}

/** What the paper should print. */
async function statedBy(ctx: Context, { package: bundle, letter: of }: Paper) {
  if (bundle) return snapshotOf(ctx, await findPackage(ctx, bundle))
  const letter = await ctx.db.letters.model.findOne({ id: of ?? '' }).lean()
  if (!letter) throw new Error('a paper is about a package or a letter: run fsck')
  const { content, code } = letter
  return { code: contentCode(code), totals: totalsOf(content), tables: rowsOf(content) }
}

type Read = Comparison & { by: 'text' | 'ocr' }

/**
 * Another number or date than was typed is a difference, and so is a row of a table, whatever the totals say. Tables
 * are compared in a text layer only: recognition does not keep columns apart.
 */
function headed(paper: Paper, text: string, read: Read, tables: readonly TableRow[] = []): Read {
  const head = compareHead(text, paper, read.by)
  const rows = read.code && read.outcome !== 'other' ? compareTables(text, tables) : []
  const isWrong = [...head, ...rows].some(({ ours, found }) => found !== undefined && found !== ours)
  const outcome = isWrong && read.outcome === 'equal' ? 'differs' : read.outcome
  return { ...read, outcome, rows: [...head, ...read.rows, ...rows] }
}

/** With the other package, where the code is that of one, and the reason where it stays open. */
async function named({ db }: Context, paper: Paper, { outcome, code, rows, by }: Read): Promise<Compared> {
  const begins = { $regex: `^${(code ?? '').replaceAll(' ', '')}` }
  const { campaign } = paper
  const other =
    outcome === 'other' &&
    (paper.letter
      ? await db.letters.model.findOne({ code: begins, campaign }, { id: 1 }).lean()
      : await db.packages.model.findOne({ manifest: begins, campaign }, { id: 1 }).lean())
  const some = code !== undefined || rows.some(({ found }) => found !== undefined)
  const reason = by === 'text' ? reasons.notFound : some ? reasons.uncertain : reasons.unreadable
  return {
    outcome,
    by,
    ...(code && { code }),
    ...(other && { other: other.id }),
    ...(outcome === 'unread' && { reason }),
    rows: [...rows],
  }
}

async function settle(ctx: Context, worker: string, paper: Paper, compared: Compared): Promise<void> {
  const done = { act: 'papers.compare', by: worker, behalf: paper.by, at: ctx.now().toISOString() }
  await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.papers, paper, { compared }, done))
}
