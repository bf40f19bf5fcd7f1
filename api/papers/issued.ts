// Papers of a package: the drafts that carry its content code, and what came back issued, signed and numbered. The file
// that came back is kept as it is; a worker reads it and says whether it agrees with the snapshot.
import { z } from 'zod'
import { futureFaults } from '../../schemas/calendar.ts'
import type { LetterOrder } from '../../dossier/letter.ts'
import { Day } from '../../schemas/agency.ts'
import { Id, newId, Revision } from '../../schemas/id.ts'
import { Paper, type PaperKind } from '../../schemas/paper.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { change, create, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { refuse } from '../refuse.ts'
import type { Who } from '../may.ts'
import { findPackage, manifestOf, ReadPackage } from '../packages/read.ts'
import type { Received } from '../parts.ts'
import { namesOf } from '../people/names.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { cameBack } from './own-template.ts'
import { Format, printed } from './paper.ts'
import { proposalOf } from './proposal.ts'
import { reportOf } from './report.ts'
import { onePdf } from './one-pdf.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'
import { transmittalOf } from './transmittal.ts'

export const drafts = ['report', 'proposal', 'transmittal'] as const
type Draft = (typeof drafts)[number]
export const PrintDraft = z.strictObject({
  id: Id,
  as: z.exactOptional(Format),
  purpose: z.exactOptional(Purpose),
})

const files = { report: 'bao-cao', proposal: 'to-trinh', transmittal: 'phieu-chuyen' }

/** The draft of one kind, to be issued elsewhere. */
export const printDraft =
  (kind: Draft) =>
  async (ctx: Context, who: Who, { id, as, purpose }: z.infer<typeof PrintDraft>): Promise<Bytes> => {
    const snapshot = await snapshotOf(ctx, await findPackage(ctx, id))
    const name = `${files[kind]}-${snapshot.record.manifest.slice(0, 16)}`
    const file = await printed(ctx, name, await orderOf(ctx, kind, snapshot), {
      as,
      ...(kind !== 'report' && { kind, issued: await cameBack(ctx, { package: id, kind }) }),
    })
    const said = { what: 'printed', file: file.name, version: snapshot.code } as const
    return taken(ctx, who, { id }, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
  }

async function orderOf(ctx: Context, kind: Draft, snapshot: Snapshot): Promise<LetterOrder> {
  if (kind === 'report') return reportOf(snapshot)
  if (kind === 'proposal') return proposalOf(snapshot)
  return transmittalOf(snapshot, await manifestOf(ctx, snapshot.record))
}

const { kind, number, signer, confirmed } = Paper.shape
export const ReturnPaper = z.strictObject({
  id: Id,
  kind: kind.exclude(['letter', 'minutes', 'decision']).default('transmittal'),
  number,
  issued: Day,
  signer,
})
export const ConfirmPaper = z.strictObject({
  id: Id,
  revision: Revision,
  verdict: confirmed.unwrap().shape.outcome,
  note: confirmed.unwrap().shape.note,
})
type Eyed = Omit<z.infer<typeof ConfirmPaper>, 'id' | 'note'> & { note?: string | undefined }
export const ReadPaper = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })
export const PaperView = Paper.extend({
  byName: z.string(),
  confirmedBy: z.exactOptional(z.string()),
})
export const PaperList = z.object({ papers: z.array(PaperView) })

/** A tờ trình asks for the approval, and the report goes with it; what hands the package over comes after. */
const early: readonly PaperKind[] = ['proposal', 'report', 'other']

export async function beforePaper(
  ctx: Context,
  _who: Who,
  { id, kind }: Pick<z.infer<typeof ReturnPaper>, 'id' | 'kind'>,
): Promise<undefined> {
  const { state, manifest } = await findPackage(ctx, id)
  if (manifest && (early.includes(kind) || ['approved', 'sealed', 'superseded'].includes(state))) return
  const why = manifest ? 'chưa được phê duyệt nên chưa có phiếu chuyển' : 'chưa lập xong nên chưa có văn bản'
  throw new Problem('wrong-state', `Bộ hồ sơ ${why} phát hành.`, { state })
}

export async function returnPaper(
  ctx: Context,
  who: Who,
  { id, ...said }: z.infer<typeof ReturnPaper> & { files: Received[] },
) {
  const { campaign } = await findPackage(ctx, id)
  return keepPaper(ctx, who, { package: id, campaign }, said)
}

/** One PDF, kept as it came; a worker reads it. */
export async function keepPaper(
  ctx: Context,
  who: Who,
  about: Pick<Paper, 'package' | 'letter' | 'campaign'>,
  {
    kind,
    number,
    issued,
    signer,
    files,
  }: { kind: PaperKind; number: string; issued: string; signer?: string | undefined; files: Received[] },
) {
  return onePdf(ctx, files, 'Hãy chọn đúng một tệp PDF của văn bản đã phát hành.', async (keep) => {
    refuse(futureFaults(ctx.now().toISOString(), 'issued', issued))
    const done = {
      act: about.letter ? 'letters.paper' : 'packages.paper',
      by: who.id,
      at: ctx.now().toISOString(),
    }
    const made: Paper = {
      id: newId('pp'),
      ...about,
      kind,
      number,
      issued,
      ...(signer && { signer }),
      file: await keep(),
      compared: { outcome: 'reading', rows: [] },
      by: done.by,
      at: done.at,
      revision: 1,
    }
    await ctx.db.transaction((tx) => create(tx, ctx.db, ctx.db.papers, made, done))
    return paperView(ctx, made)
  })
}

/**
 * Compared by eye, by name: where the machine could not read, or read wrongly. Equal where it saw something else, or not
 * all of it, is said with its reason and by another person than who brought the paper; where nobody else is there to say
 * it (`alone`), by that person, and the record says so.
 */
export async function confirmPaper(
  ctx: Context,
  who: Who,
  { id, revision, verdict: outcome, note }: z.infer<typeof ConfirmPaper>,
) {
  return confirmOne(ctx, who, await findPaper(ctx, id), { revision, verdict: outcome, note })
}

export async function confirmOne(
  ctx: Context,
  who: Who,
  paper: Paper,
  { revision, verdict: outcome, note }: Eyed,
  { alone }: { alone?: boolean } = {},
) {
  if (paper.revision !== revision) throw await stale(ctx.db, paper.id, revision)
  const { outcome: read } = paper.compared
  if (read === 'reading')
    throw new Problem('wrong-state', 'Máy đang đọc văn bản. Hãy chờ ít giây rồi đối chiếu.', { state: read })
  const isOver = outcome === 'equal' && read !== 'equal'
  const isOwn = isOver && paper.by === who.id
  if (isOwn && !alone)
    throw new Problem(
      'own-work',
      'Bạn đã tải văn bản này lên. Hãy để người khác mở văn bản, đối chiếu rồi ghi là khớp.',
    )
  if (!note && (isOver || outcome === 'differs')) {
    const sentence = 'Hãy ghi văn bản lệch ở đâu, hoặc vì sao vẫn khớp.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'note', sentence }] })
  }
  const done = { act: 'papers.confirm', by: who.id, at: ctx.now().toISOString() }
  const confirmed = {
    outcome,
    ...(note && { note }),
    ...(isOwn && { alone: true as const }),
    by: done.by,
    at: done.at,
  }
  return paperView(
    ctx,
    await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.papers, paper, { confirmed }, done)),
  )
}

export async function listPapers(ctx: Context, _who: Who, { id }: z.infer<typeof ReadPackage>) {
  await findPackage(ctx, id)
  const papers = await ctx.db.papers.model.find({ package: id }).sort({ at: 1 }).lean()
  return { papers: await Promise.all(papers.map((paper) => paperView(ctx, paper))) }
}

/** As it came, signatures and all. */
export async function readPaper(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof ReadPaper>,
): Promise<Bytes> {
  const { file, number } = await findPaper(ctx, id)
  const said = { what: 'issued', file: file.name, version: number } as const
  return taken(ctx, who, { id }, { ...said, purpose: purposeOf(who, purpose, 'view') }, paperBytes(ctx, file))
}

export const paperBytes = ({ blobs }: Context, { name, size, sha256 }: Paper['file']): Bytes => ({
  name,
  type: 'application/pdf',
  size,
  etag: sha256,
  open: (range) => blobs.open(sha256, range),
})

async function findPaper({ db }: Context, id: string): Promise<Paper> {
  const paper = await db.papers.model.findOne({ id, package: { $exists: true } }).lean()
  if (!paper) throw notFound()
  return paper
}

export async function paperView(ctx: Context, paper: Paper) {
  const { by, confirmed } = paper
  const names = await namesOf(ctx, [by, confirmed?.by ?? by])
  return {
    ...paper,
    byName: names.get(by) ?? '–',
    ...(confirmed && { confirmedBy: names.get(confirmed.by) ?? '–' }),
  }
}
