import { formatDay } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'

export type Board = Output<'/api/v1/tasks', 'get'>
export type Row = Board['rows'][number]
export type Task = Output<'/api/v1/plans/{id}/tasks/{code}', 'get'>
export type State = Row['state']
export type Move = Task['moves'][number]

/** What every act on a task begins with. */
export const seenOf = ({ plan, code, revision }: Task) => ({ id: plan, code, revision })

/** «214/BC-SLD – Báo cáo kết quả, ngày 05/03/2026» */
export const productName = ({ name, subject, issued }: { name: string; subject?: string; issued?: string }) =>
  [[name, subject].filter(Boolean).join(' – '), issued && `ngày ${formatDay(issued)}`]
    .filter(Boolean)
    .join(', ')
