import { z } from 'zod'
import { after, Assessment, Figure } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { figureFault, formatMoment } from '../../schemas/format.ts'
import { formatPoints, parsePoints, type Points } from '../../schemas/points.ts'
import { Problem } from '../../schemas/problem.ts'
import type { LeafNode, Variable } from '../../schemas/set.ts'
import type { Context } from '../context.ts'
import { refuse } from '../refuse.ts'
import { loadOne } from './load.ts'
import { read } from './read.ts'
import { asSeen, find } from './seen.ts'
import { write } from './write.ts'

const { handReason, explanation } = Assessment.shape
export const Save = z.strictObject({
  id: Id,
  revision: Revision,
  figures: z.exactOptional(z.array(Figure).max(50)),
  /** A hand score, as people write it ("9,50"), with its reason; null leaves the score to the rule. */
  hand: z.exactOptional(
    z.union([z.strictObject({ self: z.string().min(1).max(10), reason: handReason.unwrap() }), z.null()]),
  ),
  explanation: z.exactOptional(z.union([explanation.unwrap(), z.null()])),
})

/** Keeps what the officer typed; only the fields that are sent change. */
export async function save(ctx: Context, who: Person, { id, revision, ...input }: z.infer<typeof Save>) {
  const { assessment } = await find(ctx, who, 'assessments.save', id)
  await asSeen(ctx, assessment, revision)
  const state = after('save', assessment.state)
  if (input.figures) {
    refuseUnknownFigures((await loadOne(ctx, assessment)).leaf, input.figures)
    refuseMadeUp(assessment, input.figures)
    refuseEarly(ctx, input.figures)
    await refuseForeignSources(ctx, assessment, input.figures)
  }
  const { hand } = input
  const set = {
    state,
    ...(input.figures && { figures: input.figures }),
    ...(hand === null && { self: undefined, handReason: undefined }),
    ...(hand && { self: pointsWithin(hand.self, assessment), handReason: hand.reason }),
    ...(input.explanation !== undefined && { explanation: input.explanation ?? undefined }),
  }
  await write(ctx, who, assessment, set, 'assessments.save')
  return read(ctx, who, { id })
}

/** Points as written, not above the leaf's maximum and not below its minimum. Throws `unreadable-number`, `invalid`. */
export function pointsWithin(
  text: string,
  { max, min = 0 }: Pick<Assessment, 'max' | 'min'>,
  field = 'hand.self',
): Points {
  const points = parsePoints(text)
  if (points >= min && points <= max) return points
  const sentence = `Điểm của tiêu chí này từ ${formatPoints(min)} đến ${formatPoints(max)}. Hãy ghi lại điểm.`
  throw new Problem('invalid', sentence, { faults: [{ field, sentence }] })
}

/** Nothing was taken from a system at an hour that has not come. */
function refuseEarly({ now }: Context, figures: readonly Figure[]): void {
  const at = now().toISOString()
  const said = figures.flatMap(({ source, beside }, n) => [
    { field: `figures.${n}.source.at`, time: source?.at },
    { field: `figures.${n}.beside.source.at`, time: beside?.source?.at },
  ])
  refuse(
    said.flatMap(({ field, time }) =>
      time !== undefined && time > at
        ? [{ field, sentence: `Lúc trích xuất ${formatMoment(time)} chưa đến. Hãy xem lại ngày, giờ.` }]
        : [],
    ),
  )
}

/** What comes from a biểu is kept as it was taken; typed over, it has another source. */
function refuseMadeUp({ figures }: Assessment, typed: readonly Figure[]): void {
  const faults = typed.flatMap(({ code, value, source }, n) => {
    if (source?.kind !== 'table') return []
    const known = figures.find((one) => one.code === code)
    const isSame = known?.value === value && JSON.stringify(known.source) === JSON.stringify(source)
    const sentence =
      'Số liệu này lấy từ biểu thu thập nên không sửa tay được. Hãy lấy lại tổng, hoặc chọn nguồn khác.'
    return isSame ? [] : [{ field: `figures.${n}.value`, sentence }]
  })
  if (faults.length) throw new Problem('invalid', faults[0]!.sentence, { faults })
}

/** A source is a paper of the agency, or one that this assessment cites. */
async function refuseForeignSources({ db }: Context, assessment: Assessment, figures: readonly Figure[]) {
  const sources = figures.flatMap(({ source, beside }) => [source, beside?.source])
  const named = sources.flatMap((source) => source?.document ?? [])
  const cited = new Set(assessment.citations.map(({ document }) => document))
  const known = new Set(
    assessment.figures.flatMap(({ source, beside }) => [source?.document, beside?.source?.document]),
  )
  const others = [...new Set(named)].filter((id) => !cited.has(id) && !known.has(id))
  if (!others.length) return
  const own = await db.documents.model.find({ id: { $in: others }, agency: assessment.agency }).lean()
  if (own.length === others.length) return
  const sentence =
    'Nguồn số liệu phải là tài liệu của cơ quan hoặc tài liệu đã gắn vào tiêu chí. Hãy chọn lại.'
  throw new Problem('invalid', sentence, { faults: [{ field: 'figures', sentence }] })
}

const isAnswer = (value: string): boolean => value === 'true' || value === 'false'

function numberFaults(variable: Variable, n: number, value: string, beside = '0') {
  const fields = [
    [`figures.${n}.value`, value],
    [`figures.${n}.beside.value`, beside],
  ] as const
  return fields.flatMap(([field, number]) => {
    const sentence = isAnswer(number) ? `Hãy ghi số cho “${variable.label}”.` : figureFault(variable, number)
    return sentence === undefined ? [] : { field, sentence }
  })
}

function refuseUnknownFigures({ leaf }: LeafNode, figures: readonly Figure[]): void {
  const faults = figures.flatMap(({ code, value, beside }, n) => {
    const variable = leaf.variables.find((one) => one.code === code)
    const field = `figures.${n}.value`
    if (!variable)
      return { field: `figures.${n}.code`, sentence: `Tiêu chí này không có số liệu “${code}”. Hãy bỏ đi.` }
    const isYesNo = variable.unit === 'có/không'
    if (isYesNo === isAnswer(value)) return isYesNo ? [] : numberFaults(variable, n, value, beside?.value)
    return {
      field,
      sentence: isYesNo
        ? `Hãy chọn có hoặc không cho “${variable.label}”.`
        : `Hãy ghi số cho “${variable.label}”.`,
    }
  })
  const codes = figures.map(({ code }) => code)
  const twice = codes.findIndex((code, n) => codes.indexOf(code) !== n)
  if (twice >= 0)
    faults.push({
      field: `figures.${twice}.code`,
      sentence: `Số liệu “${codes[twice]}” gửi hai lần. Hãy gửi một lần.`,
    })
  if (faults.length)
    throw new Problem('invalid', 'Một số số liệu chưa hợp lệ. Hãy sửa các ô được đánh dấu.', { faults })
}
