// What was read of a letter says how sure it is and where it stands; rubbish is not offered.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { certainOf, isNameLike, isSymbolLike } from '../../intake/letter-certainty.ts'
import { isDoubtful, isGuess } from '../../intake/letter-doubts.ts'
import { readLetter } from '../../intake/letter.ts'
import { type PageRead, readPage } from '../../intake/ocr.ts'
import { drawn, letterOf, pdfOfPictures, worn } from './scan-samples.ts'

const head = [
  'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH QUẢNG HÀ                  Độc lập - Tự do - Hạnh phúc',
  'Số: 26/KH-UBND              Quảng Hà, ngày 5 tháng 10 năm 2026',
  '',
  '                    KẾ HOẠCH',
  '          Tuyên truyền cải cách hành chính',
]

/** Each word as sure as `sure` says, one behind the other from left to right, a line every 20 thousandths. */
function seen(lines: readonly string[], sure: (word: string) => number = () => 95): PageRead {
  const words = lines.flatMap(
    (line, n) =>
    line
      .split(/\s+/)
      .filter(Boolean)
      .map((word, i): [number, number, number, number, number] => [sure(word), 50 * i, 20 * n, 50 * i + 40, 20 * n + 15]), // prettier-ignore
  )
  return { page: 1, text: lines.join('\n'), confidence: 90, turn: 0, words }
}
const read = (lines: readonly string[], sure?: (word: string) => number) =>
  certainOf(readLetter([lines.join('\n')]), [seen(lines, sure)])

describe('the certainty of what was read of a letter', () => {
  it('is that of its least sure word, and its place is that of its words alone', () => {
    const found = read(head, (word) => (word === '26/KH-UBND' ? 71 : word === 'QUẢNG' ? 88 : 95))
    expect(found.symbol).to.deep.include({
      value: '26/KH-UBND',
      by: 'machine',
      confidence: 71,
      isUnsure: true,
      boxes: [[50, 40, 90, 55]],
    })
    expect(found.number, 'not the end of 2026').to.deep.include({
      value: '26',
      confidence: 71,
      isUnsure: true,
      boxes: [[50, 40, 90, 55]],
    })
    expect(found.issuer).to.deep.include({ value: 'ỦY BAN NHÂN DÂN TỈNH QUẢNG HÀ', confidence: 88 })
    expect(found.issuer).not.to.have.property('isUnsure')
    expect(found.issuer!.boxes).to.deep.equal([
      [0, 0, 190, 15],
      [0, 20, 140, 35],
    ])
    expect(found.issued).to.include({ value: '2026-10-05', confidence: 95 })
    expect(found.issued!.boxes, 'the day, not what stands beside it').to.deep.equal([[200, 40, 490, 55]])
  })

  it('of a text layer is that of the text, but for one that a scanner made', () => {
    const letter = readLetter([head.join('\n')])
    expect(certainOf(letter, []).symbol).to.include({ by: 'text' }).and.not.have.property('isUnsure')
    const scans = [{ page: 1, dpi: 200, isColour: true }]
    expect(certainOf(letter, [], { scans }).symbol).to.include({ by: 'scanner', isUnsure: true })
  })

  it('is too little for what a machine hardly read, or what has not the form of what it should be', () => {
    const bad = (word: string) => (/KH-UBND|8Ả/.test(word) ? 38 : 93)
    expect(read(head, bad)).not.to.have.any.keys('symbol', 'number')
    const rubbish = [...head]
    rubbish[0] = rubbish[0]!.replace('ỦY BAN NHÂN DÂN', '8Ả ÍI HÀN. DẬ  ')
    rubbish[1] = rubbish[1]!.replace('TỈNH QUẢNG HÀ', '"ĨNR QUAI  ')
    expect(read(rubbish, (word) => (/[8"]/.test(word) ? 62 : 93))).not.to.have.property('issuer')
    const sure = read(rubbish).issuer
    expect(sure, 'read well, but no body is named so').to.include({ isUnsure: true })
    const odd = head.map((line) => line.replace('26/KH-UBND', '26/Kl-UBMĐx'))
    expect(read(odd, (word) => (word.startsWith('26') ? 70 : 93))).not.to.have.any.keys('symbol', 'number')
    expect(read(odd).symbol).to.include({ isUnsure: true })
  })

  it('is unsure where a subject goes on into the letter, and an issuer is told without specks of dust', () => {
    const on = [...head.slice(0, 5), '          Tuyên truyền cải cách. Các cơ quan hoàn thành trước ngày 30']
    expect(read(on).subject).to.include({ isUnsure: true })
    expect(read(head).subject).to.not.have.property('isUnsure')
    const dust = [
      ...head.slice(0, 5),
      '          " Tuyên truyền + + z xs cải cách hành chính - chuyển đổi số',
    ]
    expect(read(dust).subject).to.include({ value: 'Tuyên truyền cải cách hành chính - chuyển đổi số' })
    const stamped = [
      ...head.slice(0, 5),
      '          ĐEH V/v tuyên truyền của BEN các cơ quan, UBND xã quý IH',
    ]
    const hardly = (word: string) => (/^(ĐEH|BEN|IH)$/.test(word) ? 32 : 93)
    expect(read(stamped, hardly).subject, 'what a stamp says').to.include({
      value: 'tuyên truyền của các cơ quan, UBND xã quý III',
      isUnsure: true,
    })
    expect(read(stamped).subject!.value, 'what is read well').to.include('BEN')
    const dusty = head.map((line) => line.replace('TỈNH QUẢNG HÀ ', "TỈNH QUẢNG' HÀ :"))
    expect(read(dusty).issuer).to.include({ value: 'ỦY BAN NHÂN DÂN TỈNH QUẢNG HÀ' })
  })

  it('leaves out a subject by what its words are on the whole, and tells the least sure of them', () => {
    const words = (bad: number) => (word: string) => (/^(cải|cách|hành|chính)$/.test(word) ? bad : 90)
    expect(read(head, words(20)).subject, 'two good words and four bad ones').to.equal(undefined)
    expect(read(head, words(35)).subject).to.include({ confidence: 35, isUnsure: true })
    const one = (word: string) => (word === 'cách' ? 10 : 90)
    expect(read(head, one).subject, 'one bad word spares typing').to.include({
      confidence: 10,
      isUnsure: true,
    })
    expect(read(head, (word) => (word === 'QUẢNG' ? 10 : 90)).issuer).to.include({ confidence: 10 })
    expect(read(head, (word) => (word.startsWith('26/') ? 49 : 90))).not.to.have.property('symbol')
  })

  it('is told of a turned page with its turn, and of an upright one without', () => {
    const turned = certainOf(readLetter([head.join('\n')]), [{ ...seen(head), turn: 270 }])
    for (const field of ['symbol', 'number', 'issuer', 'issued', 'subject', 'type'] as const)
      expect(turned[field], field).to.include({ turn: 270, by: 'machine' })
    expect(read(head).symbol).not.to.have.property('turn')
  })

  it('of what the text layer says behind the lines that were recognised, is that of the layer', () => {
    const letter = readLetter([head.join('\n')])
    const stamp = seen(head.slice(0, 2))
    const found = certainOf(letter, [stamp])
    expect(found.issuer, 'recognised').to.include({ by: 'machine' })
    expect(found.symbol, 'line 3 of a page of which two lines were recognised').to.include({ by: 'text' })
    expect(found.symbol).not.to.have.any.keys('confidence', 'boxes', 'isUnsure')
    const scans = [{ page: 1, dpi: 200, isColour: true }]
    expect(certainOf(letter, [stamp], { scans }).symbol).to.include({ by: 'scanner', isUnsure: true })
    expect(certainOf(letter, [seen(head)]).symbol, 'the last line that was recognised is').to.include({
      by: 'machine',
    })
    expect(certainOf(letter, [seen(head.slice(0, 3))]).symbol).to.include({ by: 'machine' })
    const blank = { ...seen(head), text: '', words: [] }
    expect(certainOf(letter, [blank]).symbol, 'nothing was recognised').to.include({ by: 'text' })
  })

  it('is little for names and subjects that machines misread clearly', () => {
    for (const name of ['Lê Thị Ứng', 'Lê Thị Ửng', 'Nghiêm Xuân Tưởng', 'Trần Văn Hiển'])
      expect(isDoubtful('signer', name, name), name).to.equal(true)
    for (const name of ['Nguyễn Anh Tuấn', 'Vũ Quốc Thắng', 'Đặng Hữu Đức', 'Hà Thị Thủy', 'Ôn Phượng', 'Y Thanh Hà Niê Kđăm'])
      expect(isDoubtful('signer', name, name), name).to.equal(false) // prettier-ignore
    for (const name of ['Lê Thị Ứng', 'Lò Văn Ưng', 'LÊ ỬNG', 'Y Ứng Hoa'])
      expect(isGuess(name), name).to.equal(true)
    for (const name of ['Lê Thị Hưng', 'Vũ Ương', 'Trần Văn Hiển'])
      expect(isGuess(name), name).to.equal(false)
    const by = (name: string) => {
      const end = [`${' '.repeat(30)}CHỦ TỊCH`, '', '', `${' '.repeat(29)}${name}`]
      return read([...head, '', 'Nơi nhận:', ...end]).signer
    }
    expect(by('Lê Thị Ứng')).to.include({ value: 'Lê Thị Ứng', isUnsure: true, isGuess: true })
    expect(by('Trần Văn Hiển')).to.include({ isUnsure: true }).and.not.have.property('isGuess')
    expect(by('Trần Văn An')).to.include({ value: 'Trần Văn An' }).and.not.have.property('isUnsure')
    for (const name of [
      'SỞ KHOA HỌC VÀ CÔNG',
      'SỞ NÔNG NGHIỆP',
      'CHI CỤC VĂN THƯ - LƯU',
      'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH',
    ])
      expect(isDoubtful('issuer', name, name), name).to.equal(true)
    for (const name of ['SỞ TƯ PHÁP', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'ỦY BAN NHÂN DÂN TỈNH HẢI SƠN', 'SỞ NỘI VỤ', 'CHI CỤC THUẾ'])
      expect(isDoubtful('issuer', name, name), name).to.equal(false) // prettier-ignore
    const under = (subject: string) => read([...head.slice(0, 5), `          ${subject}`]).subject
    expect(under('soát, đơn giản hóa thủ tục hành chính'), 'its first word is lost').to.include({
      value: 'soát, đơn giản hóa thủ tục hành chính',
      isUnsure: true,
    })
    for (const cut of [
      'Kết quả quý và phương hướng nhiệm vụ quý IV',
      'Giải quyết hồ sơ quá hạn 08/04/2026',
      'Khảo sát sự hài lòng của các',
      'Cải cách hành chính trên địa',
    ])
      expect(under(cut), cut).to.include({ value: cut, isUnsure: true })
    for (const whole of [
      'Kết quả quý III và nhiệm vụ quý IV',
      'Rà soát, đơn giản hóa thủ tục',
      'Về việc rà soát thủ tục hành chính',
    ])
      expect(under(whole), whole).to.be.an('object').and.not.have.property('isUnsure')
  })

  it('does not offer the end of a subject, or a sentence of the letter, that a machine read', () => {
    const under = (subject: string) => [...head.slice(0, 5), `          ${subject}`]
    for (const subject of [
      'năm 2024',
      '2026 - 2030 năm 2025 và 2026',
      'Các cơ quan hoàn thành trước ngày 30 kèm theo.',
    ]) {
      expect(read(under(subject)), subject).not.to.have.property('subject')
      const { subject: ofText } = certainOf(readLetter([under(subject).join('\n')]), [])
      expect(ofText, subject).to.include({ value: subject, by: 'text' })
    }
  })

  it('knows the forms of symbols and of names', () => {
    for (const symbol of [
      '86/SNV-CCHC',
      '52/2019/QĐ-UBND',
      '05-NQ/TU',
      '202/2025/QH15',
      '18/BCTĐ-STP',
      '1085/QĐ-TTg',
      '2231/SNV-CCHC&PC',
      'TCVN 7980-1:2024',
      '131/CTr-UBND',
      '141/KH-BCĐTKNQ18',
    ])
      // prettier-ignore
      expect(isSymbolLike(symbol), symbol).to.equal(true)
    for (const symbol of ['1/l', '26/Kl-UBMĐx', '3/8C-5NV', '12/-', '12', 'I2/BC-SNV', '2024-2025'])
      expect(isSymbolLike(symbol), symbol).to.equal(false)
    for (const name of [
      'SỞ NỘI VỤ',
      'ỦY BAN NHÂN DÂN TỈNH QUẢNG HÀ',
      'UBND XÃ AN BÌNH',
      'VĂN PHÒNG',
      'TĨNH ỦY',
      'HỘI ĐỒNG NHÂN DÂN',
      'BAN CHỈ ĐẠO CCHC',
    ])
      // prettier-ignore
      expect(isNameLike(name), name).to.equal(true)
    for (const name of ['8Ả ÍI HÀN. DẬ', 'Ề', '— — ~ SỞ', 'ÍI VỤ NỘI', 'SƠN LÀ'])
      expect(isNameLike(name), name).to.equal(false)
  })

  it('is told of a crooked scan where the words stand on its page', async function () {
    this.timeout(120_000)
    const dir = mkdtempSync(join(tmpdir(), 'kc-certain-'))
    try {
      const [plain] = drawn(await letterOf('kh-tt'), 200, 1)
      const symbols: (readonly [number, number, number, number])[] = []
      for (const skew of [0, 3]) {
        const path = join(dir, `${skew}.pdf`)
        writeFileSync(path, await pdfOfPictures([await worn(plain!, { skew })]))
        mkdirSync(join(dir, `work-${skew}`))
        const page = await readPage({ box: { mode: 'namespaces' }, path, dir: join(dir, `work-${skew}`) }, 1)
        if ('end' in page) throw new Error(page.end)
        const { symbol } = certainOf(readLetter([page.text]), [page])
        expect(symbol?.value).to.equal('26/KH-UBND')
        symbols.push(symbol!.boxes![0]!)
      }
      const [straight, crooked] = symbols as [(typeof symbols)[0], (typeof symbols)[0]]
      // Three degrees clockwise about the middle lift the left side of a page; by so much at this place.
      const middle = ([left, top, right, bottom]: (typeof symbols)[0]) => [
        (left + right) / 2,
        (top + bottom) / 2,
      ]
      const [x, y] = middle(straight) as [number, number]
      const [dx, dy] = [(x - 500) * 210, (y - 500) * 297]
      const [sin, cos] = [Math.sin(Math.PI / 60), Math.cos(Math.PI / 60)]
      const shrunk = 297 / (297 * cos + 210 * sin) // as `worn` fits it into its page again
      const wanted = [
        500 + (shrunk * (dx * cos - dy * sin)) / 210,
        500 + (shrunk * (dx * sin + dy * cos)) / 297,
      ]
      for (const [n, value] of middle(crooked).entries()) expect(value).to.be.closeTo(wanted[n]!, 12)
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
})
