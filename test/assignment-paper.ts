// What holds of the paper of an assignment, whichever it is: attached once there is what it is the paper of, read by whoever
// reads the leaf, by nobody else.
import { expect } from 'chai'
import type { Person } from '../schemas/person.ts'
import { fsck } from '../scripts/fsck/fsck.ts'
import { pdf } from './paper.ts'
import type { Round } from './round.ts'
import { bytesOf, v1, type World } from './world.ts'

interface Plan {
  readonly kind: 'exception' | 'extension'
  /** A leaf that has what it is the paper of, and one that has not; what is said of that one. */
  readonly leaf: string
  readonly bare: string
  readonly early: string
  /** Where an assignment says its file. */
  readonly of: (assignment: { exception?: { file?: object }; paper?: object }) => object | undefined
  readonly act: string
}

export async function isAttachedAndRead(world: World, round: Round, plan: Plan): Promise<void> {
  const { reviewer, officer } = round.people
  const { kind, leaf, bare, early } = plan
  const { assessment, assignment } = round.leaves[leaf]!
  const name = 'Công văn 812.pdf'
  const bytes = pdf(4000, [`Cong van 812 ${kind}`])
  const path = (code: string) => `${v1}/assignments/${round.leaves[code]!.assignment}/${kind}-paper`
  const attach = (who: Person, code: string, of: [string, Buffer] = [name, bytes]) =>
    world.as(who).uploadTo(path(code), of)
  expect((await attach(reviewer, bare).expect(409)).body.detail).to.include(early)
  await world.as(officer).get(path(leaf)).expect(404)
  await attach(officer, leaf).expect(403)
  await attach(reviewer, leaf, ['a.docx', Buffer.from('<html>')]).expect(422)
  const text = await attach(reviewer, leaf, ['Công văn 812.pdf', Buffer.from('Chỉ là chữ')]).expect(422)
  expect(text.body.detail).to.include('không phải PDF').and.not.include('.txt')
  const { body } = await attach(reviewer, leaf).expect(201)
  expect(plan.of(body)).to.include({ name, size: bytes.length })
  const taken = await world
    .as(officer)
    .get(`${path(leaf)}?purpose=keep`)
    .buffer()
    .parse(bytesOf)
    .expect(200)
  expect((taken.body as Buffer).equals(bytes)).to.equal(true)
  await world.as(round.otherOfficer).get(path(leaf)).expect(404)
  const seen = await world.as(officer).get(`${v1}/assessments/${assessment}`).expect(200)
  expect(seen.body.moreTime).to.include({ assignment, kind, paper: name })
  expect((await world.history(assignment)).at(-1)).to.equal(plan.act)
  const line = await world.ctx.db.history.model.findOne({ of: assignment, act: 'history.opened' }).lean()
  expect(line).to.deep.include({ by: officer.id })
  expect((await fsck(world.ctx, 1)).findings.filter((found) => found.kind === 'stray')).to.deep.equal([])
}
