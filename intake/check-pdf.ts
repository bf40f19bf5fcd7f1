// A PDF is accepted when it opens without a password and at least one reader finds pages in it.
import { createReadStream } from 'node:fs'
import { cannot } from './failed.ts'
import { countPages, pageTexts, pdfinfo, requiresPassword, scans, type Work } from './pdf-tools.ts'
import { partsOfPdf, type PdfParts } from './pdf-parts.ts'
import { guessCode, linesToUnicode } from './old-fonts.ts'
import { findSecretMark } from './secret.ts'
import { markOf, type Pages, seekStamps, unreadWarnings } from './stamp.ts'
import { isFew } from './text.ts'
import { types } from './types.ts'
import { noFacts, refuse, type Scan, type Verdict } from './verdict.ts'

const type = 'application/pdf'
const MIN_DPI = 200 // NĐ 30/2020/NĐ-CP, Phụ lục I

export async function checkPdf(work: Work, offset = 0): Promise<Verdict> {
  const password = await requiresPassword(work)
  if (password.end !== 'exit' && password.end !== 'crash') return cannot(password, 'qpdf')
  const [counted, info] = [await countPages(work), await pdfinfo(work)]
  if (typeof counted === 'object' && counted.end === 'missing-tool') return cannot(counted, 'qpdf')
  if ('end' in info && info.end === 'missing-tool') return cannot(info, 'pdfinfo')
  const byQpdf = typeof counted === 'number' ? counted : 0
  const byPoppler = 'pages' in info ? info.pages : 0
  // Poppler opens some files that qpdf calls locked; then they are not.
  const isLocked = password.end === 'exit' && password.code === 0 && byPoppler < 1
  if (isLocked) return refuse('locked', 'Tệp PDF có mật khẩu mở. Hãy tải lên bản không đặt mật khẩu.')
  const pages = byQpdf > 0 ? byQpdf : byPoppler
  if (!(pages > 0)) {
    if (typeof counted === 'object' && counted.end !== 'exit') return cannot(counted, 'qpdf')
    if ('end' in info && info.end !== 'exit') return cannot(info, 'pdfinfo')
    return refuse('damaged', 'Tệp PDF hỏng hoặc không có trang nào. Hãy xuất hoặc quét lại rồi tải lên.')
  }
  const max = types[type].maxPages
  if (pages > max)
    return refuse('too-large', `Tệp PDF có ${pages} trang, nhiều hơn ${max}. Hãy tách thành nhiều tệp.`, {
      max,
      pages,
    })
  const texts = await pageTexts(work, 1, 2)
  const read = Array.isArray(texts) ? texts : []
  // What takes a reader of text too long takes those that look for pictures, or draw it, as long.
  const isHopeless = 'end' in texts && texts.end === 'limit'
  const pictures = isHopeless ? [] : ((await scans(work, pages)) ?? [])
  const code = guessCode(read.join('\n'))
  const inText = findSecretMark(code ? read.map((text) => linesToUnicode(text, code)) : read)
  const toSee = inText ? only(inText.page) : pagesToSee(pictures, read, pages)
  const sought = isHopeless ? { unread: toSee.pictures, read: [] } : await seekStamps(work, toSee)
  if ('end' in sought) return cannot(sought, 'tesseract')
  const { stamp } = sought
  const secretMark = inText ?? markOf(stamp)
  const parts = await partsOfPdf(work)
  const encrypted = (password.end === 'exit' && password.code === 3) || ('pages' in info && info.encrypted)
  const pdfVersion = 'version' in info ? info.version : ''
  const warnings = [
    ...(offset > 0 ? [`Có ${offset} byte lạ đứng trước phần đầu của tệp PDF.`] : []),
    ...(byQpdf !== byPoppler
      ? ['Các bộ đọc đếm số trang khác nhau. Hãy xem lại từng trang của bản xem.']
      : []),
    ...(encrypted ? ['Tệp PDF được mã hóa nhưng mở được không cần mật khẩu.'] : []),
    ...scanWarnings(pictures, pdfVersion),
    ...unreadWarnings(inText ? [] : sought.unread),
    ...pdfWarnings(parts),
    ...(code
      ? [
          `Chữ trong tệp theo bảng mã ${codeNames[code]}, đã đổi sang Unicode để tìm và đọc thông tin; bản gốc giữ nguyên.`,
        ]
      : []),
  ]
  return {
    outcome: 'ok',
    facts: {
      ...noFacts,
      type,
      pages,
      signatures: await countSignatures(work.path),
      scans: pictures,
      ...parts,
      warnings,
      ...(code && { oldFonts: [codeNames[code]] }),
      ...(encrypted && { encrypted }),
      ...(pdfVersion && { pdfVersion }),
      ...(secretMark && { secretMark }),
    },
    ...(stamp?.crop && { crop: stamp.crop }),
    read: sought.read,
  }
}

const only = (page: number): Pages => ({ pictures: [page], unread: [page] })

/** Stamps stand on the first page, behind a cover on the second, or on what was added last. */
function pagesToSee(pictures: readonly Scan[], texts: readonly string[], pages: number): Pages {
  const isBare = (page: number) => !/\p{L}[^]*\p{L}/u.test(texts[page - 1] ?? '')
  const arePictures = new Set(pictures.map(({ page }) => page))
  const all = [...new Set([1, 2, pages])].filter((page) => page <= pages)
  const seen = all.filter((page) => arePictures.has(page) || (page <= 2 && isBare(page)))
  return { pictures: seen, unread: seen.filter((page) => page === 1 && isFew(texts[0] ?? '')) }
}

const codeNames = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI' } as const

function pdfWarnings(parts: PdfParts | undefined): string[] {
  if (!parts) return ['Không xem hết được các đối tượng trong tệp PDF. Hãy xem kỹ bản xem trước khi dùng.']
  const { scripts, externalLinks, embedded } = parts
  return [
    ...(scripts.length ? ['Tệp PDF có mã lệnh bên trong. Hệ thống không chạy mã; bản xem không có mã.'] : []),
    ...(externalLinks.length
      ? ['Tệp PDF có lệnh gửi hoặc lấy dữ liệu bên ngoài; bản xem không làm việc đó.']
      : []),
    ...(embedded.length
      ? ['Tệp PDF có tệp đính kèm bên trong. Hãy tải riêng tệp đó nếu nó là tài liệu kiểm chứng.']
      : []),
  ]
}

/** NĐ 30/2020 Phụ lục I asks of a scan: PDF 1.4 or later, colour, 200 dpi or more. */
export function scanWarnings(pictures: readonly Scan[], pdfVersion: string): string[] {
  const low = pictures.filter(({ dpi }) => dpi < MIN_DPI)
  const grey = pictures.filter(({ isColour }) => !isColour)
  const isOld = pictures.length > 0 && pdfVersion !== '' && Number(pdfVersion) < 1.4
  return [
    ...(low.length
      ? [`Bản quét dưới ${MIN_DPI} dpi ở ${list(low)}. Hãy quét lại từ ${MIN_DPI} dpi trở lên.`]
      : []),
    ...(grey.length ? [`Bản quét không có màu ở ${list(grey)}. Hãy quét màu để thấy rõ dấu và chữ ký.`] : []),
    ...(isOld ? [`Bản quét ở định dạng PDF ${pdfVersion}. Hãy lưu thành PDF 1.4 trở lên.`] : []),
  ]
}

/** "trang 1–3, 7" */
function list(pictures: readonly Scan[]): string {
  const runs: [number, number][] = []
  for (const { page } of pictures) {
    const last = runs.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  return `trang ${runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')}`
}

/** A signature needs a byte range at a fixed place in the file, so it is never inside a packed object. */
async function countSignatures(path: string): Promise<number> {
  let count = 0
  let rest = ''
  for await (const chunk of createReadStream(path)) {
    const text = rest + (chunk as Buffer).toString('latin1')
    const last = [...text.matchAll(/\/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]/g)]
      .map((match) => (count++, match.index + match[0].length))
      .at(-1)
    rest = text.slice(Math.max(last ?? 0, text.length - 120))
  }
  return count
}
