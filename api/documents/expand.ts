// Files inside a file: those of a container become documents of their own, or one document with annexes; those of a
// letter become its annexes, also those of an archive in it. Each has its own line of result. What was recorded is never recorded again: a worker that
// was killed half-way goes on behind the last line.
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { examine } from '../../intake/check.ts'
import { MAX_DEPTH, tooDeep } from '../../intake/container.ts'
import type { Inner } from '../../intake/inner.ts'
import { accepted, type FileType } from '../../intake/types.ts'
import type { Verdict } from '../../intake/verdict.ts'
import type { Content, File, Version } from '../../schemas/document.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import { depthOf, type Expanded, type Opened, problemOf, type Work } from './opened.ts'
import { secretBefore } from './secret-before.ts'
import { separate } from './separate.ts'
import { dropSettled } from './sweep.ts'

const MAX_FILES = 50 // of a version
const inOrder = new Intl.Collator('vi', { numeric: true })

/** Undefined where there is nothing (more) to take out. */
export async function expand(work: Work, opened: Opened): Promise<Expanded | undefined> {
  const { version, file, facts } = opened
  const isContainer = accepted(file.type as FileType).by === 'container'
  const files = [...opened.files].sort((a, b) => inOrder.compare(a.from, b.from))
  const isMain = file.role === 'main'
  if (isContainer && depthOf(opened) > MAX_DEPTH) {
    const problem = problemOf(tooDeep(depthOf(opened)))
    return isMain ? { state: 'rejected', problem } : withoutIt(work, opened, problem)
  }
  // An archive that a letter brought along belongs to the letter.
  if (isContainer && isMain && !version.into) return separate(work, { ...opened, files })
  const isTaken = version.contents?.some(({ of }) => of === file.sha256)
  if (files.length === 0 || (isTaken && !isContainer)) return undefined
  return intoAnnexes(work, { version, file, facts, files }, isContainer)
}

/** A container gives way to its files; a letter keeps its place, its attachments go behind. */
async function intoAnnexes(work: Work, opened: Opened, isContainer: boolean): Promise<Expanded> {
  const { ctx } = work
  const { version, file, files } = opened
  const staged: Record<string, string> = { ...version.staged }
  const taken: File[] = []
  const contents: Content[] = []
  for (const [n, inner] of files.entries()) {
    const about = {
      of: file.sha256,
      depth: depthOf(opened),
      path: inner.from,
      name: inner.name,
      size: inner.size,
    }
    const verdict = await lookInto(work, inner, n)
    if (verdict.outcome === 'cannot' && verdict.why === 'missing-tool')
      return { waits: new Problem('unavailable', verdict.sentence, { tool: verdict.tool }) }
    if (verdict.outcome !== 'ok') {
      contents.push({ ...about, outcome: 'refused', problem: problemOf(verdict).toJSON() })
      continue
    }
    const { key, sha256, size } = await ctx.blobs.stage(createReadStream(inner.path))
    const secret = (await secretBefore(ctx.db, [version.agency], [sha256]))(version.agency, sha256)
    if (secret && !version.cleared) {
      // Of one document nothing may be taken that carries it.
      for (const one of [key, ...taken.map((file) => staged[file.sha256]!)]) await ctx.blobs.drop(one)
      return { state: 'rejected', problem: secretIn(inner.name, secret) }
    }
    if (version.files.some((one) => one.sha256 === sha256) || taken.some((one) => one.sha256 === sha256)) {
      await ctx.blobs.drop(key)
      contents.push({ ...about, sha256, outcome: 'known' })
      continue
    }
    staged[sha256] = key
    taken.push({ role: 'annex', name: inner.name, type: verdict.facts.type, size, sha256 })
    contents.push({ ...about, sha256, outcome: 'annex' })
  }
  const at = version.files.findIndex(({ sha256 }) => sha256 === file.sha256)
  const [first, ...next] = taken
  const inPlace = isContainer ? (first ? [{ ...first, role: file.role }, ...next] : []) : [file, ...taken]
  const all = [...version.files.slice(0, at), ...inPlace, ...version.files.slice(at + 1)]
  const fault = faultOf(all, contents)
  if (fault) {
    for (const { sha256 } of taken) await ctx.blobs.drop(staged[sha256]!)
    return { state: 'rejected', problem: fault }
  }
  const { sha256, name, size, type } = file
  // What an archive inside of a letter was stands in the letter.
  const isSource = isContainer && !isInside(version, file) && !version.source
  // The source waits with its files and is kept with them; of a container inside of it nothing is kept.
  const { [sha256]: key, ...others } = staged
  const set = {
    files: all,
    staged: isContainer && !isSource ? others : staged,
    contents: behind(version, isContainer ? { sha256, outcome: 'opened' } : undefined, contents),
    ...(isSource && { source: { sha256, name, size, type, depth: 1 } }),
  }
  await record(work, version, set)
  if (key && set.staged === others) await dropSettled(ctx, { [sha256]: key })
  return { opened: true }
}

const isInside = ({ contents = [] }: Version, { sha256 }: File) =>
  contents.some((content) => content.sha256 === sha256)

/** A container that stands too deep leaves; its line of result says why, and the others stay. */
async function withoutIt(work: Work, { version, file }: Opened, problem: Problem): Promise<Expanded> {
  const { sha256 } = file
  const { [sha256]: key, ...staged } = version.staged
  const files = version.files.filter((one) => one.sha256 !== sha256)
  const refused = { sha256, outcome: 'refused', problem: problem.toJSON() } as const
  await record(work, version, { files, staged, contents: behind(version, refused) })
  if (key) await dropSettled(work.ctx, { [sha256]: key })
  return { opened: true }
}

/** The lines of result with another outcome for the one that was opened, and behind it those of its files. */
function behind(
  { contents: before = [] }: Version,
  changed: (Pick<Content, 'outcome' | 'problem'> & { sha256: Sha256 }) | undefined,
  inner: readonly Content[] = [],
): Content[] {
  const at = before.findIndex(({ sha256 }) => sha256 === changed?.sha256)
  if (!changed || at < 0) return [...before, ...inner]
  return [...before.slice(0, at), { ...before[at]!, ...changed }, ...inner, ...before.slice(at + 1)]
}

const record = ({ ctx, done }: Work, version: Version, set: Partial<Version>) =>
  ctx.db.transaction((tx) =>
    change(tx, ctx.db, ctx.db.versions, version, set, { ...done, act: 'documents.opened' }),
  )

function secretIn(name: string, { message, more }: Problem): Problem {
  const { again: _, ...about } = more
  return new Problem('secret', `Không nhận vì tệp “${name}” ở trong. ${message}`, about)
}

function faultOf(all: readonly File[], contents: readonly Content[]): Problem | undefined {
  if (all.length > MAX_FILES) {
    const sentence = `Một tài liệu có tối đa ${MAX_FILES} tệp. Hãy tải tệp nén vào kho để tách thành nhiều tài liệu.`
    return new Problem('too-large', sentence, { files: all.length, max: MAX_FILES })
  }
  if (all[0]?.role === 'main') return undefined
  const names = contents.map(({ name }) => name).slice(0, 5)
  const sentence = `Không nhận được tệp nào trong tệp nén (${names.join(', ')}). Hãy mở tệp nén, xem lại rồi chọn từng tệp.`
  return new Problem('unsupported-type', sentence, { contents })
}

async function lookInto({ box, dir, lost }: Work, inner: Inner, n: number): Promise<Verdict> {
  const own = join(dir, `look-${n}`)
  await mkdir(own)
  return examine(inner.path, { name: inner.name }, own, box, lost)
}
