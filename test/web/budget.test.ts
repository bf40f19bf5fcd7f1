// What a first visit loads, gzipped, by the manifest of the build: within the budget, and without what only later steps need.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'

interface Part {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly isDynamicEntry?: boolean
}

const built = 'dist/web'
const kB = 1000
const shellLimit = 230 * kB
const screenLimit = 300 * kB

describe('the bytes of a first visit', () => {
  const parts = JSON.parse(readFileSync(`${built}/.vite/manifest.json`, 'utf8')) as Record<string, Part>
  const closure = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen
    seen.add(name)
    for (const next of parts[name]?.imports ?? []) closure(next, seen)
    return seen
  }
  const sizes = new Map<string, number>()
  const sizeOf = (file: string): number => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(`${built}/${file}`)).length
    sizes.set(file, known)
    return known
  }
  const weigh = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + sizeOf(parts[name]!.file), 0)
  const shell = closure('index.html')
  const screens = Object.keys(parts).filter((name) => /page\.tsx$|invitation\.tsx$/.test(name))

  it('keep the shell within 230 kB', () => {
    expect(weigh(shell)).to.be.lessThan(shellLimit)
  })

  it('keep every screen with its shell within 300 kB', () => {
    expect(screens).to.include.members(['assess/page.tsx', 'review/page.tsx', 'guest/page.tsx'])
    for (const name of screens)
      expect(weigh(new Set([...shell, ...closure(name)])), name).to.be.lessThan(screenLimit)
  })

  it('leave the PDF viewer, the particulars and the library’s picker to when they are asked for', () => {
    for (const later of [
      'viewer/open.ts',
      'viewer/draw.ts',
      'documents/particulars.tsx',
      'assess/pick-document.tsx',
    ])
      expect(parts[later]?.isDynamicEntry, later).to.equal(true)
    for (const name of ['index.html', ...screens.filter((one) => !one.startsWith('library/'))])
      expect([...closure(name)], name).not.to.include.members(['documents/particulars.tsx'])
    for (const name of screens)
      expect([...closure(name)].join(), name).not.to.match(/viewer\/(open|draw)|pdfjs/)
  })
})
