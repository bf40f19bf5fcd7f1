import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import { type LetterOrder, printLetter } from '../../dossier/letter.ts'

const text = (cell: string) => [{ text: cell }]
const order = (rows: number): LetterOrder => ({
  superior: 'UBND tỉnh Quảng Hà',
  agency: 'Sở Nội vụ',
  number: 'Số: 12/PC-SNV',
  place: 'Quảng Hà',
  date: '2026-12-10',
  title: 'Phiếu chuyển hồ sơ',
  blocks: [
    { kind: 'text', text: 'Kính gửi: Bộ Nội vụ.' },
    {
      kind: 'table',
      columns: [
        { title: 'STT', width: 60 },
        { title: 'Tên tệp', width: 400 },
      ],
      rows: Array.from({ length: rows }, (_, n) => ({ cells: [text(`Dòng ${n + 1}`), text('Quyển hồ sơ')] })),
    },
  ],
  recipients: ['Như trên', 'Lưu: VT'],
  signature: { above: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Đặng Thị Hương' },
})
const read = (pdf: Uint8Array) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, timeout: 20_000 }).toString()

describe('an official paper', () => {
  it('has its heading once, its table heading on every page, and the signature last', async () => {
    const pages = read(await printLetter(order(90)))
      .split('\f')
      .slice(0, -1)
    expect(pages.length).to.be.above(2)
    expect(pages.filter((page) => page.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).to.have.length(1)
    for (const page of pages.slice(0, -1)) expect(page).to.include('Tên tệp')
    expect(pages.join('').match(/Dòng \d+/g)).to.have.length(90)
    expect(pages.at(-1)).to.include('Đặng Thị Hương')
    expect(pages[1]?.trimStart()).to.match(/^2/)
  })

  it('is the same bytes for the same order', async () => {
    const [one, two] = [await printLetter(order(3)), await printLetter(order(3))]
    expect(Buffer.from(one).equals(Buffer.from(two))).to.equal(true)
  })

  it('says the whole of a long paragraph, whatever the indent', async () => {
    const words = Array.from({ length: 300 }, (_, n) => `từ${n}`)
    const blocks = [{ kind: 'text' as const, text: words.join('  ') }]
    const said = read(await printLetter({ ...order(1), blocks }))
    expect(said.match(/từ\d+/g)).to.deep.equal(words)
  })

  it('never leaves a signature alone on a page, wherever the last words fall', async () => {
    const last = { kind: 'text' as const, text: 'Biên bản lập thành hai bản, mỗi bên giữ một bản./.' }
    const beside = [{ above: ['ĐẠI DIỆN', 'SỞ TÀI CHÍNH'] }, { above: ['THƯ KÝ'], name: 'Lê Thu' }]
    for (let lines = 1; lines <= 40; lines++) {
      const before = Array.from({ length: lines }, (_, n) => ({
        kind: 'text' as const,
        text: `Dòng ${n + 1}.`,
      }))
      const made = { ...order(1), blocks: [...before, last], ...(lines % 2 ? { beside } : {}) }
      const page = read(await printLetter(made)).split('\f').find((one) => one.includes('Đặng Thị Hương')) // prettier-ignore
      expect(page, String(lines)).to.include('mỗi bên giữ một bản')
      if (lines % 2) expect(page).to.match(/ĐẠI DIỆN\s+THƯ KÝ\s+KT\. GIÁM ĐỐC/)
    }
  })

  it('never leaves a heading alone at the foot of a page, also above the words that the signature keeps', async () => {
    const say = (text: string) => ({ kind: 'text' as const, text })
    const under = say(`Người đứng đầu ${'giải trình khi nhiệm vụ không đạt mục tiêu '.repeat(4)}`)
    for (const isLast of [true, false])
      for (let lines = 1; lines <= 40; lines++) {
        const before = Array.from({ length: lines }, (_, n) => say(`Dòng ${n + 1}.`))
        const head = { ...say('III. TRÁCH NHIỆM'), face: 'bold' as const, room: 40 }
        const after = isLast ? [] : [say('Hết.')]
        const made = await printLetter({ ...order(1), blocks: [...before, head, under, ...after] })
        const page = read(made).split('\f').find((one) => one.includes('III. TRÁCH NHIỆM')) // prettier-ignore
        expect(page, `${lines} ${isLast}`).to.match(/III\. TRÁCH NHIỆM\s+Người đứng đầu[^]*\n.*mục tiêu/)
      }
  })

  it('never parts a heading from the first row of the table that it stands over', async () => {
    const columns = [{ title: 'Tiêu chí', width: 60 }, { title: 'Nội dung', width: 200 }] // prettier-ignore
    const high = 'Có tài liệu của bộ phận tiếp nhận và trả kết quả kèm ảnh chụp tại chỗ. '.repeat(5)
    const table = { kind: 'table' as const, columns, rows: [{ cells: [text('3.2.2'), text(high)] }] }
    for (let lines = 1; lines <= 40; lines++) {
      const before = Array.from({ length: lines }, (_, n) => ({
        kind: 'text' as const,
        text: `Dòng ${n + 1}.`,
      }))
      const head = { kind: 'text' as const, text: 'I. KẾT QUẢ', face: 'bold' as const, room: 40 }
      const made = await printLetter({ ...order(1), blocks: [...before, head, table] })
      const page = read(made).split('\f').find((one) => one.includes('I. KẾT QUẢ')) // prettier-ignore
      expect(page, String(lines)).to.include('3.2.2')
    }
  })

  it('has the bodies of its head by their full names', async () => {
    const said = read(await printLetter({ ...order(1), superior: 'Ủy ban nhân dân tỉnh Thừa Thiên Hạ Vĩnh' }))
    expect(said)
      .to.match(/ỦY BAN NHÂN DÂN/)
      .and.to.not.match(/UBND/)
    expect(said.replace(/\s+/g, ' ')).to.include('VĨNH')
  })
})
