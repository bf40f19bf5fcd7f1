import type { Output } from '../api/client.ts'

export type Overview = Output<'/api/v1/campaigns/{slug}/overview', 'get'>

/** A rank always says among how many. */
export const placeWord = ({ rank, of }: { rank?: number; of?: number }): string =>
  rank === undefined ? 'không nêu hạng' : `hạng ${rank}${of === undefined ? '' : `/${of}`}`

export const isLocked = ({ now, lockAt }: Overview): boolean => lockAt <= now
