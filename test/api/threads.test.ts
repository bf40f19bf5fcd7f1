// Yêu cầu bổ sung as an object: what it is about, what is wrong by the catalogue, and what both sides say until it is closed.
import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { defects } from '../../schemas/defects.ts'
import type { Person } from '../../schemas/person.ts'
import { send, submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

describe('a supplement request', () => {
  let world: World
  let round: Awaited<ReturnType<typeof submittedRound>>
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
  })
  after(() => world[Symbol.asyncDispose]())
  const at = () => `${v1}/assessments/${round.leaves['1.2']!.assessment}`
  const seen = async (who: Person = round.people.reviewer) => (await world.as(who).get(at()).expect(200)).body
  const ask = async (request: object) => {
    const { revision, digest: over } = await seen()
    const due = new Date(world.ctx.now().getTime() + 5 * 864e5).toISOString()
    const requests = [{ slot: 'a', words: 'Thiếu trang 3 của báo cáo', due, ...request }]
    return world
      .as(round.people.reviewer)
      .post(`${at()}/reviews`, { revision, over, outcome: 'return', requests })
  }

  it('knows the defects of the catalogue, and no others', async () => {
    const catalogue = JSON.parse(readFileSync('scripts/demo/data/defects.json', 'utf8'))
    const codes = catalogue.defects.map(({ code }: { code: string }) => code)
    expect(codes).to.include.members([...defects])
    expect((await ask({ defect: 'tu-bia' })).status).to.equal(400)
  })

  it('is not sent with a gap of the catalogue’s sentence left open', async () => {
    for (const words of [
      'Báo cáo thuộc năm …, không chứng minh cho năm đánh giá.',
      '… và … khác nhau tại cùng thời điểm.',
      'Báo cáo thiếu trang ... Đề nghị nộp đủ trang.',
    ]) {
      const { status, body } = await ask({ defect: 'sai-thoi-ky', words })
      expect([status, body.faults?.[0].field], words).to.deep.equal([400, 'requests.0.words'])
      expect(body.detail).to.match(/^Yêu cầu còn chỗ “…” chưa điền .*Hãy điền/)
    }
    expect((await seen()).requests).to.deep.equal([])
  })

  it('is about a citation that was sent, at its page', async () => {
    const wrong = await ask({ citation: 'ci_00000000000000000000' })
    expect(wrong.body.faults?.[0].field).to.equal('requests.0.citation')
    const [cited] = (await seen()).slots[0].citations
    const made = await ask({ defect: 'thieu-trang', citation: cited.key, pages: '3' })
    expect(made.status, JSON.stringify(made.body)).to.equal(201)
    expect(made.body.requests[0]).to.include({
      defect: 'thieu-trang',
      citation: cited.key,
      pages: '3',
      state: 'open',
    })
  })

  it('is counted by defect, agency and area, for whoever sees the board', async () => {
    const count = async (who: Person) =>
      (await world.as(who).get(`${v1}/campaigns/${round.slug}/board/defects`).expect(200)).body
    const { total, rows } = await count(round.people.reviewer)
    const [{ agencies, areas, ...row }] = rows
    expect(row).to.deep.equal({ defect: 'thieu-trang', count: 1, open: 1 })
    expect(agencies).to.have.length(1)
    expect(areas).to.deep.equal([{ name: '1', count: 1 }])
    expect(total).to.equal(1)
    expect((await count(round.people.officer)).total).to.equal(1)
    expect(await count(round.otherOfficer)).to.deep.equal({ total: 0, rows: [] })
  })

  it('is talked about by both sides in order, each told apart; strangers and late words are refused', async () => {
    const { officer, reviewer, head, leader } = round.people
    const say = async (who: Person, text: string) => {
      const [{ id, revision }] = (await seen()).requests
      return world.as(who).post(`${v1}/requests/${id}/messages`, { revision, text })
    }
    const waits = async () => {
      const path = `${v1}/campaigns/${round.slug}/queue`
      const { counts, rows } = (await world.as(reviewer).get(`${path}?show=asked`).expect(200)).body
      return [counts.asked, rows.map(({ code, asks }: { code: string; asks?: string }) => [code, asks])]
    }
    expect(await waits(), 'what Sở asked waits for the agency').to.deep.equal([0, []])
    await say(officer, 'Trang 3 nằm ở phụ lục, có được không?').then(({ status }) =>
      expect(status).to.equal(201),
    )
    expect(await waits()).to.deep.equal([1, [['1.2', 'Trang 3 nằm ở phụ lục, có được không?']]])
    await say(reviewer, 'Được, đề nghị ghi rõ trang.').then(({ status }) => expect(status).to.equal(201))
    await say(head, 'Đã giao phòng bổ sung.').then(({ status }) => expect(status).to.equal(201))
    expect((await say(round.otherOfficer, 'Xin hỏi')).status).to.equal(404)
    expect((await say(leader, 'Xin hỏi')).status).to.equal(403)
    const [{ id, revision, thread, state }] = (await seen(officer)).requests
    expect(state, 'talking decides nothing').to.equal('open')
    expect(thread.map(({ isAgency }: { isAgency: boolean }) => isAgency)).to.deep.equal([true, false, true])
    const both = await Promise.all(
      [officer, reviewer].map((who) =>
        world.as(who).post(`${v1}/requests/${id}/messages`, { revision, text: 'Cùng lúc' }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    const now = (await seen()).requests[0]
    expect(now.thread).to.have.length(4)
    await world.as(reviewer).post(`${v1}/requests/${id}/closing`, { revision: now.revision }).expect(201)
    expect((await say(officer, 'Nói thêm')).body.type).to.equal('/problems/wrong-state')
  })

  it('asked about is in one list: once its leaf is sent again, it waits there for a decision', async () => {
    const { officer, head, reviewer } = round.people
    const leaf = `${v1}/assessments/${round.leaves['1.1']!.assessment}`
    const as = (who: Person) => world.as(who)
    const { revision, digest: over } = (await as(reviewer).get(leaf).expect(200)).body
    const due = new Date(world.ctx.now().getTime() + 5 * 864e5).toISOString()
    const requests = [{ slot: 'a', words: 'Thiếu trang cuối', due }]
    const made = await as(reviewer).post(`${leaf}/reviews`, { revision, over, outcome: 'return', requests })
    expect(made.status, JSON.stringify(made.body)).to.equal(201)
    const [{ id, revision: seen }] = made.body.requests
    const say = { revision: seen, text: 'Trang cuối là trang 2, đúng không?' }
    await as(officer).post(`${v1}/requests/${id}/messages`, say).expect(201)
    const codes = async (show: string) =>
      (await as(reviewer).get(`${v1}/campaigns/${round.slug}/queue?show=${show}`).expect(200)).body.rows.map(
        ({ code }: { code: string }) => code,
      )
    expect(await codes('asked')).to.deep.equal(['1.1'])
    expect(await codes('waiting')).to.not.include('1.1')
    const open = (await as(officer).get(leaf).expect(200)).body.requests[0]
    const answered = { revision: open.revision, text: 'Đã bổ sung trang 2.' }
    await as(officer).post(`${v1}/requests/${id}/answer`, answered).expect(201)
    await send(world, round, '1.1', officer, head, { dat: 'true' }, [])
    expect(await codes('waiting')).to.include('1.1')
    expect(await codes('asked')).to.deep.equal([])
  })
})
