// One year of a province of 30 agencies, played through HTTP from the opening of the round to the files that leave it;
// at the end every total is held against the hand's.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { remind } from '../api/reminders/remind.ts'
import { sendNext } from '../api/reminders/send.ts'
import type { MinistryView } from '../api/ministry/view.ts'
import type { PackageManifest } from '../dossier/manifest.ts'
import { newId } from '../schemas/id.ts'
import type { Person } from '../schemas/person.ts'
import { formatPoints, parsePoints } from '../schemas/points.ts'
import { fsck } from '../scripts/fsck/fsck.ts'
import { verify } from '../scripts/verify/verify.ts'
import { inFolder, run, textOf } from './dossier/tools.ts'
import { mailServer } from './mail.ts'
import { pdf } from './paper.ts'
import { issuePlea } from './plea.ts'
import { accept, approvedPackage, confirm, decideAll, type Paper, sealPackage, send } from './submitted.ts'
import { bytesOf, settings, v1, World } from './world.ts'

const slug = '2026-tinh'
const many = 30
const numbers = Array.from({ length: many }, (_, n) => n)

/** Six areas of five leaves: each has its lead, its own maximum, and a rate that does not come out even. */
const leaves = numbers.map((n) => ({
  code: `${Math.floor(n / 5) + 1}.${(n % 5) + 1}`,
  max: 1_25 + 5 * n,
  done: 11 + n,
  given: 43 + 2 * (n % 3),
}))
type Leaf = (typeof leaves)[number]
const at = (n: number): Leaf => leaves[n]!
/** By hand: the rate to four digits, times the maximum, to two. */
const byHand = ({ max, done, given }: Leaf): number =>
  Math.round((max * Math.round((done * 10_000) / given)) / 10_000)
const sum = (points: readonly number[]): number => points.reduce((all, one) => all + one, 0)

const survey = { code: '7.1', max: 2_00 }
/** Sends nothing, ever; sends late by a paper that lets it; is sent back; counts less; the ministry cuts the last three. */
const [absent, late, returned, partial, asked, agreed, kept] = [29, 27, 12, 6, 3, 18, 21] as const
/** Every third leaf is proved by a paper, the others by their figures. */
const hasPaper = (n: number): boolean => n % 3 === 0
const cut = 40
const wonBack = 30

function setOf() {
  const text = (points: number) => (points / 100).toFixed(2)
  const figure = (code: string, label: string) => ({ code, label, unit: 'việc', source: 'văn bản' })
  const slot = {
    ...{ code: 'a', name: 'Báo cáo năm', type: 'Báo cáo', issuer: { kind: 'sở' }, count: 1 },
    ...{ period: { from: '2026-01-01', to: '2026-12-31' }, need: 'required', accepts: ['scan'] },
  }
  const leaf = (code: string, max: number, more: object) => ({
    ...{ code, name: `Tiêu chí ${code}`, maxPoints: text(max), level: 'tiêu chí', assessment: 'self' },
    ...{ variables: [], slots: [], guidance: '', ...more },
  })
  const own = leaves.map(({ code, max }, n) =>
    leaf(code, max, {
      rule: { kind: 'ratio', num: 'a', den: 'b', round: 4, floor: '0.10', full: '1.00', whenZero: 'none' },
      variables: [figure('a', 'Việc đã xong'), figure('b', 'Việc được giao')],
      slots: hasPaper(n) ? [slot] : [],
    }),
  )
  const sipas = { rule: { kind: 'sipas', measure: 'tthc', round: 4 }, assessment: 'survey' }
  const all = [...own, leaf(survey.code, survey.max, sipas)]
  const areas = [1, 2, 3, 4, 5, 6, 7].map((area) => {
    const maxima = [...leaves, survey].filter(({ code }) => code.startsWith(`${area}.`)).map(({ max }) => max)
    return { code: `${area}`, name: `Lĩnh vực ${area}`, maxPoints: text(sum(maxima)), level: 'lĩnh vực' }
  })
  return {
    ...{ code: 'bo-tinh', title: 'Bộ tiêu chí của tỉnh', official: false, version: '1', year: 2026 },
    ...{ total: text(sum(leaves.map(({ max }) => max)) + survey.max), surveyTotal: text(survey.max) },
    nodes: areas.flatMap((area) => [area, ...all.filter(({ code }) => code.startsWith(`${area.code}.`))]),
  }
}

describe('the whole round of a province of 30 agencies', function () {
  this.bail(true)
  let world: World
  let mail: Awaited<ReturnType<typeof mailServer>>
  let now = new Date('2026-12-07T02:00:00.000Z') // Monday
  const due = '2026-12-09T10:00:00.000Z'
  const lockAt = '2026-12-10T10:00:00.000Z'
  const teams: { agency: string; officer: Person; head: Person }[] = []
  const province = {} as Record<'reviewer' | 'leader' | 'auditor', Person>
  const round: { leaves: Record<string, { assignment: string; assessment: string }> } = { leaves: {} }
  let main: { id: string; manifest: string }

  const reviewer = () => world.as(province.reviewer)
  const assessmentOf = (n: number): string => round.leaves[at(n).code]!.assessment
  const seen = async (n: number) =>
    (
      await world
        .as(teams[n]!.officer)
        .get(`${v1}/assessments/${assessmentOf(n)}`)
        .expect(200)
    ).body
  const board = async () => (await reviewer().get(`${v1}/campaigns/${slug}/board`).expect(200)).body
  const ministry = async (): Promise<MinistryView> =>
    (await reviewer().get(`${v1}/campaigns/${slug}/ministry`).expect(200)).body
  const take = async (path: string): Promise<Buffer> =>
    (await reviewer().get(`${v1}${path}`).buffer().parse(bytesOf).expect(200)).body as Buffer

  /** One paper each, uploaded and described by their officers. */
  async function upload(whose: readonly number[], subject: string): Promise<Map<number, Paper>> {
    const receipts = new Map<number, { document: string; version: string; code: string }>()
    for (const n of whose) {
      const bytes = pdf(2000, [`${subject} ${n}`.normalize('NFD').replace(/[^\x20-\x7e]/g, '')])
      const { body } = await world
        .as(teams[n]!.officer)
        .upload([`${subject} ${n}.pdf`, bytes])
        .expect(201)
      receipts.set(n, body[0].receipt)
    }
    await world.work()
    for (const [n, { document, code }] of receipts) {
      const api = world.as(teams[n]!.officer)
      const { body } = await api.get(`${v1}/documents/${document}`).expect(200)
      const symbol = `${Number(code.slice(-5))}/BC-CQ${n}`
      const particulars = {
        ...{ type: 'Báo cáo', number: code.slice(-5), symbol, issued: '2026-11-30', proofClass: 'scan' },
        ...{ issuer: { agency: teams[n]!.agency }, subject: `${subject} của cơ quan ${n}` },
      }
      await api.patch(`${v1}/documents/${document}`, { revision: body.revision, particulars }).expect(200)
    }
    return receipts as unknown as Map<number, Paper>
  }
  /** The ladder of reminders climbed by hand: the worker looks once a minute of the wall. */
  async function chase(): Promise<void> {
    await remind(world.ctx, newId('wk'))
    while (await sendNext(world.ctx, newId('wk')));
  }
  const sendLeaf = (n: number, paper?: Paper) => {
    const { officer, head } = teams[n]!
    const figures = { a: `${at(n).done}`, b: `${at(n).given}` }
    return send(world, round, at(n).code, officer, head, figures, paper ? [['a', paper]] : [])
  }

  before(async () => {
    mail = await mailServer()
    world = await World.open({ ...(await settings('disk')), ...mail.env }, {}, { now: () => now })
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    for (const role of ['reviewer', 'leader', 'auditor'] as const) province[role] = await world.person(role)
    for (const n of numbers) {
      const agency = await world.agency(`CQ${n}`, { isHomeAffairs: n === 0 })
      const officer = await world.person('officer', agency)
      await world.ctx.db.people.model.updateOne(
        { id: officer.id },
        { $set: { email: `cq${n}@tinh.example` } },
      )
      teams.push({ agency, officer, head: await world.person('head', agency) })
    }
  })
  after(async () => {
    await world[Symbol.asyncDispose]()
    await mail.close()
  })

  it('is opened: 30 leaves to 30 agencies in one act, and twice makes nothing twice', async () => {
    const { body: set } = await reviewer().post(`${v1}/sets`, { document: setOf() }).expect(201)
    expect(set).to.have.property('id')
    await reviewer().post(`${v1}/sets/${set.id}/publication`, { revision: 1 }).expect(201)
    const about = { slug, name: 'Tự đánh giá của tỉnh', kind: 'province', year: 2026, windows: [], lockAt }
    const made = await reviewer()
      .post(`${v1}/campaigns`, { ...about, set: set.id })
      .expect(201)
    const rows = leaves.map(({ code }, n) => ({ leaf: code, lead: `CQ${n}`, due }))
    for (let twice = 0; twice < 2; twice++)
      await reviewer().post(`${v1}/campaigns/${slug}/assignments`, { rows }).expect(201)
    const answers = await world.ctx.db.assessments.model.find({ campaign: made.body.id }).lean()
    expect(answers).to.have.length(many)
    for (const { code, assignment, id } of answers) round.leaves[code] = { assignment, assessment: id }
    const { total, rows: agencies } = await board()
    expect([total.leaves, agencies.length]).to.deep.equal([many, many])
  })

  it('is filled and sent by 27 in time; the other three are reminded, each once', async () => {
    await chase()
    const addresses = numbers.map((n) => `cq${n}@tinh.example`)
    expect(mail.mails.map(({ to }) => to)).to.have.members(addresses)
    const inTime = numbers.filter((n) => ![absent, late, returned].includes(n as 29))
    const papers = await upload(inTime.filter(hasPaper), 'Báo cáo kết quả')
    for (const n of inTime) await sendLeaf(n, papers.get(n))
    mail.mails.length = 0
    now = new Date('2026-12-08T02:00:00.000Z')
    await chase()
    await chase()
    expect(mail.mails.map(({ to }) => to)).to.have.members([absent, late, returned].map((n) => addresses[n]!))
    for (const n of [absent, late, returned])
      expect(mail.mails.find(({ to }) => to === addresses[n])!.text).to.include(at(n).code)
    const paper = (await upload([returned], 'Báo cáo kết quả')).get(returned)!
    await sendLeaf(returned, paper)
  })

  it('is locked: who comes later is refused, until a paper lets them', async () => {
    const paper = (await upload([late], 'Báo cáo kết quả')).get(late)!
    const { officer, head } = teams[late]!
    const figures = ['a', 'b'].map((code) => ({
      ...{ code, value: `${code === 'a' ? at(late).done : at(late).given}`, state: 'official' },
    }))
    const path = `${v1}/assessments/${assessmentOf(late)}`
    const cite = async () =>
      world.as(officer).post(`${path}/citations`, {
        ...{ revision: (await seen(late)).revision, version: paper.version, slot: 'a', pages: '1' },
      })
    const save = async () =>
      world
        .as(officer)
        .patch(path, { revision: (await seen(late)).revision, figures, explanation: 'Chờ số.' })
    const present = async () =>
      world.as(officer).post(`${path}/presentations`, { revision: (await seen(late)).revision })
    await cite()
    await save()
    expect((await present()).status).to.equal(201)
    now = new Date('2026-12-10T11:00:00.000Z')
    const seenByHead = (await world.as(head).get(path).expect(200)).body
    const items = [{ id: seenByHead.id, revision: seenByHead.revision, digest: seenByHead.digest }]
    const refused = await world.as(head).post(`${v1}/submissions`, { items, password: 'mật khẩu dài' })
    expect(refused.body[0].problem, JSON.stringify(refused.body)).to.include({ type: '/problems/late' })
    const { assignment } = round.leaves[at(late).code]!
    const { revision } = (await world.ctx.db.assignments.model.findOne({ id: assignment }).lean())!
    const more = { due: '2026-12-11T10:00:00.000Z', reason: 'Chờ số liệu của Bộ' }
    const decision = 'Công văn số 812/UBND-NC ngày 10/12/2026'
    await reviewer()
      .patch(`${v1}/assignments/${assignment}`, { revision, ...more })
      .expect(400)
    await reviewer()
      .patch(`${v1}/assignments/${assignment}`, { revision, ...more, decision })
      .expect(200)
    await confirm(world, head, assessmentOf(late))
    expect((await seen(late)).submissions.at(-1)).to.include({ isLate: true })
  })

  it('is returned, supplemented and accepted; one leaf counts less, with the reason', async () => {
    const before = await seen(returned)
    const back = await reviewer().post(`${v1}/assessments/${assessmentOf(returned)}/reviews`, {
      ...{ revision: before.revision, over: before.digest, outcome: 'return', reason: 'Chưa rõ số liệu' },
      requests: [{ slot: 'a', words: 'Bổ sung phụ lục số liệu', due: '2026-12-12T10:00:00.000Z' }],
    })
    expect(back.status, JSON.stringify(back.body)).to.equal(201)
    const { db } = world.ctx
    const request = (await db.requests.model.findOne({ assessment: assessmentOf(returned) }).lean())!
    const paper = (await upload([returned], 'Phụ lục số liệu')).get(returned)!
    const text = 'Đã bổ sung phụ lục số liệu.'
    await world
      .as(teams[returned]!.officer)
      .post(`${v1}/requests/${request.id}/answer`, { revision: request.revision, text })
      .expect(201)
    await sendLeaf(returned, paper)
    for (const n of numbers.filter((one) => one !== absent && one !== partial))
      await accept(world, province.reviewer, assessmentOf(n))
    expect((await db.requests.model.findOne({ id: request.id }).lean())!.state).to.equal('closed')
    const { revision, digest: over } = await seen(partial)
    const less = { revision, over, outcome: 'accept', points: formatPoints(byHand(at(partial)) - 10) }
    const path = `${v1}/assessments/${assessmentOf(partial)}/reviews`
    await reviewer().post(path, less).expect(400)
    await reviewer()
      .post(path, { ...less, reason: 'Hai việc chưa có căn cứ.' })
      .expect(201)
    await world.work()
    const { total } = await board()
    const sent = leaves.filter((_, n) => n !== absent).map(byHand)
    expect(total.points).to.include({ self: sum(sent), accepted: sum(sent) - 10 })
  })

  it('is bound, approved and exported: the package holds and says the totals of the board', async () => {
    await decideAll(world, province.reviewer, slug)
    main = await packed(await edition())
    const { total } = await board()
    await checkPackage(main, total.points)
    const said = (await textOf(await take(`/packages/${main.id}/report`))).join('\n').replace(/\s+/g, ' ')
    expect(said).to.include(`tự chấm ${formatPoints(total.points.self)} điểm`)
    expect(said).to.include(`với ${formatPoints(total.points.accepted)} điểm`)
    const { totals } = await ministry()
    expect(totals).to.include({ self: total.points.self, home: total.points.accepted })
  })

  it('is scored by the ministry, explained by those who lost, and won back in part', async () => {
    const reads = await ministry()
    const rows = reads.rows.flatMap(({ code, home }) => {
      if (!home) return []
      const isCut = [asked, agreed, kept].some((n) => at(n).code === code)
      const points = formatPoints(home.points - (isCut ? cut : 0))
      return [{ code, points, ...(isCut && { reason: 'Tài liệu chưa chứng minh.' }) }]
    })
    const paper = { number: '1234/BNV-CCHC', issued: '2026-12-10' }
    const open = (input: object) =>
      reviewer()
        .post(`${v1}/campaigns/${slug}/ministry-rounds`, { paper, ...input })
        .expect(201)
    const { body: first } = await open({ kind: 'draft', rows })
    expect((await ministry()).totals.lost).to.equal(3 * cut)
    const score = async (n: number) =>
      (await ministry()).rows.find(({ code }) => code === at(n).code)!.scores.at(-1)!
    const added = (await upload([asked], 'Báo cáo bổ sung')).get(asked)!
    for (const [n, stance, documents] of [
      [asked, 'ask', [added.version]],
      [kept, 'ask', []],
      [agreed, 'agree', []],
    ] as const) {
      const { id, revision } = await score(n)
      const answer = { revision, stance, text: 'Báo cáo nêu rõ từng việc đã xong.', documents }
      await world.as(teams[n]!.officer).post(`${v1}/ministry-scores/${id}/answer`, answer).expect(201)
    }
    for (const [n, choice, reason] of [
      [asked, 'send', undefined],
      [kept, 'keep', 'Không có tài liệu mới để giải trình.'],
    ] as const) {
      const { id, revision } = await score(n)
      const chosen = { revision, choice, ...(reason && { reason }) }
      await reviewer().post(`${v1}/ministry-scores/${id}/choice`, chosen).expect(201)
    }
    await issuePlea(world, province.reviewer, slug, '2026-12-10')
    await world.work()
    await reviewer().post(`${v1}/ministry-rounds/${first.id}/letter`, { revision: 1 }).expect(201)
    const home = (await ministry()).rows.find(({ code }) => code === at(asked).code)!.home!.points
    const points = formatPoints(home - cut + wonBack)
    const explained = [{ code: at(asked).code, points, reason: 'Chấp nhận một phần.' }]
    await open({ kind: 'explained', rows: explained })
    const { totals } = await ministry()
    expect(totals).to.include({ wonBack, lost: 3 * cut - wonBack })
    expect(totals.contestable + totals.givenUp).to.equal(totals.lost)
  })

  it('goes out once more with what was added, and nothing is amiss in the whole store', async () => {
    const { total } = await board()
    await checkPackage(await packed(await edition('supplement')), total.points, false)
    await checkPackage(main, total.points)
    const table = await readXlsxFile(await take(`/campaigns/${slug}/ministry/table`))
    const cells = table.flatMap((sheet) => ('data' in sheet ? (sheet.data as unknown[][]) : [sheet]))
    for (const n of numbers) {
      const row = cells.find(([code]) => code === at(n).code)!
      const hundredths = row.filter((cell) => typeof cell === 'number').map((cell) => Math.round(cell * 100))
      expect(hundredths.slice(0, n === absent ? 1 : 2), at(n).code).to.deep.equal(
        n === absent ? [at(n).max] : [at(n).max, byHand(at(n))],
      )
    }
    const { findings, checked } = await fsck(world.ctx, 1)
    expect(findings).to.deep.equal([])
    expect(checked.hashed).to.equal(checked.blobs)
  })

  async function edition(numbering?: 'supplement'): Promise<string> {
    const order = { campaign: slug, ...(numbering && { numbering }) }
    const { body } = await reviewer().post(`${v1}/editions`, order).expect(201)
    await world.work()
    return body.id
  }

  /** Built, approved by the leader, sealed. */
  async function packed(of: string): Promise<{ id: string; manifest: string }> {
    const made = await approvedPackage(world, { ...province } as never, of)
    await sealPackage(world, province.reviewer, made).expect(201)
    return (await reviewer().get(`${v1}/packages/${made.id}`).expect(200)).body
  }

  /** Our verifier, the sums of its manifest, and those of its table. */
  async function checkPackage(
    { id, manifest }: { id: string; manifest: string },
    { self, accepted }: { self: number; accepted: number },
    isWhole = true,
  ): Promise<void> {
    const zip = await take(`/packages/${id}/bytes?purpose=check`)
    await inFolder(async (folder) => {
      const path = join(folder, 'goi.zip')
      await writeFile(path, zip)
      const report = await verify(path, manifest)
      expect(report.faults).to.deep.equal([])
      if (!isWhole) return
      await run('unzip', ['-q', path, 'manifest.json', 'bang-diem.xlsx'], { cwd: folder })
      const said: PackageManifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
      const points = (text?: string) => (text === undefined ? 0 : parsePoints(text))
      expect(sum(said.leaves.map(({ score }) => points(score.self)))).to.equal(self)
      expect(sum(said.leaves.map(({ score }) => points(score.appraised)))).to.equal(accepted)
      expect(said.leaves).to.have.length(many + 1)
      checkTable(await readXlsxFile(join(folder, 'bang-diem.xlsx')))
    })
  }

  /** Maximum, own points and those of Sở Nội vụ stand as numbers, by hand. */
  function checkTable(sheets: Awaited<ReturnType<typeof readXlsxFile>>): void {
    const rows = sheets.flatMap((sheet) => ('data' in sheet ? (sheet.data as unknown[][]) : [sheet]))
    for (const n of numbers) {
      const row = rows.find(([code]) => code === at(n).code)!
      const said = row.filter((cell) => typeof cell === 'number').map((cell) => Math.round(cell * 100))
      const own = byHand(at(n))
      const wanted = n === absent ? [at(n).max] : [at(n).max, own, n === partial ? own - 10 : own]
      expect(said.slice(0, wanted.length), at(n).code).to.deep.equal(wanted)
    }
  }
})
