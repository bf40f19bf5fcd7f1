// Who signed: the name under a position in capitals, beside "Nơi nhận", on the page where the letter ends.
import { at, type Cell, type Line, type Read } from './letter-lines.ts'

/** Of the state with a dot, of the party with a stroke. */
const acting = /^((KT|TL|TUQ|TM|Q|QUYỀN)\s?\.|(K\/T|T\/M|T\/L|T\/UQ)(?!\p{L}))/u
const position =
  /^(PHÓ |QUYỀN |Q\. ?)?((TỔNG )?GIÁM ĐỐC|CHỦ (TỊCH|NHIỆM)|CHÁNH|THỦ TƯỚNG|((BỘ|THỨ|CỤC|CHI CỤC|VỤ|HIỆU|VIỆN|ĐỘI|HẠT|TỔ|TRẠM|NHÓM|ĐOÀN|XÃ|CHỈ HUY) )?TRƯỞNG|(TỔ|ĐỘI|CHỈ HUY) PHÓ|BÍ THƯ|THƯ KÝ|CHÍNH ỦY|TƯ LỆNH)(?![\p{L}])/u
const rank =
  /^((PGS|GS|TS|ThS|BS|DS|LS|CN|KS|CK ?I{1,2}|BSCK ?I{1,2}|KTS|NGƯT|NGND|TTƯT|(Đại|Thượng|Trung|Thiếu) (tướng|tá|úy)|Thạc sĩ|Tiến sĩ|Bác sĩ|Dược sĩ|Kỹ sư|Luật sư|Cử nhân|Ông|Bà)(\. ?| |(?=\p{Lu}\p{Ll}+ )))+/iu
/** "Ôn Đức", "Y Thanh Hà Niê Kđăm", "H’Yim Kđoh". */
const name = /^\p{Lu}(?:\p{Ll}|['’ʼ]\p{Lu}?)*(?: \p{Lu}(?:\p{Ll}|['’ʼ]\p{Lu}?)*){1,5}$/u
const NAME_WITHIN = 16 // lines between the position and the name: stamp and signature stand there

interface Signed {
  readonly signer: Read<string>
  readonly capacity: Read<string>
}

export function readSigner(lines: readonly Line[]): Partial<Signed> {
  const ending = lines.find(({ text }) => /^Nơi nhận/iu.test(text))
  const pages = ending ? [ending.page] : [...new Set(lines.map(({ page }) => page))].reverse()
  for (const page of pages) {
    const on = (which: number) => lines.filter((line) => line.page === which && line.text !== '')
    const found = readFrom(on(page), on(page + 1).slice(0, NAME_WITHIN))
    if (found) return found
  }
  return {}
}

/** `next` is the beginning of the page behind, where a name stands that no longer found room. */
function readFrom(lines: readonly Line[], next: readonly Line[]): Signed | undefined {
  let open: Read<string> | undefined
  for (const [i, line] of lines.entries()) {
    const cell = line.cells.find(({ text, from }) => from > 20 && isPosition(text))
    if (!cell) continue
    const middle = (cell.from + cell.to) / 2
    const titles = [cell.text]
    for (const below of lines.slice(i + 1, i + 1 + NAME_WITHIN)) {
      const beside = below.cells.find(({ from, to }) => Math.abs((from + to) / 2 - middle) < 16)
      if (!beside) continue
      const signer = nameIn(beside, below)
      if (signer) return { signer, capacity: { value: titles.join(', '), at: at(line) } }
      // "KT. CHỦ TỊCH" is followed by "PHÓ CHỦ TỊCH", a long position by its second line.
      if (isTitle(beside.text) && titles.length < 3) titles.push(beside.text)
    }
    open ??= { value: titles.join(', '), at: at(line) }
  }
  if (!open) return undefined
  // Alone on its page it stands nowhere in particular; what else is there, may belong to the position.
  const rest: string[] = []
  for (const line of next) {
    const last = line.cells.at(-1)!
    const signer = nameIn(last, line)
    if (signer) return { signer, capacity: { ...open, value: [open.value, ...rest].join(', ') } }
    if (isTitle(last.text) && rest.length === 0) rest.push(last.text)
  }
  return undefined
}

function nameIn({ text }: Cell, line: Line): Read<string> | undefined {
  const bare = text.replace(rank, '')
  return name.test(bare) ? { value: bare, at: at(line) } : undefined
}

const isTitle = (text: string) => text === text.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(text)
const isPosition = (text: string) => (acting.test(text) || position.test(text)) && isTitle(text)
