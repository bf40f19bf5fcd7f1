// A table that an agency owes, told where its people look: in the work of any round of the year, and by the reminder's link.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { internalRound } from '../internal.ts'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('a table that is owed', () => {
  let world: World
  let round: Round
  let internal: Awaited<ReturnType<typeof internalRound>>
  let commune: Person
  let tables: string[]
  const inDays = (n: number) => new Date(Date.parse(round.due) - n * 864e5).toISOString()
  const work = async (slug: string, who = commune) =>
    (await world.as(who).get(`${v1}/campaigns/${slug}/work`).expect(200)).body
  const rows = async (slug: string) =>
    (await world.as(commune).get(`${v1}/campaigns/${slug}/rows`).expect(200)).body.collections
  const owed = async (slug: string) =>
    (await work(slug)).tables.map(({ title, lead, code, due, isOverdue }: never) => [
      title,
      lead,
      code,
      due,
      isOverdue,
    ])
  const send = async (title: string) => {
    const found = (await rows(round.slug)).find((one: { title: string }) => one.title === title)
    const [{ id, revision }] = found.rows
    const input = { revision, cells: { c1: { value: '0' } }, versions: [], send: true }
    await world.as(commune).send('PUT', `${v1}/rows/${id}`, input).expect(200)
  }
  const reminded = async () => {
    const { body } = await world
      .as(round.people.reviewer)
      .get(`${v1}/campaigns/${round.slug}/reminders`)
      .expect(200)
    return body.agencies.find(({ id }: { id: string }) => id === internal.agencies.one)
  }

  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    internal = await internalRound(world)
    commune = internal.people.officer
    tables = []
    const columns = [{ key: 'c1', label: 'Số việc', unit: 'việc' }]
    for (const [title, due] of [
      ['Biểu sau', inDays(1)],
      ['Biểu trước', inDays(3)],
    ] as const) {
      const drawn = { title, columns, due, to: [internal.agencies.one, internal.agencies.two] }
      const path = `${v1}/assessments/${round.leaves['1.2']!.assessment}/collections`
      const { body } = await world.as(round.people.officer).post(path, drawn).expect(201)
      tables.push(body.id)
    }
  })
  after(() => world[Symbol.asyncDispose]())

  it('stands in the work of every round of the year, nearest deadline first, and in the list to fill', async () => {
    const both = [
      ['Biểu trước', 'SLD', '1.2', inDays(3), false],
      ['Biểu sau', 'SLD', '1.2', inDays(1), false],
    ]
    expect(await owed(round.slug)).to.deep.equal(both)
    expect(await owed(internal.slug)).to.deep.equal(both)
    expect((await work(internal.slug, internal.people.head)).tables).to.have.length(2)
    const titles = (await rows(internal.slug)).map(({ title }: { title: string }) => title)
    expect(titles).to.deep.equal(['Biểu trước', 'Biểu sau'])
    expect((await work(round.slug, round.people.officer)).tables, 'of nobody else').to.deep.equal([])
  })

  it('is where the sentence and the calendar lead, one to its own place', async () => {
    const base = `/ky/${round.slug}/co-quan/XA1`
    expect((await reminded()).sentence).to.match(new RegExp(`${base}/bieu$`))
    await send('Biểu trước')
    const [{ row }] = (await work(round.slug)).tables
    expect((await reminded()).sentence).to.match(new RegExp(`${base}/bieu\\?bieu=${row}$`))
    const { path } = (await world.as(commune).post(`${v1}/me/feed`, {}).expect(201)).body
    const feed = await world.as(commune).get(path).buffer(true).expect(200)
    const text = String(feed.text ?? feed.body).replace(/\r\n /g, '')
    expect(text).to.include(`${base}/bieu?bieu=${row}`)
  })

  it('gets another deadline without another agency, and another agency without another deadline', async () => {
    const path = `${v1}/collections/${tables[0]}`
    const api = world.as(round.people.officer)
    const read = async () => (await api.get(path).expect(200)).body
    const due = inDays(2)
    const { revision } = await read()
    await api.post(`${path}/agencies`, { revision, to: [] }).expect(400)
    await api.post(`${path}/agencies`, { revision, to: [], due }).expect(201)
    expect((await work(internal.slug)).tables[0].due).to.equal(due)
    const to = [round.agencies.other]
    await api.post(`${path}/agencies`, { revision: revision + 1, to }).expect(201)
    expect((await work(round.slug, round.otherOfficer)).tables).to.have.length(1)
    expect((await read()).due).to.equal(due)
    expect(await world.history(tables[0]!)).to.deep.equal([
      'collections.make',
      'collections.add',
      'collections.add',
    ])
  })

  it('is told no more once it was sent', async () => {
    await send('Biểu sau')
    expect(await owed(internal.slug)).to.deep.equal([])
    expect(await reminded()).to.equal(undefined)
  })
})
