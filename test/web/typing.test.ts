// What an officer typed is never lost, and never lands where it was not typed.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { conditions, Screens } from './browser.ts'

describe('what is typed', () => {
  let screens: Screens
  let round: Round
  let later: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    later = await openRound(screens.world, { slug: '2026-hai' })
  })
  after(() => screens[Symbol.asyncDispose]())
  const to = (page: string, slug = round.slug) => `/ky/${slug}/co-quan/SLD/${page}`
  const explanation = (page: Page) => page.getByRole('textbox', { name: 'Giải trình' })
  const stored = async (leaf: string, of = round): Promise<string | undefined> =>
    (await screens.world.as(round.people.officer).get(`${v1}/assessments/${of.leaves[leaf]!.assessment}`))
      .body.explanation
  const saved = (page: Page) => page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()

  it('waits on this machine while there is no net, survives a reload, and goes on its way by itself', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.1'))
    await explanation(page).waitFor()
    await conditions(page, { offline: true, uploadThroughput: 0 })
    await page.getByText(/^Mất mạng từ/).waitFor()
    await explanation(page).fill('Gõ lúc mất mạng.')
    await page.locator('.form-foot').getByText('Đang giữ trên máy này').waitFor()
    await screens.look(page, 'mat-mang')
    expect(await stored('1.1')).to.equal(undefined)
    // The browser is closed without the net ever coming back: what was typed is offered when the page opens again.
    await page.goto('about:blank')
    await conditions(page, { offline: false, uploadThroughput: -1 })
    await page.goto(screens.address + to('tu-danh-gia/1.1'))
    await explanation(page).and(page.getByText('Gõ lúc mất mạng.')).waitFor()
    for (let n = 0; n < 100 && (await stored('1.1')) === undefined; n++) await page.waitForTimeout(100)
    expect(await stored('1.1')).to.equal('Gõ lúc mất mạng.')
    await page.context().close()
  })

  it('is tried again until the server is back from a restart', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.2'))
    await explanation(page).waitFor()
    await screens.stop()
    await explanation(page).fill('Gõ lúc máy chủ khởi động lại.')
    await page.locator('.form-foot').getByText('Đang giữ trên máy này').waitFor()
    await explanation(page).press('End')
    await explanation(page).pressSequentially(' Gõ tiếp.')
    await screens.start()
    await saved(page)
    expect(await stored('1.2')).to.equal('Gõ lúc máy chủ khởi động lại. Gõ tiếp.')
    await page.context().close()
  })

  it('is sent once, also where the server spells it otherwise', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.1', later.slug))
    let sent = 0
    page.on('request', (request) => void (request.method() === 'PATCH' && sent++))
    await explanation(page).fill('Chữ có dấu cách ở cuối ')
    await saved(page)
    await page.waitForTimeout(1000)
    expect(sent).to.equal(1)
    expect(await explanation(page).inputValue()).to.equal('Chữ có dấu cách ở cuối ')
    await explanation(page).press('End')
    await explanation(page).pressSequentially('rồi gõ tiếp')
    await explanation(page).blur()
    for (let n = 0; n < 100 && !(await stored('1.1', later))?.endsWith('tiếp'); n++)
      await page.waitForTimeout(100)
    expect(await stored('1.1', later)).to.equal('Chữ có dấu cách ở cuối rồi gõ tiếp')
    await page.context().close()
  })

  it('goes to the head only when its last words are saved', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.2', later.slug))
    await explanation(page).waitFor()
    await page.route('**/api/v1/assessments/*', async (route) => {
      if (route.request().method() === 'PATCH') await new Promise((resume) => setTimeout(resume, 1000))
      await route.continue()
    })
    const present = page.getByRole('button', { name: 'Trình lãnh đạo' })
    await explanation(page).fill('Lời đầu.')
    await explanation(page).blur() // a save begins, and is still under way when the last words come
    await explanation(page).fill('Lời đầu. Lời cuối.')
    await present.click()
    await page.getByRole('dialog').waitFor()
    expect(await stored('1.2', later)).to.equal('Lời đầu. Lời cuối.')
    await page.keyboard.press('Escape')
    await page.unrouteAll({ behavior: 'wait' })
    await conditions(page, { offline: true, uploadThroughput: 0 })
    await explanation(page).fill('Chưa tới máy chủ.')
    await present.click()
    await page.getByRole('dialog').getByText('đang giữ trên máy này').waitFor()
    await conditions(page, { offline: false, uploadThroughput: -1 })
    await page.context().close()
  })

  it('is called saved only when nothing typed meanwhile is still on its way', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.2', later.slug))
    await explanation(page).waitFor()
    await page.route('**/api/v1/assessments/*', async (route) => {
      if (route.request().method() === 'PATCH') await new Promise((resume) => setTimeout(resume, 500))
      await route.continue()
    })
    // Every state of the foot, also one that stands for a millisecond.
    await page.evaluate(`
      const foot = document.querySelector('.form-foot')
      globalThis.seen = []
      new MutationObserver(() => seen.push(foot.textContent)).observe(foot, {
        childList: true, subtree: true, characterData: true,
      })
    `)
    await explanation(page).fill('Câu đầu.')
    await explanation(page).blur()
    await explanation(page).fill('Câu đầu. Câu sau.') // while the first is under way
    await page.keyboard.press('Control+s')
    await saved(page)
    expect(await stored('1.2', later)).to.equal('Câu đầu. Câu sau.')
    const seen = await page.evaluate<string[]>('seen')
    const saves = seen.map((words) => words.includes('Đang lưu'))
    expect(saves).to.include(true)
    expect(seen.slice(0, saves.lastIndexOf(true)).join(' ')).to.not.include('Đã lưu')
    await page.unrouteAll({ behavior: 'wait' })
    await page.context().close()
  })

  it('is there again when the tab was closed within the second', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/2.2', later.slug))
    await explanation(page).fill('Vừa gõ thì đóng.')
    await page.goto('about:blank')
    await page.goto(screens.address + to('tu-danh-gia/2.2', later.slug))
    await saved(page)
    expect(await stored('2.2', later)).to.equal('Vừa gõ thì đóng.')
    await page.context().close()
  })

  it('is newer than what this machine kept, also when that is found late', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.1', later.slug))
    await explanation(page).waitFor()
    await conditions(page, { offline: true, uploadThroughput: 0 })
    await explanation(page).fill('Bản cũ trên máy.')
    await page.locator('.form-foot').getByText('Đang giữ trên máy này').waitFor()
    await page.goto('about:blank')
    await conditions(page, { offline: false, uploadThroughput: -1 })
    await page.addInitScript(`{
      const get = IDBObjectStore.prototype.get
      IDBObjectStore.prototype.get = function (key) {
        const [asked, late] = [get.call(this, key), {}]
        asked.onsuccess = () => setTimeout(() => { late.result = asked.result; late.onsuccess() }, 700)
        return late
      }
    }`)
    await page.goto(screens.address + to('tu-danh-gia/1.1', later.slug))
    await explanation(page).fill('Bản mới.')
    await saved(page)
    expect(await stored('1.1', later)).to.equal('Bản mới.')
    expect(await explanation(page).inputValue()).to.equal('Bản mới.')
    await page.context().close()
  })

  it('of a form that was left without a net never goes over what is typed there afterwards', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.2', later.slug))
    const leaf = (code: string) => page.getByRole('treeitem', { name: new RegExp(`^${code}`) }).click()
    await leaf('1.1')
    await page.waitForURL(/1\.1$/)
    await explanation(page).waitFor()
    await conditions(page, { offline: true, uploadThroughput: 0 })
    await explanation(page).fill('Gõ trước khi rời.')
    await leaf('1.2')
    await page.waitForURL(/1\.2$/)
    await page.waitForTimeout(500)
    await leaf('1.1')
    await explanation(page).and(page.getByText('Gõ trước khi rời.')).waitFor()
    await explanation(page).fill('Gõ sau khi về.')
    await conditions(page, { offline: false, uploadThroughput: -1 })
    await saved(page)
    await page.waitForTimeout(6000) // longer than it takes until what could not be sent is tried again
    expect(await stored('1.1', later)).to.equal('Gõ sau khi về.')
    await page.context().close()
  })

  it('stays in the year in which it was typed, however late an answer comes', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/2.2'))
    await page.route('**/api/v1/**', async (route) => {
      const late = route.request().method() === 'GET' ? 20 + Math.random() * 400 : 150
      await new Promise((resume) => setTimeout(resume, late))
      await route.continue().catch(() => undefined) // asked by a page that is gone
    })
    const year = page.getByLabel('Năm đánh giá')
    for (let n = 0; n < 12; n++) {
      const [slug, text] = n % 2 ? [later.slug, `Năm sau ${n}`] : [round.slug, `Năm này ${n}`]
      await year.selectOption(slug)
      await page.getByRole('treeitem', { name: /^2\.2/ }).click()
      await page.waitForURL(`**${to('tu-danh-gia/2.2', slug)}`)
      await explanation(page).fill(text)
      if (n % 3 === 0) await page.waitForTimeout(80)
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await saved(page)
    expect(await stored('2.2')).to.match(/^Năm này/)
    expect(await stored('2.2', later)).to.equal('Năm sau 11')
    await page.context().close()
  })
})
