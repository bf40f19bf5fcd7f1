// Lịch sử and Nhật ký: who did what to a record, in words, for those who may read the record.
import { expect } from 'chai'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

interface Line {
  id: string
  byName: string
  behalfName?: string
  act: string
  sentence: string
  changes: { field: string; label: string; old: string; new: string }[]
}

describe('history', () => {
  let world: World
  let round: Awaited<ReturnType<typeof submittedRound>>
  const of = async (who: Person, id: string, query = ''): Promise<Line[]> =>
    (await world.as(who).get(`${v1}/history/${id}${query}`).expect(200)).body.lines

  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
  })
  after(() => world[Symbol.asyncDispose]())

  it('tells of an assessment what was cited, saved and sent, in words and without ids', async () => {
    const { assessment } = round.leaves['1.2']!
    const lines = await of(round.people.reviewer, assessment)
    expect(lines.map(({ act }) => act)).to.include.members([
      'assessments.cite',
      'assessments.save',
      'assessments.submit',
      'campaigns.assign',
    ])
    const said = lines.map(({ sentence }) => sentence)
    expect(said).to.include(`Nguyễn Văn An gắn tài liệu ${round.papers[1]!.code} vào mục 1`)
    const changes = lines.flatMap((line) => line.changes)
    expect(changes.find(({ field }) => field === 'self')).to.include({ label: 'điểm tự chấm', old: '–' })
    expect(changes.filter(({ field }) => field === 'self').map((one) => one.new)).to.include('2,70')
    const states = changes.filter(({ field }) => field === 'state').map((one) => one.new)
    expect(states).to.include.members(['chờ lãnh đạo xác nhận', 'chờ rà soát'])
    expect(JSON.stringify(lines.map(({ sentence, changes }) => [sentence, changes]))).not.to.match(
      /_[0-9a-z]{20}/,
    )
  })

  it('tells of a document its particulars field by field, and in whose name a machine acted', async () => {
    const { document } = round.papers[0]!
    const lines = await of(round.people.officer, document)
    expect(lines.flatMap(({ changes }) => changes)).to.deep.include({
      field: 'particulars.issued',
      label: 'ngày ban hành',
      old: '–',
      new: '05/10/2026',
    })
    expect(lines.find(({ act }) => act === 'documents.kept')).to.include({
      byName: 'Hệ thống',
      behalfName: 'Nguyễn Văn An',
    })
  })

  it('turns pages without losing or repeating a line', async () => {
    const { assessment } = round.leaves['1.2']!
    const all = await of(round.people.reviewer, assessment)
    const paged: Line[] = []
    for (let after = ''; ;) {
      const url = `${v1}/history/${assessment}?limit=3${after}`
      const { body } = await world.as(round.people.reviewer).get(url).expect(200)
      paged.push(...body.lines)
      if (!body.next) break
      after = `&after=${encodeURIComponent(body.next)}`
    }
    expect(paged).to.deep.equal(all)
    expect(all.length).to.be.greaterThan(5)
  })

  it('tells who took the original of a paper, once a download, and not who looked at it', async () => {
    const { people, papers, otherOfficer } = round
    const { document, version, code, bytes } = papers[1]!
    const opened = async () =>
      (await of(people.officer, document)).filter(({ act }) => act === 'history.opened')
    const original = `${v1}/versions/${version}/bytes`
    const reviewer = world.as(people.reviewer)
    const looked = ['view', 'thumb', 'text'].map((kind) => `${v1}/versions/${version}/${kind}`)
    for (const url of looked) await reviewer.get(url).expect(200)
    await world.as(otherOfficer).get(original).expect(404)
    await reviewer.get(original).set('Range', 'bytes=100-').expect(206)
    await reviewer.get(original).set('Range', `bytes=${bytes.length}-`).expect(416)
    await reviewer.send('HEAD', original).expect(200)
    expect(await opened()).to.be.empty

    const { headers } = await reviewer.get(original).expect(200)
    await reviewer.get(original).set('If-None-Match', headers['etag']!).expect(304)
    const [line, ...more] = await opened()
    expect(more).to.be.empty
    expect(line!.sentence).to.equal(`${people.reviewer.name} mở tệp gốc ${code}`)
    expect(line!.changes.map(({ field }) => field)).to.include('file')
    expect((await of(people.officer, version)).map(({ id }) => id)).to.include(line!.id)
    await reviewer.get(original).set('Range', 'bytes=0-99').expect(206)
    expect(await opened()).to.have.length(2)
  })

  it('is as unknown as its record to those who may not read that', async () => {
    const { people, otherOfficer, leaves, papers } = round
    const refused: [Person, string][] = [
      [otherOfficer, leaves['1.2']!.assessment],
      [otherOfficer, leaves['1.2']!.assignment],
      [otherOfficer, papers[0]!.document],
      [otherOfficer, papers[0]!.version],
      [people.admin, papers[0]!.document],
      [people.officer, people.officer.id],
      [people.reviewer, newId('as')],
      [people.reviewer, newId('ss')],
      [people.reviewer, newId('xx')],
    ]
    for (const [who, id] of refused) await world.as(who).get(`${v1}/history/${id}`).expect(404)
    await of(people.admin, people.officer.id)
    await of(people.officer, round.campaign)
  })

  it('is whole to the auditor alone, and narrowed by agency, person, act and day', async () => {
    const { people, agencies } = round
    const log = async (query: string) =>
      (await world.as(people.auditor).get(`${v1}/history?limit=200&${query}`).expect(200)).body
        .lines as Line[]
    expect(await log('')).not.to.be.empty
    const cited = await log(`act=assessments.cite&person=${round.otherOfficer.id}&agency=${agencies.other}`)
    expect(cited).to.have.length(1)
    expect(await log(`act=assessments.cite&person=${round.otherOfficer.id}&agency=${agencies.lead}`)).to.be
      .empty
    expect(await log(`to=2020-01-01`)).to.be.empty
    expect(await log(`from=2020-01-01&to=2019-01-01`)).to.be.empty
    expect(await log(`from=2020-01-01`)).not.to.be.empty
  })

  it('never holds a password, or what could be used as one', async () => {
    const kept = JSON.stringify(await world.ctx.db.history.model.find().lean())
    const { password } = (await world.ctx.db.people.model.findOne({ id: round.people.officer.id }).lean())!
    expect(password).to.match(/^\$argon2id/)
    expect(kept).not.to.contain('$argon2id')
  })
})
