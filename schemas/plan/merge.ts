// What an annex brings into a draft: in the place of all its tasks, or beside them.
import type { Task } from './plan.ts'
import { coordinatorsOf, deadlineOf, leadTextOf, liftsOf } from './words.ts'

export interface MergedRow {
  readonly task: Task
  readonly what: 'new' | 'replaces' | 'same'
  /** What it replaces, cell by cell: 'thời hạn: 30/06/2026'. */
  readonly before: readonly string[]
  /** The number that the file has for it, where the draft has another task of that number. */
  readonly written?: string
}

interface Merged {
  /** As they would stand in the draft. */
  readonly tasks: readonly Task[]
  /** One for each of the annex. */
  readonly rows: readonly MergedRow[]
  /** Of the draft, what would go, and what the annex does not touch. */
  readonly gone: readonly Task[]
  readonly kept: readonly Task[]
}

interface Annex {
  readonly tasks: readonly Task[]
  /** Their codes are ours, by the order of the rows. */
  readonly isNumbered: boolean
}

export function merge(draft: readonly Task[], annex: Annex, isAdded: boolean): Merged {
  // A code that stands in the file names its task. A plain number counts rows, of that file alone, and so does one that we
  // gave by their order: beside the draft they say nothing of an older task, who leads what does.
  const isCounted = ({ code }: Task) => annex.isNumbered || (isAdded && /^\d+$/.test(code))
  const sameWork = ({ content, lead }: Task) => `${lead.id} ${content}`
  const [byCode, byWork] = [
    new Map(draft.map((task) => [task.code, task])),
    new Map(draft.map((task) => [sameWork(task), task])),
  ]
  const replaced = new Map<Task, Task>()
  const taken = new Set([...draft, ...annex.tasks].map(({ code }) => code))
  let last = lastNumber(draft)
  /** The next one that is free, written as the file numbers its rows. */
  const next = (): string => {
    last += 1
    const code = annex.isNumbered ? `NV${String(last).padStart(2, '0')}` : String(last)
    return taken.has(code) ? next() : code
  }
  const rows = annex.tasks.map((read): MergedRow => {
    const found = isCounted(read) ? byWork.get(sameWork(read)) : byCode.get(read.code)
    const was = found && replaced.has(found) ? undefined : found
    const isClash = annex.isNumbered || byCode.has(read.code)
    const code = !isAdded || !isCounted(read) ? read.code : (was?.code ?? (isClash ? next() : read.code))
    const task = { ...read, code, ...(was?.origin && { origin: was.origin }) }
    const before = was ? changesOf(was, task) : []
    const isSame = was !== undefined && before.length === 0
    if (was) replaced.set(was, isSame ? was : task)
    return {
      ...{ task: isSame ? was : task, before, what: !was ? 'new' : before.length > 0 ? 'replaces' : 'same' },
      ...(code !== read.code && !annex.isNumbered && { written: read.code }),
    }
  })
  const rest = draft.filter((task) => !replaced.has(task))
  if (!isAdded) return { tasks: rows.map(({ task }) => task), rows, gone: rest, kept: [] }
  const added = rows.flatMap(({ what, task }) => (what === 'new' ? [task] : []))
  return { tasks: [...draft.map((task) => replaced.get(task) ?? task), ...added], rows, gone: [], kept: rest }
}

const lastNumber = (tasks: readonly Task[]): number =>
  Math.max(0, ...tasks.map(({ code }) => Number(/\d+$/.exec(code)?.[0] ?? 0)))

const cells: readonly [label: string, text: (task: Task) => string][] = [
  ['mã', ({ code }) => code],
  ['đề mục', ({ group = '' }) => group],
  ['nhiệm vụ', ({ content }) => content],
  ['sản phẩm', ({ product }) => product],
  ['loại văn bản', ({ type = '' }) => type],
  ['thời hạn', deadlineOf],
  ['chủ trì', leadTextOf],
  ['phối hợp', coordinatorsOf],
  ['nguồn lực', ({ resources = '' }) => resources],
  ['tiêu chí nâng điểm', liftsOf],
]

const changesOf = (was: Task, task: Task): string[] =>
  cells.flatMap(([label, text]) => (text(was) === text(task) ? [] : [`${label}: ${text(was) || '(trống)'}`]))
