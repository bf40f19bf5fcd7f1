// Who does a task, from the two cells of an annex. One agency answers for a task: of several leads the first, and where a
// whole group leads Sở Nội vụ until somebody is named. What is written stays beside it.
import type { Task } from './plan.ts'
import { agenciesIn, type Body } from './read-cells.ts'

type Cell = 'lead' | 'coordinators'
type Said = readonly [cell: Cell, sentence: string]

interface Who extends Pick<Task, 'coordinators' | 'others' | 'leadWords' | 'toCheck'> {
  readonly lead: Task['lead'] | undefined
  readonly faults: readonly Said[]
  /** What had to be understood. */
  readonly told: readonly Said[]
}

interface Known {
  readonly find: (name: string) => Body | undefined
  /** Sở Nội vụ. */
  readonly home: Body | undefined
}

const named = ({ id, name }: Body) => ({ id, name })
const names = (all: readonly Body[]): string => all.map(({ name }) => name).join(', ')

export function whoDoes(text: Readonly<Record<Cell, string>>, { find, home }: Known): Who {
  const faults: Said[] = []
  const told: Said[] = []
  const first = leadIn(text.lead, find, home, (sentence) => faults.push(['lead', sentence]))
  const { lead, toCheck } = first
  if (toCheck) told.push(['lead', toCheck])
  const { found, groups, unknown } = agenciesIn(text.coordinators, find)
  const say = (sentence: string) => faults.push(['coordinators', sentence])
  for (const name of unknown) say(`Không có cơ quan “${name}”. Hãy ghi đúng tên, tên viết tắt hoặc mã.`)
  for (const { gone } of found) if (gone) say(gone)
  if (lead && !first.words && found.includes(lead))
    say('Cơ quan chủ trì không phối hợp với chính mình. Hãy bỏ một bên.')
  if (new Set(found).size < found.length) say('Một cơ quan phối hợp được ghi hai lần. Hãy bỏ bớt.')
  if (groups.length > 0) {
    const sentence = `“${groups.join('; ')}” được giữ nguyên chữ, không giao cho từng cơ quan. Cơ quan nào cần thấy nhiệm vụ thì ghi tên cơ quan ấy.`
    told.push(['coordinators', sentence])
  }
  const helpers = new Set([...first.helpers, ...found].filter((one) => one !== lead))
  const others = [...new Set([...first.groups, ...groups])].join('; ')
  return {
    ...{ lead: lead && named(lead), coordinators: [...helpers].map(named), faults, told },
    ...(others && { others }),
    ...(first.words && { leadWords: first.words }),
    ...(toCheck && { toCheck: [toCheck] }),
  }
}

interface Lead {
  readonly lead: Body | undefined
  readonly helpers: readonly Body[]
  /** Beside the lead. */
  readonly groups: readonly string[]
  /** As written, where that is not one agency. */
  readonly words?: string
  readonly toCheck?: string
}

function leadIn(
  text: string,
  find: Known['find'],
  home: Known['home'],
  say: (sentence: string) => void,
): Lead {
  const none = { lead: undefined, helpers: [], groups: [] }
  const whole = text.replace(/\s+/g, ' ')
  if (whole === '') return (say('Hãy ghi cơ quan chủ trì.'), none)
  const one = find(whole)
  const { found, groups, unknown } = one ? { found: [one], groups: [], unknown: [] } : agenciesIn(text, find)
  for (const name of unknown) say(`Không có cơ quan “${name}”. Hãy ghi đúng tên, tên viết tắt hoặc mã.`)
  for (const { gone } of found) if (gone) say(gone)
  if (unknown.length > 0) return none
  const [lead, ...rest] = new Set(found)
  const words = text
    .split('\n')
    .flatMap((part) => part.replace(/\s+/g, ' ').replace(/^[ •+–-]+|[ ;]+$/g, '') || [])
    .join('; ')
  const written = `Cột chủ trì ghi “${words}”`
  if (!lead) {
    if (!home)
      return (
        say(
          `“${words}” là nhiều cơ quan, nhiệm vụ cần một cơ quan chịu trách nhiệm. Hãy ghi một cơ quan chủ trì.`,
        ),
        none
      )
    const toCheck = `${written}, chưa nêu một cơ quan chịu trách nhiệm: tạm ghi ${home.name} tổng hợp, đôn đốc. Hãy chọn cơ quan chủ trì; cơ quan nào cần thấy nhiệm vụ thì thêm vào phối hợp.`
    return { lead: home, helpers: [], groups: [], words, toCheck: toCheck.slice(0, 300) }
  }
  if (rest.length + groups.length === 0) return { lead, helpers: [], groups: [] }
  const help = [names(rest), ...groups].filter(Boolean).join(', ')
  const toCheck = `${written}: ${lead.name} chịu trách nhiệm, ${help} phối hợp. Nếu cơ quan khác chịu trách nhiệm thì chọn lại.`
  return { lead, helpers: rest, groups, words, toCheck: toCheck.slice(0, 300) }
}
