// What an order of a letter says, under the names that every template of a letter knows.
import { Document, Packer, type Paragraph, type Table } from 'docx'
import PizZip from 'pizzip'
import { sentTo } from '../../dossier/ending.ts'
import { dayLine, type LetterOrder } from '../../dossier/letter.ts'
import { annexOf, bodyOf } from './letter-word.ts'

/** Every name of `letterTagsOf`. */
export async function letterData(order: LetterOrder): Promise<object> {
  const { superior, agency, number, title, subtitle, recipients, signature, foot } = order
  const lines = (all: readonly string[] = []) => all.map((dong) => ({ dong }))
  return {
    coQuanChuQuan: superior ?? '',
    coQuan: agency,
    soKyHieu: number ?? '',
    diaDanhNgay: dayLine(order),
    tenLoai: title ?? '',
    trichYeu: subtitle ?? '',
    '@noiDung': await xmlOf(bodyOf(order)),
    '@phuLuc': await xmlOf(annexOf(order)),
    noiNhan: lines(sentTo(recipients)),
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
