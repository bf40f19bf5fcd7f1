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

type Picture = z.infer<typeof Opened>['scans'][number]

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
  const scanned = scannedAs(facts)
  if (!scanned) return [] // what it shows of pictures is no page
  return [
    ...scanned.faults,
    ...(seen === 'waits'
      ? ['Máy đang xem các trang quét. Hãy chờ trong giây lát.']
      : saysOfFaults(seen ?? {})),
  ]
}

export const ScannedView = z.object({
  /** What was measured of each page, in plain words. */
  measured: z.string(),
  faults: z.array(z.string()),
})

/** What is known of a scan before its pages are read; undefined of a file without scanned pages. */
export function scannedAs(facts: unknown): z.infer<typeof ScannedView> | undefined {
  const { scans, pdfVersion } = Opened.catch({ scans: [] }).parse(facts ?? {})
  if (scans.length === 0) return undefined
  const pages = (isBad: (one: Picture) => boolean) => formatPages(scans.filter(isBad).map(({ page }) => page))
  const low = pages(({ dpi }) => dpi < MIN_DPI)
  const grey = pages(({ isColour }) => !isColour)
  const measured = alike(scans).map(
    (some) => `trang ${formatPages(some.map(({ page }) => page))} ${dpiOf(some)}, ${some[0]!.isColour ? 'có màu' : 'không có màu'}`,
  ) // prettier-ignore
  return {
    measured: [...measured, ...(pdfVersion ? [`tệp PDF ${pdfVersion}`] : [])].join('; '),
    faults: [
      ...(low ? [`Trang ${low} quét dưới ${MIN_DPI} dpi. Hãy quét lại từ ${MIN_DPI} dpi trở lên.`] : []),
      ...(grey ? [`Trang ${grey} quét không có màu. Hãy quét lại ở chế độ màu.`] : []),
      ...(pdfVersion && Number(pdfVersion) < OLDEST
        ? [`Bản quét ở định dạng PDF ${pdfVersion}. Hãy lưu thành PDF 1.4 trở lên rồi tải lên.`]
        : []),
    ],
  }
}

/** Pages that were scanned alike; where nearly every page differs, those of one colour. */
function alike(scans: readonly Picture[]): Picture[][] {
  const by = (keyOf: (one: Picture) => string) => {
    const groups = new Map<string, Picture[]>()
    for (const one of scans) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
    return [...groups.values()]
  }
  const exact = by(({ dpi, isColour }) => `${Math.floor(dpi)} ${isColour}`)
  return exact.length > MOST_GROUPS ? by(({ isColour }) => String(isColour)) : exact
}
const MOST_GROUPS = 6

/** Rounded down: 199,6 is not enough, and must not read as if it were. */
function dpiOf(some: readonly Picture[]): string {
  const all = some.map(({ dpi }) => Math.floor(dpi))
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return least === most ? `${least} dpi` : `${least}–${most} dpi`
}
