// A figure on the screen names its source, is an estimate or official, and stands beside what another source says.
import { expect } from 'chai'
import { openRound, type Round } from '../round.ts'
import { Screens } from './browser.ts'

describe('a declared figure on the screen', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('takes a system with the time of extraction, and a reason where two sources differ', async () => {
    const at = `/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.2`
    const page = await screens.enter(round.people.officer, undefined, at)
    await page.getByLabel('Việc đã xong').fill('9')
    await page.getByLabel('Nguồn của số liệu a').selectOption('system')
    await page.getByLabel('Tên hệ thống của số liệu a').fill('Hệ thống quản lý nhiệm vụ')
    await page.getByLabel('Trích xuất ngày').fill('03/11/2026')
    const time = page.getByLabel('Giờ trích xuất của số liệu a')
    await time.fill('7:')
    await time.blur()
    await page.getByText('“7:” không phải một giờ. Hãy ghi giờ:phút, ví dụ 17:00.').waitFor()
    await time.fill('07:30')
    await page.getByRole('checkbox', { name: 'ước thực hiện' }).first().check()
    await page.getByRole('button', { name: 'Thêm số của nguồn khác cho số liệu a' }).click()
    await page.getByLabel('Số của nguồn khác').fill('8')
    await page.getByLabel('Tên nguồn khác của số liệu a').fill('Văn phòng UBND')
    await page.getByText(/Hai nguồn khác nhau: đang khai/).waitFor()
    await page.getByLabel('Vì sao chọn số đang khai của số liệu a').fill('Văn phòng chưa tính việc mới xong')
    await page.keyboard.press('Control+s')
    await page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()
    await screens.look(page, 'so-lieu-hai-nguon')
    const id = round.leaves['1.2']!.assessment
    const { figures } = (await screens.world.ctx.db.assessments.model.findOne({ id }).lean())!
    expect(figures).to.deep.equal([
      {
        code: 'a',
        value: '9',
        state: 'estimate',
        source: { kind: 'system', system: 'Hệ thống quản lý nhiệm vụ', at: '2026-11-03T00:30:00.000Z' },
        beside: { value: '8', source: { kind: 'system', system: 'Văn phòng UBND' } },
        choice: 'Văn phòng chưa tính việc mới xong',
      },
    ])
    await page.context().close()
  })

  it('that cannot be read is not saved, nor half of it, and goes to nobody', async () => {
    const at = `/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.2`
    const page = await screens.enter(round.people.officer, undefined, at)
    const field = page.getByLabel('Việc được giao')
    const stored = async () => {
      const { assessment: id } = round.leaves['1.2']!
      const { figures } = (await screens.world.ctx.db.assessments.model.findOne({ id }).lean())!
      return figures.find(({ code }) => code === 'b')?.value
    }
    const saved = () => page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()
    await field.fill('12')
    await field.blur()
    await saved()
    await field.fill('')
    await field.pressSequentially('15')
    await saved()
    await field.pressSequentially('o')
    await page.getByText('Có ô chưa đọc được, ô ấy chưa lưu').waitFor()
    for (let n = 0; n < 100 && (await stored()) !== '12'; n++) await page.waitForTimeout(100)
    expect(await stored()).to.equal('12')
    await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
    await page.getByRole('alert').getByText(/15o/).waitFor()
    expect(await page.evaluate('document.activeElement.id')).to.equal('so-lieu-b')
    expect(await page.getByRole('dialog').count()).to.equal(0)
    await screens.look(page, 'so-lieu-chua-doc-duoc')
    await field.fill('15')
    await saved()
    expect(await stored()).to.equal('15')
    await page.context().close()
  })

  it('that is less than nothing, or a part of what is counted, is marked in its field and not saved', async () => {
    const at = `/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.2`
    const page = await screens.enter(round.people.officer, undefined, at)
    const field = page.getByLabel('Việc được giao')
    await field.fill('-3')
    await field.blur()
    await page.getByRole('alert').getByText('“Việc được giao” không thể nhỏ hơn 0 (đã ghi −3)').waitFor()
    await field.fill('1,2')
    await field.blur()
    await page.getByRole('alert').getByText('“Việc được giao” đếm bằng việc nên phải là số nguyên').waitFor()
    await screens.look(page, 'so-lieu-khong-the-co')
    const id = round.leaves['1.2']!.assessment
    const { figures } = (await screens.world.ctx.db.assessments.model.findOne({ id }).lean())!
    expect(figures.find(({ code }) => code === 'b')?.value).to.equal('15')
    await page.context().close()
  })
})
