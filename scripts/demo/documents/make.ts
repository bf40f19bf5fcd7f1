// Every file of one paper, in the order of the data set; what is odd about it is told in data/README.md.
import { PDFDocument } from 'pdf-lib'
import { type DemoDocument, documentOf } from '../read.ts'
import { composeAnnex } from './annex.ts'
import { compose } from './compose.ts'
import { photograph } from './photo.ts'
import { makeRar } from './rar.ts'
import { scan } from './scan.ts'
import { secretPage } from './secret.ts'
import { makeDoc } from './tcvn3.ts'

export type Made = { role: string; name: string; pages: number | null; bytes: Buffer }

const closingOf = (d: DemoDocument) => d.outline.find(({ section }) => section === 'Kết thúc')?.text ?? ''

// The born-digital main file, before any scanner.
export const original = async (d: DemoDocument): Promise<Buffer> => {
  const source = d.duplicateOf ? documentOf.get(d.duplicateOf)! : d
  const main = await compose(source, source.files[0]!.pages ?? source.pages, closingOf(source))
  if (!d.duplicateOf) return main
  const whole = await PDFDocument.load(main, { updateMetadata: false })
  for (const [file, before] of annexes(source)) {
    const annex = await PDFDocument.load(await composeAnnex(source, file, before))
    for (const page of await whole.copyPages(annex, annex.getPageIndices())) whole.addPage(page)
  }
  return Buffer.from(await whole.save())
}

const annexes = (d: DemoDocument) => {
  let before = d.files[0]?.pages ?? 0
  return d.files
    .filter(({ role }) => role === 'phụ lục')
    .map((file) => {
      const at = before
      before += file.pages ?? 0
      return [file, at] as const
    })
}

export const make = async (d: DemoDocument): Promise<Made[]> => {
  if (d.generate)
    return [{ role: 'văn bản chính', name: d.generate.name, pages: 1, bytes: await secretPage(d) }]
  const starts = new Map(annexes(d))
  const made: Made[] = []
  for (const [index, file] of d.files.entries()) {
    const keep = (bytes: Buffer) => made.push({ role: file.role, name: file.name, pages: file.pages, bytes })
    if (file.role === 'phụ lục') keep(await composeAnnex(d, file, starts.get(file)!))
    else if (file.role === 'ảnh') {
      const caption = d.outline.filter(({ page }) => page === index + 1).map(({ text }) => text)
      keep(await photograph(file.name, caption.join(' ')))
    } else if (file.role === 'tệp nén') keep(await archive(d))
    else if (file.role === 'bản soạn thảo') keep(await makeDoc(await original(d)))
    else if (d.proofClass === 'scan') {
      const dpi = d.deliberateFault?.code === 'scan-100dpi' ? 100 : 200
      keep(await scan(await original(d), dpi, d.id))
    } else keep(await original(d))
  }
  return made
}

// Four papers an officer packed together instead of sending one by one.
const archive = async (d: DemoDocument): Promise<Buffer> => {
  const whole = await original(d)
  const names = ['bb-ketnoi.pdf', 'nhat-ky-ket-noi.csv', 'danh-sach-csdl.csv', 'doc-truoc.txt']
  const texts = [
    'ngay;co_so_du_lieu;giao_dich;loi\n2026-09-28;dat_dai;18402;3\n2026-09-28;y_te;22915;1\n2026-09-28;giao_duc;9120;0\n',
    'stt;ten;co_quan\n1;Dat dai;SNNMT\n2;Y te;SYT\n3;Giao duc;SGDDT\n4;Ho ngheo;SNNMT\n5;Cong chuc;SNV\n',
    'Ho so ket noi co so du lieu nam 2026 gom 04 tep.\n',
  ]
  return makeRar(names.map((name, i) => ({ name, bytes: i === 0 ? whole : Buffer.from(texts[i - 1]!) })))
}
