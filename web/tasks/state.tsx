import { capital } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { Status, type StatusKey } from '../kit/status.tsx'
import type { State } from './shapes.ts'

/** Worst first. */
export const states = Object.keys(words.taskStates) as State[]

const looks: Readonly<Record<State, StatusKey>> = {
  late: 'overdue',
  blocked: 'incomplete',
  'at-risk': 'requested',
  doing: 'draft',
  'not-started': 'untouched',
  done: 'accepted',
}

export const stateWord = (state: State): string => {
  const word: string = words.taskStates[state]
  return capital(word)
}

export const TaskStatus = ({ state }: { state: State }) => (
  <Status of={looks[state]} text={stateWord(state)} />
)

/** How far, as a figure first and a bar beside it. */
export const Percent = ({ of }: { of: number }) => (
  <span className="task-percent">
    <span className="nowrap">{of}%</span>
    <progress max={100} value={of} aria-hidden="true" />
  </span>
)
