// How quick the board is: 100 agencies × 100 leaves of an internal index, each leaf citing ten of 100,000 documents; while agencies
// score themselves, and once all is decided. The whole request over HTTP, summaries kept; once cold; and how quick a browser draws it.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { openApp } from '../../api/app.ts'
import { summariseNext } from '../../api/board/summaries.ts'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import { accessToken } from '../../api/people/session.ts'
import type { Agency } from '../../schemas/agency.ts'
import type { Appraisal } from '../../schemas/appraisal.ts'
import { type Assessment, type Citation, digest, type Submission } from '../../schemas/assessment.ts'
import type { Assignment, Campaign } from '../../schemas/campaign.ts'
import type { Document, Version } from '../../schemas/document.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import type { Mark } from '../../schemas/mark.ts'
import type { Person } from '../../schemas/person.ts'
import type { CriteriaSet, SetNode } from '../../schemas/set.ts'
import { create, createMany } from '../../storage/change.ts'
import { drawn } from './board/screen.ts'

const { values } = parseArgs({
  options: { scale: { type: 'string', default: '1' }, json: { type: 'string' } },
})
const AGENCIES = Math.max(2, Math.round(100 * Number(values.scale)))
const AREAS = 10
const LEAVES = 100
const CITED = 10
const RUNS = 100

await using ctx = await openContext(readConfig(process.env), { log: () => undefined })
const { db } = ctx
const at = new Date().toISOString()
const done = { act: 'bench.fill', by: newId('pe'), at }
const one = { by: done.by, at, revision: 1 }

const set = setOf()
const agencies = Array.from({ length: AGENCIES }, (_, n) => agencyOf(n))
const campaign = campaignOf(set)
await db.transaction(async (tx) => {
  await create(tx, db, db.sets, set, done)
  await create(tx, db, db.campaigns, campaign, done)
  await createMany(tx, db, db.agencies, agencies, done)
})
for (const agency of agencies) await fill(agency)
const cookie = await enter()

const server = openApp(ctx).listen(0, '127.0.0.1')
await once(server, 'listening')
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const url = `${address}/api/v1/campaigns/${campaign.slug}/board`
const self = await measure()
const screen = await drawn(address, `/ky/${campaign.slug}/bang-theo-doi`, cookie())
for (const agency of agencies) await appraise(agency)
await db.transaction((tx) => create(tx, db, db.appraisals, appraisalOf(), done))
const appraised = await measure()
const size = { agencies: AGENCIES, leaves: LEAVES, documents: AGENCIES * LEAVES * CITED }
const figures = { ...size, p50ms: self.p50ms, p95ms: self.p95ms }
console.table({ 'tự chấm': self, 'đã thẩm định, xếp hạng': appraised })
console.table(screen)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...figures, appraised, screen }, null, 2)}\n`)
server.close().closeAllConnections()

async function measure() {
  const began = performance.now()
  while (await summariseNext(ctx));
  const coldSeconds = (performance.now() - began) / 1000
  const { etag, kB } = await ask()
  for (let n = 0; n < 10; n++) await ask()
  const [all, unchanged] = [await times(), await times(etag)]
  const round = (ms = 0) => Math.round(ms * 10) / 10
  return {
    ...{ p50ms: round(all[RUNS / 2]), p95ms: round(all[Math.floor(RUNS * 0.95)]) },
    ...{ unchangedP50ms: round(unchanged[RUNS / 2]), kB, coldSeconds: round(coldSeconds) },
  }
}

/** Milliseconds, the shortest first. */
async function times(tag?: string): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; n < RUNS; n++) taken.push((await ask(tag)).ms)
  return taken.sort((a, b) => a - b)
}

async function ask(tag?: string): Promise<{ ms: number; etag: string; kB: number }> {
  const begin = performance.now()
  const reply = await fetch(url, { headers: { cookie: cookie(), ...(tag && { 'If-None-Match': tag }) } })
  const body = await reply.arrayBuffer()
  if (reply.status !== 200 && reply.status !== 304) throw new Error(`${url}: ${reply.status}`)
  const ms = performance.now() - begin
  return { ms, etag: reply.headers.get('etag') ?? '', kB: Math.round(body.byteLength / 1024) }
}

async function enter(): Promise<() => string> {
  const grants = [{ role: 'reviewer' as const }]
  const person: Person = { id: newId('pe'), login: 'ra-soat', name: 'Người đo', grants, revision: 1 }
  const session = { id: newId('ss'), person: person.id, address: '127.0.0.1', agent: 'bench', n: 1 }
  await db.transaction(async (tx) => {
    await create(tx, db, db.people, person, done)
    await create(tx, db, db.sessions, { ...session, at, rotatedAt: at, revision: 1 }, done)
  })
  return () => `access=${accessToken(ctx, person.id, session.id)}` // each lives shorter than this may take
}

/** Documents are written as they lie in the database, without their history: nothing here reads it. */
async function fill(agency: Agency): Promise<void> {
  const papers = Array.from({ length: LEAVES * CITED }, (_, n) => paper(agency, n))
  await db.documents.model.insertMany(
    papers.map(({ document }) => document),
    { lean: true },
  )
  await db.versions.model.insertMany(
    papers.map(({ version }) => version),
    { lean: true },
  )
  const leaves = set.nodes.filter(({ leaf }) => leaf)
  const answers = leaves.map((leaf, n) => answer(agency, leaf, n, papers.slice(n * CITED, (n + 1) * CITED)))
  await db.transaction(async (tx) => {
    await createMany(
      tx,
      db,
      db.assignments,
      answers.map(({ assignment }) => assignment),
      done,
    )
    await createMany(
      tx,
      db,
      db.assessments,
      answers.map(({ assessment }) => assessment),
      done,
    )
  })
}

/** Sends and judges what the agency answered: every fifth leaf lost half. */
async function appraise({ id: agency }: Agency): Promise<void> {
  const all = await db.assessments.model.find({ agency }).lean()
  const sent = all.map((assessment): Submission => {
    const { id, figures, citations, max: self } = assessment
    const said = { n: 1, digest: digest(assessment), self, figures, citations, working: '', isLate: false }
    const about = { assessment: id, campaign: campaign.id, agency, signer: { name: 'Người đo' } }
    return { id: newId('sub'), ...about, ...said, ...one }
  })
  const marks = all.map(({ id: assessment, leaf, code, max }, n): Mark => {
    const line = { points: n % 5 ? max : max / 2, reason: 'Thiếu tài liệu', by: done.by, at }
    const about = { campaign: campaign.id, agency, assessment, leaf, code, max, claimed: max }
    return { id: newId('mk'), ...about, over: sent[n]!.digest, first: [line], second: [], revision: 1 }
  })
  await db.transaction(async (tx) => {
    await createMany(tx, db, db.submissions, sent, done)
    await createMany(tx, db, db.marks, marks, done)
  })
}

function appraisalOf(): Appraisal {
  return { id: newId('ap'), campaign: campaign.id, stage: 'decided', revision: 1 }
}

function answer(agency: Agency, leaf: SetNode, n: number, papers: ReturnType<typeof paper>[]) {
  const place = { campaign: campaign.id, leaf: leaf.key, agency: agency.id }
  const given = { coordinators: [], contributors: [], due: campaign.lockAt, revision: 1 }
  const assignment: Assignment = { id: newId('asg'), ...place, ...given }
  const some = n % 3 === 0 ? papers.slice(1) : papers
  const citations = some.map(({ document, version }): Citation => {
    const hashes = version.files.map(({ sha256 }) => sha256)
    const where = { document: document.id, version: version.id, hashes, pages: '1-3', by: done.by, at }
    return { key: newId('ci'), slot: 'a', ...where }
  })
  const state = n % 4 === 1 ? ('with-head' as const) : ('draft' as const)
  const figures = [{ code: 'dat', value: 'true', state: 'official' as const }]
  const body = { state, round: 0, started: at, figures, self: leaf.max, citations, hands: [], revision: 1 }
  const named = { assignment: assignment.id, code: leaf.code, max: leaf.max }
  const assessment: Assessment = { id: newId('as'), ...place, ...named, ...body }
  return { assignment, assessment }
}

function paper({ id: agency, code, symbol }: Agency, n: number): { document: Document; version: Version } {
  const name = `TL-${code}-2026-${String(n).padStart(5, '0')}`
  const sha256 = createHash('sha256').update(name).digest('hex') as Sha256
  const particulars = {
    type: 'Báo cáo',
    symbol: `${n}/BC-${symbol}`,
    subject: `Báo cáo số ${n}`,
    issued: '2026-06-01',
    issuer: { agency },
    proofClass: 'ky-so' as const,
  }
  const version = newId('ver')
  const document: Document = { id: newId('doc'), code: name, agency, particulars, current: version, ...one }
  const file = { role: 'main' as const, name: `${n}.pdf`, type: 'application/pdf', size: 100_000, sha256 }
  const kept = { files: [file], state: 'kept' as const, staged: {}, ...one }
  return { document, version: { id: version, document: document.id, n: 1, agency, ...kept } }
}

function agencyOf(n: number): Agency {
  const code = `XA${n}`
  const names = { code, name: `Xã thứ ${n}`, short: code, symbol: code, kind: 'sở', validFrom: '2025-07-01' }
  const plain = { successors: [], units: [], isHomeAffairs: false, isIssuerOnly: false, revision: 1 }
  return { id: newId('ag'), ...names, ...plain }
}

function campaignOf({ id }: CriteriaSet): Campaign {
  const lockAt = new Date(Date.now() + 20 * 864e5).toISOString()
  const about = { slug: '2026-do', name: 'Đo', kind: 'internal' as const, year: 2026, windows: [], lockAt }
  return { id: newId('cp'), ...about, set: id, opened: at, revision: 1 }
}

function setOf(): CriteriaSet {
  const slot = {
    key: 'a',
    name: 'Báo cáo năm',
    type: 'Báo cáo',
    issuer: { kinds: ['sở'] },
    period: { from: '0/01-01', to: '0/12-31' },
    count: CITED,
    need: 'required',
    accepts: ['ky-so' as const],
  }
  const leaf = {
    assessment: 'self',
    type: 'score',
    rule: { kind: 'yesno', var: 'dat', question: 'Đã làm?' },
    variables: [{ code: 'dat', label: 'Đã làm', unit: 'có/không', source: 'văn bản' }],
    slots: [slot],
    guidance: '',
    coordinators: [],
  } as const
  const nodes = Array.from({ length: AREAS }, (_, a) => [
    { key: `a${a}`, code: `${a + 1}`, name: `Lĩnh vực ${a + 1}`, level: 1, max: 10_00 },
    ...Array.from({ length: LEAVES / AREAS }, (__, n) => {
      const code = `${a + 1}.${n + 1}`
      return {
        key: `l${a}x${n}`,
        code,
        name: `Tiêu chí ${code}`,
        level: 2,
        parent: `${a + 1}`,
        max: 1_00,
        leaf,
      }
    }),
  ]).flat() as unknown as CriteriaSet['nodes']
  const about = { slug: 'bo-do', title: 'Bộ để đo', official: false, version: '1', surveyTotal: 0 }
  return { id: newId('cs'), ...about, total: 100_00, nodes, published: at, revision: 1 }
}
