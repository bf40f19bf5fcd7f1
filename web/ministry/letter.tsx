import { Link } from 'react-router'
import { formatDay } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import type { Round } from './shapes.ts'

/** UBND's letter, made and issued under Văn bản, went out: nothing of this round is answered any more. */
export function RecordLetter({ round: { id, n, revision }, onClose }: { round: Round; onClose: () => void }) {
  const { slug } = useCampaignScope().campaign
  const { data } = useGet('/api/v1/campaigns/{slug}/letters', { slug }, { polled: true })
  const letter = data?.letters.find((one) => one.kind === 'plea' && one.round === id && !one.isOld)
  const paper = letter?.papers.findLast(
    ({ compared, confirmed }) => (confirmed ?? compared).outcome === 'equal',
  )
  const isReady = paper !== undefined && letter?.isMoved === undefined
  return (
    <ActDialog
      title={`Văn bản giải trình, đợt ${n}`}
      act="Ghi văn bản đã gửi"
      isReady={isReady}
      done="Đã ghi văn bản giải trình."
      run={() => post('/api/v1/ministry-rounds/{id}/letter', { id, revision })}
      onClose={onClose}
    >
      {isReady ? (
        <>
          <p>
            Văn bản số <b>{paper.number}</b> ngày {formatDay(paper.issued)}, mã nội dung {letter?.code},{' '}
            {letter?.rows} tiêu chí, khớp với các tiêu chí đã chọn.
          </p>
          <p>Sau khi ghi, các cơ quan không sửa trả lời của đợt này được nữa.</p>
        </>
      ) : (
        data && (
          <p className="note">
            {!letter
              ? 'Chưa lập công văn giải trình của đợt này.'
              : letter.isMoved
                ? 'Tiêu chí đưa vào giải trình đã đổi sau khi lập công văn.'
                : 'Công văn giải trình chưa có bản đã ký khớp với bản lưu.'}{' '}
            Hãy lập, ký, lấy số và tải lên bản đã ký ở trang{' '}
            <Link to={campaignPath(slug, 'van-ban')}>Văn bản</Link>.
          </p>
        )
      )}
    </ActDialog>
  )
}
