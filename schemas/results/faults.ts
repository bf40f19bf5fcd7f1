// What cannot be, whatever a source printed: typed wrongly. Pure.
import type { Fault } from '../opening.ts'
import type { Part, ResultContent } from './result.ts'

export function resultFaults(content: ResultContent): Fault[] {
  const { points, scale, rank, of, place, name, areas, leaves } = content
  const faults: Fault[] = []
  const say = (field: string, sentence: string) => void faults.push({ field, sentence })
  if (points > scale) say('points', 'Điểm lớn hơn thang điểm. Hãy xem lại.')
  if ((rank === undefined) !== (of === undefined))
    say(rank === undefined ? 'rank' : 'of', 'Hạng phải đi cùng số tỉnh được xếp hạng. Hãy ghi cả hai.')
  if (rank !== undefined && of !== undefined && rank > of)
    say('rank', `Hạng từ 1 đến ${of}, đã ghi ${rank}. Hãy sửa.`)
  if (place === 'nation' && rank !== undefined)
    say('rank', 'Trung bình cả nước không có hạng. Hãy bỏ trống ô này.')
  if ((place === 'province') !== (name !== undefined))
    say('name', 'Hãy ghi tên khi là tỉnh, thành phố khác, và chỉ khi ấy.')
  for (const [field, parts] of [
    ['areas', areas],
    ['leaves', leaves],
  ] as const)
    for (const [n, part] of parts.entries())
      faults.push(...partFaults(`${field}.${n}`, part, parts.slice(0, n)))
  return faults
}

function partFaults(field: string, { code, points, max }: Part, before: readonly Part[]): Fault[] {
  if (before.some((one) => one.code === code))
    return [{ field, sentence: `Mã ${code} có hai dòng. Hãy giữ một dòng.` }]
  return points !== undefined && max !== undefined && points > max
    ? [{ field, sentence: `Điểm của ${code} lớn hơn điểm tối đa. Hãy xem lại.` }]
    : []
}
