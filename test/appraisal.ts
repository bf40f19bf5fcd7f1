// An internal campaign past its lock, ready to be appraised: commune one sent 1.1 and 1.2, commune two sent 1.1. Of both,
// 2.1 and 2.2 were not sent.
import type { Person } from '../schemas/person.ts'
import type { AppraisalView, MarkRow } from '../api/appraisals/view.ts'
import { internalRound, type Internal } from './internal.ts'
import { lock } from './round.ts'
import { send, uploadPaper } from './submitted.ts'
import { pdf, v1, type World } from './world.ts'

export interface Appraised extends Internal {
  readonly chair: Person
  readonly member: Person
  /** A member of the council from commune two. */
  readonly memberOfTwo: Person
  readonly officerOfTwo: Person
  readonly headOfTwo: Person
  readonly auditor: Person
}

export async function appraisedRound(world: World): Promise<Appraised> {
  const round = await internalRound(world)
  const { people, agencies, ids, slug } = round
  const councilOf = async (agency: string, name: string) => {
    const person = await world.person('council', agency)
    await world.ctx.db.people.model.updateOne({ id: person.id }, { $set: { name } })
    return { ...person, name }
  }
  const report = await uploadPaper(world, people.officer, agencies.one, 'Báo cáo năm của xã')
  const one = { leaves: { '1.2': { assignment: '', assessment: ids['one 1.2']! } } }
  await send(world, one, '1.2', people.officer, people.head, { a: '10', b: '10' }, [['a', report], ['b', report]]) // prettier-ignore
  const officerOfTwo = await world.person('officer', agencies.two)
  const headOfTwo = await world.person('head', agencies.two)
  const plan = await uploadPaper(world, officerOfTwo, agencies.two, 'Kế hoạch năm của xã hai', {
    type: 'Kế hoạch',
  })
  const two = { leaves: { '1.1': { assignment: '', assessment: ids['two 1.1']! } } }
  await send(world, two, '1.1', officerOfTwo, headOfTwo, { dat: 'true' }, [['a', plan]])
  await lock(world, people.reviewer, slug)
  return {
    ...round,
    officerOfTwo,
    headOfTwo,
    chair: await councilOf(agencies.from, 'Trần Thị Chủ Tọa'),
    member: await councilOf(agencies.from, 'Lê Văn Ủy Viên'),
    memberOfTwo: await councilOf(agencies.two, 'Phạm Thị Xã Hai'),
    auditor: await world.person('auditor'),
  }
}

/** What one does of an appraisal, in one word each. */
export const acts = (world: World, round: Appraised) => {
  const at = `${v1}/campaigns/${round.slug}/appraisal`
  const { reviewer } = round.people
  const view = async (who: Person = reviewer): Promise<AppraisalView> =>
    (await world.as(who).get(at).expect(200)).body
  const rows = async (who: Person, query = ''): Promise<MarkRow[]> =>
    (await world.as(who).get(`${v1}/campaigns/${round.slug}/marks?${query.toString()}`).expect(200)).body.rows
  const row = async (who: Person, name: string): Promise<MarkRow> =>
    (await rows(who)).find(({ assessment }) => assessment === round.ids[name])!
  const step = async (method: string, path: string, more: object = {}, who: Person = reviewer) =>
    world.as(who).send(method, `${at}${path}`, { revision: (await view()).revision, ...more })
  const later = (days: number) => new Date(world.ctx.now().getTime() + days * 864e5).toISOString()
  const judge = async (who: Person, name: string, turn: string, points: string, reason?: string) => {
    const seen = await row(reviewer, name)
    return world.as(who).post(`${v1}/assessments/${round.ids[name]}/marks`, {
      ...{ revision: seen.revision, over: seen.over ?? 'a'.repeat(64), turn, points },
      ...(reason && { reason }),
    })
  }
  const answer = async (who: Person, name: string, input: object) => {
    const { mark, revision } = await row(reviewer, name)
    return world.as(who).send('PUT', `${v1}/marks/${mark}/answer`, { revision, ...input })
  }
  const settle = async (who: Person, name: string, input: object) => {
    const { mark, revision } = await row(reviewer, name)
    return world.as(who).send('PUT', `${v1}/marks/${mark}/verdict`, { revision, ...input })
  }
  const aside = async (who: Person, name: string, input?: object) => {
    const { revision } = await view()
    const path = `${v1}/assessments/${round.ids[name]}/exemption`
    return world.as(who).send(input ? 'PUT' : 'DELETE', path, { revision, ...input })
  }
  const members = [round.people.council, round.chair, round.member, round.memberOfTwo].map(({ id }) => id)
  const convene = (more: object = {}) =>
    step('POST', '/sitting', {
      ...{ place: 'Phòng họp số 2, Sở Nội vụ', starts: world.ctx.now().toISOString() },
      ...{ chair: round.chair.id, members, ...more },
    })
  const give = (path: string, number: string, bytes = pdf(), issued = '2026-11-20') => {
    const query = new URLSearchParams({ number, issued, signer: 'Trần Thị Chủ Tọa' })
    return world.as(reviewer).uploadTo(`${at}/${path}?${query.toString()}`, ['van-ban-da-ky.pdf', bytes])
  }
  return { at, view, rows, row, step, later, judge, answer, settle, aside, members, convene, give }
}
