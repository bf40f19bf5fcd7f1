// The signatures of a PDF. Everything that looks into the file runs in the box: qpdf says which objects there are, a child
// of ours checks each signature, and where bytes follow one, the file as it was signed is held against the file as it is.
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Job, Ran } from './box.ts'
import { runChild } from './child.ts'
import { run, type Work } from './pdf-tools.ts'
import { type Later, names, type Read, revision } from './signature-report.ts'

export interface FoundSignature extends Omit<Read, 'state' | 'end'> {
  readonly integrity: 'whole' | Later['state'] | 'broken' | 'unknown'
  readonly isDrawnOver?: true
}

/** Why there is no answer, for the log. */
export interface Unread {
  readonly unread: string
}

/** Rises when the same file may get another answer. */
export const READER = 2
const MOST_REVISIONS = 12
const LONGEST_REVISION = 256 << 20
const limits = { cpuSeconds: 30, wallMs: 45_000, memory: 2 ** 30, fileBytes: 512 << 20 }

/** `trust`: certificates, DER in base64. The file is only read. */
export async function signaturesOf(work: Work, trust: readonly string[]): Promise<FoundSignature[] | Unread> {
  const isSound = await describe(work, names.now)
  if (typeof isSound === 'object') return isSound
  await writeFile(join(work.dir, names.trust), JSON.stringify(trust))
  const ran = await child(work, 'read')
  if (!isDone(ran)) return unread('signature-child', ran)
  const found = JSON.parse(await readFile(join(work.dir, names.read), 'utf8')) as Read[]
  const ends = new Set(
    found.flatMap(({ state, end }) => (state === 'right' && end !== undefined ? [end] : [])),
  )
  const later = ends.size > 0 ? await laterOf(work, [...ends], isSound) : {}
  return found.map((one) => judged(one, found, later))
}

function judged(one: Read, all: readonly Read[], later: Record<string, Later>): FoundSignature {
  const { state, end, ...about } = one
  if (state !== 'right') return { ...about, integrity: state }
  if (end === undefined) return { ...about, integrity: 'whole' }
  const { state: integrity, ...more } = later[end] ?? { state: 'uncompared' }
  // What came afterwards is harmless as a signature alone: one that is none may show anything.
  const isAfter = ({ end: other }: Read) => other === undefined || other > end
  const isOpen = integrity === 'extended' && all.some((other) => isAfter(other) && other.state !== 'right')
  if (isOpen)
    return { ...about, integrity: 'uncompared', why: 'chữ ký thêm sau không khớp hoặc chưa kiểm tra được' }
  return { ...about, ...more, integrity }
}

/** What cannot be compared is left out. */
async function laterOf(
  work: Work,
  ends: readonly number[],
  isSound: boolean,
): Promise<Record<string, Later>> {
  const able = ends.filter((end) => end <= LONGEST_REVISION).slice(0, MOST_REVISIONS)
  if (!isSound || able.length === 0 || !(await place(work, names.now))) return {}
  const described: number[] = []
  for (const end of able) {
    const path = join(work.dir, 'revision.pdf')
    await pipeline(createReadStream(work.path, { end: end - 1 }), createWriteStream(path))
    const signed = { ...work, path }
    if ((await describe(signed, revision(end))) === true && (await place(signed, revision(end))))
      described.push(end)
    await rm(path)
  }
  const ran = await child(work, 'compare', described)
  return isDone(ran)
    ? (JSON.parse(await readFile(join(work.dir, names.later), 'utf8')) as Record<string, Later>)
    : {}
}

/** The objects into the job folder; whether qpdf read them without having to guess. */
async function describe(work: Work, name: string): Promise<boolean | Unread> {
  const what = ['--json=2', '--json-key=qpdf', '--json-stream-data=none', '--decode-level=none']
  const args: Job['args'] = ({ file, dir }) => [...what, file, join(dir, `${name}.json`)]
  const ran = await run(work, 'qpdf', args, limits)
  return ran.end === 'exit' && (ran.code === 0 || ran.code === 3)
    ? isSoundIn(ran.stderr)
    : unread('qpdf', ran)
}

/** Where each object stands, into the job folder; false where there are too many to tell. */
async function place(work: Work, name: string): Promise<boolean> {
  const ran = await run(work, 'qpdf', ({ file }) => ['--show-xref', file], limits)
  if (ran.end !== 'exit' || (ran.code !== 0 && ran.code !== 3) || !ran.stdout.endsWith('\n')) return false
  await writeFile(join(work.dir, `${name}.xref`), ran.stdout)
  return true
}

/** Many writers count their objects wrongly, which changes nothing; with any other warning qpdf had to guess. */
const isSoundIn = (said: string): boolean =>
  !said.split('\n').some((line) => line.startsWith('WARNING') && !line.includes('reported number of objects'))

const child = (work: Work, task: 'read' | 'compare', ends: readonly number[] = []): Promise<Ran> =>
  runChild(work, 'signature-child', ({ file, dir }) => [task, file, dir, ...ends.map(String)], 1 << 30)

const isDone = (ran: Ran): boolean => ran.end === 'exit' && ran.code === 0

function unread(tool: string, ran: Ran): Unread {
  const said = 'stderr' in ran ? ran.stderr.slice(0, 400) : ''
  return { unread: `${tool} ${ran.end} ${'code' in ran ? ran.code : ''} ${said}` }
}
