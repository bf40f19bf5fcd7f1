// A small dossier of an invented province, over views made from a seed.
import { createHash } from 'node:crypto'
import { Readable, Writable } from 'node:stream'
import type {
  BindOptions,
  Bound,
  DossierOrder,
  File,
  Item,
  Leaf,
  Section,
  View,
} from '../../dossier/order.ts'
import { bind } from '../../dossier/bind.ts'
import { indexView } from '../../dossier/index/index-view.ts'
import { packPix } from '../../dossier/index/pix.ts'
import { bytesOf } from '../../dossier/index/view.ts'
import { paper, type Shape } from './pages.ts'
import { normal } from './tools.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export type Shelf = {
  views: Map<string, Buffer>
  /** Page indexes. */
  indexes: Map<string, Buffer>
  originals: Map<string, Buffer>
  open: (sha256: string) => Promise<Readable>
}

export function shelf(): Shelf {
  const views = new Map<string, Buffer>()
  const indexes = new Map<string, Buffer>()
  return {
    views,
    indexes,
    originals: new Map(),
    open: async (name) => {
      const bytes = views.get(name) ?? indexes.get(name)
      if (!bytes) throw new Error(`no view ${name}`)
      return Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)])
    },
  }
}

export async function file(on: Shelf, shape: Shape, signatures = 0): Promise<File> {
  const made = await paper(shape)
  const signed = Buffer.concat([made, Buffer.from('\n%chữ ký số\n')])
  const original = { name: `${shape.title ?? 'tai-lieu'}.pdf`, size: signed.length, sha256: sha256(signed) }
  on.originals.set(original.sha256, signed)
  return { original, signatures, content: shelve(on, await normal(made)) }
}

/** A view with its index, as intake keeps them. */
export function shelve(on: Shelf, view: Buffer): View {
  const [name, pix] = [sha256(view), indexView(bytesOf(view), sha256(view))]
  const index = packPix(pix)
  on.views.set(name, view)
  on.indexes.set(sha256(index), index)
  return { kind: 'view', sha256: name, size: view.length, pages: pix.pages.length, index: sha256(index) }
}

export function item(exhibit: string, main: File, rest: Partial<Item> = {}): Item {
  return {
    exhibit,
    document: `TL-SNV-2026-${exhibit.replace(/\D/g, '').padStart(5, '0')}`,
    version: 1,
    symbol: `${100 + Number(exhibit.replace(/\D/g, ''))}/BC-SNV`,
    issued: '2026-11-25',
    issuer: 'Sở Nội vụ',
    subject:
      'Báo cáo kết quả công tác cải cách hành chính năm 2026 và phương hướng, nhiệm vụ năm 2027 của tỉnh Quảng Hà',
    proof: 'bản điện tử ký số đủ',
    file: main,
    annexes: [],
    ...rest,
  }
}

export const leaf = (code: string, name: string, items: Item[], rest: Partial<Leaf> = {}): Leaf => ({
  kind: 'leaf',
  code,
  name,
  state: 'đã chấp nhận',
  score: { max: '1,00', self: '1,00', appraised: '0,75' },
  figures: [],
  working: [],
  items,
  ...rest,
})

export const section = (
  code: string,
  name: string,
  parts: Section['parts'],
  level = 'Lĩnh vực',
): Section => ({
  kind: 'section',
  code,
  name,
  level,
  score: { max: '9,50', self: '8,25' },
  parts,
})

export const order = (sections: Section[], cover: Partial<DossierOrder['cover']> = {}): DossierOrder => ({
  cover: {
    province: 'UBND tỉnh Quảng Hà',
    agency: 'Sở Nội vụ',
    title: 'Hồ sơ tài liệu kiểm chứng',
    campaign: 'Tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2026',
    year: 2026,
    place: 'Quảng Hà',
    date: '2026-12-10',
    edition: 1,
    draft: false,
    ...cover,
  },
  sections,
})

export async function bound(
  given: DossierOrder,
  on: Shelf,
  options: BindOptions = {},
): Promise<{ result: Bound; volumes: Buffer[] }> {
  const volumes: Buffer[][] = []
  const result = await bind(
    given,
    on.open,
    (n) => {
      const parts: Buffer[] = (volumes[n - 1] = [])
      return new Writable({
        write(chunk: Buffer, _, done) {
          parts.push(Buffer.from(chunk))
          done()
        },
      })
    },
    options,
  )
  return { result, volumes: volumes.map((parts) => Buffer.concat(parts)) }
}

/** Every oddity once: what the tests and the pictures look at. */
export async function sampleOrder(on: Shelf): Promise<DossierOrder> {
  const shapes: Shape[] = [
    { pages: 3, title: 'thuong', outline: true, links: true },
    { pages: 2, title: 'xoay 90', rotate: 90 },
    { pages: 2, title: 'xoay 180', rotate: 180 },
    { pages: 2, title: 'xoay 270', rotate: 270, outline: true },
    { pages: 2, title: 'cat le', crop: [40, 60, 500, 700] },
    { pages: 2, title: 'A3 ngang', size: [1191, 842] },
    { pages: 2, title: 'UserUnit', size: [300, 420], unit: 2 },
    { pages: 2, title: 'goc lech', origin: [-100, 50], rotate: 90, crop: [-80, 70, 400, 700] },
    { pages: 3, title: 'ke thua', inherit: true, rotate: 270 },
    { pages: 1, title: 'bieu mau', form: true },
    { pages: 2, title: 'ma doc', scripts: true, links: true },
    { pages: 2, title: 'roi', split: true },
    { pages: 2, title: 'hong ngoac', unbalanced: true },
    { pages: 1, title: 'lop an', layer: true },
  ]
  const files = await Promise.all(shapes.map((shape, i) => file(on, shape, i === 0 ? 1 : i === 6 ? 2 : 0)))
  const [first, ...others] = files.map((one, i) => item(`1.1-${String(i + 1).padStart(2, '0')}`, one))
  const one: Item = {
    ...first!,
    pages: '1, 3',
    section: 'Mục II.1',
    quote: 'đạt 98,27% hồ sơ giải quyết đúng hạn',
    annexes: [await file(on, { pages: 2, title: 'phu luc' })],
  }
  const missing = item('1.2-01', {
    signatures: 0,
    content: {
      kind: 'hole',
      reason: 'Cơ quan chủ trì chưa gửi kế hoạch kiểm tra năm 2026.',
      decision: 'Cho đóng quyển, bổ sung trước ngày 15/12/2026 – Trần Thị Thu Hà, 10/12/2026.',
    },
  })
  const locked = item('1.2-02', {
    ...files[1]!,
    original: { ...files[1]!.original!, name: 'Quyết định 220 (bản ký số).pdf' },
    content: {
      kind: 'hole',
      reason: 'Tệp PDF có mật khẩu, không mở được để in vào quyển.',
      decision: 'Gửi kèm bản gốc.',
    },
  })
  const again: Item = { ...one, pages: '2', section: 'Mục III', quote: 'hoàn thành 42 nhiệm vụ' }
  return order([
    section('1', 'Công tác chỉ đạo, điều hành cải cách hành chính', [
      section(
        '1.1',
        'Kế hoạch cải cách hành chính năm',
        [
          leaf(
            '1.1.1',
            'Ban hành kế hoạch cải cách hành chính năm của tỉnh đúng thời hạn',
            [one, ...others.slice(0, 5)],
            {
              lead: 'Sở Nội vụ',
              figures: [
                { name: 'Số nhiệm vụ trong kế hoạch', value: '42' },
                { name: 'Số nhiệm vụ đã hoàn thành đúng tiến độ tính đến ngày 10/12/2026', value: '41' },
              ],
              working: ['41 / 42 = 97,62%', '97,62% ≥ 95,00% → 100% × 1,00 = 1,00 điểm'],
              explanation:
                'Một nhiệm vụ (số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực) lùi sang quý I/2027 theo Thông báo số 812/TB-UBND ngày 30/10/2026 vì phải chờ nền tảng dùng chung của Bộ Nội vụ.',
            },
          ),
        ],
        'Tiêu chí',
      ),
      leaf('1.2', 'Thực hiện chế độ báo cáo cải cách hành chính định kỳ', [missing, locked, again], {
        state: 'yêu cầu bổ sung',
        score: { max: '0,50', self: '0,25' },
      }),
    ]),
    section('2', 'Cải cách thể chế', [
      leaf('2.1', 'Theo dõi thi hành pháp luật', others.slice(5)),
      leaf('2.2', 'Khảo sát mức độ hài lòng của người dân', [], {
        state: 'điều tra xã hội học',
        score: { max: '3,00' },
      }),
    ]),
  ])
}
