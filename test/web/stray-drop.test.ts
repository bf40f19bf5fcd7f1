// A file let go beside a place for files: the browser stays where it is, with what was typed, and says where files belong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { desk, phone, Screens } from './browser.ts'

describe('a file dropped beside', () => {
  let screens: Screens
  let round: Round
  const dir = mkdtempSync(join(tmpdir(), 'kc-drop-'))
  const file = join(dir, 'báo cáo.pdf')
  before(async () => {
    writeFileSync(file, pdf())
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(async () => {
    rmSync(dir, { recursive: true })
    await screens[Symbol.asyncDispose]()
  })

  /** As the mouse does it: the browser itself does what the page lets it. */
  async function letGo(page: Page, selector: string, { isOver = false } = {}): Promise<void> {
    const box = (await page.locator(selector).first().boundingBox())!
    const line = await page.context().newCDPSession(page)
    const data = { items: [], files: [file], dragOperationsMask: 1 }
    const at = {
      x: Math.round(box.x + box.width / 2),
      y: Math.round(box.y + Math.min(box.height / 2, 8)),
      data,
    }
    for (const type of ['dragEnter', 'dragOver', ...(isOver ? [] : ['drop'])] as const)
      await line.send('Input.dispatchDragEvent', { type: type as 'drop', ...at })
    await line.detach()
  }
  const inHand = `(() => {
    const held = new DataTransfer()
    held.items.add(new File(['x'], 'a.pdf', { type: 'application/pdf' }))
    return held
  })()`
  /** Whether the page kept the browser from opening it. */
  const isCaughtAtOnce = (page: Page, selector: string, type = 'drop') =>
    page.evaluate(`(() => {
      const event = new DragEvent('${type}', { bubbles: true, cancelable: true, dataTransfer: ${inHand} })
      return !document.querySelector('${selector}').dispatchEvent(event)
    })()`)
  /** What catches it comes behind the first picture of the page. */
  const isCaught = async (page: Page, selector: string, type = 'drop'): Promise<boolean> => {
    for (let n = 0; n < 200; n++) {
      if (await isCaughtAtOnce(page, selector, type)) return true
      await page.waitForTimeout(50)
    }
    return false
  }
  const hint = (page: Page) => page.locator('.stray-drop')

  it('opens nothing, keeps what was typed, and shows where files are taken', async () => {
    const page = await screens.enter(
      round.people.officer,
      desk,
      `/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.1`,
    )
    const box = page.locator('.assess-form').getByRole('textbox').first()
    await box.fill('Đang gõ dở')
    await letGo(page, 'nav', { isOver: true })
    await hint(page).getByText('Hãy thả tệp vào khung đang có viền nét đứt').waitFor()
    await screens.look(page, 'tha-ngoai-o')
    await letGo(page, 'nav')
    for (const type of ['dragover', 'drop']) expect(await isCaught(page, 'nav', type), type).to.equal(true)
    expect(page.url()).to.include('/tu-danh-gia/1.1')
    expect(await box.inputValue()).to.equal('Đang gõ dở')
    expect(await page.locator('.tray li').count()).to.equal(0)
    // Back over the place itself it is silent, and takes the file.
    await letGo(page, '#chon-a')
    await page.locator('.tray li').getByText('báo cáo.pdf').waitFor()
    expect(await hint(page).count()).to.equal(0)
    await page.context().close()
  })

  it('is caught on screens that take none, also under an open dialog and before anybody signed in', async () => {
    const page = await screens.enter(round.people.officer, phone, '/')
    await page.locator('h1').waitFor()
    expect(await isCaught(page, 'h1')).to.equal(true)
    await hint(page).getByText('Chỗ này không nhận tệp').waitFor()
    await screens.look(page, 'tha-cho-khong-nhan')
    await page.context().close()

    const library = await screens.enter(round.people.officer, desk, `/ky/${round.slug}/co-quan/SLD/tai-lieu`)
    await library.locator('.drop-here').waitFor()
    await library.keyboard.press('?')
    await library.locator('dialog[open]').waitFor()
    expect(await isCaught(library, 'dialog[open]')).to.equal(true)
    await hint(library).getByText('Chỗ này không nhận tệp').waitFor()
    await library.context().close()

    const nobody = await screens.window()
    await nobody.getByRole('button', { name: 'Đăng nhập' }).waitFor()
    expect(await isCaught(nobody, 'body')).to.equal(true)
    await nobody.context().close()
  })

  it('leaves words alone that are drawn from one field to another', async () => {
    const page = await screens.enter(
      round.people.officer,
      desk,
      `/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.1`,
    )
    await page.getByRole('textbox').first().waitFor()
    const isStopped = await page.evaluate(`(() => {
      const held = new DataTransfer()
      held.setData('text/plain', 'chữ')
      return !document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: held }))
    })()`)
    expect(isStopped).to.equal(false)
    await page.context().close()
  })
})
