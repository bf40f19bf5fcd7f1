// Working files of agencies, as they lie in any library of papers: drafts in Word, figures in Excel. Nothing cites them.
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import writeExcel from 'write-excel-file/node'
import { agencyOf } from '../read.ts'
import { countTable, departments, workTable } from './figures.ts'
import type { Table as Rows } from './flow.ts'
import { dice } from './seed.ts'
import { prose, type Voice } from './words/prose.ts'
import { topicOf } from './words/topics.ts'

export type WorkingFile = { agency: string; name: string; title: string }
export const workingFiles: WorkingFile[] = [
  {
    agency: 'SNV',
    name: 'du-thao-kh-cchc-2027.docx',
    title: 'Dự thảo Kế hoạch cải cách hành chính năm 2027',
  },
  {
    agency: 'VPUB',
    name: 'de-cuong-bc-kstt-quy-iv.docx',
    title: 'Đề cương báo cáo kiểm soát thủ tục hành chính quý IV năm 2026',
  },
  { agency: 'SKHCN', name: 'gop-y-kh-cds-2027.docx', title: 'Góp ý dự thảo Kế hoạch chuyển đổi số năm 2027' },
  { agency: 'STC', name: 'bieu-theo-doi-giai-ngan.xlsx', title: 'Biểu theo dõi giải ngân vốn đầu tư công' },
  { agency: 'TTPVHCC', name: 'thong-ke-ho-so-thang-11.xlsx', title: 'Thống kê hồ sơ tháng 11 năm 2026' },
  {
    agency: 'SNV',
    name: 'theo-doi-kien-nghi-sau-kiem-tra.xlsx',
    title: 'Theo dõi kiến nghị sau kiểm tra cải cách hành chính',
  },
]

const tableOf = ({ name }: WorkingFile): Rows => {
  const chance = dice(name)
  const topic = topicOf(name)
  const names = departments.map((d) => d.name)
  return name.endsWith('.xlsx')
    ? countTable(topic, chance, names)
    : workTable(12, topic, chance, false, names)
}

const weight = (strong: boolean) => (strong ? { bold: true } : {})

export const makeDocx = async (file: WorkingFile): Promise<Buffer> => {
  const chance = dice(`${file.name} words`)
  const voice: Voice = 'plan'
  const agency = chance.deal(departments.map(({ name }) => name))
  const sentence = prose({ agency, topic: topicOf(file.name), voice }, chance)
  const text = (value: string, strong = false) =>
    new Paragraph({
      children: [new TextRun({ text: value, ...weight(strong), size: 28 })],
      spacing: { after: 120 },
    })
  const { columns, rows } = tableOf(file)
  const row = (cells: string[], strong: boolean) =>
    new TableRow({
      children: cells.map(
        (cell) =>
          new TableCell({
            children: [
              new Paragraph({ children: [new TextRun({ text: cell, ...weight(strong), size: 24 })] }),
            ],
          }),
      ),
    })
  const sections = ['I. MỤC ĐÍCH, YÊU CẦU', 'II. NỘI DUNG', 'III. TỔ CHỨC THỰC HIỆN']
  const document = new Document({
    title: file.title,
    creator: agencyOf.get(file.agency)!.name,
    styles: { default: { document: { run: { font: 'Times New Roman' } } } },
    sections: [
      {
        children: [
          text(agencyOf.get(file.agency)!.name.toUpperCase(), true),
          text(file.title.toUpperCase(), true),
          ...sections.flatMap((title) => [
            text(title, true),
            ...Array.from({ length: 5 }, () => text(sentence())),
          ]),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              row(
                columns.map(({ head }) => head),
                true,
              ),
              ...rows.map((cells) => row(cells, false)),
            ],
          }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

export const makeXlsx = async (file: WorkingFile): Promise<Buffer> => {
  const { columns, rows } = tableOf(file)
  const cell = (value: string) => {
    const number = /^\d[\d.]*$/.test(value) ? Number(value.replaceAll('.', '')) : null
    return number === null ? { value, wrap: true } : { value: number, type: Number, format: '#,##0' }
  }
  const data = [
    [{ value: file.title, fontWeight: 'bold' as const }],
    columns.map(({ head }) => ({ value: head, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) => row.map(cell)),
  ]
  return writeExcel(data, {
    columns: columns.map(({ share }) => ({ width: Math.round(share * 90) })),
  }).toBuffer()
}
