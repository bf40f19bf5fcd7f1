// Heads and ends of letters as offices really set them: columns that touch, names and subjects over several lines, stamps
// and what signatures show between the lines.
import { expect } from 'chai'
import { readLetter } from '../../intake/letter.ts'

const read = (...pages: readonly string[][]) =>
  Object.fromEntries(
    Object.entries(readLetter(pages.map((lines) => lines.join('\n')))).map(([key, one]) => [
      key,
      typeof one === 'object' ? one.value : one,
    ]),
  )

describe('the letterhead', () => {
  it('keeps the motto out of the issuer where it goes on in a second line', () => {
    const head = [
      '         ỦY BAN NHÂN DÂN                 CỘNG HOÀ XÃ HỘI CHỦ NGHĨA',
      '          PHƯỜNG TÂN AN                            VIỆT NAM',
      '        TRUNG TÂM PHỤC VỤ                  Độc lập - Tự do - Hạnh phúc',
      '         HÀNH CHÍNH CÔNG',
      '                                        Tân An, ngày 09 tháng 03 năm 2026',
      '         Số: 3899/BC-TTPVHCC',
    ]
    expect(read(head)).to.include({
      issuer: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      symbol: '3899/BC-TTPVHCC',
      issued: '2026-03-09',
    })
  })

  it('keeps it out where it is set far to the left, under the other column', () => {
    const head = [
      '              UBND THÀNH PHỐ VÂN ĐÔ            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
      '             NAM',
      '                  SỞ NÔNG NGHIỆP                         Độc lập – Tự do – Hạnh phúc',
      '                  VÀ MÔI TRƯỜNG',
      '                 Số: 3148/TB-SNNMT                  Vân Đô, ngày 14 tháng 10 năm 2024',
    ]
    expect(read(head)).to.include({ issuer: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG' })
  })

  it('has nothing of the other column in its name, whatever stands there', () => {
    const head = [
      '   UBND TỈNH LAM GIANG                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '   SỞ KHOA HỌC VÀ CÔNG NGHỆ                   Độc lập - Tự do - Hạnh phúc',
      '                                                  TÀI LIỆU HỌP',
      '   Số: 12/BC-SKHCN                       Lam Giang, ngày 5 tháng 7 năm 2026',
    ]
    expect(read(head)).to.include({ issuer: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ' })
  })

  it('cuts columns that touch', () => {
    const head = [
      '                    ỦY BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '                      TỈNH HẢI SƠN           Độc lập – Tự do – Hạnh phúc',
      '                      SỞ TÀI CHÍNH                  --------------------',
      '                     Số: 2819/CTr-STC Hải Sơn, ngày 10 tháng 10 năm 2025',
    ]
    expect(read(head)).to.include({ issuer: 'SỞ TÀI CHÍNH', symbol: '2819/CTr-STC', issued: '2025-10-10' })
    const closer = ['UỶ BAN NHÂN DÂN TỈNH BẮC LĨNHCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ...head.slice(3)]
    expect(read(closer)).to.include({ issuer: 'UỶ BAN NHÂN DÂN TỈNH BẮC LĨNH' })
  })

  it('joins a name and a symbol that go on in the next line', () => {
    const head = [
      ' BẢO HIỂM XÃ HỘI VIỆT NAM           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '      BẢO HIỂM XÃ HỘI                    Độc lập - Tự do - Hạnh phúc',
      '      TỈNH BẮC LĨNH',
      '      Số: 3104/BHXH-                 Bắc Lĩnh, ngày 1 tháng 6 năm 2026',
      '       KSTTHC',
      '  V/v rà soát thủ tục',
      '    theo Nghị quyết số',
      '    76/NQ-CP năm',
      '         2026',
    ]
    expect(read(head)).to.include({
      issuer: 'BẢO HIỂM XÃ HỘI TỈNH BẮC LĨNH',
      symbol: '3104/BHXH-KSTTHC',
      subject: 'rà soát thủ tục theo Nghị quyết số 76/NQ-CP năm 2026',
    })
  })

  it('reads the letter Đ once, whatever a scan makes of it', () => {
    const head = ['SỞ TÀI CHÍNH', 'Số: 1728/QĐÐ-HĐÐĐND']
    expect(read(head)).to.include({ symbol: '1728/QĐ-HĐND' })
  })

  it('takes no symbol from the subject where its own is blank', () => {
    const head = [
      '     ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '       XÃ MƯỜNG LẠN                      Độc lập – Tự do – Hạnh phúc',
      '     Số:     /HD-UBND                  Mường Lạn, ngày 20 tháng 3 năm 2025',
      '',
      '                                  HƯỚNG DẪN',
      '                   Ứng dụng chữ ký số chuyên dùng công vụ theo',
      '                   Nghị quyết số 76/NQ-CP của Chính phủ năm 2025',
    ]
    expect(read(head))
      .to.include({ type: 'Hướng dẫn', issuer: 'ỦY BAN NHÂN DÂN XÃ MƯỜNG LẠN' })
      .and.not.have.any.keys('symbol', 'number')
  })
})

describe('the subject', () => {
  const head = [
    '   UBND TỈNH LAM GIANG                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '   SỞ KHOA HỌC VÀ CÔNG NGHỆ                   Độc lập - Tự do - Hạnh phúc',
    '   Số: 12/BC-SKHCN                       Lam Giang, ngày 5 tháng 7 năm 2026',
    '',
    '                                   BÁO CÁO',
  ]
  const body = [
    '        Thực hiện Kế hoạch số 16/KH-UBND ngày 16 tháng 01 năm 2025 của Ủy ban nhân dân',
    'tỉnh, Sở báo cáo kết quả như sau.',
  ]
  const subject = (...lines: readonly string[]) => read([...head, ...lines])['subject']

  it('may begin as the body does, in the middle of the page', () => {
    expect(subject('                 Thực hiện công tác cải cách hành chính', '', ...body)).to.equal(
      'Thực hiện công tác cải cách hành chính',
    )
    expect(subject('', ...body)).to.equal(undefined)
  })

  it('stands beside the day, where the columns touch', () => {
    const lines = [
      'Số: 5/SKHCN',
      'V/v khảo sát của người Bắc Lĩnh, ngày 19 tháng 3 năm 2024',
      '    dân, tổ chức',
    ]
    expect(read([...head.slice(0, 2), ...lines])).to.include({
      subject: 'khảo sát của người dân, tổ chức',
      issued: '2024-03-19',
    })
  })

  it('goes on over a year, a Roman number or a span of years in a line of its own', () => {
    const first = '                 Kết quả cải cách hành chính quý III, nhiệm vụ quý'
    expect(subject(first, '                                IV năm 2026', '', ...body)).to.match(
      /quý IV năm 2026$/,
    )
    expect(subject(first, '                                     IV', '', ...body)).to.match(/quý IV$/)
    expect(subject(first, '                                    2026', '', ...body)).to.match(/quý 2026$/)
    expect(subject(first, '                                  - 2030', '', ...body)).to.match(/quý - 2030$/)
  })

  it('ends where the body begins, though no line is empty', () => {
    const line = '                 Kết quả cải cách hành chính năm 2026'
    expect(subject(line, ...body)).to.equal('Kết quả cải cách hành chính năm 2026')
    const other = body[0]!.replace('Thực hiện Kế hoạch', 'Các cơ quan theo Kế hoạch')
    expect(subject(line, other, body[1]!)).to.equal('Kết quả cải cách hành chính năm 2026')
  })

  it('is read past the stamp of arrival and past what a signature shows, which are no title', () => {
    const letter = read([
      '                                                 Người ký: Văn thư cơ quan',
      '                                                 Thời gian ký: 04/04/2026 10:22:11',
      ...head.slice(0, 4),
      'CÔNG VĂN ĐẾN',
      'Số: 7795                           BÁO CÁO',
      'Ngày: 04/04/2026        Về việc ứng dụng chữ ký số',
      '',
      ...body,
    ])
    expect(letter).to.include({ type: 'Báo cáo', subject: 'ứng dụng chữ ký số', symbol: '12/BC-SKHCN' })
    expect(letter['issuer']).to.equal('SỞ KHOA HỌC VÀ CÔNG NGHỆ')
    const unread = ['Số: 7795                Kết quả cải cách', 'Ngày: 04/04/2026             hành chính']
    expect(subject(...unread, '', ...body)).to.equal('Kết quả cải cách hành chính')
  })

  it('is not led into the body by a stamp of arrival in the margin beside it', () => {
    const line = '                    Khảo sát sự hài lòng của người dân, tổ chức cấp xã'
    const next = '                                       năm 2024'
    const first = '              Giao Văn phòng theo dõi, đôn đốc, tổng hợp kết quả gửi về Sở Nội vụ để'
    const text = [
      first,
      '         báo cáo Chủ tịch Ủy ban nhân dân tỉnh.',
      '              Các cơ quan, đơn vị hoàn thành trước ngày 30 tháng 11 năm 2026 và gửi',
      '         tài liệu kiểm chứng kèm theo.',
      '         Nơi nhận:                              CHỦ TỊCH',
      '         - Như trên;',
    ]
    const whole = 'Khảo sát sự hài lòng của người dân, tổ chức cấp xã năm 2024'
    const beside = (one: string, from: string) => one + from.slice(one.length)
    expect(subject(line, next, 'CÔNG VĂN ĐẾN', beside('Số:8969', first), beside('S43:', text[1]!), ...text.slice(2)), 'beside the body').to.equal(whole) // prettier-ignore
    expect(subject(line, next, 'CÔNG VĂN ĐẾN', first.replace(/^ {2}/, '').replace('Giao', '_ Giao'), ...text.slice(1)), 'dust before it').to.equal(whole) // prettier-ignore
    expect(subject(line, beside('PSNGUNNĐER', next), '', ...text), 'beside the subject').to.equal(whole)
  })
})

describe('the signer', () => {
  const end = ['Nơi nhận:                                       KT. BỘ TRƯỞNG', '- Như trên;']

  it('is found on the next page where the name no longer found room', () => {
    const rest = ['- Lưu: VT, CCHC.     THỨ TRƯỞNG', '', '', '                   Đại tá Y Hữu Phượng']
    expect(read(end, rest)).to.include({ signer: 'Y Hữu Phượng', capacity: 'KT. BỘ TRƯỞNG, THỨ TRƯỞNG' })
    expect(read(end, ['ThS. Y An'])).to.include({ signer: 'Y An', capacity: 'KT. BỘ TRƯỞNG' })
  })

  it('is nobody where the next page has no name', () => {
    expect(read(end, ['Phụ lục', 'Danh sách thủ tục hành chính của 12 cơ quan'])).to.not.have.property(
      'signer',
    )
  })
})
