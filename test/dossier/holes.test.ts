// Why a file is not in the volume stands on exactly one page in its place, in the index and in dossier.json.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { holeOf, type Why } from '../../dossier/holes.ts'
import { normalise } from '../../dossier/normalise.ts'
import type { File } from '../../dossier/order.ts'
import { openJob } from '../../intake/job.ts'
import { box, pdf, root } from '../intake/samples.ts'
import { bound, file, item, leaf, order, section, shelf } from './orders.ts'
import { textOf } from './tools.ts'

const whys: Record<Why, true> = {
  damaged: true,
  limit: true,
  locked: true,
  'no-pages': true,
  reader: true,
  script: true,
  'too-many-pages': true,
}
const original = { name: 'Báo cáo.pdf', size: 1234, sha256: 'ab'.repeat(32) }
const hole = (reason: string, isSent: boolean, decision?: string): File => ({
  ...(isSent && { original }),
  signatures: 0,
  content: { kind: 'hole', reason, ...(decision && { decision }) },
})

describe('a page in place of a file', () => {
  it('says every reason there is, once each, with the code, the decision and whether the original goes along', async () => {
    const on = shelf()
    const reasons: [reason: string, isSent: boolean][] = [
      ...(Object.keys(whys) as Why[]).map((why) => [holeOf(why).reason, true] as [string, boolean]),
      ['Tệp có mã độc nên không được nhận.', false],
      ['Chưa có tài liệu trong mục này.', false],
    ]
    const decision = 'Cho đóng quyển. Bổ sung trong tháng 01/2027 – Trần Thị Bình, 10/12/2026.'
    const items = reasons.map(([reason, isSent], n) =>
      item(`1.1-${String(n + 1).padStart(2, '0')}`, hole(reason, isSent, n % 2 ? decision : undefined)),
    )
    items.push(item('1.1-20', await file(on, { pages: 2 })))
    const { result, volumes } = await bound(order([section('1', 'A', [leaf('1.1', 'B', items)])]), on)
    const texts = (await textOf(volumes[0]!)).map((text) => text.replace(/\s+/g, ' '))
    const pages = texts.filter((text) => text.includes('TRANG BÁO THIẾU'))
    expect(pages).to.have.length(reasons.length)
    for (const [n, [reason, isSent]] of reasons.entries()) {
      const [label, ...more] = result.entries[n]!.labels
      expect(more, reason).to.deep.equal([])
      const page = pages[n]!
      for (const said of [reason, items[n]!.exhibit, items[n]!.document, `Trang ${label}`])
        expect(page, reason).to.include(said)
      expect(page).to.include(n % 2 ? 'Trần Thị Bình' : 'Chưa có quyết định')
      expect(page).to.include(isSent ? 'Bản gốc gửi kèm' : 'Không có bản gốc.')
      expect(result.entries[n]!.files[0]).to.deep.include({ pages: 1, hole: reason })
    }
    expect([...result.manifest()].join('')).to.include(reasons[0]![0])
  })

  it('stands for a file that takes more than it may', async () => {
    await using job = await openJob(root)
    const path = join(job.dir, 'goc')
    writeFileSync(path, pdf([['x']]))
    const made = await normalise({ box, path, dir: job.dir, limits: { wallMs: 1 } })
    expect(made).to.include({ outcome: 'hole', why: 'limit' })
  })
})
