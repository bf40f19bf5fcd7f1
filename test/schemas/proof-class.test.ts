import { expect } from 'chai'
import { proposeClass, type Signs } from '../../schemas/proof-class.ts'
import { Sha256 } from '../../schemas/id.ts'
import { conformityOf, type PagesSeen, scannedAs } from '../../schemas/scan-conformity.ts'
import { faultsOf, saysOfFaults } from '../../schemas/scan-faults.ts'
import type { Signature } from '../../schemas/signature.ts'

const plain: Signs = { signatures: 0, scans: [], number: 'read', isTable: false }
const right: Signature = { kind: 'signature', integrity: 'whole', chain: 'trusted' }
const signedBy = (...signed: Signature[]): Signs => ({ ...plain, signatures: signed.length, signed })

describe('the proof class that is proposed', () => {
  const cases: [string, Signs, string | undefined, RegExp][] = [
    ['signed and right', signedBy(right), 'ky-so', /^Có chữ ký số khớp tệp\.$/],
    ['signed twice', signedBy(right, { ...right, integrity: 'extended' }), 'ky-so', /2 chữ ký số, đều khớp/],
    [
      'signed by whom nobody vouches for',
      signedBy({ ...right, chain: 'none' }),
      'ky-so',
      /Chưa xác nhận được tên/,
    ],
    ['signed, its number blank', { ...signedBy(right), number: 'blank' }, 'ky-so', /Ô số còn trống/],
    ['a copy that is signed', { ...signedBy(right), head: 'sao-y' }, 'sao-y', /Sao y/],
    ['altered', signedBy(right, { ...right, integrity: 'changed' }), undefined, /bị sửa sau khi ký/],
    ['broken', signedBy({ ...right, integrity: 'broken' }), undefined, /không khớp tệp/],
    ['not to be told', signedBy({ ...right, integrity: 'uncompared' }), undefined, /chưa kiểm tra được/],
    ['not looked at yet', { ...plain, signatures: 1 }, undefined, /Đang chờ/],
    ['time-stamped alone', signedBy({ ...right, kind: 'timestamp' }), undefined, /chỉ có dấu thời gian/],
    ['a scan', { ...plain, scans: [1, 2] }, 'scan', /nhìn rõ chữ ký và dấu trên trang\.$/],
    ['a scan of a copy', { ...plain, head: 'sao-y', scans: [1] }, 'scan', /ảnh quét/],
    ['a scan that is not read', { ...plain, scans: [1], number: 'unread' }, 'scan', /Chưa đọc được số/],
    ['a letter with an annex that is scanned', { ...plain, scans: [2] }, undefined, /chưa đủ căn cứ/],
    ['unsigned, its number blank', { ...plain, number: 'blank' }, 'du-thao', /Ô số còn trống/],
    ['a table', { ...plain, number: 'unread', isTable: true }, 'trich-xuat', /bảng số liệu/],
    ['a page of the web', { ...plain, number: 'unread', isPage: true }, 'trich-xuat', /chụp trang web/],
    ['a draft, signed or not', { ...signedBy(right), head: 'du-thao' }, 'du-thao', /Dự thảo/],
  ]
  for (const [what, signs, value, why] of cases)
    it(`of what is ${what}`, () => {
      const proposal = proposeClass(signs)
      expect(proposal.value).to.equal(value)
      expect(proposal.why).to.match(why)
    })
})

describe('how pages of a scan stand', () => {
  it('is said by page, with how to scan again, and nothing of what is right', () => {
    const page = { text: 'a', confidence: 90, turn: 0 } as const
    const read = [
      { ...page, page: 1, skew: 1.2 },
      { ...page, page: 2, turn: 180 as const },
      { ...page, page: 3, skew: -3.1 },
      { ...page, page: 4, skew: 2 },
      { ...page, page: 5, text: '', why: 'blank' as const },
      { ...page, page: 6, isCut: true as const },
    ]
    expect(faultsOf(read)).to.deep.equal({ turned: [2], skewed: [3, 4], blank: [5], cut: [6] })
    expect(saysOfFaults(faultsOf(read))).to.deep.equal([
      'Trang 2 quét ngược hoặc nằm ngang. Hãy quét lại đúng chiều đọc.',
      'Trang 3–4 bị lệch. Hãy đặt giấy sát mép kính rồi quét lại.',
      'Trang 5 trắng. Hãy bỏ trang trắng, hoặc quét lại nếu trang có chữ.',
      'Trang 6 bị cắt mép: chữ tràn ra ngoài trang. Hãy đặt giấy lọt trong khổ quét rồi quét lại.',
    ])
    expect(saysOfFaults(faultsOf([read[0]!]))).to.deep.equal([])
  })
})

describe('whether a scan is as NĐ 30/2020 asks', () => {
  const files = [
    { role: 'main' as const, name: 'a.pdf', sha256: Sha256.parse('a'.repeat(64)) },
    { role: 'annex' as const, name: 'Phụ lục.pdf', sha256: Sha256.parse('b'.repeat(64)) },
  ]
  const right = { page: 1, dpi: 300, isColour: true }
  const said = (a: object | undefined, b: object = {}, seen: [string, PagesSeen][] = []) =>
    conformityOf({
      files,
      facts: { ...(a && { ['a'.repeat(64)]: a }), ['b'.repeat(64)]: b },
      seen: new Map(seen.map(([key, one]) => [key.repeat(64), one])),
    })

  it('is said of every page of every file, with what to do', () => {
    const scans = [right, { ...right, page: 2, dpi: 150 }, { ...right, page: 3, dpi: 199, isColour: false }]
    expect(said({ scans, pdfVersion: '1.3' }, { scans: [right] }, [['a', { turned: [2] }], ['b', { cut: [1] }]])).to.deep.equal([
      'Trang 2–3 quét dưới 200 dpi. Hãy quét lại từ 200 dpi trở lên.',
      'Trang 3 quét không có màu. Hãy quét lại ở chế độ màu.',
      'Bản quét ở định dạng PDF 1.3. Hãy lưu thành PDF 1.4 trở lên rồi tải lên.',
      'Trang 2 quét ngược hoặc nằm ngang. Hãy quét lại đúng chiều đọc.',
      'Tệp kèm theo “Phụ lục.pdf”: Trang 1 bị cắt mép: chữ tràn ra ngoài trang. Hãy đặt giấy lọt trong khổ quét rồi quét lại.',
    ]) // prettier-ignore
  })

  it('waits for its pages to be looked at, and is nothing that is asked of a file without scans', () => {
    expect(said({ scans: [right], pdfVersion: '1.7' })).to.deep.equal([])
    expect(said({ scans: [right] }, {}, [['a', 'waits']])).to.deep.equal(['Máy đang xem các trang quét. Hãy chờ trong giây lát.']) // prettier-ignore
    expect(said({ scans: [], pdfVersion: '1.3' }, {}, [['a', 'waits']])).to.deep.equal([])
    expect(said(undefined, {}, [['a', { blank: [1] }]])).to.deep.equal([])
  })

  it('tells what was measured of each page', () => {
    const scans = [right, { ...right, page: 2 }, { ...right, page: 3, dpi: 199.6, isColour: false }]
    expect(scannedAs({ scans, pdfVersion: '1.7' })).to.deep.equal({
      measured: 'trang 1–2 300 dpi, có màu; trang 3 199 dpi, không có màu; tệp PDF 1.7',
      faults: [
        'Trang 3 quét dưới 200 dpi. Hãy quét lại từ 200 dpi trở lên.',
        'Trang 3 quét không có màu. Hãy quét lại ở chế độ màu.',
      ],
    })
    const many = Array.from({ length: 9 }, (_, n) => ({ page: n + 1, dpi: 200 + n, isColour: n > 3 }))
    expect(scannedAs({ scans: many })?.measured).to.equal(
      'trang 1–4 200–203 dpi, không có màu; trang 5–9 204–208 dpi, có màu',
    )
    expect(scannedAs({ scans: [] })).to.equal(undefined)
  })
})
