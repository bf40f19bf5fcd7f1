// The offline verifier: whatever is changed, added, removed or renamed in a package is found, and sha256sum agrees.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { canonical } from '../../dossier/canonical.ts'
import { type PackageManifest, sumsText } from '../../dossier/manifest.ts'
import { verify } from '../../scripts/verify/verify.ts'
import { sha256 } from './orders.ts'
import { type Files, samplePackage, zipped } from './packages.ts'
import { random } from './pages.ts'
import { inFolder, run } from './tools.ts'

const unpack = (files: Files, folder: string) => {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** Sums and manifest made to agree again: what a forger would do who has all but the real papers. */
function forged(files: Files, change: (manifest: PackageManifest) => void): Files {
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as PackageManifest
  change(manifest)
  const bytes = Buffer.from(canonical(manifest as never))
  const sums = sumsText([...manifest.files, { path: 'manifest.json', sha256: sha256(bytes) }])
  return new Map([...files, ['manifest.json', bytes], ['SHA256SUMS', Buffer.from(sums)]])
}

const faultsOf = async (files: Files, expected?: string) =>
  inFolder(async (folder) => {
    const path = join(folder, 'goi.zip')
    writeFileSync(path, await zipped(files))
    return verify(path, expected)
  })

describe('npm run verify', () => {
  let good: Files
  before(async () => {
    good = await samplePackage({ maxBytes: 500_000 })
  })

  it('passes an untouched package, as a ZIP and unpacked, and sha256sum agrees', async () => {
    const report = await faultsOf(good, sha256(good.get('manifest.json')!))
    expect(report.faults).to.deep.equal([])
    expect([report.ok, report.files, report.leaves, report.holes]).to.deep.equal([true, good.size, 4, 2])
    await inFolder(async (folder) => {
      unpack(good, folder)
      expect((await verify(folder)).faults).to.deep.equal([])
      const said = await run('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder })
      expect(said.trim().split('\n')).to.have.length(good.size - 1)
    })
  })

  it('finds each of 300 changed, added, removed and renamed files', async () => {
    const pick = random(300)
    const paths = [...good.keys()]
    for (let n = 0; n < 300; n++) {
      const files = new Map(good)
      const path = paths[pick(paths.length)]!
      const bytes = good.get(path)!
      const kind = n % 4
      if (kind === 0)
        files.set(
          path,
          Buffer.from(bytes.map((byte, i, all) => (i === n % all.length ? byte ^ (1 + pick(255)) : byte))),
        )
      if (kind === 1) files.set(`${path}${pick(9)}`, bytes)
      if (kind >= 2) files.delete(path)
      if (kind === 3)
        files.set(
          path.replace(/.$/, (end) => (end === 'x' ? 'y' : 'x')),
          bytes,
        )
      const { ok, faults } = await inFolder(async (folder) => {
        unpack(files, folder)
        return verify(folder)
      })
      expect(ok, `${['changed', 'added', 'removed', 'renamed'][kind]} ${path}`).to.equal(false)
      if (kind !== 1)
        expect(faults.map((fault) => fault.path)).to.satisfy((named: string[]) => named.includes(path))
    }
  })

  it('finds a broken chain even where every hash agrees', async () => {
    const changes: [string, (manifest: PackageManifest) => void][] = [
      ['Điểm của tiêu chí 1.2', ({ leaves }) => Object.assign(leaves[1]!.score, { self: '0,50' })],
      ['không có quyết định', ({ leaves }) => Object.assign(leaves[0]!, { decision: undefined })],
      [
        'không có tài liệu',
        ({ leaves }) => Object.assign(leaves[0]!.citations[0]!, { document: 'TL-X-2026-00001' }),
      ],
      [
        'Dẫn chứng của tiêu chí 1.1.1',
        ({ leaves }) => Object.assign(leaves[0]!.citations[0]!, { pages: '2' }),
      ],
      [
        'không có bản gốc',
        ({ documents }) => Object.assign(documents[0]!.files[0]!, { sha256: 'f'.repeat(64) }),
      ],
      [
        'không thuộc tài liệu nào',
        ({ documents }) => Object.assign(documents[0]!, { files: documents[1]!.files }),
      ],
      ['Danh sách tiêu chí', (manifest) => Object.assign(manifest, { leaves: manifest.leaves.slice(0, 3) })],
      ['không mang dossier.json', ({ dossier }) => Object.assign(dossier, { sha256: '0'.repeat(64) })],
    ]
    for (const [said, change] of changes) {
      const { faults } = await faultsOf(forged(good, change))
      expect(faults.map(({ text }) => text).join('\n'), said).to.include(said)
    }
  })

  it('finds a package forged from end to end by the hash of the letter', async () => {
    const other = forged(good, ({ cover }) => Object.assign(cover, { edition: 2 }))
    expect((await faultsOf(other)).ok).to.equal(true)
    const { faults } = await faultsOf(other, sha256(good.get('manifest.json')!))
    expect(faults.map(({ kind }) => kind)).to.deep.equal(['other-hash'])
  })

  it('says so in Vietnamese, writes JSON and ends with 1', async () => {
    await inFolder(async (folder) => {
      unpack(good, join(folder, 'goi'))
      rmSync(join(folder, 'goi', 'danh-muc.xlsx'))
      const json = join(folder, 'report.json')
      const error = await run(process.execPath, [
        '--import',
        'tsx',
        'scripts/verify.ts',
        join(folder, 'goi'),
        '--json',
        json,
      ]).then(
        () => expect.fail('should have ended with 1'),
        (error: { code: number; stdout: string }) => error,
      )
      expect(error.code).to.equal(1)
      expect(error.stdout).to.include('Thiếu tệp danh-muc.xlsx.').and.include('KHÔNG ĐẠT')
      expect(JSON.parse(await readFile(json, 'utf8'))).to.have.nested.property(
        'faults[0].path',
        'danh-muc.xlsx',
      )
    })
  })
})
