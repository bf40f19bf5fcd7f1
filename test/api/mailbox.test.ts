// Files by mail, against a real IMAP and a real SMTP server: what its owner sends to a secret address is received as an upload,
// once, and answered; what anybody else sends is not, and nobody learns why.
import { expect } from 'chai'
import { readConfig } from '../../api/config.ts'
import { mailNext, MOST_TRIES } from '../../api/mailbox/next.ts'
import { sendNext } from '../../api/reminders/send.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { change } from '../../storage/change.ts'
import { Dovecot, letterOf, Line, ours, password } from '../dovecot.ts'
import { mailServer } from '../mail.ts'
import { pdf, settings, v1, World } from '../world.ts'

const own = 'An@sld.tinh.example'
const path = `${v1}/me/mail-address`
const paper = pdf(1)

describe('the mailbox', function () {
  this.timeout(120_000)
  let imap: Dovecot
  let smtp: Awaited<ReturnType<typeof mailServer>>
  let env: NodeJS.ProcessEnv
  let world: World
  let officer: Person
  let agency: string
  let address: string
  const logged: unknown[] = []
  before(async () => {
    imap = await Dovecot.start()
    smtp = await mailServer()
  })
  after(async () => {
    await imap[Symbol.asyncDispose]()
    await smtp.close()
  })
  const open = (more: NodeJS.ProcessEnv = {}) =>
    World.open({ ...env, ...more }, {}, { log: (event, facts) => logged.push({ event, ...facts }) })
  const save = async (id: string, set: Partial<Person>) => {
    const { db } = world.ctx
    const seen = (await db.people.model.findOne({ id }).lean())!
    const done = { act: 'test.make', by: newId('pe'), at: world.ctx.now().toISOString() }
    await db.transaction((tx) => change(tx, db, db.people, seen, set, done))
  }
  beforeEach(async () => {
    smtp.mails.length = 0
    logged.length = 0
    await imap.as(async (client) => {
      for (const { path } of await client.list()) {
        await client.mailboxOpen(path)
        await client.messageDelete('1:*').catch(() => false)
      }
    })
    env = {
      ...(await settings('disk')),
      ...smtp.env,
      KC_MAILBOX: imap.setting(),
      KC_MAILBOX_ADDRESS: ours,
      KC_MAILBOX_MB: '2',
    }
    world = await open()
    agency = await world.agency('SLD')
    officer = await world.person('officer', agency)
    await save(officer.id, { email: own })
    address = (await world.as(officer).post(path, {}).expect(201)).body.address
  })
  afterEach(() => world[Symbol.asyncDispose]())

  /** As if its half minute were over. */
  const look = async (of = world, worker = newId('wk')) => {
    await of.ctx.db.mailboxes.model.updateMany({}, { $set: { 'claim.until': new Date(0) } })
    await mailNext(of.ctx, worker)
  }
  const send = async () => {
    while (await sendNext(world.ctx, newId('wk')));
    return smtp.mails
  }
  const documents = () => world.ctx.db.documents.model.find().sort({ code: 1 }).lean()
  type Options = Parameters<typeof letterOf>[0]
  const letter = (more: Options = {}, id = newId('m')) => {
    const attachments = [{ filename: 'Báo cáo quý.pdf', content: paper }]
    const head = { from: `Nguyễn Văn An <${own}>`, to: address, messageId: `<${id}@sld.tinh.example>` }
    return letterOf({ ...head, subject: 'Gửi báo cáo', text: 'Kính gửi.', attachments, ...more })
  }
  const nothing = async () => {
    await look()
    expect(await documents()).to.deep.equal([])
    expect(await imap.subjects('Kiem-Chung-khong-nhan')).to.have.length(1)
    return (await send()).map(({ to, subject }) => [to, subject])
  }

  it('takes what is attached as uploads of its owner, leaves what the letter shows, and answers with code and hash', async () => {
    const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64') // prettier-ignore
    const attachments = [
      { filename: 'Báo cáo quý.pdf', content: pdf(1) },
      { filename: 'Phần mềm.exe', content: Buffer.from(`MZ${'x'.repeat(500)}`) },
      { filename: 'logo.png', content: picture, cid: 'logo@sld' },
      { filename: 'smime.p7s', content: Buffer.from('chữ ký'), contentType: 'application/pkcs7-signature' },
    ]
    await imap.deliver(await letter({ html: '<p>Kính gửi</p><img src="cid:logo@sld">', attachments }))
    await look()
    await world.work()
    const [document, ...others] = await documents()
    expect(others).to.deep.equal([])
    const { body } = await world.as(officer).get(`${v1}/documents/${document!.id}`).expect(200)
    const [version] = body.versions
    const [{ sha256, name }] = version.files
    expect(body).to.deep.include({ agency, isMailed: true, state: 'kept' })
    expect(name).to.equal('Báo cáo quý.pdf')
    expect(version.mail).to.deep.include({ from: own, subject: 'Gửi báo cáo' })
    expect((await world.history(version.id))[0]).to.equal('documents.mail')
    const [mail, ...more] = await send()
    expect(more).to.deep.equal([])
    expect(mail!.to).to.equal(own)
    expect(mail!.subject).to.equal('Đã nhận 1 tệp, không nhận 1 tệp')
    expect(mail!.text).to.include(`Đã nhận, mã ${document!.code}`).and.include(`SHA-256 ${sha256}`)
    expect(mail!.text).to.match(/2\. Phần mềm\.exe\s+Không nhận: \S+/)
    expect(mail!.text).to.include('chữ ký của thư: logo.png, smime.p7s.')
    expect(await imap.subjects('Kiem-Chung')).to.deep.equal(['Gửi báo cáo'])
    expect(await imap.subjects('INBOX')).to.deep.equal([])
  })

  it('takes a letter once, delivered twice or under the eyes of two workers, and other files under its number anew', async () => {
    const same = await letter({}, 'mot')
    await imap.deliver(same)
    await Promise.all([look(), look()])
    await imap.deliver(Buffer.concat([Buffer.from('Received: from b by c\r\n'), same]))
    await look()
    expect(await documents()).to.have.length(1)
    expect(await send()).to.have.length(1)
    await imap.deliver(await letter({ attachments: [{ filename: 'Khác.pdf', content: pdf(2) }] }, 'mot'))
    await look()
    expect(await documents()).to.have.length(2)
    expect(await send()).to.have.length(2)
    await imap.deliver(await letter())
    await look()
    expect((await send())[2]!.text, 'the bytes are there already').to.match(/Cơ quan đã có tệp này: TL-SLD/)
    expect(await documents()).to.have.length(2)
  })

  for (const [where, at] of [
    ['while it is read', /UID FETCH \d+ \(.*BODY\.PEEK\[\]<0/],
    ['before it is put away', /UID MOVE/],
  ] as const)
    it(`goes on where the line broke ${where}, and two that hold the same letter make one document of it`, async () => {
      await imap.deliver(await letter())
      await using line = await Line.to(imap.port, at, 'cut')
      const broken = await open({ KC_MAILBOX: imap.setting(line.port) })
      await look(broken)
      await line.happened
      expect(await imap.subjects('INBOX')).to.have.length(1)
      await using slow = await Line.to(imap.port, at, 'hold')
      const held = await open({ KC_MAILBOX: imap.setting(slow.port) })
      const first = look(held)
      await slow.happened
      await look()
      slow.release()
      await first
      expect(await documents()).to.have.length(1)
      expect(await send()).to.have.length(1)
      expect(await imap.subjects('Kiem-Chung')).to.have.length(1)
      await broken[Symbol.asyncDispose]()
      await held[Symbol.asyncDispose]()
    })

  it('believes no other sender: the owner alone is told, once a day', async () => {
    await imap.deliver(await letter({ from: `"${own}" <ke.xau@xa.example>` }))
    expect(await nothing()).to.deep.equal([[own, 'Có thư lạ gửi đến địa chỉ gửi tài liệu của bạn']])
    const two = `From: ${own}\r\n`
    await imap.deliver(Buffer.concat([Buffer.from(two), await letter({ subject: 'Hai người gửi' })]))
    await look()
    expect(await documents()).to.deep.equal([])
    expect(await send()).to.have.length(1)
  })

  it('believes its own mail server alone about who sent a letter, where one is named', async () => {
    const strict = await open({ KC_MAILBOX_AUTHSERV: 'mx.tinh.example' })
    const results = (value: string) => letter({ headers: { 'Authentication-Results': value } })
    await imap.deliver(await results('mx.tinh.example; spf=pass; dmarc=fail (dmarc=pass)'))
    await imap.deliver(await results('mx.xa.example; dmarc=pass'))
    await imap.deliver(await letter())
    await look(strict)
    expect(await documents()).to.deep.equal([])
    await imap.deliver(await results('mx.tinh.example 1; spf=none; dmarc=pass header.from=sld.tinh.example'))
    await look(strict)
    expect(await documents()).to.have.length(1)
    await strict[Symbol.asyncDispose]()
  })

  it('reveals nothing where the address is wrong, taken back, replaced, or its owner gone or without the role', async () => {
    const before = address
    const wrong = ours.replace('@', '+0000000000000000000000zz@')
    await imap.deliver(await letter({ to: wrong }))
    expect(await nothing()).to.deep.equal([])
    address = (await world.as(officer).post(path, {}).expect(201)).body.address
    expect(address).not.to.equal(before)
    for (const end of [
      async () => void (address = before),
      async () => {
        address = (await world.as(officer).get(path).expect(200)).body.address
        await save(officer.id, { leftAt: '2026-01-01T00:00:00.000Z' })
      },
      async () => {
        const grants = [{ role: 'officer' as const, agency, until: '2026-01-01T00:00:00.000Z' }]
        await world.ctx.db.people.model.updateOne({ id: officer.id }, { $unset: { leftAt: 1 } })
        await save(officer.id, { grants })
      },
      async () => {
        await save(officer.id, { grants: officer.grants })
        await world.as(officer).delete(path).expect(200)
      },
    ]) {
      await end()
      await imap.deliver(await letter())
      await look()
      expect(await documents()).to.deep.equal([])
      expect(await send()).to.deep.equal([])
    }
    expect(await imap.subjects('Kiem-Chung-khong-nhan')).to.have.length(5)
    expect(await imap.subjects('INBOX')).to.deep.equal([])
  })

  it('receives into the agency of the address alone, and shows whose address it is to its owner alone', async () => {
    const other = await world.agency('SYT')
    const colleague = await world.person('officer', other)
    await world.as(colleague).get(`${path}?agency=${agency}`).expect(404)
    await world.as(officer).post(path, { agency: other }).expect(404)
    await save(colleague.id, { email: 'binh@syt.tinh.example' })
    const theirs = (await world.as(colleague).post(path, {}).expect(201)).body.address
    await imap.deliver(await letter({ to: theirs }))
    await look()
    expect(await documents(), 'the address of a colleague, the own sender').to.deep.equal([])
    expect((await send()).map(({ to }) => to)).to.deep.equal(['binh@syt.tinh.example'])
    await imap.deliver(await letter({ to: [address, theirs] }))
    await look()
    const [document, ...more] = await documents()
    expect(more).to.deep.equal([])
    expect(document!.agency).to.equal(agency)
    await world.as(colleague).get(`${v1}/documents/${document!.id}`).expect(404)
    const kept = JSON.stringify([
      await world.ctx.db.mailAddresses.model.find().lean(),
      await world.ctx.db.history.model.find().lean(),
      logged,
    ])
    expect(kept).not.to.include(address.split(/[+@]/)[1])
    expect(kept).not.to.include(password)
  })

  it('answers no machine: newsletters, automatic answers, returned letters, and its own receipts', async () => {
    for (const headers of [
      { 'Auto-Submitted': 'auto-replied' },
      { Precedence: 'bulk' },
      { 'List-Id': '<tin.sld>' },
      { 'Return-Path': '<>' },
    ] as Record<string, string>[])
      await imap.deliver(await letter({ headers }))
    await imap.deliver(await letter({ from: 'MAILER-DAEMON@tinh.example' }))
    await look()
    expect(await documents()).to.deep.equal([])
    expect(await send()).to.deep.equal([])
    expect(await imap.subjects('Kiem-Chung-khong-nhan')).to.have.length(5)
  })

  it('says why it takes nothing: no file, too large, too many, nested without end, no room left', async () => {
    const nest = (depth: number): string =>
      depth === 0
        ? 'Content-Type: text/plain\r\n\r\nx\r\n'
        : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nest(depth - 1)}\r\n--b${depth}--\r\n`
    const head = `From: ${own}\r\nTo: ${address}\r\nMessage-ID: <sau@x.example>\r\nSubject: =?utf-8?B?${Buffer.from('Thư\r\nBcc: ke.xau@x.example').toString('base64')}?=\r\nMIME-Version: 1.0\r\n`
    const many = Array.from({ length: 60 }, (_, n) => ({ filename: `${n}.txt`, content: `Tệp ${n}` }))
    await imap.deliver(await letter({ attachments: [] }))
    const large = await letter({ attachments: [{ filename: 'To.bin', content: Buffer.alloc(2 << 20, 1) }] })
    const { uid } = (await imap.deliver(large)) as { uid: number }
    await imap.deliver(await letter({ attachments: many }))
    await imap.deliver(Buffer.from(head + nest(400)))
    // By its size alone: whoever asks for its bytes loses the line.
    await using line = await Line.to(imap.port, new RegExp(`UID FETCH ${uid} \\(.*BODY\\.PEEK\\[\\]`), 'cut')
    const careful = await open({ KC_MAILBOX: imap.setting(line.port) })
    await look(careful)
    await careful[Symbol.asyncDispose]()
    expect(await documents()).to.deep.equal([])
    const told = await send()
    expect(told.map(({ subject }) => subject)).to.deep.equal(
      Array.from({ length: 4 }, () => 'Không nhận được tệp nào từ thư của bạn'),
    )
    const texts = told.map(({ text }) => text).join('\n')
    for (const words of ['không có tệp đính kèm', 'Thư lớn hơn 2 MB', '60 tệp đính kèm, nhiều hơn 49'])
      expect(texts).to.include(words)
    expect(new Set(told.map(({ to }) => to))).to.deep.equal(new Set([own]))
    const full = await open({ KC_QUOTA_BYTES: '1' })
    await imap.deliver(await letter())
    await look(full)
    await look(full)
    await imap.deliver(await letter({ attachments: [{ filename: 'Hai.pdf', content: pdf(2) }] }))
    await look(full)
    expect(await documents()).to.have.length(1)
    expect((await send()).at(-1)!.text).to.include('hết dung lượng')
    await full[Symbol.asyncDispose]()
  })

  it('waits for a server that is away, asking ever more seldom, and says so where administrators look', async () => {
    const said = async () => {
      const { body } = await world.as().get('/ready')
      return body.parts.find(({ part }: { part: string }) => part === 'mailbox')
    }
    await imap.deliver(await letter())
    await imap.stop()
    await look()
    const until = async () =>
      (await world.ctx.db.mailboxes.model.findOne().lean<{ claim: { until: Date } }>())!.claim.until.getTime()
    const first = (await until()) - Date.now()
    await look()
    await look()
    expect((await until()) - Date.now()).to.be.greaterThan(first * 2)
    expect(JSON.stringify(logged)).to.include('mailbox fails').and.include('ECONNREFUSED')
    expect(JSON.stringify(logged)).not.to.include(password)
    expect(await said()).to.deep.include({ ok: false })
    await imap.run()
    await look()
    expect(await documents()).to.have.length(1)
    const again = await open()
    const { body } = await again.as().get('/ready')
    const now = body.parts.find(({ part }: { part: string }) => part === 'mailbox')
    expect(now.sentence).to.match(/^Hộp thư nhận tài liệu hoạt động/)
    await again[Symbol.asyncDispose]()
  })

  it('gives up over a letter that breaks reading each time, and tells its owner; the others go by', async () => {
    const { uid } = (await imap.deliver(await letter({ subject: 'Thư hỏng' }))) as { uid: number }
    await imap.deliver(await letter({ attachments: [{ filename: 'Hai.pdf', content: pdf(2) }] }))
    const asked = new RegExp(`UID FETCH ${uid} \\(.*BODY\\.PEEK\\[\\]<0`)
    for (let n = 0; n < MOST_TRIES; n++) {
      await using line = await Line.to(imap.port, asked, 'cut')
      const broken = await open({ KC_MAILBOX: imap.setting(line.port) })
      await look(broken)
      await line.happened
      await broken[Symbol.asyncDispose]()
    }
    expect(await imap.subjects('INBOX')).to.deep.equal(['Thư hỏng'])
    expect(await documents()).to.have.length(1)
    await look()
    expect(await imap.subjects('INBOX')).to.deep.equal([])
    expect(await documents()).to.have.length(1)
    expect((await send()).at(-1)!.text).to.include('Không đọc được thư này')
  })

  it('is off unless it is set, and refuses settings that would send its password in the clear', async () => {
    const faulty = (KC_MAILBOX: string, more: NodeJS.ProcessEnv = {}) => {
      try {
        readConfig({ ...env, KC_MAILBOX, ...more })
        return ''
      } catch (error) {
        return (error as Error).message
      }
    }
    expect(faulty('imap://kc:bimat123@mail.tinh.example/INBOX')).to.match(
      /KC_MAILBOX: must begin with imaps:/,
    )
    expect(faulty('imap://kc:bimat123@mail.tinh.example/INBOX')).not.to.include('bimat123')
    expect(faulty('imaps://mail.tinh.example')).to.include('user and password')
    expect(faulty('https://kc:x@mail.tinh.example')).to.include('KC_MAILBOX: must be imaps://')
    const { KC_MAILBOX_ADDRESS: _, ...without } = env
    expect(() => readConfig(without)).to.throw('KC_MAILBOX_ADDRESS')
    const { KC_MAILBOX: __, ...plain } = without
    const off = await World.open(plain)
    await off.as(officer).get(path).expect(409)
    expect(await mailNext(off.ctx, newId('wk'))).to.equal(false)
    await off[Symbol.asyncDispose]()
    expect(JSON.stringify(world.ctx.config)).not.to.include(password)
  })
})
