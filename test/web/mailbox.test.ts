// An officer gets a secret address, mails a file to it, and finds the document in the library with where it came from.
import { expect } from 'chai'
import { readConfig } from '../../api/config.ts'
import { mailNext } from '../../api/mailbox/next.ts'
import { newId } from '../../schemas/id.ts'
import { change } from '../../storage/change.ts'
import { Dovecot, letterOf, ours } from '../dovecot.ts'
import { openRound, type Round } from '../round.ts'
import { pdf, settings } from '../world.ts'
import { phone, Screens } from './browser.ts'

const desk = { width: 1366, height: 768 }
const own = 'an@sld.tinh.example'

describe('documents by mail', () => {
  let imap: Dovecot
  let screens: Screens
  let round: Round
  before(async () => {
    imap = await Dovecot.start()
    const env = {
      ...(await settings('disk')),
      KC_SMTP_URL: 'smtp://127.0.0.1:1',
      KC_MAIL_FROM: 'kc@tinh.example',
      KC_MAILBOX: imap.setting(),
      KC_MAILBOX_ADDRESS: ours,
    }
    screens = await Screens.open({}, { mailbox: readConfig(env).mailbox })
    round = await openRound(screens.world)
  })
  after(async () => {
    await screens[Symbol.asyncDispose]()
    await imap[Symbol.asyncDispose]()
  })

  it('go to an address of one’s own, that can be changed, and are found where they came from', async () => {
    const library = `/ky/${round.slug}/co-quan/SLD/tai-lieu`
    const page = await screens.enter(round.people.officer, desk, library)
    const menu = async () => {
      await page.getByRole('button', { name: /tài khoản/ }).click()
      await page.getByRole('button', { name: 'Gửi tài liệu bằng thư điện tử' }).click()
    }
    const dialog = page.getByRole('dialog', { name: 'Gửi tài liệu bằng thư điện tử' })
    await menu()
    await dialog.getByText(/chưa có địa chỉ thư điện tử/).waitFor()
    await screens.look(page, 'thu-dien-tu-chua-co')
    const { ctx } = screens.world
    const seen = (await ctx.db.people.model.findOne({ id: round.people.officer.id }).lean())!
    const done = { act: 'test.make', by: newId('pe'), at: ctx.now().toISOString() }
    await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.people, seen, { email: own }, done))
    await page.reload()
    await menu()
    await dialog.getByRole('button', { name: 'Tạo địa chỉ' }).click()
    const first = await dialog.locator('code').textContent()
    await dialog.getByRole('button', { name: 'Đổi địa chỉ' }).click()
    await dialog.locator('code').filter({ hasNotText: first! }).waitFor()
    const address = (await dialog.locator('code').textContent())!
    expect(address).to.match(/^tai-lieu\+[0-9a-z]{24}@tinh\.example$/)
    await screens.look(page, 'thu-dien-tu')
    await page.setViewportSize(phone)
    await screens.look(page, 'thu-dien-tu-dien-thoai')
    await page.setViewportSize(desk)
    await dialog.getByRole('button', { name: 'Đóng' }).last().click()
    const attachments = [{ filename: 'Kế hoạch cải cách.pdf', content: pdf(1) }]
    await imap.deliver(await letterOf({ from: own, to: address, subject: 'Gửi kế hoạch năm', attachments }))
    await ctx.db.mailboxes.model.updateMany({}, { $set: { 'claim.until': new Date(0) } })
    await mailNext(ctx, newId('wk'))
    await page.goto(page.url())
    await page.getByText('qua thư điện tử', { exact: true }).waitFor()
    await screens.look(page, 'kho-qua-thu')
    await page
      .getByRole('row', { name: /Kế hoạch cải cách/ })
      .getByRole('link')
      .click()
    await page.getByText(/Gửi qua thư điện tử từ an@sld\.tinh\.example, thư “Gửi kế hoạch năm”/).waitFor()
    await page.getByRole('button', { name: /Lịch sử/ }).click()
    await page
      .getByText(/gửi tài liệu qua thư điện tử/)
      .first()
      .waitFor()
    await screens.look(page, 'tai-lieu-qua-thu')
    await page.context().close()
  })
})
