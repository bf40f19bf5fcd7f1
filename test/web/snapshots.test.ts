// A page of the web is taken from the library: refused with a sentence, else it is there with where it came from.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { openRound, type Round } from '../round.ts'
import { phone, Screens } from './browser.ts'

const tall = { width: 1366, height: 768 }

describe('taking a page of the web', () => {
  let server: Server
  let screens: Screens
  let round: Round
  let host: string
  before(async () => {
    server = createServer((_req, res) => {
      res.setHeader('content-type', 'text/html; charset=utf-8')
      res.end(
        '<title>Tin</title><h1>Công bố chỉ số cải cách hành chính</h1><p>Sở Nội vụ công bố kết quả năm 2025.',
      )
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    host = `http://127.0.0.1:${port}`
    screens = await Screens.open({}, { snapshot: { ports: [port, 80], dangerouslyAllowed: ['127.0.0.1'] } })
    round = await openRound(screens.world)
  })
  after(async () => {
    server.close()
    await screens[Symbol.asyncDispose]()
  })

  it('says why an address is refused, and shows the page that was taken with its address and time', async () => {
    const page = await screens.enter(round.people.officer, tall, `/ky/${round.slug}/co-quan/SLD/tai-lieu`)
    await screens.look(page, 'kho-chup-trang-web')
    await page.getByRole('button', { name: 'Chụp trang web' }).click()
    const dialog = page.getByRole('dialog', { name: 'Chụp trang web' })
    await dialog.getByLabel('Địa chỉ trang').fill('http://10.0.0.1/')
    await dialog.getByRole('button', { name: 'Chụp trang này' }).click()
    await dialog
      .getByText(/không phải của một trang công khai trên internet/)
      .first()
      .waitFor()
    await screens.look(page, 'chup-trang-web-tu-choi')
    await page.setViewportSize(phone)
    await screens.look(page, 'chup-trang-web-dien-thoai')
    await page.setViewportSize(tall)
    await dialog.getByLabel('Địa chỉ trang').fill(`${host}/tin-tuc`)
    await dialog.getByRole('button', { name: 'Chụp trang này' }).click()
    const from = page.locator('.lineage').filter({ hasText: 'Chụp từ trang web' })
    expect(await from.getByRole('link', { name: `${host}/tin-tuc` }).getAttribute('href')).to.equal(`${host}/tin-tuc`) // prettier-ignore
    await page.locator('.text-layer').getByText('Bản chụp trang web lúc').first().waitFor()
    await screens.look(page, 'trang-web-da-chup')
    await page.context().close()
  })

  it('takes the link of an initiative where it is written down, and chooses it with its day', async () => {
    const page = await screens.enter(round.people.officer, tall, `/ky/${round.slug}/truyen-thong`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
    await press('Thêm sáng kiến…')
    await page.getByLabel('Tên sáng kiến, giải pháp (bắt buộc)').fill('Trả kết quả tại nhà')
    await press('Thêm đường dẫn')
    const address = page.getByLabel('Địa chỉ trang (bắt buộc)')
    await address.fill('http://10.0.0.1/')
    await press('Chụp trang này')
    await page
      .getByText(/không phải của một trang công khai trên internet/)
      .first()
      .waitFor()
    await address.fill(`${host}/sang-kien`)
    await press('Chụp trang này')
    await page.getByText('Đã chụp và chọn; kiểm tra tệp xong thì lưu được.').waitFor()
    const shown = page.getByLabel('Bản chụp trang (bắt buộc)').locator('option:checked')
    await shown.getByText(/127\.0\.0\.1/).waitFor({ state: 'attached' })
    expect(await page.getByLabel(/^Ngày chụp/).inputValue()).to.match(/^\d\d\/\d\d\/\d{4}$/)
    await screens.look(page, 'sang-kien-chup-trang')
    await page.context().close()
  })
})
