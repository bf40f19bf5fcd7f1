// When an edition made again has other bytes, somebody must be told which input or tool is another.
import { expect } from 'chai'
import { changesBetween, type Manifest } from '../../dossier/compare.ts'
import type { DossierOrder } from '../../dossier/order.ts'
import { bound, file, item, leaf, order, section, shelf, type Shelf } from './orders.ts'

const manifestOf = async (given: DossierOrder, on: Shelf): Promise<Manifest> =>
  JSON.parse([...(await bound(given, on)).result.manifest()].join('')) as Manifest

describe('two editions that differ', () => {
  let on: Shelf
  let given: DossierOrder
  let first: Manifest
  const cited = () => {
    const part = given.sections[0]!.parts[0]!
    return part.kind === 'leaf' ? [...part.items] : []
  }
  const changed = (items: ReturnType<typeof cited>, cover = {}) =>
    order([section('1', 'A', [leaf('1.1', 'B', items)])], cover)

  before(async () => {
    on = shelf()
    const files = [await file(on, { pages: 1, title: 'a' }), await file(on, { pages: 2, title: 'b' })]
    given = changed(files.map((one, i) => item(`1.1-0${i + 1}`, one)))
    first = await manifestOf(given, on)
  })

  it('say nothing when nothing is another', async () => {
    expect(changesBetween(first, await manifestOf(given, on))).to.deep.equal([])
  })

  it('name the document whose view was made by another tool, or is another', async () => {
    const items = cited()
    const made = (recipe: string) =>
      ({ ...items[0]!.file.content, recipe }) as (typeof items)[0]['file']['content']
    const old = await manifestOf(
      changed([{ ...items[0]!, file: { ...items[0]!.file, content: made('qpdf-11') } }]),
      on,
    )
    const now = await manifestOf(
      changed([{ ...items[0]!, file: { ...items[0]!.file, content: made('qpdf-12') } }]),
      on,
    )
    expect(changesBetween(old, now)).to.deep.equal([
      '1.1-01 (TL-SNV-2026-01101, phiên bản 1): bản xem làm bằng qpdf-12, trước là qpdf-11.',
    ])
    const other = await file(on, { pages: 1, title: 'khac' })
    const swapped = [{ ...items[0]!, file: { ...items[0]!.file, content: other.content } }, items[1]!]
    expect(changesBetween(first, await manifestOf(changed(swapped), on))).to.deep.equal([
      '1.1-01 (TL-SNV-2026-01101, phiên bản 1): bản xem khác.',
    ])
    expect(
      changesBetween(first, await manifestOf(changed([{ ...items[0]!, file: other }, items[1]!]), on))[0],
    ).to.equal('1.1-01 (TL-SNV-2026-01101, phiên bản 1): bản gốc khác.')
  })

  it('name the engine, the font, the cover and what came or went', async () => {
    const engine = { ...first, recipe: { engine: 0, fonts: first.recipe!.fonts } }
    expect(changesBetween(engine, first)).to.deep.equal([`Bộ đóng quyển: 0 → ${first.recipe!.engine}.`])
    const font = { ...first, recipe: { ...first.recipe!, fonts: { regular: '00' } } }
    expect(changesBetween(font, first)).to.deep.equal(['Phông chữ in trang đã đổi.'])
    const [one] = cited()
    const less = changesBetween(first, await manifestOf(changed([one!], { edition: 2 }), on))
    expect(less).to.include('1.1-02 (TL-SNV-2026-01102, phiên bản 1): không còn.')
    expect(less).to.include('Tiêu chí 1.1: nội dung in đã đổi.').and.include('Bìa đã đổi.')
  })
})
