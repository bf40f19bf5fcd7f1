import { Outlet } from 'react-router'
import { NotHere } from '../kit/not-here.tsx'
import { type Scope, useScope } from './scope.tsx'

/** Province-wide screens of one campaign; an unknown one and no session there are the same answer. */
export function InCampaign() {
  const { campaign, isReady } = useScope()
  if (!isReady) return null
  return campaign ? <Outlet key={campaign.id} /> : <NotHere />
}

/** Inside `/ky/:campaign/…`, where it is known. */
export function useCampaignScope(): Scope & { campaign: NonNullable<Scope['campaign']> } {
  const scope = useScope()
  if (!scope.campaign) throw new Error('outside of a campaign')
  return { ...scope, campaign: scope.campaign }
}
