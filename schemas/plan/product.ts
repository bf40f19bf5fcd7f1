// Whether a document is the product that a task asks for. One that is not can still finish the task, with a word why that stays.
import { type Particulars } from '../document.ts'
import { formatDay } from '../format.ts'
import type { Task } from './plan.ts'
import type { Doing, Product } from './progress.ts'

export interface Paper {
  readonly particulars: Particulars
  readonly isWithdrawn: boolean
  /** Its issuer, where that is an agency of ours that has no part in the task. */
  readonly stranger?: string | undefined
}

interface Asked {
  /** Of the plan. */
  readonly year: number
  /** On which it is handed in. */
  readonly day: string
}

/** Papers that go by no number. */
const unnumbered = (type: string | undefined, proofClass: string | undefined): boolean =>
  type === 'Biên bản' || proofClass === 'trich-xuat'

/** What of it is not as the task asks, in sentences; none where it fits. */
export function lacksOf({ type }: Pick<Task, 'type'>, paper: Paper, { year, day }: Asked): string[] {
  const { particulars: of, isWithdrawn, stranger } = paper
  const { issued, period, proofClass } = of
  const missing = [
    type && !of.type && 'loại văn bản',
    !of.symbol && !of.number && !unnumbered(of.type, proofClass) && 'số, ký hiệu',
    !issued && 'ngày ban hành',
    !of.issuer && 'cơ quan ban hành',
  ].filter((one) => typeof one === 'string')
  const isOfYear = period ? period.to >= `${year}-01-01` : !issued || issued >= `${year}-01-01`
  return [
    isWithdrawn && 'Tài liệu đã thu hồi.',
    proofClass === 'du-thao' && 'Tài liệu là dự thảo, chưa ban hành.',
    missing.length > 0 && `Tài liệu chưa ghi ${missing.join('; ')}.`,
    type && of.type && of.type !== type && `Sản phẩm của nhiệm vụ là ${type}, tài liệu là ${of.type}.`,
    stranger && `Tài liệu do ${stranger} ban hành, cơ quan này không thực hiện nhiệm vụ.`,
    issued && issued > day && `Ngày ban hành ${formatDay(issued)} ở sau ngày nộp ${formatDay(day)}.`,
    !isOfYear && `Ban hành ngày ${formatDay(issued ?? '')}, trước năm ${year} của kế hoạch.`,
  ].filter((one) => typeof one === 'string')
}

export type Delivered = Pick<Product, 'cites' | 'waits'> & { readonly lacks: string[] }

/** What speaks against finishing with these products: that none of them fits, that none is cited where the task should lift. */
export function unfit({ lifts }: Pick<Task, 'lifts'>, products: readonly Delivered[]): string[] {
  const [best] = [...products].reverse().sort((a, b) => a.lacks.length - b.lacks.length)
  const isCited = products.some(({ cites, waits = [] }) => cites.length + waits.length > 0)
  const codes = lifts.map(({ leaf }) => leaf).join(', ')
  return [
    ...(best?.lacks ?? []),
    ...(lifts.length > 0 && !isCited
      ? [`Sản phẩm chưa gắn vào tiêu chí nào; nhiệm vụ nâng điểm ${codes}.`]
      : []),
  ]
}

export const despiteOf = ({ finished }: Pick<Doing, 'finished'>): string[] =>
  finished?.despite ? [`Ghi hoàn thành dù sản phẩm chưa khớp: ${finished.despite.reason}`] : []
