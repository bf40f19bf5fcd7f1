// The internal index of the year before, decided and public: so that agencies have a rank to be held against, and everybody a
// page to read. A short set whose leaves are counted from systems; the papers that come back are those that were drafted.
import { judge } from '../../../api/appraisals/judge.ts'
import { printDecision } from '../../../api/appraisals/decision.ts'
import { printMinutes } from '../../../api/appraisals/minutes.ts'
import { returnPaper } from '../../../api/appraisals/papers.ts'
import { adjourn, attend, convene } from '../../../api/appraisals/sitting.ts'
import { notify, openAppraisal, resume } from '../../../api/appraisals/stages.ts'
import { present } from '../../../api/assessments/present.ts'
import { save } from '../../../api/assessments/save.ts'
import { submit } from '../../../api/assessments/submit.ts'
import { createCampaign } from '../../../api/campaigns/create.ts'
import { openCampaign } from '../../../api/campaigns/open.ts'
import { receive } from '../../../api/parts.ts'
import { publishRanking } from '../../../api/public-rankings/publish.ts'
import { readPublicRanking } from '../../../api/public-rankings/read.ts'
import { importSet } from '../../../api/sets/import.ts'
import { publishSet } from '../../../api/sets/publish.ts'
import { digest } from '../../../schemas/assessment.ts'
import { formatPoints } from '../../../schemas/format.ts'
import { Sha256 } from '../../../schemas/id.ts'
import { communal } from '../campaign.ts'
import { headOf, workerOf } from '../owners.ts'
import { personOf } from '../read.ts'
import { minutesAfter, utc } from './mapping.ts'
import { lanes, type Stage } from './stage.ts'

const slug = '2025-xa'
const name = 'Đánh giá, xếp loại cải cách hành chính UBND cấp xã năm 2025'
const lockAt = '2026-01-09T17:00:00+07:00'
const system = 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh'
const reviewerHead = personOf.get('P07')!

/** Of each commune what was done of its plan and what was settled in time, as parts of all. */
const counted: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  'XA-LUNGVAI': { '1.1': ['17', '20'], '3.1': ['2310', '2480'] },
  'XA-HALAM': { '1.1': ['19', '20'], '3.1': ['2904', '3010'] },
  'XA-CUAVAM': { '1.1': ['16', '20'], '3.1': ['2655', '3120'] },
  'XA-DONGMAY': { '1.1': ['18', '20'], '3.1': ['2047', '2190'] },
  'XA-NUIBAC': { '1.1': ['17', '20'], '3.1': ['1984', '2260'] },
  'PH-BENHA': { '1.1': ['20', '20'], '3.1': ['6120', '6204'] },
  'PH-TANHA': { '1.1': ['20', '20'], '3.1': ['5388', '5412'] },
  'DK-HONMAY': { '1.1': ['15', '18'], '3.1': ['402', '431'] },
}
/** What lần 1 takes from a commune, and why. */
const cut = { agency: 'XA-CUAVAM', code: '1.1', points: '2,80', reason: 'Hai nhiệm vụ chưa có sản phẩm.' }

const leaf = (code: string, title: string, maxPoints: string, what: string) => ({
  ...{ code, name: title, maxPoints, level: 'tiêu chí', type: 'score', assessment: 'self', slots: [] },
  rule: { kind: 'ratio', num: 'a', den: 'b', round: 4, floor: '0.50', full: '1.00', whenZero: 'full' },
  guidance: 'Tỷ lệ = số đạt / tổng số; dưới mức sàn được 0 điểm.',
  variables: [
    { code: 'a', label: `Số ${what} đạt`, unit: what, source: 'hệ thống' },
    { code: 'b', label: `Tổng số ${what}`, unit: what, source: 'hệ thống' },
  ],
})
const area = (code: string, title: string, maxPoints: string) => ({ code, name: title, maxPoints, level: 'lĩnh vực' }) // prettier-ignore

const document = {
  code: 'minh-hoa-xa-2025',
  title: 'Bộ tiêu chí minh họa cấp xã năm 2025, rút gọn (nội bộ tỉnh Quảng Hà)',
  ...{ official: false, total: '10.00', year: 2025 },
  nodes: [
    area('1', 'Công tác chỉ đạo, điều hành cải cách hành chính', '4.00'),
    leaf('1.1', 'Mức độ hoàn thành kế hoạch cải cách hành chính', '4.00', 'nhiệm vụ'),
    area('3', 'Cải cách thủ tục hành chính', '6.00'),
    leaf('3.1', 'Hồ sơ thủ tục hành chính giải quyết đúng hạn', '6.00', 'hồ sơ'),
  ],
}

/** How many agencies were ranked. */
export async function decideFormer(stage: Stage): Promise<number> {
  await openFormer(stage)
  await lanes(Object.keys(counted), 2, (agency) => handIn(stage, agency))
  await judgeAll(stage)
  await sit(stage)
  return publish(stage)
}

async function openFormer({ at, who }: Stage): Promise<void> {
  const reviewer = who(reviewerHead)
  const { id, faults } = await importSet(at('2025-12-01T09:00:00+07:00'), reviewer, { document, year: 2025 })
  if (!id) throw new Error(JSON.stringify(faults))
  await publishSet(at('2025-12-01T15:00:00+07:00'), reviewer, { id, revision: 1 })
  await createCampaign(at('2025-12-02T08:30:00+07:00'), reviewer, {
    ...{ slug, name, kind: 'internal', year: 2025, set: id, windows: [], lockAt: utc(lockAt) },
  })
  const rows = Object.keys(counted).map((lead) => ({ leaf: '*', lead, due: utc(lockAt) }))
  await openCampaign(at('2025-12-02T14:00:00+07:00'), reviewer, { slug, rows })
}

async function assessmentsOf({ ctx: { db } }: Stage, agency?: string) {
  const campaign = await db.campaigns.model.findOne({ slug }).lean()
  const where = { campaign: campaign!.id, ...(agency && { agency }) }
  return db.assessments.model.find(where).sort({ code: 1 }).lean()
}

async function handIn(stage: Stage, agency: string): Promise<void> {
  const [officer, head] = [workerOf(agency), headOf(agency)]
  const at = '2026-01-06T08:30:00+07:00'
  for (const { id, code, revision } of await assessmentsOf(stage, stage.idOf(agency))) {
    const [a, b] = counted[agency]![code]!
    const source = { kind: 'system' as const, system, at: utc('2026-01-05T08:00:00+07:00') }
    const figures = Object.entries({ a, b }).map(([code, value]) => ({ code, value, state: 'official' as const, source })) // prettier-ignore
    const explanation = 'Phần chưa đạt do thiếu người trong quý III; quý IV đã bố trí đủ.'
    const saved = await save(stage.at(at), stage.who(officer), { id, revision, figures, explanation })
    await present(stage.at(minutesAfter(at, 20)), stage.who(officer), { id, revision: saved.revision })
  }
  const items = (await assessmentsOf(stage, stage.idOf(agency))).map((one) => ({
    ...{ id: one.id, revision: one.revision, digest: digest(one) },
  }))
  const password = stage.passwords.get(head.id)!
  const sent = await submit(stage.at(minutesAfter(at, 60)), stage.who(head), { items, password })
  const problem = sent.find((one) => one.problem)?.problem
  if (problem) throw new Error(`${agency}: ${JSON.stringify(problem)}`)
}

async function judgeAll(stage: Stage): Promise<void> {
  const { at, who, ctx } = stage
  await openAppraisal(at('2026-01-12T08:00:00+07:00'), who(reviewerHead), { slug })
  for (const { id, agency, code } of await assessmentsOf(stage)) {
    const sent = (await ctx.db.submissions.model.findOne({ assessment: id }).lean())!
    const appraiser = communal.appraisers.find(({ area }) => code.startsWith(`${area}.`))!
    const isCut = agency === stage.idOf(cut.agency) && code === cut.code
    await judge(at('2026-01-13T09:00:00+07:00'), who({ id: appraiser.person }), {
      ...{ id, revision: 0, over: sent.digest, turn: 'first' },
      ...(isCut ? { points: cut.points, reason: cut.reason } : { points: formatPoints(sent.self) }),
    })
  }
}

async function sit(stage: Stage): Promise<void> {
  const { at, who, ctx } = stage
  const reviewer = who(reviewerHead)
  const seen = async () => {
    const { revision } = (await ctx.db.appraisals.model.findOne({ stage: { $ne: 'decided' } }).lean())!
    return { slug, revision }
  }
  const members = communal.council.map((id) => who({ id }).id)
  const chair = who({ id: communal.council[0]! })
  await notify(at('2026-01-14T08:00:00+07:00'), reviewer, { ...(await seen()), due: utc('2026-01-16T17:00:00+07:00') }) // prettier-ignore
  await resume(at('2026-01-19T08:00:00+07:00'), reviewer, await seen())
  await convene(at('2026-01-19T09:00:00+07:00'), reviewer, {
    ...{ ...(await seen()), place: 'Phòng họp số 2, Sở Nội vụ', starts: utc('2026-01-21T08:00:00+07:00') },
    ...{ chair: chair.id, members },
  })
  await attend(at('2026-01-21T08:05:00+07:00'), chair, { ...(await seen()), present: members })
  await adjourn(at('2026-01-21T10:30:00+07:00'), chair, await seen())
  const minutes = await printMinutes(at('2026-01-21T11:00:00+07:00'), reviewer, { slug, as: 'pdf' })
  await bring(stage, 'attach', '2026-01-23T09:00:00+07:00', minutes, { number: '02/BB-HĐTĐ', issued: '2026-01-22' }) // prettier-ignore
  const decision = await printDecision(at('2026-01-26T09:00:00+07:00'), reviewer, { slug, as: 'pdf' })
  await bring(stage, 'decide', '2026-02-03T09:00:00+07:00', decision, { number: '218/QĐ-UBND', issued: '2026-02-02' }) // prettier-ignore
}

async function bring(
  { at, who }: Stage,
  step: 'attach' | 'decide',
  time: string,
  paper: Awaited<ReturnType<typeof printMinutes>>,
  about: { number: string; issued: string },
): Promise<void> {
  const ctx = at(time)
  const part = await receive(ctx, { name: paper.name, type: 'application/pdf' }, await paper.open())
  await returnPaper(step)(ctx, who(reviewerHead), { slug, ...about, files: [{ name: paper.name, ...part }] })
}

async function publish({ at, who }: Stage): Promise<number> {
  const [ctx, reviewer] = [at('2026-02-05T09:00:00+07:00'), who(reviewerHead)]
  const { draft, refused } = await readPublicRanking(ctx, reviewer, { slug })
  if (!draft) throw new Error(refused)
  await publishRanking(ctx, reviewer, { slug, revision: 0, over: Sha256.parse(draft.code) })
  return draft.snapshot.rows.length
}
