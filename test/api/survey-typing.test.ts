// Forms typed from paper: counted once however often and however many at once they are sent, laid beside nobody's answer, taken
// back by whoever still knows what was typed.
import { expect } from 'chai'
import { randomUUID } from 'node:crypto'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { questionsOf, usualPlan } from '../../schemas/survey/survey.ts'
import { surveyOf } from '../surveys.ts'
import { settings, v1, World } from '../world.ts'

const codes = questionsOf(usualPlan).map(({ code }) => code)

describe('forms typed from paper', () => {
  let world: World
  let [reviewer, officer]: Person[] = []
  let [unit, id] = ['', '']
  before(async () => {
    world = await World.open(await settings('disk'))
    reviewer = await world.person('reviewer')
    unit = await world.agency('X1', { name: 'Ủy ban nhân dân xã Một' })
    officer = await world.person('officer', unit)
    id = (await world.make(world.ctx.db.surveys, surveyOf([unit]))).id
  })
  after(() => world[Symbol.asyncDispose]())

  const levelsOf = (level: number, more: Record<string, number> = {}) => ({
    ...Object.fromEntries(codes.map((code) => [code, level])),
    ...more,
  })
  const formOf = (level: number, more: object = {}) => ({
    ...{ unit, group: 'ND', key: randomUUID(), levels: levelsOf(level), comment: '' },
    ...more,
  })
  const type = (form: object, who = reviewer) => world.as(who).post(`${v1}/surveys/${id}/forms`, form)
  const untype = ({ key, levels, comment }: ReturnType<typeof formOf>, who = reviewer) =>
    world.as(who).delete(`${v1}/surveys/${id}/forms`, { key, levels, comment })
  const box = (group = 'ND') => world.ctx.db.surveyBoxes.model.findOne({ survey: id, group }).lean()
  const seen = async () => (await world.as(reviewer).get(`${v1}/surveys/${id}`).expect(200)).body
  const said = async (form: object): Promise<[string, string][]> => {
    const { body } = await type(form).expect(400)
    return body.faults.map(({ field, sentence }: { field: string; sentence: string }) => [field, sentence])
  }

  it('say every question, of a unit and group that are asked', async () => {
    const { TC1: _, ...without } = levelsOf(4)
    expect(await said(formOf(4, { levels: without }))).to.deep.equal([
      ['levels.TC1', 'Câu TC1 chưa nhập. Hãy chọn mức, hoặc 0 nếu phiếu để trống.'],
    ])
    expect(await said(formOf(4, { levels: levelsOf(4, { XX9: 3 }) }))).to.have.length(1)
    expect((await said(formOf(0)))[0]![1]).to.match(/không có câu trả lời nào/)
    expect((await said(formOf(4, { group: 'XX' })))[0]![1]).to.match(/không hỏi nhóm này/)
    expect((await said(formOf(4, { unit: newId('ag') })))[0]![0]).to.equal('unit')
    for (const wrong of [6, -1, 2.5, '4'])
      await type(formOf(4, { levels: levelsOf(4, { TC1: wrong as never }) })).expect(400)
    for (const number of ['Nguyễn Văn A', 'Lan', '1'.repeat(21), '1 2'])
      await type(formOf(4, { number })).expect(400)
    for (const key of ['1', 'x'.repeat(65), { $ne: '' }]) await type(formOf(4, { key })).expect(400)
    expect(await box()).to.equal(null)
    expect(await world.ctx.db.surveyForms.model.countDocuments()).to.equal(0)
  })

  it('are typed by who runs the survey alone', async () => {
    await type(formOf(4), officer).expect(403)
    await untype(formOf(4), officer).expect(403)
    await world
      .as(reviewer)
      .post(`${v1}/surveys/${newId('sv')}/forms`, formOf(4))
      .expect(404)
    await untype(formOf(4)).expect(404)
  })

  it('count once, sent three times at once by each of ten', async () => {
    const forms = Array.from({ length: 10 }, (_, n) =>
      formOf(1 + (n % 5), {
        comment: n === 7 ? 'Gặp chị Hoa, 0905123456' : '',
        levels: levelsOf(1 + (n % 5), { GY2: 0 }),
      }),
    )
    const sent = await Promise.all(forms.flatMap((form) => [0, 1, 2].map(() => type(form))))
    expect(new Set(sent.map(({ status }) => status))).to.deep.equal(new Set([201]))
    expect(new Set(sent.map(({ body }) => body.id)).size).to.equal(10)
    const { ballots } = (await box())!
    expect(ballots.cell.forms).to.equal(10)
    expect(ballots.cell.marks['TC1']).to.deep.equal([2, 2, 2, 2, 2])
    expect(ballots.cell.marks).not.to.have.property('GY2')
    expect(ballots.comments).to.deep.equal([{ unit, text: 'Gặp chị [đã ẩn tên], [đã ẩn số điện thoại]' }])
  })

  it('of one paper number are refused the second time, also at once; another group has its own numbers', async () => {
    const sent = await Promise.all([1, 2, 3, 4].map((level) => type(formOf(level, { number: '012' }))))
    expect(sent.map(({ status }) => status).sort()).to.deep.equal([201, 409, 409, 409])
    const { body } = await type(formOf(4, { number: '12' })).expect(409)
    expect(body).to.include({ type: '/problems/duplicate' })
    expect(body.detail).to.match(/^Phiếu giấy số 12 .* đã nhập/)
    await type(formOf(4, { number: 'a-12', group: 'TC' })).expect(201)
    await type(formOf(4, { number: '12', group: 'TC' })).expect(201)
    expect((await box())!.ballots.cell.forms).to.equal(11)
  })

  it('under a key of another form are refused instead of lost', async () => {
    const form = formOf(5)
    await type(form).expect(201)
    for (const other of [{ levels: levelsOf(4) }, { comment: 'Khác' }, { group: 'TC' }, { number: '99' }]) {
      const { body } = await type({ ...form, ...other }).expect(409)
      expect(body, JSON.stringify(other)).to.include({ type: '/problems/wrong-state' })
    }
    await type(form, await world.person('reviewer')).expect(404)
    expect((await box())!.ballots.cell.forms).to.equal(12)
  })

  it('are taken back once by who typed them and says again what they say; the paper is typed anew', async () => {
    const before = (await box('TC'))!.ballots
    const form = formOf(2, { group: 'TC', number: '77', comment: 'Chờ lâu. Gặp anh Nam' })
    await type(form).expect(201)
    expect((await box('TC'))!.ballots.comments).to.have.length(1)
    await untype(form, await world.person('reviewer')).expect(404)
    await untype({ ...form, levels: levelsOf(3) }).expect(409)
    const sent = await Promise.all([0, 1, 2].map(() => untype(form)))
    expect(sent.map(({ status }) => status)).to.deep.equal([200, 200, 200])
    const { cell, comments } = (await box('TC'))!.ballots
    expect([cell.forms, cell.marks['TC1'], comments]).to.deep.equal([
      before.cell.forms,
      before.cell.marks['TC1'],
      [],
    ])
    const { body } = await type(form).expect(409)
    expect(body.detail).to.match(/^Phiếu này đã bỏ/)
    await type({ ...form, key: randomUUID() }).expect(201)
    expect((await box('TC'))!.ballots.cell.forms).to.equal(before.cell.forms + 1)
  })

  it('stand apart from answers by link in what is counted', async () => {
    const { body } = await world
      .as(reviewer)
      .post(`${v1}/surveys/${id}/links`, { unit, group: 'TC', count: 2 })
      .expect(201)
    await world
      .as()
      .post(new URL(body.links[0]).pathname)
      .set('Accept', 'text/html')
      .type('form')
      .send({ 'levels[TC1]': '5' })
      .expect(201)
    const { collecting } = await seen()
    expect(collecting).to.include({ given: 2, used: 1, typed: 15 })
    expect(collecting.places.map(({ issue: _, ...one }: { issue: number }) => one)).to.deep.equal([
      { unit, group: 'ND', typed: 12, online: 0, brought: 0 },
      { unit, group: 'TC', typed: 3, online: 1, brought: 0 },
    ])
  })

  it('leave no trace of what one form said', async () => {
    const { db } = world.ctx
    const form = formOf(3, { comment: 'Câu riêng của một người' })
    await type(form).expect(201)
    await untype(form).expect(200)
    const lines = await db.history.model.find({ act: /^surveys\.(un)?type$/ }).lean()
    expect(lines.length).to.be.above(30)
    expect(JSON.stringify(lines)).not.to.match(/ballots|marks|comment|levels|hash|TC1|Hoa|Câu riêng/)
    const kept = await db.surveyForms.model.find().lean()
    expect(JSON.stringify(kept)).not.to.match(/TC1|Hoa|Câu riêng/)
    expect(JSON.stringify(kept)).not.to.include(form.key)
    expect(JSON.stringify(await db.history.model.find().lean())).not.to.include(form.key)
  })

  it('hold the plan fast, and are all in what the survey concludes; nothing is added or taken from then on', async () => {
    const late = formOf(4)
    await type(late).expect(201)
    await world.as(reviewer).delete(`${v1}/surveys/${id}`, { revision: 1 }).expect(409)
    await world.as(reviewer).post(`${v1}/surveys/${id}/conclusions`, { revision: 1 }).expect(201)
    expect((await seen()).results.total).to.include({ forms: 17 })
    for (const refused of [type(formOf(4)), untype(late)])
      expect((await refused.expect(409)).body).to.include({ type: '/problems/frozen' })
    await type(late).expect(201) // it was counted before
    expect((await box())!.ballots.cell.forms).to.equal(13)
  })

  it('taken back to the last leave the plan free', async () => {
    const other = await world.make(world.ctx.db.surveys, surveyOf([unit], { code: 'HL-2' }))
    const form = formOf(4)
    await world.as(reviewer).post(`${v1}/surveys/${other.id}/forms`, form).expect(201)
    await world.as(reviewer).delete(`${v1}/surveys/${other.id}`, { revision: 1 }).expect(409)
    const { key, levels, comment } = form
    await world.as(reviewer).delete(`${v1}/surveys/${other.id}/forms`, { key, levels, comment }).expect(200)
    expect(await world.ctx.db.surveyBoxes.model.exists({ survey: other.id })).to.equal(null)
    await world.as(reviewer).delete(`${v1}/surveys/${other.id}`, { revision: 1 }).expect(200)
  })
})
