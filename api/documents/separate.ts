// A container whose files become documents of their own. A batch is recorded in one transaction with its lines of result
// on the container, over exactly the revision that was seen: whoever comes second finds them there.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { admit } from '../../intake/check.ts'
import type { Inner } from '../../intake/inner.ts'
import { HEAD } from '../../intake/sniff.ts'
import type { Agency } from '../../schemas/agency.ts'
import type { Content, Document, File, Version } from '../../schemas/document.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, create } from '../../storage/change.ts'
import { depthOf, type Expanded, type Opened, problemOf, type Work } from './opened.ts'
import { codesFor } from './recorded.ts'
import { secretBefore } from './secret-before.ts'

const AT_ONCE = 25

type Made = { content: Content; document?: Document; version?: Version }

export async function separate(work: Work, opened: Opened): Promise<Expanded> {
  const { ctx, done, lost } = work
  const { db } = ctx
  const { file, files, facts } = opened
  let { version } = opened
  const agency = await db.agencies.model.findOne({ id: version.agency }).lean()
  if (!agency) throw notFound()
  for (let at = version.contents?.length ?? 0; at < files.length; at = version.contents!.length) {
    lost.throwIfAborted()
    const batch: Made[] = []
    for (const inner of files.slice(at, at + AT_ONCE))
      batch.push(await made(work, { ...opened, version }, agency, inner, batch))
    const contents = [...(version.contents ?? []), ...batch.map(({ content }) => content)]
    version = await db.transaction(async (tx) => {
      for (const { document, version: own } of batch) {
        if (document)
          await create(tx, db, db.documents, document, { ...done, act: 'documents.from-container' })
        if (own) await create(tx, db, db.versions, own, { ...done, act: 'documents.from-container' })
      }
      return change(tx, db, db.versions, version, { contents }, { ...done, act: 'documents.opened' })
    })
  }
  return { state: 'unpacked', facts: { [file.sha256]: facts }, version }
}

async function made(
  { ctx, done }: Work,
  opened: Opened,
  agency: Agency,
  { from, name, path, size }: Inner,
  before: readonly Made[],
): Promise<Made> {
  const { version: outer, file: container } = opened
  const about = { of: container.sha256, depth: depthOf(opened), path: from, name, size }
  const refused = (problem: Problem): Made => ({
    content: { ...about, outcome: 'refused', problem: problem.toJSON() },
  })
  if (size === 0) return refused(new Problem('empty-file', 'Tệp không có nội dung. Hãy chọn lại tệp.'))
  if (size > ctx.config.maxBytes) {
    const megabytes = Math.floor(ctx.config.maxBytes / 2 ** 20)
    return refused(new Problem('too-large', `Tệp lớn hơn ${megabytes} MB. Hãy tách hoặc nén rồi tải lại.`))
  }
  const type = admit(await headOf(path), { name })
  if (typeof type !== 'string') return refused(problemOf(type))
  const { key, sha256 } = await ctx.blobs.stage(createReadStream(path))
  const secret = (await secretBefore(ctx.db, [agency.id], [sha256]))(agency.id, sha256)
  const known = await knownIn(ctx, agency.id, sha256, before)
  if (secret && !known) {
    await ctx.blobs.drop(key)
    const { document, code } = secret.more as { document: string; code: string }
    return { content: { ...about, sha256, outcome: 'refused', document, code, problem: secret.toJSON() } }
  }
  if (known) {
    await ctx.blobs.drop(key)
    return { content: { ...about, sha256, outcome: 'known', document: known.id, code: known.code } }
  }
  const { at, by, behalf = by } = done
  const [code = ''] = await codesFor(ctx.db, [{ agency, at }])
  const common = { agency: agency.id, by: behalf, at, revision: 1 }
  const id = newId('doc')
  const document: Document = { id, code, particulars: {}, ...common }
  const file: File = { role: 'main', name, type, size, sha256 }
  const { sha256: of, name: outerName, size: outerSize, type: outerType } = container
  const source = { sha256: of, name: outerName, size: outerSize, type: outerType, path: from, depth: depthOf(opened), document: outer.document } // prettier-ignore
  const version: Version = {
    ...{ id: newId('ver'), document: id, n: 1, files: [file], state: 'received' as const },
    ...{ staged: { [sha256]: key }, source },
    ...common,
  }
  return { content: { ...about, sha256, outcome: 'document', document: id, code }, document, version }
}

/** What the agency has already, or what came before it in the same container. */
async function knownIn({ db }: Work['ctx'], agency: string, sha256: Sha256, before: readonly Made[]) {
  const here = before.find(({ version }) => version?.files[0]?.sha256 === sha256)?.document
  if (here) return here
  const same = await db.versions.model
    .findOne({ agency, 'files.sha256': sha256, state: { $nin: ['rejected', 'held-secret'] } })
    .lean()
  return same && db.documents.model.findOne({ id: same.document, withdrawn: { $exists: false } }).lean()
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
