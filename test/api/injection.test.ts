// Operators instead of values, generated: every field and every query parameter of every route. What is no text is
// refused by its shape; text stays text and finds nothing.
import { expect } from 'chai'
import { reachOf } from '../../api/may.ts'
import type { Route } from '../../api/route.ts'
import { routes } from '../../api/routes.ts'
import { newId } from '../../schemas/id.ts'
import { agencyRoles, type Person, type Role, roles } from '../../schemas/person.ts'
import { samples } from '../places.ts'
import { pdf, settings, World } from '../world.ts'

const operators = [{ $ne: null }, { $gt: '' }, { $where: 'true' }, { $regex: '.*' }, [{ $ne: null }]]
const texts = ['{"$ne":null}', '[$ne]', '$where', '__proto__', 'constructor', "'; return true; //", '.*']

describe('operators in place of values', () => {
  let world: World
  const people = new Map<Role, Person>()
  before(async () => {
    world = await World.open(await settings('disk'))
    const mine = await world.agency('AA')
    for (const role of roles)
      people.set(role, await world.person(role, agencyRoles.includes(role) ? mine : undefined))
    await world.as(people.get('officer')).upload(['a.pdf', pdf()])
  })
  after(() => world[Symbol.asyncDispose]())

  const askerOf = ({ may }: Route) =>
    may === 'anyone'
      ? undefined
      : people.get(may === 'signed-in' ? 'officer' : roles.find((role) => reachOf(role, may))!)
  const urlOf = (path: string, value?: string) =>
    path.replace(/:(\w+)/g, (_, name: string) =>
      value !== undefined ? encodeURIComponent(value) : String(samples[name] ?? newId('x')),
    )
  const rowsIn = (body: Record<string, unknown>): number =>
    Object.values(body).reduce<number>((n, value) => n + (Array.isArray(value) ? value.length : 0), 0)

  for (const route of routes) {
    const [method = '', path = ''] = route.at.split(' ')
    const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    const fields = Object.keys(route.input.shape).filter((name) => !named.includes(name))

    if (named.length > 0)
      it(`${route.at}: in its address`, async () => {
        for (const text of texts) {
          const { status } = await world.as(askerOf(route)).send(method, urlOf(path, text), {})
          expect(status, text).to.be.oneOf([400, 404])
        }
      })
    if (method === 'GET' && fields.length > 0)
      it(`${route.at}: in its query`, async () => {
        const get = (query: string) => world.as(askerOf(route)).get(`${urlOf(path)}?${query}`)
        for (const field of fields) {
          for (const query of [
            `${field}[$ne]=x`,
            `${field}[]=x`,
            `${field}[__proto__]=x`,
            `${field}=a&${field}=b`,
          ])
            expect((await get(query)).status, query).to.be.oneOf([400, 404])
          const none = rowsIn((await get(`${field}=khong-co-gi-nhu-the`)).body)
          for (const text of texts) {
            const { status, body } = await get(`${field}=${encodeURIComponent(text)}`)
            expect(status, `${field}=${text}`).to.be.oneOf([200, 400, 404])
            if (status === 200) expect(rowsIn(body), `${field}=${text}`).to.equal(none)
          }
        }
      })
    if (method !== 'GET' && route.kind !== 'upload' && fields.length > 0)
      it(`${route.at}: in its body`, async () => {
        const sound = Object.fromEntries(
          fields.flatMap((name) => (name in samples ? [[name, samples[name]]] : [])),
        )
        for (const field of fields)
          for (const value of operators) {
            const body = { ...sound, [field]: value }
            const { status } = await world.as(askerOf(route)).send(method, urlOf(path), body)
            expect(status, `${field}: ${JSON.stringify(value)}`).to.be.oneOf([400, 404])
          }
        for (const name of ['__proto__', 'constructor', '$where']) {
          const text = JSON.stringify({ ...sound, x: { isAdmin: true } }).replace('"x"', JSON.stringify(name))
          const { status } = await world.as(askerOf(route)).raw(method, urlOf(path), text)
          expect(status, name).to.be.oneOf([400, 404])
          expect(({} as { isAdmin?: boolean }).isAdmin).to.equal(undefined)
        }
      })
  }
})
