import { formatNumber, formatPoints, unknown } from '../../schemas/format.ts'
import type { Input, Output } from '../api/client.ts'

export type Surveys = Output<'/api/v1/surveys', 'get'>
export type Survey = Output<'/api/v1/surveys/{id}', 'get'>
export type Arranged = Input<'/api/v1/surveys/{id}/plan', 'put'>
export type Shown = NonNullable<Survey['results']>
export type Figures = NonNullable<Shown['total']>
export type Share = Figures['factors'][number]

/** Hundredths of a per cent: 8068 is 80,68%. */
export const percent = (rate: number | undefined): string =>
  rate === undefined ? unknown : `${formatPoints(rate)}%`

/** 245 is ±2,45. */
export const plusMinus = (margin: number): string => `±${formatPoints(margin)}`

export const whole = (n: number | undefined): string => (n === undefined ? unknown : formatNumber(n))

export const shareOf = ({ factors }: Figures, code: string): Share | undefined =>
  factors.find((share) => share.code === code)

/** Some form came, whichever way. */
export const isAnswered = ({ batches = [], collecting }: Survey): boolean =>
  batches.some(({ inUse }) => inUse) || (collecting?.used ?? 0) + (collecting?.typed ?? 0) > 0

/** Whoever runs it, while nobody answered, nobody was given a link and nothing was shown. */
export const mayArrange = (survey: Survey): boolean =>
  survey.mayManage &&
  !survey.concluded &&
  !survey.wasShown &&
  !isAnswered(survey) &&
  (survey.collecting?.given ?? 0) === 0
