import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField } from '../kit/fields.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import type { Entry } from './shapes.ts'

/** Đã gửi Bộ: said once all is the same on both sides; the server asks again. */
export function Send({ view: { counts, packages }, onClose }: { view: Entry; onClose: () => void }) {
  const { campaign } = useCampaignScope()
  const [chosen, choose] = useState(packages[0]?.id ?? '')
  const left = counts.all - counts.compared
  const isReady =
    chosen !== '' && counts.all > 0 && left === 0 && counts.different === 0 && counts.changed === 0
  return (
    <ActDialog
      title="Ghi đã gửi Bộ"
      act="Ghi đã gửi Bộ"
      isReady={isReady}
      done="Đã ghi đã gửi Bộ."
      run={() => post('/api/v1/campaigns/{slug}/entry/sent', { slug: campaign.slug, package: chosen })}
      onClose={onClose}
    >
      {packages.length === 0 ? (
        <p className="note">Chưa có bộ hồ sơ đã chốt. Hãy chốt bộ hồ sơ ở trang Bộ hồ sơ trước.</p>
      ) : (
        <ChoiceField
          label="Bộ hồ sơ đã gửi"
          name="package"
          value={chosen}
          options={packages.map(({ id, code, at }) => ({
            value: id,
            label: `${code}, chốt ${formatMoment(at)}`,
          }))}
          onChoose={choose}
        />
      )}
      <ul>
        <li>
          Đã đối chiếu {counts.compared}/{counts.all} tiêu chí{left > 0 && `, còn ${left}`}.
        </li>
        {counts.different > 0 && <li className="red">{counts.different} tiêu chí Bộ hiện khác.</li>}
        {counts.changed > 0 && <li className="red">{counts.changed} tiêu chí đã đổi sau khi nhập.</li>}
        {counts.unsent > 0 && (
          <li>
            {counts.unsent} tiêu chí chưa được gửi Sở Nội vụ, không có gì để nhập: xem danh sách “Chưa gửi Sở
            Nội vụ”.
          </li>
        )}
      </ul>
    </ActDialog>
  )
}
