// QUALITY T3, T4. Canary words planted in what is agency B's; every answer that people of agency A and outsiders can get
// from any route is searched for them. And no route takes a field that its shape does not have.
import { expect } from 'chai'
import { indexNext } from '../../api/documents/index-next.ts'
import { routes } from '../../api/routes.ts'
import type { Person } from '../../schemas/person.ts'
import { newId } from '../../schemas/id.ts'
import { makePlaces, type Places, samples } from '../places.ts'
import { pdf, settings, v1, World } from '../world.ts'

const canary = 'Hoàng Yến Kín'
const typed = /hoàng yến kín|hoang yen kin/i

describe('what is another agency’s', () => {
  let world: World
  let places: Places
  let slugs: string[]
  let theirs: string
  let theirOfficer: Person
  const asking: (Person | undefined)[] = [undefined]

  before(async () => {
    world = await World.open(await settings('disk'))
    const mine = await world.agency('AA')
    theirs = await world.agency('BB')
    for (const role of ['officer', 'contributor', 'head'] as const)
      asking.push(await world.person(role, mine))
    for (const role of ['appraiser', 'council'] as const) asking.push(await world.person(role, mine))
    places = await makePlaces(world, mine, theirs)
    theirOfficer = await world.person('officer', theirs)
    await plant()
    await world.ctx.db.search.mark('all') // planted behind its back
    while (await indexNext(world.ctx, newId('wk')));
    slugs = (await world.ctx.db.campaigns.model.find().lean()).map(({ slug }) => slug)
  })
  after(() => world[Symbol.asyncDispose]())

  /** In every text that somebody of B typed. */
  async function plant(): Promise<void> {
    const { documents, versions, assessments, assignments, requests, people } = world.ctx.db
    const of = (noun: string) => ({ id: places[noun]!.foreign })
    const subject = { 'particulars.subject': canary, 'particulars.symbol': canary }
    await documents.model.collection.updateOne(of('documents'), { $set: subject })
    await versions.model.collection.updateOne(of('versions'), { $set: { 'files.0.name': `${canary}.pdf` } })
    const said = { explanation: canary, handReason: canary, note: canary }
    await assessments.model.collection.updateOne(of('assessments'), { $set: said })
    await assignments.model.collection.updateOne(of('assignments'), { $set: { reason: canary } })
    const answer = { text: canary, by: newId('pe'), at: world.ctx.now().toISOString() }
    await requests.model.collection.updateOne(of('requests'), { $set: { words: canary, answer } })
    await people.model.collection.updateMany({ 'grants.agency': theirs }, { $set: { name: canary } })
  }

  const texts = (value: unknown): string =>
    Buffer.isBuffer(value)
      ? value.toString('latin1')
      : typeof value === 'string'
        ? value
        : JSON.stringify(value)

  it('is seen by its own officer, so that the search can find something', async () => {
    const api = world.as(theirOfficer)
    for (const path of [
      `${v1}/documents`,
      `${v1}/documents?q=yen`,
      `${v1}/documents/${places['documents']!.foreign}`,
      `${v1}/assessments/${places['assessments']!.foreign}`,
    ])
      expect(texts((await api.get(path).expect(200)).body), path).to.match(typed)
  })

  for (const route of routes) {
    const [method = '', path = ''] = route.at.split(' ')
    it(`${route.at}: no word of it leaves`, async () => {
      const noun = path.split('/')[3] ?? ''
      const { own, foreign } = places[noun] ?? { own: newId('x'), foreign: newId('x') }
      const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
      const fields = Object.keys(route.input.shape).filter((name) => !named.includes(name))
      const sound = Object.fromEntries(
        fields.flatMap((name) => (name in samples ? [[name, samples[name]]] : [])),
      )
      // Searched with and without diacritics, of B, of any state.
      const asked = [{}, { q: 'yen' }, { q: 'Yến' }, { agency: theirs }, { q: 'yen', agency: theirs }]
      const inputs =
        method === 'GET'
          ? asked.filter((one) => Object.keys(one).every((name) => fields.includes(name)))
          : [sound]
      for (const who of asking)
        for (const id of named.includes('id') ? [own, foreign, newId('x')] : [''])
          for (const slug of named.includes('slug') ? slugs : [''])
            for (const input of inputs) {
              const url = path
                .replace(':id', id)
                .replace(':slug', slug)
                .replace(/:(\w+)/g, (_, name: string) => String(samples[name] ?? newId('x')))
              const query = new URLSearchParams(input as Record<string, string>).toString()
              const api = world.as(who)
              const sent =
                route.kind === 'upload'
                  ? api.uploadTo(url, ['b.pdf', pdf()])
                  : method === 'GET'
                    ? api.get(`${url}?${query}`).buffer(true)
                    : api.send(method, url, input)
              const { body, text, headers } = await sent
              const answer = `${text ?? ''}${texts(body)}${texts(headers)}${decodeURIComponent(String(headers['content-disposition'] ?? '').replace(/%(?![0-9a-f]{2})/gi, ''))}`
              expect(typed.test(answer), `${who?.grants[0]?.role ?? 'nobody'} ${url}?${query}`).to.equal(
                false,
              )
            }
    })
  }

  /** What mass assignment would try: whose it is, what it is, what it counts. */
  const tried = ['agency', 'agencyId', 'owner', 'ownerId', 'by', 'role', 'roles', 'grants', 'state', 'status', 'score', 'self', 'points', 'hands', 'id', 'n'] // prettier-ignore

  for (const route of routes)
    it(`${route.at}: takes no field that is not in its shape`, () => {
      const { shape } = route.input
      for (const field of tried.filter((name) => !(name in shape))) {
        const { error } = route.input.safeParse({ [field]: 'x' })
        const unknown = error?.issues.flatMap((issue) =>
          issue.code === 'unrecognized_keys' ? issue.keys : [],
        )
        expect(unknown, field).to.include(field)
      }
    })
})
