// Where one is: the campaign and the agency of the path, and who one is. All screens read it from here.
import { createContext, type ReactNode, useContext } from 'react'
import { useLocation } from 'react-router'
import { useGet } from '../api/query.ts'
import type { AgencyName, Campaign, Me } from '../api/shapes.ts'

export interface Scope {
  me: Me
  campaigns: readonly Campaign[]
  campaign: Campaign | undefined
  /** The agency of the path, or one's own first. */
  agency: AgencyName | undefined
  may: (act: string) => boolean
  /** False while the lists are being asked for. */
  isReady: boolean
}

const Here = createContext<Scope | undefined>(undefined)

export function ScopeProvider({ me, children }: { me: Me; children: ReactNode }) {
  const { pathname } = useLocation()
  const [, slug, code] = /^\/ky\/([^/]+)(?:\/co-quan\/([^/]+))?/.exec(pathname) ?? []
  const asked = useGet('/api/v1/campaigns', {}, { enabled: !isOnlyAdmin(me) })
  const campaigns = asked.data?.campaigns ?? []
  const own = me.grants.flatMap(({ agency }) => agency ?? [])
  const mine = own.find((agency) => agency.code === code) ?? (code === undefined ? own[0] : undefined)
  // Whoever acts inside agencies sees those; another's address is for them an unknown one.
  const wanted =
    code !== undefined && !mine && me.grants.some(({ role }) => !inside.includes(role) && role !== 'admin')
  const others = useGet('/api/v1/agencies', {}, { enabled: wanted })
  // What appraisers and the council see lies in the internal index.
  const first = (isOnlyJudge(me) && campaigns.find(({ kind }) => kind === 'internal')) || campaigns[0]
  const scope: Scope = {
    me,
    campaigns,
    campaign: campaigns.find((one) => one.slug === slug) ?? (slug === undefined ? first : undefined),
    agency: mine ?? others.data?.agencies.find((one) => one.code === code),
    may: (act) => me.may.includes(act),
    // Only what this page waits for: a screen that asks for all agencies too must not take itself away.
    isReady: !asked.isLoading && !(wanted && others.isLoading),
  }
  return <Here value={scope}>{children}</Here>
}

export function useScope(): Scope {
  const scope = useContext(Here)
  if (!scope) throw new Error('outside of the shell')
  return scope
}

/** Inside `/ky/:campaign/co-quan/:agency/…`, where both are known. */
export function useAgencyScope(): Scope & { campaign: Campaign; agency: AgencyName; base: string } {
  const scope = useScope()
  if (!scope.campaign || !scope.agency) throw new Error('outside of an agency')
  const { campaign, agency } = scope
  return { ...scope, campaign, agency, base: agencyPath(campaign.slug, agency.code) }
}

export const campaignPath = (slug: string, page = ''): string => `/ky/${slug}${page && `/${page}`}`
export const agencyPath = (slug: string, code: string, page = ''): string =>
  `/ky/${slug}/co-quan/${code}${page && `/${page}`}`

/** Roles of those who act inside an agency. */
export const inside: readonly string[] = ['officer', 'contributor', 'head']

const readers: readonly string[] = ['reviewer', 'reviewer-head', 'leader', 'auditor']
/** Of every agency, whether one has one's own or not. */
export const readsAll = (me: Me): boolean => me.grants.some(({ role }) => readers.includes(role))

const judges: readonly string[] = ['appraiser', 'council']
export const isOnlyJudge = (me: Me): boolean => me.grants.every(({ role }) => judges.includes(role))

export const isOnlyAdmin = (me: Me): boolean => me.grants.every(({ role }) => role === 'admin')
