// How quick the one box is: 100,000 documents of 100 agencies with all their text, asked as an auditor of the whole
// province and as an officer of one agency, with snippets. The text is invented, but as long and as repetitive as real.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import { aboutOf, entryOf } from '../../api/documents/index-next.ts'
import { facets } from '../../api/documents/facets.ts'
import { list } from '../../api/documents/list.ts'
import type { Agency } from '../../schemas/agency.ts'
import type { Document, Version } from '../../schemas/document.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import type { Person, Role } from '../../schemas/person.ts'
import { createMany } from '../../storage/change.ts'
import { writer } from './search/text.ts'

const { values } = parseArgs({
  options: { scale: { type: 'string', default: '1' }, json: { type: 'string' } },
})
const DOCUMENTS = Math.round(100_000 * Number(values.scale))
const AGENCIES = 100
const AT_ONCE = 250
const QUESTIONS = 200

await using ctx = await openContext(readConfig(process.env), { log: () => undefined })
const at = new Date().toISOString()
const done = { act: 'bench.fill', by: newId('pe'), at }
const text = writer(2026)

const agencies = Array.from({ length: AGENCIES }, (_, n): Agency => {
  const names = {
    code: `CQ${n}`,
    name: `Cơ quan số ${n}`,
    short: `Cơ quan ${n}`,
    symbol: `CQ${n}`,
    kind: 'sở',
  }
  const plain = { successors: [], units: [], isHomeAffairs: false, isIssuerOnly: false, revision: 1 }
  return { id: newId('ag'), ...names, validFrom: '2025-07-01', ...plain }
})
await ctx.db.transaction((tx) => createMany(tx, ctx.db, ctx.db.agencies, agencies, done))

let indexSeconds = 0
const asked: string[] = []
for (let first = 0; first < DOCUMENTS; first += AT_ONCE) {
  const papers = Array.from({ length: Math.min(AT_ONCE, DOCUMENTS - first) }, (_, n) => paper(first + n))
  await ctx.db.documents.model.insertMany(
    papers.map(({ document }) => document),
    { lean: true },
  )
  await ctx.db.versions.model.insertMany(
    papers.map(({ version }) => version),
    { lean: true },
  )
  const began = performance.now()
  await ctx.db.search.put(papers.map(({ document, version, pages }) => entry(document, version, pages)))
  while (await ctx.db.search.pack('bench'));
  indexSeconds += (performance.now() - began) / 1000
  if (process.stdout.isTTY) process.stdout.write(`\r${first + papers.length} tài liệu`)
}

const auditor = person('auditor')
const officer = person('officer', agencies[0]!.id)
for (const q of asked.slice(0, 10)) await list(ctx, auditor, { q, limit: 50 }) // what is read once is read
const times: Record<string, number[]> = { auditor: [], officer: [], facets: [] }
for (const q of asked.slice(0, QUESTIONS)) {
  await timed('auditor', () => list(ctx, auditor, { q, limit: 50 }))
  await timed('officer', () => list(ctx, officer, { q, limit: 50 }))
  await timed('facets', () => facets(ctx, auditor, { q }))
}
const rows = Object.entries(times).map(([who, all]) => ({ who, p50: share(all, 0.5), p95: share(all, 0.95) }))
console.table(rows)
const [all] = rows
const figures = {
  documents: DOCUMENTS,
  p50ms: all!.p50,
  p95ms: all!.p95,
  indexSeconds: Math.round(indexSeconds),
}
console.log(JSON.stringify({ ...figures, rows }))
if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...figures, rows }, null, 2)}\n`)

async function timed(who: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  times[who]!.push(performance.now() - began)
}

function share(all: readonly number[], part: number): number {
  const sorted = [...all].sort((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!)
}

function person(role: Role, agency?: string): Person {
  const grants = [{ role, ...(agency && { agency }) }]
  return { id: newId('pe'), login: role, name: 'Người đo', grants, revision: 1 }
}

/** One in a few leaves a question behind: words, a phrase, a symbol, something half typed. */
function paper(n: number): { document: Document; version: Version; pages: string[] } {
  const agency = agencies[n % AGENCIES]!
  const code = `TL-${agency.code}-2026-${String(Math.floor(n / AGENCIES)).padStart(5, '0')}`
  const symbol = `${1 + (n % 900)}/${['BC', 'KH', 'QĐ', 'TTr'][n % 4]!}-${agency.symbol}`
  const particulars = { symbol, subject: text.line(9), issued: '2026-06-01', issuer: { agency: agency.id } }
  const base = { agency: agency.id, by: done.by, at, revision: 1 }
  const version = newId('ver')
  const id = newId('doc')
  const document: Document = { id, code, particulars, current: version, ...base }
  const sha256 = Buffer.from(code).toString('hex').padEnd(64, '0').slice(0, 64) as Sha256
  const file = { role: 'main' as const, name: `${n}.pdf`, type: 'application/pdf', size: 100_000, sha256 }
  const pages = text.pages()
  const some = pages[1]!.split(' ').slice(20)
  const questions = [
    some.slice(0, 2 + (n % 4)).join(' '),
    `"${some.slice(0, 3).join(' ')}"`,
    symbol.toLowerCase().replace('/', ' '),
    `${text.line(3)} ${some[0]!.slice(0, 2)}`,
  ]
  if (asked.length < QUESTIONS && n % 3 === 0) asked.push(questions[(n / 3) % 4]!)
  const rest = { n: 1, files: [file], state: 'kept' as const, staged: {}, ...base }
  return { document, version: { id: version, document: id, ...rest }, pages }
}

function entry(document: Document, version: Version, pages: string[]) {
  const names = [agencies.find(({ id }) => id === document.agency)!.name]
  return entryOf(document, version, aboutOf(document, version, version.state), 'bench', names, [pages])
}
