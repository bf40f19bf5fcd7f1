// The named acts that open and close a stage; each says what it brings about.
import { type ReactNode, useState } from 'react'
import { addDays } from './days.ts'
import { post, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { useSeen } from '../kit/seen.ts'
import { instantOf, type Moment, MomentField } from '../setup/moment-field.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { Convene } from './convene.tsx'
import { Reconvene } from './reconvene.tsx'
import { type Appraisal, labels } from './shapes.ts'
import { Unsent } from './unsent.tsx'

type Step = Appraisal['may'][number]
interface Props {
  step: Step
  view: Appraisal
  onClose: () => void
}

/** Those with a button on the page; the others are done at a leaf or in the session. */
export const stageSteps: Partial<Record<Step, true>> = {
  open: true,
  'take-back': true,
  notify: true,
  resume: true,
  convene: true,
  reconvene: true,
}

export function StageDialog({ step, view, onClose }: Props) {
  const { slug } = useCampaignScope().campaign
  const { seen: was, over } = useSeen({ revision: view.revision })
  const seen = { slug, ...was }
  if (step === 'open')
    return (
      <Plain
        title="Mở thẩm định lần 1"
        done="Đã mở thẩm định lần 1."
        run={() => post('/api/v1/campaigns/{slug}/appraisal', { slug })}
        onClose={onClose}
      >
        <p>
          Từ lúc này bản tự đánh giá đã gửi giữ nguyên, người thẩm định chấm theo lĩnh vực được giao. Tiêu chí
          chưa gửi tính 0 điểm.
        </p>
        {view.before && <Unsent before={view.before} />}
      </Plain>
    )
  if (step === 'take-back')
    return (
      <Plain
        title="Thôi mở thẩm định"
        done="Đã trở về bước tự chấm điểm."
        run={() => over(remove('/api/v1/campaigns/{slug}/appraisal', seen))}
        onClose={onClose}
      >
        <p>Trở về bước tự chấm điểm. Chỉ làm được khi chưa ai chấm.</p>
      </Plain>
    )
  if (step === 'notify') return <Notify seen={seen} over={over} now={view.now} onClose={onClose} />
  if (step === 'resume')
    return (
      <Plain
        title="Mở thẩm định lần 2"
        done="Đã mở thẩm định lần 2."
        run={() => over(post('/api/v1/campaigns/{slug}/appraisal/second', seen))}
        onClose={onClose}
      >
        <p>
          Kết thúc giải trình: cơ quan không trả lời được coi là thống nhất với điểm lần 1. Người thẩm định
          xem lại các tiêu chí cơ quan đề nghị.
        </p>
      </Plain>
    )
  if (step === 'convene') return <Convene view={view} onClose={onClose} />
  return <Reconvene view={view} onClose={onClose} />
}

interface PlainProps {
  title: string
  done: string
  run: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

const Plain = ({ title, done, run, onClose, children }: PlainProps) => (
  <ActDialog title={title} act={title} done={done} run={run} onClose={onClose}>
    {children}
  </ActDialog>
)

function Notify({
  seen,
  over,
  now,
  onClose,
}: {
  seen: { slug: string; revision: number }
  over: <R>(act: Promise<R>) => Promise<R>
  now: string
  onClose: () => void
}) {
  const [due, setDue] = useState<Moment>({ day: addDays(now, 5), time: '17:00' })
  return (
    <ActDialog
      title="Thông báo kết quả lần 1"
      act="Thông báo cho các cơ quan"
      done="Đã thông báo kết quả lần 1."
      labelOf={(field) => labels[field]}
      run={() =>
        over(
          post('/api/v1/campaigns/{slug}/appraisal/notice', {
            ...seen,
            due: new Date(instantOf(due)).toISOString(),
          }),
        )
      }
      onClose={onClose}
    >
      <p>
        Mỗi cơ quan thấy kết quả lần 1 của mình, không thấy của cơ quan khác, và giải trình đến hạn dưới đây.
      </p>
      <MomentField label="Hạn giải trình" value={due} onRead={setDue} />
    </ActDialog>
  )
}
