// An internal campaign: two communes each answer for every leaf; an appraiser and a council from a third body judge.
import type { Person } from '../schemas/person.ts'
import { smallSet } from './round.ts'
import { send, uploadPaper } from './submitted.ts'
import { v1, type World } from './world.ts'

export interface Internal {
  readonly slug: string
  readonly agencies: { readonly one: string; readonly two: string; readonly from: string }
  /** Of the area 1, of the area 2 and from one of the communes, and a member of the council; and who works for `one`. */
  readonly people: Readonly<
    Record<'first' | 'second' | 'local' | 'council' | 'reviewer' | 'officer' | 'head', Person>
  >
  /** «one 1.1» → assessment. */
  readonly ids: Readonly<Record<string, string>>
  /** What `one` cites for 1.1, which it has sent; it works on 2.1. */
  readonly paper: { readonly document: string; readonly version: string }
}

export async function internalRound(world: World, slug = '2026-noi-bo'): Promise<Internal> {
  const { db, now } = world.ctx
  const agencies = {
    one: await world.agency('XA1'),
    two: await world.agency('XA2'),
    from: await world.agency('STC'),
  }
  const granted = async (role: 'appraiser' | 'council', agency: string, areas?: string[]) => {
    const person = await world.person(role, agency)
    const grants = [{ ...person.grants[0]!, ...(areas && { areas }) }]
    await db.people.model.collection.updateOne({ id: person.id }, { $set: { grants } })
    return { ...person, grants }
  }
  const people = {
    first: await granted('appraiser', agencies.from, ['1']),
    second: await granted('appraiser', agencies.from, ['2']),
    local: await granted('appraiser', agencies.one, ['1', '2']),
    council: await granted('council', agencies.from),
    reviewer: await world.person('reviewer'),
    officer: await world.person('officer', agencies.one),
    head: await world.person('head', agencies.one),
  }
  const api = world.as(people.reviewer)
  const { id: set } = (await api.post(`${v1}/sets`, { document: smallSet(`bo-${slug}`) }).expect(201)).body
  await api.post(`${v1}/sets/${set}/publication`, { revision: 1 }).expect(201)
  const due = new Date(now().getTime() + 10 * 864e5).toISOString()
  const about = { slug, name: 'Đánh giá cấp xã', kind: 'internal', year: 2026, set, windows: [], lockAt: due }
  const { body: campaign } = await api.post(`${v1}/campaigns`, about).expect(201)
  const rows = ['XA1', 'XA2'].map((lead) => ({ leaf: '*', lead, due }))
  await api.post(`${v1}/campaigns/${slug}/assignments`, { rows }).expect(201)
  const made = await db.assessments.model.find({ campaign: campaign.id }).lean()
  const ids = Object.fromEntries(
    made.map(({ id, code, agency }) => [`${agency === agencies.one ? 'one' : 'two'} ${code}`, id]),
  )
  const { officer, head } = people
  const paper = await uploadPaper(world, officer, agencies.one, 'Kế hoạch năm của xã', { type: 'Kế hoạch' })
  const leaves = { '1.1': { assignment: '', assessment: ids['one 1.1']! } }
  await send(world, { leaves }, '1.1', officer, head, { dat: 'true' }, [['a', paper]])
  return { slug, agencies, people, ids, paper }
}
