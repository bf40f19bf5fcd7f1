// The agency's part: upload, describe, cite, score, confirm; and a supplement request with its answer.
import { readFile, writeFile } from 'node:fs/promises'
import { formatPoints } from '../../../schemas/format.ts'
import { count, size } from '../../../dossier/say.ts'
import { assessmentOf } from '../campaign.ts'
import type { DemoPaper } from '../documents.ts'
import { figureFrom, particularsFrom } from '../fill/mapping.ts'
import { documentOf } from '../read.ts'
import type { Client, Reply } from './client.ts'
import { type Cast, leaves, password, slug } from './set-up.ts'
import type { Story } from './story.ts'

type Papers = Map<string, { document: string; version: string; code: string }>
const wanted = [
  ...new Set(leaves.flatMap((leaf) => assessmentOf.get(leaf)!.citations.map(({ document }) => document))),
]

export async function bring(
  { officer, stage }: Cast,
  story: Story,
  files: Map<string, DemoPaper[]>,
  docx: { name: string; path: string },
) {
  const mains = wanted.map((id) => files.get(id)![0]!)
  const receipts: Reply[] = await story.tell(
    'Tải tài liệu lên một lần, mỗi tệp một phiếu tiếp nhận',
    officer.name,
    async () => {
      const made = await officer.upload('/documents', [...mains, docx])
      const bytes = made.reduce((sum: number, { receipt }: Reply) => sum + receipt.file.size, 0)
      const words = `${made.length} tệp, ${size(bytes)}; phiếu đầu tiên ${made[0].receipt.code}, SHA-256 ${made[0].receipt.file.sha256.slice(0, 16)}…`
      return [made, words, { files: made.length, bytes }]
    },
  )
  const papers: Papers = new Map()
  await story.tell('Kiểm tra từng tệp trong hộp cách ly, giữ theo mã băm, tạo bản xem', 'máy', async () => {
    let pages = 0
    for (const { receipt } of receipts) pages += (await ready(officer, receipt.document)).pages ?? 0
    return [undefined, `${count(receipts.length)} tài liệu, ${count(pages)} trang`, { pages }]
  })
  await story.tell('Bổ sung phụ lục và ảnh vào cùng một tài liệu', officer.name, async () => {
    let added = 0
    for (const [n, id] of wanted.entries()) {
      const annexes = files.get(id)!.slice(1)
      if (!annexes.length) continue
      const { document } = receipts[n].receipt
      const { revision } = await officer.get(`/documents/${document}`)
      const why = `revision=${revision}&role=annex&reason=${encodeURIComponent('Bổ sung phụ lục kèm theo văn bản.')}`
      await officer.upload(`/documents/${document}/versions?${why}`, annexes)
      await ready(officer, document)
      added += annexes.length
    }
    return [undefined, `${added} tệp phụ lục; mỗi tài liệu vẫn là một dòng`, { annexes: added }]
  })
  await story.tell('Xác nhận thông tin văn bản từ gợi ý', officer.name, async () => {
    let right = 0
    let fields = 0
    for (const [n, id] of wanted.entries()) {
      const view = await officer.get(`/documents/${receipts[n].receipt.document}`)
      const [newest] = view.versions
      const particulars = particularsFrom(documentOf.get(id)!, stage.idOf)
      const suggested = (view.versions.find(({ suggested }: Reply) => suggested) ?? newest).suggested ?? {}
      for (const field of ['type', 'number', 'symbol', 'issued', 'subject', 'signer'] as const) {
        if (particulars[field] === undefined) continue
        fields++
        if (suggested[field]?.value === particulars[field]) right++
      }
      await officer.patch(`/documents/${view.id}`, { revision: view.revision, particulars })
      papers.set(id, { document: view.id, version: newest.id, code: view.code })
    }
    return [
      undefined,
      `${right}/${fields} ô đọc đúng từ văn bản, người xác nhận phần còn lại`,
      { right, fields },
    ]
  })
  return papers
}

const ready = (officer: Client, document: string): Promise<Reply> =>
  officer.until(`/documents/${document}`, ({ state, versions }) => {
    if (state === 'rejected' || state === 'held-secret')
      throw new Error(`a paper was not taken: ${JSON.stringify(versions[0])}`)
    return (
      state === 'kept' && versions[0].files.every(({ view }: Reply) => view !== 'wanted' && view !== 'none')
    )
  })

export async function assess(
  { officer, head }: Cast,
  story: Story,
  papers: Papers,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const { rows } = await officer.get(`/campaigns/${slug}/assessments`)
  for (const { code, id } of rows) ids.set(code, id)
  let self = 0
  let citations = 0
  await story.tell(
    'Kê khai số liệu, gắn tài liệu đến trang, quy tắc tự tính điểm',
    officer.name,
    async () => {
      for (const leaf of leaves) {
        const view = await declare(officer, ids.get(leaf)!, leaf, papers)
        self += view.self
        citations += view.slots.flatMap(({ citations }: Reply) => citations).length
        const presented = await officer.post(`/assessments/${view.id}/presentations`, {
          revision: view.revision,
        })
        if (presented.state !== 'with-head') throw new Error(`${leaf} was not presented`)
      }
      const example = (await officer.get(`/assessments/${ids.get('3.1.2')!}`)).score.working
      return [
        undefined,
        `${citations} dẫn chứng, tự chấm ${formatPoints(self)} điểm. Ví dụ 3.1.2: ${example}`,
        { citations, self },
      ]
    },
  )
  await story.tell('Lãnh đạo cơ quan xác nhận bằng mật khẩu và gửi', head.name, async () => {
    const words = await confirm(head, [...ids.values()])
    return [undefined, words]
  })
  return ids
}

async function declare(officer: Client, id: string, leaf: string, papers: Papers): Promise<Reply> {
  const a = assessmentOf.get(leaf)!
  let view = await officer.get(`/assessments/${id}`)
  for (const { document, slot, pages, section, quote } of a.citations) {
    const { version } = papers.get(document)!
    view = await officer.post(`/assessments/${id}/citations`, {
      revision: view.revision,
      version,
      slot,
      pages,
      section,
      quote,
    })
  }
  const figures = a.figures.flatMap((f) => figureFrom(f, (key) => papers.get(key)?.document))
  const explanation = a.explanation ?? undefined
  return officer.patch(`/assessments/${id}`, {
    revision: view.revision,
    figures,
    ...(explanation && { explanation }),
  })
}

async function confirm(head: Client, ids: readonly string[]): Promise<string> {
  const items = []
  for (const id of ids) {
    const { revision, digest } = await head.get(`/assessments/${id}`)
    items.push({ id, revision, digest })
  }
  const results: Reply[] = await head.post('/submissions', { items, password })
  const failed = results.find(({ problem }) => problem)
  if (failed) throw new Error(JSON.stringify(failed.problem))
  return `${results.length} tiêu chí, mỗi tiêu chí một bản chốt; mã nội dung đầu ${results[0].submission.digest.slice(0, 16)}…`
}

/** Returned with a request, answered with a new version, confirmed again, accepted. */
export async function review(
  cast: Cast,
  story: Story,
  ids: Map<string, string>,
  papers: Papers,
  files: Map<string, DemoPaper[]>,
) {
  const { officer, head, reviewer } = cast
  const returned = ids.get('3.1.1')!
  await story.tell('Rà soát: chấp nhận, riêng 3.1.1 yêu cầu bổ sung', reviewer.name, async () => {
    for (const leaf of leaves) {
      const { id, revision, digest: over, slots } = await reviewer.get(`/assessments/${ids.get(leaf)!}`)
      const due = new Date(Date.now() + 5 * 864e5).toISOString()
      const words = 'Đề nghị gắn bản có đủ trang ký để đối chiếu ngày ban hành.'
      const decision =
        id === returned
          ? { outcome: 'return', requests: [{ slot: slots[0].key, words, due }] }
          : { outcome: 'accept' }
      await reviewer.post(`/assessments/${id}/reviews`, { revision, over, ...decision })
    }
    return [undefined, `${leaves.length - 1} tiêu chí được chấp nhận, 1 yêu cầu bổ sung`]
  })
  await story.tell('Trả lời bằng bản mới của văn bản, trình lại', officer.name, async () => {
    const [cited] = assessmentOf.get('3.1.1')!.citations
    const paper = papers.get(cited!.document)!
    const before = await officer.get(`/documents/${paper.document}`)
    const why = `revision=${before.revision}&role=main&reason=${encodeURIComponent('Thay bằng bản phát hành có đủ trang ký.')}`
    await officer.upload(`/documents/${paper.document}/versions?${why}`, [
      await reissued(files.get(cited!.document)![0]!),
    ])
    const { versions } = await ready(officer, paper.document)
    let view = await officer.get(`/assessments/${returned}`)
    const [citation] = view.slots.flatMap(({ citations }: Reply) => citations)
    const { slot, pages, section, quote } = cited!
    view = await officer.post(`/assessments/${returned}/citations`, {
      revision: view.revision,
      key: citation.key,
      version: versions[0].id,
      slot,
      pages,
      section,
      quote,
    })
    const [request] = view.requests
    await officer.post(`/requests/${request.id}/answer`, {
      revision: request.revision,
      text: 'Đã thay bằng bản phát hành có đủ trang ký.',
    })
    await officer.post(`/assessments/${returned}/presentations`, { revision: view.revision })
    return [undefined, `văn bản ${paper.code} có bản ${versions[0].n}; dẫn chứng chuyển sang bản mới`]
  })
  await story.tell('Xác nhận lại, rồi được chấp nhận', `${head.name}; ${reviewer.name}`, async () => {
    const words = await confirm(head, [returned])
    const { id, revision, digest: over } = await reviewer.get(`/assessments/${returned}`)
    await reviewer.post(`/assessments/${id}/reviews`, { revision, over, outcome: 'accept' })
    return [undefined, words]
  })
}

/** The same paper, issued again: one more comment at its end makes other bytes of it. */
async function reissued({ name, path }: DemoPaper): Promise<{ name: string; path: string }> {
  const again = `${path}.ban-2.pdf`
  await writeFile(again, Buffer.concat([await readFile(path), Buffer.from('\n% ban phat hanh\n')]))
  return { name, path: again }
}
