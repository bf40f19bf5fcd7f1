import { Outlet } from 'react-router'
import { NotHere } from '../kit/not-here.tsx'
import { useScope } from './scope.tsx'

/** Screens below stand in one campaign and one agency; unknown and not one's own are the same answer. */
export function InAgency() {
  const { campaign, agency, isReady } = useScope()
  if (!isReady) return null
  return campaign && agency ? <Outlet key={`${campaign.id} ${agency.id}`} /> : <NotHere />
}
