// What a system's screen showed when it was read: window, address, name of the system, filter, time, and the figures.
import type { DemoDocument } from '../read.ts'
import { bodies } from './figures.ts'
import type { Picture } from './flow.ts'
import { widthOf } from './fonts.ts'
import type { Colour, Pen } from './pen.ts'
import { type Dice, shares, vnNumber } from './seed.ts'

const systems: [RegExp, string, string][] = [
  [
    /nv-cp/,
    'Hệ thống theo dõi nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao',
    'theodoinhiemvu.quangha.example/thong-ke',
  ],
  [/kyso/, 'Hệ thống quản lý văn bản và điều hành tỉnh Quảng Hà', 'qlvb.quangha.example/thong-ke/ky-so'],
  [/bcs/, 'Bộ chỉ số phục vụ người dân, doanh nghiệp', 'dichvucong.quangha.example/bo-chi-so'],
  [/pakn/, 'Hệ thống tiếp nhận, trả lời phản ánh, kiến nghị', 'pakn.quangha.example/thong-ke'],
  [/./, 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Quảng Hà', 'motcua.quangha.example/bao-cao'],
]
const grey: Colour = [0.36, 0.39, 0.44]
const blue: Colour = [0.06, 0.32, 0.62]
const pale: Colour = [0.94, 0.96, 0.98]

const counts = (text: string) =>
  [...text.replace(/^.*?\d{4}: /, '').matchAll(/(\d[\d.]*(?:,\d+)?)(?![\d/]*\/20\d\d)/g)].map(([, v]) =>
    Number(v!.replaceAll('.', '').replace(',', '.')),
  )

export const screenshot = (d: DemoDocument, chance: Dice, part: number): Picture => {
  const text = d.outline.find(({ section }) => section === 'Mục 1')?.text ?? ''
  const time = /(\d\d) giờ (\d\d) phút ngày ([\d/]+)/.exec(text)
  const [, system = '', address = ''] = systems.find(([pattern]) => pattern.test(d.key))!
  const rowsShown = part === 0 ? 10 : bodies.length - 8
  return { kind: 'picture', height: 120 + rowsShown * 15.5, draw: (pen, x, y, w) => draw(pen, x, y, w) }

  function draw(pen: Pen, x: number, y: number, w: number) {
    const height = 112 + rowsShown * 15.5
    pen.box(x, y, w, height, { fill: [1, 1, 1], line: [0.7, 0.73, 0.78], width: 0.8 })
    pen.box(x, y, w, 18, { fill: [0.87, 0.89, 0.92] })
    for (const [i, fill] of (
      [
        [0.93, 0.37, 0.34],
        [0.96, 0.74, 0.3],
        [0.38, 0.77, 0.35],
      ] as Colour[]
    ).entries())
      pen.box(x + 8 + i * 11, y + 6, 6.5, 6.5, { fill })
    pen.box(x + 50, y + 3.5, w - 60, 11.5, { fill: [1, 1, 1] })
    pen.text(
      `https://${address}?ky=2026${part > 0 ? `&trang=${part + 1}` : ''}`,
      'sans',
      6.5,
      x + 56,
      y + 11.6,
      grey,
    )
    pen.box(x, y + 18, w, 22, { fill: blue })
    pen.text(system.toUpperCase(), 'sansBold', 7.6, x + 10, y + 32, [1, 1, 1])
    const stamp = time ? `${time[3]} ${time[1]}:${time[2]}:${String(chance.int(0, 59)).padStart(2, '0')}` : ''
    pen.text(`Thời điểm trích xuất: ${stamp}`, 'sans', 7, x + 10, y + 53, grey)
    pen.text('Kỳ báo cáo: 01/01/2026 – nay', 'sans', 7, x + 190, y + 53, grey)
    pen.box(x + w - 62, y + 44, 52, 14, { fill: [0.13, 0.55, 0.35] })
    pen.text('Xuất Excel', 'sansBold', 6.6, x + w - 55, y + 53.4, [1, 1, 1])
    rows(pen, x + 10, y + 64, w - 20)
    pen.text(`Trang ${part + 1} · ${rowsShown} dòng/trang`, 'sans', 6.4, x + 10, y + height - 6, grey)
  }

  function rows(pen: Pen, x: number, y: number, w: number) {
    const totals = counts(text).slice(0, 3)
    if (totals.length === 1) totals.push(totals[0]!)
    const heads = [
      'STT',
      'Đơn vị',
      ...['Chỉ tiêu 1', 'Chỉ tiêu 2', 'Chỉ tiêu 3'].slice(0, totals.length).map((_, i) => label(i)),
    ]
    const wide = [28, w - 28 - totals.length * 84, ...totals.map(() => 84)]
    const decimals = totals.some((t) => !Number.isInteger(t)) ? 2 : 0
    const names = bodies.map(({ name }) => name)
    const weights = names.map(() => 0.3 + chance.next() * 2)
    const parts = totals.map((total) =>
      shares(
        Math.round(total * 10 ** decimals),
        weights.map((v) => v * (1 + chance.next() * 0.02)),
      ),
    )
    const line = (values: string[], at: number, face: 'sans' | 'sansBold', fill: Colour) => {
      pen.box(x, at, w, 15.5, { fill, line: [0.85, 0.87, 0.9], width: 0.4 })
      let cx = x
      for (const [i, value] of values.entries()) {
        const right = i > 1
        pen.text(
          value,
          face,
          7,
          right ? cx + wide[i]! - 6 - widthOf(value, face, 7) : cx + 5,
          at + 10.4,
          [0.15, 0.18, 0.24],
        )
        cx += wide[i]!
      }
    }
    line(heads, y, 'sansBold', pale)
    const from = part === 0 ? 0 : 9
    for (let r = 0; r < rowsShown - 1; r++) {
      const i = from + r
      const values = parts.map((p) => vnNumber(p[i]! / 10 ** decimals, decimals))
      line([String(from + r + 1), names[i]!, ...values], y + 15.5 * (r + 1), 'sans', r % 2 ? pale : [1, 1, 1])
    }
    line(
      ['', 'Tổng toàn tỉnh', ...totals.map((t) => vnNumber(t, decimals))],
      y + 15.5 * rowsShown,
      'sansBold',
      [0.99, 0.96, 0.86],
    )
  }
  function label(i: number) {
    const names =
      /(tiếp nhận|đã giải quyết|đồng bộ|quá hạn|ký số đủ|văn bản đi|trực tuyến|nhiệm vụ|điểm|kiến nghị|đúng hạn)/g
    const all = [...text.replace(/^.*?\d{4}: /, '').matchAll(names)].map(
      ([found]) => found.charAt(0).toUpperCase() + found.slice(1),
    )
    return all[i] ?? ['Tổng số', 'Đã xử lý', 'Còn lại'][i]!
  }
}
