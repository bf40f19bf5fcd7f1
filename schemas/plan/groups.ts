// Headings of the annex («I. Chỉ đạo, điều hành»): each task names the one that it stands below.
import type { Task } from './plan.ts'

interface Group<T> {
  readonly name: string | undefined
  readonly tasks: readonly T[]
}

/** Each heading once, in the order of its first task; what stands below none comes first. */
export function groupsOf<T extends Pick<Task, 'group'>>(tasks: readonly T[]): Group<T>[] {
  const names = new Set(tasks.map(({ group }) => group))
  return [undefined, ...[...names].filter((name) => name !== undefined)].flatMap((name) => {
    const own = tasks.filter(({ group }) => group === name)
    return own.length > 0 ? [{ name, tasks: own }] : []
  })
}

/** In the order in which they are shown and printed. */
export const inGroups = <T extends Pick<Task, 'group'>>(tasks: readonly T[]): T[] =>
  groupsOf(tasks).flatMap((group) => group.tasks)

/** ('I. Chỉ đạo') → ['I', 'Chỉ đạo'], as it stands in the columns of an annex. */
export function cellsOf(name: string): [number: string, text: string] {
  const [, number = '', text = name] = /^([A-Z]|[IVX]+|\d+(?:\.\d+)*)\. (.+)$/.exec(name) ?? []
  return [number, text]
}

interface Heading {
  readonly name: string
  isUsed: boolean
}

/**
 * Headings as they are met from above. One directly below another stands under it, until one numbered in the same way
 * comes; the task below both names both.
 */
export function readHeadings() {
  let open: Heading[] = []
  let isDirect = false
  return {
    open(number: string, text: string): Heading {
      const plain = number.replace(/\.$/, '')
      const heading = { name: plain ? `${plain}. ${text}` : text, isUsed: false }
      const level = open.findIndex(({ name }) => kindOf(name) === kindOf(heading.name))
      open = [...(level >= 0 ? open.slice(0, level) : isDirect ? open : []), heading]
      isDirect = true
      return heading
    },
    /** Of the task that comes next. */
    name(): string | undefined {
      isDirect = false
      for (const heading of open) heading.isUsed = true
      return open.map(({ name }) => name).join(' – ') || undefined
    },
  }
}

/** 'A', 'I', '1', '1.1' */
function kindOf(name: string): string {
  const [number] = cellsOf(name)
  if (/^[IVX]+$/.test(number)) return 'roman'
  return number === '' || /^[A-Z]$/.test(number) ? number && 'letter' : `${number.split('.').length}`
}
