// A line for a file: narrow columns first, the name last, since it may be long.
import type { Row } from './take.ts'

const widths = [5, 4, 7, 9, 8, 6, 15] as const
const cells = (texts: readonly string[]) => texts.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' ')

export const heading = cells(['Exit', 'Bậc', 'Trang', 'Đọc lại', 'Giây', 'MB', 'Kết luận', 'Tệp'])

export function rowText({ exits, rung, pages, pagesBySecond, seconds, peakMB, verdict, file }: Row): string {
  const first = /^qpdf (.+)$/.exec(exits[0] ?? '')?.[1] ?? '–'
  return cells([
    first,
    String(rung),
    String(pages),
    pagesBySecond === undefined ? '–' : String(pagesBySecond),
    seconds.toFixed(2),
    peakMB ? String(peakMB) : '–',
    verdict,
    // A name shall not move the cursor of who reads the table.
    file.replace(/[\p{Cc}\p{Cf}]/gu, '?'),
  ])
}
