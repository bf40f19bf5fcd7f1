// A file on its way, as the officer sees it: to its place in the form, refused, cut off, and after the page was reloaded.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { make } from '../../scripts/demo/documents/make.ts'
import { documents } from '../../scripts/demo/read.ts'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { cutLine, drop, Screens, slowLine } from './browser.ts'

describe('a file on its way', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    await screens.world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
  })
  after(() => screens[Symbol.asyncDispose]())
  const to = (page: string) => `/ky/${round.slug}/co-quan/SLD/${page}`
  const answerOf = async (leaf: string) =>
    (await screens.world.as(round.people.officer).get(`${v1}/assessments/${round.leaves[leaf]!.assessment}`))
      .body
  const citedIn = async (leaf: string, slot: string): Promise<{ document: string }[]> =>
    (await answerOf(leaf)).slots.find(({ key }: { key: string }) => key === slot).citations
  const withName = (name: string) =>
    screens.world.ctx.db.versions.model.countDocuments({ 'files.name': name })
  const line = (page: Page, name: string) => page.locator('.tray li').filter({ hasText: name })

  it('goes from the hand to its place: received, checked, attached, and its particulars are offered', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.1'))
    const [plan] = await make(documents.find(({ key }) => key === 'kh-tt')!)
    await drop(page.locator('#chon-a'), { name: 'Kế hoạch tuyên truyền.pdf', bytes: plan!.bytes })
    await line(page, 'Kế hoạch tuyên truyền.pdf').getByText('Đã gắn vào mục “Kế hoạch năm”').waitFor()
    await page.locator('#muc-a .cited').waitFor()
    expect(await citedIn('1.1', 'a')).to.have.length(1)
    await screens.look(page, 'tai-len-da-gan')
    await page.getByRole('button', { name: /^Ghi thông tin văn bản/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Thông tin văn bản' })
    await dialog.getByText('Đã đọc được từ văn bản và điền sẵn').waitFor()
    expect(await dialog.getByLabel('Số, ký hiệu').inputValue()).to.equal('26/KH-UBND')
    await dialog.getByTitle('Ủy ban nhân dân tỉnh Quảng Hà').waitFor()
    await screens.look(page, 'tai-len-thong-tin')
    await page.context().close()
  })

  it('may come with others: each has its own outcome, and a refusal says why and what to do', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/2.2'))
    await drop(
      page.locator('#chon-a'),
      { name: 'quyết định 1.pdf', bytes: pdf(4000, ['mot']) },
      { name: 'giả mạo.pdf', bytes: Buffer.from('MZ không phải PDF') },
      { name: 'quyết định 2.pdf', bytes: pdf(4000, ['hai']) },
    )
    for (const name of ['quyết định 1.pdf', 'quyết định 2.pdf'])
      await line(page, name).getByText('Đã gắn vào mục').waitFor()
    await line(page, 'giả mạo.pdf').getByRole('button', { name: 'Thay tệp' }).waitFor()
    expect(await citedIn('2.2', 'a')).to.have.length(2)
    await screens.look(page, 'tai-len-ba-tep')
    await page.context().close()
  })

  it('may be pasted where one stands: into the slot, after a question elsewhere, never from a field or under a dialog', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/2.2'))
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('#muc-b h3').waitFor()
    const copyPicture = (colour: string) =>
      page.evaluate(`(async () => {
        const sheet = Object.assign(document.createElement('canvas'), { width: 400, height: 300 })
        const ink = sheet.getContext('2d')
        ink.fillStyle = '${colour}'
        ink.fillRect(0, 0, 400, 300)
        const blob = await new Promise((done) => sheet.toBlob(done, 'image/png'))
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
      })()`)
    const lines = page.locator('.tray li')
    await copyPicture('teal')
    await page.getByRole('textbox', { name: 'Giải trình' }).click()
    await page.keyboard.press('Control+v')
    await page.locator('#muc-b h3').click()
    await screens.look(page, 'dan-vao-muc')
    await page.keyboard.press('Control+v')
    await lines.filter({ hasText: /^Ảnh dán .*\.png/ }).waitFor()
    await page.locator('#muc-b .cited').waitFor()
    expect(await lines.count()).to.equal(1)
    expect(await citedIn('2.2', 'b')).to.have.length(1)

    await copyPicture('olive')
    await page.locator('.leaf-title').click()
    await page.keyboard.press('Control+v')
    const question = page.getByRole('dialog', { name: /^“Ảnh dán .*” vào mục nào\?$/ })
    await question.waitFor()
    await page.keyboard.press('Control+v')
    await screens.look(page, 'dan-hoi-muc')
    await question.getByRole('radio', { name: /^Chỉ đưa vào kho/ }).check()
    await question.getByRole('button', { name: 'Tải lên' }).click()
    await lines.nth(1).getByText('Đã nhận').waitFor()
    expect(await page.getByRole('dialog').count()).to.equal(0)
    expect(await citedIn('2.2', 'b')).to.have.length(1)
    const names = await lines.locator('.cut').allInnerTexts()
    expect(new Set(names).size, `each has a name of its own: ${names.join(', ')}`).to.equal(names.length)

    await page
      .locator('#muc-b')
      .getByRole('button', { name: /^Ghi thông tin văn bản/ })
      .click()
    await page.getByRole('dialog', { name: 'Thông tin văn bản' }).getByRole('heading').click()
    await page.keyboard.press('Control+v')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Thông tin văn bản' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('dialog').count(), 'no question lies over what was open').to.equal(0)
    expect(await lines.count()).to.equal(2)
    await page.context().close()
  })

  it('comes out of a folder, however deep, without what systems leave there', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tai-lieu'))
    await page.locator('.drop-here').waitFor()
    const folder = mkdtempSync(join(tmpdir(), 'kc-thu-muc-'))
    mkdirSync(join(folder, 'Quý 1', '__MACOSX'), { recursive: true })
    const files = ['Quý 1/văn bản.pdf', 'Thumbs.db', 'desktop.ini', 'Quý 1/~$văn bản.docx', '.DS_Store', 'Quý 1/__MACOSX/a.pdf'] // prettier-ignore
    for (const file of files) writeFileSync(join(folder, file), pdf(4000, [file]))
    // Windows gives the name of a file whose path is too long, and not the file.
    const far = 'xa quá.pdf'
    writeFileSync(join(folder, 'Quý 1', far), pdf(4000, [far]))
    await page.evaluate(`(() => {
      const { webkitGetAsEntry } = DataTransferItem.prototype
      DataTransferItem.prototype.webkitGetAsEntry = function () {
        const entry = webkitGetAsEntry.call(this)
        const readers = Object.getPrototypeOf(entry.createReader())
        const { readEntries } = readers
        const missing = (_, missed) => missed(new DOMException('', 'NotFoundError'))
        readers.readEntries = function (found, missed) {
          const some = (all) => all.map((one) => (one.name === '${far}' ? Object.assign(one, { file: missing }) : one))
          readEntries.call(this, (all) => found(some(all)), missed)
        }
        return entry
      }
    })()`)
    const held = await page.context().newCDPSession(page)
    const data = { items: [], files: [folder], dragOperationsMask: 1 }
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      held.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data })
    await drag('dragEnter')
    // A hand holds it over the page until that says it takes it.
    const hint = page.getByText('Thả tệp để tải lên kho của cơ quan')
    for (let n = 0; n < 600 && !(await hint.isVisible()); n++) await drag('dragOver')
    await drag('drop')
    await line(page, 'văn bản.pdf').getByText('Đã nhận').waitFor()
    await line(page, far).getByText('Tệp không có nội dung. Hãy chọn lại tệp.').waitFor()
    expect(await page.locator('.tray li').count()).to.equal(2)
    rmSync(folder, { recursive: true })
    await page.context().close()
  })

  it('gets one receipt, whether its answer is lost or the line is cut midway', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.2'))
    let lost = 0
    await page.route('**/api/v1/documents?*', async (route) => {
      if (lost > 0 || route.request().method() !== 'POST') return route.fallback()
      lost++
      await route.fetch() // it arrives, but the answer does not
      await route.abort()
    })
    await drop(page.locator('#chon-a'), { name: 'báo cáo mất lời đáp.pdf', bytes: pdf(5000) })
    await line(page, 'báo cáo mất lời đáp.pdf').getByText('Đã gắn vào mục').waitFor()
    expect(lost).to.equal(1)
    expect(await withName('báo cáo mất lời đáp.pdf')).to.equal(1)

    const restore = await slowLine(page, 300_000)
    await drop(page.locator('#chon-c'), { name: 'ảnh bị ngắt.pdf', bytes: pdf(900_000) })
    await line(page, 'ảnh bị ngắt.pdf')
      .getByText(/· [1-9]\d*%/)
      .waitFor()
    await cutLine(page)
    await line(page, 'ảnh bị ngắt.pdf').getByText('Mất mạng, sẽ tự tải lại khi có mạng').waitFor()
    await screens.look(page, 'tai-len-mat-mang')
    await restore()
    await line(page, 'ảnh bị ngắt.pdf').getByText('Đã gắn vào mục').waitFor()
    expect(await withName('ảnh bị ngắt.pdf')).to.equal(1)
    expect(await citedIn('1.2', 'c')).to.have.length(1)
    await page.context().close()
  })

  it('is there after a reload: what arrived is followed, what did not is asked for again', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.2'))
    page.on('dialog', (asks) => void asks.accept())
    await drop(page.locator('#chon-b'), { name: 'giả.pdf', bytes: Buffer.from('MZ') })
    await line(page, 'giả.pdf').getByRole('button', { name: 'Thay tệp' }).waitFor()
    await screens.rest()
    const table = { name: 'bảng thống kê.pdf', bytes: pdf(3000) }
    await drop(page.locator('#chon-b'), table)
    await line(page, table.name).getByText('đang kiểm tra').waitFor()
    const restore = await slowLine(page, 300_000)
    const late = {
      name: 'bảng thứ hai.pdf',
      bytes: pdf(900_000),
      modified: Date.parse('2026-11-20T08:00:00Z'),
    }
    await drop(page.locator('#chon-b'), late)
    await line(page, late.name)
      .getByText(/· [1-9]\d*%/)
      .waitFor()
    await page.reload()
    await restore()
    await line(page, table.name).getByText('đang kiểm tra').waitFor()
    await line(page, 'giả.pdf').getByRole('button', { name: 'Thay tệp' }).waitFor()
    await line(page, late.name).getByText('Hãy chọn lại tệp để tải tiếp').waitFor()
    await screens.look(page, 'tai-len-sau-khi-mo-lai')
    screens.wake()
    await line(page, table.name).getByText('Đã gắn vào mục “Bảng thống kê”').waitFor()
    const chooser = page.waitForEvent('filechooser')
    await line(page, late.name).getByRole('button', { name: 'Chọn lại tệp' }).click()
    await (await chooser).setFiles({ name: late.name, mimeType: 'application/pdf', buffer: late.bytes })
    await line(page, late.name).getByText('Đã gắn vào mục “Bảng thống kê”').waitFor()
    expect(await withName(late.name)).to.equal(1)
    expect(await citedIn('1.2', 'b')).to.have.length(2)
    await page.context().close()
  })

  it('is folded out of the way until another file comes, also over a reload', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tai-lieu'))
    const list = page.getByRole('region', { name: 'Bảng tài liệu' })
    await drop(list, { name: 'gập.pdf', bytes: pdf(2100) })
    await line(page, 'gập.pdf').getByText('Đã nhận').waitFor()
    await page.locator('.tray').getByRole('button', { name: 'Thu gọn' }).click()
    await page.reload()
    await page.locator('.tray').getByRole('button', { name: 'Mở ra' }).waitFor()
    expect(await line(page, 'gập.pdf').count()).to.equal(0)
    await drop(list, { name: 'tiếp.pdf', bytes: pdf(2200) })
    await line(page, 'tiếp.pdf').getByText('Đã nhận').waitFor()
    await line(page, 'gập.pdf').waitFor()
    await page.context().close()
  })

  it('is forgotten on this machine when the officer signs out', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tai-lieu'))
    const noted = () =>
      page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('kc-tray')).length")
    await drop(page.getByRole('region', { name: 'Bảng tài liệu' }), { name: 'khác.pdf', bytes: pdf(2000) })
    await line(page, 'khác.pdf').getByText('Đã nhận').waitFor()
    expect(await noted()).to.equal(1)
    await page.getByRole('button', { name: /: tài khoản$/ }).click()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByLabel('Mật khẩu').waitFor()
    expect(await noted()).to.equal(0)
    await page.context().close()
  })
})
