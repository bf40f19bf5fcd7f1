import type { Output } from '../api/client.ts'

export type List = Output<'/api/v1/losses', 'get'>
export type Row = List['rows'][number]
export type Move = Row['moves'][number]

export const seenOf = ({ id, revision }: Row) => ({ id, revision })
/** «1.1. Ban hành kế hoạch»; what no area tells has no code. */
export const nameOf = ({ code, name = '' }: Pick<Row, 'code' | 'name'>): string =>
  code === 'all' ? name : `${code}. ${name}`.replace(/\. $/, '')
