// Near duplicates: of one's own agency, by number or by text, scans beside the letters they were made of; of others nothing.
import { expect } from 'chai'
import { indexNext } from '../../api/documents/index-next.ts'
import { verifyNext } from '../../api/documents/verify.ts'
import type { Person } from '../../schemas/person.ts'
import { pdf, settings, v1, World } from '../world.ts'

const lines = (from: number) =>
  Array.from(
    { length: 40 },
    (_, n) => `Muc ${from + n}: ket qua thuc hien nhiem vu ${(from + n) * 7} cua phong ${n}`,
  )

describe('documents that may be the same paper', () => {
  let world: World
  let officer: Person
  let foreigner: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    officer = await world.person('officer', await world.agency('SLD'))
    foreigner = await world.person('officer', await world.agency('SYT'))
  })
  after(() => world[Symbol.asyncDispose]())

  const take = async (name: string, text: string[], who = officer) => {
    const { body } = await world
      .as(who)
      .upload([name, pdf(1000, text)])
      .expect(201)
    await world.work()
    return body[0].receipt.document as string
  }
  const alike = async (id: string, who = officer) =>
    (await world.as(who).get(`${v1}/documents/${id}/alike`).expect(200)).body.rows.map(
      (row: { document: { id: string }; isSameNumber: boolean; text: number }) => ({
        ...row,
        document: row.document.id,
      }),
    )
  const say = async (id: string, particulars: object, again = false) => {
    const { body } = await world.as(officer).get(`${v1}/documents/${id}`).expect(200)
    const said = { revision: body.revision, particulars, ...(again && { again }) }
    await world.as(officer).patch(`${v1}/documents/${id}`, said).expect(200)
  }

  it('are told to be looked for while the text is not read', async () => {
    const { body } = await world
      .as(officer)
      .upload(['mới.pdf', pdf(1000, lines(300))])
      .expect(201)
    const [{ receipt }] = body
    const isRead = async () =>
      (await world.as(officer).get(`${v1}/documents/${receipt.document}/alike`).expect(200)).body.isRead
    expect(await isRead()).to.equal(false)
    while (await verifyNext(world.ctx, 'wk_1'));
    expect(await isRead(), 'kept, not read').to.equal(false)
    await world.work()
    expect(await isRead()).to.equal(true)
  })

  it('are found by text and by number, both ways, until one is withdrawn; another agency hears nothing', async () => {
    const one = await take('một.pdf', lines(1))
    const two = await take('hai.pdf', [...lines(1), 'Ban thu hai'])
    const other = await take('khác.pdf', lines(900))
    const theirs = await take('của họ.pdf', [...lines(1), 'Ban cua ho'], foreigner)
    for (const [id, twin] of [
      [one, two],
      [two, one],
    ] as const) {
      const rows = await alike(id)
      expect(rows).to.have.length(1)
      expect(rows[0]).to.include({ document: twin, isSameNumber: false })
      expect(rows[0].text).to.be.above(80)
    }
    expect(await alike(other)).to.deep.equal([])
    expect(await alike(theirs, foreigner)).to.deep.equal([])
    await world.as(foreigner).get(`${v1}/documents/${one}/alike`).expect(404)

    const letter = { issued: '2026-03-04', issuer: { name: 'Bộ Nội vụ' } }
    await say(one, { ...letter, symbol: '0214/BC-BNV' })
    await say(other, { ...letter, symbol: '214 / BC-BNV' }, true)
    expect(await alike(one)).to.deep.include({ document: other, isSameNumber: true, text: 0 })
    expect((await alike(one))[0].document, 'the number first').to.equal(other)
    await say(other, { ...letter, issued: '2025-03-04', symbol: '214/BC-BNV' })
    expect((await alike(one)).map(({ document }: { document: string }) => document)).to.deep.equal([two])

    const { body } = await world.as(officer).get(`${v1}/documents/${two}`).expect(200)
    await world
      .as(officer)
      .post(`${v1}/documents/${two}/withdrawal`, { revision: body.revision, reason: 'Trùng bản' })
      .expect(201)
    await world.work()
    expect(await alike(one)).to.deep.equal([])
  })

  const word = (n: number) =>
    n.toString().replace(/\d/g, (digit) => 'bcdfghklmn'[Number(digit)]! + 'aeo'[n % 3]!)
  // Sentences that offices write year after year; what is theirs are the figures.
  const letter = (number: string, figures: readonly number[], day = 5) => [
    `So: ${number}`,
    `Hai Son, ngay ${day} thang 10 nam 2026`,
    ...Array.from({ length: 14 }, (_, n) => [3, 5, 7, 11].map((step) => `viec ${word(n * step)} giao ${word(n + 40 * step)} lam`).join(' ')),
    ...figures.map((n) => `da giai quyet ${n} ho so dung han va ${n + 7} ho so truoc han`),
  ] // prettier-ignore
  const figures = [412, 96, 1250, 33, 871, 64]
  const ids = async (id: string) =>
    (await alike(id)).map(({ document }: { document: string }) => document) as string[]
  const readAs = async (document: string, suggested: object) => {
    await world.ctx.db.versions.model.updateOne({ document }, { $set: { suggested } })
    await world.ctx.db.search.mark('all')
    while (await indexNext(world.ctx, 'wk_1'));
  }
  const at = { page: 1, line: 1, text: '' }

  it('are not letters of one form with other figures, whichever way they came', async () => {
    const one = await take('thang-9.pdf', letter('51/BC-A', figures))
    const two = await take('thang-10.pdf', letter('58/BC-A', [398, 101, 1177, 29, 902, 71], 6))
    expect(await ids(one)).to.deep.equal([])
    expect(await ids(two)).to.deep.equal([])
    const same = await take('moi-ho.pdf', letter('60/GM-A', figures.map((n) => n + 1000))) // prettier-ignore
    const other = await take('moi-ho-khac.pdf', [...letter('61/GM-A', figures.map((n) => n + 1000)), 'Noi nhan khac']) // prettier-ignore
    expect(await ids(same), 'nearly all is the same, and nobody knows the numbers').to.deep.equal([other])
    await readAs(same, { symbol: { value: '60/GM-A', at, by: 'text' } })
    await readAs(other, { symbol: { value: '61/GM-A', at, by: 'text' } })
    expect(await ids(same), 'surely two letters').to.deep.equal([])
    await readAs(other, { symbol: { value: '61/GM-A', at, by: 'machine', isUnsure: true } })
    expect(await ids(same), 'it may be misread').to.deep.equal([other])
  })

  it('are the same letter scanned again with what was misread, and a draft beside what was signed', async () => {
    const text = letter('77/BC-A', figures.map((n) => n + 3)) // prettier-ignore
    const signed = await take('ky-so.pdf', text)
    const misread = text.map((line, n) => (n % 5 === 2 ? line.replace('giao', 'glao') : n % 5 === 4 ? line.replace('lam', 'iam') : line)) // prettier-ignore
    const again = await take('quet-lai.pdf', [...misread.slice(0, -1), misread.at(-1)!.replace('67', '61')])
    const draft = await take('du-thao.pdf', [
      'So: /BC-A',
      'Hai Son, ngay thang 10 nam 2026',
      ...text.slice(2),
    ])
    expect(await ids(signed)).to.have.members([again, draft])
    expect(await ids(again)).to.include(signed)
    expect(await ids(draft)).to.include(signed)
  })

  it('are found by a number that nobody confirmed yet, of the same issuer and year', async () => {
    const issuer = { value: 'SỞ TƯ PHÁP', at, by: 'machine', confidence: 90 }
    const read = (year: number) => ({
      symbol: { value: '118/BC-STP', at, by: 'machine', confidence: 91 },
      issued: { value: `${year}-03-04`, at, by: 'machine', confidence: 91 },
      issuer,
    })
    const one = await take('quet-a.pdf', ['Trang anh mo'])
    const two = await take('quet-b.pdf', ['Trang anh khac han'])
    const last = await take('nam-truoc.pdf', ['Trang anh nam truoc'])
    await readAs(one, read(2026))
    await readAs(two, { ...read(2026), issuer: { ...issuer, value: 'SỞ TƯ PHẤP' } })
    await readAs(last, read(2025))
    expect(await alike(one)).to.deep.equal([{ document: two, isSameNumber: true, text: 0 }])
    await say(two, { symbol: '118/BC-STP', issued: '2026-03-04', issuer: { name: 'Sở Tài chính' } })
    expect(await ids(one)).to.deep.equal([])
  })

  it('are never what a document was made of, what was made of it, or an annex that stands alone', async () => {
    const source = await take('nguon.pdf', lines(500))
    const read = async (id: string) => (await world.as(officer).get(`${v1}/documents/${id}`).expect(200)).body
    const derive = async (from: string, name: string, turn: number) => {
      const pages = [{ version: (await read(from)).versions[0].id, page: 1, turn }]
      const { body } = await world.as(officer).post(`${v1}/documents/derived`, { name, pages }).expect(201)
      await world.work()
      return body.receipt.document as string
    }
    const made = await derive(source, 'Bản tách', 0)
    const again = await derive(made, 'Bản tách lại', 180)
    for (const id of [source, made, again]) expect(await ids(id), id).to.deep.equal([])

    const bytes = pdf(1000, lines(700))
    const taken = await world.as(officer).upload(['bieu.pdf', bytes]).expect(201)
    const table = taken.body[0].receipt.document as string
    await world.work()
    const main = await take('van-ban-chinh.pdf', ['Bieu kem theo'])
    const more = `revision=${(await read(main)).revision}&role=annex&reason=${encodeURIComponent('Thêm biểu')}`
    await world
      .as(officer)
      .uploadTo(`${v1}/documents/${main}/versions?${more}`, ['bieu.pdf', bytes])
      .expect(201)
    await world.work()
    expect((await read(main)).versions[0].files).to.have.length(2)
    expect(await ids(table)).to.deep.equal([])
    expect(await ids(main)).to.deep.equal([])
  })

  it('are told by what the paper itself says, not by an annex that another has too', async () => {
    const annex = async (id: string, name: string, text: string[]) => {
      const { body } = await world.as(officer).get(`${v1}/documents/${id}`).expect(200)
      const more = `revision=${body.revision}&role=annex&reason=${encodeURIComponent('Thêm biểu')}`
      await world.as(officer).uploadTo(`${v1}/documents/${id}/versions?${more}`, [name, pdf(1000, text)]).expect(201) // prettier-ignore
      await world.work()
    }
    const table = [...lines(1000), ...lines(1100), ...lines(1200)]
    const letter = (end: string) => [...lines(2000), end]
    const main = await take('cong-van.pdf', letter('Noi nhan: nhu tren'))
    await annex(main, 'bieu.pdf', table)
    const copy = await take('bieu-xuat-lai.pdf', [...table, 'Xuat lai lan hai'])
    expect(await ids(copy)).to.deep.equal([])
    expect(await ids(main)).to.deep.equal([])
    const again = await take('cong-van-quet.pdf', letter('Noi nhan: luu van thu'))
    await annex(again, 'bieu-khac.pdf', [...lines(3000), ...lines(3100), ...lines(3200)])
    expect(await ids(again)).to.deep.equal([main])
    expect(await ids(main)).to.deep.equal([again])
  })
})
