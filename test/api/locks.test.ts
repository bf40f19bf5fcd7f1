// At the lock one file is kept over every leaf, as it stood, and later it says what is other than it was (45).
import { createHash } from 'node:crypto'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { lockCampaigns } from '../../api/locks/lock-next.ts'
import { canonical } from '../../dossier/canonical.ts'
import { brokenIn, LockFile } from '../../schemas/lock.ts'
import type { Person } from '../../schemas/person.ts'
import { fsck } from '../../scripts/fsck/fsck.ts'
import { lock } from '../round.ts'
import { accept, confirm, submittedRound } from '../submitted.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

describe('what is kept at the lock', () => {
  let world: World
  let env: NodeJS.ProcessEnv
  let round: Awaited<ReturnType<typeof submittedRound>>
  let now = new Date('2026-12-15T09:00:00.000Z')
  const at = (text: string) => (now = new Date(text))
  const lockAt = '2026-12-15T10:00:00.000Z'
  const decision = 'Công văn số 812/UBND-NC ngày 15/12/2026'
  before(async () => {
    env = await settings('disk')
    world = await World.open(env, {}, { now: () => now })
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
    at('2026-12-15T09:30:00.000Z')
    await setLock(lockAt)
  })
  after(() => world[Symbol.asyncDispose]())

  const setLock = async (moment: string) => {
    const api = world.as(round.people.reviewer)
    const path = `${v1}/campaigns/${round.slug}`
    const { revision } = (await api.get(path).expect(200)).body
    await api.patch(path, { revision, lockAt: moment }).expect(200)
  }
  const locks = async () =>
    (await world.as(round.people.auditor).get(`${v1}/campaigns/${round.slug}/locks`).expect(200)).body
  const path = (n: number, what: string) => `${v1}/campaigns/${round.slug}/locks/${n}/${what}`
  const take = async (n: number, who: Person = round.people.auditor) => {
    const { body } = await world.as(who).get(path(n, 'file')).buffer().parse(bytesOf).expect(200)
    return body as Buffer
  }
  const check = async (n: number, query = '') =>
    (
      await world
        .as(round.people.auditor)
        .get(`${path(n, 'changes')}${query}`)
        .expect(200)
    ).body
  const leafIn = (file: LockFile, code: string) => file.leaves.find((leaf) => leaf.code === code)!
  const sendLate = async () => {
    const { assignment, assessment } = round.leaves['1.2']!
    const officer = world.as(round.people.officer)
    const seen = async () => (await officer.get(`${v1}/assessments/${assessment}`).expect(200)).body.revision
    const { revision } = (await world.ctx.db.assignments.model.findOne({ id: assignment }).lean())!
    const more = { due: '2026-12-28T10:00:00.000Z', reason: 'Chờ số liệu của Bộ', decision }
    await world
      .as(round.people.reviewer)
      .patch(`${v1}/assignments/${assignment}`, { revision, ...more })
      .expect(200)
    const again = { revision: await seen(), reason: 'Bổ sung số liệu' }
    const reopened = await officer.post(`${v1}/assessments/${assessment}/reopenings`, again)
    expect(reopened.body, JSON.stringify(reopened.body)).to.have.property('id')
    const figures = [
      { code: 'a', value: '8', state: 'official' },
      { code: 'b', value: '10', state: 'official' },
    ]
    await officer.patch(`${v1}/assessments/${assessment}`, { revision: await seen(), figures }).expect(200)
    await officer
      .post(`${v1}/assessments/${assessment}/presentations`, { revision: await seen() })
      .expect(201)
    await confirm(world, round.people.head, assessment)
  }

  it('waits until what was begun in time has arrived', async () => {
    at('2026-12-15T09:59:59.000Z')
    expect(await locks()).to.deep.equal({ lockAt, isPending: false, locks: [] })
    at('2026-12-15T10:00:30.000Z')
    expect(await lockCampaigns(world.ctx, 'wk_one')).to.equal(0)
    expect(await locks()).to.deep.equal({ lockAt, isPending: true, locks: [] })
  })

  it('keeps what stood at that instant once, though workers come late and race', async () => {
    at('2026-12-15T11:00:00.000Z')
    await sendLate()
    at('2026-12-15T11:10:00.000Z')
    const made = await Promise.all(
      ['wk_one', 'wk_two', 'wk_three'].map((one) => lockCampaigns(world.ctx, one)),
    )
    expect(made.reduce((sum, n) => sum + n, 0)).to.equal(1)
    expect(await lockCampaigns(world.ctx, 'wk_one')).to.equal(0)
    const { isPending, locks: found } = await locks()
    expect(isPending).to.equal(false)
    expect(found).to.have.length(1)
    const [lock] = found
    expect(lock).to.deep.include({
      n: 1,
      lockAt,
      moment: lockAt,
      cause: 'clock',
      byName: round.people.reviewer.name,
    })
    expect(lock.counts).to.include({ agencies: 2, leaves: 4, sent: 3, late: 0, accepted: 1, excepted: 0 })
    expect(await world.history(lock.id)).to.deep.equal(['locks.clock'])

    const bytes = await take(1)
    expect(createHash('sha256').update(bytes).digest('hex')).to.equal(lock.file.sha256)
    const file = LockFile.parse(JSON.parse(bytes.toString('utf8')))
    expect(canonical(file)).to.equal(bytes.toString('utf8'))
    expect(file.leaves.map(({ code }) => code)).to.deep.equal(['1.1', '1.2', '2.1', '2.2'])
    const late = leafIn(file, '1.2')
    expect(late).to.not.have.property('exception')
    expect(late.sent).to.include({ n: 1, isLate: false })
    expect(late.assessment!.state).to.equal('submitted')
    expect(late.assessment!.figures.map(({ value }) => value)).to.deep.equal(['9', '10'])
    expect(late.assessment!.digest).to.equal(late.sent!.digest)
    expect(brokenIn(file)).to.deep.equal([])
    expect(lock.counts.claimed).to.equal(file.leaves.reduce((sum, { sent }) => sum + (sent?.self ?? 0), 0))
  })

  it('names what changed since, the late permission above all', async () => {
    const whole = await check(1)
    expect(whole).to.include({ isWhole: true, leaves: 1, total: 1 })
    expect(whole.kinds).to.deep.equal({ permitted: 1, sent: 1, content: 1 })
    const texts = whole.rows[0].changes.map(({ text }: { text: string }) => text)
    expect(texts[0]).to.equal(`Được gửi sau khóa đến 17:00 28/12/2026, theo ${decision}.`)
    expect(texts[1]).to.match(/^Gửi lần 2 lúc 18:00 15\/12\/2026, muộn: tự chấm .*, khi khóa .*\.$/)
    expect(texts[2]).to.match(/^Nội dung đổi: điểm tự chấm .* → .*, số liệu\.$/)
    expect(await check(1, '?kind=aside')).to.deep.include({ total: 0, rows: [], leaves: 1 })
    await accept(world, round.people.reviewer, round.leaves['2.1']!.assessment)
    expect((await check(1)).kinds).to.deep.equal({ permitted: 1, sent: 1, content: 1, reviewed: 1 })
  })

  it('is read by Sở Nội vụ, leaders and the auditor, written down when it is taken, and by nobody else', async () => {
    const { people, otherHead } = round
    for (const who of [
      people.officer,
      people.head,
      people.contributor,
      people.admin,
      people.council,
      otherHead,
    ])
      for (const one of [path(1, 'file'), path(1, 'changes'), `${v1}/campaigns/${round.slug}/locks`])
        await world.as(who).get(one).expect(403)
    await take(1, people.reviewer)
    const { id } = (await locks()).locks[0]
    const line = await world.ctx.db.history.model.findOne({ of: id, by: people.reviewer.id }).lean()
    expect(line).to.deep.include({ act: 'history.opened' })
    await world.as(people.auditor).get(path(2, 'file')).expect(404)
    await world.as(people.auditor).get(path(0, 'file')).expect(400)
    expect((await fsck(world.ctx, 1)).findings.filter(({ kind }) => kind === 'stray')).to.deep.equal([])
  })

  it('names the person where somebody locks at once, and keeps the earlier one', async () => {
    at('2026-12-16T08:00:00.000Z')
    await setLock('2026-12-20T10:00:00.000Z')
    expect((await locks()).isPending).to.equal(false)
    at('2026-12-16T09:00:00.000Z')
    await lock(world, round.people.reviewer, round.slug)
    at('2026-12-16T09:02:00.000Z')
    expect(await lockCampaigns(world.ctx, 'wk_one')).to.equal(1)
    const { locks: found } = await locks()
    expect(
      found.map(({ n, cause, moment }: { n: number; cause: string; moment: string }) => [n, cause, moment]),
    ).to.deep.equal([
      [2, 'person', '2026-12-16T09:00:00.000Z'],
      [1, 'clock', lockAt],
    ])
    expect(found[0].reason).to.equal('Đã nhận đủ bản gửi của các cơ quan')
    expect(found[1]).to.not.have.property('reason')
    expect(found[0].counts).to.include({ sent: 3, late: 1, excepted: 1, accepted: 2 })
    expect((await check(2)).leaves).to.equal(0)
    expect((await check(1)).leaves).to.equal(2)
  })

  it('compares nothing with a file that is no longer itself', async () => {
    const { sha256 } = (await locks()).locks[1].file
    const stored = join(env['KC_BLOBS']!, 'blobs', sha256.slice(0, 2), sha256)
    await chmod(stored, 0o600)
    await writeFile(stored, '{}')
    const { body } = await world.as(round.people.auditor).get(path(1, 'changes')).expect(422)
    expect(body.detail).to.include('không còn đúng')
  })
})
