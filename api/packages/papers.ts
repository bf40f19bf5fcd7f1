// The papers that carry a package's content code: the transmittal sheet that we print, and the issued, signed papers
// that come back with their number.
import { Readable } from 'node:stream'
import { z } from 'zod'
import { printLetter } from '../../dossier/letter.ts'
import { Day } from '../../schemas/agency.ts'
import { dayOf, formatNumber, formatSize } from '../../schemas/format.ts'
import { Id, newId } from '../../schemas/id.ts'
import { Paper } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { placeOf } from '../dossiers/cover.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import type { Received } from '../parts.ts'
import { namesOf } from '../people/names.ts'
import type { Bytes } from '../route.ts'
import { contentCode, findPackage, manifestOf, type ReadPackage } from './read.ts'

/** Phiếu chuyển: what is handed over, by name, size and hash, under the content code that the leader approved. */
export async function transmittal(
  ctx: Context,
  _who: Person,
  { id }: z.infer<typeof ReadPackage>,
): Promise<Bytes> {
  const record = await findPackage(ctx, id)
  const { manifest: sha256, zip, counts, at, approved, sealed } = record
  if (!sha256 || !zip || !counts)
    throw new Problem('wrong-state', 'Bộ hồ sơ chưa lập xong nên chưa in được phiếu chuyển.', {
      state: record.state,
    })
  const { cover, files } = await manifestOf(ctx, record)
  const agencies = await ctx.db.agencies.model.find().lean()
  const cell = (text: string) => [{ text }]
  const main = files.filter(({ role }) => role !== 'original')
  const rows = main.map(({ path, size }, n) => ({
    cells: [cell(String(n + 1)), cell(path), cell(formatSize(size))],
  }))
  const paper = await printLetter({
    superior: cover.province,
    agency: cover.agency,
    number: 'Số:        /PC-SNV',
    place: placeOf(agencies).place,
    date: dayOf(sealed?.at ?? approved?.at ?? at),
    title: 'PHIẾU CHUYỂN',
    subtitle: `Bộ hồ sơ tài liệu kiểm chứng – ${cover.campaign}`,
    blocks: [
      { kind: 'text', indent: true, text: 'Kính gửi: Bộ Nội vụ.', face: 'bold' },
      {
        kind: 'text',
        indent: true,
        text: `${cover.agency} chuyển bộ hồ sơ tài liệu kiểm chứng gồm ${formatNumber(counts.files)} tệp, dung lượng ${formatSize(zip.size)}: ${formatNumber(counts.leaves)} tiêu chí, ${formatNumber(counts.documents)} tài liệu, ${formatNumber(counts.originals)} tệp gốc, ${formatNumber(counts.holes)} trang báo thiếu.`,
      },
      { kind: 'text', indent: true, text: `Mã nội dung: ${contentCode(sha256)}`, face: 'bold' },
      {
        kind: 'text',
        indent: true,
        text: `SHA-256 của manifest.json: ${(sha256.match(/.{8}/g) ?? []).join(' ')}`,
      },
      {
        kind: 'text',
        indent: true,
        text: `SHA-256 của tệp ZIP: ${(zip.sha256.match(/.{8}/g) ?? []).join(' ')}`,
      },
      {
        kind: 'table',
        columns: [
          { title: 'STT', width: 40, align: 'center' },
          { title: 'Tệp', width: 334 },
          { title: 'Dung lượng', width: 100, align: 'right' },
        ],
        rows,
      },
      {
        kind: 'text',
        indent: true,
        text: `Các tệp gốc nằm trong thư mục ban-goc, được liệt kê với mã SHA-256 trong manifest.json và SHA256SUMS. Đối chiếu bằng lệnh sha256sum -c SHA256SUMS.`,
      },
    ],
    recipients: ['Như trên', 'Lưu: VT'],
    signature: {
      above: approved ? ['NGƯỜI PHÊ DUYỆT'] : ['(chưa phê duyệt)'],
      ...(approved && { name: approved.signer }),
    },
  })
  const bytes = Buffer.from(paper)
  return {
    name: `phieu-chuyen-${sha256.slice(0, 16)}.pdf`,
    type: 'application/pdf',
    size: bytes.length,
    etag: `${sha256.slice(0, 32)}-${record.revision}`,
    inline: true,
    open: async (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  }
}

const { kind, number } = Paper.shape
export const ReturnPaper = z.strictObject({ id: Id, kind: kind.default('transmittal'), number, issued: Day })
export const PaperView = Paper.extend({ byName: z.string() })
export const PaperList = z.object({ papers: z.array(PaperView) })

export async function beforePaper(ctx: Context, _who: Person, { id }: { id: string }): Promise<undefined> {
  const { state } = await findPackage(ctx, id)
  if (!['approved', 'sealed', 'superseded'].includes(state))
    throw new Problem('wrong-state', 'Bộ hồ sơ chưa được phê duyệt nên chưa có văn bản phát hành.', { state })
}

/** The issued paper with its number; its totals are compared by whoever reads it until a text can be read from it. */
export async function returnPaper(
  ctx: Context,
  who: Person,
  { id, kind, number, issued, files }: z.infer<typeof ReturnPaper> & { files: Received[] },
) {
  const record = await findPackage(ctx, id)
  const [part] = files
  const staged = files.flatMap((one) => ('staged' in one && one.staged ? [one.staged] : []))
  try {
    if (part && 'problem' in part) throw part.problem
    if (!part || files.length > 1 || part.type !== 'application/pdf') {
      const sentence = 'Hãy chọn đúng một tệp PDF của văn bản đã phát hành.'
      throw new Problem('invalid', sentence, { faults: [{ field: 'files', sentence }] })
    }
    const { key, size, sha256 } = part.staged
    await ctx.blobs.keep(key, sha256)
    const done = { act: 'packages.paper', by: who.id, at: ctx.now().toISOString() }
    const made: Paper = {
      id: newId('pp'),
      package: id,
      campaign: record.campaign,
      kind,
      number,
      issued,
      file: { name: part.name, size, sha256 },
      compared: { outcome: 'unread', rows: [] },
      by: done.by,
      at: done.at,
      revision: 1,
    }
    await ctx.db.transaction((tx) => create(tx, ctx.db, ctx.db.papers, made, done))
    return paperView(ctx, made)
  } finally {
    for (const { key } of staged) await ctx.blobs.drop(key)
  }
}

export async function listPapers(ctx: Context, _who: Person, { id }: z.infer<typeof ReadPackage>) {
  await findPackage(ctx, id)
  const papers = await ctx.db.papers.model.find({ package: id }).sort({ at: 1 }).lean()
  return { papers: await Promise.all(papers.map((paper) => paperView(ctx, paper))) }
}

export async function readPaper(
  ctx: Context,
  _who: Person,
  { id }: z.infer<typeof ReadPackage>,
): Promise<Bytes> {
  const paper = await ctx.db.papers.model.findOne({ id }).lean()
  if (!paper) throw notFound()
  const { name, size, sha256 } = paper.file
  return { name, type: 'application/pdf', size, etag: sha256, open: (range) => ctx.blobs.open(sha256, range) }
}

const paperView = async (ctx: Context, paper: Paper) => ({
  ...paper,
  byName: (await namesOf(ctx, [paper.by])).get(paper.by) ?? '–',
})
