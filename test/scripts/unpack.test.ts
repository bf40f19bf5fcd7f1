// A volume taken apart again, the originals of a package, and files that mean harm.
import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { type PackageManifest } from '../../dossier/manifest.ts'
import { unpackPackage } from '../../scripts/unpack/package.ts'
import { bound, sampleOrder, shelf } from '../dossier/orders.ts'
import { type Files, samplePackage, zipped } from '../dossier/packages.ts'
import { inFolder, openPdf, textOf } from '../dossier/tools.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const unpack = (file: string, out: string): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/unpack.ts', file, '--out', out],
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })

describe('npm run unpack', () => {
  let files: Files
  before(async () => {
    files = await samplePackage()
  })

  it('gives back the pages of every document under its exhibit code, and the manifest', () =>
    inFolder(async (folder) => {
      const on = shelf()
      const { result, volumes } = await bound(await sampleOrder(on), on)
      const [from, out] = [join(folder, 'quyen.pdf'), join(folder, 'ra')]
      await writeFile(from, volumes[0]!)
      const { code, said } = await unpack(from, out)
      expect(said).to.include(`Đã ghi ${result.entries.length} tệp`)
      expect(code).to.equal(0)
      for (const { exhibit, labels } of result.entries) {
        const texts = await textOf(await readFile(join(out, `${exhibit}.pdf`)))
        expect(texts).to.have.length(labels.length)
        for (const [i, label] of labels.entries())
          expect(texts[i]!.trimEnd()).to.match(new RegExp(`Trang ${label}$`))
      }
      expect(await readFile(join(out, 'dossier.json'), 'utf8')).to.equal([...result.manifest()].join(''))
      expect((await unpack(from, out)).code).to.equal(2)
      await using pdf = await openPdf(await readFile(join(out, `${result.entries[0]!.exhibit}.pdf`)))
      expect(pdf).to.be.an('object')
    }))

  it('leaves nothing of other documents in the file of one, hidden layers hidden, and copes with a volume saved anew', () =>
    inFolder(async (folder) => {
      const on = shelf()
      const { result, volumes } = await bound(await sampleOrder(on), on)
      const [from, again] = [join(folder, 'quyen.pdf'), join(folder, 'luu-lai.pdf')]
      await writeFile(from, volumes[0]!)
      execFileSync('qpdf', ['--object-streams=generate', '--stream-data=preserve', from, again])
      for (const [volume, out] of [
        [from, join(folder, 'ra')],
        [again, join(folder, 'ra-lai')],
      ] as const) {
        expect((await unpack(volume, out)).code, volume).to.equal(0)
        for (const { exhibit, labels } of result.entries) {
          const path = join(out, `${exhibit}.pdf`)
          expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).to.include('No syntax')
          expect(execFileSync('qpdf', ['--show-npages', path], { encoding: 'utf8' })).to.equal(
            `${labels.length}\n`,
          )
          const raw = (await readFile(path)).toString('latin1')
          expect(raw.match(/\/Type ?\/Page\b/g), exhibit).to.have.length(labels.length)
        }
      }
    }))

  it('gives back the originals of a package with equal hashes', () =>
    inFolder(async (folder) => {
      const [from, out] = [join(folder, 'goi.zip'), join(folder, 'ra')]
      await writeFile(from, await zipped(files))
      expect((await unpack(from, out)).code).to.equal(0)
      const { files: listed } = JSON.parse(files.get('manifest.json')!.toString()) as PackageManifest
      const originals = listed.filter(({ role }) => role === 'original')
      for (const { path, sha256: hash } of originals)
        expect(sha256(await readFile(join(out, path)))).to.equal(hash)
      const found = (await readdir(out, { recursive: true, withFileTypes: true })).filter((one) =>
        one.isFile(),
      )
      expect(found).to.have.length(originals.length + 1)
    }))

  it('fails on a changed, a missing and a lengthened original, and leaves none of them behind', async () => {
    const { files: listed } = JSON.parse(files.get('manifest.json')!.toString()) as PackageManifest
    const { path } = listed.find(({ role }) => role === 'original')!
    const spoiled = (bytes: Buffer | undefined): Files => {
      const copy: Files = new Map(files)
      if (bytes) copy.set(path, bytes)
      else copy.delete(path)
      return copy
    }
    const bytes = files.get(path)!
    const flipped = Buffer.from(bytes)
    flipped[10] = flipped[10]! ^ 1
    for (const given of [flipped, undefined, Buffer.concat([bytes, bytes]), bytes.subarray(1)])
      await inFolder(async (folder) => {
        const from = join(folder, 'goi.zip')
        await writeFile(from, await zipped(spoiled(given)))
        const { faults, written } = await unpackPackage(from, folder)
        expect(faults).to.have.length(1)
        expect(faults[0]).to.include(path)
        expect(written).to.equal(listed.filter(({ role }) => role === 'original').length - 1)
        expect(await readFile(join(folder, path)).catch(() => 'none')).to.equal('none')
      })
  })

  it('writes nothing outside its folder, whatever names a manifest gives', async () => {
    const names = [
      '../ra.txt',
      '/etc/ra.txt',
      'C:\\ra.txt',
      'a/../../ra.txt',
      'con',
      'a//b',
      '.an',
      'a\0b',
      'x'.repeat(300),
    ]
    await inFolder(async (folder) => {
      const manifest = JSON.parse(files.get('manifest.json')!.toString()) as PackageManifest
      const hostile = names.map((path) => ({
        path,
        size: 1,
        sha256: 'a'.repeat(64),
        role: 'original' as const,
      }))
      const evil: Files = new Map([
        ['manifest.json', Buffer.from(JSON.stringify({ ...manifest, files: hostile }))],
      ])
      const from = join(folder, 'goi.zip')
      await writeFile(from, await zipped(evil))
      const out = join(folder, 'trong')
      expect((await unpack(from, out)).code).to.equal(1)
      expect(await readdir(out)).to.deep.equal(['manifest.json'])
      expect((await readdir(folder)).sort()).to.deep.equal(['goi.zip', 'trong'])
    })
  })

  it('refuses a ZIP whose own names lead out of it', () =>
    inFolder(async (folder) => {
      const safe = await zipped(new Map([...files, ['xx/ra.txt', Buffer.from('ra')]]))
      const from = join(folder, 'goi.zip')
      await writeFile(
        from,
        Buffer.from(safe.toString('latin1').replaceAll('xx/ra.txt', '../ra.txt'), 'latin1'),
      )
      const { faults, written } = await unpackPackage(from, folder)
      expect([faults.length, written]).to.deep.equal([1, 0])
      expect(await readdir(folder)).to.deep.equal(['goi.zip'])
    }))

  it('refuses what is neither, in words', () =>
    inFolder(async (folder) => {
      for (const [i, bytes] of [
        Buffer.from('%PDF-1.7\n%%EOF'),
        Buffer.from('PK\x03\x04rac'),
        Buffer.alloc(0),
      ].entries()) {
        const from = join(folder, `${i}.bin`)
        await writeFile(from, bytes)
        const { code, said } = await unpack(from, join(folder, `ra-${i}`))
        expect(code).to.equal(1)
        expect(said).to.match(/không tách được|Không mở được gói/)
      }
    }))
})
