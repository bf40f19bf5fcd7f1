// A plan is written part by part, as provinces write it: on screen, in print and in Excel in one order; frozen by its approval.
import { expect } from 'chai'
import PizZip from 'pizzip'
import type { PlansView } from '../../api/plans/view.ts'
import { sheetsOf, workbookOf } from '../../api/sets/excel.ts'
import type { Person } from '../../schemas/person.ts'
import { planTables } from '../../schemas/plan/write.ts'
import { textOf } from '../dossier/tools.ts'
import { result } from '../schemas/results.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

describe('the parts of a plan', () => {
  let world: World
  let reviewer: Person
  let agency: string
  before(async () => {
    world = await World.open(await settings('disk'))
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    reviewer = await world.person('reviewer')
    agency = await world.agency('SNV', { name: 'Sở Nội vụ' })
    await world.as(reviewer).post(`${v1}/plans`, { year: 2026, title: 'Kế hoạch nâng cao chỉ số' }).expect(201) // prettier-ignore
  })
  after(() => world[Symbol.asyncDispose]())

  const view = async (): Promise<NonNullable<PlansView['plan']>> =>
    (await world.as(reviewer).get(`${v1}/plans`).expect(200)).body.plan
  const download = async (path: string): Promise<Buffer> => {
    const { id } = await view()
    return (await world.as(reviewer).get(`${v1}/plans/${id}/${path}`).buffer().parse(bytesOf).expect(200)).body // prettier-ignore
  }
  const paper = async () => (await textOf(await download('paper'))).join(' ').replace(/\s+/g, ' ')
  const put = async (more: object) => {
    const { id, revision, title, grounds, objectives } = await view()
    const task = { code: 'NV1', content: 'Kiểm tra', product: 'Báo cáo', deadline: '2026-06-30', lead: agency, coordinators: [], lifts: [] } // prettier-ignore
    const body = { revision, title, grounds, objectives, tasks: [task], ...more }
    return world.as(reviewer).send('PUT', `${v1}/plans/${id}`, body)
  }
  const parts = {
    grounds: ['Quyết định số 876/QĐ-BNV'],
    purpose: 'Khắc phục tồn tại, hạn chế.\nGiữ vững điểm đã đạt.',
    requirements: 'Nhiệm vụ bám sát tiêu chí.',
    objectives: [{ measure: 'par', target: 88_00, rank: 15, of: 34 }],
    funding: 'Từ ngân sách nhà nước theo phân cấp.',
    organisation: [
      { who: 'Sở Nội vụ', work: 'Theo dõi, đôn đốc.\nTổng hợp, báo cáo.' },
      { who: 'Sở Tài chính', work: 'Tham mưu bố trí kinh phí.' },
    ],
    accountability: 'Người đứng đầu giải trình với Chủ tịch.',
    recipients: ['Bộ Nội vụ (b/c)', 'Thường trực Tỉnh ủy, HĐND tỉnh', 'Lưu: VT, SNV'],
  }
  const inOrder = [
    ...['Căn cứ Quyết định số 876', 'I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', 'Khắc phục tồn tại, hạn chế.'],
    ...['Giữ vững điểm đã đạt.', '2. Yêu cầu', 'Nhiệm vụ bám sát tiêu chí.', 'II. MỤC TIÊU', 'PAR INDEX đạt'],
    ...['III. NHIỆM VỤ', 'IV. KINH PHÍ THỰC HIỆN', 'Từ ngân sách', 'V. TỔ CHỨC THỰC HIỆN', '1. Sở Nội vụ'],
    ...['Theo dõi, đôn đốc.', 'Tổng hợp, báo cáo.', '2. Sở Tài chính', '3. Trách nhiệm giải trình'],
    ...['Người đứng đầu giải trình với Chủ tịch./.', 'Nơi nhận', 'Thường trực Tỉnh ủy'],
    ...['Lưu: VT, SNV', 'Danh mục nhiệm vụ, sản phẩm'],
  ]
  const standInOrder = (text: string) => {
    const places = inOrder.map((one) => text.toUpperCase().indexOf(one.toUpperCase()))
    expect(places, text)
      .to.deep.equal(places.toSorted((a, b) => a - b))
      .and.not.include(-1)
  }

  it('numbers only what was written, and says what every plan asks for where nobody wrote it', async () => {
    expect((await put({ objectives: parts.objectives })).status).to.equal(200)
    const text = await paper()
    expect(text).to.include('I. MỤC TIÊU').and.include('III. TỔ CHỨC THỰC HIỆN 1. Các cơ quan chủ trì')
    expect(text).to.not.include('KINH PHÍ').and.not.include('MỤC ĐÍCH')
    expect(text).to.include('báo cáo Ủy ban nhân dân tỉnh./.')
    expect(text, 'whom every plan goes to').to.include('Các cơ quan, đơn vị tại Phụ lục')
    expect(text, 'the annex names the plan that it belongs to').to.match(
      /trách nhiệm thực hiện \(Kèm theo Kế hoạch số \.+\/KH-UBND ngày \.+ tháng \.+ năm 2\d{3} của Ủy ban nhân dân tỉnh Quảng Hà\)/,
    )
  })

  it('are kept, shown, and printed in order in PDF and Word; Excel has a row of each', async () => {
    expect((await put({ organisation: [{ who: '', work: 'x' }] })).body.faults[0].field).to.equal('organisation.0.who') // prettier-ignore
    expect((await put(parts)).status).to.equal(200)
    const { purpose, requirements, funding, organisation } = await view()
    expect({ purpose, requirements, funding, organisation }).to.deep.equal({ purpose: parts.purpose, requirements: parts.requirements, funding: parts.funding, organisation: parts.organisation }) // prettier-ignore
    standInOrder(await paper())
    const word = new PizZip(await download('paper?format=docx')).file('word/document.xml')!.asText()
    standInOrder(word.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))
    const sheets = await sheetsOf(await download('table'))
    const rows = sheets.find(({ name }) => name === 'Mục tiêu')!.rows.map(([what]) => what)
    expect(rows).to.include.members([
      'Mục đích',
      'Yêu cầu',
      'Kinh phí',
      'Tổ chức thực hiện',
      'Trách nhiệm',
      'Nơi nhận',
    ])
  })

  it('go where they are left out, and history names each', async () => {
    const { funding: _left, ...rest } = parts
    expect((await put(rest)).status).to.equal(200)
    expect(await view()).to.not.have.property('funding')
    const { id } = await view()
    const { lines } = (await world.as(reviewer).get(`${v1}/history/${id}`).expect(200)).body
    const labels = lines.flatMap(({ changes }: { changes: { label: string }[] }) => changes.map(({ label }) => label)) // prettier-ignore
    expect(labels).to.include.members(['mục đích', 'yêu cầu', 'kinh phí', 'tổ chức thực hiện', 'nơi nhận'])
    await put(parts)
  })

  it('name the area of an aim as the set of the year calls it, and keep that name when approved', async () => {
    const areas = [{ code: '3', name: 'Cải cách thủ tục hành chính', points: 9_62, max: 13_00 }]
    await world
      .as(reviewer)
      .post(`${v1}/results`, result({ year: 2025, points: 86_00, areas }))
      .expect(201)
    const aim = { measure: 'area', area: '3', name: 'Bịa', target: 12_00, max: 13_00 }
    expect((await put({ ...parts, objectives: [...parts.objectives, aim] })).status).to.equal(200)
    const said = 'Lĩnh vực 3 (Cải cách thủ tục hành chính) đạt 12,00 trên 13,00 điểm'
    expect((await view()).aims[1]).to.equal(said)
    expect(await paper()).to.include(said)
    const [, about] = await sheetsOf(await download('table'))
    expect(about?.rows.map(([, value]) => value)).to.include(said)
    expect((await put(parts)).status).to.equal(200)
  })

  it('are frozen by the approval, and the next version and the next year begin with them', async () => {
    const { id, revision } = await view()
    const decision = { number: '14/KH-UBND', issued: '2026-01-12' }
    await world.as(reviewer).post(`${v1}/plans/${id}/approvals`, { revision, decision }).expect(201)
    expect((await put({ purpose: 'Khác' })).body.type).to.equal('/problems/frozen')
    const line = '(Kèm theo Kế hoạch số 14/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh Quảng Hà)'
    expect(await paper()).to.include(line)
    const word = new PizZip(await download('paper?format=docx')).file('word/document.xml')!.asText()
    expect(word.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).to.include(line)
    await world.as(reviewer).post(`${v1}/plans`, { year: 2026, from: id }).expect(201)
    const next = await view()
    expect(next).to.deep.include({ n: 2, ...parts })
    await world.as(reviewer).delete(`${v1}/plans/${next.id}`, { revision: 1 }).expect(200)
    await world.as(reviewer).post(`${v1}/plans`, { year: 2027, title: 'Kế hoạch 2027', from: id }).expect(201)
    const { purpose, organisation, grounds } = await view()
    expect({ purpose, organisation, grounds }).to.deep.equal({ purpose: parts.purpose, organisation: parts.organisation, grounds: [] }) // prettier-ignore
  })

  it('take no task of a body that is no more: the import names who does its work', async () => {
    const heir = await world.agency('STC', { name: 'Sở Tài chính' })
    await world.agency('SKH', { name: 'Sở Kế hoạch và Đầu tư', validTo: '2025-06-30', successors: [heir] })
    const { id, revision } = await view()
    const look = async (name: string, ...others: string[]) => {
      const task = {
        ...{ code: 'NV1', content: 'Kiểm tra', product: 'Báo cáo', deadline: '2026-06-30', lifts: [] },
        ...{ lead: { id: '', name }, coordinators: others.map((other) => ({ id: '', name: other })) },
      }
      const tables = planTables({ title: 'x', grounds: [], objectives: [], tasks: [task] })
      const body = {
        revision,
        file: (await workbookOf(tables)).toString('base64'),
        name: 'pl.xlsx',
        check: true,
      }
      const looked = await world.as(reviewer).post(`${v1}/plans/${id}/annexes`, body).expect(201)
      return looked.body.faults.map(({ sentence }: { sentence: string }) => sentence)
    }
    const said = 'Sở Kế hoạch và Đầu tư nay là Sở Tài chính. Hãy ghi Sở Tài chính.'
    expect(await look('Sở Kế hoạch và Đầu tư')).to.deep.equal([said])
    expect(await look('Sở Nội vụ', 'Sở Kế hoạch và Đầu tư')).to.deep.equal([said])
    expect(await look('Sở Tài chính', 'Sở Nội vụ')).to.deep.equal([])
  })

  it('says before an annex is taken how product, lead, helpers and deadline were understood, and keeps what was written', async () => {
    await world.agency('SNV2', { name: 'Sở Nội vụ tỉnh', isHomeAffairs: true })
    const { id, revision } = await view()
    const rows = [
      ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời hạn', 'Chủ trì', 'Phối hợp'],
      [
        'NV1',
        'Kiểm tra',
        'Báo cáo kết quả',
        'Quý II, IV/2027',
        'Sở Nội vụ; Sở Tài chính',
        'Sở, ngành liên quan',
      ],
      ['NV2', 'Niêm yết', 'Biên bản', 'Năm 2027-2028', 'UBND cấp xã', 'Sở Tài chính'],
    ]
    const [titles = [], ...lines] = rows
    const table = { name: 'PL', columns: titles.map((title) => ({ title, width: 20 })), rows: lines }
    const file = (await workbookOf([table])).toString('base64')
    const send = (more: object) =>
      world.as(reviewer).post(`${v1}/plans/${id}/annexes`, { revision, file, name: 'pl.xlsx', ...more })
    const looked = await send({ check: true }).expect(201)
    expect(looked.body.faults).to.deep.equal([])
    const [first, second] = looked.body.rows
    expect(first).to.deep.include({ product: 'Báo cáo kết quả', type: 'Báo cáo', lead: 'Sở Nội vụ', until: '31/12/2027' }) // prettier-ignore
    expect(first).to.deep.include({ leadWords: 'Sở Nội vụ; Sở Tài chính', coordinators: 'Sở Tài chính; Sở, ngành liên quan' }) // prettier-ignore
    expect(second).to.deep.include({ lead: 'Sở Nội vụ tỉnh', leadWords: 'UBND cấp xã', until: '31/12/2028' })
    await send({}).expect(201)
    const { tasks } = await view()
    expect(tasks.map(({ leadWords, toCheck }) => [leadWords, toCheck?.length])).to.deep.equal([['Sở Nội vụ; Sở Tài chính', 1], ['UBND cấp xã', 1]]) // prettier-ignore
    expect(await paper()).to.include('UBND cấp xã')
  })
})
