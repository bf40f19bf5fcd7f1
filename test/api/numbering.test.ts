// Page numbers that have left the province: issued when a package is sealed, kept by what is bound later, looked up
// whatever became of them, and never issued by two at once.
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import type request from 'supertest'
import { issueLabels } from '../../api/dossiers/issue.ts'
import { findPage } from '../../api/dossiers/find-page.ts'
import { keepText } from '../../api/dossiers/order.ts'
import { canonical } from '../../dossier/canonical.ts'
import { numberBehind, numberFreely, type Wanted } from '../../dossier/number.ts'
import type { Piece } from '../../dossier/order.ts'
import { newId } from '../../schemas/id.ts'
import { readCitation } from '../../schemas/issue.ts'
import { random } from '../dossier/pages.ts'
import { openPdf, textOf } from '../dossier/tools.ts'
import type { Round } from '../round.ts'
import {
  accept,
  approvedPackage,
  decideAll,
  type Paper,
  sealPackage,
  send,
  submittedRound,
  uploadPaper,
} from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

/** The bytes as they came, whatever their type. */
const raw = (answer: request.Response, done: (error: Error | null, body: Buffer) => void): void => {
  buffer(answer as unknown as Readable).then(
    (body) => done(null, body),
    (error: Error) => done(error, Buffer.alloc(0)),
  )
}

describe('issued page numbers', () => {
  let world: World
  let round: Round & { papers: Paper[] }
  let first: string
  let supplement: string
  const as = (role: keyof Round['people']) => world.as(round.people[role])
  const order = (more = {}) => as('reviewer').post(`${v1}/editions`, { campaign: round.slug, ...more })
  const edition = async (more = {}): Promise<string> => {
    const { body } = await order(more).expect(201)
    await world.work()
    return body.id
  }
  const volume = async (id: string): Promise<Buffer> =>
    (await as('reviewer').get(`${v1}/editions/${id}/volumes/1/bytes`).buffer(true).expect(200)).body
  const find = async (q: string) =>
    (
      await as('auditor')
        .get(`${v1}/campaigns/${round.slug}/pages?q=${encodeURIComponent(q)}`)
        .expect(200)
    ).body.found
  const approved = (edition: string) => approvedPackage(world, round.people, edition)
  const seal = (package_: { id: string; revision: number }) =>
    sealPackage(world, round.people.reviewer, package_)

  before(async () => {
    world = await World.open(await settings('disk'))
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
    await decideAll(world, round.people.reviewer, round.slug)
  })
  after(() => world[Symbol.asyncDispose]())

  it('do not exist before anything is sealed', async () => {
    for (const numbering of ['keep', 'supplement', 'renumber'])
      expect((await order({ numbering }).expect(409)).body.detail).to.include('chưa phát hành lần nào')
    first = await edition({ lists: ['scores', 'explanations', 'originals'] })
    expect(await find('tr. 3')).to.deep.equal([])
    const [text] = [(await textOf(await volume(first))).join('\n')]
    for (const title of ['BẢNG ĐIỂM TỰ CHẤM', 'GIẢI TRÌNH', 'DANH SÁCH BẢN GỐC KÈM SHA-256'])
      expect(text).to.include(title)
    for (const { sha256 } of round.papers) expect(text.replace(/\s/g, '')).to.include(sha256)
  })

  it('are issued with the seal, by one of two who seal at once, and shown in the history', async () => {
    const other = await edition()
    const [one, two] = [await approved(first), await approved(other)]
    const answers = await Promise.all([seal(one), seal(two)])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    const lost = answers.find(({ status }) => status === 409)!
    expect(lost.body.detail).to.include('Hãy đóng quyển và lập bộ hồ sơ mới.')
    const [issue, none] = await world.ctx.db.issues.model.find().lean()
    expect(none).to.equal(undefined)
    expect(issue).to.include({ n: 1, mode: 'fresh', scheme: 'whole' })
    expect(await world.history(issue!.id)).to.deep.equal(['issues.seal'])
    const again = answers[0].status === 409 ? one : two
    const { revision } = (await as('reviewer').get(`${v1}/packages/${again.id}`).expect(200)).body
    expect((await seal({ id: again.id, revision })).body.detail).to.include('Số trang đã phát hành lần 1')
    await as('reviewer')
      .post(`${v1}/packages`, { edition: other })
      .expect(answers[1].status === 409 ? 409 : 201)
  })

  it('stay where they are when documents come later: inserted, listed, and withdrawn pages say so', async () => {
    expect((await order().expect(201)).body.numbering).to.deep.equal({
      mode: 'keep',
      scheme: 'whole',
      over: 1,
    })
    await world.work()
    expect((await order({ numbering: 'fresh' }).expect(409)).body.detail).to.include('đã phát hành lần 1')
    expect((await order({ scheme: 'areas' }).expect(409)).body.detail).to.include('đánh số lại')
    expect((await order({ numbering: 'supplement' }).expect(409)).body.detail).to.include(
      'Không có tài liệu nào mới',
    )
    await order({ numbering: 'fresh', draft: true }).expect(201)
    await world.work()
    const [before] = await find('2.2-T00')
    const { officer, head } = round.people
    const late = await uploadPaper(world, officer, round.agencies.lead, 'Báo cáo bổ sung năm 2026')
    await send(world, round, '2.2', officer, head, { n: '2' }, [['a', late]])
    await decideAll(world, round.people.reviewer, round.slug)

    const kept = await edition()
    const bytes = await volume(kept)
    const texts = await textOf(bytes)
    await using pdf = await openPdf(bytes)
    expect(texts.map((text) => /Trang ([\w–]+)\s*$/.exec(text.trimEnd())?.[1])).to.deep.equal(pdf.labels)
    const gone = texts[pdf.labels.indexOf(before.labels)]!
    expect(gone).to.include('TRANG ĐÃ RÚT')
    const shown = texts[pdf.labels.findIndex((_, i) => texts[i]!.includes('BẢNG THAY ĐỔI'))]!
    expect(shown).to.match(/Bổ sung\s+2\.2-01/)
    expect(shown).to.match(/Rút\s+2\.2-T00/)
    expect((await seal(await approved(kept))).status).to.equal(201)
    expect((await find('2.2-01'))[0].now.issue).to.equal(2)
    const [, old] = await find(`tr. ${before.labels}`)
    expect(old).to.deep.include({ issue: 1, exhibit: '2.2-T00' })
    expect(old.sentence).to.include('nay không còn trong quyển')
  })

  it('go on in a supplement that holds only what is new, with its own index and change sheet', async () => {
    const { officer, head } = round.people
    const late = await uploadPaper(world, officer, round.agencies.lead, 'Công văn giải trình bổ sung', {})
    const at = `${v1}/assessments/${round.leaves['1.2']!.assessment}`
    const { revision } = (await as('reviewer').get(at).expect(200)).body
    await as('officer').post(`${at}/reopenings`, { revision, reason: 'Bổ sung một công văn' }).expect(201)
    await send(world, round, '1.2', officer, head, { a: '9', b: '10' }, [['a', late]])
    await decideAll(world, round.people.reviewer, round.slug)
    supplement = await edition({ numbering: 'supplement' })
    const texts = await textOf(await volume(supplement))
    const all = texts.join('\n')
    expect(all)
      .to.include('TẬP BỔ SUNG')
      .and.to.include('cho lần phát hành 2')
      .and.to.include('BẢNG THAY ĐỔI')
    expect(texts.filter((text) => /Trang \d+[A-Z]*\s*$/.test(text.trimEnd()))).to.have.length(1)
    expect(all).to.include('Công văn giải trình bổ sung').and.not.to.include('2.1-01')
    const main = await world.ctx.db.packages.model.findOne({ state: 'sealed' }).lean()
    const instead = { edition: supplement, replaces: main!.id }
    const { body } = await as('reviewer').post(`${v1}/packages`, instead).expect(409)
    expect(body.detail).to.include('không thay thế') // its pages alone are no dossier
    const apart = await approved(supplement)
    expect((await seal(apart)).status).to.equal(201)
    // What goes to the ministry's software is the whole; the supplement is not offered as that.
    const { body: entry } = await as('reviewer').get(`${v1}/campaigns/${round.slug}/entry`).expect(200)
    const offered = entry.packages.map(({ id }: { id: string }) => id)
    expect(offered).to.include(main!.id).and.not.include(apart.id)
    for (const paper of ['transmittal', 'proposal-letter']) {
      const { body: printed } = await as('reviewer')
        .get(`${v1}/packages/${apart.id}/${paper}`)
        .buffer(true)
        .expect(200)
      expect((await textOf(printed as Buffer)).join(' ').replace(/\s+/g, ' ')).to.match(
        /[Tt]ập bổ sung hồ sơ tài liệu kiểm chứng \(cho lần phát hành 2/,
      )
    }
    const sent = { package: apart.id }
    const refused = await as('reviewer').post(`${v1}/campaigns/${round.slug}/entry/sent`, sent).expect(409)
    expect(refused.body.detail).to.include('tập bổ sung')
    const [newest] = await find('1.2-03')
    expect(newest.now.labels).to.match(/^\d+[A-Z]$/)
  })

  it('are replaced by a re-issue with a concordance, printed and to be downloaded', async () => {
    const renumbered = await edition({ numbering: 'renumber', scheme: 'areas' })
    const bytes = await volume(renumbered)
    await using pdf = await openPdf(bytes)
    const body = pdf.labels.filter((label) => !/^[ivxlc]+$/.test(label))
    expect(body[0]).to.equal('A1')
    expect(body).to.include('B1')
    expect((await textOf(bytes)).join('\n')).to.include('BẢNG ĐỐI CHIẾU SỐ TRANG')
    const { body: file } = await as('reviewer')
      .get(`${v1}/editions/${renumbered}/concordance`)
      .buffer(true)
      .parse(raw)
      .expect(200)
    expect(file.subarray(0, 2).toString()).to.equal('PK')
    const taken = await world.ctx.db.history.model
      .find({ act: 'history.opened', 'changes.new': 'keep' })
      .lean()
    expect(
      taken.filter(({ changes }) => JSON.stringify(changes).includes('doi-chieu-so-trang')),
    ).to.have.length(1)
    await as('reviewer').get(`${v1}/editions/${first}/concordance`).expect(404)
    expect((await seal(await approved(renumbered))).status).to.equal(201)
    const [, , , oldest] = await find('1.1-01')
    expect(oldest).to.deep.include({ issue: 1 })
    expect(oldest.now.labels).to.match(/^A\d+/)
    const [was] = await find(`trang ${oldest.labels} của quyển số 1`)
    expect(was).to.deep.include({ exhibit: '1.1-01', page: 1, now: oldest.now })
  })

  it('are found for 1,000 random citations of ten issues', async () => {
    const { ctx } = world
    const campaign = (await ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!
    const by = round.people.reviewer.id
    const made = { by, at: ctx.now().toISOString(), revision: 1 }
    const scopeKey = 'area:1'
    const scope = { kind: 'area', area: '1' } as const
    const dossier = { id: newId('dos'), campaign: campaign.id, scope, scopeKey, title: 'Lĩnh vực 1' }
    await world.make(ctx.db.dossiers, { ...dossier, decisions: [], broken: [], ...made })
    const issues = history(random(64))
    for (const [i, pieces] of issues.entries()) {
      const plan = await keepText(ctx, canonical({ pieces }))
      const ids = { dossier: dossier.id, campaign: campaign.id, edition: newId('ed'), package: newId('pk') }
      const issue = { ...ids, n: i + 1, mode: 'keep', scheme: 'whole', plan, labels: 1 } as const
      await ctx.db.transaction((tx) => issueLabels(tx, ctx, issue, { act: 'issues.seal', ...made }))
    }
    const pick = random(1_000)
    for (let n = 0; n < 1_000; n++) {
      const at = pick(issues.length)
      const piece = issues[at]![pick(issues[at]!.length)]!
      const label = piece.labels[pick(piece.labels.length)]!
      const q = `tr. ${label} của quyển số ${at + 1}`
      const { found } = await findPage(ctx, round.people.auditor, { slug: round.slug, scope: scopeKey, q })
      expect(found, q).to.have.length(1)
      expect(found[0], q).to.deep.include({ issue: at + 1, labels: label, document: piece.document })
      const last = issues
        .at(-1)!
        .filter(({ document, withdrawn }) => document === piece.document && !withdrawn)
      expect(Boolean(found[0]!.now), q).to.equal(last.length > 0)
      const same = last.find(({ key }) => key === piece.key)
      if (same) expect(same.labels, q).to.include(found[0]!.now!.labels)
    }
  })

  it('are read as people write them', () => {
    const as = (text: string) => readCitation(text)
    expect(as('tr. 45 của quyển số 3')).to.deep.equal({ label: '45', issue: 3 })
    expect(as('Trang 12a (lần phát hành 2)')).to.deep.equal({ label: '12A', issue: 2 })
    expect(as('B7')).to.deep.equal({ label: 'B7' })
    expect(as('3.4-02')).to.deep.equal({ code: '3.4-02' })
    expect(as('2.2-t00')).to.deep.equal({ code: '2.2-T00' })
    expect(as('TL-SNV-2026-00012')).to.deep.equal({ code: 'TL-SNV-2026-00012' })
    for (const text of ['', 'abc', '0', 'tr. 45 và 46', '-5']) expect(as(text), text).to.equal(undefined)
  })
})

/** Ten issues of a dossier that grows, loses and replaces documents; the sixth is numbered anew. */
function history(pick: (below: number) => number): Piece[][] {
  let serial = 0
  const fresh = (): Wanted => {
    const [document, pages] = [`TL-${++serial}`, 1 + pick(5)]
    const files = [{ sha256: `${serial}`, pages }]
    return { key: `${document}@1`, title: document, document, version: 1, files, pages, section: '' }
  }
  let wanted = Array.from({ length: 20 }, fresh)
  const issues: Piece[][] = [numberFreely(wanted).pieces]
  for (let n = 2; n <= 10; n++) {
    wanted = wanted.flatMap((one): Wanted[] => {
      const what = pick(12)
      if (what === 0) return []
      if (what === 1) return [one, fresh()]
      if (what > 2) return [one]
      const files = [{ sha256: `${++serial}`, pages: one.pages }]
      return [{ ...one, key: `${one.document}@${n}`, version: n, files }]
    })
    const { pieces, withdrawn } = n === 6 ? numberFreely(wanted) : numberBehind(wanted, issues.at(-1)!, n - 1)
    issues.push([...pieces, ...withdrawn])
  }
  return issues
}
