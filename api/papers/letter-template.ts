// A letter filled into a template: what an order says under the names that a template knows, and our own template, which
// says in Word exactly what a letter without one says.
import { AlignmentType, Document, Footer, Packer, type Paragraph, type Table } from 'docx'
import PizZip from 'pizzip'
import type { LetterOrder } from '../../dossier/letter.ts'
import { placeAndDay, placeAndYear } from '../../dossier/say.ts'
import { type LetterTemplate, letterTemplates } from '../../schemas/template.ts'
import { annexOf, bodyOf, stroke } from './letter-word.ts'
import { centre, page, pair, text } from './word-parts.ts'

/** Every name of `letterTagsOf`. */
export async function letterData(order: LetterOrder): Promise<object> {
  const { superior, agency, number, place, date, undated, title, subtitle, recipients, signature, foot } =
    order
  const lines = (all: readonly string[] = []) => all.map((dong) => ({ dong }))
  return {
    coQuanChuQuan: superior ?? '',
    coQuan: agency,
    soKyHieu: number ?? '',
    diaDanhNgay: (undated ? placeAndYear : placeAndDay)(place, date),
    tenLoai: title ?? '',
    trichYeu: subtitle ?? '',
    '@noiDung': await xmlOf(bodyOf(order)),
    '@phuLuc': await xmlOf(annexOf(order)),
    noiNhan: lines(recipients),
    quyenKy: lines(signature?.above),
    nguoiKy: signature?.name ?? '',
    maNoiDung: foot ?? '',
  }
}

/** As they stand in the body of a document: made by the library that makes whole ones, so that text stays text. */
async function xmlOf(children: (Paragraph | Table)[]): Promise<string> {
  if (children.length === 0) return ''
  const zip = new PizZip(await Packer.toBuffer(new Document({ sections: [{ children }] })))
  const xml = zip.file('word/document.xml')?.asText() ?? ''
  return xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr'))
}

export function letterTemplate(kind: LetterTemplate): Promise<Buffer> {
  const { isTitled, hasAnnex } = letterTemplates[kind]
  const small = { ...centre, size: 24 }
  const head = pair(
    42,
    [
      text('{coQuanChuQuan}', { ...small, caps: true }),
      text('{coQuan}', { ...small, bold: true, caps: true }),
      stroke(),
      text('{soKyHieu}', centre),
      ...(isTitled ? [] : [text('{trichYeu}', small)]),
    ],
    [
      text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...small, bold: true }),
      text('Độc lập - Tự do - Hạnh phúc', { ...centre, bold: true }),
      stroke(),
      text('{diaDanhNgay}', { ...centre, italics: true }),
    ],
  )
  const titles = isTitled
    ? [
        text('{tenLoai}', { ...centre, bold: true, caps: true, size: 28 }),
        text('{trichYeu}', { ...centre, bold: true }),
      ]
    : []
  const left = { align: AlignmentType.LEFT, size: 22 }
  const ending = pair(
    50,
    [
      text('Nơi nhận:', { bold: true, italics: true, size: 24 }),
      text('{#noiNhan}', left),
      text('- {dong}', left),
      text('{/noiNhan}', left),
    ],
    [
      text('{#quyenKy}', centre),
      text('{dong}', { ...centre, bold: true }),
      text('{/quyenKy}', centre),
      ...Array.from({ length: 4 }, () => text('', centre)),
      text('{nguoiKy}', { ...centre, bold: true }),
    ],
  )
  const children = [
    head,
    text('', centre),
    ...titles,
    text('', centre),
    text('{@noiDung}'),
    ending,
    ...(hasAnnex ? [text('{@phuLuc}')] : []),
  ]
  const foot = new Footer({ children: [text('{maNoiDung}', { size: 20, align: AlignmentType.LEFT })] })
  return Packer.toBuffer(
    new Document({
      creator: 'Kiểm Chứng',
      sections: [{ properties: { page }, footers: { default: foot }, children }],
    }),
  )
}
