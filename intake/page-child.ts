// usage: page-child IN.pgm OUT.pgm TURN
// Runs in the box: looks at the picture of a page, and writes it upright for recognition, after a turn of 0, 90, 180 or
// 270 degrees clockwise. Prints one line of JSON; OUT is written unless nothing stands on the page.
import { readFile, writeFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { cutSides } from './page-edge.ts'
import { eraseRules, greyOfPgm, inkOf, isBlank, lighten, skewOf } from './page-picture.ts'
import { LEAST_SKEW, type PageReport } from './page-report.ts'

sharp.concurrency(1)
sharp.cache(false)
const SMALL = 900 // pixels on the longer side

const [, , from = '', to = '', turned = '0'] = process.argv
const { data, width, height } = greyOfPgm(await readFile(from))
const raw = (bytes: Buffer, w: number, h: number) =>
  sharp(bytes, { raw: { width: w, height: h, channels: 1 }, limitInputPixels: false })
const grey = async (picture: Sharp) =>
  picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
const whole = await grey(raw(data as Buffer, width, height).rotate(Number(turned)))
lighten({ data: whole.data, width: whole.info.width, height: whole.info.height })
const picture = () => raw(whole.data, whole.info.width, whole.info.height)
const small = await grey(picture().resize(SMALL, SMALL, { fit: 'inside' }))
const { width: w, height: h } = small.info
const ink = inkOf({ data: small.data, width: w, height: h })
const skew = skewOf(ink, h, w)
const isSkewed = skew !== undefined && Math.abs(skew) >= LEAST_SKEW
const isEmpty = isBlank(ink)
const isCut =
  !isEmpty && cutSides({ data: whole.data, width: whole.info.width, height: whole.info.height }).length > 0
let isTable = false
if (!isEmpty) {
  const out = isSkewed ? await grey(picture().rotate(skew, { background: '#fff' })) : whole
  isTable = eraseRules({ data: out.data, width: out.info.width, height: out.info.height }).isTable
  const head = Buffer.from(`P5\n${out.info.width} ${out.info.height}\n255\n`)
  await writeFile(to, Buffer.concat([head, out.data]))
}
const report: PageReport = {
  ...{ isBlank: isEmpty, isTable, isCut, ...(skew !== undefined && { skew }) },
  width: whole.info.width,
  height: whole.info.height,
}
console.log(JSON.stringify(report))
