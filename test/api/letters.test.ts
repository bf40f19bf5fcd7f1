// Letters around each step: frozen with their content code, signed elsewhere, come back, read and compared; and which of
// confirmation and paper meets the deadline.
import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import PizZip from 'pizzip'
import { orderOf } from '../../api/letters/order.ts'
import { printLetter } from '../../dossier/letter.ts'
import type { Person } from '../../schemas/person.ts'
import { contentCode } from '../../schemas/printed.ts'
import { lock, type Round } from '../round.ts'
import { accept, submittedRound } from '../submitted.ts'
import { bytesOf, pdf, settings, v1, World } from '../world.ts'

const readPdf = (input: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input, timeout: 20_000 }).toString()
const basis = { number: '1234/BNV-CCHC', issued: '2026-11-20' }
type Row = Record<string, unknown> & { id: string; code: string; state: string; papers: { id: string }[] }

describe('letters of the round', () => {
  let world: World
  let round: Round
  const as = (who: Person) => world.as(who)
  const url = () => `${v1}/campaigns/${round.slug}/letters`
  const list = async (who: Person) =>
    (await as(who).get(url()).expect(200)).body as { letters: Row[]; makes: string[] }
  const make = (who: Person, kind: string, more = {}) => as(who).post(url(), { kind, ...more })
  const file = async (who: Person, id: string, as_ = 'pdf') =>
    (await as(who).get(`${v1}/letters/${id}/file?as=${as_}`).buffer().parse(bytesOf).expect(200))
      .body as Buffer
  const give = (who: Person, id: string, bytes: Buffer, number = '15/BC-SLD', issued = '2026-11-20') =>
    as(who)
      .post(`${v1}/letters/${id}/papers?number=${encodeURIComponent(number)}&issued=${issued}`)
      .attach('files', bytes, 'Đã ký.pdf')
  const back = async (who: Person, id: string, bytes: Buffer) => {
    await give(who, id, bytes).expect(201)
    await world.work()
    return (await list(who)).letters.find((one) => one.id === id)!
  }

  before(async () => {
    world = await World.open(await settings('disk'))
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await submittedRound(world)
  })
  after(() => world[Symbol.asyncDispose]())

  it('freeze what the head confirmed; the same content is the same letter, even made twice at once', async () => {
    const { officer, head } = round.people
    const both = await Promise.all([make(officer, 'self').expect(201), make(head, 'self').expect(201)])
    const ids = both.map(({ body }) => body.letters[0].id)
    expect(ids[0]).to.equal(ids[1])
    expect(both.map(({ body }) => body.made).sort()).to.deep.equal([0, 1])
    const { letters, makes } = await list(officer)
    expect(makes).to.deep.equal(['self', 'answer'])
    expect(letters).to.have.length(1)
    expect(letters[0]).to.include({ state: 'confirmed', rows: 2, mayReturn: true })
    expect(letters[0]!['totals']).to.deep.include({ name: 'Tổng điểm tự chấm', ours: '3,70' })
    expect(await world.history(ids[0])).to.deep.equal(['letters.make'])
  })

  it('say the same in PDF and Word, with the code on every page', async () => {
    const { officer } = round.people
    const [letter] = (await list(officer)).letters
    const text = readPdf(await file(officer, letter!.id))
    for (const said of ['BÁO CÁO', `Mã nội dung: ${letter!.code}`, 'Số: ........../BC-', 'Nơi nhận:'])
      expect(text).to.include(said)
    expect(text).to.match(/Tổng điểm tự chấm +3,70/)
    const word = new PizZip(await file(officer, letter!.id, 'docx')).file('word/document.xml')!.asText()
    expect(word.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')).to.include('Tổng điểm tự chấm\n3,70\n')
  })

  it('come back signed and agree, or are told by each total and row that does not', async () => {
    const { officer, head } = round.people
    const [one] = (await list(officer)).letters
    const letter = (await world.ctx.db.letters.model.findOne({ id: one!.id }).lean())!
    const { content } = letter
    const altered = { ...content, rows: content.rows.map((row) => ({ ...row, claimed: 1_00 })) }
    const wrong = await back(
      officer,
      one!.id,
      Buffer.from(await printLetter(orderOf({ ...letter, content: altered }))),
    )
    expect(wrong.state).to.equal('differs')
    const early = await give(officer, one!.id, Buffer.from('%PDF-1.4'), '15/BC-SLD', world.tomorrow()).expect(
      400,
    )
    expect(early.body.faults[0].field).to.equal('issued')
    const [{ compared, revision }] = wrong.papers as never as [
      { compared: { rows: object[] }; revision: number },
    ]
    expect(compared.rows).to.deep.include({ name: 'Tổng điểm tự chấm', ours: '3,70', found: '2,00' })
    expect(compared.rows).to.deep.include({
      name: 'Bảng điểm, 1.2',
      ours: '3,00 · 2,70',
      found: '3,00 · 1,00',
    })
    const seen = { revision, verdict: 'equal' }
    await as(head).post(`${v1}/letters/${one!.id}/comparison`, seen).expect(400)
    const right = await back(officer, one!.id, await file(officer, one!.id))
    expect(right.state).to.equal('issued')
    const took = await as(round.people.auditor)
      .get(`${v1}/letters/${one!.id}/issued`)
      .buffer()
      .parse(bytesOf)
      .expect(200)
    expect((took.body as Buffer).equals(await file(officer, one!.id))).to.equal(true)
  })

  it('are another paper where their words are read and the code is not among them; to call that equal takes a second person', async () => {
    const { officer, head } = round.people
    const [one] = (await list(officer)).letters
    const words = Array.from({ length: 12 }, (_, n) => `Bang tu cham diem cua co quan, dong ${n}`)
    const wrong = await back(officer, one!.id, pdf(3000, words))
    const [, , paper] = wrong.papers as never as {
      compared: Record<string, unknown>
      revision: number
    }[]
    expect(paper!.compared).to.include({ outcome: 'differs', by: 'text' })
    expect(paper!.compared['reason']).to.include('không in mã nội dung').and.not.include('quét')
    const note = 'Văn phòng gõ lại toàn văn, nội dung không đổi.'
    const said = { revision: paper!.revision, verdict: 'equal', note }
    const url = `${v1}/letters/${one!.id}/comparison`
    expect((await as(officer).post(url, said).expect(403)).body.type).to.equal('/problems/own-work')
    await as(head)
      .post(url, { ...said, note: undefined })
      .expect(400)
    const { body } = await as(head).post(url, said).expect(201)
    expect(body.confirmed).to.include({ outcome: 'equal', by: head.id, note })
  })

  it('are known for another’s by their code', async () => {
    const { otherOfficer, people } = round
    await make(otherOfficer, 'self').expect(201)
    const [theirs] = (await list(otherOfficer)).letters
    const [mine] = (await list(people.officer)).letters
    const paper = await back(otherOfficer, theirs!.id, await file(people.officer, mine!.id))
    expect(paper.papers[0]).to.have.nested.property('compared.other', mine!.id)
    for (const path of ['file', 'issued'])
      await as(otherOfficer).get(`${v1}/letters/${mine!.id}/${path}`).expect(404)
    await give(otherOfficer, mine!.id, Buffer.from('%PDF-1.4')).expect(404)
  })

  it('are written by whom they are of: nobody else makes them or brings them back', async () => {
    const { officer, reviewer, leader } = round.people
    await make(leader, 'self').expect(403)
    await make(officer, 'result').expect(403)
    await make(reviewer, 'self').expect(403)
    const [mine] = (await list(officer)).letters
    await give(reviewer, mine!.id, Buffer.from('%PDF-1.4')).expect(404)
    expect((await list(reviewer)).makes).to.deep.equal(['points', 'plea', 'result'])
    // One of Sở Nội vụ who comes from the very agency is no officer of it.
    const ours = await world.person('reviewer', round.agencies.lead)
    expect((await list(ours)).makes).to.deep.equal(['points', 'plea', 'result'])
    await make(ours, 'self').expect(403)
    await give(ours, mine!.id, Buffer.from('%PDF-1.4')).expect(404)
  })

  it('go on from the result to the ministry’s points, the answers, and the committee’s letter', async () => {
    const { reviewer, officer } = round.people
    expect((await make(reviewer, 'result').expect(422)).body.detail).to.include('Chưa chấp nhận')
    for (const code of ['1.2', '2.1']) await accept(world, reviewer, round.leaves[code]!.assessment)
    expect((await make(reviewer, 'result').expect(201)).body).to.include({ made: 2 })
    await make(reviewer, 'points').expect(409)
    await lock(world, reviewer, round.slug)
    const rows = [
      { code: '1.2', points: '1,20', reason: 'Tài liệu chưa chứng minh.' },
      { code: '2.1', points: '0,50', reason: 'Thiếu báo cáo quý.' },
    ]
    await as(reviewer)
      .post(`${v1}/campaigns/${round.slug}/ministry-rounds`, { kind: 'draft', paper: basis, rows })
      .expect(201)
    expect((await make(reviewer, 'points').expect(201)).body.letters).to.have.length(2)
    expect((await make(officer, 'answer').expect(422)).body.detail).to.include('1.2')
    const answer = async (who: Person, leaf: string, stance: string) => {
      const { body } = await as(who).get(`${v1}/campaigns/${round.slug}/ministry`).expect(200)
      const { id, revision } = body.rows.find((row: { code: string }) => row.code === leaf).scores.at(-1)
      const text = 'Đã có báo cáo quý III chứng minh.'
      await as(who).post(`${v1}/ministry-scores/${id}/answer`, { revision, stance, text }).expect(201)
      return { id, revision: revision + 1 }
    }
    const asked = await answer(officer, '1.2', 'ask')
    expect((await make(reviewer, 'plea').expect(422)).body.detail).to.include('chưa chọn: 1.2, 2.1')
    await answer(round.otherOfficer, '2.1', 'agree')
    const { body: own } = await make(officer, 'answer').expect(201)
    expect(own.letters[0].totals).to.deep.equal([
      { name: 'Số tiêu chí thống nhất', ours: '0' },
      { name: 'Số tiêu chí đề nghị xem xét lại', ours: '1' },
      { name: 'Tổng điểm đề nghị xem xét lại', ours: '1,50' },
    ])
    const choose = (revision: number, choice: string) =>
      as(reviewer)
        .post(`${v1}/ministry-scores/${asked.id}/choice`, { revision, choice, reason: 'Đã xem lại hồ sơ.' })
        .expect(201)
    await choose(asked.revision, 'keep')
    expect((await make(reviewer, 'plea').expect(422)).body.detail).to.include('Chưa chọn')
    await choose(asked.revision + 1, 'send')
    const { body: plea } = await make(reviewer, 'plea').expect(201)
    const text = readPdf(await file(reviewer, plea.letters[0].id))
    for (const said of ['ỦY BAN NHÂN DÂN', 'V/v giải trình', basis.number, 'Kính gửi: Bộ Nội vụ', 'CHỦ TỊCH'])
      expect(text).to.include(said)
    expect(
      (await back(reviewer, plea.letters[0].id, await file(reviewer, plea.letters[0].id))).state,
    ).to.equal('issued')
    // Another choice, and the letter says something else than is chosen: it is not the round's letter until it does again.
    const pleaOf = async () => (await list(reviewer)).letters.find(({ kind }) => kind === 'plea')!
    const { id, revision } = (await world.ctx.db.ministryRounds.model.findOne().lean())!
    const send = () => as(reviewer).post(`${v1}/ministry-rounds/${id}/letter`, { revision })
    expect(await pleaOf()).not.to.have.property('isMoved')
    await choose(asked.revision + 2, 'keep')
    expect(await pleaOf()).to.include({ isMoved: true })
    expect((await send().expect(422)).body.detail).to.include('đã đổi sau khi lập công văn')
    await choose(asked.revision + 3, 'send')
    expect(await pleaOf()).not.to.have.property('isMoved')
    await send().expect(201)
    const { letter } = (await world.ctx.db.ministryRounds.model.findOne({ id }).lean())!
    expect(letter).to.include({ id: plea.letters[0].id, number: '15/BC-SLD' })
  })

  it('meet the deadline by confirmation, or by the paper where the year says so', async () => {
    const { officer, reviewer } = round.people
    const self = async (who: Person) =>
      (await list(who)).letters.find(({ kind }) => kind === 'self')!['met'] as {
        by: string
        at?: string
        isLate: boolean
      }
    expect(await self(round.otherOfficer))
      .to.include({ by: 'system', isLate: false })
      .and.have.property('at')
    const { body } = await as(reviewer).get(`${v1}/campaigns/${round.slug}`).expect(200)
    await as(reviewer)
      .send('PATCH', `${v1}/campaigns/${round.slug}`, { revision: body.revision, metBy: 'paper' })
      .expect(200)
    // The other agency's paper is another's: it does not count. The first one's agrees.
    expect(await self(round.otherOfficer))
      .to.include({ by: 'paper' })
      .and.not.have.property('at')
    expect(await self(officer)).to.have.property('at')
    const owed = (await as(reviewer).get(`${v1}/campaigns/${round.slug}/reminders`).expect(200)).body.agencies
    const other = owed.find(({ id }: { id: string }) => id === round.agencies.other)
    expect(other.sentence).to.include('1 văn bản đã ban hành chưa tải lên')
  })

  it('print codes as papers compare them', async () => {
    const [one] = (await list(round.people.auditor)).letters
    expect(one!.code).to.equal(contentCode(one!['sha256'] as string))
  })

  it('are called equal by who brought them where the agency has nobody else, and say so', async () => {
    const { otherOfficer, otherHead, people } = round
    const [own] = (await list(otherOfficer)).letters.filter(({ kind }) => kind === 'self')
    const words = Array.from({ length: 12 }, (_, n) => `Ban quet mo, dong ${n}`)
    const { papers } = await back(otherOfficer, own!.id, pdf(3000, words))
    const { revision } = papers.at(-1) as never as { revision: number }
    const said = { revision, verdict: 'equal', note: 'Bản quét mờ; đã so từng dòng với bản giấy.' }
    const call = () => as(otherOfficer).post(`${v1}/letters/${own!.id}/comparison`, said)
    // A contributor, and Sở Nội vụ's people who come from there, do not compare an agency's papers.
    await world.person('contributor', round.agencies.other)
    await world.person('reviewer', round.agencies.other)
    expect((await list(otherOfficer)).letters.find(({ id }) => id === own!.id)).to.include({ isAlone: false })
    await call().expect(403)
    const { revision: at } = (await world.ctx.db.people.model.findOne({ id: otherHead.id }).lean())!
    await as(people.admin).post(`${v1}/people/${otherHead.id}/departure`, { revision: at }).expect(201)
    expect((await list(otherOfficer)).letters.find(({ id }) => id === own!.id)).to.include({ isAlone: true })
    const { body } = await call().expect(201)
    expect(body.confirmed).to.include({ outcome: 'equal', alone: true, by: otherOfficer.id })
    expect((await list(people.officer)).letters.every(({ isAlone }) => !isAlone)).to.equal(true)
  })
})
