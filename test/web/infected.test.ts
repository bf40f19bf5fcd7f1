// What the scanner isolates after it was kept is no success: the tray says so too.
import { mkdtempSync } from 'node:fs'
import { expect } from 'chai'
import { Clamd, eicar } from '../clamd.ts'
import { pdf } from '../intake/samples.ts'
import { pdf as paper } from '../paper.ts'
import { openRound } from '../round.ts'
import { drop, Screens } from './browser.ts'

describe('a file with malware', () => {
  it('is told as isolated in the tray, with what to do, beside one that is clean', async () => {
    await using clamd = await Clamd.start(mkdtempSync('/tmp/kc-cl-'))
    await using screens = await Screens.open({}, { scanner: { path: clamd.socket } })
    const { slug, people } = await openRound(screens.world)
    const page = await screens.enter(people.officer, undefined, `/ky/${slug}/co-quan/SLD/tai-lieu`)
    // A page that nobody looks at asks for nothing by itself: what the list shows, the tray has asked it to.
    await page.evaluate(
      `Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' }); window.dispatchEvent(new Event('visibilitychange'))`,
    )
    await drop(
      page.locator('.drop-here'),
      { name: 'nhiễm.pdf', bytes: pdf([[eicar]]) },
      { name: 'sạch.pdf', bytes: pdf([['Van ban']]) },
    )
    const line = (name: string) => page.locator('.tray li').filter({ hasText: name })
    await line('nhiễm.pdf')
      .getByText(/chứa mã độc.*bị cách ly.*Hãy thay bằng tệp sạch/)
      .waitFor()
    await line('nhiễm.pdf').getByRole('button', { name: 'Thay tệp' }).waitFor()
    await line('sạch.pdf').getByText('Đã nhận').waitFor()
    await page.getByText('1 tệp cần xử lý').waitFor()
    await page.locator('.library-table').getByText('nhiễm.pdf').waitFor()
    await page.locator('.library-table').getByText('sạch.pdf').waitFor()
    await screens.look(page, 'tep-nhiem')

    // What was clean an hour ago may be known for malware since; also of a line whose page was opened again meanwhile.
    await page.reload()
    await line('sạch.pdf').getByText('Đã nhận').waitFor()
    await clamd.sign(101, [eicar, 'Van ban'])
    await line('sạch.pdf')
      .getByText(/chứa mã độc.*bị cách ly/)
      .waitFor()
    await clamd.sign(102, [eicar])
    await line('sạch.pdf').getByText('Đã nhận').waitFor()
    expect(await line('nhiễm.pdf').getByText('chứa mã độc').count()).to.equal(1)

    // It is no paper to choose anywhere, and who looks for it is told why.
    await page.goto(`${screens.address}/ky/${slug}/nhiem-vu`)
    await page.getByRole('link', { name: 'Truyền thông, sáng kiến' }).click()
    await page.getByRole('button', { name: 'Thêm sáng kiến…' }).click()
    await page.getByRole('button', { name: 'Thêm tài liệu', exact: true }).click()
    const choice = page.getByLabel('Tài liệu', { exact: true })
    await choice.getByText('sạch.pdf').waitFor({ state: 'attached' })
    expect(await choice.getByText('nhiễm.pdf').count()).to.equal(0)
    await page.getByText('1 tài liệu chứa mã độc đang bị cách ly nên không chọn được.').waitFor()
    await page.getByRole('button', { name: 'Tải tài liệu mới lên…' }).scrollIntoViewIfNeeded()
    const again = { name: 'nhiễm.pdf', mimeType: 'application/pdf', buffer: pdf([[eicar]]) }
    await page.locator('dialog input[type=file]').last().setInputFiles(again)
    await page.getByText(/nhiễm\.pdf đã có trong kho, nhưng chưa dùng được\. Hãy mở tài liệu/).waitFor()
    expect(await choice.inputValue()).to.equal('')
    await screens.look(page, 'chon-tai-lieu-nhiem')
  })

  it('is not called received and no more where others cannot open it: the tray says why, and what to do', async () => {
    await using clamd = await Clamd.start(mkdtempSync('/tmp/kc-cl-'))
    await using screens = await Screens.open({}, { scanner: { path: clamd.socket } })
    const { slug, people } = await openRound(screens.world)
    const page = await screens.enter(people.officer, undefined, `/ky/${slug}/co-quan/SLD/tai-lieu`)
    await drop(page.locator('.drop-here'), { name: 'quét dày.pdf', bytes: paper(3 << 20) })
    const line = page.locator('.tray li').filter({ hasText: 'quét dày.pdf' })
    await line.getByText('Đã nhận').waitFor()
    await line
      .getByText(/vượt giới hạn của máy quét.*tách nhỏ rồi tải lên lại\. .*nơi khác chưa mở được/)
      .waitFor()
    await page.getByText('1 tệp cần xử lý').waitFor()
    await screens.look(page, 'tep-vuot-gioi-han')
    await line.getByRole('button', { name: 'Đã xem' }).click()
    await line.waitFor({ state: 'detached' })
    await page.goto(`${screens.address}/ky/${slug}/co-quan/SLD/tu-danh-gia/1.1`)
    await page.getByRole('button', { name: 'Chọn từ kho' }).first().click()
    const row = page.getByRole('dialog').getByRole('row').filter({ hasText: 'quét dày.pdf' })
    await row.getByText('Quá lớn để quét mã độc').waitFor()
    await screens.look(page, 'chon-tu-kho-chua-quet')
    await row.getByRole('button', { name: /^Gắn/ }).click()
    await page
      .locator('.cited')
      .getByText(/vượt giới hạn của máy quét.*nơi khác không mở được/)
      .waitFor()
    expect(await page.locator('.slot.missing .cited').count(), 'fills no place of its slot').to.equal(1)
    await screens.look(page, 'muc-chua-quet')
  })
})
