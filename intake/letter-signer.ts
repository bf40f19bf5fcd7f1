// Who signed: the name under a position in capitals, beside "Nơi nhận", on the page where the letter ends.
import { at, type Line, type Read } from './letter-lines.ts'

const acting = /^(KT|TL|TUQ|TM|T\/M|Q|QUYỀN)\s?\./u
const position =
  /^(PHÓ |QUYỀN |Q\. ?)?((TỔNG )?GIÁM ĐỐC|CHỦ TỊCH|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|(CHI )?CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ|THƯ KÝ|ĐỘI TRƯỞNG|HẠT TRƯỞNG)(?![\p{L}])/u
const rank = /^((PGS|GS|TS|ThS|BS|CN|KS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Ông|Bà)\.? ?)+/u
const name = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}$/u
const NAME_WITHIN = 16 // lines between the position and the name: stamp and signature stand there

export function readSigner(lines: readonly Line[]): { signer?: Read<string>; capacity?: Read<string> } {
  const ending = lines.find(({ text }) => /^Nơi nhận/iu.test(text))
  const pages = ending ? [ending.page] : [...new Set(lines.map(({ page }) => page))].reverse()
  for (const page of pages) {
    const found = onPage(lines.filter((line) => line.page === page && line.text !== ''))
    if (found) return found
  }
  return {}
}

function onPage(lines: readonly Line[]): { signer: Read<string>; capacity: Read<string> } | undefined {
  for (const [i, line] of lines.entries()) {
    const cell = line.cells.find(({ text, from }) => from > 20 && isPosition(text))
    if (!cell) continue
    const middle = (cell.from + cell.to) / 2
    const titles = [cell.text]
    for (const below of lines.slice(i + 1, i + 1 + NAME_WITHIN)) {
      const beside = below.cells.find(({ from, to }) => Math.abs((from + to) / 2 - middle) < 16)
      if (!beside) continue
      const bare = beside.text.replace(rank, '')
      if (name.test(bare))
        return {
          signer: { value: bare, at: at(below) },
          capacity: { value: titles.join(', '), at: at(line) },
        }
      // "KT. CHỦ TỊCH" is followed by "PHÓ CHỦ TỊCH", a long position by its second line.
      const isCapitals = beside.text === beside.text.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(beside.text)
      if (isCapitals && titles.length < 3) titles.push(beside.text)
    }
  }
  return undefined
}

const isPosition = (text: string) =>
  (acting.test(text) || position.test(text)) && text === text.toLocaleUpperCase('vi')
