// The originals of a package, byte for byte, or not at all: a file whose hash is another one is taken away again.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { packageFormat } from '../../dossier/manifest.ts'
import { fold, safeName } from '../../dossier/names.ts'
import { openPackage, type Stored } from '../verify/package.ts'

export type Unpacked = { written: number; faults: string[] }

const longest = 64 << 20
const Manifest = z.object({
  format: z.literal(packageFormat),
  files: z
    .array(
      z.object({
        path: z.string().min(1).max(400),
        size: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        role: z.string(),
      }),
    )
    .max(200_000),
})
type File = z.infer<typeof Manifest>['files'][number]

export async function unpackPackage(path: string, out: string): Promise<Unpacked> {
  const faults: string[] = []
  let written = 0
  const given = await openPackage(path).catch((error: unknown) => String(error))
  if (typeof given === 'string') return { written, faults: [`Không mở được gói: ${given}`] }
  try {
    faults.push(...given.faults.map(({ text }) => text))
    const stored = new Map(given.files.map((file) => [file.path, file]))
    const text = await textOf(stored.get('manifest.json'))
    const manifest = Manifest.safeParse(text && parsed(text))
    if (!text || !manifest.success)
      return { written, faults: [...faults, 'Gói không có manifest.json đúng định dạng.'] }
    await writeFile(join(out, 'manifest.json'), text, { flag: 'wx' })
    const originals = manifest.data.files.filter(({ role }) => role === 'original')
    const taken = new Set<string>()
    for (const file of originals) {
      const fault = nameFault(file.path, taken) ?? (await take(file, stored.get(file.path), out))
      if (fault) faults.push(fault)
      else written += 1
    }
  } catch (error) {
    faults.push(`Không đọc hết được gói: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await given.close()
  }
  return { written, faults }
}

/** Only names that our own packages could hold: no step upwards, no drive, nothing that two systems take for one. */
function nameFault(path: string, taken: Set<string>): string | undefined {
  const parts = path.split('/')
  const isSafe = parts.every((part) => part !== '' && safeName(part) === part) && path.length <= 240
  if (!isSafe) return `Tên tệp không an toàn, không ghi ra: ${JSON.stringify(path)}`
  if (taken.has(fold(path))) return `Tên tệp trùng, không ghi ra: ${path}`
  taken.add(fold(path))
  return undefined
}

async function take(file: File, stored: Stored | undefined, out: string): Promise<string | undefined> {
  if (!stored) return `Thiếu bản gốc ${file.path}.`
  const to = join(out, ...file.path.split('/'))
  await mkdir(dirname(to), { recursive: true })
  const hash = createHash('sha256')
  let size = 0
  async function* checked(bytes: AsyncIterable<Buffer>) {
    for await (const part of bytes) {
      size += part.length
      if (size > file.size) throw new Error(`dài hơn ${file.size} byte`)
      hash.update(part)
      yield part
    }
  }
  try {
    await pipeline(await stored.open(), checked, createWriteStream(to, { flags: 'wx' }))
    if (size !== file.size) throw new Error(`dài ${size} byte, đúng ra ${file.size}`)
    if (hash.digest('hex') !== file.sha256) throw new Error('SHA-256 khác manifest.json')
    return undefined
  } catch (error) {
    await rm(to, { force: true })
    return `Bản gốc ${file.path}: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function textOf(stored: Stored | undefined): Promise<string | undefined> {
  if (!stored) return undefined
  async function* limited(bytes: AsyncIterable<Buffer>) {
    let size = 0
    for await (const part of bytes) {
      size += part.length
      if (size > longest) throw new Error('manifest.json dài quá 64 MB')
      yield part
    }
  }
  return (await buffer(limited(await stored.open()))).toString('utf8')
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
