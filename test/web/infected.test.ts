// What the scanner isolates after it was kept is no success: the tray says so too.
import { mkdtempSync } from 'node:fs'
import { Clamd, eicar } from '../clamd.ts'
import { pdf } from '../intake/samples.ts'
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
  })
})
