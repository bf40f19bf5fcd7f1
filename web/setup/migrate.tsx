// A running year moved to another set: the plan first, line by line; then exactly that plan, with its reason.
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { type Output, post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import type { Campaign } from '../api/shapes.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { nameOf } from './difference.tsx'
import { isSame, MigrationLines } from './migration-lines.tsx'

type Plan = Output<'/api/v1/campaigns/{slug}/migrations', 'post'>

export function MigrateCampaign({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { slug, revision, year } = campaign
  const asked = useGet('/api/v1/sets', {})
  const all = (asked.data?.sets ?? []).filter(({ published, id }) => published && id !== campaign.set)
  const sets = all.filter(({ kinds }) => kinds.length === 0 || kinds.includes(campaign.kind))
  const others = all.length - sets.length
  const [set, setSet] = useState('')
  const [plan, setPlan] = useState<Plan>()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const choose = async (id: string) => {
    setSet(id)
    setPlan(undefined)
    setError(undefined)
    if (!id) return
    try {
      const found = await post('/api/v1/campaigns/{slug}/migrations', { slug, revision, set: id })
      setPlan(found)
      announce(`Kế hoạch có ${found.lines.length} dòng.`)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <ActDialog
      title={`Chuyển năm đánh giá ${year} sang bộ tiêu chí khác`}
      kind="wide"
      act={plan ? 'Chuyển theo kế hoạch này' : undefined}
      done="Đã chuyển sang bộ tiêu chí mới."
      run={() =>
        post('/api/v1/campaigns/{slug}/migrations', {
          slug,
          revision,
          set,
          ...(plan && { plan: plan.plan }),
          reason,
        })
      }
      onClose={onClose}
    >
      <ErrorSummary error={error} />
      <ChoiceField
        label="Bộ tiêu chí mới (đã công bố)"
        name="set"
        value={set}
        options={[
          { value: '', label: sets.length ? '– chọn –' : 'Chưa có bộ nào khác đã công bố' },
          ...sets.map((one) => ({ value: one.id, label: nameOf(one) })),
        ]}
        hint={
          others > 0 &&
          `${others} bộ đang dùng cho kỳ ${campaign.kind === 'province' ? 'nội bộ' : 'của tỉnh'} nên không nêu ở đây.`
        }
        onChoose={(id) => void choose(id)}
      />
      {plan && (
        <>
          <Summary plan={plan} />
          <TextField label="Lý do, số quyết định" name="reason" required value={reason} onType={setReason} />
          <MigrationLines lines={plan.lines} />
        </>
      )}
    </ActDialog>
  )
}

function Summary({ plan: { lines, unassigned } }: { plan: Plan }) {
  const gone = lines.filter(({ to }) => !to)
  const isByAgency = new Set(lines.map(({ from }) => from.key)).size < lines.length
  const again = lines.filter(({ state }) => state)
  const same = lines.filter(isSame)
  const unaccepted = lines.filter((line) => line.unaccepted)
  const unsent = again.filter(({ state }) => state?.from === 'submitted')
  return (
    <section aria-label="Tóm tắt kế hoạch">
      <p>
        {isByAgency && 'Tính riêng từng cơ quan: '}
        <b>{same.length}</b> tiêu chí giữ nguyên · <b>{lines.length - same.length - gone.length}</b> có thay
        đổi · <b className={again.length ? 'amber' : undefined}>{again.length}</b> phải xem và gửi lại ·{' '}
        <b className={gone.length ? 'red' : undefined}>{gone.length}</b> chuyển vào năm lưu ·{' '}
        <b>{unassigned.length}</b> tiêu chí mới chưa giao
      </p>
      {unsent.length + unaccepted.length > 0 && (
        <p className="note amber">
          Chuyển thì <b>{unaccepted.length}</b> kết quả chấp nhận hết hiệu lực và <b>{unsent.length}</b> bản
          đã gửi trở lại đang soạn: cơ quan phải xem, gửi lại và Sở Nội vụ rà soát lại.
        </p>
      )}
      {unassigned.length > 0 && (
        <p className="small muted">
          Chưa giao: {unassigned.map(({ code, max }) => `${code} (${formatPoints(max)})`).join(', ')}. Sau khi
          chuyển, hãy giao ở phần Phân công.
        </p>
      )}
    </section>
  )
}
