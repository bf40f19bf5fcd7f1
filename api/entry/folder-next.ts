// The worker's half of the folders: every leaf is fitted, and what was made for it kept. The record says built only when
// everything is.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { safePaths } from '../../dossier/names.ts'
import type { Box } from '../../intake/box.ts'
import { openJob } from '../../intake/job.ts'
import type { EntryFolder, FolderLeaf } from '../../schemas/entry-folder.ts'
import { mostBytes, usualLimits } from '../../schemas/entry.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import { claim } from '../../storage/claim.ts'
import { outage } from '../../storage/outage.ts'
import type { Context } from '../context.ts'
import { boxOf } from '../documents/box.ts'
import { keptBlob } from '../documents/keep.ts'
import { placeOf } from '../dossiers/cover.ts'
import { sumBlob } from '../packages/sum.ts'
import { type TypedLeaf, type Typed, typedLeaves } from './content.ts'
import { fitLeaf, type Desk, type Fitted } from './fit.ts'

const MAX_TRIES = 5
const WAIT_MS = 30_000

/** True when there was something to do. */
export async function folderNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  await using claimed = await claim(ctx.db.entryFolders, { state: 'building' }, worker, 60_000, stop)
  if (!claimed) return false
  const { record, tries, lost } = claimed
  const box = await boxOf(ctx)
  if (box instanceof Problem) {
    claimed.retryAfter(WAIT_MS, 0)
    return true
  }
  const step = async (done: number, total: number): Promise<void> => {
    lost.throwIfAborted()
    await claimed.tell({ stage: 'files', i: 1, n: 1, done, total, at: ctx.now().toISOString() })
  }
  try {
    await settle(ctx, worker, record, { ...(await build(ctx, record, box, lost, step)), state: 'built' })
  } catch (error) {
    if (lost.aborted) return true
    if (!(error instanceof Problem) && tries < MAX_TRIES) {
      claimed.retryAfter(Math.min(60_000, 500 * 2 ** tries))
      throw error
    }
    const problem = error instanceof Problem ? error : gaveUp(ctx, error)
    await settle(ctx, worker, record, { problem: problem.toJSON(), state: 'failed' })
  }
  return true
}

async function build(
  ctx: Context,
  { campaign, at }: EntryFolder,
  box: Box,
  signal: AbortSignal,
  step: (done: number, total: number) => Promise<void>,
) {
  const about = await ctx.db.campaigns.model.findOne({ id: campaign }, { slug: 1 }).lean()
  if (!about) throw notFound()
  const typed = await typedLeaves(ctx, about.slug)
  const limits = typed.round.campaign.entryLimits ?? usualLimits
  const wanted = typed.leaves.filter(({ content }) => content)
  await using job = await openJob(ctx.config.jobs, roomFor(typed, wanted, mostBytes(limits)))
  const desk = { ctx, box, signal, views: typed.views, limits, letter: letterOf(typed, at) }
  const leaves: FolderLeaf[] = []
  for (const [n, leaf] of wanted.entries()) {
    await step(n, wanted.length)
    const dir = join(job.dir, String(n))
    await mkdir(dir)
    const { files, faults } = await fitLeaf({ ...desk, dir }, leaf)
    const { code, key } = leaf.node
    const paths = safePaths(files.map(({ name }) => ({ folder: code, name })))
    const listed: FolderLeaf['files'] = []
    for (const [i, file] of files.entries())
      listed.push({ ...(await kept(ctx, file)), name: paths[i]!.slice(code.length + 1), kind: file.kind })
    leaves.push({ leaf: key, code, of: leaf.seal!.files, files: listed, faults: [...faults] })
    await rm(dir, { recursive: true, force: true })
  }
  return { limits, leaves }
}

/** A piece is kept as a blob of its own. Either is read once: what is no longer itself stops here. */
async function kept(ctx: Context, file: Fitted): Promise<{ sha256: Sha256; size: number; crc32: number }> {
  const { sha256, size, name } =
    'original' in file
      ? file.original
      : { ...(await keptBlob(ctx, file.piece.path, 'application/pdf')), name: file.name }
  return { sha256, size, crc32: (await sumBlob(ctx, { sha256, size, name })).crc32 }
}

/** Bytes that copies of views may take: of files that are too large, and of leaves that have too many. */
function roomFor({ views, round }: Typed, leaves: readonly TypedLeaf[], most: number): number {
  const { files: many } = round.campaign.entryLimits ?? usualLimits
  const viewed = leaves.flatMap(({ content }) => {
    const files = content?.files ?? []
    return files.length > many ? files : files.filter(({ size }) => size > most)
  })
  return 2 * viewed.reduce((sum, { sha256 }) => sum + (views.get(sha256)?.blob?.size ?? 0), 0)
}

function letterOf({ round }: Typed, at: string): Desk['letter'] {
  const agencies = [...round.agencies.values()]
  const { province, place } = placeOf(agencies)
  const agency = agencies.find(({ isHomeAffairs }) => isHomeAffairs)?.name ?? 'Sở Nội vụ'
  return { superior: province, agency, place, date: at.slice(0, 10) }
}

type Set = { [K in keyof EntryFolder]?: EntryFolder[K] | undefined }

async function settle(ctx: Context, worker: string, record: EntryFolder, set: Set): Promise<void> {
  const act = `ministry.folders-${set.state}`
  const done = { act, by: worker, behalf: record.by, at: ctx.now().toISOString() }
  await ctx.db.transaction((tx) =>
    change(tx, ctx.db, ctx.db.entryFolders, record, { ...set, progress: undefined }, done),
  )
}

function gaveUp(ctx: Context, error: unknown): Problem {
  ctx.log('folders gave up', { error: String(error) })
  const sentence = 'Hệ thống không lập được thư mục tải lên. Hãy lập lại hoặc báo quản trị.'
  return outage(error) ?? new Problem('internal', sentence)
}
