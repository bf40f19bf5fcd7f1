// Pages of the agency's own documents, put in an order and turned, as a new document: taken from the views that everybody
// looks at, then received like any upload. The sources stay as they are, and the new version names each page.
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { assemble } from '../../intake/assemble.ts'
import { openJob } from '../../intake/job.ts'
import { derivedFaults, DerivedPage, MOST_PAGES, type Place, placeOf } from '../../schemas/derived.ts'
import { type RenditionBlob, Receipt } from '../../schemas/document.ts'
import { capital, formatFile } from '../../schemas/format.ts'
import { Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { receive } from '../parts.ts'
import { boxOf } from './box.ts'
import { refuseClosed } from './scanner.ts'
import type { Uploaded } from './recorded.ts'
import { beforeUpload, upload } from './upload.ts'

export const Derive = z.strictObject({
  /** Of the file that is made, without its ending. */
  name: z.string().trim().min(1).max(200),
  /** How many there may be is a rule with a sentence; this bound is only for the reading. */
  pages: z.array(DerivedPage).max(10 * MOST_PAGES),
  /** The views that were looked at: of others the pages may lie otherwise. */
  views: z.exactOptional(z.array(Sha256).max(MOST_PAGES)),
  /** A retry under the same key gets the first answer. */
  key: z.exactOptional(z.string().regex(/^[\w-]{8,100}$/)),
})
export const Derived = z.object({ receipt: Receipt })

interface Source {
  readonly agency: string
  readonly code: string
  readonly pages: number
  readonly view: RenditionBlob
}

export async function derive(ctx: Context, who: Person, { name, pages, views, key }: z.infer<typeof Derive>) {
  const sources = new Map<Place, Source>()
  for (const page of pages)
    if (!sources.has(placeOf(page))) sources.set(placeOf(page), await source(ctx, who, page))
  const faults = derivedFaults(pages, sources)
  const agencies = new Set([...sources.values()].map(({ agency }) => agency))
  if (agencies.size > 1)
    faults.push({
      field: 'pages',
      sentence: 'Các trang phải của cùng một cơ quan. Hãy lập riêng cho từng cơ quan.',
    })
  if (faults.length > 0) throw new Problem('invalid', faults[0]!.sentence, { faults })
  const about = { agency: [...agencies][0]!, key }
  const before = await beforeUpload(ctx, who, about)
  if (before) return answered(before)
  const other = views && [...sources.values()].find(({ view }) => !views.includes(view.sha256))
  if (other) {
    const sentence = `Bản xem của ${other.code} vừa được làm lại, trang có thể đã xoay. Hãy tải lại màn hình này rồi chọn lại các trang.`
    throw new Problem('wrong-state', sentence, { state: 'changed' })
  }
  const part = await made(ctx, `${name}.pdf`, pages, sources)
  return answered(await upload(ctx, who, { ...about, files: [part], derived: pages }))
}

/** Kept, open to everybody who may read it, its view made; what is not of one's own agency is like unknown. */
async function source(ctx: Context, who: Person, { version: id, file = 0 }: DerivedPage): Promise<Source> {
  const { db } = ctx
  const version = within(who, 'documents.derive', await db.versions.model.findOne({ id }).lean())
  const document = within(
    who,
    'documents.derive',
    await db.documents.model.findOne({ id: version.document }).lean(),
  )
  const { code, agency, withdrawn } = document
  if (withdrawn || version.state !== 'kept') {
    const sentence = withdrawn
      ? `${code} đã thu hồi. Hãy bỏ các trang của tệp này.`
      : `${code} chưa được nhận xong. Hãy đợi kiểm tra tệp xong rồi lập lại.`
    throw new Problem('wrong-state', sentence, { state: withdrawn ? 'withdrawn' : version.state })
  }
  refuseClosed(ctx, version, false)
  const taken = version.files[file]
  if (!taken) {
    const sentence = `${code} không có phụ lục ${file}. Hãy chọn lại trang.`
    throw new Problem('invalid', sentence, { faults: [{ field: 'pages', sentence }] })
  }
  const view = await db.renditions.model.findOne({ source: taken.sha256, kind: 'view' }).lean()
  const count = view?.facts['pages']
  if (view?.blob && typeof count === 'number') return { agency, code, pages: count, view: view.blob }
  const name = formatFile(code, file)
  const sentence =
    view?.state === 'failed'
      ? `${capital(name)} không có bản xem nên không lấy trang được. Hãy bỏ các trang của tài liệu này.`
      : `Bản xem của ${name} đang được tạo. Hãy lập lại sau ít giây.`
  throw new Problem('wrong-state', sentence, { state: view?.state ?? 'none' })
}

async function made(
  ctx: Context,
  name: string,
  pages: readonly DerivedPage[],
  sources: ReadonlyMap<Place, Source>,
) {
  const box = await boxOf(ctx)
  if (box instanceof Problem) throw box
  const size = [...sources.values()].reduce((sum, { view }) => sum + view.size, 0)
  await using job = await openJob(ctx.config.jobs, size)
  const files = new Map([...sources.keys()].map((place, n) => [place, `view-${n}.pdf`]))
  for (const [place, file] of files) {
    const { view } = sources.get(place)!
    await pipeline(await ctx.blobs.open(view.sha256), createWriteStream(join(job.dir, file)))
  }
  const taken = pages.map((one) => ({ file: files.get(placeOf(one))!, page: one.page, turn: one.turn }))
  const failed = await assemble({ box, dir: job.dir }, taken, 'made.pdf')
  if (failed)
    throw new Problem(
      'unavailable',
      'Chưa lập được tài liệu từ các trang này. Hãy chọn ít trang hơn rồi thử lại.',
      {
        why: failed.why,
      },
    )
  const stream = createReadStream(join(job.dir, 'made.pdf'))
  return { name, ...(await receive(ctx, { name, type: 'application/pdf' }, stream)) }
}

export function answered([result]: Uploaded) {
  if (result && 'receipt' in result) return result
  throw Problem.from(result?.problem ?? {})
}
