// The fixed parts of an administrative letter, placed as annex I of NĐ 30/2020 draws them.
import { uploadOf } from '../owners.ts'
import { agencyOf, type DemoDocument, people } from '../read.ts'
import { type Flow, paragraph } from './flow.ts'
import { A4, lineWidth, type Pen, words, wrap } from './pen.ts'
import { seal, signature } from './seal.ts'
import { longDate } from './seed.ts'
import { topicOf } from './words/topics.ts'

export const typeNames: Record<string, string> = {
  QĐ: 'QUYẾT ĐỊNH',
  NQ: 'NGHỊ QUYẾT',
  BC: 'BÁO CÁO',
  KH: 'KẾ HOẠCH',
  TB: 'THÔNG BÁO',
  BB: 'BIÊN BẢN',
  CT: 'CHỈ THỊ',
}
const province = 'UBND TỈNH QUẢNG HÀ'
const heads: Record<string, [string, string]> = {
  UBND: ['', 'ỦY BAN NHÂN DÂN\nTỈNH QUẢNG HÀ'],
  HDND: ['', 'HỘI ĐỒNG NHÂN DÂN\nTỈNH QUẢNG HÀ'],
  VPUB: [province, 'VĂN PHÒNG'],
  TTPVHCC: ['VĂN PHÒNG UBND TỈNH', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
  CT: ['CỤC THUẾ', 'THUẾ TỈNH QUẢNG HÀ'],
  KBKV: ['KHO BẠC NHÀ NƯỚC', 'KHO BẠC NHÀ NƯỚC KHU VỰC SÔNG HÀ'],
  BQLKKT: [province, 'BAN QUẢN LÝ KHU KINH TẾ VÀ CÁC KHU CÔNG NGHIỆP'],
}
const commune = (code: string) => /^(XA|PH|DK)-/.test(code)
const plain = (name: string) => name.replace(/ \(cũ\)$/, '')

export const bodyOf = (code: string) => plain(agencyOf.get(code)!.name)
export const headOf = (code: string): [string, string] => {
  const [above, name] = headLines(code)
  return [above, name.replace('\n', ' ')]
}
const headLines = (code: string): [string, string] => {
  const name = bodyOf(code).toUpperCase()
  if (commune(code)) return ['', name.replace('UBND ', 'ỦY BAN NHÂN DÂN\n')]
  return heads[code] ?? [province, name]
}
export const placeOf = (code: string) =>
  commune(code) ? bodyOf(code).replace(/^UBND (xã|phường|đặc khu) /, '') : 'Quảng Hà'
export const symbolOf = (d: DemoDocument) =>
  d.number === null ? `        ${d.symbol ?? ''}` : (d.symbol ?? '').replace(/^\d\//, '0$&')
export const dateOf = (d: DemoDocument) =>
  d.issued ? longDate(d.issued) : `ngày      tháng      năm ${d.year}`

const centre = (
  pen: Pen,
  text: string,
  face: 'regular' | 'bold' | 'italic',
  size: number,
  x: number,
  y: number,
  room: number,
) => {
  for (const line of text.split('\n').flatMap((part) => wrap(words(part, face), size, room))) {
    pen.line(line, size, x - lineWidth(line, size) / 2, y)
    y += size * 1.22
  }
  return y
}

export const letterhead = (pen: Pen, flow: Flow, d: DemoDocument) => {
  const { left, top } = flow.geometry
  const [x1, x2] = [left + 92, left + flow.measure - 134]
  const [above, name] = headLines(d.issuer)
  let y = top + 6
  if (above) y = centre(pen, above, 'regular', 12.5, x1, y, 190)
  y = centre(pen, name, 'bold', 12.5, x1, y, 186)
  pen.rule(x1 - 34, y - 9, x1 + 34, y - 9)
  pen.centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 12, x2, top + 6)
  pen.centred('Độc lập - Tự do - Hạnh phúc', 'bold', 13, x2, top + 22)
  pen.rule(x2 - 82, top + 28, x2 + 82, top + 28)
  const below = Math.max(y + 12, top + 48)
  pen.centred(`Số: ${symbolOf(d)}`, 'regular', 13, x1, below)
  pen.centred(`${placeOf(d.issuer)}, ${dateOf(d)}`, 'italic', 13.5, x2, below)
  let end = below
  if (d.abbr === null) end = centre(pen, `V/v ${lower(d.subject)}`, 'regular', 12, x1, below + 17, 180) - 14
  if (d.proofClass === 'du-thao') {
    pen.box(x1 - 38, end + 9, 76, 20, { line: [0, 0, 0], width: 1 })
    pen.centred('DỰ THẢO', 'bold', 12.5, x1, end + 23.5)
    end += 22
  }
  flow.skip(end - top + 24)
}

export const lower = (text: string) =>
  /^[A-ZĐ]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

export const title = (pen: Pen, flow: Flow, d: DemoDocument) => {
  const whole = { align: 'centre' as const, indent: 0, after: 0 }
  if (d.abbr === null)
    return flow.place(paragraph(`Kính gửi: ${addressees(d)}`, { ...whole, before: 6, after: 12 }))
  flow.place(paragraph(words(typeNames[d.abbr] ?? d.type.toUpperCase(), 'bold'), { ...whole, before: 4 }))
  flow.place(paragraph(words(d.subject, 'bold'), { ...whole, before: 1 }))
  const x = flow.geometry.left + flow.measure / 2
  pen.rule(x - 42, flow.y() + 5, x + 42, flow.y() + 5)
  flow.skip(16)
}
const addressees = (d: DemoDocument) =>
  d.issuer === 'UBND'
    ? 'Các sở, ban, ngành; UBND các xã, phường, đặc khu.'
    : 'Các tổ chức, cá nhân có hồ sơ liên quan.'

export const grounds = (flow: Flow, d: DemoDocument) => {
  if (d.abbr !== 'QĐ' && d.abbr !== 'NQ') return
  const whole = { align: 'centre' as const, indent: 0 }
  flow.place(paragraph(words(headOf(d.issuer)[1], 'bold'), { ...whole, before: 2, after: 8 }))
  const italic = (text: string) => flow.place(paragraph(words(text, 'italic'), { after: 3 }))
  for (const law of topicOf(d.key).laws.slice(0, flow.pages < 3 ? 2 : 4)) italic(`Căn cứ ${law};`)
  const asker =
    d.abbr === 'NQ'
      ? 'Xét Tờ trình của Ủy ban nhân dân tỉnh và báo cáo thẩm tra của các Ban của Hội đồng nhân dân tỉnh;'
      : 'Theo đề nghị của cơ quan chủ trì soạn thảo và ý kiến thống nhất của các cơ quan liên quan;'
  italic(d.issuer === 'UBND' || d.abbr === 'NQ' ? asker : 'Theo đề nghị của Trưởng phòng chuyên môn.')
}

const collective: Record<string, string> = { UBND: 'TM. ỦY BAN NHÂN DÂN', HDND: '' }

export const signatureLines = (d: DemoDocument): string[] => {
  const position = (d.signer?.position ?? 'Chủ tịch')
    .replace(/ (UBND|HĐND)$/, '')
    .replace(/ \(đến .*\)$/, '')
    .toUpperCase()
  const capacity = d.signer?.capacity ?? ''
  const together = commune(d.issuer) ? 'TM. ỦY BAN NHÂN DÂN' : (collective[d.issuer] ?? '')
  return [capacity.startsWith('TL.') ? '' : together, capacity, position].filter(Boolean)
}

const receivers = (d: DemoDocument): string[] => {
  const unit = /([A-Z]{2,})$/.exec(d.symbol ?? '')?.[1] ?? 'VT'
  if (d.abbr === 'BB') return ['- Các bên tham gia;', '- Lưu: VT, hồ sơ công việc.']
  if (d.issuer === 'UBND')
    return [
      '- Như trên;',
      '- TT. Tỉnh ủy, TT. HĐND tỉnh;',
      '- CT, các PCT UBND tỉnh;',
      '- Các sở, ban, ngành;',
      '- UBND các xã, phường, đặc khu;',
      '- Cổng Thông tin điện tử tỉnh;',
      '- Lưu: VT, NC.',
    ]
  if (d.issuer === 'HDND')
    return ['- Ủy ban Thường vụ Quốc hội;', '- Chính phủ;', '- Các đại biểu HĐND tỉnh;', '- Lưu: VT.']
  if (commune(d.issuer))
    return ['- Sở Nội vụ;', '- Văn phòng UBND tỉnh;', '- TT. Đảng ủy, TT. HĐND;', '- Lưu: VT.']
  return [
    '- UBND tỉnh (báo cáo);',
    '- Sở Nội vụ;',
    '- Lãnh đạo cơ quan;',
    '- Các phòng, đơn vị;',
    `- Lưu: VT, ${unit === d.issuer ? 'TH' : 'VP'}.`,
  ]
}

export const signOffHeight = (d: DemoDocument) => (d.proofClass === 'sao-y' ? 345 : 190)

export const signOff = (pen: Pen, flow: Flow, d: DemoDocument) => {
  const { left } = flow.geometry
  const top = flow.y() + 14
  const x = left + flow.measure - 112
  pen.text('Nơi nhận:', 'boldItalic', 12, left, top)
  for (const [i, line] of receivers(d).entries()) pen.text(line, 'regular', 11, left, top + 14 + i * 13)
  let y = top
  for (const line of signatureLines(d)) {
    pen.centred(line, 'bold', 13.5, x, y)
    y += 17
  }
  const middle = y + 38
  if (d.proofClass === 'du-thao') return
  signature(pen, d.signer!.name, x + 8, middle)
  const [above, name] = headOf(d.issuer)
  seal(
    pen,
    x - 62,
    middle + 2,
    name.replace('ỦY BAN NHÂN DÂN ', ''),
    above || name.replace(/ (TỈNH|XÃ|PHƯỜNG|ĐẶC KHU) .*/, ''),
  )
  pen.centred(d.signer!.name, 'bold', 14, x, y + 106)
  if (d.proofClass === 'sao-y') trueCopy(pen, flow, d, y + 122)
}

// Sao y: the line, who made the copy, when, beneath the original's end (NĐ 30/2020, article 25 and annex I part II).
const trueCopy = (pen: Pen, flow: Flow, d: DemoDocument, y: number) => {
  const { left } = flow.geometry
  const x = left + flow.measure - 112
  pen.rule(left, y, left + flow.measure, y, 0.5)
  pen.text('SAO Y', 'bold', 13, left, y + 18)
  pen.text(`Số: 412/SY-${agencyOf.get(d.issuer)!.symbol}`, 'regular', 12, left, y + 34)
  pen.text('Nơi nhận: như trên; lưu: VT.', 'italic', 11, left, y + 50)
  pen.centred(`${placeOf(d.issuer)}, ${dateOf(d)}`, 'italic', 12.5, x, y + 18)
  const by = people.find((p) => p.agency === d.issuer && p.signingCapacity?.startsWith('TL.')) ?? people[0]!
  pen.centred(by.signingCapacity ?? '', 'bold', 12.5, x, y + 36)
  pen.centred(by.position.toUpperCase(), 'bold', 12.5, x, y + 52)
  seal(pen, x - 62, y + 92, headOf(d.issuer)[1], headOf(d.issuer)[0])
  signature(pen, by.name, x + 8, y + 90)
  pen.centred(by.name, 'bold', 13, x, y + 148)
}

/** Whose digital signature a paper bears, and when it was made, by the clock of Việt Nam: `2026-01-14T15:24:14`. */
export function sealOf(d: DemoDocument): { who: string; office: string; at: string } {
  const [above, name] = headOf(d.issuer)
  const isBelow = /^(VĂN PHÒNG|TRUNG TÂM)/.test(name) && above
  const two = (n: number) => String(n).padStart(2, '0')
  const number = Number(d.id.slice(-2))
  // What comes in on the day of its date was signed in the early morning.
  const hour = uploadOf(d).at.startsWith(d.issued!) ? 7 : 8 + (d.id.charCodeAt(d.id.length - 1) % 9)
  return {
    who: isBelow ? `${name} ${above.replace(province, 'UBND TỈNH QUẢNG HÀ')}` : name,
    office: above || name,
    at: `${d.issued!}T${two(hour)}:${two(10 + (number % 50))}:${two(number % 60)}`,
  }
}

// NĐ 30/2020: the agency's signature is shown at the head of page one, right, with its name and time.
export const signedBy = (pen: Pen, d: DemoDocument) => {
  if (d.proofClass !== 'ky-so') return
  const { who, office, at } = sealOf(d)
  const [day = '', time = ''] = at.split('T')
  const lines = [
    `Ký bởi: ${who}`,
    `Cơ quan: ${office}`,
    `Thời gian ký: ${day.split('-').reverse().join('/')} ${time} +07:00`,
  ]
  const x = A4.width - 206
  for (const [i, line] of lines.entries())
    pen.text(
      line.length > 52 ? `${line.slice(0, 51)}…` : line,
      'regular',
      6.6,
      x,
      22 + i * 8,
      [0.75, 0.08, 0.1],
    )
}
