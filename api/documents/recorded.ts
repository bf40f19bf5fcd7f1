// What was received becomes documents. Requests that come at once are recorded by one transaction, each with its own lines of
// history and the key of its client.
import { z } from 'zod'
import type { Agency } from '../../schemas/agency.ts'
import type { DerivedPage } from '../../schemas/derived.ts'
import {
  type Document,
  type File,
  type MailSource,
  Receipt,
  UploadReceipt,
  type Version,
  type WebSource,
} from '../../schemas/document.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { createMany, type Done } from '../../storage/change.ts'
import type { Db } from '../../storage/db.ts'
import { together } from '../../storage/together.ts'
import type { Received } from '../parts.ts'
import { secretBefore } from './secret-before.ts'

const Refused = z.object({ name: z.string(), problem: z.record(z.string(), z.unknown()) })
/** One result per file: a receipt, or the reason. */
export const Uploaded = z.array(z.union([z.object({ receipt: Receipt }), Refused]))
export type Uploaded = z.infer<typeof Uploaded>

/** Of a file that the server made itself, or was handed in a letter. */
export interface Origin {
  derived?: DerivedPage[]
  web?: WebSource
  mail?: MailSource
}

type Taken = Extract<Received, { staged: unknown }>
/** One request. */
export interface Job {
  readonly who: Person
  /** Its id. */
  readonly agency: string
  readonly parts: readonly Received[]
  readonly at: string
  /** `again`: wanted although the agency has these bytes already. */
  readonly input: Origin & { into?: 'annexes'; again?: 'true'; key?: string | undefined }
}

interface Made {
  readonly document: Document
  readonly version: Version
  readonly done: Done
}

const recorders = new WeakMap<Db, (job: Job) => Promise<Uploaded>>()

/**
 * Resolves when all of the request survives a crash; what was sent again under its key gets the first answer. Throws
 * `duplicate` when another server records the same key at this moment.
 */
export function recorder(db: Db): (job: Job) => Promise<Uploaded> {
  const known = recorders.get(db)
  if (known) return known
  const made = together((jobs: readonly Job[]) => recordOnce(db, jobs))
  recorders.set(db, made)
  return made
}

const keyOf = ({ who, input }: Job): string | undefined => input.key && `${who.id} ${input.key}`

/** One of a go that repeats a key would spoil the whole go, and its numbers would be lost. */
async function recordOnce(db: Db, jobs: readonly Job[]): Promise<Uploaded[]> {
  const keyed = jobs.flatMap(({ who, input: { key } }) => (key ? { person: who.id, key } : []))
  const earlier = keyed.length ? await db.receipts.model.find({ $or: keyed }).lean() : []
  const answers = new Map(
    earlier.map(({ person, key, results }) => [`${person} ${key}`, Uploaded.parse(results)]),
  )
  const once = new Map(jobs.map((job) => [keyOf(job) ?? job, job]))
  const fresh = [...once].filter(([key]) => typeof key !== 'string' || !answers.has(key))
  const wanted = fresh.map(([, job]) => job)
  const results = wanted.length ? await record(db, wanted) : []
  const made = new Map(fresh.map(([key], n) => [key, results[n]!]))
  return jobs.map((job) => made.get(keyOf(job) ?? job) ?? answers.get(keyOf(job)!)!)
}

/** The next code of the agency's documents for each, in this order. */
export async function codesFor(
  db: Db,
  wanted: readonly { readonly agency: Agency; readonly at: string }[],
): Promise<string[]> {
  const places = new Map<string, number[]>()
  for (const [n, { agency, at }] of wanted.entries()) {
    const series = `TL-${agency.code}-${at.slice(0, 4)}`
    places.set(series, [...(places.get(series) ?? []), n])
  }
  const codes: string[] = []
  const give = async ([series, own]: [string, number[]]) => {
    const first = (await db.next(series, own.length)) - own.length + 1
    for (const [n, place] of own.entries()) codes[place] = `${series}-${String(first + n).padStart(5, '0')}`
  }
  await Promise.all([...places].map(give))
  return codes
}

async function record(db: Db, jobs: readonly Job[]): Promise<Uploaded[]> {
  const [agencies, hasAlready] = await Promise.all([agenciesOf(db, jobs), alreadyThere(db, jobs)])
  const refused = new Map<Received, Problem>()
  const taken: (Job & { part: Taken; of: Agency })[] = []
  for (const job of jobs) {
    const of = agencies.get(job.agency)
    if (!of) throw notFound()
    for (const part of job.parts) {
      const problem = 'problem' in part ? part.problem : hasAlready(job, part)
      if (problem) refused.set(part, problem)
      else taken.push({ ...job, part: part as Taken, of })
    }
  }
  const numbered = taken.map(({ of, at }) => ({ agency: of, at }))
  const codes = await codesFor(db, numbered)
  const made = new Map<Received, Made>(
    taken.map((one, n) => [one.part, documentOf(one, one.part, codes[n]!)]),
  )
  const results = jobs.map(({ parts, at }) =>
    parts.map((part) => {
      const problem = refused.get(part)
      return problem
        ? { name: part.name, problem: problem.toJSON() }
        : { receipt: receiptOf(made.get(part)!, at) }
    }),
  )
  const receipts = jobs.flatMap(({ who, at, input: { key } }, n) =>
    key
      ? UploadReceipt.parse({ id: newId('rc'), person: who.id, key, results: results[n], at, revision: 1 })
      : [],
  )
  const all = [...made.values()]
  const dones = all.map(({ done }) => done)
  const handed = receipts.map(({ person, at }): Done => ({ act: 'documents.upload', by: person, at }))
  await db.transaction(async (tx) => {
    const documents = all.map(({ document }) => document)
    await createMany(tx, db, db.documents, documents, dones)
    const versions = all.map(({ version }) => version)
    await createMany(tx, db, db.versions, versions, dones)
    await createMany(tx, db, db.receipts, receipts, handed)
  })
  return results
}

async function agenciesOf(db: Db, jobs: readonly Job[]): Promise<ReadonlyMap<string, Agency>> {
  const ids = [...new Set(jobs.map(({ agency }) => agency))]
  const found = await db.agencies.model.find({ id: { $in: ids } }).lean()
  return new Map(found.map((agency) => [agency.id, agency]))
}

/** States of a version whose bytes are not here to be used instead. */
export const unusable = ['rejected', 'held-secret'] as const

/** Says where the agency has the bytes of a file already. */
async function alreadyThere(db: Db, jobs: readonly Job[]) {
  const hashes = jobs.flatMap(({ parts }) =>
    parts.flatMap((part) => ('staged' in part ? part.staged.sha256 : [])),
  )
  const agencies = [...new Set(jobs.map((job) => job.agency))]
  const [same, secret] = await Promise.all([
    db.versions.model
      .find({ agency: { $in: agencies }, 'files.sha256': { $in: hashes }, state: { $nin: unusable } })
      .lean(),
    secretBefore(db, agencies, hashes),
  ])
  const standing = { id: { $in: same.map(({ document }) => document) }, withdrawn: { $exists: false } }
  const documents = same.length ? await db.documents.model.find(standing).lean() : []
  return (job: Job, { staged }: Taken): Problem | undefined => {
    const before = secret(job.agency, staged.sha256)
    const isHeld = before && !before.more['again']
    const isSame = ({ agency, files }: Version) =>
      agency === job.agency && files.some(({ sha256 }) => sha256 === staged.sha256)
    const there = documents.find(({ id }) => same.some((one) => one.document === id && isSame(one)))
    // Taken in after all since then: the head has said that the mark is none.
    if (isHeld && !there) return before
    if (job.input.again) return undefined
    if (!there) return before
    const sentence = `Cơ quan đã có tệp này: ${there.code}. Hãy dùng bản có sẵn.`
    return new Problem('duplicate', sentence, { document: there.id, code: there.code })
  }
}

const receiptOf = ({ document, version }: Made, at: string): Receipt => ({
  document: document.id,
  version: version.id,
  code: document.code,
  file: version.files[0]!,
  at,
})

function documentOf({ who, agency, at, input }: Job, { name, type, staged }: Taken, code: string): Made {
  const { into, derived, web, mail } = input
  const file: File = { role: 'main', name, type, size: staged.size, sha256: staged.sha256 }
  const common = { agency, by: who.id, at, revision: 1 }
  const document: Document = { id: newId('doc'), code, particulars: {}, ...common }
  const version: Version = {
    id: newId('ver'),
    document: document.id,
    n: 1,
    files: [file],
    state: 'received',
    staged: { [staged.sha256]: staged.key },
    ...(into && { into }),
    ...(derived && { derived }),
    ...(web && { web }),
    ...(mail && { mail }),
    ...common,
  }
  const how = derived ? 'derive' : web ? 'snapshot' : mail ? 'mail' : 'upload'
  return { document, version, done: { act: `documents.${how}`, by: who.id, at } }
}
