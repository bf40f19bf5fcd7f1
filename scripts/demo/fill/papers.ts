// The papers go the way of every upload: staged, recorded, opened in the box, kept, described. Day by day, so that history
// reads as it would have been written.
import { createReadStream } from 'node:fs'
import { one } from '../../../api/documents/one.ts'
import { saveParticulars } from '../../../api/documents/particulars.ts'
import { replace } from '../../../api/documents/replace.ts'
import { renderNext } from '../../../api/documents/render.ts'
import { saySecrecy } from '../../../api/documents/secrecy.ts'
import { upload } from '../../../api/documents/upload.ts'
import { verifyNext } from '../../../api/documents/verify.ts'
import { withdraw } from '../../../api/documents/withdraw.ts'
import type { Context } from '../../../api/context.ts'
import { receive, type Received } from '../../../api/parts.ts'
import { newId } from '../../../schemas/id.ts'
import type { Person } from '../../../schemas/person.ts'
import { Problem } from '../../../schemas/problem.ts'
import type { DemoPaper } from '../documents.ts'
import { uploadOf, workerOf } from '../owners.ts'
import { type DemoDocument, documents } from '../read.ts'
import { minutesAfter, particularsFrom } from './mapping.ts'
import { lanes, type Stage, tolerate, wordsOf } from './stage.ts'

type Files = ReadonlyMap<string, readonly DemoPaper[]>
interface Brought {
  readonly d: DemoDocument
  readonly who: Person
  readonly id: string
  readonly annexes: readonly DemoPaper[]
}

/** In the order of their days; says after each day how many are in. */
export async function bringPapers(stage: Stage, files: Files, told: (done: number) => void): Promise<void> {
  const days = new Map<string, DemoDocument[]>()
  const timed = documents.map((d) => ({ d, at: uploadOf(d).at })).sort((a, b) => a.at.localeCompare(b.at))
  for (const { d, at } of timed) days.set(at.slice(0, 10), [...(days.get(at.slice(0, 10)) ?? []), d])
  let done = 0
  for (const papers of days.values()) {
    await bringDay(stage, papers, files)
    told((done += papers.length))
  }
}

async function bringDay(stage: Stage, papers: DemoDocument[], files: Files): Promise<void> {
  const brought: Brought[] = []
  for (const d of papers) {
    const one = await bring(stage, d, files.get(d.id) ?? [])
    if (one) brought.push(one)
  }
  const evening = minutesAfter(uploadOf(papers.at(-1)!).at, 2)
  await workAll(stage.at(evening))
  for (const one of brought) await addAnnexes(stage, one, minutesAfter(evening, 3))
  await workAll(stage.at(minutesAfter(evening, 5)))
  await lanes(brought, 2, async (one) => describe(stage, one, minutesAfter(evening, 8)))
}

/** What the product does not take at the door is said, and that is all: the leaf that wanted it lacks it. */
async function bring(
  stage: Stage,
  d: DemoDocument,
  files: readonly DemoPaper[],
): Promise<Brought | undefined> {
  const [main, ...annexes] = files
  if (!main) {
    stage.differences.push(`${d.id}: tệp ${d.files[0]?.name ?? ''} chưa tạo được trên máy này.`)
    return undefined
  }
  const { agency, person, at } = uploadOf(d)
  const who = stage.who(person)
  const result = await bringFile(stage, at, who, stage.idOf(agency), main)
  if (!result) return undefined
  return { d, who, id: result.document, annexes }
}

async function bringFile(stage: Stage, at: string, who: Person, agency: string, file: DemoPaper) {
  const ctx = stage.at(at)
  const part = await stagedPart(ctx, file)
  const [result] = await upload(ctx, who, { agency, key: undefined, files: [part] })
  if (result && 'receipt' in result) return result.receipt
  stage.differences.push(`${file.name}: ${detailOf(result?.problem) ?? 'không nhận'}`)
  return undefined
}

const stagedPart = async (ctx: Context, { name, path }: DemoPaper): Promise<Received> => ({
  name,
  ...(await receive(ctx, { name, type: 'application/octet-stream' }, createReadStream(path))),
})

async function addAnnexes(stage: Stage, { d, who, id, annexes }: Brought, at: string): Promise<void> {
  if (annexes.length === 0) return
  const ctx = stage.at(at)
  const { revision } = await one(ctx, who, { id })
  const isPhotos = annexes.every(({ role }) => role === 'ảnh')
  const reason = isPhotos ? 'Gửi kèm ảnh chụp cùng đợt.' : 'Bổ sung phụ lục kèm theo văn bản.'
  const parts: Received[] = []
  for (const annex of annexes) parts.push(await stagedPart(ctx, annex))
  const added = replace(ctx, who, { id, revision, role: 'annex', reason, files: parts })
  await tolerate(stage, `${d.id} ${annexes.map(({ name }) => name).join(', ')}`, added)
}

/** A person with the paper in hand confirms what it says, or what must become of it. */
async function describe(stage: Stage, { d, who, id }: Brought, at: string): Promise<void> {
  const ctx = stage.at(at)
  const view = await one(ctx, who, { id })
  const [newest] = view.versions
  if (!newest) return
  if (newest.state === 'held-secret') {
    await saySecrecy(ctx, who, { id: newest.id, revision: await revisionOf(ctx, newest.id), isSecret: true })
    return
  }
  const kept = view.versions.find(({ state }) => state === 'kept')
  if (!kept) {
    stage.differences.push(`${d.id}: ${detailOf(newest.problem) ?? newest.state}`)
    return
  }
  const particulars = particularsFrom(d, stage.idOf)
  try {
    await saveParticulars(ctx, who, { id, revision: view.revision, particulars })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.type !== 'duplicate') {
      stage.differences.push(`${d.id}: ${wordsOf(error)}`)
      return
    }
    const reason = `Trùng với ${String(error.more['code'])}: dùng bản có sẵn.`
    await withdraw(ctx, who, { id, revision: view.revision, reason })
    return
  }
  stage.papers.set(d.id, { document: id, version: kept.id })
}

const detailOf = (problem: Record<string, unknown> | undefined): string | undefined =>
  typeof problem?.['detail'] === 'string' ? problem['detail'] : undefined

const revisionOf = async ({ db }: Context, id: string): Promise<number> =>
  (await db.versions.model.findOne({ id }).lean())!.revision

/** What workers do until there is nothing left, in two lanes. */
async function workAll(ctx: Context): Promise<void> {
  await lanes([newId('wk'), newId('wk')], 2, async (me) => {
    while ((await verifyNext(ctx, me)) || (await renderNext(ctx, me))) continue
  })
}

/** Drafts in Word and tables in Excel, as they lie in any library: nobody has described or cited them. */
export async function bringWorkingFiles(
  stage: Stage,
  files: readonly { agency: string; name: string; path: string }[],
): Promise<void> {
  for (const [n, { agency, name, path }] of files.entries()) {
    const at = minutesAfter('2026-12-08T08:20:00+07:00', 37 * n)
    const file = { name, path, role: 'văn bản chính', pages: null }
    await bringFile(stage, at, stage.who(workerOf(agency)), stage.idOf(agency), file)
  }
  await workAll(stage.at('2026-12-08T14:00:00+07:00'))
}
