// The sentence that is sent to an agency, on Zalo or read out on the phone: what to do for which leaf, by when, and
// what it is worth. One function, so that the board, a reminder and a letter say the same.
import { formatDeadline, formatPoints, leftWords } from './format.ts'
import type { Gap } from './gaps.ts'
import type { Points } from './points.ts'
import type { AppraisedState, Told } from './appraised.ts'
import type { ShownState } from './reading.ts'

export interface ToUrge {
  readonly code: string
  readonly name: string
  readonly shown: ShownState | AppraisedState
  readonly isOverdue: boolean
  /** It was not sent before the lock, and no paper lets it be sent. */
  readonly isLocked?: boolean
  readonly due: string
  readonly workingDaysLeft: number
  /** At stake; of a bonus that nobody claims nothing is. */
  readonly points: Points
  readonly gaps: readonly Pick<Gap, 'at' | 'sentence'>[]
  /** Names of the papers that are missing. */
  readonly missing: readonly string[]
  /** The reviewer's own words, while a request is open. */
  readonly asked?: string
  /** What lần 1 gave, while the agency may argue. */
  readonly told?: Told
}

/** Undefined where nothing is expected of the agency. */
export function urgingOf(agency: string, leaf: ToUrge): string | undefined {
  const what = todo(leaf)
  if (!what) return undefined
  const { code, name, points } = leaf
  const worth = points > 0 ? `; tiêu chí này tương ứng ${formatPoints(points)} điểm` : ''
  return `Đề nghị ${agency} ${what} tiêu chí ${code} “${name}” ${whenOf(leaf)}${worth}.`
}

/** Of all its leaves that wait for the agency, the most urgent first. */
export function urgingAll(agency: string, leaves: readonly ToUrge[]): string | undefined {
  const open = leaves.filter((leaf) => todo(leaf))
  if (open.length < 2) return open[0] && urgingOf(agency, open[0])
  const late = open.filter(({ isOverdue }) => isOverdue).length
  const points = open.reduce((sum, leaf) => sum + leaf.points, 0)
  const lines = [...open]
    .sort((a, b) => a.due.localeCompare(b.due) || b.points - a.points)
    .map((leaf) => {
      const worth = leaf.points > 0 ? ` (${formatPoints(leaf.points)} điểm)` : ''
      return `- ${leaf.code}${worth}: ${todo(leaf)?.replace(/ cho$/, '')} ${whenOf(leaf)}`
    })
  const counted = late ? `, trong đó ${late} tiêu chí đã quá hạn` : ''
  return `Đề nghị ${agency} hoàn thành ${open.length} tiêu chí${counted}, tương ứng ${formatPoints(points)} điểm:\n${lines.join(';\n')}.`
}

function todo({ shown, missing, gaps, asked, told, isLocked }: ToUrge): string | undefined {
  if (isLocked) return undefined
  const papers = missing.length ? `bổ sung ${missing.join('; ')} cho` : undefined
  switch (shown) {
    case 'untouched':
      return 'kê khai số liệu, tự chấm điểm và gắn tài liệu cho'
    case 'incomplete':
    case 'draft': {
      const blocked = gaps.some(({ at }) => at.part !== 'slot')
      const rest = blocked ? 'hoàn thành kê khai, giải trình' : 'trình lãnh đạo xác nhận và gửi'
      return papers ? `${papers.slice(0, -4)}, ${rest} cho` : `${rest} cho`
    }
    case 'with-head':
      return 'xác nhận và gửi'
    case 'to-answer':
      return `gửi giải trình, hoặc thống nhất điểm lần 1${told ? ` (${formatPoints(told.points)} thay cho ${formatPoints(told.claimed)})` : ''} cho`
    case 'requested':
      return asked ? `bổ sung theo yêu cầu “${asked}” cho` : (papers ?? 'bổ sung theo yêu cầu cho')
    default:
      return undefined
  }
}

function whenOf({ due, isOverdue, workingDaysLeft }: ToUrge): string {
  if (isOverdue) return `(đã quá hạn từ ${formatDeadline(due)})`
  return `trước ${formatDeadline(due)} (${leftWords(workingDaysLeft)})`
}
