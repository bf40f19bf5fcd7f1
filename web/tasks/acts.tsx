// What can be done with a task: a button for each step that the server offers, and the dialog behind it.
import { capital } from '../../schemas/format.ts'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { words } from '../../schemas/words.ts'
import { post, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { LongField } from '../kit/fields.tsx'
import { AnswerDialog } from './answer.tsx'
import { CiteDialog } from './cite.tsx'
import { Deliver } from './deliver.tsx'
import { Despite } from './despite.tsx'
import { AskDialog, HandDialog, ReassignDialog, ReportDialog } from './forms.tsx'
import { type Move, seenOf, type Task } from './shapes.ts'

/** `key`: of the request or product that it is about. */
export interface Act {
  move: Move
  key?: string
}

const one = '/api/v1/plans/{id}/tasks/{code}'
const buttons = [
  'reassign',
  'reopen',
  'hand',
  'ask',
  'block',
  'unblock',
  'report',
  'finish',
  'deliver',
] as const

export function Acts({ task, onAct }: { task: Task; onAct: (act: Act) => void }) {
  const { moves, products } = task
  const isOffered = (move: Move) => moves.includes(move) && (move !== 'finish' || products.length > 0)
  return buttons.filter(isOffered).map((move) => (
    <Button key={move} type={move === 'deliver' ? 'primary' : 'default'} onClick={() => onAct({ move })}>
      {labelOf(move)}…
    </Button>
  ))
}

const labelOf = (move: Move): string => {
  const word: string = words.taskMoves[move]
  return capital(word)
}

interface Props {
  task: Task
  act: Act
  onClose: () => void
}

export function ActOf({ task, act: { move, key = '' }, onClose }: Props) {
  const seen = seenOf(task)
  const about = { task, move, onClose }
  switch (move) {
    case 'report':
      return <ReportDialog task={task} onClose={onClose} />
    case 'deliver':
      return <Deliver task={task} onClose={onClose} />
    case 'ask':
      return <AskDialog task={task} onClose={onClose} />
    case 'hand':
      return <HandDialog task={task} onClose={onClose} />
    case 'reassign':
      return <ReassignDialog task={task} onClose={onClose} />
    case 'block':
      return (
        <TextDialog {...about} label="Vướng mắc" run={(text) => post(`${one}/obstacle`, { ...seen, text })}>
          Nhiệm vụ hiện là “vướng mắc” với lời này, cho đến khi ghi đã tháo gỡ.
        </TextDialog>
      )
    case 'unblock':
      return (
        <TextDialog
          {...about}
          label="Đã tháo gỡ thế nào"
          run={(text) => remove(`${one}/obstacle`, { ...seen, text })}
        >
          {task.obstacle?.text}
        </TextDialog>
      )
    case 'reopen':
      return (
        <TextDialog
          {...about}
          label="Lý do"
          run={(reason) => remove(`${one}/completion`, { ...seen, reason })}
        >
          Nhiệm vụ trở lại đang thực hiện; sản phẩm đã nộp còn nguyên.
        </TextDialog>
      )
    case 'cite':
      return <CiteDialog task={task} of={key} onClose={onClose} />
    case 'answer':
      return <AnswerDialog task={task} of={key} onClose={onClose} />
    case 'finish':
      return <FinishDialog task={task} onClose={onClose} />
    case 'recall':
      return (
        <PlainDialog {...about} run={() => remove(`${one}/products/{version}`, { ...seen, version: key })}>
          Tài liệu vẫn còn trong kho và ở tiêu chí đã gắn; nếu gắn nhầm, hãy gỡ ở bản tự đánh giá.
        </PlainDialog>
      )
    case 'drop':
      return (
        <PlainDialog {...about} run={() => remove(`${one}/help/{key}`, { ...seen, key })}>
          Cơ quan được yêu cầu không còn thấy yêu cầu này.
        </PlainDialog>
      )
  }
}

interface PlainProps {
  task: Task
  move: Move
  run: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

function FinishDialog({ task, onClose }: Pick<Props, 'task' | 'onClose'>) {
  const [reason, setReason] = useState('')
  const { unfit, products } = task
  const why = unfit.length > 0 ? { reason: reason.trim() } : {}
  return (
    <ActDialog
      title={`${labelOf('finish')}: nhiệm vụ ${task.code}`}
      act={labelOf('finish')}
      done={doneOf('finish')}
      labelOf={() => 'Vì sao vẫn ghi hoàn thành'}
      run={() => post(`${one}/completion`, { ...seenOf(task), ...why })}
      onClose={onClose}
    >
      <p>Đã nộp {products.length} sản phẩm. Nhiệm vụ không còn trong danh sách nhắc hạn.</p>
      {unfit.length > 0 && <Despite lacks={unfit} reason={reason} onType={setReason} />}
    </ActDialog>
  )
}

const doneOf = (move: Move) => `Đã ${words.taskMoves[move]}.`.replace('Đã ghi đã', 'Đã ghi')

const PlainDialog = ({ task, move, run, onClose, children }: PlainProps) => (
  <ActDialog
    title={`${labelOf(move)}: nhiệm vụ ${task.code}`}
    act={labelOf(move)}
    done={doneOf(move)}
    {...{ run, onClose }}
  >
    <p>{children}</p>
  </ActDialog>
)

function TextDialog({
  label,
  run,
  children,
  ...rest
}: Omit<PlainProps, 'run'> & { label: string; run: (text: string) => Promise<unknown> }) {
  const [text, setText] = useState('')
  const { task, move, onClose } = rest
  return (
    <ActDialog
      title={`${labelOf(move)}: nhiệm vụ ${task.code}`}
      act={labelOf(move)}
      done={doneOf(move)}
      labelOf={() => label}
      run={() => run(text.trim())}
      onClose={onClose}
    >
      <p>{children}</p>
      <LongField
        label={label}
        name={move === 'reopen' ? 'reason' : 'text'}
        required
        value={text}
        onType={setText}
      />
    </ActDialog>
  )
}
