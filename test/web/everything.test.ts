// A folder of everything, let go over the screen as an officer does it, while the worker is killed again and again: each
// file comes to its own end with its own sentence, nothing acknowledged is lost, nothing is done twice (O7). KILLS=100 makes it
// the whole measure, with as many folders as that takes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { account } from '../../scripts/torture/account.ts'
import { INSIDE } from '../../scripts/try/row.ts'
import type { Receipt, Version } from '../../schemas/document.ts'
import { KilledWorker } from '../durability/killed.ts'
import { everything, write } from '../intake/everything.ts'
import { openRound } from '../round.ts'
import { settings } from '../world.ts'
import { Screens } from './browser.ts'

const KILLS = Number(process.env['KILLS'] ?? 8)
const A_FOLDER = 40
/** What the tray says in the end, by the verdict of `npm run try`; an archive and a letter also say it of what was in them. */
const said: Record<string, RegExp> = {
  ok: /^Đã nhận · .* mã TL-/,
  opened: /^Đã nhận · .* mã TL-/,
  'ok-or-hole': /^Đã nhận · .* mã TL-/,
  empty: /^Tệp không có nội dung\. Hãy /,
  damaged: /(hỏng|không nhận ra|không an toàn).*\. Hãy .*\.$/,
  locked: /có mật khẩu.*\. Hãy .*\.$/,
  mismatch: /^Tên tệp .*\. Hãy .*\.$/,
  secret: /^Trang 1 có dấu “TỐI MẬT”\. .* xác nhận để hủy, hoặc .*\.$/,
  'too-large': /quá lớn.*\. Hãy .*\.$/,
  'unsupported-type': /^Không nhận .*\. Hãy .*\.$/,
}
const isTaken = (verdict = '') => ['ok', 'opened', 'ok-or-hole'].includes(verdict)

describe('everything at once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kc-everything-'))
  after(() => rmSync(dir, { recursive: true }))

  it('comes to its end with its sentence, though the worker is killed again and again', async () => {
    const env = { ...process.env, ...(await settings('disk')) }
    await using screens = await Screens.open({}, {}, env)
    await screens.rest()
    const { ctx } = screens.world
    await using worker = new KilledWorker(ctx, env)
    const offices = []
    for (let n = 1; n * A_FOLDER < KILLS + A_FOLDER; n++) {
      const { slug, people } = await openRound(screens.world, { slug: `2026-${n}`, lead: `CQ${n}` })
      const { files, wanted } = await everything(`hạt giống ${n + 1}`)
      const root = join(dir, `Kho ${n}`)
      write(files, root)
      const page = await screens.enter(people.officer, undefined, `/ky/${slug}/co-quan/CQ${n}/tai-lieu`)
      const receipts: Receipt[] = []
      page.on('response', async (answer) => {
        if (answer.request().method() !== 'POST' || answer.status() !== 201) return
        const said: { receipt?: Receipt }[] = await answer.json().catch(() => [])
        for (const { receipt } of Array.isArray(said) ? said : []) if (receipt) receipts.push(receipt)
      })
      await dropFolder(page, root)
      offices.push({ page, files, wanted, receipts })
    }

    const { documents, versions, renditions, readings, history } = ctx.db
    const waits = async () =>
      (await versions.model.countDocuments({ state: 'received' })) +
      (await renditions.model.countDocuments({ state: 'wanted' })) +
      (await readings.model.countDocuments())
    const done = async () =>
      (await versions.model.countDocuments({ state: { $ne: 'received' } })) +
      (await renditions.model.countDocuments({ state: { $ne: 'wanted' } }))
    const kills = await worker.killUntil(done, { every: 3, most: KILLS })
    for (const { page } of offices)
      await page
        .getByText('Đừng đóng trình duyệt khi chưa xong')
        .waitFor({ state: 'detached', timeout: 900_000 })
    while (await waits()) await sleep(100)
    await worker.kill()
    console.log(`      ${kills} kills, ${await done()} files and renditions`)
    expect(kills).to.equal(KILLS)

    for (const { page, files, wanted, receipts } of offices) {
      const told = await page
        .locator('.tray li')
        .evaluateAll((lines) =>
          lines.map((line) => [
            line.querySelector('.cut')?.getAttribute('title') ?? '',
            [...line.querySelectorAll('small')].map(({ textContent }) => textContent?.trim()),
          ]),
        )
      expect(told).to.have.length(files.size)
      const byName = new Map(told as [string, string[]][])
      for (const path of files.keys()) {
        const verdict = wanted.get(path)!
        const [outcome = '', ...more] = byName.get(path.slice(path.indexOf('/') + 1)) ?? []
        expect(outcome, path).to.match(said[verdict]!)
        const links = more.filter((words) => words.startsWith('Mở tài liệu '))
        expect(more.filter((words) => !links.includes(words))[0], path).to.equal(insideOf(path, wanted))
        // What was received and then refused has a document that says more.
        const codes = receipts
          .filter(({ file }) => !isTaken(verdictOf(file.name, wanted)))
          .map(({ code }) => code)
        for (const link of links) expect(codes, path).to.include(link.slice('Mở tài liệu '.length))
        expect(links.length, path).to.be.within(verdict === 'secret' ? 1 : 0, isTaken(verdict) ? 0 : 1)
      }
      for (const { version, file } of receipts) {
        const verdict = verdictOf(file.name, wanted)
        const refused = verdict === 'secret' ? 'held-secret' : 'rejected'
        const states = isTaken(verdict) ? ['kept', 'unpacked'] : [refused]
        expect(states, file.name).to.include((await versions.model.findOne({ id: version }).lean())?.state)
      }
      await screens.look(page, 'moi-thu')
    }

    const all = await versions.model.find().lean()
    const ended = ['kept', 'rejected', 'held-secret', 'unpacked'].map((state) => `documents.${state}`)
    const acts = await history.model
      .find({ act: { $in: ended } })
      .sort({ revision: 1 })
      .lean()
    for (const { id, state, staged } of all) {
      // An archive is kept once all that came out of it is settled.
      const isKept = state === 'unpacked' && Object.keys(staged).length === 0
      const told = acts.filter(({ subject }) => subject === id).map(({ act }) => act)
      expect(told, id).to.deep.equal([`documents.${state}`, ...(isKept ? ['documents.kept'] : [])])
    }
    const fromContainers = all.flatMap(({ contents = [] }) =>
      contents.filter(({ outcome }) => outcome === 'document'),
    )
    const received = offices.flatMap(({ receipts }) => receipts)
    expect(await documents.model.countDocuments()).to.equal(received.length + fromContainers.length)
    // A kill counts as a try, and yet no file was given up for it: only what no tool can draw has no view.
    const failed = await renditions.model.find({ state: 'failed' }).lean()
    const hasNoView = ({ files }: Version) =>
      failed.some(({ source }) => files.some(({ sha256 }) => sha256 === source))
    for (const { files } of all.filter(hasNoView)) {
      const verdicts = offices.map(({ wanted }) => verdictOf(files[0]!.name, wanted))
      expect(verdicts, files[0]!.name).to.include('ok-or-hole')
    }
    const there = new Set(all.filter(({ state }) => state !== 'rejected').map(({ id }) => id))
    const taken = received.filter(({ version }) => there.has(version))
    const { lost, findings } = await account(ctx, taken)
    expect({ lost, findings }).to.deep.equal({ lost: 0, findings: [] })
  }).timeout(1_800_000)
})

const verdictOf = (name: string, wanted: ReadonlyMap<string, string>) =>
  [...wanted].find(([path]) => path.endsWith(`/${name}`))?.[1]

function insideOf(path: string, wanted: ReadonlyMap<string, string>): string | undefined {
  const inner = [...wanted]
    .filter(([file]) => file.startsWith(`${path}${INSIDE}`))
    .map(([, verdict]) => verdict)
  if (inner.length === 0) return undefined
  const refused = inner.filter((verdict) => !isTaken(verdict)).length
  const taken = inner.filter((verdict) => verdict === 'ok').length
  const words = [`Các tệp bên trong: ${taken} tệp đã lấy`, ...(refused ? [`${refused} tệp không nhận`] : [])]
  return `${words.join(', ')}. Xem từng tệp`
}

/** From outside of the browser, as the file manager of the system hands it over. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const onto = await page.getByText('Kho chưa có tài liệu nào').boundingBox()
  const line = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  const at = { x: onto!.x + onto!.width / 2, y: onto!.y + 20, data }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await line.send('Input.dispatchDragEvent', { type, ...at })
  await page.locator('.tray li').first().waitFor()
}
