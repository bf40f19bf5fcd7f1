// For the test of refusals: of every noun that routes name by id, one record of one's own agency and one of another's.
import { newId } from '../schemas/id.ts'
import { pdf, type World } from './world.ts'

export type Places = Record<string, { own: string; foreign: string }>

/** A valid input for every field name that a route may ask for: so that only the right to do it is in question. */
export const samples: Record<string, unknown> = {
  revision: 1,
  version: newId('ver'),
  slot: 'a',
  pages: '1',
  over: 'a'.repeat(64),
  outcome: 'accept',
  reason: 'Chưa đủ căn cứ',
}

export async function makePlaces(world: World, mine: string, theirs: string): Promise<Places> {
  const officers = [await world.person('officer', mine), await world.person('officer', theirs)]
  const [own, foreign] = await Promise.all(officers.map((who) => world.as(who).upload(['a.pdf', pdf()])))
  await world.work()
  const [a, b] = [own!.body[0].receipt, foreign!.body[0].receipt]
  return {
    assessments: { own: (await world.assessment(mine)).id, foreign: (await world.assessment(theirs)).id },
    versions: { own: a.version, foreign: b.version },
    documents: { own: a.document, foreign: b.document },
  }
}
