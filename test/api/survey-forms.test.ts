// Answers by link: counted once however often and however many at once they are sent, laid beside no link, on a page that is
// small; refused when the survey is over.
import { expect } from 'chai'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Person } from '../../schemas/person.ts'
import { questionsOf, usualPlan } from '../../schemas/survey/survey.ts'
import { surveyOf } from '../surveys.ts'
import { settings, v1, World } from '../world.ts'

const codes = questionsOf(usualPlan).map(({ code }) => code)

describe('answers by link', () => {
  let world: World
  let reviewer: Person
  let [unit, id] = ['', '']
  const paths: string[] = []
  before(async () => {
    world = await World.open(await settings('disk'))
    reviewer = await world.person('reviewer')
    unit = await world.agency('X1', { name: 'Ủy ban nhân dân xã <Một>' })
    id = (await world.make(world.ctx.db.surveys, surveyOf([unit]))).id
  })
  after(() => world[Symbol.asyncDispose]())

  const make = (more: object) =>
    world.as(reviewer).post(`${v1}/surveys/${id}/links`, { unit, group: 'ND', ...more })
  const get = (path: string) => world.as().get(path).set('Accept', 'text/html')
  const send = (path: string, fields: Record<string, string>) =>
    world.as().post(path).set('Accept', 'text/html').type('form').send(fields)
  const form = (level: number, comment = ''): Record<string, string> => ({
    ...Object.fromEntries(codes.map((code) => [`levels[${code}]`, String(level)])),
    comment,
  })
  const box = () => world.ctx.db.surveyBoxes.model.findOne({ survey: id }).lean()

  it('come by links that are told once and kept as hashes', async () => {
    await make({ count: 1, unit: reviewer.id.replace('pe_', 'ag_') }).expect(400)
    const { body } = await make({ count: 25 }).expect(201)
    paths.push(...body.links.map((link: string) => new URL(link).pathname))
    expect(new Set(paths).size).to.equal(25)
    const token = paths[0]!.split('/').at(-1)!
    const kept = await world.ctx.db.surveyLinks.model.find().lean()
    expect(kept.map(({ hash }) => hash)).to.include(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(kept)).not.to.include(token)
  })

  it('are given on one small page without a script', async () => {
    const { text, headers } = await get(paths[0]!).expect(200)
    expect(headers['content-security-policy']).to.match(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-/,
    )
    expect(headers).to.include({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' })
    expect(text).not.to.match(/<script|<img|<link|\bsrc=/)
    expect(text).to.include('xã &#60;Một&#62;').and.include('name="levels[TC1]" value="5"')
    expect(gzipSync(text).length).to.be.below(3000)
    expect(Buffer.byteLength(text)).to.be.below(14_000) // what a first round trip of TCP carries
    const unknown = await get('/phieu/khong-co-phieu-nay').expect(404)
    expect(unknown.text).to.include('<h1>Không tìm thấy</h1>').and.include('Không có phiếu này')
    const { body } = await world.as().get('/phieu/khong-co-phieu-nay').expect(404)
    expect(body).to.include({ type: '/problems/not-found' })
  })

  it('open for a hundred at once behind one address, where only guessing is slowed', async () => {
    const opened = await Promise.all(Array.from({ length: 100 }, (_, n) => get(paths[n % 25]!)))
    expect(new Set(opened.map(({ status }) => status))).to.deep.equal(new Set([200]))
    const guessed = await Promise.all(Array.from({ length: 40 }, (_, n) => get(`/phieu/doan-${n}`)))
    expect(new Set(guessed.map(({ status }) => status))).to.deep.equal(new Set([404, 429]))
    await get(paths[0]!).expect(200)
  })

  it('need one answer, and keep what was typed', async () => {
    const { text } = await send(paths[0]!, { comment: 'Chờ <lâu>' }).expect(400)
    expect(text).to.include('Chờ &#60;lâu&#62;').and.include('ít nhất một câu')
    expect(await box()).to.equal(null)
    for (const wrong of ['levels[TC1]', 'levels[$ne]', 'levels[constructor]', 'levels[TC1][$gt]', 'levels'])
      expect((await send(paths[0]!, { ...form(4), [wrong]: '9' }).expect(400)).text, wrong).to.include('<h1>')
    await world
      .as()
      .post(paths[0]!)
      .set('Origin', 'https://elsewhere.example')
      .type('form')
      .send(form(4))
      .expect(403)
  })

  it('are counted once, sent three times at once by twenty people', async () => {
    const people = paths.slice(0, 20)
    const sent = people.flatMap((path, n) =>
      [0, 1, 2].map(() => send(path, form(1 + (n % 5), n === 7 ? 'Gặp chị Hoa, 0905123456' : ''))),
    )
    expect(new Set((await Promise.all(sent)).map(({ status }) => status))).to.deep.equal(new Set([201]))
    const { ballots } = (await box())!
    expect(ballots.cell.forms).to.equal(20)
    for (const code of codes) expect(ballots.cell.marks[code]).to.deep.equal([4, 4, 4, 4, 4])
    expect(ballots.comments).to.deep.equal([{ unit, text: 'Gặp chị [đã ẩn tên], [đã ẩn số điện thoại]' }])
    expect((await send(paths[0]!, form(5)).expect(201)).text).to.include('Đã nhận phiếu')
    expect((await box())!.ballots.cell.forms).to.equal(20)
    const { body } = await world.as(reviewer).get(`${v1}/surveys/${id}`).expect(200)
    expect(body.collecting).to.deep.include({ given: 25, used: 20 })
  })

  it('leave no trace of what one form said', async () => {
    const { db } = world.ctx
    const lines = await db.history.model.find({ act: 'surveys.answer' }).lean()
    expect(lines).to.have.length(40)
    expect(JSON.stringify(lines)).not.to.match(/ballots|marks|comments|TC1|Hoa/)
    const links = await db.surveyLinks.model.find().lean()
    for (const link of links) expect(Object.keys(link)).to.not.include.members(['ballots', 'at'])
  })

  it('are in what the survey concludes, and refused from then on', async () => {
    await world.as(reviewer).post(`${v1}/surveys/${id}/conclusions`, { revision: 1 }).expect(201)
    const { body } = await world.as(reviewer).get(`${v1}/surveys/${id}`).expect(200)
    expect(body.results.total).to.include({ forms: 20 })
    expect((await send(paths[24]!, form(5)).expect(410)).text).to.include('đã kết thúc')
    await get(paths[24]!).expect(410)
    await get(paths[0]!).expect(200)
    await make({ count: 1 }).expect(410)
  })
})
