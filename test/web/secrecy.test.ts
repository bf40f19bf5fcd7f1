// A paper with a secrecy mark as the officer and the head meet it: in the tray, on its page, and when it comes again.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { zip } from '../intake/samples.ts'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { drop, Screens } from './browser.ts'

const bar = { width: 1366, height: 768 }
const secret = Buffer.from(`ỦY BAN NHÂN DÂN TỈNH QUẢNG HÀ\nMẬT\nSố: 12/KH-UBND\n${Math.random()}\n`)

describe('a paper with a secrecy mark on the screens', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())
  const library = () => `/ky/${round.slug}/co-quan/SLD/tai-lieu`
  const line = (page: Page, name: string) => page.locator('.tray li').filter({ hasText: name })
  const acts = (page: Page) => page.locator('.document-acts button, .document-acts a').allInnerTexts()
  let page: Page
  before(async () => (page = await screens.enter(round.people.officer, bar, library())))

  it('has its line in the tray on top of older ones, with the way to where it is decided', async () => {
    const zone = page.locator('.drop-here')
    await zone.waitFor()
    for (const n of [1, 2, 3, 4, 5, 6])
      await drop(zone, { name: `hỏng ${n}.pdf`, bytes: Buffer.from(`MZ không phải PDF ${n}`) })
    await line(page, 'hỏng 6.pdf').getByRole('button', { name: 'Thay tệp' }).waitFor()
    await drop(zone, { name: 'xong.pdf', bytes: pdf() })
    await line(page, 'xong.pdf').getByText('Đã nhận').waitFor()
    await drop(zone, { name: 'kế hoạch.txt', bytes: secret })
    const row = line(page, 'kế hoạch.txt')
    await row.getByText('có dấu “MẬT”').waitFor()
    expect(await row.getByRole('button').allInnerTexts()).to.deep.equal(['Đã xem'])
    const names = await page.locator('.tray li .cut').allInnerTexts()
    expect(names.slice(0, 3)).to.deep.equal(['kế hoạch.txt', 'xong.pdf', 'hỏng 6.pdf'])
    await screens.look(page, 'mat-khay')
    await page.getByRole('button', { name: 'Ẩn tệp đã xong' }).click()
    await line(page, 'xong.pdf').waitFor({ state: 'detached' })
    await row.getByRole('link', { name: /^Mở tài liệu TL-SLD-/ }).click()
    await page.getByRole('button', { name: 'Đúng là tài liệu mật…' }).waitFor()
    expect(await acts(page)).to.deep.equal(['In phiếu tiếp nhận', 'Lịch sử'])
    await screens.look(page, 'mat-dang-giu')
  })

  it('that is dropped again is said to be held, and offers nothing but to look', async () => {
    await page.goto(`${screens.address}${library()}`)
    await drop(page.locator('.drop-here'), { name: 'bản sao.txt', bytes: secret })
    const row = line(page, 'bản sao.txt')
    await row.getByText('đang bị giữ lại vì có vẻ mang dấu').waitFor()
    expect(await row.getByRole('button').allInnerTexts()).to.deep.equal(['Đã xem'])
    await screens.look(page, 'mat-tha-lai')
    await row.getByRole('button', { name: 'Đã xem' }).click()
  })

  it('goes with the archive that it comes in; both pages say so and offer no act that makes no sense', async () => {
    await drop(page.locator('.drop-here'), {
      name: 'hồ sơ kỳ.zip',
      bytes: zip([
        { name: 'kế hoạch.txt', data: secret },
        { name: 'báo cáo.pdf', data: pdf() },
      ]),
    })
    const row = line(page, 'hồ sơ kỳ.zip')
    await row.getByText('1 tệp đã lấy, 1 tệp không nhận').waitFor()
    await row.getByRole('link', { name: 'Xem từng tệp' }).click()
    await page.getByText('Trong tệp nén có tệp đang giữ lại').waitFor()
    await screens.look(page, 'mat-tep-nen-cho')
    const archive = page.url()
    const inside = page.locator('.document-facts li').filter({ hasText: 'kế hoạch.txt' })
    await inside.getByRole('link', { name: /^TL-SLD-/ }).click()
    await page.getByRole('button', { name: 'Đúng là tài liệu mật…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Hủy tệp có dấu độ mật' })
    await dialog.getByRole('button', { name: 'Hủy tệp có dấu mật' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('#main').getByText('đã được hủy theo xác nhận').waitFor()
    expect(await acts(page)).to.deep.equal(['In phiếu hủy tệp', 'Lịch sử'])
    await screens.look(page, 'mat-da-huy')
    await page.goto(archive)
    await page.locator('#main').getByText('Tệp nén này đã hủy cùng tệp “kế hoạch.txt”').waitFor()
    expect(await acts(page)).to.deep.equal(['In phiếu hủy tệp', 'Lịch sử'])
    await screens.look(page, 'mat-tep-nen-da-huy')
    await page.goto(`${screens.address}${library()}`)
    await row.getByText('Tệp nén này đã hủy cùng tệp “kế hoạch.txt”').waitFor()
    await drop(page.locator('.drop-here'), { name: 'lần nữa.txt', bytes: secret })
    await line(page, 'lần nữa.txt').getByText('không được tải lên lại').waitFor()
    await page.context().close()
  })

  it('is told where officer and head begin; the head reads why the officer says that it is none', async () => {
    const begin = `/ky/${round.slug}/co-quan/SLD`
    await screens.world
      .as(round.people.officer)
      .upload(['nhãn.txt', Buffer.from(`${String(secret)}nhãn`)])
      .expect(201)
    await screens.world.work()
    const page = await screens.enter(round.people.officer, bar, `${begin}/viec-cua-toi`)
    await page.locator('.held-note').getByRole('link', { name: 'Xem và trả lời' }).click()
    await page
      .getByRole('link', { name: /^TL-SLD-/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Không phải dấu mật…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Là nhãn của hợp tác xã')
    await dialog.getByRole('button', { name: 'Gửi lãnh đạo quyết định' }).click()
    await dialog.waitFor({ state: 'detached' })
    const head = await screens.enter(round.people.head, bar, `${begin}/xac-nhan`)
    await head.locator('.held-note').waitFor()
    await screens.look(head, 'mat-lanh-dao-thay')
    await head.goto(page.url())
    await head.getByText('“Là nhãn của hợp tác xã”').waitFor()
    await screens.look(head, 'mat-lanh-dao')
    await head.context().close()
    await page.context().close()
  })

  it('has its line in the tray told what was decided, on whatever screen and by whomever', async () => {
    const page = await screens.enter(round.people.officer, bar, library())
    const bytes = (n: number) => Buffer.from(`${String(secret)}${n}`)
    await drop(
      page.locator('.drop-here'),
      { name: 'hủy.txt', bytes: bytes(1) },
      { name: 'không mật.txt', bytes: bytes(2) },
    )
    const decide = async (name: string, who: 'officer' | 'head', path: string, said: object) => {
      await line(page, name).getByText('có dấu “MẬT”').waitFor()
      const [held] = await screens.world.ctx.db.versions.model.find({ 'files.name': name }).lean()
      const { id, revision } = held!
      await screens.world
        .as(round.people[who])
        .post(`${v1}/versions/${id}/${path}`, { revision, ...said })
        .expect(201)
    }
    await decide('hủy.txt', 'officer', 'secrecy', { isSecret: true })
    await line(page, 'hủy.txt').getByText('đã được hủy theo xác nhận').waitFor()
    await page.reload()
    await decide('không mật.txt', 'head', 'release', { isSecret: false })
    await line(page, 'không mật.txt').getByText('In phiếu tiếp nhận').waitFor()
    await screens.look(page, 'mat-khay-da-quyet')
    await page.context().close()
  })
})
