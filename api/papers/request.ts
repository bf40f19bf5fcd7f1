import { z } from 'zod'
import { formatDay, formatDeadline, formatMoment, ofCampaign } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { formatPoints } from '../../schemas/points.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { loadOne } from '../assessments/load.ts'
import { find } from '../assessments/seen.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { namesOf } from '../people/names.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { coded, facts, paper } from './paper.ts'

export const PrintRequest = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

/** Phiếu yêu cầu bổ sung: one request, with its deadline and what it puts at stake. */
export async function printRequest(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof PrintRequest>,
): Promise<Bytes> {
  const request = await ctx.db.requests.model.findOne({ id }).lean()
  if (!request) throw notFound()
  const { assessment } = await find(ctx, who, 'assessments.read', request.assessment)
  const { leaf, round } = await loadOne(ctx, assessment)
  const home = [...round.agencies.values()].find(({ isHomeAffairs }) => isHomeAffairs)
  const to = round.agencies.get(request.agency)
  const slot = leaf.leaf.slots.find(({ key }) => key === request.slot)
  const names = await namesOf(ctx, [request.by])
  const states = { open: 'Đang chờ bổ sung', answered: 'Đã trả lời', closed: 'Đã đóng' }
  const name = `yeu-cau-bo-sung-${assessment.code}`
  const { code, ...order } = coded({
    agency: home?.name ?? 'Sở Nội vụ',
    title: 'Phiếu yêu cầu bổ sung',
    subtitle: ofCampaign('Tài liệu kiểm chứng', round.campaign.name),
    blocks: [
      { kind: 'text', text: `Kính gửi: ${to?.name ?? '–'}.`, align: 'center' },
      facts([
        ['Tiêu chí', `${leaf.code} ${leaf.name}`],
        ...(slot ? [['TLKC yêu cầu', slot.name] as const] : []),
        ['Yêu cầu', request.words],
        ['Lần gửi được rà soát', String(request.round)],
        ['Có nguy cơ mất', `${formatPoints(request.points)} điểm`],
        ['Hạn bổ sung', formatDeadline(request.due)],
        ['Người yêu cầu', `${names.get(request.by) ?? '–'}, ${formatMoment(request.at)}`],
        ['Tình trạng', states[request.state]],
        ...(request.answer
          ? [['Trả lời', `${request.answer.text} (${formatDay(request.answer.at.slice(0, 10))})`] as const]
          : []),
      ]),
    ],
    recipients: [to?.short ?? '–', 'Lưu: VT, CCHC'],
  })
  const file = await paper(ctx, name, order)
  const said = { what: 'printed', file: file.name, version: code } as const
  return taken(ctx, who, request, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}
