// The list that an e-office system exports: read as it is written, and never guessed.
import { expect } from 'chai'
import { sheetFromXml } from '../../schemas/register/from-xml.ts'
import { readRegister } from '../../schemas/register/read.ts'
import type { Cells } from '../../schemas/set-table/cells.ts'

const bodies = [{ id: 'ag_aaaaaaaaaaaaaaaaaaaa', names: ['Sở Nội vụ', 'SNV'] }]
const head = ['STT', 'Số, ký hiệu', 'Ngày ban hành', 'Ngày gửi', 'Cơ quan ban hành', 'Loại', 'Trích yếu', 'Người ký', 'Tệp đính kèm'] // prettier-ignore
const read = (rows: Cells, files: string[] = []) =>
  readRegister([{ name: 'Sổ', rows }], files, bodies, '2026-12-10')

describe('a list of an e-office system', () => {
  it('gives the particulars of each paper, and its file by path, name or symbol', () => {
    const { rows, unlisted, faults } = read(
      [
        ['SỔ VĂN BẢN ĐI NĂM 2026'],
        head,
        [1, '214/BC-SNV', '05/12/2026', '06/12/2026', 'sở nội vụ', 'Báo cáo', 'Kết quả  năm', 'Nguyễn Văn An', 'vb\\BC214.pdf'],
        [2, '15/QĐ-UBND', new Date('2026-03-02T00:00:00Z'), null, 'UBND tỉnh Quảng Hà', null, 'Về kế hoạch', null, null],
        [null, null, null],
        [3, '9/KH-SNV', '2026-01-09', null, 'SNV', 'KH', 'Kế hoạch', null, 'khac.pdf'],
      ], // prettier-ignore
      ['xuat/vb/bc214.PDF', 'xuat/15_QD-UBND.pdf', 'xuat/thừa.pdf'],
    )
    expect(faults).to.deep.equal([])
    expect(rows.map(({ at, file, particulars }) => ({ at, file, particulars }))).to.deep.equal([
      {
        at: 'Sổ!A3',
        file: 'xuat/vb/bc214.PDF',
        particulars: {
          type: 'Báo cáo',
          number: '214',
          symbol: '214/BC-SNV',
          issued: '2026-12-05',
          sent: '2026-12-06',
          issuer: { agency: 'ag_aaaaaaaaaaaaaaaaaaaa' },
          subject: 'Kết quả năm',
          signer: 'Nguyễn Văn An',
        },
      },
      {
        at: 'Sổ!A4',
        file: 'xuat/15_QD-UBND.pdf',
        particulars: {
          type: 'Quyết định (cá biệt)',
          number: '15',
          symbol: '15/QĐ-UBND',
          issued: '2026-03-02',
          issuer: { name: 'UBND tỉnh Quảng Hà' },
          subject: 'Về kế hoạch',
        },
      },
      {
        at: 'Sổ!A6',
        file: undefined,
        particulars: {
          type: 'Kế hoạch',
          number: '9',
          symbol: '9/KH-SNV',
          issued: '2026-01-09',
          issuer: { agency: 'ag_aaaaaaaaaaaaaaaaaaaa' },
          subject: 'Kế hoạch',
        },
      },
    ])
    expect(rows[2]!.faults[0]!.sentence).to.include('Không có tệp “khac.pdf”')
    expect(unlisted).to.deep.equal(['xuat/thừa.pdf'])
  })

  it('leaves empty what it cannot believe, and says so at the cell', () => {
    const { rows } = read([
      head,
      [1, null, '31/02/2026', null, null, null, 'a', null, null],
      [2, '1/BC-SNV', '11/12/2026', null, null, null, 'b', null, null],
      [3, '2/BC-SNV', '05/12/2026', '04/12/2026', null, null, 'c', null, null],
    ])
    expect(rows.map(({ faults }) => faults.map(({ field }) => field))).to.deep.equal([
      ['Sổ!B2', 'Sổ!C2', 'Sổ!A2'],
      ['Sổ!C3', 'Sổ!A3'],
      ['Sổ!D4', 'Sổ!A4'],
    ])
    expect(rows.map(({ particulars: { issued, sent } }) => [issued, sent])).to.deep.equal([
      [undefined, undefined],
      [undefined, undefined],
      ['2026-12-05', undefined],
    ])
  })

  it('gives a file to one row only, and takes none where several bear the symbol', () => {
    const files = ['a/214_BC-SNV ban chinh.pdf', 'a/214_BC-SNV ban sao.pdf']
    const twice = read([head, [1, '214/BC-SNV', null, null, null, null, 'x', null, null]], files)
    expect(twice.rows[0]!.file).to.equal(undefined)
    expect(twice.rows[0]!.faults.at(-1)!.sentence).to.include('nhiều tệp')
    const row = [1, '214/BC-SNV', null, null, null, null, 'x', null, '214_BC-SNV ban sao.pdf']
    const same = read([head, row, row], files)
    expect(same.rows.map(({ file }) => file)).to.deep.equal([files[1], undefined])
  })

  it('says where no list is', () => {
    expect(read([['Tên', 'Tuổi']], ['a.pdf'])).to.deep.include({ rows: [], unlisted: ['a.pdf'] })
    expect(read([['Tên', 'Tuổi']]).faults[0]!.sentence).to.include('Không thấy bảng văn bản')
  })

  it('reads XML by the elements that hold a symbol, with names as systems write them', () => {
    const paper = (n: number) => ({ SoKyHieu: `${n}/BC-SNV`, NgayBanHanh: '2026-12-01T00:00:00', TrichYeu: 'Về việc', Files: { File: [{ TenTep: `${n}.pdf` }, { TenTep: `${n} phu luc.pdf` }] } }) // prettier-ignore
    const sheet = sheetFromXml({ '?xml': '', Export: { Info: { Total: '2' }, VanBan: [paper(1), paper(2)] } })
    const { rows } = readRegister([sheet!], ['1.pdf', '2.pdf', '2 phu luc.pdf'], bodies, '2026-12-10')
    expect(rows.map(({ file, particulars }) => [file, particulars.symbol, particulars.issued])).to.deep.equal(
      [
        ['1.pdf', '1/BC-SNV', '2026-12-01'],
        ['2.pdf', '2/BC-SNV', '2026-12-01'],
      ],
    )
    expect(rows[1]!.faults[0]!.sentence).to.include('phụ lục')
    for (const none of [undefined, '', 'abc', 5, [], {}, { a: { b: 'c' } }])
      expect(() => sheetFromXml(none)).to.not.throw()
  })

  it('reads the names that systems give to fields of XML, also behind a prefix', () => {
    const sheet = sheetFromXml({
      'vb:DanhSach': {
        'vb:VanBan': {
          ...{ 'vb:SoVaKyHieu': '11/BC-SNV', 'vb:NgayKy': '2026-11-03', 'vb:TrichYeuVanBan': 'Báo cáo' },
          ...{ 'vb:DonViBanHanh': 'SNV', 'vb:HoTenNguoiKy': 'Nguyễn Văn An', 'vb:ChucVuNguoiKy': 'Giám đốc' },
          'vb:TepDinhKem': { 'vb:TenTepTin': 'VB-1.pdf' },
        },
      },
    })
    const [row] = readRegister([sheet!], ['Tệp/VB-1.pdf'], bodies, '2026-12-10').rows
    expect(row).to.deep.include({ file: 'Tệp/VB-1.pdf', faults: [] })
    expect(row!.particulars).to.deep.include({
      symbol: '11/BC-SNV',
      issued: '2026-11-03',
      subject: 'Báo cáo',
    })
    expect(row!.particulars).to.deep.include({
      issuer: { agency: 'ag_aaaaaaaaaaaaaaaaaaaa' },
      signer: 'Nguyễn Văn An',
      capacity: 'Giám đốc',
    })
    const flat = sheetFromXml({ a: { b: { SoKyHieu: '12/KH-SNV', TepDinhKem: 'VB-2.pdf' } } })
    expect(readRegister([flat!], ['VB-2.pdf'], bodies, '2026-12-10').rows[0]).to.include({ file: 'VB-2.pdf' })
  })

  it('joins the number and the notation where a list keeps them apart, as edXML does', () => {
    const header = (n: number) => ({
      'edXML:From': { 'edXML:OrganId': 'H40.01', 'edXML:OrganName': 'SNV' },
      'edXML:Code': { 'edXML:CodeNumber': String(n), 'edXML:CodeNotation': 'BC-SNV' },
      'edXML:PromulgationInfo': { 'edXML:Place': 'Hà Nội', 'edXML:PromulgationDate': '2026/11/05' },
      'edXML:DocumentType': { 'edXML:Type': '2', 'edXML:TypeName': 'Báo cáo' },
      'edXML:Subject': 'Kết quả cải cách hành chính',
      'edXML:SignerInfo': { 'edXML:Position': 'Giám đốc', 'edXML:FullName': 'Nguyễn Văn An' },
      'edXML:FileName': `${n}.pdf`,
    })
    const sheet = sheetFromXml({ Export: { 'edXML:MessageHeader': [header(214), header(215)] } })
    const { rows } = readRegister([sheet!], ['214.pdf', '215.pdf'], bodies, '2026-12-10')
    expect(rows.map(({ file, faults }) => [file, faults])).to.deep.equal([['214.pdf', []], ['215.pdf', []]]) // prettier-ignore
    expect(rows[0]!.particulars).to.deep.equal({
      type: 'Báo cáo',
      number: '214',
      symbol: '214/BC-SNV',
      issued: '2026-11-05',
      issuer: { agency: 'ag_aaaaaaaaaaaaaaaaaaaa' },
      subject: 'Kết quả cải cách hành chính',
      signer: 'Nguyễn Văn An',
      capacity: 'Giám đốc',
    })
    const flat = { VanBan: [{ SoVanBan: '07', KyHieu: 'QĐ-UBND', TrichYeu: 'Về việc' }, { SoVanBan: '8', KyHieu: '8/KH-SNV' }, { SoVanBan: '9/TB-SNV' }] } // prettier-ignore
    const table = [['TT', 'Số', 'Ký hiệu', 'Ngày', 'Trích yếu'], [1, 214, 'BC-SNV', '05/12/2026', 'x'], [2, '15', '/QĐ-UBND', null, 'y'], [3, null, 'KH-SNV', null, 'z']] // prettier-ignore
    const symbols = (of: ReturnType<typeof read>) => of.rows.map(({ particulars }) => particulars.symbol)
    expect(symbols(readRegister([sheetFromXml(flat)!], [], bodies, '2026-12-10'))).to.deep.equal(['07/QĐ-UBND', '8/KH-SNV', '9/TB-SNV']) // prettier-ignore
    expect(symbols(read(table))).to.deep.equal(['214/BC-SNV', '15/QĐ-UBND', 'KH-SNV'])
  })
})
