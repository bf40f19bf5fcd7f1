// What a screen offers for a document is what the server does, in every state that a check can leave it in.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { zip } from '../intake/samples.ts'
import { pdf, settings, v1, World } from '../world.ts'

type Set = Record<string, unknown>
const acts = ['particulars', 'replace', 'annex', 'withdraw'] as const

describe('the acts of a document', () => {
  let world: World
  let officer: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    officer = await world.person('officer', await world.agency('VPUB'))
  })
  after(() => world[Symbol.asyncDispose]())

  const at = '2026-11-05T03:00:00.000Z'
  const problem = { type: '/problems/secret', title: 'x', status: 422, detail: 'x', page: 1, mark: 'MẬT' }
  const infected = { scan: { state: 'infected', virus: 'Eicar', at } }
  const held = { state: 'held-secret', heldAt: at, problem, current: undefined }
  const destroyed = { state: 'rejected', problem, destroyed: { mark: 'MẬT', page: 1, at } }

  /** A document whose newest version is as the worker, or the scanner, leaves it; with `isSecond` one before it is kept. */
  async function made(state: 'received' | 'kept' | Set, isSecond = false) {
    const { body } = await world.as(officer).upload(['a.pdf', pdf()]).expect(201)
    const { document: id, version } = body[0].receipt as { document: string; version: string }
    let newest = version
    if (state !== 'received' || isSecond) await world.work()
    if (isSecond) {
      const { revision } = await read(id)
      const next = `${v1}/documents/${id}/versions?revision=${revision}&reason=ban%20moi`
      newest = (await world.as(officer).uploadTo(next, ['b.pdf', pdf()]).expect(201)).body.versions[0].id
    }
    if (typeof state === 'object') {
      const { current: _, ...set } = state
      await world.ctx.db.versions.model.updateOne({ id: newest }, { $set: { staged: {}, ...set } })
      if (!isSecond && set['state'])
        await world.ctx.db.documents.model.updateOne({ id }, { $unset: { current: 1 } })
    }
    return id
  }
  const read = async (id: string) => (await world.as(officer).get(`${v1}/documents/${id}`).expect(200)).body
  const done = async (id: string, act: (typeof acts)[number]): Promise<string> => {
    const { revision } = await read(id)
    const as = world.as(officer)
    const versions = `${v1}/documents/${id}/versions?revision=${revision}&reason=ly%20do&role=`
    const asked = {
      particulars: () => as.patch(`${v1}/documents/${id}`, { revision, particulars: { type: 'Báo cáo' } }),
      replace: () => as.uploadTo(`${versions}main`, ['c.pdf', pdf()]),
      annex: () => as.uploadTo(`${versions}annex`, ['d.pdf', pdf()]),
      withdraw: () => as.post(`${v1}/documents/${id}/withdrawal`, { revision, reason: 'tải nhầm' }),
    }
    const { status, body } = await asked[act]()
    if (status === 409) expect(body.detail).to.match(/Hãy|rồi/)
    return status < 300 ? 'done' : String(status)
  }

  const cases: [string, Parameters<typeof made>, string[]][] = [
    ['received', ['received'], ['particulars', 'replace', 'annex', 'withdraw']],
    ['kept', ['kept'], ['particulars', 'replace', 'annex', 'withdraw', 'cite', 'derive']],
    ['rejected', [{ state: 'rejected' }], ['replace', 'withdraw']],
    [
      'rejected after a kept one',
      [{ state: 'rejected' }, true],
      ['particulars', 'replace', 'annex', 'withdraw', 'cite'],
    ],
    ['held', [held], ['secrecy']],
    ['held after a kept one', [held, true], ['secrecy', 'particulars', 'withdraw', 'cite']],
    ['destroyed', [destroyed], []],
    [
      'destroyed after a kept one',
      [destroyed, true],
      ['particulars', 'replace', 'annex', 'withdraw', 'cite'],
    ],
    ['infected', [infected], ['particulars', 'replace', 'withdraw']],
  ]
  for (const [name, how, offered] of cases)
    it(`are offered as they are allowed: ${name}`, async () => {
      expect((await read(await made(...how))).may.toSorted()).to.deep.equal(offered.toSorted())
      for (const act of acts) {
        const id = await made(...how)
        expect(await done(id, act), act).to.equal(offered.includes(act) ? 'done' : '409')
      }
    })

  it('are offered as they are allowed: an archive that was opened', async () => {
    const { body } = await world
      .as(officer)
      .upload(['a.zip', zip([{ name: 'a.pdf', data: pdf() }])])
      .expect(201)
    const { document } = body[0].receipt
    await world.work()
    expect((await read(document)).may).to.deep.equal(['replace', 'withdraw'])
    expect(await done(document, 'particulars')).to.equal('409')
    expect(await done(document, 'annex')).to.equal('409')
  })

  it('keep the annexes of the version before, when a new main file was refused once', async () => {
    const id = await made('kept')
    expect(await done(id, 'annex')).to.equal('done')
    await world.work()
    const versions = async () =>
      `${v1}/documents/${id}/versions?revision=${(await read(id)).revision}&reason=ban%20moi`
    await world
      .as(officer)
      .uploadTo(await versions(), ['hỏng.pdf', pdf().subarray(0, 300)])
      .expect(201)
    await world.work()
    expect((await read(id)).state).to.equal('rejected')
    await world
      .as(officer)
      .uploadTo(await versions(), ['lành.pdf', pdf()])
      .expect(201)
    await world.work()
    const { state, versions: all } = await read(id)
    expect(state).to.equal('kept')
    expect(all[0].files.map(({ name }: { name: string }) => name)).to.deep.equal(['lành.pdf', 'd.pdf'])
  })
})
