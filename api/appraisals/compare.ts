// What the signed minutes, or the issued decision, say of the council's points: minutes carry the content code that was
// printed on them; a decision may be written elsewhere, so every agency must be found in it with its points or its index.
import { recognised, textLayer } from '../../intake/printed.ts'
import type { Work } from '../../intake/pdf-tools.ts'
import { formatPercent, formatPoints, unknown } from '../../schemas/format.ts'
import type { Paper } from '../../schemas/paper.ts'
import { compareHead, comparePrinted, contentCode } from '../../schemas/printed.ts'
import { compareStandings, isRanked, type Standing } from '../../schemas/printed-ranking.ts'
import { indexOf, indexText } from '../../schemas/ranking.ts'
import type { Context } from '../context.ts'
import { groupsOf } from '../../schemas/groups.ts'
import { loadCases, totalsOf } from './cases.ts'
import { appraisalOf, findRound } from './find.ts'

type Compared = Paper['compared']

const reasons = {
  unreadable: 'Tệp không có lớp chữ, hoặc máy chưa nhận dạng được mã nội dung trên ảnh.',
  incomplete: 'Không thấy đủ mọi cơ quan với điểm hoặc chỉ số của mình trong văn bản.',
  noCode: 'Không thấy mã nội dung của biên bản trong văn bản.',
}

export async function compareResult(ctx: Context, paper: Paper, work: Work): Promise<Compared> {
  const { code, standings } = await resultOf(ctx, paper)
  const layer = await textLayer(work)
  const read = layer && readBy(paper, layer.text, { code, standings })
  if (layer && read && read.outcome !== 'unread') return { ...read, by: layer.by }
  const isEnough = (text: string): boolean =>
    recognisedBy(paper, text, { code, standings })?.outcome === 'equal'
  const scan = await recognised(work, isEnough)
  const seen = scan && recognisedBy(paper, scan.text, { code, standings })
  if (seen) return { ...seen, by: 'ocr' }
  const hasWords = /\p{L}{3}/u.test(layer?.text ?? '')
  const why = paper.kind === 'minutes' ? reasons.noCode : reasons.incomplete
  return { outcome: 'unread', reason: hasWords ? why : reasons.unreadable, rows: read?.rows ?? [] }
}

interface Ours {
  readonly code: string
  readonly standings: readonly Standing[]
}

function readBy(paper: Paper, text: string, { code: ours, standings }: Ours): Compared {
  const head = compareHead(text, paper, 'text')
  const { rows: wrong, isWhole } = compareStandings(text, standings)
  const rows = [...head, ...wrong]
  const isWrong = wrong.length > 0 || head.some(({ ours, found }) => found !== undefined && found !== ours)
  const { outcome, code } = comparePrinted(text, { code: ours, totals: [] }, 'text')
  // A decision that was written elsewhere prints no code; one drafted here for another session prints that one's.
  if (paper.kind === 'decision' && outcome !== 'other')
    return { outcome: isWrong ? 'differs' : isWhole ? 'equal' : 'unread', ...(code && { code }), rows }
  return { outcome: outcome === 'equal' && isWrong ? 'differs' : outcome, ...(code && { code }), rows }
}

/** The minutes by their code; a decision only where everything agrees, since a figure that does not may be misread. */
function recognisedBy(paper: Paper, text: string, { code: ours, standings }: Ours): Compared | undefined {
  if (paper.kind === 'decision')
    return isRanked(text, standings) ? { outcome: 'equal', rows: compareHead(text, paper, 'ocr') } : undefined
  const { outcome, code, rows } = comparePrinted(text, { code: ours, totals: [] }, 'ocr')
  return code && outcome !== 'unread' ? { outcome, code, rows: [...rows] } : undefined
}

/** The code of the session, and what every agency got. */
async function resultOf(ctx: Context, { campaign }: Paper): Promise<{ code: string; standings: Standing[] }> {
  const round = await findRound(ctx, { id: campaign })
  const appraisal = await appraisalOf(ctx, campaign)
  const groups = groupsOf(await loadCases(ctx, round), ({ assessment }) => assessment.agency)
  const standings = [...groups].map(([id, cases]): Standing => {
    const { points, max } = totalsOf(cases.filter(({ aside }) => !aside))
    const { short = '–', name = '–' } = round.agencies.get(id) ?? {}
    const index = indexOf(points, max)
    const shown = index ? formatPercent(indexText(index)) : unknown
    return { names: [short, name], points: formatPoints(points), index: shown }
  })
  return { code: contentCode(appraisal?.sitting?.closed?.code ?? ''), standings }
}
