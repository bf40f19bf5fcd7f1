// Bộ hồ sơ gửi Bộ: from a bound edition to a sealed ZIP that the leader approved, and who was let in to read it.
import { useGet } from '../api/query.ts'
import type { Output } from '../api/client.ts'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { Make } from './make.tsx'
import { Package } from './package.tsx'
import './packages.css'

export type PackageRow = Output<'/api/v1/campaigns/{slug}/packages', 'get'>['packages'][number]

export function Page() {
  const { campaign, may } = useCampaignScope()
  const { slug } = campaign
  const asked = useGet(
    '/api/v1/campaigns/{slug}/packages',
    { slug },
    { polled: true, enabled: may('packages.read') },
  )
  useTitle('Bộ hồ sơ gửi Bộ')
  if (!may('packages.read')) return <NotHere />
  return (
    <>
      <PageHead title="Bộ hồ sơ gửi Bộ" meta={`Năm đánh giá ${campaign.year} · ${campaign.name}`}>
        {may('ministry.enter') && campaign.kind === 'province' && (
          <LinkButton to={campaignPath(slug, 'nhap-phan-mem')}>Nhập phần mềm của Bộ</LinkButton>
        )}
      </PageHead>
      <div className="page-body" tabIndex={0} role="region" aria-label="Các bộ hồ sơ">
        <Wait for={asked}>
          {({ packages }) => (
            <div className="packages">
              {may('packages.propose') && <Make slug={slug} packages={packages} />}
              {packages.length === 0 && (
                <p className="empty">
                  Chưa có bộ hồ sơ nào. Sở Nội vụ lập bộ hồ sơ từ quyển đã đóng, trình lãnh đạo UBND tỉnh phê
                  duyệt, rồi chốt để gửi Bộ Nội vụ.
                </p>
              )}
              {packages.map((one) => (
                <Package key={one.id} one={one} />
              ))}
            </div>
          )}
        </Wait>
      </div>
    </>
  )
}
