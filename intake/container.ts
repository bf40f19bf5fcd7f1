// ZIP, RAR and 7z, opened in the box: bsdtar copies one archive into a plain one, so that no name in it ever becomes a
// path; then every file is written under a number. Anything that archives are used to cheat with refuses the whole.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import tar from 'tar-stream'
import { runInBox } from './box.ts'
import { cannot } from './failed.ts'
import { entryName, type Inner, isLitter, isTrick, nameOfBytes } from './inner.ts'
import type { Work } from './pdf-tools.ts'
import { isLockedRar } from './rar.ts'
import { accepted, type FileType, types } from './types.ts'
import { noFacts, refuse, type Refusal, type Verdict } from './verdict.ts'
import { contentFault, directoryFault, isBomb, readDirectory, saysTooMuch, TooManyEntries, type TooMuch } from './zip.ts' // prettier-ignore

const damaged = (reason: string) =>
  refuse(
    'damaged',
    'Tệp nén hỏng, thiếu phần hoặc có mật khẩu nên không mở được. Hãy nén lại không đặt mật khẩu, hoặc chọn các tệp bên trong.',
    { reason },
  )
const locked = refuse('locked', 'Tệp nén có mật khẩu. Hãy giải nén, chọn các tệp bên trong rồi tải lên.')
const trick = (path: string) =>
  refuse(
    'damaged',
    'Tệp nén có đường dẫn hoặc liên kết không an toàn nên không được mở. Hãy giải nén, chọn các tệp bên trong.',
    { path },
  )
const bomb = (much: TooMuch) =>
  refuse('too-large', `${saysTooMuch('tệp nén', much)} Hãy chia nhỏ, hoặc chọn các tệp bên trong.`, {
    ...much,
  })

/** How deep containers may stand in each other: 1 is the one that was handed in. */
export const MAX_DEPTH = 3
export const tooDeep = (depth: number): Refusal =>
  refuse(
    'too-large',
    `Tệp nén lồng nhau quá ${MAX_DEPTH} lớp. Hãy giải nén, chọn các tệp bên trong rồi tải lên.`,
    { depth },
  )

/** `inner` are its files, in the job folder; folders and what systems leave behind are no files. */
export async function checkContainer(work: Work, type: FileType): Promise<Verdict> {
  const { maxUnpacked = 0, maxFiles = 0 } = accepted(type)
  const fault = types[type].kind === 'zip' ? await zipFault(work.path, maxUnpacked, maxFiles) : undefined
  if (fault) return fault
  if (types[type].kind === 'rar' && (await isLockedRar(work.path))) return locked
  const plain = join(work.dir, 'all.tar')
  const ran = await runInBox(work.box, {
    tool: 'bsdtar',
    // Names as their bytes, whatever they are; long ones in records of their own.
    args: ({ file, dir }) => ['-cf', join(dir, 'all.tar'), '--format=gnutar', `@${file}`],
    dir: work.dir,
    input: { path: work.path },
    // A record of 512 bytes goes before each file.
    limits: {
      cpuSeconds: 120,
      wallMs: 180_000,
      fileBytes: maxUnpacked + (32 << 20),
      diskBytes: maxUnpacked + (64 << 20),
    },
    signal: work.signal,
  })
  if (ran.end === 'limit' && ran.limit === 'disk') return bomb({ max: maxUnpacked })
  if (ran.end !== 'exit') return cannot(ran, 'bsdtar')
  if (/passphrase|encrypt/i.test(ran.stderr)) return locked
  if (ran.code !== 0) return damaged(ran.stderr.slice(0, 300))
  const [{ size: packed }, { size: unpacked }] = [await stat(work.path), await stat(plain)]
  if (unpacked > maxUnpacked) return bomb({ unpacked, max: maxUnpacked })
  if (isBomb(packed, unpacked)) return bomb({ packed, unpacked })
  const read = await readPlain(plain, work.dir, maxFiles).catch((error: unknown) => damaged(String(error)))
  await rm(plain)
  if ('outcome' in read) return read
  if (read.length === 0) return refuse('empty-file', 'Tệp nén không có tệp nào bên trong. Hãy chọn lại tệp.')
  return {
    outcome: 'ok',
    facts: { ...noFacts, type, embedded: read.map(({ from }) => from).slice(0, 100) },
    inner: read,
  }
}

async function zipFault(path: string, max: number, maxFiles: number): Promise<Refusal | undefined> {
  const entries = await readDirectory(path).catch((error: unknown) => error as Error)
  if (entries instanceof TooManyEntries) return bomb({ maxFiles })
  // yauzl refuses absolute paths, "..", backslashes and drive letters in names.
  if (!Array.isArray(entries))
    return /path|file ?name/i.test(entries.message) ? trick(entries.message) : damaged(entries.message)
  const wrong = directoryFault(entries, max)
  if (wrong?.fault === 'bomb') return bomb(wrong.more)
  if (wrong?.fault === 'locked') return locked
  if (wrong) return damaged(String(wrong.more['reason']))
  // bsdtar would cut a file where the directory says that it ends.
  return contentFault(path).then(
    (name) => (name === undefined ? undefined : damaged(`another checksum: ${name}`)),
    (error: unknown) => damaged(String(error)),
  )
}

async function readPlain(path: string, dir: string, max: number): Promise<Inner[] | Refusal> {
  await mkdir(join(dir, 'inner'), { recursive: true })
  const found: Inner[] = []
  // One byte a character: the names are not UTF-8 always.
  const names: object = { filenameEncoding: 'latin1' }
  const extract = tar.extract(names)
  const fed = pipeline(createReadStream(path), extract)
  fed.catch(() => undefined) // said below, or by the entry that broke
  for await (const entry of extract) {
    const { name: raw, type, size = 0 } = entry.header
    const from = nameOfBytes(Buffer.from(raw, 'latin1'))
    if (type !== 'directory' && type !== 'file') return trick(from)
    if (isTrick(from)) return trick(from)
    if (type === 'directory' || isLitter(from)) {
      entry.resume()
      continue
    }
    if (found.length >= max) return bomb({ maxFiles: max })
    const place = join(dir, 'inner', String(found.length))
    await pipeline(entry, createWriteStream(place, { mode: 0o400 }))
    found.push({ from, name: entryName(from), path: place, size })
  }
  await fed
  return found
}
