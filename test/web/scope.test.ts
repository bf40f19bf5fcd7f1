// W3: year and agency are switched 200 times, quickly, and answers come late and out of order. Whatever the screen says
// that it shows, it shows nothing of another year or agency; and what is typed is kept where it was typed.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Person } from '../../schemas/person.ts'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

/** In the page, at every change of it: what stands there, beside the year and the agency that the two switches name. */
const watch = `(() => {
  const mixed = (window.mixed = [])
  const shown = (window.shown = new Set())
  const look = () => {
    const year = document.querySelector('select.campaign-switch')?.value
    const agency = document.querySelector('select[aria-label="Cơ quan"]')?.value
    const main = document.querySelector('main')
    if (!main) return
    const typed = [...main.querySelectorAll('textarea')].map((area) => area.value).join(' ')
    for (const [, slug, code] of (main.textContent + ' ' + typed).matchAll(/\\[\\[(\\S+) (\\S+)\\]\\]/g)) {
      shown.add(slug + ' ' + code)
      if (slug !== year || (agency && code !== agency)) mixed.push([slug, code, 'on', year, agency].join(' '))
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
  const frame = () => { look(); requestAnimationFrame(frame) }
  frame()
})()`

describe('year and agency on a screen', function () {
  this.timeout(900_000)
  let screens: Screens
  let rounds: Round[]
  let who: Person
  before(async () => {
    screens = await Screens.open()
    const { world } = screens
    rounds = [await openRound(world), await openRound(world, { slug: '2026-hai' })]
    // Reads every agency, and works in one: as in a Sở Nội vụ that answers for leaves of its own.
    const person = await world.person('reviewer')
    const grants = [...person.grants, { role: 'officer' as const, agency: rounds[0]!.agencies.lead }]
    await world.ctx.db.people.model.collection.updateOne({ id: person.id }, { $set: { grants } })
    who = { ...person, grants }
    for (const { slug, leaves, people, otherOfficer } of rounds)
      for (const [code, leaf, by] of [
        ['SLD', '1.1', people.officer],
        ['STK', '2.1', otherOfficer],
      ] as const) {
        const at = `${v1}/assessments/${leaves[leaf]!.assessment}`
        await world
          .as(by)
          .patch(at, { revision: 1, explanation: `Của [[${slug} ${code}]].` })
          .expect(200)
      }
  })
  after(() => screens[Symbol.asyncDispose]())

  it('never mix, however late answers come, and what is typed stays in its scope', async () => {
    const page = await screens.enter(who, undefined, `/ky/${rounds[0]!.slug}/co-quan/SLD/tu-danh-gia`)
    const year = page.getByLabel('Năm đánh giá')
    const agency = page.getByRole('combobox', { name: 'Cơ quan' })
    await agency.waitFor()
    let asked = 0
    await page.route('**/api/v1/**', async (route) => {
      // Of any two that follow each other the first is often the later one.
      const late = route.request().method() === 'GET' ? ((asked++ * 7) % 13) * 45 : 120
      await new Promise((resume) => setTimeout(resume, late))
      await route.continue().catch(() => undefined) // asked by a page that is gone
    })
    await page.evaluate(watch)
    const switches = { year: 0, agency: 0 }
    for (let n = 0; switches.year + switches.agency < 200; n++) {
      // The agency can be chosen once its list is there; a year at any time, also before.
      if (n % 2 && (await agency.isVisible().catch(() => false))) {
        const to = (await agency.inputValue()) === 'SLD' ? 'STK' : 'SLD'
        if (!(await chosen(agency, to))) continue
        switches.agency++
      } else {
        await year.selectOption(rounds[n % 4 < 2 ? 1 : 0]!.slug)
        switches.year++
      }
      if (n % 5 === 0) await page.waitForTimeout((n * 31) % 400)
      if (n % 7 === 0) await typeHere(page, n)
    }
    expect(switches.agency, JSON.stringify(switches)).to.be.at.least(40)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    // However the last two hundred ended: each of the four is reached, or what was watched says nothing.
    for (const { slug } of rounds)
      for (const code of ['SLD', 'STK']) {
        await year.selectOption(slug)
        await page.waitForURL(`**/ky/${slug}/**`)
        await agency.selectOption(code)
        await page.getByText(`[[${slug} ${code}]]`).first().waitFor()
      }
    const mixed = await page.evaluate<string[]>('window.mixed')
    expect([...new Set(mixed)]).to.deep.equal([])
    expect(await page.evaluate('window.shown.size')).to.equal(4)
    expect(screens.faults).to.deep.equal([])
    await page.context().close()
    for (const { slug, leaves } of rounds)
      for (const [code, leaf] of [
        ['SLD', '1.1'],
        ['STK', '2.1'],
      ] as const) {
        const kept = await screens.world.ctx.db.assessments.model
          .findOne({ id: leaves[leaf]!.assessment })
          .lean()
        expect(kept?.explanation).to.match(new RegExp(`^Của \\[\\[${slug} ${code}\\]\\]\\.`))
      }
  })
})

/** The list may go while one chooses from it. */
const chosen = (agency: ReturnType<Page['getByRole']>, to: string): Promise<boolean> =>
  agency.selectOption(to, { timeout: 400 }).then(
    () => true,
    () => false,
  )

/** Goes on with the sentence that stands there, at one stroke: the page may change between two. */
const typeHere = (page: Page, n: number): Promise<unknown> =>
  page.evaluate(`(() => {
    const area = [...document.querySelectorAll('main textarea:enabled')].find(({ value }) => value.startsWith('Của'))
    if (!area) return
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
    set.call(area, area.value.slice(0, 40).replace(/ Lần.*/, '') + ' Lần ${n}.')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })()`)
