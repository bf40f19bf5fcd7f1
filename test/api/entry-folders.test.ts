// Folders for the ministry's software: originals where they fit, marked views in parts where they do not, one view of all
// where there are too many files; whole, or not at all.
import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { PDFDocument } from 'pdf-lib'
import { readSheet } from 'read-excel-file/node'
import sharp from 'sharp'
import type { EntryView } from '../../api/entry/view.ts'
import { folderNext } from '../../api/entry/folder-next.ts'
import { inFolder, run, textOf } from '../dossier/tools.ts'
import { openRound, type Round } from '../round.ts'
import { type Paper, send, uploadPaper } from '../submitted.ts'
import { all, bytesOf, settings, v1, World } from '../world.ts'

/** Pages of noise, which nothing makes smaller: each some 300 KB. */
async function heavy(pages: number): Promise<Buffer> {
  const made = await PDFDocument.create()
  for (let n = 1; n <= pages; n++) {
    const raw = { raw: { width: 560, height: 560, channels: 3 as const } }
    const picture = await made.embedJpg(
      await sharp(randomBytes(560 * 560 * 3), raw)
        .jpeg({ quality: 95 })
        .toBuffer(),
    )
    const page = made.addPage([595, 842])
    page.drawImage(picture, { x: 50, y: 100, width: 400, height: 400 })
    page.drawText(`Trang so ${n}`, { x: 50, y: 700 })
  }
  return Buffer.from(await made.save())
}

describe('folders to upload from', () => {
  let world: World
  let round: Round
  let large: Paper
  let small: Paper
  const reviewer = () => world.as(round.people.reviewer)
  const at = () => `${v1}/campaigns/${round.slug}/entry`
  const view = async (): Promise<EntryView> => (await reviewer().get(at()).expect(200)).body
  const limit = async (more: object) => {
    const { limits, revision } = await view()
    const input = { limits: { ...limits, fileMB: 1, ...more }, revision }
    await reviewer().send('PUT', `${at()}/limits`, input).expect(200)
  }
  const order = async () => {
    const { id } = (await reviewer().post(`${at()}/folders`, {}).expect(201)).body
    await world.work()
    return id as string
  }
  /** What a stranger's unzip makes of it. */
  const unpacked = <T>(id: string, work: (folder: string, names: string[]) => Promise<T>): Promise<T> =>
    inFolder(async (folder) => {
      const zip = await reviewer().get(`${v1}/entry-folders/${id}/zip`).buffer().parse(bytesOf).expect(200)
      await writeFile(join(folder, 'a.zip'), zip.body as Buffer)
      await run('unzip', ['-q', 'a.zip', '-d', 'out'], { cwd: folder })
      const out = join(folder, 'out')
      const names = (await readdir(out, { recursive: true }))
        .filter((name) => name.includes('.pdf'))
        .toSorted()
      return work(out, names)
    })

  before(async () => {
    const jobs = join(process.env['TEST_DIR']!, 'jobs-of-folders') // of our own, to see what is left
    world = await World.open(await settings('disk'), { jobs })
    round = await openRound(world)
    const { officer, head } = round.people
    const { lead } = round.agencies
    large = await uploadPaper(
      world,
      officer,
      lead,
      'Kế hoạch có bản đồ',
      { type: 'Kế hoạch' },
      await heavy(8),
    )
    small = await uploadPaper(world, officer, lead, 'Báo cáo kết quả')
    await send(world, round, '1.1', officer, head, { dat: 'true' }, [['a', large]])
    await send(world, round, '1.2', officer, head, { a: '9', b: '10' }, [
      ['a', small],
      ['b', large],
    ])
  })
  after(() => world[Symbol.asyncDispose]())

  it('hold the originals byte for byte where the software takes them', async () => {
    await limit({ fileMB: 50 })
    const id = await order()
    await unpacked(id, async (out, names) => {
      expect(names).to.deep.equal([
        '1.1/1.1_01_Ke-hoach-co-ban-do.pdf',
        '1.2/1.2_01_Bao-cao-ket-qua.pdf',
        '1.2/1.2_02_Ke-hoach-co-ban-do.pdf',
      ])
      expect((await readFile(join(out, names[0]!))).equals(large.bytes)).to.equal(true)
      expect((await readFile(join(out, names[1]!))).equals(small.bytes)).to.equal(true)
    })
    const { folder } = await view()
    expect(folder).to.deep.include({ state: 'built', files: 3, faults: [], changed: [] })
  })

  it('hold marked views in parts where a file is too large: every page once, in order, none too large', async () => {
    await limit({})
    expect((await view()).folder!.changed).to.deep.equal(['1.1', '1.2']) // the limits are others
    const id = await order()
    await unpacked(id, async (out, names) => {
      const parts = names.filter((name) => name.startsWith('1.1/'))
      expect(parts.length).to.be.above(2)
      const seen: string[] = []
      for (const [i, name] of parts.entries()) {
        expect(name).to.equal(`1.1/1.1_0${i + 1}_Ke-hoach-co-ban-do.pdf`)
        const bytes = await readFile(join(out, name))
        expect(bytes.length).to.be.at.most(2 ** 20)
        const [front, ...pages] = await textOf(bytes)
        expect(front)
          .to.include('BẢN XEM')
          .and.include('trong 8 trang')
          .and.include(large.sha256.slice(0, 20))
        seen.push(...pages.map((page) => /Trang so (\d+)/.exec(page)?.[1] ?? '?'))
      }
      expect(seen).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8'])
      expect(names).to.include('1.2/1.2_01_Bao-cao-ket-qua.pdf')
    })
    const { rows, folder } = await view()
    expect(rows[0]!.content!.count).to.equal(folder!.files - rows[1]!.content!.count)
  })

  it('hold one view of all where there are too many files, and say so where even that is too much', async () => {
    await limit({ fileMB: 50, files: 1 })
    await unpacked(await order(), async (out, names) => {
      expect(names).to.deep.equal([
        '1.1/1.1_01_Ke-hoach-co-ban-do.pdf',
        '1.2/1.2_01_Tai-lieu-kiem-chung-1.2.pdf',
      ])
      const [front, first, second] = await textOf(await readFile(join(out, names[1]!)))
      expect(front).to.include('Trang 1–1').and.include('Trang 2–9')
      expect(front!.replace(/\s+/g, ' ')).to.include('Số trang ghi ở đây không tính trang này.')
      expect(first).to.include('Bao cao ket qua')
      expect(second).to.include('Trang so 1')
    })
    const [alone, joined] = (await view()).rows
    expect(alone!.content!.upload).to.equal(undefined) // as the files are listed
    expect(joined!.content!.upload!.map(({ name, kind }) => [name, kind])).to.deep.equal([
      ['1.2_01_Tai-lieu-kiem-chung-1.2.pdf', 'joined'],
    ])
    const sheet = await reviewer().get(`${at()}/table`).buffer().parse(bytesOf).expect(200)
    const inTable = (await readSheet(sheet.body as Buffer)).find(([code]) => code === '1.2')!
    expect(inTable[8]).to.equal('1.2_01_Tai-lieu-kiem-chung-1.2.pdf')
    await limit({ files: 1 })
    await order()
    const { faults } = (await view()).folder!
    expect(faults.map(({ code }) => code)).to.deep.equal(['1.1', '1.2'])
    expect(faults[0]!.sentence).to.match(/cần \d tệp, phần mềm của Bộ nhận 1.*Hãy/)
  })

  it('are made once for two who order at once, and again by another worker after one that was stopped', async () => {
    await limit({})
    const orders = await Promise.all([1, 2].map(() => reviewer().post(`${at()}/folders`, {}).expect(201)))
    expect(orders[0]!.body.id).to.equal(orders[1]!.body.id)
    const stop = AbortSignal.abort()
    expect(await folderNext(world.ctx, 'wk_a', stop)).to.equal(true) // it had it in hand, and gave it back
    const { entryFolders } = world.ctx.db
    expect(await entryFolders.model.findOne({ id: orders[0]!.body.id }).lean()).to.include({
      state: 'building',
    })
    await Promise.all([world.work(), world.work()])
    expect((await view()).folder).to.include({ state: 'built' })
    expect(await all(world.ctx.blobs.staged())).to.deep.equal([])
    expect(await readdir(world.ctx.config.jobs).catch(() => [])).to.deep.equal([])
  })

  it('can be fetched in pieces, and are not there for others', async () => {
    const { id } = (await view()).folder!
    const zip = `${v1}/entry-folders/${id}/zip`
    const whole = (await reviewer().get(zip).buffer().parse(bytesOf).expect(200)).body as Buffer
    const part = await reviewer().get(zip).set('Range', 'bytes=1000-2999').buffer().parse(bytesOf).expect(206)
    expect((part.body as Buffer).equals(whole.subarray(1000, 3000))).to.equal(true)
    for (const who of [round.people.officer, round.people.leader]) await world.as(who).get(zip).expect(403)
  })
})
