// A form acts over what was on the screen when it was begun: what a colleague wrote meanwhile is neither overwritten nor
// signed unseen, also where the page follows others by itself.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Round } from '../round.ts'
import { submittedRound } from '../submitted.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

describe('a page that follows others, and its forms', () => {
  let screens: Screens
  let round: Awaited<ReturnType<typeof submittedRound>>
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())

  const open = (who: keyof Round['people'], path: string) =>
    screens.enter(round.people[who], undefined, `/ky/${round.slug}/co-quan/SLD/${path}`)
  const as = (who: keyof Round['people']) => screens.world.as(round.people[who])
  /** What others did has come to the page. */
  const follows = (page: Page, path: string) =>
    page.waitForResponse((answer) => answer.url().includes(path) && answer.status() === 200)

  it('is opened from the address of a year, or of an agency in it, alone', async () => {
    for (const alone of ['', '/co-quan/SLD']) {
      const page = await screens.enter(round.people.officer, undefined, `/ky/${round.slug}${alone}`)
      await page.waitForURL(/\/viec-cua-toi$/)
      await page.context().close()
    }
  })

  it('keeps what a colleague wrote of a paper, and says so', async () => {
    const { document: id } = round.papers[0]!
    const page = await open('officer', `tai-lieu/${id}`)
    await page.getByRole('button', { name: 'Sửa thông tin' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Trích yếu').fill('Kế hoạch của người thứ nhất')
    const path = `${v1}/documents/${id}`
    const { revision, particulars } = (await as('officer').get(path).expect(200)).body
    const theirs = { ...particulars, subject: 'Kế hoạch của người thứ hai', signer: 'Trần Thị Bình' }
    await Promise.all([follows(page, path), as('officer').patch(path, { revision, particulars: theirs })])
    await dialog.getByRole('button', { name: /^Lưu/ }).click()
    await dialog.getByRole('alert').first().waitFor()
    const kept = async () => (await screens.world.ctx.db.documents.model.findOne({ id }).lean())?.particulars
    expect(await kept()).to.include({ subject: theirs.subject, signer: theirs.signer })
    await dialog.getByRole('button', { name: /^Lưu/ }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await kept()).to.include({ subject: 'Kế hoạch của người thứ nhất', signer: theirs.signer })
    await page.context().close()
  })

  it('shows what came first before it says so: saving again is over that, however slowly it comes', async () => {
    const { document: id } = round.papers[1]!
    const page = await open('officer', `tai-lieu/${id}`)
    await page.getByRole('button', { name: 'Sửa thông tin' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Trích yếu').fill('Báo cáo của người thứ nhất')
    const path = `${v1}/documents/${id}`
    // What follows others is behind when the form is sent, and for a while after its refusal.
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route(`**${path}`, async (route) => {
      if (route.request().method() === 'GET') await held
      await route.continue()
    })
    const { revision, particulars } = (await as('officer').get(path).expect(200)).body
    const theirs = { ...particulars, signer: 'Trần Thị Bình' }
    await as('officer').patch(path, { revision, particulars: theirs }).expect(200)
    const refused = page.waitForResponse((said) => said.status() === 409)
    await dialog.getByRole('button', { name: /^Lưu/ }).click()
    await refused
    setTimeout(answer, 1500)
    await dialog.getByRole('alert').first().waitFor()
    await dialog.getByRole('button', { name: /^Lưu/ }).click()
    await dialog.waitFor({ state: 'detached' })
    const kept = (await screens.world.ctx.db.documents.model.findOne({ id }).lean())?.particulars
    expect(kept).to.include({ subject: 'Báo cáo của người thứ nhất', signer: theirs.signer })
    await page.context().close()
  })

  it('keeps a colleague’s answer to what Sở Nội vụ asked for', async () => {
    const at = `${v1}/assessments/${round.leaves['1.2']!.assessment}`
    const { revision, digest: over } = (await as('reviewer').get(at).expect(200)).body
    const due = new Date(screens.world.ctx.now().getTime() + 5 * 864e5).toISOString()
    const requests = [{ slot: 'a', words: 'Bổ sung phụ lục số liệu', due }]
    await as('reviewer').post(`${at}/reviews`, { revision, over, outcome: 'return', requests }).expect(201)
    const page = await open('officer', 'tu-danh-gia/1.2')
    await page.getByRole('button', { name: 'Trả lời…' }).click()
    await page.getByLabel('Trả lời yêu cầu').fill('Phụ lục chưa có, xin bổ sung sau.')
    const [asked] = (await as('officer').get(at).expect(200)).body.requests
    const theirs = { revision: asked.revision, text: 'Đã gửi phụ lục kèm Báo cáo quý III.' }
    await Promise.all([follows(page, at), as('officer').post(`${v1}/requests/${asked.id}/answer`, theirs)])
    await page.getByRole('button', { name: 'Gửi trả lời' }).click()
    await page.getByRole('alert').first().waitFor()
    await page.getByText(`Đã trả lời: “${theirs.text}”`).waitFor()
    const kept = await screens.world.ctx.db.requests.model.findOne({ id: asked.id }).lean()
    expect(kept?.answer?.text).to.equal(theirs.text)
    await page.context().close()
  })

  it('takes back the head’s tick when what was looked at is another', async () => {
    const at = `${v1}/assessments/${round.leaves['2.2']!.assessment}`
    const present = async (value: string) => {
      const seen = (await as('officer').get(at).expect(200)).body
      const figures = [{ code: 'n', value, state: 'official' }]
      const said = { figures, explanation: 'Trong năm chưa có thêm sáng kiến được công nhận.' }
      const { revision } = (
        await as('officer')
          .patch(at, { revision: seen.revision, ...said })
          .expect(200)
      ).body
      await as('officer').post(`${at}/presentations`, { revision }).expect(201)
    }
    // Another leaf lies there too: the sheet stays while this one goes and comes.
    const other = `${v1}/assessments/${round.leaves['1.1']!.assessment}`
    const again = async () => ({ revision: (await as('officer').get(other).expect(200)).body.revision })
    const reason = 'Bổ sung số liệu'
    await as('officer')
      .post(`${other}/reopenings`, { ...(await again()), reason })
      .expect(201)
    await as('officer')
      .post(`${other}/presentations`, await again())
      .expect(201)
    await present('0')
    const page = await open('head', 'xac-nhan')
    const tick = page.getByLabel('Tôi đã xem nội dung và tài liệu kèm theo')
    await tick.check()
    await page.getByLabel('Mật khẩu để xác nhận').fill('mật khẩu dài')
    const { revision } = (await as('officer').get(at).expect(200)).body
    await as('officer').delete(`${at}/presentations`, { revision }).expect(200)
    await present('1')
    await page.getByText('Nội dung vừa thay đổi sau khi bạn đánh dấu.').waitFor()
    expect(await tick.isChecked()).to.equal(false)
    expect(await page.getByRole('button', { name: /^Xác nhận và gửi \d/ }).isDisabled()).to.equal(true)
    await screens.look(page, 'xac-nhan-noi-dung-doi')
    await page.context().close()
  })
})
