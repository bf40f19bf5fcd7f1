// Whose turn it is in a supplement request. Pure.
import type { Request } from './assessment.ts'

type Talk = Pick<Request, 'state' | 'answer' | 'thread'>

/** The agency's word that nobody of Sở Nội vụ has answered yet, as long as the request is not closed: the last that was said. */
export function unanswered({ state, answer, thread = [] }: Talk): string | undefined {
  if (state === 'closed') return undefined
  const last = thread.at(-1)
  if (answer && (!last || last.at <= answer.at)) return answer.text
  return last?.isAgency ? last.text : undefined
}

/** A dot row that the catalogue's sentence left to be filled in; behind a word (“kế hoạch…”) it is the writer's own. */
const blank = /(?:^|\s)(?:…|\.{3,})/

/** The words around the first gap that was left open. */
export function gapIn(words: string): string | undefined {
  const found = blank.exec(words)
  if (!found) return undefined
  const from = Math.max(0, words.lastIndexOf(' ', Math.max(0, found.index - 12)))
  return words.slice(from, found.index + found[0].length + 12).trim()
}
