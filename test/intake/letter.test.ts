import { expect } from 'chai'
import fc from 'fast-check'
import { type Letter, readLetter } from '../../intake/letter.ts'
import { typeBySymbol } from '../../intake/letter-types.ts'

/** Two columns as `pdftotext -layout` sets them: each cell in the middle of its half. */
const row = (left: string, right: string) => {
  const middle = (text: string, width: number) => ' '.repeat(Math.max(0, (width - text.length) >> 1)) + text
  return middle(left, 40).padEnd(44) + middle(right, 46)
}
const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const centre = (text: string) => ' '.repeat(Math.max(0, (90 - text.length) >> 1)) + text
const values = (letter: Letter) =>
  Object.fromEntries(
    Object.entries(letter).map(([key, read]) => [key, typeof read === 'object' ? read.value : read]),
  )

const officialLetter = [
  row('UBND TỈNH QUẢNG HÀ', motto),
  row('SỞ NỘI VỤ', 'Độc lập - Tự do - Hạnh phúc'),
  row('-------', '---------------'),
  row('Số: 86/SNV-CCHC', 'Quảng Hà, ngày 05 tháng 01 năm 2026'),
  row('V/v báo cáo kết quả tự đánh giá', ''),
  row('cải cách hành chính năm 2025', ''),
  '',
  centre('Kính gửi: Các sở, ban, ngành.'),
  '',
  '     Thực hiện Kế hoạch số 16/KH-UBND ngày 16 tháng 01 năm 2025, Sở Nội vụ đề nghị',
  'các cơ quan gửi báo cáo (phụ lục 1 kèm theo) trước ngày 20 tháng 01 năm 2026.',
  '',
  row('Nơi nhận:', 'KT. GIÁM ĐỐC'),
  row('- Như trên;', 'PHÓ GIÁM ĐỐC'),
  row('- Lưu: VT, CCHC.', ''),
  '',
  '',
  row('', 'Lò Thị Phanh'),
].join('\n')

const decision = [
  row('ỦY BAN NHÂN DÂN', motto),
  row('TỈNH QUẢNG HÀ', 'Độc lập - Tự do - Hạnh phúc'),
  '',
  row('Số: 3463/QĐ-UBND', 'Quảng Hà, ngày 1 tháng 12 năm 2025'),
  '',
  centre('QUYẾT ĐỊNH'),
  centre('Về việc ban hành Kế hoạch cải cách hành chính'),
  centre('tỉnh Quảng Hà năm 2026'),
  '',
  centre('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG HÀ'),
  '',
  '    Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;',
  centre('QUYẾT ĐỊNH:'),
  '    Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.',
]
const signature = [
  row('Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'),
  row('- Như Điều 3;', 'KT. CHỦ TỊCH'),
  row('- Lưu: VT.', 'PHÓ CHỦ TỊCH'),
  '',
  row('', 'ThS. Đàm Thị Quế Lam'),
]

describe('readLetter', () => {
  it('reads a công văn in two columns', () => {
    expect(values(readLetter([officialLetter]))).to.deep.equal({
      type: 'Công văn',
      number: '86',
      symbol: '86/SNV-CCHC',
      issued: '2026-01-05',
      issuer: 'SỞ NỘI VỤ',
      subject: 'báo cáo kết quả tự đánh giá cải cách hành chính năm 2025',
      signer: 'Lò Thị Phanh',
      capacity: 'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC',
      annex: 'phụ lục 1 kèm theo',
    })
  })

  it('reads a decision whose signature stands on a later page', () => {
    expect(values(readLetter([decision.join('\n'), 'nội dung', signature.join('\n')]))).to.deep.equal({
      type: 'Quyết định (cá biệt)',
      number: '3463',
      symbol: '3463/QĐ-UBND',
      issued: '2025-12-01',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH QUẢNG HÀ',
      subject: 'ban hành Kế hoạch cải cách hành chính tỉnh Quảng Hà năm 2026',
      signer: 'Đàm Thị Quế Lam',
      capacity: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
    })
  })

  it('names page and line of what it read', () => {
    const letter = readLetter([decision.join('\n'), signature.join('\n')])
    expect(letter.symbol?.at).to.deep.include({ page: 1, line: 4 })
    expect(letter.signer?.at).to.deep.include({ page: 2, line: 5 })
  })

  it('reads every symbol of the list, also with blanks inside, and its number', () => {
    for (const symbol of symbols) {
      for (const shown of [symbol, symbol.replace('/', ' / ').replace('-', ' - ')]) {
        const before = symbol.startsWith('TCVN') ? '' : 'Số: '
        const page = [
          row('SỞ NỘI VỤ', motto),
          row(before + (before ? shown : symbol), 'Quảng Hà, ngày 05 tháng 01 năm 2026'),
        ].join('\n')
        const { symbol: read, number } = readLetter([page])
        expect(read?.value, shown).to.equal(symbol)
        if (before) expect(number?.value, shown).to.equal(/^\d+/.exec(symbol)![0])
      }
    }
  })

  it('takes the type from the symbol only when it stands there whole', () => {
    const types = [
      '876/QĐ-BNV',
      '6747/TTr-SNV',
      '131/CTr-UBND',
      '18/BCTĐ-STP',
      '57-NQ/TW',
      '342/KH-CAT-PV01',
      '86/SNV-CCHC',
      '12/TCKH-NS',
    ]
    expect(types.map(typeBySymbol)).to.deep.equal([
      'Quyết định (cá biệt)', 'Tờ trình', 'Chương trình', 'Báo cáo', 'Nghị quyết (cá biệt)', 'Kế hoạch', undefined, undefined,
    ]) // prettier-ignore
  })

  it('leaves out a number that was stamped as a picture, and still knows the type', () => {
    const letter = readLetter([decision.join('\n').replace('Số: 3463/QĐ-UBND', 'Số:     /QĐ-UBND')])
    expect(letter).not.to.have.any.keys('number', 'symbol')
    expect(letter.type?.value).to.equal('Quyết định (cá biệt)')
  })

  it('does not take numbers and dates of the running text for those of the letter', () => {
    const page = [
      'Theo Quyết định số 12/QĐ-UBND ngày 3 tháng 2 năm 2025 của tỉnh,',
      'Sở báo cáo như sau, tính đến ngày 3 tháng 2 năm 2025 đã xong',
    ].join('\n')
    expect(readLetter([page])).to.deep.equal({})
  })

  it('refuses a date that is none', () => {
    expect(readLetter([officialLetter.replace('ngày 05 tháng 01', 'ngày 31 tháng 02')]).issued).to.equal(
      undefined,
    )
  })

  it('sees that the place of the number is empty', () => {
    for (const blank of ['Số:       /BC-SNV', 'Số:…../KH-UBND', 'Số ____/QĐ-UBND'])
      expect(readLetter([officialLetter.replace(/Số:[^\n]*?(?=\s{3,}|\n)/u, blank)]).blankNumber?.value, blank).to.include(blank.slice(-3)) // prettier-ignore
    expect(readLetter([officialLetter])).not.to.have.property('blankNumber')
  })

  it('hints at the proof class from the file and the head', () => {
    const scanned = { signatures: 0, scans: [{ page: 1, dpi: 300, isColour: true }], pages: 1 }
    const signed = { signatures: 1, scans: [], pages: 1 }
    expect(readLetter([officialLetter], scanned).proofClass).to.equal('scan')
    expect(readLetter([officialLetter], signed).proofClass).to.equal('ky-so')
    expect(readLetter(['SAO Y\n' + officialLetter], signed).proofClass).to.equal('sao-y')
    expect(readLetter(['DỰ THẢO\n' + officialLetter], signed).proofClass).to.equal('du-thao')
  })

  it('does not fail on any text, and finds nothing in none', () => {
    expect(readLetter([])).to.deep.equal({})
    expect(readLetter(['', ''])).to.deep.equal({})
    const words = fc.constantFrom(
      'Số:',
      '86/',
      'V/v',
      'ngày',
      'tháng',
      'KT.',
      'GIÁM ĐỐC',
      '\n',
      '   ',
      'Nơi nhận:',
      'BÁO CÁO',
      'A B',
      '\f',
      '\u0000',
      '5',
    )
    const texts = fc.array(fc.oneof(fc.string(), words), { maxLength: 60 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), (pages) => void readLetter(pages)),
      { numRuns: 500 },
    )
  })

  it('stays quick on a page made to slow it down', () => {
    const before = process.cpuUsage()
    for (const text of [
      'a '.repeat(200_000),
      'Số: 1/'.repeat(50_000),
      'phụ lục '.repeat(50_000),
      `${'A B '.repeat(90)}\n`.repeat(5_000),
    ])
      readLetter([text])
    // Of the processor, in microseconds: how busy the machine is otherwise says nothing.
    expect(process.cpuUsage(before).user).to.be.below(3_000_000)
  })
})

// What real letters bear, each of another form.
const symbols = [
  ...[
    '86/SNV-CCHC',
    '2231/SNV-CCHC&PC',
    '876/QĐ-BNV',
    '3463/QĐ-UBND',
    '52/2019/QĐ-UBND',
    '1602/QĐ-UBND-HC',
    '30/2020/NĐ-CP',
  ],
  ...[
    '6747/TTr-SNV',
    '131/CTr-UBND',
    '18/BCTĐ-STP',
    '05-NQ/TU',
    '57-NQ/TW',
    '342/KH-CAT-PV01',
    '141/KH-BCĐTKNQ18',
  ],
  ...['202/2025/QH15', '1656/NQ-UBTVQH15', 'TCVN 7980-1:2024'],
]
