// How findings stand and what the register of a year adds up to: one function for the screen, Excel, reminders and the
// figures that are offered to leaves. Nothing here is stored.
import { type Calendar, isLate, workingDaysLeft } from '../calendar.ts'
import { formatDay } from '../format.ts'
import { dueOf } from '../plan/task-state.ts'
import type { Finding, Inspection } from './inspection.ts'
import type { Programme } from './programme.ts'

export const findingStates = ['late', 'refused', 'open', 'answered', 'fixed'] as const
export type FindingState = (typeof findingStates)[number]

export interface FindingStanding {
  readonly state: FindingState
  /** The end of work on the last day, by the newest verdict that set another. */
  readonly due?: string
  readonly workingDaysLeft?: number
  /** The newest answer came after the deadline. */
  readonly isAnsweredLate: boolean
}

export function findingStanding(
  { due: first, repairs, verdicts }: Pick<Finding, 'due' | 'repairs' | 'verdicts'>,
  { now, calendar }: { now: string; calendar: Calendar },
): FindingStanding {
  const day = verdicts.findLast(({ due }) => due !== undefined)?.due ?? first
  const due = day && dueOf(day, calendar)
  const [repair, verdict] = [repairs.at(-1), verdicts.at(-1)]
  const isAnswered = repair !== undefined && (verdict === undefined || repair.at > verdict.at)
  const state = verdict?.isFixed
    ? 'fixed'
    : isAnswered
      ? 'answered'
      : due && isLate(now, due)
        ? 'late'
        : verdict
          ? 'refused'
          : 'open'
  return {
    state,
    ...(due && { due, workingDaysLeft: workingDaysLeft(now, due, calendar) }),
    isAnsweredLate: due !== undefined && repair !== undefined && isLate(repair.at, due),
  }
}

/** A count of the register with the sentence that says how it came about. */
export interface RegisterCount {
  readonly value: number
  readonly working: string
  /** What is not recorded in full: the count may still grow. */
  readonly gap?: string
}
export const registerCounts = ['planned', 'inspected', 'findings', 'fixed'] as const
export type RegisterCountName = (typeof registerCounts)[number]

type Counted = Pick<Inspection, 'agency' | 'agencyName' | 'findings' | 'stated' | 'concluded'>

/** Oversight of the Front is kept beside, and is no inspection of Sở Nội vụ; a surprise visit is none of the programme. */
export function countRegister(
  inspections: readonly (Counted & Pick<Inspection, 'kind'>)[],
  programme: Pick<Programme, 'agencies'> | undefined,
): Record<RegisterCountName, RegisterCount> {
  const concluded = inspections.filter((one) => one.concluded && one.kind !== 'oversight')
  const fixedOf = ({ findings }: Counted) => findings.filter((one) => one.verdicts.at(-1)?.isFixed).length
  const namesOf = (kind: Inspection['kind']) => [
    ...new Map(
      concluded.filter((one) => one.kind === kind).map(({ agency, agencyName }) => [agency, agencyName]),
    ).values(),
  ]
  const [names, surprised] = [namesOf('planned'), namesOf('unannounced')]
  const missing = concluded.reduce(
    (sum, { stated, findings }) => sum + Math.max(0, (stated ?? 0) - findings.length),
    0,
  )
  const planned = programme?.agencies ?? []
  const of = (count: (one: Counted) => number) => ({
    value: concluded.reduce((sum, one) => sum + count(one), 0),
    working: listed(concluded.map((one) => `${one.agencyName} ${count(one)}`)),
    ...(missing > 0 && {
      gap: `Các kết luận nêu thêm ${missing} tồn tại chưa ghi vào sổ. Hãy ghi đủ trước khi lấy số.`,
    }),
  })
  return {
    planned: {
      value: planned.length,
      working: listed(planned.map(({ name, month }) => `${name} (tháng ${month})`)),
    },
    inspected: {
      value: names.length,
      working: `${listed(names)}${surprised.length ? ` Ngoài chương trình, không tính: ${surprised.map((name) => `${name} (đột xuất)`).join('; ')}.` : ''}`,
    },
    findings: of(({ findings }) => findings.length),
    fixed: of(fixedOf),
  }
}

const listed = (items: readonly string[]): string => (items.length ? `${items.join('; ')}.` : 'Chưa có.')

/** The agencies of the programme with what became of each: inspected on a day, or not, and why. */
export const plannedRows = (
  { agencies }: Pick<Programme, 'agencies'>,
  inspections: readonly Pick<Inspection, 'id' | 'agency' | 'kind' | 'concluded' | 'code'>[],
) =>
  agencies.map((one) => {
    const all = inspections.filter(({ agency }) => agency === one.agency)
    const of = all.filter(({ kind }) => kind === 'planned')
    const isSurprised = all.some(({ kind, concluded }) => kind === 'unannounced' && concluded)
    const done = of.find(({ concluded }) => concluded)
    const said = done?.concluded
      ? `Đã có kết luận ngày ${formatDay(done.concluded.on)}`
      : of.length
        ? 'Chưa có kết luận'
        : isSurprised
          ? 'Chưa kiểm tra theo chương trình, đã có kiểm tra đột xuất'
          : 'Chưa kiểm tra'
    return {
      ...one,
      isDone: done !== undefined,
      said,
      inspections: all.map(({ id, code }) => ({ id, code })),
    }
  })
