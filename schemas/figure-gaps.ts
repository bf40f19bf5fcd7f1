// What a declared figure still owes: its source, a reason where two sources differ, the official figure for an estimate.
import type { Figure, FigureSource } from './assessment.ts'
import { compare, exact } from './exact.ts'
import { formatDeadline, formatNumber } from './format.ts'
import type { Variable } from './set.ts'

interface Given {
  readonly figures: readonly Figure[]
  readonly variables: readonly Variable[]
  /** From this instant on an estimate blocks. */
  readonly officialBy: string
  readonly now: Date
  /** Whether a source is asked for. */
  readonly hasSource: boolean
}

export interface FigureGap {
  readonly key: string
  readonly sentence: string
  readonly blocks: boolean
}

/** In the order of the leaf's figures. */
export function figureGaps({ figures, variables, officialBy, now, hasSource }: Given): FigureGap[] {
  return variables.flatMap(({ code, label, unit }) => {
    const figure = figures.find((one) => one.code === code)
    if (!figure) return []
    const said = [
      estimateGap(figure, label, officialBy, now),
      besideGap(figure, label),
      !hasSource || unit === 'có/không' ? undefined : sourceGap(figure.source, label),
    ]
    return said.flatMap((gap) => (gap ? [{ key: code, ...gap }] : []))
  })
}

type Said = Omit<FigureGap, 'key'> | undefined

/** Until its day an estimate is only told, with the others of the leaf: see gaps.ts. */
function estimateGap({ state }: Figure, label: string, officialBy: string, now: Date): Said {
  if (state === 'official' || now.toISOString() < officialBy) return undefined
  const by = formatDeadline(officialBy)
  const sentence = `Số liệu “${label}” vẫn là ước thực hiện, quá hạn ${by}. Hãy thay bằng số chính thức.`
  return { sentence, blocks: true }
}

/** Whether two sources say different numbers: 5.0 is 5. */
export function differs({ value, beside }: Pick<Figure, 'value' | 'beside'>): boolean {
  if (!beside) return false
  const isNumber = [value, beside.value].every((text) => /^-?\d/.test(text))
  return isNumber ? compare(exact(value), exact(beside.value)) !== 0 : value !== beside.value
}

function besideGap(figure: Figure, label: string): Said {
  const { value, beside, choice } = figure
  if (!beside || !differs(figure) || choice) return undefined
  const [ours, other] = [value, beside.value].map(shown)
  const sentence = `Hai nguồn của “${label}” khác nhau: đang khai ${ours}, nguồn kia ${other}. Hãy ghi vì sao chọn số đang khai.`
  return { sentence, blocks: true }
}

const shown = (value: string): string =>
  value === 'true' ? 'có' : value === 'false' ? 'không' : formatNumber(value)

function sourceGap(source: FigureSource | undefined, label: string): Said {
  if (!source)
    return { sentence: `Số liệu “${label}” chưa ghi nguồn. Hãy chọn văn bản hoặc hệ thống.`, blocks: false }
  if (source.kind === 'table') return undefined
  const owed =
    source.kind === 'document'
      ? [!source.document && 'văn bản']
      : [
          !source.system && 'tên hệ thống',
          !source.at && 'lúc trích xuất',
          !source.document && 'bản trích xuất',
        ]
  const names = owed.filter((name) => name !== false)
  if (!names.length) return undefined
  return { sentence: `Nguồn của “${label}” còn thiếu ${names.join(', ')}. Hãy ghi đủ.`, blocks: false }
}
