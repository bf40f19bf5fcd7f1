// The red seal and the blue signature of an authority, drawn as lines: the same on screen, on paper and in a scan.
import { dice } from './seed.ts'
import { widthOf } from './fonts.ts'
import type { Colour, Pen } from './pen.ts'

const red: Colour = [0.83, 0.1, 0.12]
const blue: Colour = [0.1, 0.2, 0.62]

const circle = (pen: Pen, x: number, y: number, r: number, width: number) => {
  const k = r * 0.5523
  const points = [x + r, y, x + r, y + k, x + k, y + r, x, y + r, x - k, y + r, x - r, y + k, x - r, y]
  pen.curves(
    [...points, x - r, y - k, x - k, y - r, x, y - r, x + k, y - r, x + r, y - k, x + r, y],
    width,
    red,
  )
}

const rim = (pen: Pen, text: string, size: number, x: number, y: number, r: number, top: boolean) => {
  const spread = text.length > 0 ? 1.06 : 1
  const total = (widthOf(text, 'bold', size) * spread) / r
  let angle = top ? Math.PI / 2 + total / 2 : -Math.PI / 2 - total / 2
  for (const char of text) {
    const half = (widthOf(char, 'bold', size) * spread) / r / 2
    angle += top ? -half : half
    const turn = top ? angle - Math.PI / 2 : angle + Math.PI / 2
    const w = widthOf(char, 'bold', size) / 2
    const [cx, cy] = [x + r * Math.cos(angle), y - r * Math.sin(angle)]
    pen.turned(char, 'bold', size, cx - w * Math.cos(turn), cy + w * Math.sin(turn), turn, red)
    angle += top ? -half : half
  }
}

const star = (pen: Pen, x: number, y: number, r: number) => {
  const points: number[] = []
  for (let i = 0; i <= 10; i++) {
    const a = -Math.PI / 2 + (i * Math.PI) / 5
    const q = i % 2 ? r * 0.4 : r
    const [px, py] = [x + q * Math.cos(a), y + q * Math.sin(a)]
    points.push(...(i === 0 ? [px, py] : [points.at(-2)!, points.at(-1)!, px, py, px, py]))
  }
  pen.curves(points, 0.2, red, true)
}

export const seal = (pen: Pen, x: number, y: number, body: string, above: string) => {
  circle(pen, x, y, 47, 2.2)
  circle(pen, x, y, 43.5, 0.7)
  circle(pen, x, y, 29, 0.7)
  star(pen, x, y - 1, 12)
  const fit = (text: string, size: number, room: number) =>
    Math.min(size, (size * room) / widthOf(text, 'bold', size))
  rim(pen, above, fit(above, 8, 105), x, y, 33, true)
  rim(pen, body, fit(body, 8, 92), x, y, 39, false)
}

export const signature = (pen: Pen, name: string, x: number, y: number) => {
  const { next } = dice(`signature ${name}`)
  const strokes = 2 + Math.floor(next() * 2)
  for (let s = 0; s < strokes; s++) {
    let px = x - 42 + s * 22 + next() * 8
    let py = y + (next() - 0.3) * 14
    const points = [px, py]
    const loops = 3 + Math.floor(next() * 3)
    for (let i = 0; i < loops; i++) {
      const [dx, dy] = [6 + next() * 16, (i % 2 ? 1 : -1) * (10 + next() * 20)]
      points.push(px + dx * 0.2, py + dy * 1.1, px + dx * 1.4, py + dy, px + dx, py + dy * 0.25)
      px += dx
      py += dy * 0.25
    }
    pen.curves(points, 1.1 + next() * 0.5, blue)
  }
  const tail = 30 + next() * 30
  pen.curves([x - 36, y + 10, x - 10, y + 2, x + 20, y + 18, x + 16 + tail, y + 2], 1, blue)
}
