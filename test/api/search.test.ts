// The one box: what is found in particulars and pages, in which order, and that nothing outside one's reach ever counts.
import { expect } from 'chai'
import { indexNext } from '../../api/documents/index-next.ts'
import type { Person } from '../../schemas/person.ts'
import { PDFDocument } from 'pdf-lib'
import { newId } from '../../schemas/id.ts'
import { settings, v1, World } from '../world.ts'

interface Row {
  id: string
  code: string
  found?: { n: number; file: number; page: number; text: string; marks: [number, number][] }
}

async function paper(pages: readonly string[][]): Promise<Buffer> {
  const made = await PDFDocument.create()
  for (const lines of pages) made.addPage().drawText(lines.join('\n'), { x: 60, y: 700, size: 14 })
  return Buffer.from(await made.save())
}

describe('search', () => {
  let world: World
  let mine: string
  let officer: Person
  let foreigner: Person

  const upload = async (who: Person, name: string, ...pages: string[][]) => {
    const { body } = await world
      .as(who)
      .upload([name, await paper(pages)])
      .expect(201)
    await world.work()
    return body[0].receipt.document as string
  }
  const read = async (id: string, who = officer) =>
    (await world.as(who).get(`${v1}/documents/${id}`).expect(200)).body
  const save = async (id: string, particulars: object) => {
    const { revision } = await read(id)
    await world.as(officer).patch(`${v1}/documents/${id}`, { revision, particulars }).expect(200)
  }
  const ask = async (q: string, who = officer, more = '') => {
    const path = `${v1}/documents?q=${encodeURIComponent(q)}${more}`
    return (await world.as(who).get(path).expect(200)).body as { rows: Row[]; total: number; next?: string }
  }
  const ids = async (q: string, who = officer, more = '') =>
    (await ask(q, who, more)).rows.map(({ id }) => id)
  const facets = async (q: string, who: Person) =>
    (
      await world
        .as(who)
        .get(`${v1}/documents/facets?q=${encodeURIComponent(q)}`)
        .expect(200)
    ).body

  before(async () => {
    world = await World.open(await settings('disk'))
    mine = await world.agency('VPUB', { name: 'Văn phòng Ủy ban nhân dân tỉnh' })
    officer = await world.person('officer', mine)
    foreigner = await world.person('officer', await world.agency('SYT'))
  })
  after(() => world[Symbol.asyncDispose]())

  it('finds the text of a page, and says on which it stands', async () => {
    const id = await upload(officer, 'a.pdf', ['Trang dau'], ['Ty le ho so so hoa dat 98 phan tram'])
    const { rows, total } = await ask('tỷ lệ số hóa')
    expect(total).to.equal(1)
    expect(rows[0]!.id).to.equal(id)
    const { found } = rows[0]!
    expect(found).to.include({ n: 1, file: 0, page: 2 })
    expect(found!.marks.map(([from, to]) => found!.text.slice(from, to)).join(' ')).to.equal(
      'Ty le so so hoa',
    )
    expect(await ids('"so hoa dat"')).to.deep.equal([id])
    expect(await ids('"hoa so"')).to.deep.equal([])
  })

  it('finds số, ký hiệu however it is written, before papers that only mention it', async () => {
    const named = await upload(officer, 'b.pdf', ['Noi dung khac'])
    const mention = await upload(officer, 'c.pdf', ['Theo Bao cao so 214/BC-VPUBND ngay 5 thang 10'])
    await save(named, { symbol: '214/BC-VPUBND', subject: 'Kết quả quý III', signer: 'Trần Thị Bình' })
    for (const q of ['214/BC-VPUBND', '214-bc vpubnd', '0214/bc-vp ubnd', 'số 214BC VPUBND'])
      expect((await ids(q))[0], q).to.equal(named)
    expect(await ids('214/BC-VPUBND')).to.deep.equal([named, mention])
  })

  it('finds a symbol that nobody has confirmed yet, in any spelling and first, and then what speaks of it', async () => {
    const head = ['UBND TINH HAI SON', 'SO TU PHAP', 'So: 118/BC-STP', 'BAO CAO', 'Ket qua cong tac tu phap']
    const read = await upload(officer, 'quet.pdf', head)
    const speaks = ['Theo bao cao so 118/BC-STP, 118 vu viec, bc va stp: 118 118 118 bc bc bc stp stp stp']
    const mention = await upload(officer, 'g.pdf', speaks)
    await world.ctx.db.versions.model.updateOne(
      { document: read },
      { $set: { suggested: { symbol: { value: '118/BC-STP', at: { page: 1, line: 3, text: head[2] } } } } },
    )
    await world.ctx.db.search.mark('all')
    while (await indexNext(world.ctx, 'wk_1'));
    const spelled = ['118/BC-STP', '118BCSTP', '118bcstp', '118 bc stp', 'số 118-bc/stp', '0118 BC STP']
    for (const q of spelled) expect(await ids(q), q).to.deep.equal([read, mention])
    expect(await ids('báo cáo 118BCSTP')).to.deep.equal([read, mention])
    expect((await ids('tư pháp 118bcstp'))[0]).to.equal(read)
    expect(await ids('118bcstp', foreigner)).to.deep.equal([])
    await save(read, { symbol: '118/BC-STP' })
    for (const q of spelled) expect(await ids(q), `confirmed: ${q}`).to.deep.equal([read, mention])
    await save(read, { symbol: '181/BC-STP' }) // misread: what a person wrote counts
    expect((await ids('181bcstp'))[0]).to.equal(read)
  })

  it('narrows by type, signer, year and period', async () => {
    const id = await upload(officer, 'd.pdf', ['Duong day nong cua tinh'])
    const period = { from: '2025-01-01', to: '2025-12-31' }
    const particulars = { type: 'Báo cáo', issued: '2026-02-01', signer: 'Lê Văn Cường', period }
    await save(id, { ...particulars, issuer: { name: 'Cục Thống kê' } })
    const one = async (more: string) => (await ids('đường dây nóng', officer, `&${more}`)).length
    const issuer = `issuer=${encodeURIComponent('Cục Thống kê')}`
    const signer = `signer=${encodeURIComponent('Lê Văn Cường')}`
    for (const more of ['year=2026', issuer, signer, 'from=2025-06-01&to=2025-06-30', 'use=uncited'])
      expect(await one(more), more).to.equal(1)
    for (const more of ['year=2025', 'signer=Khac', 'from=2026-01-01', 'to=2024-12-31', 'use=cited'])
      expect(await one(more), more).to.equal(0)
    const listed = await world.as(officer).get(`${v1}/documents?${signer}&from=2025-06-01`).expect(200)
    expect(listed.body.rows.map((row: Row) => row.id)).to.deep.equal([id])
    expect((await facets('đường dây nóng', officer)).signer).to.deep.equal([
      { value: 'Lê Văn Cường', name: 'Lê Văn Cường', n: 1 },
    ])
  })

  it('never counts, names or weighs what is of another agency', async () => {
    const before = [await ask('hoang yen'), await facets('hoang yen', officer)]
    const theirs = await upload(foreigner, 'hoang-yen.pdf', ['Chim hoang yen thu bay'])
    expect(await ids('hoang yen', foreigner)).to.deep.equal([theirs])
    expect([await ask('hoang yen'), await facets('hoang yen', officer)]).to.deep.equal(before)
    expect(await ids('hoan')).to.deep.equal([]) // nor completes a word by it
  })

  it('follows a new version and a withdrawal, at once', async () => {
    const id = await upload(officer, 'e.pdf', ['Con meo muop'])
    const { revision } = await read(id)
    const reason = 'Thay bản có chữ ký'
    await world
      .as(officer)
      .uploadTo(`${v1}/documents/${id}/versions?revision=${revision}&reason=${encodeURIComponent(reason)}`, [
        'f.pdf',
        await paper([['Con cho vang']]),
      ])
      .expect(201)
    await world.work()
    expect(await ids('mèo mướp')).to.deep.equal([])
    expect((await ask('chó vàng')).rows[0]!.found).to.include({ n: 2, page: 1 })
    const now = await read(id)
    const withdrawal = { revision: now.revision, reason: 'Gửi nhầm tài liệu' }
    await world.as(officer).post(`${v1}/documents/${id}/withdrawal`, withdrawal).expect(201)
    expect(await ids('chó vàng')).to.deep.equal([])
    expect(await ids('chó vàng', officer, '&withdrawn=true')).to.deep.equal([id])
  })

  it('shows a reviewer the version that was cited, and not a word of the next', async () => {
    const document = await upload(officer, 'f.pdf', ['Ca chep hoa rong'])
    const reviewer = await world.person('reviewer')
    expect(await ids('cá chép hóa rồng', reviewer)).to.deep.equal([])
    const { revision, versions } = await read(document)
    const cited = { key: newId('ci'), slot: 'a', document, version: versions[0].id, by: officer.id }
    const hashes = [versions[0].files[0].sha256]
    await world.assessment(mine, { citations: [{ ...cited, hashes, at: '2026-01-01T00:00:00.000Z' }] })
    await world
      .as(officer)
      .uploadTo(`${v1}/documents/${document}/versions?revision=${revision}&reason=${'x'.repeat(9)}`, [
        'g.pdf',
        await paper([['Tom hum xanh']]),
      ])
      .expect(201)
    await world.work()
    expect(await ids('cá chép hóa rồng', reviewer)).to.deep.equal([document])
    expect(await ids('tôm hùm xanh', reviewer)).to.deep.equal([])
    expect((await facets('tôm hùm xanh', reviewer)).total).to.equal(0)
    expect(await ids('tôm hùm xanh')).to.deep.equal([document])
  })

  it('goes on where the page before ended', async () => {
    for (const n of [1, 2, 3]) await upload(officer, `vit-${n}.pdf`, [`Vit bau thu ${n}`])
    const first = await ask('vịt bầu', officer, '&limit=2')
    expect(first).to.include({ total: 3, next: '2 ranked' })
    const rest = await ask('vịt bầu', officer, `&limit=2&after=${encodeURIComponent(first.next!)}`)
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).to.equal(3)
    expect(rest.next).to.equal(undefined)
  })
})
