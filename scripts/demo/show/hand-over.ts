// The province's part: decide what is missing, bind, package, approve, seal, hand over; then nobody's server is needed.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { count, groups, size } from '../../../dossier/say.ts'
import { exec } from './ground.ts'
import { openPackage } from '../../verify/package.ts'
import { verify } from '../../verify/verify.ts'
import { Client, type Reply } from './client.ts'
import { type Cast, password, slug } from './set-up.ts'
import type { Story } from './story.ts'

export interface Handed {
  readonly zip: string
  readonly manifest: string
  readonly isVerified: boolean
}

export async function handOver(cast: Cast, address: string, story: Story, out: string): Promise<Handed> {
  const edition = await bind(cast, story)
  await mkdir(out, { recursive: true })
  const dossier = await cast.reviewer.bytes(`/editions/${edition.id}/volumes/1/bytes`)
  await writeFile(join(out, 'dossier.pdf'), dossier)
  const sealed = await seal(cast, story, edition.id)
  const zip = await openAsGuest(cast, address, story, sealed.id, out)
  const isVerified = await check(story, zip, sealed.manifest)
  const hashes = [
    `${sha256(dossier)}  dossier.pdf`,
    `${sealed.zip.sha256}  package.zip`,
    `${sealed.manifest}  manifest.json (trong package.zip)`,
  ]
  await writeFile(join(out, 'hashes.txt'), `${hashes.join('\n')}\n`)
  return { zip, manifest: sealed.manifest, isVerified }
}

async function bind({ reviewer, stage }: Cast, story: Story): Promise<Reply> {
  const scope = `agency:${stage.idOf('VPUB')}`
  const plan = `/campaigns/${slug}/plan?scope=${encodeURIComponent(scope)}`
  await story.tell('Quyết định về chỗ thiếu trước khi đóng quyển', reviewer.name, async () => {
    const { holes, revision } = await reviewer.get(plan)
    const decisions = holes.map(({ key }: Reply) => ({
      hole: key,
      choice: 'placeholder',
      reason: 'Ghi rõ chỗ thiếu; bổ sung ở Tập bổ sung khi có văn bản.',
    }))
    if (holes.length)
      await reviewer.send('PUT', `/campaigns/${slug}/decisions`, { scope, revision, decisions })
    return [
      undefined,
      holes.length ? `${holes.length} chỗ thiếu thành trang có nhãn: ${holes[0].title}` : 'không thiếu gì',
      { holes: holes.length },
    ]
  })
  return story.tell('Đóng quyển', `${reviewer.name}; máy`, async () => {
    const { id } = await reviewer.post('/editions', { campaign: slug, scope })
    const stages = new Set<string>()
    const edition = await reviewer.until(
      `/editions/${id}`,
      ({ state, problem }) => {
        if (state === 'failed') throw new Error(JSON.stringify(problem))
        return state === 'built'
      },
      ({ progress }) => progress && stages.add(progress.stage),
    )
    const pages = edition.volumes.reduce((sum: number, volume: Reply) => sum + volume.pages, 0)
    const bytes = edition.volumes.reduce((sum: number, { blob }: Reply) => sum + blob.size, 0)
    return [
      edition,
      `${count(pages)} trang đánh số liền, ${size(bytes)}, ${edition.volumes.length} tập`,
      { pages, bytes },
    ]
  })
}

async function seal({ reviewer, leader }: Cast, story: Story, edition: string): Promise<Reply> {
  const built = await story.tell('Lập bộ hồ sơ gửi Bộ và trình', `${reviewer.name}; máy`, async () => {
    const { id } = await reviewer.post('/packages', { edition })
    const made = await reviewer.until(`/packages/${id}`, ({ state, problem }) => {
      if (state === 'failed') throw new Error(JSON.stringify(problem))
      return state === 'built'
    })
    const proposed = await reviewer.post(`/packages/${id}/proposal`, { revision: made.revision })
    return [proposed, `${size(made.zip.size)}, đã trình lãnh đạo`, { bytes: made.zip.size }]
  })
  const approved = await story.tell(
    'Phê duyệt đúng mã băm của danh mục, bằng mật khẩu',
    leader.name,
    async () => {
      const { id, revision, manifest } = await leader.get(`/packages/${built.id}`)
      const made = await leader.post(`/packages/${id}/approval`, { revision, manifest, password })
      return [made, `SHA-256 của manifest.json: ${groups(manifest).join(' ')}`, { manifest }]
    },
  )
  return story.tell('Chốt: từ đây không ai sửa được', reviewer.name, async () => {
    const made = await reviewer.post(`/packages/${approved.id}/seal`, {
      revision: approved.revision,
      confirm: 'CHỐT',
    })
    return [made, 'bộ hồ sơ đã chốt']
  })
}

async function openAsGuest(
  { reviewer }: Cast,
  address: string,
  story: Story,
  id: string,
  out: string,
): Promise<string> {
  const token = await story.tell('Gửi Bộ Nội vụ đường dẫn đọc có hạn', reviewer.name, async () => {
    const until = new Date(Date.now() + 14 * 864e5).toISOString()
    const { path } = await reviewer.post(`/packages/${id}/links`, { reader: 'Bộ Nội vụ', until })
    return [String(path).split('/').at(-1)!, 'hạn 14 ngày, thu hồi được, mỗi lần mở đều ghi lại']
  })
  return story.tell('Mở đường dẫn, tải bộ hồ sơ', 'Bộ Nội vụ', async () => {
    const guest = new Client(address, 'Bộ Nội vụ')
    await guest.get(`/guest/${token}`)
    const path = join(out, 'package.zip')
    const bytes = await guest.bytes(`/guest/${token}/bytes`)
    await writeFile(path, bytes)
    return [path, `${size(bytes.length)}, không cần tài khoản`]
  })
}

/** Twice over: by our own program, and by what every machine has. */
async function check(story: Story, zip: string, manifest: string): Promise<boolean> {
  return story.tell('Kiểm tra lại không cần máy chủ', 'bất kỳ ai', async () => {
    const report = await verify(zip, manifest)
    const folder = `${zip}.unpacked`
    await unpack(zip, folder)
    const sums = await exec('sha256sum', ['-c', '--quiet', '--strict', 'SHA256SUMS'], { cwd: folder }).then(
      () => true,
      () => false,
    )
    await rm(folder, { recursive: true, force: true })
    const ok = report.ok && sums
    const words = ok
      ? `ĐẠT: ${count(report.files)} tệp, ${count(report.leaves)} tiêu chí, ${count(report.citations)} dẫn chứng, ${count(report.documents)} tài liệu; sha256sum -c cũng đạt`
      : `KHÔNG ĐẠT: ${report.faults.map(({ text }) => text).join(' ')}${sums ? '' : ' sha256sum -c không đạt.'}`
    return [ok, words, { ok, files: report.files, citations: report.citations }]
  })
}

async function unpack(zip: string, folder: string): Promise<void> {
  const { files, close } = await openPackage(zip)
  for (const { path, open } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await pipeline(await open(), createWriteStream(join(folder, path)))
  }
  await close()
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
