// Letters whose particulars are known, set by LibreOffice as offices set them: the head in a table, behind tabs or in frames,
// subjects over several lines, stamps of arrival and what signatures show beside them. None of these layouts is one of the
// demo or of the tests of intake/letter.ts.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { type Dice, dice } from '../../demo/documents/seed.ts'
import { type Facts, factsOf } from './facts.ts'

export interface Letter {
  readonly facts: Facts
  readonly pdf: Buffer
}

/** Where its number stands: in the text, or painted over the place that the text leaves for it. */
export type Number = 'text' | 'picture'

/** `soffice` is called once for all of them. */
export async function lettersOf(dir: string, seed: string, many: number, number: Number): Promise<Letter[]> {
  mkdirSync(dir, { recursive: true })
  const made = await Promise.all(
    Array.from({ length: many }, async (_, n) => {
      const lot = dice(`${seed} ${n}`)
      const facts = factsOf(lot)
      const path = join(dir, `${n}.fodt`)
      writeFileSync(path, await odt(facts, lot, number))
      return { facts, path }
    }),
  )
  const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`
  const args = [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    dir,
    ...made.map(({ path }) => path),
  ]
  execFileSync('soffice', args, { stdio: 'ignore' })
  return made.map(({ facts, path }) => ({ facts, pdf: readFileSync(path.replace('.fodt', '.pdf')) }))
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
/** A run of blanks would be one. */
const spaced = (text: string) =>
  escaped(text).replace(/ {2,}/g, (some) => `<text:s text:c="${some.length}"/>`)
const p = (style: string, text: string) => `<text:p text:style-name="${style}">${text}</text:p>`
const lines = (style: string, texts: readonly string[]) => texts.map((text) => p(style, escaped(text)))

/** At most so many characters a line, as whoever types breaks it. */
function broken(text: string, width: number): string[] {
  const out: string[] = []
  for (const word of text.split(' ')) {
    const last = out.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= width) out[out.length - 1] = `${last} ${word}`
    else out.push(word)
  }
  return out
}

async function odt(facts: Facts, lot: Dice, number: Number): Promise<string> {
  const { pick, next } = lot
  const left = await leftOf(facts, lot, number)
  const right = rightOf(facts, lot)
  const head = next() < 0.7 ? table(left, right, pick([36, 38, 40, 42, 50])) : tabbed(left, right)
  const isLetter = facts.type === 'Công văn'
  const title = isLetter ? [] : titleOf(facts, lot)
  const to = isLetter || facts.type === 'Tờ trình' ? [p('centre', escaped(`Kính gửi: ${pick(['Sở Nội vụ.', 'Các sở, ban, ngành; UBND các xã, phường.', 'Ủy ban nhân dân tỉnh.'])}`))] : [] // prettier-ignore
  const body = [...head, ...dressing(lot), p('plain', ''), ...title, ...to, ...bodyOf(facts, lot), ...endOf(facts, lot)] // prettier-ignore
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="${pick(['1.5cm', '2cm'])}"/></style:page-layout>
${Object.entries(styles(pick([12, 13, 13]), pick([13, 14, 14]))).map(([name, [para, text]]) => `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${para}><style:tab-stops><style:tab-stop style:position="3.6cm" style:type="center"/><style:tab-stop style:position="11.6cm" style:type="center"/></style:tab-stops></style:paragraph-properties><style:text-properties style:font-name="Liberation Serif" fo:font-family="'Liberation Serif'" fo:language="vi" ${text}/></style:style>`).join('\n')}
<style:style style:name="box" style:family="graphic"><style:graphic-properties draw:stroke="solid" svg:stroke-color="#c8102e" draw:fill="none" style:run-through="foreground" style:wrap="run-through"/></style:style>
<style:style style:name="ink" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none" style:run-through="foreground" style:wrap="run-through"/></style:style>
${[36, 38, 40, 42, 45, 50].map((share) => `<style:style style:name="l${share}" style:family="table-column"><style:table-column-properties style:column-width="${(16.5 * share) / 100}cm"/></style:style><style:style style:name="r${share}" style:family="table-column"><style:table-column-properties style:column-width="${(16.5 * (100 - share)) / 100}cm"/></style:style>`).join('')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"/></office:master-styles>
<office:body><office:text>${body.join('\n')}</office:text></office:body></office:document>` // prettier-ignore
}

const styles = (small: number, size: number): Record<string, [paragraph: string, text: string]> => ({
  plain: ['fo:text-align="start"', `fo:font-size="${size}pt"`],
  body: ['fo:text-align="justify" fo:text-indent="1.27cm" fo:margin-bottom="0.15cm"', `fo:font-size="${size}pt"`],
  centre: ['fo:text-align="center"', `fo:font-size="${size}pt"`],
  bold: ['fo:text-align="center"', `fo:font-size="${size}pt" fo:font-weight="bold"`],
  head: ['fo:text-align="center"', `fo:font-size="${small}pt"`],
  headbold: ['fo:text-align="center"', `fo:font-size="${small}pt" fo:font-weight="bold"`],
  italic: ['fo:text-align="center"', `fo:font-size="${size}pt" fo:font-style="italic"`],
  tiny: ['fo:text-align="start"', 'fo:font-size="11pt"'],
  stamp: ['fo:text-align="start"', 'fo:font-size="9pt" fo:color="#c8102e"'],
}) // prettier-ignore

type Side = readonly (readonly [style: string, text: string])[]

async function leftOf(facts: Facts, { pick, next }: Dice, number: Number): Promise<Side> {
  const [digits = '', rest = ''] = [/^\d+/.exec(facts.symbol)![0], facts.symbol.replace(/^\d+/, '')]
  const written = {
    text: () =>
      pick([
        `Số: ${facts.symbol}`,
        `Số: ${facts.symbol}`,
        `Số:${facts.symbol}`,
        `Số: ${digits} ${rest}`,
        `Số ${facts.symbol}`,
        `Số:   ${digits}   ${rest.replace('-', ' - ')}`,
      ]),
    picture: () => `Số: \0 ${rest}`,
  }[number]()
  const image = number === 'picture' ? await painted(digits) : ''
  const text = spaced(written).replace('\0', image)
  const subject = broken(`V/v ${facts.subject}`, pick([26, 30, 34])).map(
    (line) => ['tiny', escaped(line)] as const,
  )
  return [
    ...facts.superior.map((line) => ['head', escaped(line)] as const),
    ...facts.issuerLines.map((line) => ['headbold', escaped(line)] as const),
    ['head', facts.isParty ? '*' : pick(['_______', '-------', '', '——————'])],
    ['head', text],
    ...(facts.type === 'Công văn' ? subject.map(([, line]) => ['head', line] as const) : []),
    ...(next() < 0.05 ? [['head', ''] as const] : []),
  ]
}

function rightOf({ place, issued, isParty }: Facts, { pick }: Dice): Side {
  const [year, month, day] = issued.split('-').map(Number) as [number, number, number]
  const two = (n: number) => String(n).padStart(2, '0')
  const when = pick([
    `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`,
    `ngày ${two(day)} tháng ${two(month)} năm ${year}`,
    `ngày  ${day}  tháng  ${month}  năm ${year}`,
  ])
  const date = ['italic', spaced(`${place}, ${when}`)] as const
  if (isParty)
    return [['headbold', 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['head', '_______________'], ['head', ''], date]
  return [
    ['headbold', pick(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'])],
    ['headbold', pick(['Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'])],
    ['head', pick(['_______________________', '--------------------', ''])],
    date,
  ]
}

const table = (left: Side, right: Side, share: number): string[] => {
  const cell = (side: Side) => `<table:table-cell>${side.map(([style, text]) => p(style, text)).join('')}</table:table-cell>` // prettier-ignore
  return [`<table:table><table:table-column table:style-name="l${share}"/><table:table-column table:style-name="r${share}"/><table:table-row>${cell(left)}${cell(right)}</table:table-row></table:table>`] // prettier-ignore
}

const tabbed = (left: Side, right: Side): string[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, n) =>
    p('plain', `<text:tab/>${left[n]?.[1] ?? ''}<text:tab/>${right[n]?.[1] ?? ''}`),
  ) // prettier-ignore

/** What stands beside the letter's own words: an arrival stamp, what a signature shows. */
function dressing({ next, int }: Dice): string[] {
  const frame = (x: number, y: number, style: string, ...texts: string[]) =>
    p('plain', `<draw:frame draw:style-name="${style}" text:anchor-type="page" text:anchor-page-number="1" svg:x="${x}cm" svg:y="${y}cm" svg:width="5.4cm" svg:height="1.6cm"><draw:text-box>${lines('stamp', texts).join('')}</draw:text-box></draw:frame>`) // prettier-ignore
  const out: string[] = []
  const day = `${String(int(1, 28)).padStart(2, '0')}/${String(int(1, 12)).padStart(2, '0')}/2026`
  if (next() < 0.25) out.push(frame(1, 7.2, 'box', 'CÔNG VĂN ĐẾN', `Số: ${int(100, 9999)}`, `Ngày: ${day}`))
  if (next() < 0.25) out.push(frame(15, 0.3, 'ink', 'Người ký: Văn thư cơ quan', `Thời gian ký: ${day} 10:22:11 +07:00`)) // prettier-ignore
  return out
}

/** A number written by hand or set by the e-office system, as a picture over the blank. */
async function painted(digits: string): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80"><text x="8" y="62" font-size="64" font-style="italic" font-family="Liberation Serif" fill="#1a237e">${digits}</text></svg>` // prettier-ignore
  const png = (await sharp(Buffer.from(svg)).png().toBuffer()).toString('base64')
  return `<draw:frame draw:style-name="ink" text:anchor-type="as-char" svg:y="-0.45cm" svg:width="1.35cm" svg:height="0.45cm"><draw:image><office:binary-data>${png}</office:binary-data></draw:image></draw:frame>` // prettier-ignore
}

function titleOf({ type, subject }: Facts, { pick }: Dice): string[] {
  const title = type.replace(' (cá biệt)', '').toLocaleUpperCase('vi')
  const about = type === 'Quyết định (cá biệt)' || type === 'Chỉ thị' ? pick(['Về việc ', 'V/v ', '']) : pick(['', '', 'Về việc ']) // prettier-ignore
  const capital = `${subject[0]!.toLocaleUpperCase('vi')}${subject.slice(1)}`
  const text = about ? `${about}${subject}` : capital
  const rule = pick([[], [], [p('centre', '____________')], [p('centre', '-------')]])
  return [p('bold', title), ...lines('bold', broken(text, pick([44, 52, 60]))), ...rule, p('plain', '')]
}

const sentences = ['Thực hiện Kế hoạch số 16/KH-UBND ngày 16 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh, cơ quan báo cáo kết quả như sau.', 'Các cơ quan, đơn vị hoàn thành trước ngày 30 tháng 11 năm 2026 và gửi tài liệu kiểm chứng kèm theo.', 'Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7%; còn 12 hồ sơ quá hạn ở lĩnh vực đất đai.', 'Giao Văn phòng theo dõi, đôn đốc, tổng hợp kết quả gửi về Sở Nội vụ để báo cáo Chủ tịch Ủy ban nhân dân tỉnh.', 'Kinh phí thực hiện từ nguồn ngân sách nhà nước giao trong dự toán hằng năm của các cơ quan, đơn vị.'] // prettier-ignore

function bodyOf(facts: Facts, { pick, int }: Dice): string[] {
  const bases = ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;', `Theo đề nghị của ${pick(['Giám đốc Sở Nội vụ', 'Chánh Văn phòng'])} tại Tờ trình số ${int(10, 900)}/TTr-SNV.`] // prettier-ignore
  const isDecision = facts.type === 'Quyết định (cá biệt)'
  const opening = isDecision ? [...lines('body', bases), p('bold', 'QUYẾT ĐỊNH:')] : []
  return [...opening, ...lines('body', Array.from({ length: int(3, 14) }, (_, n) => `${isDecision ? `Điều ${n + 1}. ` : ''}${pick(sentences)}`))] // prettier-ignore
}

function endOf({ capacity, rank, signer }: Facts, { pick, next, int }: Dice): string[] {
  const left = ['Nơi nhận:', '- Như trên;', ...(next() < 0.5 ? ['- TT. Tỉnh ủy, TT. HĐND tỉnh;'] : []), '- Lưu: VT, CCHC.'] // prettier-ignore
  const shown = next() < 0.3 ? [['stamp', 'Người ký: Cơ quan'], ['stamp', 'Thời gian ký: 05.03.2026 16:40']] as const : [] // prettier-ignore
  const blank = Array.from({ length: int(3, 6) }, () => ['bold', ''] as const)
  const right: Side = [
    ...capacity.map((line) => ['bold', escaped(line)] as const),
    ...blank.slice(1),
    ...shown,
    ['bold', escaped(`${rank}${signer}`)],
  ]
  return [
    p('plain', ''),
    ...table(
      left.map((line) => ['tiny', escaped(line)] as const),
      right,
      pick([42, 45, 50]),
    ),
  ]
}
