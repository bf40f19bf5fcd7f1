// What stands beside each condition of the library is how many rows choosing it shows, whatever is chosen already.
import { expect } from 'chai'
import { indexNext } from '../../api/documents/index-next.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { openRound } from '../round.ts'
import { pdf, settings, v1, World } from '../world.ts'

type Counts = Record<string, number>
interface Facets extends Record<'use' | 'state' | 'scan' | 'type' | 'proof' | 'year', Counts> {
  total: number
  withdrawn: number
  issuer: { value: string; n: number }[]
  signer: { value: string; n: number }[]
}

describe('the conditions of the library', () => {
  let world: World
  let mine: string
  let officer: Person
  let reviewer: Person

  const index = async () => {
    await world.work()
    while (await indexNext(world.ctx, 'wk_1'));
  }
  const read = async (id: string) => (await world.as(officer).get(`${v1}/documents/${id}`).expect(200)).body
  const take = async (name: string, bytes: Buffer, particulars: object = {}) => {
    const { body } = await world.as(officer).upload([name, bytes]).expect(201)
    const id = body[0].receipt.document as string
    await world.work()
    const { revision } = await read(id)
    if (Object.keys(particulars).length)
      await world.as(officer).patch(`${v1}/documents/${id}`, { revision, particulars }).expect(200)
    return id
  }
  const replace = async (id: string, name: string, bytes: Buffer) => {
    const { revision } = await read(id)
    const more = `revision=${revision}&reason=${encodeURIComponent('Thay bản khác')}`
    await world.as(officer).uploadTo(`${v1}/documents/${id}/versions?${more}`, [name, bytes]).expect(201)
    await world.work()
  }
  const cite = async (id: string) => {
    const { versions } = await read(id)
    const [version] = versions
    const cited = { key: newId('ci'), slot: 'a', document: id, version: version.id, by: officer.id }
    const hashes = [version.files[0].sha256]
    await world.assessment(mine, { citations: [{ ...cited, hashes, at: '2026-01-01T00:00:00.000Z' }] })
  }
  const ask = async <T>(path: string, asked: object, who: Person): Promise<T> => {
    const query = new URLSearchParams(Object.entries(asked)).toString()
    return (await world.as(who).get(`${v1}/documents${path}?${query}`).expect(200)).body as T
  }
  const names = ['use', 'state', 'scan', 'type', 'proof', 'year', 'issuer', 'signer', 'withdrawn'] as const
  /** Each value of each condition, with its number. */
  const told = (found: Facets): [string, string, number][] =>
    names.flatMap((name): [string, string, number][] => {
      const counts = found[name]
      if (typeof counts === 'number') return [[name, 'true', counts]]
      if (Array.isArray(counts)) return counts.map(({ value, n }) => [name, value, n])
      return Object.entries(counts).map(([value, n]) => [name, value, n])
    })
  const wrong = async (asked: object, who: Person) => {
    const found = await ask<Facets>('/facets', asked, who)
    const rows = await Promise.all(
      told(found).map(async ([name, value, n]) => {
        const { total } = await ask<{ total: number }>('', { ...asked, [name]: value }, who)
        return n === total ? [] : [`${name}=${value}: ${n}, ${total} rows`]
      }),
    )
    return rows.flat()
  }

  before(async () => {
    world = await World.open(await settings('disk'))
    mine = await world.agency('STP', { name: 'Sở Tư pháp' })
    officer = await world.person('officer', mine)
    reviewer = await world.person('reviewer')
    const text = (n: number) => pdf(1000, [`Duong day nong lan ${n}`])
    const body = { name: 'Cục Thống kê' }
    const a = await take('a.pdf', text(1), { type: 'Báo cáo', issued: '2026-02-01', signer: 'Lê An', issuer: body, proofClass: 'scan' }) // prettier-ignore
    await take('b.pdf', text(2), { type: 'Báo cáo', issued: '2025-02-01', signer: 'Lê An', issuer: { agency: mine } }) // prettier-ignore
    await take('c.pdf', text(3), { type: 'Kế hoạch', issued: '2026-03-01', signer: 'Vũ Bình', issuer: body })
    const gone = await take('d.pdf', text(4), { type: 'Kế hoạch', issued: '2025-03-01' })
    await take('e duong day nong.pdf', Buffer.from('%PDF-1.7 cụt'))
    const late = await take('f.pdf', text(6), { type: 'Công văn', issued: '2026-04-01' })
    await cite(a)
    await cite(late)
    await replace(late, 'f duong day nong.pdf', Buffer.from('%PDF-1.7 cụt'))
    const withdrawal = { revision: (await read(gone)).revision, reason: 'Gửi nhầm tài liệu' }
    await world.as(officer).post(`${v1}/documents/${gone}/withdrawal`, withdrawal).expect(201)
    await world.ctx.db.search.mark('all')
    await index()
  })
  after(() => world[Symbol.asyncDispose]())

  const asked = [
    {},
    { type: 'Báo cáo' },
    { year: '2026' },
    { use: 'uncited' },
    { use: 'cited' },
    { state: 'rejected' },
    { scan: 'unscanned', type: 'Công văn' },
    { scan: 'clean' },
    { issuer: 'Cục Thống kê', year: '2026' },
    { signer: 'Lê An', type: 'Báo cáo', from: '2026-01-01', to: '2026-12-31' },
    { withdrawn: 'true' },
  ]
  for (const one of asked)
    it(`count what choosing them shows, beside ${JSON.stringify(one)}`, async () => {
      for (const q of ['', 'đường dây nóng', '"day nong"']) {
        const with_ = { ...one, ...(q && { q }) }
        expect(await wrong(with_, officer), `officer ${q}`).to.deep.equal([])
        expect(await wrong(with_, reviewer), `reviewer ${q}`).to.deep.equal([])
      }
    })

  it('call unused only what could be cited', async () => {
    const { use, total, state } = await ask<Facets>('/facets', {}, officer)
    expect([total, use, state]).to.deep.equal([5, { cited: 2, uncited: 2 }, { kept: 3, rejected: 2 }])
  })

  it('show a reviewer the version that was cited, and of a later one not even that there is one', async () => {
    for (const more of [{}, { q: 'duong day nong' }]) {
      const { rows } = await ask<{ rows: { name: string; n: number; state: string }[] }>('', { ...more, type: 'Công văn' }, reviewer) // prettier-ignore
      expect(rows.map(({ name, n, state }) => ({ name, n, state }))).to.deep.equal([{ name: 'f.pdf', n: 1, state: 'kept' }]) // prettier-ignore
    }
    expect((await ask<Facets>('/facets', {}, reviewer)).state).to.deep.equal({ kept: 2 })
  })

  it('count slots within an agency in a year, each as choosing it shows, and nowhere else', async () => {
    const round = await openRound(world, { lead: 'STP' })
    const { rows } = await ask<{ rows: { id: string }[] }>('', { type: 'Báo cáo' }, officer)
    const { versions } = await read(rows[0]!.id)
    const assessment = round.leaves['1.1']!.assessment
    const { revision } = (await world.as(round.people.officer).get(`${v1}/assessments/${assessment}`)).body
    await world
      .as(round.people.officer)
      .post(`${v1}/assessments/${assessment}/citations`, { revision, slot: 'a', version: versions[0].id })
      .expect(201)
    const within = { agency: mine, campaign: round.slug }
    for (const more of [{}, { slot: 'filled' }, { slot: 'unfit', year: '2026' }]) {
      const { slot } = await ask<{ slot: Record<string, number> }>('/facets', { ...within, ...more }, officer)
      for (const [value, n] of Object.entries(slot)) {
        const { total } = await ask<{ total: number }>('', { ...within, ...more, slot: value }, officer)
        expect(total, value).to.equal(n)
      }
      if (!('year' in more)) expect(slot).to.deep.equal({ filled: 0, unfit: 1, requested: 0, accepted: 0 })
    }
    expect(await ask('/facets', {}, officer)).not.to.have.property('slot')
  })
})
