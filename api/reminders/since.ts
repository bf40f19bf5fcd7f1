import type { Campaign } from '../../schemas/campaign.ts'

/** What was due so long ago is chased no more, once its round is over that long: until then the worst debtor stays in sight. */
export const ofLongAgo = 90 * 864e5

export function chasedSince({ lockAt }: Pick<Campaign, 'lockAt'>, now: Date): string {
  const longAgo = new Date(now.getTime() - ofLongAgo).toISOString()
  return lockAt < longAgo ? longAgo : ''
}
