// The bar's items and each role's home. An item shows only if the server's `may` list has its act; the page asks again.
import { agencyPath, campaignPath, inside, isOnlyJudge, readsAll, type Scope } from './scope.tsx'

interface Item {
  page: string
  label: string
  act: string
  /** Whoever may do this sees it too, to read. */
  readAct?: string
  /** Of one agency, of a campaign, or outside of both; `reach`: of the agency for its own people, of all for the province's; `start`: of a campaign, or before the first one. */
  in: 'agency' | 'campaign' | 'all' | 'reach' | 'start'
  /** Where these roles arrive. */
  home?: readonly string[]
  /** What goes out at the end of the round: under one word where the bar has no room for all. */
  isOut?: true
}

export const items: readonly Item[] = [
  { page: 'xac-nhan', label: 'Xác nhận và gửi', act: 'assessments.submit', in: 'agency', home: ['head'] },
  {
    page: 'viec-cua-toi',
    label: 'Việc của tôi',
    act: 'assessments.work',
    in: 'agency',
    home: ['officer', 'contributor'],
  },
  { page: 'tong-quan', label: 'Tổng quan', act: 'overview.read', in: 'campaign', home: ['leader'] },
  {
    page: 'bang-theo-doi',
    label: 'Bảng theo dõi',
    act: 'board.read',
    in: 'campaign',
    home: ['reviewer', 'reviewer-head', 'leader', 'auditor'],
  },
  { page: 'tu-danh-gia', label: 'Tự đánh giá', act: 'assessments.read', in: 'agency' },
  { page: 'nhiem-vu', label: 'Nhiệm vụ', act: 'plans.read', in: 'campaign' },
  { page: 'kiem-tra', label: 'Kiểm tra', act: 'inspections.read', in: 'campaign' },
  { page: 'bieu', label: 'Biểu số liệu', act: 'collections.fill', in: 'agency' },
  {
    page: 'ra-soat',
    label: 'Rà soát',
    act: 'assessments.queue',
    in: 'campaign',
    home: ['reviewer', 'reviewer-head', 'appraiser', 'council'],
  },
  { page: 'tham-dinh', label: 'Điểm thẩm định', act: 'appraisals.read', in: 'campaign' },
  { page: 'nhac-han', label: 'Nhắc hạn', act: 'reminders.read', in: 'campaign' },
  { page: 'diem-mat', label: 'Điểm của Bộ', act: 'ministry.read', in: 'campaign' },
  { page: 'van-ban', label: 'Văn bản', act: 'letters.read', in: 'reach', isOut: true },
  { page: 'ket-qua', label: 'Kết quả', act: 'results.read', in: 'start' },
  { page: 'dong-quyen', label: 'Đóng quyển', act: 'dossiers.read', in: 'campaign', isOut: true },
  {
    page: 'bo-ho-so',
    label: 'Bộ hồ sơ',
    act: 'packages.read',
    in: 'campaign',
    home: ['leader', 'auditor'],
    isOut: true,
  },
  {
    page: 'thiet-lap',
    label: 'Thiết lập',
    act: 'campaigns.manage',
    readAct: 'history.read',
    in: 'start',
    home: ['reviewer', 'reviewer-head'],
  },
  { page: 'quan-tri', label: 'Quản trị', act: 'people.manage', in: 'all', home: ['admin'] },
  { page: 'tai-lieu', label: 'Tài liệu', act: 'documents.read', in: 'reach' },
]

export interface Link {
  to: string
  label: string
  page: string
  isOut: boolean
}

const isOpen = ({ act, readAct }: Item, { may }: Scope): boolean =>
  may(act) || (readAct !== undefined && may(readAct))

export function linksOf(scope: Scope): Link[] {
  return items.flatMap((item) => {
    const to = isOpen(item, scope) && pathOf(item, scope)
    return to ? { to, label: labelOf(item, scope), page: item.page, isOut: item.isOut ?? false } : []
  })
}

/** So much stands side by side at 1366 pixels, the menu with it and some counts: letters and the space around them, in pixels. */
const ROOM = 812
const widthOf = (links: readonly Pick<Link, 'label'>[]) =>
  links.reduce((sum, { label }) => sum + 7 * label.length + 17, 0)
/** Folded after what goes out, in this order, where somebody of many roles has more. */
const least = ['kiem-tra', 'nhiem-vu', 'ket-qua', 'diem-mat', 'tham-dinh', 'thiet-lap', 'nhac-han']
const MOST = 9
const menu = { label: 'Hồ sơ' }

/** What lies in the menu at the end of the bar. */
export function foldedOf(all: readonly Link[]): Link[] {
  if (all.length <= MOST && widthOf(all) <= ROOM) return []
  const folded = all.filter(({ isOut }) => isOut)
  for (const page of least) {
    const shown = all.filter((one) => !folded.includes(one))
    if (widthOf(shown) + widthOf([menu]) <= ROOM) break
    folded.push(...shown.filter((one) => one.page === page))
  }
  return folded
}

/** Where this person's first role is at home: the first of its homes that is there yet. */
export function homeOf(scope: Scope): string | undefined {
  for (const { role } of scope.me.grants) {
    for (const item of items) {
      const to = item.home?.includes(role) && scope.may(item.act) && pathOf(item, scope)
      if (to) return to
    }
  }
  // What was published is there for everybody, and nobody's work.
  return linksOf(scope).find(({ page }) => page !== 'ket-qua')?.to
}

const ofProvince = ['diem-mat', 'nhiem-vu', 'kiem-tra', 'tong-quan']

function pathOf({ page, in: place }: Item, scope: Scope): string | undefined {
  const { campaign, agency, me, isReady } = scope
  if (place === 'all' || (place === 'start' && !campaign && isReady)) return `/${page}`
  if (!campaign) return undefined
  // What appraisers and the council see lies in the internal index, across agencies.
  if (place === 'agency' && isOnlyJudge(me)) return undefined
  // The ministry scores the province, and plan and inspections are the province's; of an internal index there is nothing of them.
  if (ofProvince.includes(page) && campaign.kind === 'internal') return undefined
  // Sở Nội vụ works from the board, which leads there: its bar is full.
  if (page === 'tong-quan' && me.grants.some(({ role }) => role.startsWith('reviewer'))) return undefined
  if (page === 'tham-dinh') {
    const there = isOnlyJudge(me) ? queueCampaign(scope) : campaign
    return there?.kind === 'internal' ? campaignPath(there.slug, page) : undefined
  }
  if (page === 'ra-soat') {
    const there = queueCampaign(scope)
    return there && campaignPath(there.slug, page)
  }
  const isInAgency = me.grants.some(({ role }) => inside.includes(role))
  if (place === 'campaign' || place === 'start' || (place === 'reach' && !isInAgency))
    return campaignPath(campaign.slug, page)
  // Whoever only reads is led to an agency that has something to read.
  if (page === 'tu-danh-gia' && readsAll(me) && !isInAgency) return campaignPath(campaign.slug, page)
  return agency && agencyPath(campaign.slug, agency.code, page)
}

/** Where the queue is that this person works on: Sở Nội vụ's in the campaign that is open, a judge's in the internal index, wherever one stands. */
export function queueCampaign({ campaign, campaigns, me }: Scope): Scope['campaign'] {
  const reviews = me.grants.some(({ role }) => role === 'reviewer' || role === 'reviewer-head')
  return reviews || campaign?.kind === 'internal'
    ? campaign
    : campaigns.find(({ kind }) => kind === 'internal')
}

/** The same page is one's own work for an officer, and the agency's for its head; Sở Nội vụ reviews, the council appraises. */
function labelOf({ page, label }: Item, scope: Scope): string {
  if (
    page === 'viec-cua-toi' &&
    !scope.me.grants.some(({ role }) => ['officer', 'contributor'].includes(role))
  )
    return 'Việc của cơ quan'
  return page === 'ra-soat' && queueCampaign(scope)?.kind === 'internal' ? 'Thẩm định' : label
}
