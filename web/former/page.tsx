// Tài liệu năm trước: of all leaves of an agency what was cited in an earlier year, and «vẫn đúng?» for each.
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useGet } from '../api/query.ts'
import { LinkButton } from '../kit/link-button.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { useAgencyScope } from '../shell/scope.tsx'
import { FormerItems } from './items.tsx'

export function Page() {
  const { campaign, agency, base } = useAgencyScope()
  const asked = useGet('/api/v1/campaigns/{slug}/former', { slug: campaign.slug, agency: agency.id })
  const [isWhole, setWhole] = useState(false)
  useTitle('Tài liệu năm trước')
  return (
    <>
      <PageHead
        title="Tài liệu năm trước"
        meta={`${agency.name} · chỉ gắn vào năm ${campaign.year} khi bạn trả lời “vẫn đúng”`}
      >
        <Checkbox checked={isWhole} onChange={({ target }) => setWhole(target.checked)}>
          Hiện cả tài liệu đã trả lời
        </Checkbox>
        <LinkButton to={`${base}/tu-danh-gia`}>Mở bản tự đánh giá</LinkButton>
      </PageHead>
      <div className="page-body">
        <Wait for={asked}>
          {({ leaves }) => {
            const shown = leaves
              .map((leaf) => ({
                ...leaf,
                items: leaf.items.filter(({ state }) => isWhole || state === 'open'),
              }))
              .filter(({ items }) => items.length > 0)
            return shown.length > 0 ? (
              <section className="card former-card" aria-label="Tài liệu theo tiêu chí">
                <FormerItems leaves={shown} showLeaf />
              </section>
            ) : (
              <div className="empty">
                <strong>
                  {leaves.length > 0 ? 'Đã trả lời hết tài liệu năm trước' : 'Chưa có tài liệu năm trước'}
                </strong>
                <p>
                  {leaves.length > 0
                    ? 'Chọn “Hiện cả tài liệu đã trả lời” để xem lại.'
                    : 'Cơ quan chưa gắn tài liệu nào cho các tiêu chí này ở những năm đánh giá trước.'}
                </p>
              </div>
            )
          }}
        </Wait>
      </div>
    </>
  )
}
