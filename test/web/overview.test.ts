// Tổng quan: where a leader lands, what it says in words, and that it fits on one sheet.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { owe } from '../owing.ts'
import { accept, submittedRound } from '../submitted.ts'
import { phone, Screens } from './browser.ts'

describe('the overview on screen', () => {
  let screens: Screens
  before(async () => {
    screens = await Screens.open()
  })
  after(() => screens[Symbol.asyncDispose]())

  it('is where a leader lands, leads on to leaf and task, and prints on one sheet', async () => {
    const round = await submittedRound(screens.world)
    await accept(screens.world, round.people.reviewer, round.leaves['1.1']!.assessment)
    const owing = await owe(screens.world, round)
    const page = await screens.enter(round.people.leader)
    await page.waitForURL(`**/ky/${round.slug}/tong-quan`)
    await page.getByText('Đã chấp nhận').first().waitFor()
    await page.getByRole('img', { name: /^Biểu đồ cột, phần trăm.*lĩnh vực 1: tự chấm/ }).waitFor()
    await screens.look(page, 'tong-quan')
    const areas = page.locator('section', { has: page.getByRole('heading', { name: 'Điểm theo lĩnh vực' }) })
    const acceptedOf = (area: RegExp) =>
      areas.getByRole('row', { name: area }).locator('td').nth(3).innerText()
    expect([await acceptedOf(/^1\. /), await acceptedOf(/^2\. /)]).to.deep.equal(['1,00', '–'])
    const dir = mkdtempSync(join(tmpdir(), 'kc-sheet-'))
    try {
      // As in December: each table with as many rows as it ever has, each leaf with a name of two lines.
      await page.evaluate(`for (const body of document.querySelectorAll('.overview tbody')) {
        const last = body.rows[body.rows.length - 1]
        while (body.rows.length < 8) body.append(last.cloneNode(true))
        for (const name of body.querySelectorAll('a.two'))
          name.textContent = '4.2.2 Sử dụng số lượng người làm việc trong đơn vị sự nghiệp công lập đúng quy định của cấp có thẩm quyền'
      }`)
      const path = join(dir, 'tong-quan.pdf')
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
      expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).to.match(/^Pages: +1$/m)
      // What stands along the chart's axes is as large as other small words of the sheet.
      const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })
      const heights = [...boxes.matchAll(/yMin="([\d.]+)"[^>]* yMax="([\d.]+)">(?:20|40|60|80)%</g)]
      expect(heights).to.have.length.at.least(2)
      for (const [, top, bottom] of heights) expect(Number(bottom) - Number(top)).to.be.at.least(6.5)
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
      for (const word of [
        'Tổng quan năm',
        'Có nguy cơ mất',
        'Điểm theo lĩnh vực',
        'Cơ quan chậm',
        'Bảy ngày trước đó',
        'Báo cáo quý I năm 2026 chưa gửi',
        'Mục mất điểm năm 2025 chưa giải trình',
        'Tồn tại kiểm tra quá hạn khắc phục',
      ])
        expect(text).to.include(word)
    } finally {
      rmSync(dir, { recursive: true })
    }
    await page.reload()
    const owed = page.locator('section', { has: page.getByRole('heading', { name: /^Nợ báo cáo/ }) })
    await owed.getByRole('link', { name: 'Báo cáo quý I năm 2026 chưa gửi: 2' }).waitFor()
    const to = (name: string) =>
      owed.getByRole('row', { name }).getByRole('link', { name: 'SLD' }).getAttribute('href')
    expect(await to('Báo cáo quý I')).to.match(new RegExp(`bao-cao\\?nam=2026&ky=q1&bc=${owing.report}$`))
    expect(await to('Mục mất điểm')).to.match(new RegExp(`giai-trinh-mat-diem\\?nam=2025&co-quan=${round.agencies.lead}$`)) // prettier-ignore
    expect(await to('Tồn tại kiểm tra')).to.match(new RegExp(`kiem-tra\\?ct=${owing.inspection}$`))
    await page.getByRole('link', { name: /^2\.2 / }).click()
    await page.waitForURL('**/co-quan/SLD/tu-danh-gia/2.2')
    const small = await screens.enter(round.people.leader, phone)
    await small.getByText('Bảy ngày qua, từ').waitFor()
    await screens.look(small, 'dien-thoai-tong-quan')
    expect(await small.evaluate('document.documentElement.scrollWidth')).to.be.at.most(phone.width)
  })
})
