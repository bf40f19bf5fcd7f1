import { formatPoints, unknown } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'

export type Results = Output<'/api/v1/results', 'get'>
export type Year = Results['par'][number]
export type Source = Year['sources'][number]
export type Result = Source['result']
export type Check = Source['checks'][number]
export type Step = Result['roundedTo']
export type Other = Results['others'][number]

/** The decision's, or what takes its place. */
export const mainOf = ({ sources }: Year): Source => sources[0]!

export const wrongIn = ({ checks }: Source): Check[] => checks.filter(({ holds }) => !holds)

/** The rank with its number of places, never without. */
export const rankWords = ({ rank, of }: { rank?: number; of?: number }): string =>
  rank === undefined ? unknown : `${rank}/${of ?? unknown}`

/** «≈ +3» where what it comes from was rounded. */
export const signed = (points: number | undefined, roundedTo: Step = 1): string => {
  if (points === undefined) return unknown
  const sign = points > 0 ? '+' : points < 0 ? '−' : ''
  return `${roundedTo > 1 ? '≈ ' : ''}${sign}${printed({ points: Math.abs(points), roundedTo })}`
}

export const steps = (ranks: number | undefined): string =>
  ranks === undefined
    ? unknown
    : ranks > 0
      ? `tăng ${ranks} bậc`
      : ranks < 0
        ? `giảm ${-ranks} bậc`
        : 'giữ nguyên'

/** Hundredths of a per cent: 8900 is 89%, 9063 is 90,63%. */
export const rateWords = (rate: number | undefined): string =>
  rate === undefined ? unknown : `${formatPoints(rate).replace(/,00$/, '')}%`

/** As it was printed: 75, not 75,00, where the source gives no decimals. */
export const printed = ({ points, roundedTo }: Pick<Result, 'points' | 'roundedTo'>): string =>
  roundedTo === 100
    ? formatPoints(points).slice(0, -3)
    : roundedTo === 10
      ? formatPoints(points).slice(0, -1)
      : formatPoints(points)

export const indexWords = { par: 'PAR INDEX', sipas: 'SIPAS' } as const
export type IndexKind = keyof typeof indexWords
