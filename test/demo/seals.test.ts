// What a paper of the invented province shows as signed is signed, by whom it says, then, and nothing else is.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { PDFDocument } from 'pdf-lib'
import { sealAll } from '../../scripts/demo/fill/seals.ts'
import { sealOf } from '../../scripts/demo/documents/letter.ts'
import type { DemoPaper } from '../../scripts/demo/documents.ts'
import { uploadOf } from '../../scripts/demo/owners.ts'
import { documents } from '../../scripts/demo/read.ts'
import { Reader } from '../intake/signature-reader.ts'

describe('the digital signatures of the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kc-seals-'))
  const reader = new Reader()
  after(() => {
    rmSync(folder, { recursive: true, force: true })
    reader.end()
  })

  it('are whole and trusted where a paper shows one, and absent where it does not', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const plain = Buffer.from(await pdf.save())
    const papers = new Map<string, DemoPaper[]>()
    for (const proof of ['ky-so', 'scan'] as const) {
      const { id } = documents.find(({ proofClass }) => proofClass === proof)!
      const path = join(folder, `${proof}.pdf`)
      writeFileSync(path, plain)
      papers.set(id, [{ role: 'văn bản chính', name: `${proof}.pdf`, pages: 1, path }])
    }
    const trust = join(folder, 'trust')
    await sealAll(papers, trust)

    const root = readFileSync(join(trust, 'co-quan-chung-thuc-minh-hoa.pem'), 'utf8')
    const der = root.replace(/-----[^-]+-----|\s/g, '')
    const signed = readFileSync(join(folder, 'ky-so.pdf'))
    const [found, ...more] = await reader.read(signed, [der])
    expect(more).to.deep.equal([])
    expect(found).to.deep.include({
      integrity: 'whole',
      chain: 'trusted',
      signer: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      issuer: 'Cơ quan chứng thực minh họa',
    })
    expect(JSON.stringify(found)).to.include('2024-08-22')
    expect(reader.poppler(signed)).to.deep.equal([true])
    expect(readFileSync(join(folder, 'scan.pdf')).equals(plain)).to.equal(true)
  })

  it('were made before the paper came in', () => {
    for (const d of documents.filter(({ proofClass }) => proofClass === 'ky-so'))
      expect(Date.parse(`${sealOf(d).at}+07:00`), d.id).to.be.below(Date.parse(uploadOf(d).at))
  })
})
