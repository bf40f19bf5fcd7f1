// Sở Nội vụ reviews a province campaign; appraisers and the council appraise the internal index.
import type { Campaign } from '../api/shapes.ts'
import { type StatusKey, statusWord } from '../kit/status.tsx'

export const reviewWord = (campaign: Pick<Campaign, 'kind'> | undefined): string =>
  campaign?.kind === 'internal' ? 'thẩm định' : 'rà soát'

export const reviewTitle = (campaign: Pick<Campaign, 'kind'>): string =>
  campaign.kind === 'internal' ? 'Thẩm định' : 'Rà soát'

/** «Chờ rà soát», in the internal index «Chờ thẩm định». */
export const stateWord = (state: StatusKey, review: string): string =>
  state === 'submitted' ? `Chờ ${review}` : statusWord(state)
