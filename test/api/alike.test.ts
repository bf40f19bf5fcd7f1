// Near duplicates: of one's own agency, by number or by text, scans beside the letters they were made of; of others nothing.
import { expect } from 'chai'
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
})
