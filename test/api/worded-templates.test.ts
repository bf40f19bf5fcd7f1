// Minutes, inspections and periodic reports in the province's own template: word for word what they say without one, changed
// where the province changed it, refused where it would lose what is signed; what was issued stays as it was.
import { expect } from 'chai'
import PizZip from 'pizzip'
import { letterTemplate } from '../../api/papers/letter-template.ts'
import { type TemplateKind, type WordedTemplate, wordedTags } from '../../schemas/template.ts'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { printedWord } from '../printed-word.ts'
import { textOf } from '../dossier/tools.ts'
import { oneInspection, thirtyReports } from '../worded.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

const kinds = Object.keys(wordedTags) as WordedTemplate[]
const flat = (text: string): string => text.replace(/\s+/g, ' ')
const sorted = (text: string): string[] => flat(text).split(' ').filter(Boolean).sort()
type Change = readonly [from: string | RegExp, to: string]

/** Our template with other words, as an office writes them over ours in Word. */
async function changed(kind: WordedTemplate, ...changes: Change[]): Promise<Buffer> {
  const zip = new PizZip(await letterTemplate(kind))
  const name = 'word/document.xml'
  let xml = zip.file(name)!.asText()
  for (const [from, to] of changes) {
    const next = xml.replace(from, to)
    expect(next, String(from)).to.not.equal(xml)
    xml = next
  }
  zip.file(name, xml)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

describe('papers that can be said in other words', () => {
  let world: World
  let round: Appraised
  let paths: Readonly<Record<WordedTemplate, string>>
  const reviewer = () => world.as(round.people.reviewer)
  const take = async (path: string): Promise<Buffer> =>
    (await reviewer().get(`${v1}${path}`).buffer().parse(bytesOf).expect(200)).body as Buffer
  const body = (file: Buffer) => ({ file: file.toString('base64') })
  const put = (kind: TemplateKind, file: Buffer) =>
    reviewer().send('PUT', `${v1}/templates/${kind}`, { name: 'Mẫu của tỉnh.docx', ...body(file) })
  const use = async (kind: TemplateKind, file: Buffer) => {
    const { status, body: said } = await put(kind, file)
    expect(status, JSON.stringify(said)).to.equal(200)
  }
  /** Without the minute in which it was put together, at the foot of each page: the next paper may be of the next one. */
  const said = async (kind: WordedTemplate, name?: string) =>
    flat(await printedWord(await take(paths[kind]), name)).replace(/(Tổng hợp lúc) \d\d:\d\d/g, '$1')
  before(async () => {
    world = await World.open(await settings('disk'))
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await appraisedRound(world)
    const home = await world.agency('SNV', { name: 'Sở Nội vụ', isHomeAffairs: true })
    const { people, agencies } = round
    const it_ = acts(world, round)
    await reviewer().post(it_.at, {}).expect(201)
    await it_.judge(people.first, 'one 1.1', 'first', '0,50', 'Ban hành chậm')
    await it_.judge(people.first, 'one 1.2', 'first', '2,00', 'Thiếu phụ lục')
    await it_.judge(people.first, 'two 1.1', 'first', '0,75', 'Thiếu chữ ký')
    await it_.step('POST', '/notice', { due: it_.later(3) })
    const argued = { stance: 'agree', text: 'Thống nhất với thẩm định', documents: [] }
    await it_.answer(people.head, 'one 1.1', argued)
    await it_.answer(people.head, 'one 1.2', argued)
    await it_.answer(round.headOfTwo, 'two 1.1', argued)
    await it_.step('POST', '/second')
    await it_.convene()
    await it_.step('PUT', '/attendance', { present: it_.members })
    await it_.aside(round.chair, 'one 2.1', { reason: 'Xã không có làng nghề', votes: 3 })
    expect((await it_.step('POST', '/adjournment')).status).to.equal(201)
    const { id } = await oneInspection(world, agencies.one, home)
    const names = Array.from({ length: 30 }, (_, n) => `Sở, ngành thứ ${n + 1} của tỉnh Quảng Hà`)
    const all: { id: string; name: string }[] = []
    for (const [n, name] of names.entries()) all.push({ id: await world.agency(`CQ${n}`, { name }), name })
    await thirtyReports(world, all)
    const of = async (n: number) => (await world.ctx.db.reports.model.findOne({ agency: all[n]!.id }).lean())!.id // prettier-ignore
    paths = {
      minutes: `/campaigns/${round.slug}/appraisal/minutes?as=docx`,
      inspection: `/inspections/${id}/paper?what=minutes&format=docx`,
      conclusion: `/inspections/${id}/paper?what=conclusion&format=docx`,
      section: `/reports/${await of(0)}/paper`,
      periodic: `/reports/${await of(1)}/paper`,
      consolidated: '/report-years/2026/m9/paper',
    }
  })
  after(() => world[Symbol.asyncDispose]())

  it('say in our template word for word what they say without one, and in PDF', async () => {
    for (const kind of kinds) {
      const ours = await said(kind, `${kind}-san-co`)
      await use(kind, await letterTemplate(kind))
      expect(sorted(await said(kind, `${kind}-theo-mau`)), kind).to.deep.equal(sorted(ours))
      await reviewer().delete(`${v1}/templates/${kind}`, {}).expect(200)
      expect(ours, kind).to.not.match(/[{}]|undefined/)
    }
    const pdf = async (path: string) => flat((await textOf(await take(path))).join(' '))
    const minutes = await pdf(paths.minutes.replace('docx', 'pdf'))
    expect(minutes)
      .to.include('3. Hội đồng biểu quyết từng tiêu chí và kết luận 1 tiêu chí sau không áp dụng')
      .and.include('Xã không có làng nghề')
    const consolidated = await pdf(`${paths.consolidated}?as=pdf`)
    expect(consolidated).to.include(
      '30 cơ quan, đơn vị phải báo cáo: 19 gửi đúng hạn, 4 gửi chậm, 7 chưa gửi',
    )
    for (let n = 24; n <= 30; n++) expect(consolidated).to.include(`Sở, ngành thứ ${n} của tỉnh Quảng Hà`)
  })

  it('say what the province changed, with the same figures in the same rows', async () => {
    const changes: Record<WordedTemplate, [Change[], RegExp[]]> = {
      minutes: [
        [
          ['Biên bản', 'Biên bản phiên họp toàn thể'],
          ['CHỦ TỌA', 'CHỦ TỊCH HỘI ĐỒNG'],
        ],
        [/BIÊN BẢN PHIÊN HỌP TOÀN THỂ/, /XA1 2\.1 .* 2,00 3\/4 Xã không có làng nghề/, /CHỦ TỊCH HỘI ĐỒNG/],
      ],
      inspection: [
        [
          ['TRƯỞNG ĐOÀN', 'ĐOÀN TRƯỞNG'],
          ['Mức độ', 'Phân loại'],
        ],
        [/Lê Văn Bình, Phó Giám đốc Sở Nội vụ – Trưởng đoàn/i, /ĐOÀN TRƯỞNG/, /9 Tồn tại thứ 9/, /Phân loại/],
      ],
      conclusion: [
        [['III. YÊU CẦU', 'III. KIẾN NGHỊ XỬ LÝ']],
        [/III\. KIẾN NGHỊ XỬ LÝ/, /khắc phục 9 tồn tại/, /và lập biên bản kiểm tra|kiểm tra như sau/],
      ],
      section: [
        [['Số liệu tính từ ngày', 'Số liệu của phần mềm từ ngày']],
        [/Số liệu của phần mềm từ ngày 01\/01\/2026/, /NV1\.16 /, /PHỤ LỤC/],
      ],
      periodic: [[['THỦ TRƯỞNG CƠ QUAN', 'GIÁM ĐỐC SỞ']], [/GIÁM ĐỐC SỞ.*Hoàng Văn Thủ Trưởng/, /NV2\.1 /]],
      consolidated: [
        [['Tổng số', 'Cộng toàn tỉnh']],
        [/Cộng toàn tỉnh \d+/, /7 chưa gửi/, /Sở, ngành thứ 30 của tỉnh Quảng Hà (đang|chờ|chưa)/],
      ],
    }
    for (const kind of kinds) {
      const [given, wanted] = changes[kind]
      await use(kind, await changed(kind, ...given))
      const text = await said(kind, `${kind}-cua-tinh`)
      for (const one of wanted) expect(text, kind).to.match(one)
      expect(text).to.match(/Mã nội dung: [0-9a-f]|Tổng hợp lúc/)
    }
  })

  it('are refused without what is signed or decided, unless all of it comes as one', async () => {
    const bare = async (...lines: string[]) =>
      changed('minutes', [/<w:body>.*(<w:sectPr)/s, `<w:body>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}$1`]) // prettier-ignore
    const fields = async (kind: WordedTemplate, ...lines: string[]): Promise<unknown> =>
      (await put(kind, await bare(...lines))).body.faults?.map(({ field }: { field: string }) => field)
    expect(await fields('minutes', '{chuTri}')).to.deep.equal([
      'thuKy',
      'phienTruoc',
      'ketLuan',
      'khongApDung',
      'ketQua',
    ])
    expect(await fields('minutes', '{chuTri} {thuKy}', '{@noiDung}')).to.equal(undefined)
    expect(await fields('inspection', '{@noiDung}')).to.deep.equal(['truongDoan', 'thuKy'])
    expect(await fields('section', '{@noiDung}')).to.deep.equal(['nhiemVu'])
    expect(await fields('conclusion', '{@noiDung}', '{truongDoan}')).to.deep.equal(['truongDoan'])
    const { body: refused } = await put('minutes', await bare('{chuTri}', '{thuKy}', '{maNoiDung}'))
    expect(refused.faults.at(-1).sentence).to.equal(
      'Mẫu thiếu “{#ketQua}” (điểm và chỉ số của từng cơ quan). Hãy đặt thẻ này, hoặc “{@noiDung}”, vào mẫu rồi chọn lại.',
    )
    const listed = (await reviewer().get(`${v1}/templates`).expect(200)).body.templates
    const { tags } = listed.find(({ kind }: { kind: string }) => kind === 'minutes')
    expect(tags).to.deep.include({ ...{ name: '#ketQua', says: 'điểm và chỉ số của từng cơ quan', in: [] }, isRequired: true, unless: '@noiDung' }) // prettier-ignore
  })

  it('are looked at with what is recorded before a template is used, by Sở Nội vụ alone; nothing is kept', async () => {
    const before = await world.ctx.db.templates.model.countDocuments()
    for (const kind of kinds) {
      const file = await changed(kind, ['<w:body>', '<w:body><w:p><w:r><w:t>MẪU ĐANG THỬ</w:t></w:r></w:p>'])
      const path = `${v1}/templates/${kind}/preview`
      const { body: made } = await reviewer().post(path, body(file)).expect(201)
      expect(made.name).to.match(/^xem-thu-.*\.docx$/)
      const text = flat(await printedWord(Buffer.from(made.file, 'base64')))
      expect(text, kind).to.include('MẪU ĐANG THỬ').and.not.match(/[{}]/)
      expect(await said(kind), kind).to.not.include('MẪU ĐANG THỬ')
      for (const who of [round.people.officer, round.people.head, round.chair])
        await world.as(who).post(path, body(file)).expect(403)
    }
    expect(await world.ctx.db.templates.model.countDocuments()).to.equal(before)
    const none = await reviewer().post(`${v1}/templates/plan/preview`, body(await letterTemplate('plan'))).expect(409) // prettier-ignore
    expect(none.body.detail).to.match(/Hãy dùng mẫu/)
    const wrong = await changed('minutes', ['{tenKyDanhGia}', '{khongCo}'])
    expect((await reviewer().post(`${v1}/templates/minutes/preview`, body(wrong))).body.faults[0].field).to.equal('khongCo') // prettier-ignore
  })

  it('keep the template that they were issued with, through another one and the way back to ours', async () => {
    const titled = (title: string) => changed('minutes', ['Biên bản', title])
    await use('minutes', await titled('Biên bản mẫu một'))
    expect(await said('minutes')).to.include('BIÊN BẢN MẪU MỘT')
    const it_ = acts(world, round)
    expect((await it_.give('minutes', '12/BB-HĐTĐ')).status).to.equal(201)
    await use('minutes', await titled('Biên bản mẫu hai'))
    expect(await said('minutes')).to.include('BIÊN BẢN MẪU MỘT')
    await reviewer().delete(`${v1}/templates/minutes`, {}).expect(200)
    expect(await said('minutes')).to.include('BIÊN BẢN MẪU MỘT')
    await reviewer().delete(`${v1}/templates/minutes`, {}).expect(404)
    const [last] = await world.ctx.db.templates.model.find({ kind: 'minutes' }).sort({ at: -1, _id: -1 }).lean() // prettier-ignore
    const { body: told } = await reviewer().get(`${v1}/history/${last!.id}`).expect(200)
    const sentences = (told.lines as { sentence: string }[]).map(({ sentence }) =>
      sentence.replace(/^Nguyễn Văn An /, ''),
    )
    expect(sentences.sort()).to.deep.equal(['thay mẫu văn bản', 'trở về mẫu văn bản của hệ thống'])
    await world.as(round.people.officer).get(`${v1}/history/${last!.id}`).expect(404)
  })
})
