// Photographs of notice boards and banners: drawn scenes, then blurred, lit, grained and turned as a phone would.
import sharp from 'sharp'
import { parts, widthOf } from './fonts.ts'
import { type Dice, dice } from './seed.ts'

const lettering = (text: string, size: number, cx: number, y: number, fill: string): string => {
  const { font } = parts('bold')[0]!
  const scale = size / font.unitsPerEm
  let x = cx - widthOf(text, 'bold', size) / 2
  const out: string[] = []
  for (const char of text) {
    const glyph = font.glyphForCodePoint(char.codePointAt(0)!)!
    out.push(`<path transform="translate(${x} ${y}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`)
    x += glyph.advanceWidth * scale
  }
  return `<g fill="${fill}">${out.join('')}</g>`
}

const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const soft = (id: string, by: number) =>
  `<filter id="${id}" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${by}"/></filter>`
const fade = (id: string, from: string, to: string) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`
const defs = `<defs>${soft('s4', 4)}${soft('s12', 12)}${soft('s30', 30)}${fade('sky', '#8fb6d8', '#e6edf0')}${fade('road', '#8b8b88', '#6c6c69')}
${fade('red', '#c8191c', '#9f1114')}${fade('wall', '#e9e1cd', '#cfc4aa')}${fade('floor', '#a99c86', '#857a68')}${fade('wood', '#8a5a33', '#6a4222')}${fade('blue', '#1d5fa8', '#154a86')}</defs>`
const W = 1920
const H = 1440

const tree = (x: number, y: number, size: number, { next }: Dice) =>
  rect(x - size * 0.06, y - size * 0.5, size * 0.12, size * 0.5, '#4c3a28') +
  Array.from({ length: 16 }, () => {
    const [dx, dy, r] = [
      (next() - 0.5) * size * 0.9,
      -size * (0.5 + next() * 0.55),
      size * (0.14 + next() * 0.16),
    ]
    const green = ['#3f6b35', '#4f7d3e', '#345a2d', '#5d8a45'][Math.floor(next() * 4)]
    return `<ellipse cx="${x + dx}" cy="${y + dy}" rx="${r}" ry="${r * 0.8}" fill="${green}" opacity="0.9"/>`
  }).join('')

const outdoors = (chance: Dice) =>
  rect(0, 0, W, 900, 'url(#sky)') +
  `<g filter="url(#s30)" fill="#fff" opacity="0.75"><ellipse cx="420" cy="190" rx="330" ry="70"/><ellipse cx="1420" cy="120" rx="380" ry="60"/></g>` +
  `<path filter="url(#s4)" d="M0 830 Q 260 600 560 770 Q 900 560 1240 740 Q 1560 620 1920 780 V 1010 H 0Z" fill="#7d9a8f"/>` +
  `<path filter="url(#s4)" d="M0 900 Q 500 780 960 880 T 1920 860 V 1100 H 0Z" fill="#5f7f57"/>` +
  rect(0, 1010, W, 430, '#8a8d77') +
  `<path d="M0 1440 L 0 1200 L 1920 1060 L 1920 1440Z" fill="url(#road)"/>` +
  `<path d="M0 1330 L1920 1180" stroke="#e8e4d4" stroke-width="10" stroke-dasharray="120 90" fill="none"/>` +
  `<g filter="url(#s4)">${tree(150, 1080, 460, chance)}${tree(1790, 1060, 420, chance)}</g>`

const board = (lines: string[], fill: string, ink: string, x: number, y: number, w: number, h: number) =>
  rect(x + w * 0.12, y + h, 26, 1110 - y - h, '#6f7478') +
  rect(x + w * 0.86, y + h, 26, 1090 - y - h, '#6f7478') +
  rect(x + 14, y + 18, w, h, '#000', 'opacity="0.28" filter="url(#s12)"') +
  rect(x - 10, y - 10, w + 20, h + 20, '#d9dcde') +
  rect(x, y, w, h, fill) +
  rect(x, y, w, h * 0.5, '#fff', 'opacity="0.08"') +
  lines
    .map((line, i) => {
      const size = Math.min(92, (w * 0.9) / widthOf(line, 'bold', 1))
      return lettering(line, size, x + w / 2, y + (h / (lines.length + 1)) * (i + 1) + size * 0.34, ink)
    })
    .join('')

const sheet = (x: number, y: number, chance: Dice) => {
  const w = 128
  const lines = Array.from({ length: 20 }, (_, i) =>
    rect(
      x + 12,
      y + 34 + i * 6.6,
      (w - 24) * (i % 6 === 5 ? 0.5 : 0.86 + chance.next() * 0.14),
      2.2,
      '#6b6f76',
      'opacity="0.75"',
    ),
  ).join('')
  const tilt = (chance.next() - 0.5) * 1.6
  return `<g transform="rotate(${tilt} ${x} ${y})">${rect(x + 3, y + 4, w, 180, '#000', 'opacity="0.22"')}${rect(x, y, w, 180, '#f6f4ee')}${rect(x + 30, y + 14, w - 60, 4, '#333')}${rect(x + 22, y + 22, w - 44, 3.4, '#333')}${lines}</g>`
}

const indoors = (chance: Dice, near: boolean) => {
  const rows = near ? 4 : 3
  const sheets = Array.from({ length: rows * 9 }, (_, i) =>
    sheet(340 + (i % 9) * 139, 330 + Math.floor(i / 9) * 196, chance),
  ).join('')
  const counters = near
    ? ''
    : rect(0, 1085, W, 150, 'url(#wood)') +
      rect(0, 1072, W, 18, '#b98a58') +
      Array.from(
        { length: 6 },
        (_, i) =>
          rect(90 + i * 300, 985, 190, 78, 'url(#blue)') +
          lettering(`QUẦY ${String(i + 1).padStart(2, '0')}`, 38, 185 + i * 300, 1037, '#fff'),
      ).join('')
  return (
    rect(0, 0, W, 1240, 'url(#wall)') +
    rect(0, 1235, W, 205, 'url(#floor)') +
    `<ellipse cx="960" cy="-40" rx="900" ry="240" fill="#fff" opacity="0.55" filter="url(#s30)"/>` +
    rect(322, 232, 1306, near ? 912 : 716, '#000', 'opacity="0.3" filter="url(#s12)"') +
    rect(300, 205, 1320, near ? 920 : 724, 'url(#wood)') +
    rect(322, 300, 1276, near ? 806 : 610, '#c9d3c5') +
    rect(322, 222, 1276, 78, 'url(#red)') +
    lettering('NIÊM YẾT THỦ TỤC HÀNH CHÍNH', 50, 960, 279, '#ffe46b') +
    sheets +
    `<path d="M330 310 L 900 310 L 520 ${near ? 1100 : 905} L 330 ${near ? 1100 : 905}Z" fill="#fff" opacity="0.1"/>` +
    counters
  )
}

const scenes: Record<string, (chance: Dice) => string> = {
  'anh-pano-1': (c) =>
    outdoors(c) +
    board(
      ['ĐẨY MẠNH CẢI CÁCH HÀNH CHÍNH', 'LẤY NGƯỜI DÂN, DOANH NGHIỆP', 'LÀM TRUNG TÂM PHỤC VỤ'],
      'url(#red)',
      '#ffe46b',
      360,
      250,
      1180,
      520,
    ),
  'anh-pano-2': (c) =>
    outdoors(c) +
    board(
      ['NỘP HỒ SƠ TRỰC TUYẾN', 'TIẾT KIỆM THỜI GIAN, GIẢM CHI PHÍ'],
      'url(#blue)',
      '#fff',
      430,
      330,
      1060,
      420,
    ),
  'anh-pano-3': (c) =>
    outdoors(c) +
    board(
      ['CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC', '«4 XIN, 4 LUÔN»', 'GẦN DÂN, SÁT DÂN, VÌ DÂN'],
      '#f3efe2',
      '#a51418',
      400,
      280,
      1120,
      470,
    ),
  'anh-niemyet1-1': (c) => indoors(c, false),
  'anh-niemyet1-2': (c) => indoors(c, true),
}

// The outline's words travel as the picture's description, as a caption does; no date or place is written.
export const photograph = async (name: string, caption: string): Promise<Buffer> => {
  const key = name.replace(/\.jpg$/, '')
  const chance = dice(key)
  const scene = (scenes[key] ?? scenes['anh-pano-1']!)(chance)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}">${defs}<g transform="rotate(${(chance.next() - 0.5) * 2.4} ${W / 2} ${H / 2}) translate(-40 -30) scale(1.045)">${scene}</g></svg>`
  const light = `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}"><defs><radialGradient id="v" cx="${0.42 + chance.next() * 0.16}" cy="0.42" r="0.8"><stop offset="0.45" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#0a0a12" stop-opacity="0.55"/></radialGradient></defs><rect width="100%" height="100%" fill="url(#v)"/></svg>`
  const side = 384
  const noise = Buffer.alloc(side * side * 3)
  for (let i = 0; i < noise.length; i++) noise[i] = 128 + Math.round((chance.next() + chance.next() - 1) * 34)
  const grain = await sharp(noise, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer()
  const shot = await sharp(Buffer.from(svg))
    .flatten({ background: '#888' })
    .blur(1.1)
    .png({ compressionLevel: 1 })
    .toBuffer()
  return sharp(shot)
    .composite([{ input: Buffer.from(light) }, { input: grain, tile: true, blend: 'soft-light' }])
    .modulate({ saturation: 0.88, brightness: 0.98 + chance.next() * 0.06 })
    .withExif(caption ? { IFD0: { ImageDescription: caption } } : {})
    .jpeg({ quality: 76 })
    .toBuffer()
}
