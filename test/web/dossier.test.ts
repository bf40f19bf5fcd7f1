// Đóng quyển in a browser: lists that are bound in, numbers that are kept, an old page number looked up.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Round } from '../round.ts'
import { accept, approvedPackage, decideAll, sealPackage, submittedRound } from '../submitted.ts'
import { Screens } from './browser.ts'

describe('the screen of a dossier', () => {
  let screens: Screens
  let round: Round
  let desk: Page
  before(async () => {
    screens = await Screens.open()
    const { world } = screens
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
    await decideAll(world, round.people.reviewer, round.slug)
    desk = await screens.enter(round.people.reviewer)
    await desk.goto(`${screens.address}/ky/${round.slug}/dong-quyen`)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('binds the lists that were chosen, and knows of no issued numbers yet', async () => {
    await desk.getByRole('heading', { name: 'Đóng quyển mới' }).waitFor()
    expect(await desk.getByText('Tra số trang cũ').count()).to.equal(0)
    await desk.getByLabel('Danh sách bản gốc kèm SHA-256').check()
    await desk.getByLabel('Bảng điểm tự chấm và rà soát').check()
    await screens.look(desk, 'dong-quyen-lan-dau')
    await desk.getByRole('button', { name: 'Đóng quyển', exact: true }).click()
    await desk.getByText('Đã đóng', { exact: true }).waitFor()
    const [edition] = await screens.world.ctx.db.editions.model.find().lean()
    expect(edition?.lists).to.deep.equal(['originals', 'scores'])
    expect(edition?.numbering).to.deep.equal({ mode: 'fresh', scheme: 'whole', over: 0 })
  })

  it('keeps issued numbers unless told otherwise, and finds an old one', async () => {
    const { world } = screens
    const [edition] = await world.ctx.db.editions.model.find().lean()
    const package_ = await approvedPackage(world, round.people, edition!.id)
    await sealPackage(world, round.people.reviewer, package_).expect(201)
    await desk.reload()
    const keep = desk.getByLabel('Giữ số đã phát hành, trang thêm mang số 12A, 12B…')
    await keep.waitFor()
    expect(await keep.isChecked()).to.equal(true)
    await desk.getByLabel('Đánh số từ đầu, chỉ cho bản nháp').check()
    expect(await desk.getByRole('button', { name: 'Đóng quyển', exact: true }).count()).to.equal(0)
    await keep.check()
    await desk.getByLabel('Số trang hoặc mã đã dẫn trong văn bản cũ').fill('tr. 3 của quyển số 1')
    await desk.getByRole('button', { name: 'Tra', exact: true }).click()
    await desk.getByText(/^Trang 3 của lần phát hành 1 là trang 1 của 1\.1-01/).waitFor()
    await screens.look(desk, 'dong-quyen-da-phat-hanh')
    // A draft is never taken for what was issued.
    await desk.getByRole('button', { name: 'Đóng bản nháp' }).click()
    await desk.getByRole('heading', { name: 'Bản nháp – lần 2' }).waitFor()
    expect(await desk.getByRole('heading', { name: 'Quyển lần 2' }).count()).to.equal(0)
    expect(screens.faults).to.deep.equal([])
  })
})
