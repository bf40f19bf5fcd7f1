// Đóng quyển: what the index will print, what is missing with what was decided, and the binding itself.
import { useGet } from '../api/query.ts'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { Editions } from './editions.tsx'
import { FindPage } from './find-page.tsx'
import { Holes } from './holes.tsx'
import { Plan } from './plan.tsx'
import './dossier.css'

export function Page() {
  const { campaign, may } = useCampaignScope()
  const { slug } = campaign
  const plan = useGet('/api/v1/campaigns/{slug}/plan', { slug })
  useTitle('Đóng quyển')
  const canBuild = may('dossiers.build')
  return (
    <>
      <PageHead
        title="Đóng quyển hồ sơ tài liệu kiểm chứng"
        meta={`Năm đánh giá ${campaign.year} · ${plan.data?.title ?? campaign.name}`}
      />
      <Wait for={plan}>
        {(found) => (
          <div className="dossier">
            <Plan plan={found} />
            <div className="dossier-side">
              <Holes key={found.revision} slug={slug} plan={found} canDecide={canBuild} />
              {found.issue && <FindPage slug={slug} scope={found.scope} />}
              <Editions slug={slug} plan={found} canBuild={canBuild} />
            </div>
          </div>
        )}
      </Wait>
    </>
  )
}
