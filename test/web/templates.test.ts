// Mẫu văn bản: a template of the province is read before it is used, its wrong tags are named, and there is a way back.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { Document, Packer, Paragraph } from 'docx'
import type { Page } from 'playwright-core'
import { inFolder } from '../dossier/tools.ts'
import { printedWord } from '../printed-word.ts'
import { openRound } from '../round.ts'
import { Screens } from './browser.ts'

describe('templates of papers on screen', () => {
  let screens: Screens
  let page: Page
  const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click()
  const choose = (...lines: string[]) =>
    inFolder(async (folder) => {
      const path = join(folder, 'Mẫu báo cáo.docx')
      const made = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
      await writeFile(path, await Packer.toBuffer(made))
      await page.locator('input[type=file]').last().setInputFiles(path)
      await page
        .getByText(/Mẫu còn thẻ sai|Mẫu đọc được/)
        .first()
        .waitFor() // while the file is there
    })
  before(async () => {
    screens = await Screens.open()
    const round = await openRound(screens.world)
    page = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/thiet-lap`)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('are ours, until the province gives its own', async () => {
    await page.getByText('Đang dùng mẫu có sẵn của phần mềm.').first().waitFor()
    await page
      .getByText(/^Các thẻ dùng được/)
      .first()
      .click()
    await page.getByRole('cell', { name: '{tongTuCham}' }).waitFor()
    await page
      .getByText(/^Các thẻ dùng được/)
      .first()
      .scrollIntoViewIfNeeded()
    await screens.look(page, 'mau-van-ban')
    await press('Thay mẫu: Báo cáo tự đánh giá')
    await choose('{uyBan} {sai}')
    await page
      .getByText(/Mẫu dùng “\{sai\}”/)
      .first()
      .waitFor()
    await screens.look(page, 'mau-van-ban-sai')
    expect(await page.getByRole('button', { name: 'Dùng mẫu này' }).isDisabled()).to.equal(true)
    await choose('{uyBan} {maNoiDung}')
    await page.getByText(/Mẫu không dùng: .*\{tongTuCham\}/).waitFor()
    await screens.look(page, 'mau-van-ban-doc-thu')
    await press('Dùng mẫu này')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText(/^Mẫu báo cáo\.docx, .* thay lúc/).waitFor()
  })

  it('go back to ours', async () => {
    await press('Trở về mẫu có sẵn: Báo cáo tự đánh giá')
    await press('Trở về mẫu có sẵn')
    await page.getByText(/^Mẫu báo cáo\.docx, .* thay lúc/).waitFor({ state: 'detached' })
    await page.getByText(/^Trước đó: Mẫu báo cáo\.docx, .* thôi dùng lúc/).waitFor()
  })

  it('of letters are taken the same way, and one without the content code is refused by name', async () => {
    await press('Thay mẫu: Công văn đôn đốc')
    await choose('{@noiDung}')
    await page
      .getByText(/Mẫu thiếu “\{maNoiDung\}”/)
      .first()
      .waitFor()
    await choose('{trichYeu}', '{@noiDung}', '{maNoiDung}')
    await press('Dùng mẫu này')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText(/^Mẫu báo cáo\.docx, .* thay lúc/).waitFor()
    await page.getByRole('button', { name: 'Trở về mẫu có sẵn: Công văn đôn đốc' }).waitFor()
  })

  it('are looked at with what is recorded, and minutes without who signs are refused by name', async () => {
    await press('Thay mẫu: Công văn đôn đốc')
    await choose('MẪU ĐANG THỬ', '{@noiDung}', '{maNoiDung}')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      press('Xem thử với số liệu thật (Word)'),
    ])
    expect(file.suggestedFilename()).to.match(/^xem-thu-don-doc-.*\.docx$/)
    const text = await printedWord(await readFile(await file.path()))
    expect(text).to.include('MẪU ĐANG THỬ').and.include('Kính gửi')
    await screens.look(page, 'mau-van-ban-xem-thu')
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press('Thay mẫu: Biên bản họp Hội đồng thẩm định')
    await choose('{@noiDung}', '{chuTri}', '{maNoiDung}')
    await page
      .getByText(/Mẫu thiếu “\{thuKy\}” \(họ tên thư ký, ở chỗ ký\)/)
      .first()
      .waitFor()
    await choose('{@noiDung}', '{chuTri}', '{thuKy}', '{maNoiDung}')
    await press('Xem thử với số liệu thật (Word)')
    await page
      .getByText(/Chưa có văn bản nào thuộc loại này/)
      .first()
      .waitFor()
    await screens.look(page, 'mau-bien-ban-xem-thu')
  })
})
