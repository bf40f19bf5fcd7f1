import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { useSeen } from '../kit/seen.ts'
import { instantOf, type Moment, MomentField, momentOf } from '../setup/moment-field.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { type Appraisal, labels, type Session } from './shapes.ts'

const quorums = {
  '2/3': { part: 2, of: 3 },
  '1/2': { part: 1, of: 2 },
  '3/4': { part: 3, of: 4 },
  '1/1': { part: 1, of: 1 },
} as const
type Share = keyof typeof quorums

const shareOf = (sitting: Session | undefined): Share =>
  (Object.keys(quorums) as Share[]).find(
    (one) => sitting?.quorum.part === quorums[one].part && sitting.quorum.of === quorums[one].of,
  ) ?? '2/3'

/** Who is called, who chairs, and how many must come; while it sits, the same put right. */
export function Convene({
  view: { council, sitting, revision: newest, now },
  onClose,
}: {
  view: Appraisal
  onClose: () => void
}) {
  const { seen, over } = useSeen({ revision: newest })
  const { slug } = useCampaignScope().campaign
  const called = sitting?.members ?? council
  const [members, setMembers] = useState<readonly string[]>(called.map(({ id }) => id))
  const [chair, setChair] = useState(sitting?.chair.id ?? '')
  const [place, setPlace] = useState(sitting?.place ?? '')
  const [share, setShare] = useState<Share>(shareOf(sitting))
  const [starts, setStarts] = useState<Moment>(momentOf(sitting?.at ?? now))
  const act = sitting ? 'Sửa phiên họp' : 'Mở phiên họp'
  const options = council.map(({ id, name, agency }) => ({
    value: id,
    label: agency ? `${name} (${agency})` : name,
  }))
  const [part, of] = share.split('/').map(Number)
  return (
    <ActDialog
      title={`${act} Hội đồng`}
      kind="wide"
      act={act}
      isReady={Boolean(chair && place.trim())}
      done={sitting ? 'Đã sửa phiên họp.' : 'Đã mở phiên họp.'}
      labelOf={(field) => labels[field.split('.')[0] ?? '']}
      run={() =>
        over(
          post('/api/v1/campaigns/{slug}/appraisal/sitting', {
            ...{ slug, ...seen, place: place.trim(), chair, members: [...members] },
            starts: new Date(instantOf(starts)).toISOString(),
            quorum: quorums[share],
          }),
        )
      }
      onClose={onClose}
    >
      {council.length === 0 && (
        <p className="note">
          Chưa ai có vai trò thành viên Hội đồng. Hãy đề nghị quản trị giao vai trò trước.
        </p>
      )}
      <div className="two-fields">
        <TextField label="Địa điểm" name="place" required value={place} onType={setPlace} />
        <MomentField label="Ngày họp" value={starts} onRead={setStarts} />
      </div>
      <PickMany
        label="Thành viên Hội đồng"
        name="members"
        ask="Thêm thành viên"
        options={options}
        chosen={members}
        onChange={setMembers}
      />
      <div className="two-fields">
        <ChoiceField
          label="Chủ trì"
          name="chair"
          required
          value={chair}
          options={[
            { value: '', label: 'Chọn người chủ trì' },
            ...options.filter(({ value }) => members.includes(value)),
          ]}
          onChoose={setChair}
        />
        <ChoiceField
          label="Tỷ lệ thành viên phải có mặt"
          name="quorum"
          value={share}
          options={(Object.keys(quorums) as Share[]).map((value) => ({ value, label: value }))}
          onChoose={(value) => setShare(value as Share)}
          hint={`Cần ít nhất ${Math.ceil((members.length * (part ?? 1)) / (of ?? 1))} trong ${members.length} thành viên.`}
        />
      </div>
    </ActDialog>
  )
}
