// What communes have handed in early to the internal index, so that appraisers and the council have something before
// them. The paper and its figures are those that each commune sent to the province.
import { cite } from '../../../api/assessments/cite.ts'
import { present } from '../../../api/assessments/present.ts'
import { save } from '../../../api/assessments/save.ts'
import { submit } from '../../../api/assessments/submit.ts'
import { digest } from '../../../schemas/assessment.ts'
import { formatNumber } from '../../../schemas/format.ts'
import { headOf, workerOf } from '../owners.ts'
import { type DemoDocument, documents } from '../read.ts'
import { minutesAfter } from './mapping.ts'
import { type Stage, tolerate } from './stage.ts'

/** Văn bản đi ký số đủ: its slot wants the report on digital signatures. */
const leaf = { code: '7.1', slot: 'a' }
const early = ['PH-BENHA', 'XA-CUAVAM', 'XA-HALAM', 'XA-NUIBAC']
const from = '2026-12-08T08:30:00+07:00'

/** How many were handed in. */
export async function answerCommunal(stage: Stage): Promise<number> {
  let sent = 0
  for (const [n, agency] of early.entries()) {
    const paper = documents.find(({ issuer, key }) => issuer === agency && key.startsWith('bc-ks-'))!
    if (await handIn(stage, agency, paper, minutesAfter(from, 95 * n))) sent++
  }
  return sent
}

async function handIn(stage: Stage, agency: string, paper: DemoDocument, at: string): Promise<boolean> {
  const { db } = stage.ctx
  const campaign = await db.campaigns.model.findOne({ slug: '2026-xa' }).lean()
  const where = { campaign: campaign!.id, agency: stage.idOf(agency), code: leaf.code }
  const now = async () => (await db.assessments.model.findOne(where).lean())!
  const seen = async () => {
    const { id, revision } = await now()
    return { id, revision }
  }
  const { page, section, text } = paper.outline.find((part) => part.section === 'Mục I')!
  const version = stage.papers.get(paper.id)?.version
  if (!version) return false
  const [officer, head] = [workerOf(agency), headOf(agency)]
  const what = `${agency} ${leaf.code}`
  const act = <T>(name: string, done: Promise<T>) => tolerate(stage, `${what} ${name}`, done)
  const cited = { ...(await seen()), version, slot: leaf.slot, pages: String(page), section, quote: text }
  await act('dẫn chứng', cite(stage.at(at), stage.who(officer), cited))
  const source = { kind: 'document', document: stage.papers.get(paper.id)!.document } as const
  const figures = figuresIn(text).map((figure) => ({ ...figure, state: 'official' as const, source }))
  const said = { ...(await seen()), figures, explanation: explain(figures) }
  await act('số liệu', save(stage.at(minutesAfter(at, 12)), stage.who(officer), said))
  await act('trình', present(stage.at(minutesAfter(at, 20)), stage.who(officer), await seen()))
  const record = await now()
  const items = [{ id: record.id, revision: record.revision, digest: digest(record) }]
  const password = stage.passwords.get(head.id)!
  const confirmed = submit(stage.at(minutesAfter(at, 75)), stage.who(head), { items, password })
  const [result] = (await act('xác nhận', confirmed)) ?? []
  if (result?.problem) stage.differences.push(`${what} xác nhận: ${String(result.problem['detail'])}`)
  return result?.submission !== undefined
}

function explain(figures: { value: string }[]): string {
  const [a = 0, b = 0] = figures.map(({ value }) => Number(value))
  return `Còn ${formatNumber(b - a)} văn bản phát hành trong quý I chưa ký số đủ cá nhân và cơ quan, do chưa được cấp đủ chứng thư số; từ tháng 4/2026 tất cả văn bản đi đều ký số đủ.`
}

/** «phát hành 7.904 văn bản điện tử, trong đó 7.850 văn bản ký số đủ»: b, then a. */
export function figuresIn(text: string): { code: string; value: string }[] {
  const [, b = '', a = ''] =
    /phát hành ([\d.]+) văn bản điện tử, trong đó ([\d.]+) văn bản ký số đủ/.exec(text) ?? []
  return [
    { code: 'a', value: a.replaceAll('.', '') },
    { code: 'b', value: b.replaceAll('.', '') },
  ]
}
