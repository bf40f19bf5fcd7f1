// What would be published now: computed anew each time, so that it is exactly what the decision says.
import { createHash } from 'node:crypto'
import { canonical } from '../../dossier/canonical.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { publicRows, Snapshot } from '../../schemas/public-ranking.ts'
import { Problem } from '../../schemas/problem.ts'
import { words } from '../../schemas/words.ts'
import { loadCases } from '../appraisals/cases.ts'
import { appraisalOf, stageOf } from '../appraisals/find.ts'
import { standings } from '../appraisals/read.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'

export interface Draft {
  readonly snapshot: Snapshot
  readonly code: Sha256
}

/** Throws `wrong-state` where nothing was decided, or nothing can be ranked. */
export async function draftOf(ctx: Context, who: Who, round: Round): Promise<Draft> {
  const { campaign } = round
  const appraisal = await appraisalOf(ctx, campaign.id)
  const stage = stageOf(appraisal)
  if (!appraisal || stage !== 'decided')
    throw new Problem(
      'wrong-state',
      `Kỳ đánh giá đang ở bước “${words.stages[stage]}”, chưa có quyết định công bố. Hãy gắn quyết định rồi công khai xếp hạng.`,
      { stage },
    )
  const { agencies, ranked } = standings(who, stage, round, await loadCases(ctx, round))
  if (!ranked)
    throw new Problem(
      'wrong-state',
      'Chưa cơ quan nào có chỉ số, hoặc còn cơ quan chưa rõ điểm, nên chưa có xếp hạng để công khai. Hãy xem lại bảng điểm thẩm định.',
      { stage },
    )
  const bodies = [...round.agencies.values()]
  const { decision } = appraisal
  const snapshot = Snapshot.parse({
    title: campaign.name,
    year: campaign.year,
    issuer: bodies.find(({ isHomeAffairs }) => isHomeAffairs)?.name ?? 'Sở Nội vụ',
    ...(decision && { decision: { number: decision.number, issued: decision.issued } }),
    of: ranked.n,
    median: ranked.median,
    ...publicRows(agencies, bodies),
  })
  return { snapshot, code: codeOf(snapshot) }
}

const codeOf = (snapshot: Snapshot): Sha256 =>
  createHash('sha256').update(canonical(snapshot)).digest('hex') as Sha256
