// A line for a file: narrow columns first, the name and what the officer would read last, since they may be long.
import type { Row, Total } from './row.ts'

const widths = [5, 4, 7, 9, 9, 5, 8, 6, 16] as const
const cells = (texts: readonly string[]) => texts.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' ')

export const heading = cells(['Exit', 'Bậc', 'Trang', 'Đọc lại', 'Ký tự', '% chữ', 'Giây', 'MB', 'Kết luận', 'Tệp']) // prettier-ignore

export function rowText(row: Row): string {
  const { exits, rung, pages, pagesBySecond, pagesWithText, characters, seconds, peakMB, verdict } = row
  const first = exits.map((exit) => /^qpdf (.+)$/.exec(exit)?.[1]).find(Boolean) ?? '–'
  return cells([
    first,
    String(rung),
    String(pages),
    pagesBySecond === undefined ? '–' : String(pagesBySecond),
    String(characters),
    percent(pagesWithText, pages),
    seconds.toFixed(2),
    peakMB ? String(peakMB) : '–',
    verdict,
    // A name shall not move the cursor of who reads the table.
    `${row.file}${row.reason ? `: ${row.reason}` : ''}`.replace(/[\p{Cc}\p{Cf}]/gu, '?'),
  ])
}

const percent = (part: number, whole: number) => (whole ? `${Math.round((100 * part) / whole)}` : '–')

export function totalText({ files, inner, states, verdicts, ...sums }: Total): string[] {
  const said = Object.entries(verdicts)
    .sort(([, a], [, b]) => b - a)
    .map(([verdict, count]) => `${verdict} ${count}`)
  return [
    `${files} tệp${inner ? ` (${inner} nằm trong tệp khác)` : ''}: ${states.kept} được nhận, ${states.refused} bị từ chối, ` +
      `${states.held} bị giữ vì dấu mật, ${states.opened} tệp nén đã mở, ${states.failed} lỗi của máy. ` +
      `Theo kết luận: ${said.join(', ')}.`,
    `${sums.pages} trang, ${percent(sums.pagesWithText, sums.pages)}% có chữ, ${sums.characters} ký tự; ` +
      `${sums.seconds} giây xử lý, nhiều nhất ${sums.peakMB} MB.`,
  ]
}
