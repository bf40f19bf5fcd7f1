// A large file on its way: paused and gone on with, and gone on with after the page was closed, when the same file is chosen again.
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { Screens, slowLine } from './browser.ts'

describe('a large file on its way', () => {
  let screens: Screens
  let round: Round
  let dir: string
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    dir = await mkdtemp(join(tmpdir(), 'kc-large-'))
  })
  after(async () => {
    await screens[Symbol.asyncDispose]()
    await rm(dir, { recursive: true })
  })
  const line = (page: Page, name: string) => page.locator('.tray li').filter({ hasText: name })

  it('says how fast and how long, pauses, and goes on behind what has arrived when it is chosen again', async () => {
    const uploads = screens.world.ctx.db.uploads.model
    const bytes = pdf(12_000_000)
    const path = join(dir, 'hồ sơ lớn.pdf')
    await writeFile(path, bytes)
    const page = await screens.enter(
      round.people.officer,
      undefined,
      `/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.1`,
    )
    page.on('dialog', (asks) => void asks.accept())
    const restore = await slowLine(page, 1_500_000)
    const choose = async (click: () => Promise<void>) => {
      const chooser = page.waitForEvent('filechooser')
      await click()
      await (await chooser).setFiles(path)
    }
    let send = () => {}
    const held = new Promise<void>((resolve) => (send = resolve))
    await page.route('**/api/v1/uploads', (route) => held.then(() => route.continue()))
    await choose(() => page.locator('#chon-a').click())
    const mine = line(page, 'hồ sơ lớn.pdf')
    await mine.getByText('Đang đọc tệp (11,5 MB) trước khi gửi').waitFor()
    send()
    await mine.getByText(/· [1-9]\d*% · .*\/giây · còn/).waitFor()
    await screens.look(page, 'tai-len-toc-do')
    await mine.getByRole('button', { name: 'Tạm dừng' }).click()
    await mine.getByText('Đã tạm dừng ở').waitFor()
    await mine.getByRole('button', { name: 'Tiếp tục' }).click()
    await mine.getByRole('button', { name: 'Tạm dừng' }).waitFor()
    await page.reload()
    await restore()
    await mine.getByText('Hãy chọn lại tệp để tải tiếp').waitFor()
    const offsets: number[] = []
    page.on('request', (sent) => {
      if (sent.method() === 'PATCH' && sent.url().includes('/uploads/'))
        offsets.push(Number(sent.headers()['upload-offset']))
    })
    await choose(() => mine.getByRole('button', { name: 'Chọn lại tệp' }).click())
    await mine.getByText('Đã gắn vào mục').waitFor()
    expect(
      await screens.world.ctx.db.versions.model.countDocuments({ 'files.name': 'hồ sơ lớn.pdf' }),
    ).to.equal(1)
    expect(offsets[0]).to.be.above(100_000)
    const kept = await uploads.find({ name: 'hồ sơ lớn.pdf' }).lean()
    expect(kept.map(({ sha256 }) => sha256)).to.deep.equal([createHash('sha256').update(bytes).digest('hex')])
    await page.context().close()
  })
})
