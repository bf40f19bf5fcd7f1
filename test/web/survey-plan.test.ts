// The plan of a survey written on screen: questions, groups, units; sizes that follow what is typed; faults at their fields;
// somebody else's change beside one's own.
import { expect } from 'chai'
import { openRound, type Round } from '../round.ts'
import { surveyOf } from '../surveys.ts'
import { v1 } from '../world.ts'
import { desk, phone, Screens } from './browser.ts'

describe('the editor of a survey’s plan', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('is written by two people without a loss', async () => {
    const { world } = screens
    const { lead, other } = round.agencies
    const small = await world.agency('XN', { name: 'Ủy ban nhân dân xã Nhỏ', short: 'Xã Nhỏ' })
    const { id } = await world.make(world.ctx.db.surveys, surveyOf([lead]))
    const kept = async () => (await world.ctx.db.surveys.model.findOne({ id }).lean())!
    const agencies = await world.ctx.db.agencies.model.find().lean()
    const nameOf = (of: string) => agencies.find((one) => one.id === of)!.name
    const page = await screens.enter(
      round.people.reviewer,
      { ...desk, height: 768 },
      `/ky/${round.slug}/ket-qua/khao-sat`,
    )
    const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click()
    const gone = (name: string) => page.getByRole('dialog', { name }).waitFor({ state: 'detached' })

    await press('Sửa câu hỏi')
    await press('Bỏ câu 2 của yếu tố 1')
    await press('Đưa lên: câu 2 của yếu tố 1')
    await press('Thêm câu hỏi vào yếu tố 1')
    expect(await page.getByRole('button', { name: 'Đưa xuống: câu 2 của yếu tố 5' }).isDisabled()).to.equal(
      true,
    )
    await press('Đưa lên: câu 1 của yếu tố 2')
    await press(/^Lưu 13 câu hỏi/)
    await page.getByText('Hãy ghi câu hỏi, không quá 500 chữ.').last().waitFor()
    await screens.look(page, 'khao-sat-cau-hoi-loi')
    const blank = page.getByLabel('Nội dung câu 3 của yếu tố 1')
    expect(await blank.getAttribute('aria-invalid')).to.equal('true')
    await blank.fill('Chỗ để xe thuận tiện')
    await screens.look(page, 'khao-sat-cau-hoi')
    await press(/^Lưu 13 câu hỏi/)
    await gone('Sửa câu hỏi')
    expect((await kept()).factors[0]!.questions.map(({ code }) => code)).to.deep.equal([
      ...['TC3', 'TC1', 'TC2', 'TT1'],
    ])

    await press('Sửa nhóm, đơn vị')
    await page.getByLabel('Thêm đơn vị').selectOption(other)
    await page.getByLabel(`${nameOf(other)}: người dân`).fill('5.000')
    await page.getByLabel(`${nameOf(other)}: tổ chức, doanh nghiệp`).fill('')
    await page
      .getByRole('dialog')
      .getByText(/Tổng thể N = 2.000 nên/)
      .waitFor()
    await page.getByRole('row', { name: /Cộng 2 đơn vị 680 / }).waitFor()
    await screens.look(page, 'khao-sat-don-vi')
    // Somebody else, meanwhile: another unit, and another number of the first.
    const { revision } = await kept()
    const groups = [
      { code: 'ND', name: 'người dân' },
      { code: 'TC', name: 'tổ chức' },
    ]
    const strata = [
      ...[
        { unit: lead, group: 'ND', population: 70 },
        { unit: lead, group: 'TC', population: 1000 },
      ],
      { unit: small, group: 'ND', population: 300 },
    ]
    await world
      .as(await world.person('reviewer'))
      .send('PUT', `${v1}/surveys/${id}/plan`, { revision, groups, strata })
      .expect(200)
    await press(/^Lưu 2 đơn vị/)
    const said = page.getByRole('region', { name: 'Phần người khác vừa sửa' })
    await said.getByText('2 đơn vị').waitFor()
    await screens.look(page, 'khao-sat-don-vi-cung-sua')
    await press(/^Lưu 3 đơn vị/)
    await gone('Sửa nhóm, đơn vị')
    expect((await kept()).strata).to.deep.equal([
      ...[
        { unit: lead, group: 'ND', population: 70 },
        { unit: lead, group: 'TC', population: 1000 },
      ],
      { unit: other, group: 'ND', population: 5000 },
      { unit: small, group: 'ND', population: 300 },
    ])
    expect((await kept()).groups[1]!.name).to.equal('tổ chức')
    await press('Sửa nhóm, đơn vị')
    await page.setViewportSize(phone)
    await screens.look(page, 'khao-sat-don-vi-dien-thoai')
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
  })
})
