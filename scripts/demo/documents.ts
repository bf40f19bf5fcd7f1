// Usage: npx tsx scripts/demo/documents.ts OUT — writes every paper of the invented province into OUT.
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { make } from './documents/make.ts'
import { makeDocx, makeXlsx, type WorkingFile, workingFiles } from './documents/office.ts'
import { type DemoDocument, documentOf, documents } from './read.ts'

export type DemoPaper = { role: string; name: string; pages: number | null; path: string }
type Progress = (done: number, all: number, key: string, problem?: string) => void

const here = dirname(fileURLToPath(import.meta.url))
const cacheFolder = () => join(process.env['KC_CACHE'] ?? join(homedir(), '.cache', 'kiem-chung'), 'demo')

// What the papers are made from: any change of words or drawing makes them anew.
const generatorVersion = async (): Promise<string> => {
  const hash = createHash('sha256')
  const names = (await readdir(join(here, 'documents'), { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .sort()
  for (const name of [
    ...names.map((n) => join('documents', n)),
    'owners.ts',
    'campaign.ts',
    'data/agencies.json',
    'data/plan.json',
    'data/assessments.json',
  ])
    hash.update(await readFile(join(here, name)))
  return hash.digest('hex')
}

const keyOf = (d: DemoDocument, version: string) => {
  const source = d.duplicateOf ? documentOf.get(d.duplicateOf) : null
  return createHash('sha256')
    .update(JSON.stringify([version, d, source]))
    .digest('hex')
    .slice(0, 24)
}

// A paper is made in a side folder and moved as a whole, so that a broken run leaves no half.
const cached = async (d: DemoDocument, version: string): Promise<string> => {
  const folder = join(cacheFolder(), keyOf(d, version))
  const index = join(folder, 'files.json')
  if (
    await readFile(index).then(
      () => true,
      () => false,
    )
  )
    return folder
  const side = `${folder}.${process.pid}`
  await mkdir(side, { recursive: true })
  const made = await make(d)
  for (const { name, bytes } of made) await writeFile(join(side, name), bytes)
  await writeFile(
    join(side, 'files.json'),
    JSON.stringify(made.map(({ role, name, pages }) => ({ role, name, pages }))),
  )
  await rename(side, folder).catch(() => undefined)
  return folder
}

export const generateDemo = async (
  outDir: string,
  onProgress: Progress = () => {},
): Promise<Map<string, DemoPaper[]>> => {
  await mkdir(outDir, { recursive: true })
  const version = await generatorVersion()
  const result = new Map<string, DemoPaper[]>()
  const queue = [...documents].sort(
    (a, b) => Number(b.proofClass === 'scan') - Number(a.proofClass === 'scan'),
  )
  let done = 0
  const work = async () => {
    for (let d = queue.shift(); d; d = queue.shift()) {
      try {
        const folder = await cached(d, version)
        const files = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8')) as Omit<
          DemoPaper,
          'path'
        >[]
        for (const { name } of files) await copyFile(join(folder, name), join(outDir, name))
        result.set(
          d.id,
          files.map((file) => ({ ...file, path: join(outDir, file.name) })),
        )
        onProgress(++done, documents.length, d.key)
      } catch (error) {
        onProgress(++done, documents.length, d.key, String(error))
      }
    }
  }
  await Promise.all([work(), work(), work()])
  return new Map(documents.flatMap(({ id }) => (result.has(id) ? [[id, result.get(id)!]] : [])))
}

// Working files that lie in the agencies' libraries uncited: agency, title and path of each.
export const generateWorkingFiles = async (outDir: string): Promise<(WorkingFile & { path: string })[]> => {
  await mkdir(outDir, { recursive: true })
  const written = []
  for (const file of workingFiles) {
    const path = join(outDir, file.name)
    await writeFile(path, await (file.name.endsWith('.docx') ? makeDocx(file) : makeXlsx(file)))
    written.push({ ...file, path })
  }
  return written
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = process.argv[2]
  if (!out) {
    process.stderr.write('Cách dùng: npx tsx scripts/demo/documents.ts THU-MUC\n')
    process.exit(2)
  }
  const started = Date.now()
  const problems: string[] = []
  const papers = await generateDemo(out, (done, all, key, problem) => {
    if (problem) problems.push(`${key}: ${problem}`)
    if (done % 20 === 0 || done === all) process.stdout.write(`${done}/${all} tài liệu\n`)
  })
  const working = await generateWorkingFiles(out)
  const files = [...[...papers.values()].flat(), ...working]
  process.stdout.write(
    `${papers.size} tài liệu, ${files.length} tệp, ${((Date.now() - started) / 1000).toFixed(1)} giây\n`,
  )
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
