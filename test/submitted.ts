// A campaign in which papers were uploaded, kept, cited, confirmed and sent: where dossiers and packages begin.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Figure } from '../schemas/assessment.ts'
import type { Particulars } from '../schemas/document.ts'
import type { Sha256 } from '../schemas/id.ts'
import type { Person } from '../schemas/person.ts'
import { change } from '../storage/change.ts'
import { pdf } from './paper.ts'
import { openRound, type Round } from './round.ts'
import { v1, type World } from './world.ts'

export interface Paper {
  readonly document: string
  readonly version: string
  readonly code: string
  readonly sha256: Sha256
  readonly bytes: Buffer
}

/** 1.1 and 1.2 are sent with their papers, 2.1 with one report of two and an explanation; 2.2 is not sent. */
export async function submittedRound(world: World, slug?: string): Promise<Round & { papers: Paper[] }> {
  const round = await openRound(world, slug ? { slug } : {})
  const { officer, head } = round.people
  const papers: Paper[] = []
  const upload = async (who: Person, agency: string, subject: string, more: Particulars = {}) => {
    const paper = await uploadPaper(world, who, agency, subject, more)
    papers.push(paper)
    return paper
  }
  const { lead, other } = round.agencies
  const plan = await upload(officer, lead, 'Kế hoạch cải cách hành chính năm 2026', { type: 'Kế hoạch' })
  const report = await upload(officer, lead, 'Báo cáo kết quả thực hiện kế hoạch năm 2026')
  const table = await upload(officer, lead, '=Bảng thống kê nhiệm vụ: đã xong <9/10>')
  const quarter = await upload(round.otherOfficer, other, 'Báo cáo quý III năm 2026')
  await send(world, round, '1.1', officer, head, { dat: 'true' }, [['a', plan]])
  await send(world, round, '1.2', officer, head, { a: '9', b: '10' }, [['a', report], ['b', table], ['b', plan]]) // prettier-ignore
  const { otherOfficer, otherHead } = round
  await send(world, round, '2.1', otherOfficer, otherHead, { a: '96', b: '100' }, [['a', quarter]])
  return { ...round, papers }
}

export async function uploadPaper(
  world: World,
  who: Person,
  agency: string,
  subject: string,
  more: Particulars = {},
  bytes = pdf(3000, [subject.normalize('NFD').replace(/[^\x20-\x7e]/g, '')]),
): Promise<Paper> {
  const { body } = await world
    .as(who)
    .upload([`${subject}.pdf`, bytes])
    .expect(201)
  await world.work()
  const { document, version, code, file } = body[0].receipt
  const number = code.slice(-3)
  const particulars: Particulars = {
    type: 'Báo cáo',
    number,
    symbol: `${Number(number)}/BC-SLD`,
    issued: '2026-10-05',
    issuer: { agency },
    subject,
    proofClass: 'scan',
    ...more,
  }
  const { db, now } = world.ctx
  const record = (await db.documents.model.findOne({ id: document }).lean())!
  const done = { act: 'documents.describe', by: who.id, at: now().toISOString() }
  await db.transaction((tx) => change(tx, db, db.documents, record, { particulars }, done))
  return { document, version, code, sha256: file.sha256, bytes }
}

/** Declares, cites, presents and confirms one leaf. */
export async function send(
  world: World,
  round: Pick<Round, 'leaves'>,
  code: string,
  officer: Person,
  head: Person,
  figures: Record<string, string>,
  papers: [slot: string, paper: Paper][],
  state: Figure['state'] = 'official',
): Promise<void> {
  const id = round.leaves[code]!.assessment
  const at = `${v1}/assessments/${id}`
  const api = world.as(officer)
  const revision = async () => (await api.get(at).expect(200)).body.revision
  for (const [slot, { version }] of papers)
    await api
      .post(`${at}/citations`, { revision: await revision(), version, slot, pages: '1', section: 'Mục I' })
      .expect(201)
  const declared = Object.entries(figures).map(([name, value]) => ({ code: name, value, state }))
  const explanation = 'Còn một báo cáo quý chờ Sở Tài chính xác nhận số liệu.'
  await api.patch(at, { revision: await revision(), figures: declared, explanation }).expect(200)
  await api.post(`${at}/presentations`, { revision: await revision() }).expect(201)
  await confirm(world, head, id)
}

export async function confirm(world: World, head: Person, id: string): Promise<void> {
  const { body } = await world.as(head).get(`${v1}/assessments/${id}`).expect(200)
  const items = [{ id, revision: body.revision, digest: body.digest }]
  const sent = await world.as(head).post(`${v1}/submissions`, { items, password: 'mật khẩu dài' }).expect(201)
  if (!sent.body[0].submission) throw new Error(JSON.stringify(sent.body))
}

export async function accept(world: World, reviewer: Person, id: string): Promise<void> {
  const { body } = await world.as(reviewer).get(`${v1}/assessments/${id}`).expect(200)
  const input = { revision: body.revision, over: body.digest, outcome: 'accept' }
  await world.as(reviewer).post(`${v1}/assessments/${id}/reviews`, input).expect(201)
}

/** Every hole becomes a placeholder page. */
export async function decideAll(
  world: World,
  reviewer: Person,
  slug: string,
  scope = 'campaign',
): Promise<void> {
  const api = world.as(reviewer)
  const { body: plan } = await api.get(`${v1}/campaigns/${slug}/plan?scope=${scope}`).expect(200)
  const decisions = plan.holes.map(({ key }: { key: string }) => ({
    hole: key,
    choice: 'placeholder',
    reason: 'Bổ sung ở tập bổ sung trong tháng 01/2027',
  }))
  const input = { scope, revision: plan.revision, decisions }
  await api.send('PUT', `${v1}/campaigns/${slug}/decisions`, input).expect(200)
}

/** A package of a bound edition, built, proposed and approved: ready to be sealed. */
export async function approvedPackage(
  world: World,
  { reviewer, leader }: Round['people'],
  edition: string,
): Promise<{ id: string; revision: number }> {
  const { body } = await world.as(reviewer).post(`${v1}/packages`, { edition }).expect(201)
  await world.work()
  const at = `${v1}/packages/${body.id}`
  const read = async () => (await world.as(reviewer).get(at).expect(200)).body
  let built = await read()
  // another worker may have it
  for (; built.state === 'building'; built = await read()) await sleep(100)
  await world.as(reviewer).post(`${at}/proposal`, { revision: built.revision }).expect(201)
  const { revision, manifest } = await read()
  const password = 'mật khẩu dài'
  return (await world.as(leader).post(`${at}/approval`, { revision, manifest, password }).expect(201)).body
}

export const sealPackage = (
  world: World,
  reviewer: Person,
  { id, revision }: { id: string; revision: number },
) => world.as(reviewer).post(`${v1}/packages/${id}/seal`, { revision, confirm: 'CHỐT' })
