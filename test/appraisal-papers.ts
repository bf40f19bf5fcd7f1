// The same numbers of an appraisal that was decided, as a file and as letters.
import { expect } from 'chai'
import { PDFDocument } from 'pdf-lib'
import readXlsxFile from 'read-excel-file/node'
import type { LetterList } from '../api/letters/read.ts'
import type { Person } from '../schemas/person.ts'
import { acts, type Appraised } from './appraisal.ts'
import { formatPercent, formatPoints } from '../schemas/format.ts'
import { compareStandings } from '../schemas/printed-ranking.ts'
import { contentCode } from '../schemas/printed.ts'
import { layoutOf, textOf } from './dossier/tools.ts'
import { printedWord } from './printed-word.ts'
import { bytesOf, v1, type World } from './world.ts'
import type { z } from 'zod'

type Letter = z.output<typeof LetterList>['letters'][number]

export async function inExcel(world: World, round: Appraised): Promise<void> {
  const it_ = acts(world, round)
  const { reviewer, officer } = round.people
  const { body } = await world.as(reviewer).get(`${it_.at}/table`).parse(bytesOf).expect(200)
  const [first, second] = await readXlsxFile(body)
  const lines = (first!.data as unknown[][]).map((line) => line.join('|'))
  expect(lines.find((line) => line.includes('XA1'))).to.equal('1|XA1|3|1|2|6|4|2.5|3.25|0.5417')
  const leaf = (second!.data as unknown[][]).find((line) => line[0] === 'XA1' && line[1] === '1.2')
  expect(leaf).to.include(2.25).and.include('4/4')
  const passed = (second!.data as unknown[][]).find((line) => line[0] === 'XA1' && line[1] === '1.1')!
  expect(passed.slice(11, 15)).to.deep.equal([1, 'Thông qua điểm đề xuất', null, 1])
  const unsent = (second!.data as unknown[][]).find((line) => line[0] === 'XA1' && line[1] === '2.2')!
  expect([unsent[4], unsent[14]]).to.deep.equal(['chưa gửi', 0])
  const titles = (second!.data as unknown[][]).find((line) => line.includes('Mã'))
  expect(titles).to.include('Điểm chốt').and.include('Ghi chú')
  const aside = (second!.data as unknown[][]).find((line) => line[0] === 'XA1' && line[1] === '2.1')
  expect(aside!.slice(11, 15)).to.deep.equal([
    ...['không áp dụng', 'Xã không có làng nghề để giải quyết thủ tục này', '3/4', 'không áp dụng'],
  ])
  const { assignments } = world.ctx.db
  const excused = { agency: round.agencies.two, leaf: '2.2' }
  const decision = { decision: 'Quyết định 1/QĐ', by: reviewer.id, at: world.ctx.now().toISOString() }
  await assignments.model.updateOne(excused, { $set: { notApplicable: decision } })
  const two = (await it_.view(reviewer)).agencies.find(({ agency }) => agency === round.agencies.two)
  expect(two).to.include({ leaves: 3, setAside: 0, notApplicable: 1 })
  await assignments.model.updateOne(excused, { $unset: { notApplicable: 1 } })
  const { mark } = await it_.row(officer, 'one 1.2')
  const told = (await world.as(officer).get(`${v1}/history/${mark}`).expect(200)).body.lines
  const sentences = told.map(({ sentence }: { sentence: string }) => sentence)
  expect(sentences.join('\n')).to.match(/ghi kết luận của Hội đồng[^]*chấm điểm thẩm định/)
  expect(JSON.stringify(told)).to.include('2,25')
}

/** Of others an agency learns the outcome, and nothing of how it came about: on the screen, as a file, leaf by leaf. */
export async function outcomeOfOthers(world: World, round: Appraised): Promise<void> {
  const it_ = acts(world, round)
  const { officerOfTwo, auditor } = round
  const [other, own] = (await it_.view(officerOfTwo)).agencies
  expect(Object.keys(other!).sort()).to.deep.equal([
    'agency',
    'code',
    'index',
    'max',
    'points',
    'rank',
    'short',
  ])
  expect(own).to.include.keys('claimed', 'first', 'sent', 'cut')
  expect((await it_.view(auditor)).agencies[0]).to.include.keys('claimed', 'first', 'sent', 'cut')
  // An appraiser of one area is no other than an agency, of what lies outside it.
  const judged = (await it_.view(round.people.second)).agencies
  expect(judged.filter((row) => 'claimed' in row)).to.deep.equal([])
  const { body } = await world.as(officerOfTwo).get(`${it_.at}/table`).parse(bytesOf).expect(200)
  const [first, second] = await readXlsxFile(body)
  const lines = (first!.data as unknown[][]).map((line) => line.join('|'))
  expect(lines.find((line) => line.includes('XA1'))).to.equal('1|XA1|–|–|–|6|–|–|3.25|0.5417')
  expect((second!.data as unknown[][]).filter(([agency]) => agency === 'XA1')).to.deep.equal([])
}

const make = (world: World, { slug }: Appraised, who: Person, kind: string) =>
  world.as(who).post(`${v1}/campaigns/${slug}/letters`, { kind })

/** Before anything was told. */
export async function refusedLetters(world: World, round: Appraised): Promise<void> {
  await world
    .as(round.people.reviewer)
    .get(`${acts(world, round).at}/decision`)
    .expect(409)
  const { reviewer, officer } = round.people
  for (const [who, kind] of [
    [reviewer, 'first'],
    [officer, 'argument'],
    [reviewer, 'ranking'],
    [reviewer, 'result'],
  ] as const)
    // prettier-ignore
    expect((await make(world, round, who, kind)).body, kind).to.include({ type: '/problems/wrong-state' })
}

export async function inLetters(world: World, round: Appraised): Promise<void> {
  const { reviewer, officer } = round.people
  const made = async (who: Person, kind: string): Promise<Letter[]> =>
    (await make(world, round, who, kind).expect(201)).body.letters
  const printed = async (who: Person, { id }: Letter) => {
    const { body } = await world.as(who).get(`${v1}/letters/${id}/file`).parse(bytesOf).expect(200)
    return (await textOf(body as Buffer)).join(' ').replace(/\s+/g, ' ')
  }
  const first = await made(reviewer, 'first')
  expect(first.map(({ agencyName, rows }) => `${agencyName} ${rows}`)).to.have.members(['XA1 4', 'XA2 4'])
  const own = first.find(({ agencyName }) => agencyName === 'XA1')!
  expect(own.totals).to.deep.equal([
    { name: 'Số tiêu chí áp dụng', ours: '4' },
    { name: 'Tổng điểm tự chấm', ours: '4,00' },
    { name: 'Tổng điểm thẩm định lần 1', ours: '2,50' },
  ])
  expect(await printed(officer, own))
    .to.include('THÔNG BÁO')
    .and.include('còn thiếu phụ lục')
    .and.include('Chưa gửi bản tự đánh giá')
    .and.include(`Mã nội dung: ${own.code}`)
  await world.as(round.officerOfTwo).get(`${v1}/letters/${own.id}/file`).expect(404)

  const [argument] = await made(officer, 'argument')
  expect(argument!.totals.map(({ ours }) => ours)).to.deep.equal(['0', '2', '1,00'])
  expect(await printed(officer, argument!)).to.match(
    /1\.1 .* 1,00 1,00 0,50 1,00 Đề nghị .*Tài liệu bổ sung: \d+\/BC-SLD ngày 05\/10\/2026/,
  )
  await make(world, round, round.officerOfTwo, 'argument').expect(422)

  // Whose it is, must be known: no agency that is ranked reads it.
  expect((await make(world, round, reviewer, 'ranking')).body.type).to.equal('/problems/wrong-state')
  await world.agency('SNV', { isHomeAffairs: true })
  const [ranking] = await made(reviewer, 'ranking')
  expect(ranking!.totals.map(({ ours }) => ours)).to.deep.equal(['2', '31,77%'])
  expect(await printed(reviewer, ranking!))
    .to.include('TỜ TRÌNH')
    .and.include('Căn cứ Biên bản số 12/BB-HĐTĐ ngày 20/11/2026')
    .and.match(/1 Cơ quan XA1 6,00 4,00 3,25 Chỉ số 54,17%, hạng 1\/2/)
  await world.as(officer).get(`${v1}/letters/${ranking!.id}/file`).expect(404)
  const again = await make(world, round, reviewer, 'ranking').expect(201)
  expect(again.body).to.include({ made: 0 })
}

/** The same campaign once more as that of 2025, under another set; there nothing of XA1 was judged, so that XA2 led. */
export async function yearBefore({ ctx: { db } }: World, { slug, agencies }: Appraised): Promise<void> {
  const campaign = (await db.campaigns.model.findOne({ slug }).lean())!
  const of = { campaign: campaign.id }
  const assessments = await db.assessments.model.find(of).lean()
  const assessment = { $in: assessments.map(({ id }) => id) }
  const ofTwo = { $in: assessments.flatMap(({ id, agency }) => (agency === agencies.two ? [id] : [])) }
  const copies: [keyof typeof db & string, object[], object?][] = [
    ['campaigns', [campaign], { slug: '2025-xa', year: 2025, name: 'Chỉ số cấp xã 2025' }],
    ['sets', await db.sets.model.find({ id: campaign.set }).lean(), { version: 99, title: 'Bộ năm 2025' }],
    ['assignments', await db.assignments.model.find(of).lean()],
    ['assessments', assessments],
    ['submissions', await db.submissions.model.find({ assessment }).lean()],
    ['marks', await db.marks.model.find({ assessment: ofTwo }).lean()],
    ['appraisals', await db.appraisals.model.find(of).lean()],
  ]
  const ids = copies.flatMap(([, all]) => all.map((one) => (one as { id: string }).id))
  for (const [kind, all, more] of copies)
    for (const one of all) {
      const text = ids.reduce((told, id) => told.replaceAll(id, `${id}x`), JSON.stringify(one))
      const { _id, ...copy } = JSON.parse(text) as Record<string, unknown>
      await db.campaigns.model.db.collection(kind).insertOne({ ...copy, ...more })
    }
}

export async function overYears(world: World, round: Appraised): Promise<void> {
  const { officerOfTwo, people } = round
  const at = `${v1}/agency-rankings`
  const read = async (query = '') => (await world.as(officerOfTwo).get(`${at}${query}`).expect(200)).body
  const alone = await read()
  expect(alone.years.map(({ slug, n }: { slug: string; n: number }) => [slug, n])).to.deep.equal([[round.slug, 2]]) // prettier-ignore
  await yearBefore(world, round)
  const { years, agencies, waiting, decided } = await read()
  expect([decided.length, waiting]).to.deep.equal([2, []])
  expect(years[0]).to.include({ slug: round.slug, n: 2, median: '0.3177', isOtherSet: true })
  expect(years[1]).to.include({ slug: '2025-xa', n: 2, set: 'Bộ năm 2025', isOtherSet: false })
  expect(agencies.map(({ short }: { short: string }) => short)).to.deep.equal(['XA1', 'XA2'])
  expect(agencies[0].cells).to.deep.equal([
    { points: 325, max: 600, index: '0.5417', rank: 1, n: 2, moved: { places: 1, index: 5417 } },
    { points: 0, max: 600, index: '0.0000', rank: 2, n: 2 },
  ])
  expect(agencies[1].cells[0])
    .to.include({ rank: 2 })
    .and.deep.include({ moved: { places: -1, index: 0 } })
  await world.as(officerOfTwo).get(`${at}?slug=2024-xa`).expect(404)

  const { body } = await world.as(people.reviewer).get(`${at}/table`).parse(bytesOf).expect(200)
  const sheets = await readXlsxFile(body)
  expect(sheets.map(({ sheet }) => sheet)).to.deep.equal(['Các năm', 'Năm 2026', 'Năm 2025'])
  const line = (sheet: number, of: string) =>
    (sheets[sheet]!.data as unknown[][]).find((row) => row.includes(of))?.join('|')
  expect(line(0, 'XA1')).to.match(/^XA1\|0\.5417\|1\/2\|0\|2\/2/)
  expect(line(0, 'Cơ quan')).to.equal('Cơ quan|Chỉ số 2026|Hạng 2026|Chỉ số 2025|Hạng 2025|Ghi chú')
  expect(line(2, 'XA2')).to.equal('1/2|XA2|8|0.75|0.0938')
  const headOf = (data: unknown) => (data as unknown[][]).slice(0, 3).flat().filter(Boolean).join('\n')
  expect(sheets.map(({ data }) => headOf(data).split('\n')[0])).to.deep.equal([
    'Xếp hạng các cơ quan qua các năm – Đánh giá cấp xã năm 2026',
    'Xếp hạng các cơ quan – Đánh giá cấp xã năm 2026',
    'Xếp hạng các cơ quan – Chỉ số cấp xã 2025',
  ])
  expect(headOf(sheets[1]!.data)).to.include('2 cơ quan, chỉ số trung vị 31,77%.')
  const { headers, body: older } = await world.as(people.reviewer).get(`${at}/table?slug=2025-xa`).parse(bytesOf).expect(200) // prettier-ignore
  expect(headers['content-disposition']).to.include('xep-hang-co-quan-2025-xa.xlsx')
  const [first] = await readXlsxFile(older)
  expect(headOf(first!.data)).to.include('qua các năm – Chỉ số cấp xã 2025')

  // While a year is not decided, its name alone is told.
  const stage = (to: string) =>
    world.ctx.db.appraisals.model.collection.updateMany({}, { $set: { stage: to } })
  await stage('agreed')
  const hidden = await read()
  expect([hidden.years, hidden.agencies, hidden.waiting.length]).to.deep.equal([[], [], 2])
  await stage('decided')
}

/** Drafted from the same rows as the screen and the Excel file, and found equal when it comes back. */
export async function inDecision(world: World, round: Appraised): Promise<void> {
  const it_ = acts(world, round)
  const { officer, reviewer } = round.people
  const at = `${it_.at}/decision`
  for (const who of [officer, round.officerOfTwo]) await world.as(who).get(at).expect(404)
  const take = async (as: string): Promise<Buffer> =>
    (await world.as(reviewer).get(`${at}?as=${as}`).buffer().parse(bytesOf).expect(200)).body
  const { agencies, ranked } = await it_.view()
  const word = (await printedWord(await take('docx'), 'quyet-dinh')).replace(/\s+/g, ' ')
  const bytes = await take('pdf')
  const pdf = (await textOf(bytes)).join(' ').replace(/\s+/g, ' ')
  const standings = agencies.map(({ short, points, index }) => ({
    names: [short, `Cơ quan ${short}`],
    points: formatPoints(points!),
    index: formatPercent(index!),
  }))
  expect(compareStandings(await layoutOf(bytes), standings)).to.deep.equal({ rows: [], isWhole: true })
  const { body } = await world.as(reviewer).get(`${it_.at}/table`).parse(bytesOf).expect(200)
  const [sheet] = await readXlsxFile(body)
  const lines = sheet!.data as unknown[][]
  const { sitting } = await it_.view()
  for (const text of [word, pdf]) {
    for (const { rank, short, points, max, index } of agencies) {
      const row = lines.find((line) => line[1] === short)!
      expect([row[0], row[8], row[5], row[9]]).to.deep.equal([rank, points! / 100, max! / 100, Number(index)])
      const said = [formatPoints(points!), formatPoints(max!), formatPercent(index!)].join(' ')
      expect(text).to.include(`${rank}/${ranked!.n} Cơ quan ${short} ${said}`)
    }
    expect(text)
      .to.include('QUYẾT ĐỊNH')
      .and.include('Căn cứ Biên bản số 12/BB-HĐTĐ ngày 20/11/2026 của Hội đồng thẩm định;')
      .and.include(`trung vị của chỉ số là ${formatPercent(ranked!.median)}`)
      .and.include(`Mã nội dung: ${contentCode(sitting!.closed!.code)}`)
      .and.match(/Điều 1\..*Điều 2\..*Điều 3\..*Nơi nhận.*PHỤ LỤC/)
  }
}

/** What was voted on, what was not, and what it comes to. */
export function inMinutes(text: string): void {
  expect(text)
    .to.include('BIÊN BẢN')
    .and.include('Có mặt 4/4 thành viên; theo quy định cần ít nhất 3 thành viên')
    .and.include('Chấp nhận một phần')
    .and.match(/dự họp: .*Lê Văn Ủy Viên, Cơ quan [A-Z]+/)
    .and.match(/biểu quyết từng tiêu chí trong 1 tiêu chí:.* 4\. Hội đồng không biểu quyết 2 tiêu chí/)
    .and.match(/giữ nguyên điểm đề xuất; 4 tiêu chí không gửi tính 0 điểm, cũng không biểu quyết\./)
    .and.include('THƯ KÝ')
    .and.include('CHỦ TỌA')
    .and.include('Mã nội dung')
    .and.match(/kết luận 1 tiêu chí sau không áp dụng.*XA1 2\.1 .* 2,00 3\/4 Xã không có làng nghề/)
    .and.match(/1 XA1 3,25 6,00 54,17%/)
    .and.not.include('thống nhất điểm đề xuất')
}

/** As the office issues it: the drafted file with its number and date printed over, read by the worker as it comes back. */
export async function decisionReturned(world: World, round: Appraised): Promise<void> {
  const it_ = acts(world, round)
  const { appraisals, papers } = world.ctx.db
  const before = { $set: { stage: 'agreed' }, $unset: { decision: '' } }
  await appraisals.model.collection.updateMany({}, before)
  await papers.model.collection.deleteMany({ kind: 'decision' })
  const draft = world.as(round.people.reviewer).get(`${it_.at}/decision?as=pdf`).buffer().parse(bytesOf)
  const doc = await PDFDocument.load((await draft.expect(200)).body)
  doc.getPage(0).drawText('46', { x: 110, y: 700, size: 13 })
  const signed = Buffer.from(await doc.save())
  expect((await it_.give('decision', '46/QĐ-UBND', signed)).status).to.equal(201)
  await world.work()
  const view = await it_.view()
  expect(view.decision).to.include({ number: '46/QĐ-UBND' })
  const [compared] = view.papers.flatMap((paper) => (paper.kind === 'decision' ? [paper.compared] : []))
  expect(compared, JSON.stringify(compared)).to.include({ outcome: 'equal', by: 'text' })
  expect(compared!.code).to.equal(contentCode(view.sitting!.closed!.code))
  expect(compared!.rows.filter(({ ours, found }) => found !== undefined && found !== ours)).to.deep.equal([])
}
