// A document's page says who signed it digitally, what is known of that and what is not, and quietly that nobody did.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { Authority } from '../intake/signed.ts'
import { altered, plainPdf, signed } from '../intake/signed-pdf.ts'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { Screens } from './browser.ts'

const desk = { width: 1366, height: 768 }

describe('the digital signatures on the page of a document', () => {
  const root = mkdtempSync(join(tmpdir(), 'kc-trust-'))
  let screens: Screens
  let round: Round
  const open = async (name: string, bytes: Buffer) => {
    const { body } = await screens.world.as(round.people.officer).upload([name, bytes]).expect(201)
    await screens.world.work()
    const path = `/ky/${round.slug}/co-quan/SLD/tai-lieu/${body[0].receipt.document}`
    return screens.enter(round.people.officer, desk, path)
  }
  const panel = (page: Awaited<ReturnType<typeof open>>) => page.getByRole('region', { name: 'Chữ ký số' })

  before(async () => {
    screens = await Screens.open({}, { trust: root })
    round = await openRound(screens.world)
  })
  after(async () => {
    await screens[Symbol.asyncDispose]()
    rmSync(root, { recursive: true, force: true })
  })

  it('name everybody in their order, with bytes, certificate and clock, and what was altered', async () => {
    const ours = new Authority(join(root, 'ours'))
    writeFileSync(join(root, 'goc.pem'), ours.pem)
    const an = ours.signer('Nguyễn Thị Ánh Tuyết')
    const office = ours.signer('Văn phòng Ủy ban nhân dân tỉnh Quảng Hà')
    const tsa = ours.signer('Máy đóng dấu thời gian', { extended: 'timeStamping' })
    const one = signed(plainPdf(), 10, (bytes) => ours.cms(an, bytes))
    const two = signed(one, 12, (bytes) => ours.stamped(office, tsa, bytes), { fields: [10, 12] })
    await new Promise((done) => setTimeout(done, 1100)) // the list is looked at once a second
    const page = await open('ky-hai-lan.pdf', two)
    await panel(page).getByText('2 chữ ký').waitFor()
    const rows = panel(page).getByRole('listitem')
    expect(await rows.first().innerText()).to.match(/Nguyễn Thị Ánh Tuyết[^]*sau đó tệp chỉ được thêm chữ ký/)
    expect(await rows.last().innerText()).to.match(
      /Tệp không thay đổi sau khi ký\.[^]*Dấu thời gian của Máy đóng dấu thời gian/,
    )
    expect(await panel(page).getByText('Khớp tệp, nơi cấp tin cậy').count()).to.equal(2)
    await page.getByText('Đề xuất: bản điện tử ký số đủ. Có 2 chữ ký số, đều khớp tệp.').waitFor()
    await screens.look(page, 'chu-ky-so')
    await page.context().close()

    const other = await open('bi-sua.pdf', altered(one, 'Ke hoach 214', 'Ke hoach 924'))
    await panel(other).getByText('Không khớp tệp', { exact: true }).waitFor()
    await panel(other).getByText('Chữ ký không khớp tệp: nội dung khác nội dung đã ký.').waitFor()
    await other.getByText('Có chữ ký số không khớp tệp: văn bản bị sửa sau khi ký.').waitFor()
    await screens.look(other, 'chu-ky-so-khong-khop')
    await other.context().close()

    const alone = await open(
      'tu-ky.pdf',
      signed(plainPdf(), 10, (bytes) => ours.cms(ours.alone('Phạm Thị Dung'), bytes)),
    )
    await panel(alone).getByText('Chưa xác nhận được hết').waitFor()
    await panel(alone)
      .getByText(/^Chứng thư tự ký: không nơi nào xác nhận tên này/)
      .waitFor()
    await alone.context().close()
  })

  it('are not asked for where there are none', async () => {
    const page = await open('quet.pdf', pdf())
    await page.getByText('Tệp không có chữ ký số.').waitFor()
    expect(await panel(page).count()).to.equal(0)
    await screens.look(page, 'chu-ky-so-khong-co')
    await page.context().close()
  })
})
