// Issued page numbers: written when a package is sealed, in the same transaction; read when the next edition is ordered
// and when an old citation is looked up. The n of an issue is unique in its dossier, so of two sealed at once one loses.
import { text } from 'node:stream/consumers'
import type { Piece } from '../../dossier/order.ts'
import { dayOf } from '../../schemas/format.ts'
import { newId } from '../../schemas/id.ts'
import { afterIssue, type Issue } from '../../schemas/issue.ts'
import type { Edition, Package } from '../../schemas/package.ts'
import { Problem } from '../../schemas/problem.ts'
import { create, type Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'
import { findEdition } from './read.ts'

export type Issued = { date: string; pieces: readonly Piece[] }
export type Unissued = Omit<Issue, 'id' | 'by' | 'at' | 'revision'>

export async function lastIssue({ db }: Context, dossier: string): Promise<Issue | undefined> {
  return (await db.issues.model.findOne({ dossier }).sort({ n: -1 }).lean()) ?? undefined
}

export async function readIssue(ctx: Context, { plan, at }: Issue): Promise<Issued> {
  return { date: dayOf(at), pieces: await readPieces(ctx, plan) }
}

/** Of a dossier.json. */
export async function readPieces({ blobs }: Context, { sha256 }: Issue['plan']): Promise<Piece[]> {
  return (JSON.parse(await text(await blobs.open(sha256))) as { pieces?: Piece[] }).pieces ?? []
}

/** What sealing this package would issue; nothing where its edition was issued before, in the package it replaces. */
export async function issueOf(ctx: Context, record: Package): Promise<Unissued | undefined> {
  const edition = await findEdition(ctx, record.edition)
  if (await isIssued(ctx, edition)) return undefined
  await refuseLate(ctx, edition)
  if (!edition.manifest) throw new Error(`${edition.id} is built without its dossier.json: run fsck`)
  const { mode, scheme, over } = edition.numbering ?? ({ mode: 'fresh', scheme: 'whole', over: 0 } as const)
  const { id: package_, dossier, campaign } = record
  const pieces = await readPieces(ctx, edition.manifest)
  const labels = pieces.reduce((sum, piece) => sum + piece.labels.length, 0)
  const ids = { dossier, campaign, edition: edition.id, package: package_ }
  return { ...ids, n: over + 1, mode, scheme, plan: edition.manifest, labels }
}

export async function issueLabels(tx: Tx, { db }: Context, issue: Unissued, done: Done): Promise<void> {
  const made: Issue = { id: newId('is'), ...issue, by: done.by, at: done.at, revision: 1 }
  await create(tx, db, db.issues, made, { ...done, act: 'issues.seal' }).catch((error: unknown) => {
    if (error instanceof Problem && error.type === 'duplicate') throw lost(issue)
    throw error
  })
}

/** Numbers were issued after it was ordered: it would give some of them again. */
export async function refuseLate(ctx: Context, edition: Edition): Promise<void> {
  if (await isIssued(ctx, edition)) return
  afterIssue(edition.numbering?.over ?? 0, (await lastIssue(ctx, edition.dossier))?.n ?? 0)
}

const isIssued = async ({ db }: Context, { id, dossier }: Edition): Promise<boolean> =>
  (await db.issues.model.exists({ dossier, edition: id })) !== null

function lost({ n }: Unissued): Problem {
  const sentence = `Người khác vừa phát hành số trang lần ${n}. Hãy đóng quyển và lập bộ hồ sơ mới.`
  return new Problem('stale', sentence, { changed: [] })
}
