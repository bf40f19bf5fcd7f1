// Near duplicates are told on the page of a document and lie side by side in a click; a mark that stopped a scan is shown.
import { expect } from 'chai'
import { drawn, letterOf, pdfOfPictures, stamped, worn } from '../intake/scan-samples.ts'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { drop, Screens } from './browser.ts'

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

describe('what intake found, on the page of a document', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())
  const take = async (...files: [string, Buffer][]): Promise<string[]> => {
    const { body } = await screens.world.as(round.people.officer).upload(...files) // prettier-ignore
    await screens.world.work()
    return body.map(({ receipt }: { receipt: { document: string } }) => receipt.document)
  }
  const path = (id: string) => `/ky/${round.slug}/co-quan/SLD/tai-lieu/${id}`

  it('lays two papers that may be one beside each other', async () => {
    const lines = Array.from({ length: 40 }, (_, n) => `Muc ${n}: ket qua nhiem vu ${n * 7} cua phong ${n}`)
    const [one, two] = await take(['bao-cao.pdf', pdf(1000, lines)], ['bao-cao (2).pdf', pdf(1000, [...lines, 'Het'])]) // prettier-ignore
    const page = await screens.enter(round.people.officer, undefined, path(one!))
    const panel = page.getByRole('region', { name: /^Có thể trùng/ })
    await panel.getByText(/giống \d+% nội dung/).waitFor()
    await screens.look(page, 'co-the-trung')
    await panel.getByRole('link', { name: 'So hai bản' }).click()
    await page.waitForURL(new RegExp(`${one}/so-voi/${two}$`))
    for (const side of [0, 1])
      await page.locator('.side-by-side .text-layer').nth(side).getByText('Muc 39').waitFor()
    expect(await page.locator('.side-by-side > section').count()).to.equal(2)
    await screens.look(page, 'so-hai-ban')
    await page.context().close()
  })

  it('of one number over two texts lie side by side before the officer decides, and one is taken back there', async () => {
    const [one, two] = await take(['quy-1.pdf', pdf(1000, ['Ket qua quy mot'])], ['ho-tich.pdf', pdf(1000, ['Tinh hinh ho tich'])]) // prettier-ignore
    const me = screens.world.as(round.people.officer)
    const { revision } = (await me.get(`${v1}/documents/${one}`).expect(200)).body
    const issuer = { agency: round.agencies.lead }
    const particulars = { type: 'Báo cáo', number: '9', symbol: '9/BC-SLD', issued: '2026-02-03', issuer }
    await me.patch(`${v1}/documents/${one}`, { revision, particulars }).expect(200)
    const page = await screens.enter(round.people.officer, undefined, path(two!))
    await page.getByRole('button', { name: 'Sửa thông tin' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thông tin văn bản' })
    await dialog.getByLabel('Số, ký hiệu').fill('9/BC-SLD')
    await dialog.getByLabel('Ngày ban hành').fill('04/02/2026')
    await dialog.getByLabel('Cơ quan ban hành').fill('Cơ quan SLD')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Lưu thông tin' }).click()
    await dialog
      .getByText(/^Cơ quan đã có văn bản 9\/BC-SLD năm 2026/)
      .first()
      .waitFor()
    await screens.look(page, 'trung-so')
    const opened = page.context().waitForEvent('page')
    await dialog.getByRole('link', { name: 'So hai bản' }).click()
    const beside = await opened
    await beside.locator('.side-by-side .text-layer').nth(1).getByText('quy mot').waitFor()
    await screens.look(beside, 'trung-so-so-hai-ban')
    await beside.getByRole('button', { name: /^Thu hồi bản này: 9\/BC-SLD/ }).click()
    await beside.getByLabel(/^Lý do/).fill('Nhập nhầm số văn bản')
    await beside.getByRole('dialog').getByRole('button', { name: 'Thu hồi 9/BC-SLD' }).click()
    await beside.getByText('Đã thu hồi', { exact: true }).waitFor()
    expect(await beside.getByRole('button', { name: /^Thu hồi bản này/ }).count()).to.equal(1)
    await beside.close()
    await dialog.getByRole('button', { name: 'Lưu thông tin' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('are told in the tray as soon as the text is read, and lie side by side in a click', async () => {
    const lines = Array.from({ length: 40 }, (_, n) => `Phan ${n}: so lieu quy ${n * 3} cua to ${n}`)
    await take(['to-trinh.pdf', pdf(1000, lines)])
    const page = await screens.enter(
      round.people.officer,
      undefined,
      `/ky/${round.slug}/co-quan/SLD/tai-lieu`,
    )
    await drop(page.locator('.drop-here'), {
      name: 'to-trinh-quet-lai.pdf',
      bytes: pdf(1000, [...lines, 'Ban sau']),
    })
    const line = page.locator('.tray li').filter({ hasText: 'to-trinh-quet-lai.pdf' })
    await line.getByText(/Có thể trùng với/).waitFor()
    await line.getByText(/giống \d+% nội dung/).waitFor()
    await screens.look(page, 'khay-co-the-trung')
    await line.getByRole('link', { name: 'So hai bản' }).click()
    await page.waitForURL(/so-voi/)
    await line.getByRole('button', { name: 'Đã xem' }).click()
    expect(await line.count()).to.equal(0)
    await page.context().close()
  })

  it('are not asked for again where the answer was no, while others are', async () => {
    const lines = Array.from({ length: 40 }, (_, n) => `Cot ${n}: ke hoach thang ${n * 5} cua doi ${n}`)
    await take(['ke-hoach-doi.pdf', pdf(1000, lines)])
    const page = await screens.enter(
      round.people.officer,
      undefined,
      `/ky/${round.slug}/co-quan/SLD/tai-lieu`,
    )
    const asked: string[] = []
    const problem = { type: 'not-found', status: 404, title: 'Không thấy', detail: 'Không thấy tài liệu.' }
    await page.route('**/documents/*/alike', async (route) => {
      const id = /documents\/([^/]+)\/alike/.exec(route.request().url())![1]!
      asked.push(id)
      if (id === asked[0])
        await route.fulfill({ status: 404, contentType: 'application/problem+json', json: problem })
      else if (asked.filter((one) => one === id).length < 3)
        await route.fulfill({ json: { rows: [], isRead: false } })
      else await route.continue()
    })
    await drop(
      page.locator('.drop-here'),
      { name: 'ke-hoach-doi-sua.pdf', bytes: pdf(1000, [...lines, 'Ban sua']) },
      { name: 'ke-hoach-doi-quet-lai.pdf', bytes: pdf(1000, [...lines, 'Ban sau']) },
    )
    await page
      .locator('.tray li')
      .getByText(/Có thể trùng với/)
      .waitFor()
    expect(asked.filter((one) => one === asked[0]).length, 'the refused one').to.equal(1)
    expect(asked.length).to.be.at.least(4)
    await page.context().close()
  })

  it('may come from the clipboard: a picture gets a name of its own, and text pasted into a field stays text', async () => {
    const page = await screens.enter(
      round.people.officer,
      undefined,
      `/ky/${round.slug}/co-quan/SLD/tai-lieu`,
    )
    await page.locator('.drop-here').waitFor()
    const paste = (onto: string) =>
      page.evaluate(`{
        const held = new DataTransfer()
        held.items.add(new File([Uint8Array.from(atob('${dot}'), (one) => one.charCodeAt(0))], 'image.png', { type: 'image/png' }))
        document.querySelector('${onto}').dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true }))
      }`)
    await paste('main input')
    await paste('.drop-here')
    await page
      .locator('.tray li')
      .filter({ hasText: /Ảnh dán \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png/ })
      .waitFor()
    expect(await page.locator('.tray li').count()).to.equal(1)
    await page.context().close()
  })

  it('shows the head the mark of a scan that is held, and no page of it', async () => {
    const sheet = await stamped(drawn(await letterOf('kh-cchc'), 200, 1)[0]!, 'TỐI MẬT', { tilt: 6 })
    const [held] = await take(['quet.pdf', await pdfOfPictures([await worn(sheet, {})])])
    const page = await screens.enter(round.people.head, undefined, path(held!))
    const mark = page.getByRole('img', { name: 'Dấu nhìn thấy trên trang' })
    await mark.waitFor()
    // Refused where it is no picture.
    await mark.evaluate((img) => (img as unknown as { decode(): Promise<void> }).decode())
    expect(await page.locator('canvas').count()).to.equal(0)
    await screens.look(page, 'dau-mat')
    await page.context().close()
  })
})
