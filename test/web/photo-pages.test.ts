// Photographs before anything is sent: whether they can be read, and the PDF that is made of them.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import sharp, { type Sharp } from 'sharp'
import { bareRanges, jpegOf } from '../../web/photos/jpeg.ts'
import { photosPdf } from '../../web/photos/pdf.ts'
import { faultsOf, LOOKED_AT } from '../../web/photos/quality.ts'
import { jpeg, pagePicture, taken } from './photographed.ts'

const run = promisify(execFile)

describe('photographs of pages', () => {
  let page: Buffer
  before(async () => {
    page = await pagePicture()
  })

  const faults = async (picture: Sharp, whole = { width: 1654, height: 2339 }) => {
    const { data, info } = await picture
      .greyscale()
      .resize(LOOKED_AT, LOOKED_AT, { fit: 'inside' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    return faultsOf({ data, width: info.width, height: info.height }, whole)
  }
  const again = async (picture: Sharp) => sharp(await picture.png().toBuffer())

  it('are clear by daylight, by lamplight, from a far phone and with the grain of a small camera', async () => {
    expect(await faults(taken(page))).to.deep.equal([])
    expect(await faults(sharp(page).removeAlpha().linear(0.5, 20))).to.deep.equal([])
    expect(await faults(taken(page), { width: 3024, height: 4032 })).to.deep.equal([])
    const grain = await sharp({
      create: {
        width: 1600,
        height: 2300,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 8 },
      },
    })
      .png()
      .toBuffer()
    expect(
      await faults(await again(taken(page).composite([{ input: grain, blend: 'soft-light' }]))),
    ).to.deep.equal([])
  })

  it('are called blurred where letters run together, and no sooner', async () => {
    const blurred = async (sigma: number) => faults(await again(taken(page).blur(sigma)))
    for (const sigma of [0.7, 2]) expect(await blurred(sigma), String(sigma)).to.deep.equal([])
    for (const sigma of [4.5, 6, 9]) expect(await blurred(sigma), String(sigma)).to.deep.equal(['blurred'])
  })

  it('are called dark, light or small for what they are', async () => {
    expect(await faults(sharp(page).removeAlpha().linear(0.25, 5))).to.deep.equal(['dark'])
    expect(await faults(sharp(page).removeAlpha().linear(0.1, 230))).to.deep.equal(['light'])
    expect(await faults(taken(page), { width: 1200, height: 1600 })).to.deep.equal(['small'])
  })

  it('are called askew where their lines lean, on a dark table too, and not where a hand was a little unsteady', async () => {
    const leaning = async (degrees: number, background: string) => {
      const { data, info } = await taken(page)
        .rotate(degrees, { background })
        .png()
        .toBuffer({ resolveWithObject: true })
      return faults(sharp(data), info)
    }
    for (const table of ['#e8e4dc', '#5a4637'])
      for (const [degrees, wanted] of [
        [0, []],
        [1, []],
        [-2, []],
        [6, ['skewed']],
        [9, ['skewed']],
        [-12, ['skewed']],
      ] as const)
        // prettier-ignore
        expect(await leaning(degrees, table), `${degrees}° on ${table}`).to.deep.equal(wanted)
    // Where no lines are seen nothing is said of them.
    const none = sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#ccc', noise: { type: 'gaussian', mean: 150, sigma: 40 } } }) // prettier-ignore
    expect(await faults(await again(none))).not.to.include('skewed')
  })

  it('become pages of A4 that hold each JPEG byte for byte, turned as the camera and the officer say', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'kc-photos-'))
    const files = await Promise.all(
      [1, 6, 3, 8].map((orientation) => jpeg(taken(page).resize(827), orientation)),
    )
    const turns = [0, 90, 180, 270] as const
    const pages = files.map((bytes, n) => ({
      jpeg: jpegOf(bytes)!,
      bytes: new Blob([new Uint8Array(bytes)]),
      turn: turns[n]!,
    }))
    expect(pages.map(({ jpeg }) => jpeg.turn)).to.deep.equal([0, 90, 180, 270])
    const made = Buffer.from(await photosPdf(pages).arrayBuffer())
    for (const bytes of files) expect(made.includes(bytes)).to.equal(true)
    try {
      await writeFile(join(dir, 'made.pdf'), made)
      await run('qpdf', ['--check', 'made.pdf'], { cwd: dir })
      const { stdout } = await run('pdfinfo', ['-l', '4', 'made.pdf'], { cwd: dir })
      expect([...stdout.matchAll(/rot: +(\d+)/g)].map(([, turn]) => Number(turn))).to.deep.equal([
        0, 180, 0, 180,
      ])
      expect([...stdout.matchAll(/size: +([\d.]+ x [\d.]+)/g)].map(([, size]) => size)).to.deep.equal(
        Array.from({ length: 4 }, () => '595.28 x 841.89'),
      )
    } finally {
      await rm(dir, { recursive: true })
    }
  })

  it('go in without the place and the rest that a camera wrote beside the picture', async () => {
    const plain = await taken(page).resize(827).jpeg({ quality: 90 }).toBuffer()
    const placed = await sharp(plain).keepIccProfile().withExif({ IFD0: { Make: 'May-anh-X' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 51/1 0/1' } }).jpeg({ quality: 90 }).toBuffer() // prettier-ignore
    expect(placed.includes('May-anh-X')).to.equal(true)
    const behind = Buffer.concat([placed, placed])
    const bare = Buffer.concat(bareRanges(behind)!.map(([from, to]) => behind.subarray(from, to)))
    expect(bare.includes('May-anh-X')).to.equal(false)
    expect((await sharp(bare).metadata()).exif).to.equal(undefined)
    expect((await sharp(bare).raw().toBuffer()).equals(await sharp(placed).raw().toBuffer())).to.equal(true)
    expect(bareRanges(placed.subarray(0, placed.length - 2))).to.equal(undefined)
  })

  it('are drawn anew where a page cannot take them in: no JPEG, mirrored, cut off', async () => {
    expect(jpegOf(page)).to.equal(undefined)
    expect(jpegOf(await jpeg(taken(page), 2))).to.equal(undefined)
    expect(jpegOf(await taken(page).toColourspace('cmyk').jpeg().toBuffer())).to.equal(undefined)
    const whole = await jpeg(taken(page))
    for (const length of [0, 3, 30, 200])
      expect(jpegOf(whole.subarray(0, length)), String(length)).to.equal(undefined)
  })
})
