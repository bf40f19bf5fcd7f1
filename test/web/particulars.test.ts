// What was read of a paper, beside its page: where it stands, how sure it is, and one keystroke to confirm it.
import { expect } from 'chai'
import type { Locator } from 'playwright-core'
import { make } from '../../scripts/demo/documents/make.ts'
import { documents } from '../../scripts/demo/read.ts'
import { drawn, letterOf, pdfOfPictures, worn } from '../intake/scan-samples.ts'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

describe('the particulars of a paper beside its page', () => {
  let screens: Screens
  let round: Round
  let library: string
  const take = async (name: string, bytes: Buffer): Promise<string> => {
    const { body } = await screens.world.as(round.people.officer).upload([name, bytes]).expect(201)
    return body[0].receipt.document as string
  }
  const paths: Record<string, string> = {}
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    await screens.world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    await screens.rest()
    library = `/ky/${round.slug}/co-quan/SLD/tai-lieu`
    const [plain] = drawn(await letterOf('kh-tt'), 200, 1)
    const bad = { skew: 1, noise: 0.7, blur: 1.1, isGrey: true, quality: 35 }
    const [text] = await make(documents.find(({ key }) => key === 'kh-tt')!)
    paths['text'] = await take('van-ban.pdf', text!.bytes)
    paths['scan'] = await take('quet.pdf', await pdfOfPictures([await worn(plain!, { skew: 2 })]))
    paths['bad'] = await take('quet-xau.pdf', await pdfOfPictures([await worn(plain!, bad)]))
    await screens.world.work()
  })
  after(() => screens[Symbol.asyncDispose]())

  const noteOf = async (field: Locator) => {
    const id = await field.getAttribute('aria-describedby')
    return field.page().locator(`[id="${id}"]`).innerText()
  }
  const open = async (which: string, size?: { width: number; height: number }) => {
    const page = await screens.enter(round.people.officer, size, `${library}/${paths[which]!}`)
    await page.getByRole('button', { name: 'Sửa thông tin' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thông tin văn bản' })
    await dialog.getByText('Đã đọc được từ văn bản và điền sẵn').waitFor()
    await dialog.locator('.viewer-page canvas[style]').waitFor()
    return { page, dialog }
  }

  it('tell that they stand in the file, and mark where', async () => {
    const { page, dialog } = await open('text')
    const symbol = dialog.getByLabel('Số, ký hiệu')
    expect(await symbol.inputValue()).to.equal('26/KH-UBND')
    expect(await noteOf(symbol)).to.equal('Trang 1 · chữ có sẵn trong tệp')
    await symbol.focus()
    await dialog.locator('.quoted').first().waitFor()
    expect((await dialog.locator('.quoted').allInnerTexts()).join('')).to.include('26')
    await dialog.getByLabel('Người ký', { exact: true }).focus()
    await dialog.locator('.quoted').first().waitFor()
    await screens.look(page, 'thong-tin-co-chu')
    await page.context().close()
  })

  it('tell how surely a machine read them, with the top of page 1 beside the fields, and what is unsure first', async () => {
    const ours = { document: paths['scan']! }
    await screens.world.ctx.db.versions.model.updateOne(ours, {
      $set: { 'suggested.symbol.isUnsure': true, 'suggested.symbol.confidence': 61 },
    })
    const { page, dialog } = await open('scan', { width: 1366, height: 768 })
    const symbol = dialog.getByLabel('Số, ký hiệu')
    expect(await noteOf(symbol)).to.equal('Trang 1 · máy đọc, chưa chắc (61%), hãy đối chiếu')
    await dialog.getByText('Ô ghi “chưa chắc” phải đối chiếu từng chữ.').waitFor()
    const looked = dialog.locator('.looked')
    await looked.waitFor()
    const [pane, sheet, form, mark] = await Promise.all(
      [dialog.locator('.viewer-page'), dialog.locator('.sheet'), dialog.locator('form'), looked].map((one) =>
        one.boundingBox(),
      ),
    )
    expect(sheet!.y, 'its top is in sight').to.be.at.least(pane!.y)
    expect(pane!.x, 'beside the fields').to.be.at.least(form!.x + form!.width - 1)
    expect(pane!.width).to.be.above(600)
    expect(mark!.y + mark!.height).to.be.below(pane!.y + pane!.height)
    const save = await dialog.getByRole('button', { name: 'Lưu thông tin' }).boundingBox()
    expect(save!.y + save!.height, 'the act is in sight').to.be.below(768)
    await screens.look(page, 'thong-tin-ban-quet')
    await dialog.getByLabel('Trích yếu').focus()
    await looked.first().waitFor()
    expect(await noteOf(dialog.getByLabel('Trích yếu'))).to.match(/^Trang 1 · máy đọc/)
    await symbol.fill('27/KH-UBND')
    expect(await symbol.getAttribute('aria-describedby'), 'of what was typed nothing is said').to.equal(null)
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    const { particulars } = (await screens.world.as(round.people.officer).get(`${v1}/documents/${ours.document}`)).body // prettier-ignore
    expect(particulars).to.include({ symbol: '27/KH-UBND', number: '27' })
    await page.context().close()
  })

  it('are usable on a phone, the page above the fields', async () => {
    const { page, dialog } = await open('bad', { width: 390, height: 844 })
    const [pane, form] = await Promise.all(
      [dialog.locator('.viewer-page'), dialog.locator('form')].map((one) => one.boundingBox()),
    )
    expect(pane!.y + pane!.height, 'nothing lies over the fields').to.be.at.most(form!.y + 1)
    expect(pane!.height).to.be.above(180)
    expect(form!.height).to.be.above(300)
    await dialog.getByLabel('Ngày ban hành').focus()
    await screens.look(page, 'thong-tin-dien-thoai')
    await page.setViewportSize({ width: 1366, height: 768 })
    await dialog.locator('.viewer-page canvas[style]').waitFor()
    await screens.look(page, 'thong-tin-quet-xau')
    await page.context().close()
  })
})
