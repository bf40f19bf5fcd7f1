// Letters of parties, inspectorates, schools and armies, joint letters, stamps of urgency, days and symbols that go on in
// the next line: what NĐ 30/2020/NĐ-CP and Hướng dẫn 36-HD/VPTW allow.
import { expect } from 'chai'
import { subjectWithMarks } from '../../intake/letter-marks.ts'
import { withMarks } from '../../intake/letter-names.ts'
import { readLetter } from '../../intake/letter.ts'

const read = (...pages: readonly (readonly string[])[]) =>
  Object.fromEntries(
    Object.entries(readLetter(pages.map((lines) => lines.join('\n')))).map(([key, one]) => [
      key,
      typeof one === 'object' ? one.value : one,
    ]),
  )
const state = [
  '   UBND TỈNH QUẢNG HÀ                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  '    THANH TRA TỈNH                         Độc lập - Tự do - Hạnh phúc',
]
const day = 'Quảng Hà, ngày 17 tháng 07 năm 2026'
const body = [
  '     Thực hiện Kế hoạch số 16/KH-UBND ngày 16 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh',
  'về cải cách hành chính, cơ quan báo cáo kết quả như sau:',
]

describe('the type', () => {
  it('is a công văn where the symbol ends with what elsewhere names a type', () => {
    const head = [...state, `     Số: 21/TTr-VP                  ${day}`, '   V/v cử công chức', '', ...body]
    expect(read(head)).to.include({ type: 'Công văn', subject: 'cử công chức' })
    const front = head.map((line) => line.replace('Số: 21/TTr-VP', 'Số: 21/MTTQ-BTT'))
    expect(read(front)).to.include({ type: 'Công văn' })
    expect(read([...state, `     Số: 21/MTTQ-BTT                ${day}`])).to.not.have.property('type')
  })

  it('is read where its letters stand apart, and where a scan read its marks wrongly', () => {
    const under = (title: string) =>
      read([...state, `     Số: 21/TTr                  ${day}`, '', `                      ${title}`, '               Kiểm tra nội bộ', '', ...body]) // prettier-ignore
    expect(under('B I Ê N  B Ả N')).to.include({ type: 'Biên bản', subject: 'Kiểm tra nội bộ' })
    expect(under('BIỂN BẢN')).to.include({ type: 'Biên bản' })
  })
})

describe('the day', () => {
  const dated = (...lines: readonly string[]) => read([...state, ...lines, '', ...body])['issued']

  it('goes on in the next line', () => {
    expect(
      dated(
        '   Số: 21/KH-TTr               Quảng Hà, ngày 05 tháng 9',
        '                                      năm 2026',
      ),
    ).to.equal('2026-09-05')
    expect(
      dated(
        '   Số: 21/KH-TTr                      Quảng Hà,',
        '   V/v rà soát                   ngày 05 tháng 9 năm 2026',
      ),
    ).to.equal('2026-09-05')
    expect(
      dated(
        '                               Quảng Hà, ngày 05 tháng',
        '   Số: 21/KH-TTr                     9 năm 2026',
      ),
    ).to.equal('2026-09-05')
  })

  it('is none of the running text, though it ends a line', () => {
    const text = ['     Thực hiện nhiệm vụ được giao, Sở báo cáo theo Kế hoạch số', '16/KH-UBND ngày 16 tháng 01 năm 2025', 'của tỉnh như sau.'] // prettier-ignore
    expect(read([...state, '   Số: 21/KH-TTr', '', ...text])).to.not.have.property('issued')
  })
})

describe('the subject', () => {
  const beside = (...left: readonly string[]) =>
    read([
      ...state,
      `     Số: 21/TTr-VP                  ${day}`,
      ...left,
      '               Kính gửi: Sở Nội vụ.',
      '',
      ...body,
    ])['subject']
  const under = (...lines: readonly string[]) =>
    read([...state, `     Số: 21/KH-TTr                  ${day}`, '', '                                  KẾ HOẠCH', ...lines])[
      'subject'
    ] // prettier-ignore

  it('ends before a stamp of urgency', () => {
    for (const mark of ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC', 'HOẢ TỐC', 'HỎA TỐC HẸN GIỜ'])
      expect(beside('  V/v cử công chức tham dự lớp', '          bồi dưỡng', `        ${mark}`)).to.equal(
        'cử công chức tham dự lớp bồi dưỡng',
      )
  })

  it('joins a symbol and a span that are broken at their dash, and goes on after a dash', () => {
    expect(beside('V/v triển khai Nghị quyết số 57-', 'NQ/TW của Bộ Chính trị')).to.equal(
      'triển khai Nghị quyết số 57-NQ/TW của Bộ Chính trị',
    )
    expect(beside('V/v công khai dự toán thu', '   - chi ngân sách quý III/2026')).to.equal(
      'công khai dự toán thu - chi ngân sách quý III/2026',
    )
  })

  it('goes on over four lines of which one begins with a capital and fills the page', () => {
    const lines = [
      '     Triển khai Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ',
      '    Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo',
      '        và chuyển đổi số quốc gia trên địa bàn tỉnh Quảng Hà, giai đoạn',
      '                                  2026 - 2030',
    ]
    expect(under(...lines, '', ...body)).to.equal(lines.map((line) => line.trim()).join(' '))
  })

  it('ends before the authority that decides', () => {
    for (const who of ['GIÁM ĐỐC', 'CHÁNH THANH TRA', 'BỘ TRƯỞNG', 'HỘI ĐỒNG NHÂN DÂN XÃ A'])
      expect(
        under('               Về việc phê duyệt Đề án', `                    ${who}`, '', ...body),
      ).to.equal('phê duyệt Đề án')
  })

  it('may be in capitals over several lines', () => {
    const lines = ['          TRIỂN KHAI CÔNG TÁC KIỂM TRA NỘI BỘ', '                 TRÊN ĐỊA BÀN TỈNH NĂM 2026'] // prettier-ignore
    expect(under(...lines, '', ...body)).to.equal(
      'TRIỂN KHAI CÔNG TÁC KIỂM TRA NỘI BỘ TRÊN ĐỊA BÀN TỈNH NĂM 2026',
    )
  })
})

describe('the signer', () => {
  const signed = (above: readonly string[], name: string) =>
    read(
      [...state, `     Số: 21/KH-TTr                  ${day}`, '', ...body],
      [
        `Nơi nhận:                                   ${above[0]}`,
        ...above.slice(1).map((line) => `- Như trên;                                 ${line}`),
        '- Lưu: VT.',
        '',
        '',
        `                                          ${name}`,
      ],
    )

  it('signs as heads of groups, of troops and of parties do', () => {
    for (const above of [
      ['TỔ TRƯỞNG'],
      ['KT. TỔ TRƯỞNG', 'TỔ PHÓ THƯỜNG TRỰC'],
      ['CHỈ HUY TRƯỞNG'],
      ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
      ['K/T CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
      ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'],
      ['TRẠM TRƯỞNG'],
      ['CHỦ NHIỆM'],
      ['CHÍNH ỦY'],
      ['PHÓ GIÁM ĐỐC PHỤ TRÁCH'],
    ])
      // prettier-ignore
      expect(signed(above, 'Vũ Văn Diện'), above.join()).to.include({
        signer: 'Vũ Văn Diện',
        capacity: above.join(', '),
      })
  })

  it('has a rank or a degree that is not of the name, and a name of any people', () => {
    for (const rank of [
      'Bs. CKII. ',
      'BSCKI. ',
      'Ths.',
      'PGS.TS. ',
      'Kỹ sư ',
      'Thạc sĩ ',
      'Thiếu tướng ',
      'NGƯT. ',
      'Ls. ',
    ])
      // prettier-ignore
      expect(signed(['GIÁM ĐỐC'], `${rank}Bế Thị Nhàn`)['signer'], rank).to.equal('Bế Thị Nhàn')
    for (const name of ['H’Yim Kđoh', "H'Yim Kđoh", 'Y Thanh Hà Niê Kđăm', 'Giàng A Páo', 'K’Tếu'])
      expect(signed(['GIÁM ĐỐC'], name)['signer'], name).to.equal(name.includes(' ') ? name : undefined)
  })
})

describe('what a scan makes of a letter', () => {
  it('gives names their marks again, from what offices are called and from the place before the day', () => {
    const head = [
      '   BẢO HIỂM XÃ HỘI VIỆT NAM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '       BẢO HIEM XÃ HỌI                     Độc lập - Tự do - Hạnh phúc',
      '        TỈNHBẮCLIĨNH',
      '       Số: 12/BC-BHXH                  Bắc Lĩnh, ngày 02 tháng 12 năm 2025',
    ]
    expect(read(head)).to.include({ issuer: 'BẢO HIỂM XÃ HỘI TỈNH BẮC LĨNH', issued: '2025-12-02' })
    const names = [
      ['HỘI ĐỒNG NHÂN DÂN TĨNH HAI SƠN', 'HỘI ĐỒNG NHÂN DÂN TỈNH HẢI SƠN'],
      ['BAN CHỈ ĐẠO CẢICÁCHHÀNHCHÍNH', 'BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH'],
      ['VAN PHONG', 'VĂN PHÒNG'],
      ['HỘI ĐỒNG TỈNH HẢI SƠN', 'HỘI ĐỒNG NHÂN DÂN TỈNH HẢI SƠN'],
      ['HỘI ĐỒNG THẨM ĐỊNH TỈNH HẢI SƠN', 'HỘI ĐỒNG THẨM ĐỊNH TỈNH HẢI SƠN'],
      ['TRUNG TÂM PHỤC VỤ CHÍNH CÔNG', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
      ['CHI CỤC VĂN THƯ LƯU TRỮ', 'CHI CỤC VĂN THƯ - LƯU TRỮ'],
      ['ỦY BAN DÂN TỘC', 'ỦY BAN DÂN TỘC'],
      ['UỶ BAN NHÂN DÂN TỈNH HẢI SƠN', 'UỶ BAN NHÂN DÂN TỈNH HẢI SƠN'],
      ['BAN CHỈ ĐẠO PHONG TRÀO HAI', 'BAN CHỈ ĐẠO PHONG TRÀO HAI'],
      ['UBND TỈNH HÀ NAM', 'UBND TỈNH HÀ NAM'],
    ]
    for (const [said, printed] of names) expect(withMarks(said!, ['Hải Sơn'])).to.equal(printed)
  })

  it('gives a subject the marks of words that stand everywhere, and quarters their numerals', () => {
    const said = [
      ['Ưng dụng chữ ký số quý IH và quý TV', 'Ứng dụng chữ ký số quý III và quý IV'],
      ['kiếm tra Kỷ luật, kỹ cương hanh chính, quý II', 'kiểm tra Kỷ luật, kỷ cương hành chính, quý II'],
      ['KIẾM TRA THU TỤC', 'KIỂM TRA THỦ TỤC'],
      ['quý đơn vị', 'quý đơn vị'],
      ['Kết quả nắm 2024, Nâm 2025; nắm tình hình', 'Kết quả năm 2024, Năm 2025; nắm tình hình'],
      ['Kết quả quý II và phương hướng nhiệm vụ quý IV', 'Kết quả quý III và phương hướng nhiệm vụ quý IV'],
      ['Kết quả quý II và phương hướng nhiệm vụ quý III', 'Kết quả quý II và phương hướng nhiệm vụ quý III'],
    ]
    for (const [read, printed] of said) expect(subjectWithMarks(read!)).to.equal(printed)
  })

  it('takes a stamp for no title, and for no part of a subject', () => {
    const letter = [...state, `     Số: 21/TTr-VP                  ${day}`, '   V/v cử công chức', '', 'CÔNG VĂN ĐỆN :', 'Số: 2874', ...body] // prettier-ignore
    expect(read(letter)).to.include({ type: 'Công văn', subject: 'cử công chức' })
    const plan = [...state, `     Số: 21/KH-TTr                  ${day}`, '', '                         KẾ HOẠCH', '                 Kiểm tra nội bộ', 'Ngày, 1380/0008', 'CÔNG VĂN ĐẾN', ...body] // prettier-ignore
    expect(read(plan)).to.include({ subject: 'Kiểm tra nội bộ' })
  })

  it('is read past stains, past a stamp hardly read, and past a rule read as letters', () => {
    const letter = read([
      ...state,
      `     Số: 21/KH-TTr                  ${day}`,
      '',
      '                                  KẾ HOẠCH',
      'CỘNG VĂN ĐẾN...',
      'Số: 138        ` .^   .-          ^   +        `     z    2   z',
      ' -    ¬              Kiểm tra công tác cải cách hành chính',
      'Ngy2003206 2                    cấp xã năm 2026',
      '                                    m—m——',
      ...body,
    ])
    expect(letter).to.include({ subject: 'Kiểm tra công tác cải cách hành chính cấp xã năm 2026' })
  })
})
