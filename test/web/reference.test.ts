import { expect } from 'chai'
import { desk, Screens } from './browser.ts'

describe('the reference page of the API', () => {
  let screens: Screens
  before(async () => void (screens = await Screens.open()))
  after(() => screens[Symbol.asyncDispose]())

  it('lists every endpoint under our policy, asking nobody but us', async () => {
    const page = await screens.window(desk, '/')
    page.setDefaultTimeout(120_000) // the library draws all of it before it shows anything
    const asked = new Set<string>()
    page.on('request', (request) => void asked.add(new URL(request.url()).origin))
    await page.goto(`${screens.address}/api/docs`)
    await page.getByRole('heading', { name: /Kiểm chứng/ }).waitFor()
    const described = (await (await fetch(`${screens.address}/api/openapi.json`)).json()) as { paths: object }
    const shown = await page.locator('.opblock-summary-path').count()
    const all = Object.values(described.paths).flatMap((item: object) => Object.keys(item))
    expect(shown).to.equal(0)
    const tags = new Set(Object.values(described.paths).flatMap((item: object) => tagsOf(item)))
    // One group after the other: the page takes what is far out of sight away when all are open.
    const groups = page.locator('.opblock-tag')
    await groups.nth(tags.size - 1).waitFor()
    let seen = 0
    for (const group of await groups.all()) {
      await group.click()
      await page.locator('.opblock').first().waitFor()
      seen += await page.locator('.opblock').count()
      if (seen < all.length) await group.click()
    }
    expect(seen).to.equal(all.length)
    await page.locator('.opblock-summary').first().click()
    await screens.picture(page, 'reference')
    expect([...asked].filter((origin) => origin.startsWith('http'))).to.deep.equal([screens.address])
    expect(screens.faults).to.deep.equal([])
  })
})

const tagsOf = (item: object): string[] =>
  Object.values(item as Record<string, { tags?: string[] }>).flatMap(({ tags = [] }) => tags)
