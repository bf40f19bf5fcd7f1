// Workers as real processes that are killed outright over one letter: as it is read, as its files stand and it still lies in the
// mailbox, and before it is answered. Whatever the moment: one document, one answer, nothing left.
import { expect } from 'chai'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Running, startProcess } from '../../scripts/torture/ground.ts'
import { newId } from '../../schemas/id.ts'
import { change } from '../../storage/change.ts'
import { Dovecot, letterOf, Line, ours } from '../dovecot.ts'
import { mailServer } from '../mail.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('kill -9 of a worker over the mailbox', function () {
  this.timeout(300_000) // five starts of a process, on a machine that may be busy
  let imap: Dovecot
  let smtp: Awaited<ReturnType<typeof mailServer>>
  let world: World
  let running: Running | undefined
  before(async () => {
    imap = await Dovecot.start()
    smtp = await mailServer()
  })
  after(async () => {
    if (running?.child.exitCode === null && running.child.signalCode === null) await running.kill()
    await world[Symbol.asyncDispose]()
    await imap[Symbol.asyncDispose]()
    await smtp.close()
  })

  it('loses no letter and takes none twice', async () => {
    const env = {
      ...process.env,
      ...(await settings('disk')),
      ...smtp.env,
      KC_MAILBOX: imap.setting(),
      KC_MAILBOX_ADDRESS: ours,
    }
    world = await World.open(env)
    const { db } = world.ctx
    const officer = await world.person('officer', await world.agency('SLD'))
    const done = { act: 'test.make', by: newId('pe'), at: world.ctx.now().toISOString() }
    await db.transaction((tx) => change(tx, db, db.people, officer, { email: 'an@sld.example' }, done))
    const to = (await world.as(officer).post(`${v1}/me/mail-address`, {}).expect(201)).body.address
    const attachments = [1, 2, 3].map((n) => ({ filename: `Tệp ${n}.pdf`, content: pdf(n) }))
    await imap.deliver(await letterOf({ from: 'an@sld.example', to, subject: 'Ba tệp', attachments }))
    const moments = [
      [/UID FETCH \d+ \(.*BODY\.PEEK\[\]<0/, 'client'],
      [/UID STORE/, 'client'],
      [/UID MOVE/, 'client'],
      [/COPYUID/, 'server'], // it was moved, and the worker does not hear so
    ] as const
    const leasesRunOut = async () => {
      for (const { model } of [db.mailboxes, db.versions, db.notices])
        await (model as typeof db.mailboxes.model).collection.updateMany(
          {},
          { $set: { 'claim.until': new Date(0) } },
        )
    }
    for (const [at, side] of moments) {
      await using line = await Line.to(imap.port, at, 'hold', side)
      running = await startProcess('worker', { ...env, KC_MAILBOX: imap.setting(line.port) })
      await line.happened
      await running.kill()
      await leasesRunOut()
    }
    running = await startProcess('worker', env)
    const kept = () => db.versions.model.countDocuments({ state: 'kept' })
    while ((await kept()) < 3 || smtp.mails.length < 1) await sleep(50)
    while (!(await db.mailboxes.model.findOne().lean())?.lookedAt) await sleep(50)
    await running.kill('SIGTERM')
    expect(await db.documents.model.countDocuments()).to.equal(3)
    expect(await db.notices.model.countDocuments()).to.equal(1)
    expect(await imap.subjects('INBOX')).to.deep.equal([])
    expect(await imap.subjects('Kiem-Chung')).to.deep.equal(['Ba tệp'])
  })
})
