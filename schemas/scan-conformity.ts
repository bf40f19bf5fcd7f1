// Whether the scanned pages of a version are as NĐ 30/2020 Phụ lục I asks, for slots that take no others: from what was seen
// when the file was opened, and from what was seen on its pages when they were read.
import { z } from 'zod'
import type { File } from './document.ts'
import { formatPages } from './format.ts'
import { saysOfFaults, type ScanFaults } from './scan-faults.ts'

const MIN_DPI = 200
const OLDEST = 1.4

const Opened = z.object({
  scans: z.array(z.object({ page: z.int(), dpi: z.number(), isColour: z.boolean() })).default([]),
  pdfVersion: z.string().optional(),
})

/** How the pages of a file were read: not yet, or with these faults. */
export type PagesSeen = 'waits' | ScanFaults

interface Given {
  readonly files: readonly Pick<File, 'role' | 'name' | 'sha256'>[]
  readonly facts?: Readonly<Record<string, unknown>>
  /** By hash; of a file whose text stands in it there is nothing to be seen. */
  readonly seen: ReadonlyMap<string, PagesSeen>
}

/** What keeps it from a slot that asks for it, each with how to scan again; empty where all is right, or nothing scanned. */
export const conformityOf = ({ files, facts = {}, seen }: Given): string[] =>
  files.flatMap(({ role, name, sha256 }) => {
    const said = ofFile(facts[sha256], seen.get(sha256))
    return role === 'main' ? said : said.map((sentence) => `Tệp kèm theo “${name}”: ${sentence}`)
  })

function ofFile(facts: unknown, seen: PagesSeen | undefined): string[] {
  const { scans, pdfVersion } = Opened.catch({ scans: [] }).parse(facts ?? {})
  if (scans.length === 0) return [] // what it shows of pictures is no page
  const pages = (isBad: (one: (typeof scans)[number]) => boolean) =>
    formatPages(scans.filter(isBad).map(({ page }) => page))
  const low = pages(({ dpi }) => dpi < MIN_DPI)
  const grey = pages(({ isColour }) => !isColour)
  return [
    ...(low ? [`Trang ${low} quét dưới ${MIN_DPI} dpi. Hãy quét lại từ ${MIN_DPI} dpi trở lên.`] : []),
    ...(grey ? [`Trang ${grey} quét không có màu. Hãy quét lại ở chế độ màu.`] : []),
    ...(pdfVersion && Number(pdfVersion) < OLDEST
      ? [`Bản quét ở định dạng PDF ${pdfVersion}. Hãy lưu thành PDF 1.4 trở lên rồi tải lên.`]
      : []),
    ...(seen === 'waits'
      ? ['Máy đang xem các trang quét. Hãy chờ trong giây lát.']
      : saysOfFaults(seen ?? {})),
  ]
}
