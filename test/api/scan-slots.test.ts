// A slot that takes good scans alone: what is wrong on which page is said where the paper is cited, and the place stays open.
import { expect } from 'chai'
import { verifyNext } from '../../api/documents/verify.ts'
import { newId } from '../../schemas/id.ts'
import { pdfOfPictures, slip, worn } from '../intake/scan-samples.ts'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('a slot that takes good scans alone', function () {
  this.timeout(120_000)
  let world: World
  let round: Round
  const me = newId('wk')
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world, { conforms: true })
  })
  after(() => world[Symbol.asyncDispose]())
  const officer = () => world.as(round.people.officer)
  const leaf = () => round.leaves['1.1']!.assessment
  const seen = async () => (await officer().get(`${v1}/assessments/${leaf()}`).expect(200)).body
  const take = async (name: string, bytes: Buffer) => {
    const { body } = await officer().upload([name, bytes]).expect(201)
    return body[0].receipt as { document: string; version: string }
  }
  const confirm = async (id: string) => {
    const { body } = await officer().get(`${v1}/documents/${id}`).expect(200)
    const particulars = { type: 'Kế hoạch', number: '12', symbol: '12/KH-SLD', issued: '2026-02-03', issuer: { agency: round.agencies.lead }, proofClass: 'scan' } // prettier-ignore
    await officer()
      .patch(`${v1}/documents/${id}`, { revision: body.revision, particulars, again: true })
      .expect(200)
  }
  const cite = async (version: string) => {
    const { revision } = await seen()
    await officer()
      .post(`${v1}/assessments/${leaf()}/citations`, { revision, slot: 'a', version })
      .expect(201)
  }

  it('stays open for a bad one until the pages are looked at and after, with their numbers; a good one fills it', async () => {
    const page = await slip('Ke hoach cai cach hanh chinh nam 2026 cua So')
    const bad = await take(
      'xau.pdf',
      await pdfOfPictures([page, await worn(page, { turn: 180, isGrey: true })]),
    )
    while (await verifyNext(world.ctx, me));
    await confirm(bad.document)
    await cite(bad.version)
    const [waiting] = (await seen()).slots[0].citations
    expect(waiting.whyNot).to.deep.equal([
      'Trang 2 quét không có màu. Hãy quét lại ở chế độ màu.',
      'Máy đang xem các trang quét. Hãy chờ trong giây lát.',
    ])
    expect((await seen()).have).to.equal(0)
    await world.work()
    const told = await seen()
    expect(told.slots[0]).to.include({ conforms: true, have: 0, missing: 1 })
    expect(told.slots[0].citations[0].whyNot).to.deep.equal([
      'Trang 2 quét không có màu. Hãy quét lại ở chế độ màu.',
      'Trang 2 quét ngược hoặc nằm ngang. Hãy quét lại đúng chiều đọc.',
    ])

    const good = await take('tot.pdf', await pdfOfPictures([page]))
    while (await verifyNext(world.ctx, me));
    await confirm(good.document)
    await cite(good.version)
    expect((await seen()).slots[0].citations[1].whyNot).to.deep.equal(['Máy đang xem các trang quét. Hãy chờ trong giây lát.']) // prettier-ignore
    const summary = async () => (await world.ctx.db.summaries.lines([leaf()])).get(leaf())
    await world.as(round.people.reviewer).get(`${v1}/campaigns/${round.slug}/board`).expect(200)
    const before = await summary()
    expect(before, 'a line that holds').to.be.a('string')
    await world.work()
    expect((await seen()).slots[0]).to.include({ have: 1, missing: 0 })
    await world.as(round.people.reviewer).get(`${v1}/campaigns/${round.slug}/board`).expect(200)
    expect(await summary(), 'the board knows')
      .to.be.a('string')
      .and.not.equal(before)
  })
})
