import { agencyPath, campaignPath, useScope } from '../shell/scope.tsx'

/** Address of the library where the documents of this agency stand for who looks; none where no campaign is open. */
export function useLibraryOf(agency: string): string | undefined {
  const { me, campaign } = useScope()
  if (!campaign) return undefined
  const own = me.grants.find((grant) => grant.agency?.id === agency)?.agency
  return own ? agencyPath(campaign.slug, own.code, 'tai-lieu') : campaignPath(campaign.slug, 'tai-lieu')
}
