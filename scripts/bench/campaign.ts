// How quick a full campaign is to live in: 30 agencies, the demo's 79 leaves given out among them, 1,000 documents,
// every leaf with citations and a third of them submitted. Asked over HTTP by one person, then by thirty at once.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { openApp } from '../../api/app.ts'
import { readConfig } from '../../api/config.ts'
import { type Context, openContext } from '../../api/context.ts'
import { indexNext } from '../../api/documents/index-next.ts'
import { passwordHash } from '../../api/people/password.ts'
import type { Agency } from '../../schemas/agency.ts'
import { type Assessment, type Citation, digest, type Submission } from '../../schemas/assessment.ts'
import type { Assignment, Campaign } from '../../schemas/campaign.ts'
import type { Document, Version } from '../../schemas/document.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import { importSet } from '../../schemas/import-set.ts'
import type { Person, Role } from '../../schemas/person.ts'
import { type CriteriaSet, leavesOf } from '../../schemas/set.ts'
import { createMany } from '../../storage/change.ts'
import type { Kind, Stored } from '../../storage/records.ts'

const AGENCIES = 30
const DOCUMENTS = 1000
const RUNS = 30
const password = 'mật khẩu để đo'

await using ctx = await openContext(readConfig(process.env), { log: () => undefined })
const at = new Date().toISOString()
const done = { act: 'bench.fill', by: newId('pe'), at }
const put = <T extends Stored>(kind: Kind<T>, records: readonly T[]): Promise<void> =>
  ctx.db.transaction((tx) => createMany(tx, ctx.db, kind, records, done))

const made = await fill(ctx)
while (await indexNext(ctx, newId('wk'))); // as the worker would have
const server = openApp(ctx).listen(0, '127.0.0.1')
await once(server, 'listening')
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`
const officer = await signIn(made.officer)
const reviewer = await signIn(made.reviewer)
const asked: [name: string, path: string, cookie: string][] = [
  ['việc của tôi', '/campaigns/2026-do/work', officer],
  ['cây tiêu chí của cơ quan', `/campaigns/2026-do/assessments?agency=${made.agency}`, officer],
  ['cây tiêu chí toàn tỉnh', '/campaigns/2026-do/assessments', reviewer],
  ['một bản tự đánh giá', `/assessments/${made.assessment}`, officer],
  ['danh sách chờ rà soát', '/campaigns/2026-do/queue', reviewer],
  ['tài liệu, trang đầu', '/documents', officer],
  ['tài liệu, tìm «ke hoach»', '/documents?q=ke%20hoach', reviewer],
]
const rows = []
for (const [name, path, cookie] of asked) rows.push({ name, ...(await measure(path, cookie)) })
console.table(Object.fromEntries(rows.map(({ name, ...figures }) => [name, figures])))
const file = process.argv[process.argv.indexOf('--json') + 1]
if (process.argv.includes('--json') && file)
  writeFileSync(file, JSON.stringify({ agencies: AGENCIES, documents: DOCUMENTS, rows }, null, 2))
server.close().closeAllConnections()

/** Milliseconds: median and 95th percentile of one asking, and of the slowest of thirty who ask at once; kB of a reply. */
async function measure(path: string, cookie: string) {
  const ask = async () => {
    const began = performance.now()
    const reply = await fetch(`${base}${path}`, { headers: { cookie } })
    const { length } = await reply.text()
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`)
    return { ms: performance.now() - began, length }
  }
  for (let n = 0; n < 5; n++) await ask()
  const one: number[] = []
  for (let n = 0; n < RUNS; n++) one.push((await ask()).ms)
  const thirty = await Promise.all(Array.from({ length: 30 }, ask))
  one.sort((a, b) => a - b)
  const round = (ms: number | undefined) => Math.round(ms ?? 0)
  return {
    median: round(one[RUNS / 2]),
    p95: round(one[Math.floor(RUNS * 0.95)]),
    thirtyAtOnce: round(Math.max(...thirty.map(({ ms }) => ms))),
    kB: round((thirty[0]?.length ?? 0) / 1024),
  }
}

async function signIn(login: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json' }
  const reply = await fetch(`${base}/sessions`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ login, password }),
  })
  const cookie = reply.headers.getSetCookie().find((one) => one.startsWith('access='))
  if (!cookie) throw new Error(`sign-in: ${reply.status} ${await reply.text()}`)
  return cookie.split(';')[0] ?? ''
}

async function fill({ db }: Context) {
  const agencies = Array.from({ length: AGENCIES }, (_, n): Agency => {
    const code = `CQ${String(n + 1).padStart(2, '0')}`
    const names = {
      code,
      name: `Cơ quan thứ ${n + 1}`,
      short: code,
      symbol: code,
      kind: 'sở',
      validFrom: '2025-01-01',
    }
    return {
      id: newId('ag'),
      ...names,
      successors: [],
      units: [],
      isHomeAffairs: false,
      isIssuerOnly: false,
      revision: 1,
    }
  })
  await put(db.agencies, agencies)
  const hash = await passwordHash(password)
  const person = (login: string, role: Role, agency?: string): Person => {
    const grants = [{ role, ...(agency && { agency }) }]
    return { id: newId('pe'), login, name: 'Người đo', grants, password: hash, revision: 1 }
  }
  const lead = agencies[0]!
  await put(db.people, [person('dau-moi', 'officer', lead.id), person('ra-soat', 'reviewer')])

  const read = importSet(JSON.parse(readFileSync('scripts/demo/data/criteria-province.json', 'utf8')))
  if (!('set' in read)) throw new Error('the demo set has faults')
  const set: CriteriaSet = { ...read.set, id: newId('cs'), published: at, revision: 1 }
  await put(db.sets, [set])
  const lockAt = new Date(Date.now() + 20 * 864e5).toISOString()
  const about = { slug: '2026-do', name: 'Đo', kind: 'province' as const, year: 2026, windows: [], lockAt }
  const campaign: Campaign = { id: newId('cp'), ...about, set: set.id, opened: at, revision: 1 }
  await put(db.campaigns, [campaign])

  const papers = Array.from({ length: DOCUMENTS }, (_, n) => paper(agencies[n % AGENCIES]!, n))
  await put(
    db.documents,
    papers.map(({ document }) => document),
  )
  await put(
    db.versions,
    papers.map(({ version }) => version),
  )

  const leaves = leavesOf(set).filter(({ leaf }) => leaf.assessment === 'self')
  const assessments: Assessment[] = []
  const assignments: Assignment[] = []
  leaves.forEach((leaf, n) => {
    const agency = agencies[n % AGENCIES]!.id
    const coordinators = [agencies[(n + 1) % AGENCIES]!.id]
    const given = {
      campaign: campaign.id,
      leaf: leaf.key,
      agency,
      coordinators,
      contributors: [],
      due: lockAt,
    }
    const assignment: Assignment = { id: newId('asg'), ...given, revision: 1 }
    assignments.push(assignment)
    const own = papers.filter((_, index) => index % AGENCIES === n % AGENCIES)
    const citations = leaf.leaf.slots.flatMap((slot, s) =>
      Array.from({ length: slot.count }, (_, k): Citation => {
        const { document, version } = own[(n + s * 3 + k) % own.length]!
        const hashes = version.files.map(({ sha256 }) => sha256)
        const where = { document: document.id, version: version.id, hashes, pages: '1-3', by: done.by, at }
        return { key: newId('ci'), slot: slot.key, ...where }
      }),
    )
    const state = n % 3 === 0 ? 'submitted' : 'draft'
    const figures = leaf.leaf.variables.map(({ code, unit }) => {
      return { code, value: unit === 'có/không' ? 'true' : '90', state: 'official' as const }
    })
    const body = { self: leaf.max, figures, citations, hands: [done.by], started: at, round: n % 3 ? 0 : 1 }
    const where = {
      campaign: campaign.id,
      assignment: assignment.id,
      leaf: leaf.key,
      code: leaf.code,
      agency,
    }
    assessments.push({ id: newId('as'), ...where, max: leaf.max, state, ...body, revision: 1 })
  })
  await put(db.assignments, assignments)
  await put(db.assessments, assessments)
  const submitted = assessments.filter(({ state }) => state === 'submitted')
  await put(db.submissions, submitted.map(submissionOf))
  return { officer: 'dau-moi', reviewer: 'ra-soat', agency: lead.id, assessment: assessments[0]!.id }
}

function paper(agency: Agency, n: number): { document: Document; version: Version } {
  const code = `TL-${agency.code}-2026-${String(n).padStart(5, '0')}`
  const sha256 = createHash('sha256').update(code).digest('hex') as Sha256
  const named = {
    number: String(n),
    symbol: `${n}/BC-${agency.symbol}`,
    subject: `Báo cáo kế hoạch cải cách hành chính số ${n}`,
  }
  const particulars = {
    type: 'Báo cáo',
    ...named,
    issued: '2026-06-01',
    issuer: { agency: agency.id },
    proofClass: 'ky-so' as const,
  }
  const base = { agency: agency.id, by: done.by, at, revision: 1 }
  const version = newId('ver')
  const document: Document = {
    id: newId('doc'),
    code,
    particulars,
    current: version,
    ...base,
  }
  const file = {
    role: 'main' as const,
    name: `bao-cao-${n}.pdf`,
    type: 'application/pdf',
    size: 100_000,
    sha256,
  }
  return {
    document,
    version: { id: version, document: document.id, n: 1, files: [file], state: 'kept', staged: {}, ...base },
  }
}

function submissionOf(one: Assessment): Submission {
  const { id, campaign, agency, figures, citations, self = 0 } = one
  const head = { by: done.by, signer: { name: 'Người đo' }, isLate: false, at }
  return {
    id: newId('sub'),
    assessment: id,
    campaign,
    agency,
    n: 1,
    digest: digest(one),
    self,
    figures,
    citations,
    working: '',
    ...head,
    revision: 1,
  }
}
