// Sở Nội vụ reviews a province campaign; appraisers and the council appraise the internal index.
import type { Campaign } from '../api/shapes.ts'

export const reviewWord = (campaign: Pick<Campaign, 'kind'> | undefined): string =>
  campaign?.kind === 'internal' ? 'thẩm định' : 'rà soát'

export const reviewTitle = (campaign: Pick<Campaign, 'kind'>): string =>
  campaign.kind === 'internal' ? 'Thẩm định' : 'Rà soát'
