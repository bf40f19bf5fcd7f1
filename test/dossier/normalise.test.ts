// The rungs, each on a file that needs it, and the reasons when none helps.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { unpackPix } from '../../dossier/index/pix.ts'
import { normalise, type Normalised } from '../../dossier/normalise.ts'
import { openJob } from '../../intake/job.ts'
import { box, pdf, pdfOf, root } from '../intake/samples.ts'

type Made = Normalised & { text?: string; pix?: ReturnType<typeof unpackPix>; view?: Buffer }

async function made(bytes: Buffer): Promise<Made> {
  await using job = await openJob(root)
  const path = join(job.dir, 'goc')
  writeFileSync(path, bytes)
  const result = await normalise({ box, path, dir: job.dir })
  if (!('outcome' in result) || result.outcome !== 'ok') return result
  const text = spawnSync('pdftotext', ['-raw', result.path, '-'], { encoding: 'utf8' }).stdout
  return { ...result, text, pix: unpackPix(readFileSync(result.index)), view: readFileSync(result.path) }
}
const stream = (content: string, dict = '') =>
  `<<${dict}/Length ${content.length}>>\nstream\n${content}\nendstream`
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]'
const tree = (kids: string, count = 1) => [
  '<</Type/Catalog/Pages 2 0 R>>',
  `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
]

describe('normalise', () => {
  it('gives the view, its index and what both readers counted', async () => {
    const { text, pix, view, ...result } = await made(pdf([['mot'], ['hai']]))
    expect(result).to.include({ outcome: 'ok', rung: 1, pages: 2, pagesBySecond: 2, attachments: 0 })
    expect(result.steps.exits).to.deep.equal(['qpdf 0', 'pdftotext 0'])
    expect(pix).to.include({ size: view!.length }).and.have.property('sha256').match(/^[0-9a-f]{64}$/) // prettier-ignore
    expect(text).to.include('mot').and.include('hai')
  })

  it('keeps what can be read of a content with a broken part', async () => {
    const [good, broken] = ['BT /F 9 Tf 20 20 Td (con doc) Tj ET', 'no flate 123']
    const result = await made(
      pdfOf([
        ...tree('3 0 R'),
        `${page}/Contents[4 0 R 5 0 R]/Resources<</Font<</F 6 0 R>>>>>>`,
        stream(good),
        stream(broken, '/Filter/FlateDecode'),
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ]),
    )
    expect(result).to.include({ outcome: 'ok', rung: 2, pages: 1 })
    expect(result.text).to.include('con doc')
  })

  it('makes a page tree true that counts wrongly or leads to what is no page', async () => {
    const trees = {
      few: tree('3 0 R 4 0 R', 1),
      none: tree('3 0 R 4 0 R', 0),
      many: tree('3 0 R 4 0 R', 999),
      strange: tree('null 3 0 R 99 0 R (x) 4 0 R 2 0 R 5 0 R', 2),
    }
    for (const [name, objects] of Object.entries(trees)) {
      const result = await made(pdfOf([...objects, `${page}>>`, `${page}/Rotate 90>>`, stream('q Q')]))
      expect(result, name).to.include({ outcome: 'ok', pages: 2, pagesBySecond: 2 })
      expect(result.view!.toString('latin1'), name).to.match(/\/Count 2\b/)
      const info = execFileSync('pdfinfo', ['-'], { input: result.view, encoding: 'utf8' })
      expect(info, name).to.match(/^Pages: +2$/m)
    }
  })

  it('takes away what a page has in place of a content or of annotations', async () => {
    for (const odd of [
      '/Contents<</A 1>>',
      '/Contents/A',
      '/Contents(BT ET)',
      '/Contents 1 0 R',
      '/Annots<<>>',
    ]) {
      const result = await made(pdfOf([...tree('3 0 R'), `${page}${odd}>>`]))
      expect(result, odd).to.include({ outcome: 'ok', pages: 1, pagesBySecond: 1 })
    }
  })

  it('draws anew what only Poppler opens', async () => {
    const result = await made(pdf([['van con']], { trailer: '/Encrypt 5' }))
    expect(result).to.include({ outcome: 'ok', rung: 3, pages: 1 })
    expect(result.text).to.include('van con')
  })

  it('opens a blank password, and no other', async () => {
    await using job = await openJob(root)
    const locked = (password: string) => {
      writeFileSync(join(job.dir, 'a.pdf'), pdf([['khoa']]))
      const [from, to] = [join(job.dir, 'a.pdf'), join(job.dir, 'b.pdf')]
      execFileSync('qpdf', ['--encrypt', password, 'chu', '256', '--', from, to])
      return readFileSync(to)
    }
    expect(await made(locked(''))).to.include({ outcome: 'ok', rung: 1, pages: 1 })
    expect(await made(locked('bi mat'))).to.include({ outcome: 'hole', why: 'locked' })
  })

  it('believes its own walk, not /Count', async () => {
    const result = await made(pdfOf([...tree('3 0 R', 9_999_999), `${page}>>`]))
    expect(result).to.include({ outcome: 'ok', pages: 1 })
  })

  it('says why where nothing helps', async () => {
    const xfa = '<</Type/Catalog/Pages 2 0 R/NeedsRendering true/AcroForm<</XFA(x)/Fields[]>>>>'
    const many = Array.from({ length: 20_001 }, (_, i) => `${i + 3} 0 R`).join(' ')
    const whys = [
      Buffer.from('%PDF-1.7\nnothing'),
      pdfOf(tree('', 0)),
      pdfOf([tree('')[0]!, '<</Type/Pages/Count 3/Lids[3 0 R]>>', `${page}>>`]),
      pdfOf([xfa, tree('3 0 R')[1]!, `${page}>>`]),
      pdfOf([...tree(many), ...Array.from({ length: 20_001 }, () => `${page}>>`)]),
    ]
    for (const [i, why] of ['damaged', 'no-pages', 'no-pages', 'script', 'too-many-pages'].entries()) {
      const result = await made(whys[i]!)
      expect(result, why).to.include({ outcome: 'hole', why })
      expect(result).to.have.property('reason').match(/^[A-ZĐ].*\.$/) // prettier-ignore
    }
  })

  it('gives the same bytes again', async () => {
    const once = async () => (await made(pdf([['x'], ['y']]))).pix!.sha256
    expect(await once()).to.equal(await once())
  })
})
