// The files of one leaf as the ministry's software takes them: originals where they fit, else views in parts, and where
// that would be too many files, one view of all of them. Whatever is not an original says so on its first page.
import { writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type LetterOrder, printLetter } from '../../dossier/letter.ts'
import { cutPdf, joinPdfs, type Piece } from '../../intake/cut.ts'
import type { Box } from '../../intake/box.ts'
import type { Rendition } from '../../schemas/document.ts'
import { type EntryLimits, mostBytes } from '../../schemas/entry.ts'
import { entryName } from '../../schemas/entry-name.ts'
import type { FolderLeaf } from '../../schemas/entry-folder.ts'
import { formatSize } from '../../schemas/format.ts'
import type { Context } from '../context.ts'
import type { EntryFile, TypedLeaf } from './content.ts'

/** Where a file of the folder comes from. */
export type Fitted = Pick<FolderLeaf['files'][number], 'name' | 'size' | 'kind'> &
  ({ readonly original: EntryFile } | { readonly piece: Piece })

export interface Fit {
  readonly files: readonly Fitted[]
  readonly faults: readonly string[]
}

export interface Desk {
  readonly ctx: Context
  readonly box: Box
  /** An empty folder for this leaf. */
  readonly dir: string
  readonly signal: AbortSignal
  readonly views: ReadonlyMap<string, Rendition>
  readonly limits: EntryLimits
  readonly letter: Pick<LetterOrder, 'superior' | 'agency' | 'place' | 'date'>
}

type Whole = {
  readonly file: string
  readonly pages: number
  readonly name: string
  readonly exhibit: string
  readonly lines: string[]
}

export async function fitLeaf(desk: Desk, { node, content }: TypedLeaf): Promise<Fit> {
  const files = content?.files ?? []
  const most = mostBytes(desk.limits)
  const apart = await inParts(desk, node.code, files, most)
  if (apart.files.length <= desk.limits.files) return apart
  const whole = await together(desk, node.code, files, most)
  if (whole.files.length <= desk.limits.files) return whole
  const sentence = `Tiêu chí ${node.code} cần ${whole.files.length} tệp, phần mềm của Bộ nhận ${desk.limits.files}. Hãy bớt tài liệu hoặc nâng giới hạn.`
  return { files: whole.files, faults: [...whole.faults, sentence] }
}

/** Each file as it is, or its view in parts. */
async function inParts(desk: Desk, code: string, files: readonly EntryFile[], most: number): Promise<Fit> {
  const fitted: Fitted[] = []
  const faults: string[] = []
  const named = (name: string, exhibit: string) =>
    entryName(desk.limits, { code, n: fitted.length + 1, exhibit, name })
  for (const file of files) {
    const { name, exhibit, size, closed } = file
    if (closed) faults.push(`${exhibit} ${name}: ${closed}`)
    else if (size <= most) fitted.push({ name: named(name, exhibit), size, kind: 'original', original: file })
    else {
      const view = await viewOf(desk, file, fitted.length)
      const pieces = typeof view === 'string' ? view : await cutWhole(desk, view, most)
      if (typeof pieces === 'string') faults.push(`${exhibit} ${name}: ${pieces}`)
      else
        for (const piece of pieces) {
          fitted.push({ name: named(pdfName(name), exhibit), size: piece.size, kind: 'part', piece })
          if (piece.isOver) faults.push(tooHeavy(name, piece, desk))
        }
    }
  }
  return { files: fitted, faults }
}

/** One view of all files, in parts where it is too large. */
async function together(desk: Desk, code: string, files: readonly EntryFile[], most: number): Promise<Fit> {
  const faults: string[] = []
  const views: Whole[] = []
  for (const file of files) {
    const view = file.closed ?? (await viewOf(desk, file, views.length))
    if (typeof view === 'string') faults.push(`${file.exhibit} ${file.name}: ${view}`)
    else views.push(view)
  }
  if (views.length === 0) return { files: [], faults }
  const failed = await joinPdfs(
    desk,
    views.map(({ file }) => file),
    'joined.pdf',
  )
  if (failed) return { files: [], faults: [...faults, `Tiêu chí ${code}: ${failed.sentence}`] }
  let at = 1
  const lines = views.map(({ pages, exhibit, name }) => {
    const line = `Trang ${at}–${at + pages - 1}: ${exhibit} ${name}`
    at += pages
    return line
  })
  const name = `Tài liệu kiểm chứng ${code}`
  const pieces = await cutWhole(desk, { file: 'joined.pdf', pages: at - 1, name, exhibit: '', lines }, most)
  if (typeof pieces === 'string') return { files: [], faults: [...faults, `Tiêu chí ${code}: ${pieces}`] }
  return {
    files: pieces.map((piece, i) => ({
      name: entryName(desk.limits, { code, n: i + 1, exhibit: code, name: `${name}.pdf` }),
      size: piece.size,
      kind: 'joined',
      piece,
    })),
    faults: [...faults, ...pieces.filter(({ isOver }) => isOver).map((piece) => tooHeavy(name, piece, desk))],
  }
}

/** The view in the folder of the job, or why there is none. */
async function viewOf(
  { ctx, dir, views }: Desk,
  { sha256, name, exhibit, size }: EntryFile,
  n: number,
): Promise<Whole | string> {
  const view = views.get(sha256)
  const pages = Number(view?.facts['pages'] ?? 0)
  if (!view?.blob || pages < 1) return 'chưa có bản xem nên không chia được. Hãy tự chia tệp này.'
  const file = `view-${n}-${sha256.slice(0, 8)}.pdf`
  await pipeline(await ctx.blobs.open(view.blob.sha256), createWriteStream(join(dir, file)))
  return {
    file,
    pages,
    name,
    exhibit,
    lines: [`${exhibit} ${name} (${formatSize(size)})`, `SHA-256 ${sha256}`],
  }
}

async function cutWhole(
  desk: Desk,
  { file, pages, lines }: Whole,
  most: number,
): Promise<readonly Piece[] | string> {
  const front = async (from: number, to: number): Promise<string> => {
    const name = `front-${file}-${from}-${to}.pdf`
    const text = (line: string) => ({ kind: 'text', text: line, indent: true }) as const
    const printed = await printLetter({
      ...desk.letter,
      title: 'BẢN XEM',
      subtitle: `Trang ${from}–${to} trong ${pages} trang`,
      blocks: [
        text(
          'Bản xem này lập để tải lên phần mềm của Bộ Nội vụ vì bản gốc vượt giới hạn của phần mềm. Bản gốc giữ nguyên trong bộ hồ sơ gửi Bộ. Số trang ghi ở đây không tính trang này.',
        ),
        ...lines.map(text),
      ],
    })
    await writeFile(join(desk.dir, name), printed)
    return name
  }
  const made = await cutPdf(desk, { file, pages, most }, front)
  return 'outcome' in made ? made.sentence : made
}

const tooHeavy = (name: string, { from, size }: Piece, { limits }: Desk): string =>
  `${name}: riêng trang ${from} đã ${formatSize(size)}, quá ${limits.fileMB} MB. Hãy quét lại trang này nhẹ hơn.`

const pdfName = (name: string): string => `${name.replace(/\.[^.]{1,5}$/, '')}.pdf`
