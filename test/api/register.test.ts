// The list of an exported folder is only looked at: nothing is kept, and nothing of another agency shows.
import { createHash } from 'node:crypto'
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { workbookOf } from '../../api/sets/excel.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('the list of an exported folder', () => {
  let world: World
  let mine: string
  let officer: Person
  let foreigner: Person
  const check = (list: Buffer, files: string[], who = officer, more = {}) =>
    world.as(who).send('POST', `${v1}/documents/register`, { list: list.toString('base64'), files, ...more })
  const columns = ['Số ký hiệu', 'Ngày ban hành', 'Cơ quan ban hành', 'Trích yếu', 'Tệp'].map((title) => ({ title, width: 20 })) // prettier-ignore
  const sheet = (...rows: string[][]) => workbookOf([{ name: 'Sổ', columns, rows }])

  before(async () => {
    world = await World.open(await settings('disk'))
    mine = await world.agency('SNV', { name: 'Sở Nội vụ' })
    officer = await world.person('officer', mine)
    foreigner = await world.person('officer', await world.agency('SYT'))
  })
  after(() => world[Symbol.asyncDispose]())

  it('is matched with its files, knows our agencies, and what is there already, in one’s own agency only', async () => {
    const list = await sheet(
      ['7/BC-SNV', '01/12/2026', 'Sở Nội vụ', 'Báo cáo năm', '7.pdf'],
      ['8/BC-SNV', '02/12/2026', 'Bộ Nội vụ', 'Báo cáo quý', '8.pdf'],
    )
    const first = (await check(list, ['xuat/7.pdf']).expect(201)).body
    expect(first.rows[0]).to.deep.include({ at: 'Sổ!A2', file: 'xuat/7.pdf' })
    expect(first.rows[0].particulars.issuer).to.deep.equal({ agency: mine })
    expect(first.rows[1].particulars.issuer).to.deep.equal({ name: 'Bộ Nội vụ' })
    expect(await world.ctx.db.documents.model.countDocuments()).to.equal(0)

    const [{ receipt }] = (await world.as(officer).upload(['7.pdf', pdf()]).expect(201)).body
    const { particulars } = first.rows[0]
    await world
      .as(officer)
      .patch(`${v1}/documents/${receipt.document}`, { revision: 1, particulars })
      .expect(200)
    const again = (await check(list, ['xuat/7.pdf']).expect(201)).body
    expect(again.rows[0].known).to.deep.equal({ document: receipt.document, code: receipt.code })
    const other = (await check(list, ['xuat/7.pdf'], foreigner).expect(201)).body
    expect(other.rows[0]).to.not.have.property('known')
    await check(list, [], officer, { agency: foreigner.grants[0]!.agency }).expect(404)
  })

  it('knows a file that is there by its bytes, before anything was written of it, and has nothing to mend in what is there', async () => {
    const [a, b] = [pdf(4100), pdf(4200)]
    const sums = (...of: [string, Buffer][]) =>
      Object.fromEntries(of.map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]))
    const list = await sheet(
      ['31/BC-SNV', '01/13/2026', 'Sở Nội vụ', 'Báo cáo', '31.pdf'],
      ['32/BC-SNV', '02/11/2026', 'Sở Nội vụ', 'Báo cáo', '32.pdf'],
    )
    const hashes = sums(['31.pdf', a], ['32.pdf', b])
    const seen = async (who = officer, files = ['31.pdf', '32.pdf']) =>
      (await check(list, files, who, { hashes }).expect(201)).body.rows
    expect((await seen()).some((row: object) => 'known' in row)).to.equal(false)
    const [{ receipt }] = (await world.as(officer).upload(['31.pdf', a]).expect(201)).body
    const [first, second] = await seen()
    expect(first.known).to.deep.equal({ document: receipt.document, code: receipt.code, isUntold: true })
    expect(first.faults, 'what the list says of it is still written').to.have.length(1)
    expect(second).to.not.have.property('known')
    expect((await seen(foreigner)).some((row: object) => 'known' in row)).to.equal(false)

    const particulars = { symbol: '32/BC-SNV', issued: '2026-11-02' }
    const [{ receipt: typed }] = (
      await world
        .as(officer)
        .upload(['khác.pdf', pdf(4300)])
        .expect(201)
    ).body
    await world
      .as(officer)
      .patch(`${v1}/documents/${typed.document}`, { revision: 1, particulars })
      .expect(200)
    expect((await seen(officer, ['31.pdf']))[1]).to.deep.include({ known: { document: typed.document, code: typed.code }, faults: [] }) // prettier-ignore
  })

  it('may be XML, and what names something outside is refused', async () => {
    const xml = (head: string, subject: string) =>
      Buffer.from(`<?xml version="1.0"?>${head}
      <r><VanBan><SoKyHieu>9/KH-SNV</SoKyHieu><TrichYeu>${subject}</TrichYeu></VanBan></r>`)
    const { rows } = (await check(xml('', 'Một'), []).expect(201)).body
    expect(rows[0].particulars).to.deep.include({ symbol: '9/KH-SNV', subject: 'Một' })
    const outside = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const { text } = await check(xml(outside, '&x;'), []).expect(400)
    expect(text).to.not.include('root:')
    const bomb = `<!DOCTYPE r [<!ENTITY a "${'b'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]>`
    const swollen = await check(xml(bomb, '&b;'), [])
    expect(swollen.text).to.not.include('bbbb')
  })

  for (const [name, bytes] of [
    ['no list', Buffer.from('một đoạn chữ')],
    ['a torn workbook', Buffer.from('PK\u0003\u0004 hỏng')],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['XML cut off', Buffer.from('<r><a>1')],
  ] as const)
    it(`is refused with what to do: ${name}`, async () => {
      const { body } = await check(bytes, []).expect(({ status }) => expect(status).to.be.oneOf([201, 400]))
      const said = body.detail ?? body.faults[0].sentence
      expect(said).to.match(/Hãy (xuất lại|mở bằng Excel)/)
    })
})
