import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { useSeen } from '../kit/seen.ts'
import { instantOf, type Moment, MomentField, momentOf } from '../setup/moment-field.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { type Appraisal, labels, type Session } from './shapes.ts'

type Quorum = Session['quorum']

const shareOf = ({ part, of }: Quorum): string => `${part}/${of}`

/** As a regulation has it: 2/3, 3/5; more than half is 51/100. */
function quorumIn(text: string): Quorum | undefined {
  const [, part = 0, of = 0] = (/^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(text) ?? []).map(Number)
  return part >= 1 && part <= of && of <= 100 ? { part, of } : undefined
}

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
  const [share, setShare] = useState(shareOf(sitting?.quorum ?? { part: 2, of: 3 }))
  const [starts, setStarts] = useState<Moment>(momentOf(sitting?.at ?? now))
  const act = sitting ? 'Sửa phiên họp' : 'Mở phiên họp'
  const options = council.map(({ id, name, agency }) => ({
    value: id,
    label: agency ? `${name} (${agency})` : name,
  }))
  const quorum = quorumIn(share)
  return (
    <ActDialog
      title={`${act} Hội đồng`}
      kind="wide"
      act={act}
      isReady={Boolean(chair && place.trim() && quorum)}
      done={sitting ? 'Đã sửa phiên họp.' : 'Đã mở phiên họp.'}
      labelOf={(field) => labels[field.split('.')[0] ?? '']}
      run={() =>
        over(
          post('/api/v1/campaigns/{slug}/appraisal/sitting', {
            ...{ slug, ...seen, place: place.trim(), chair, members: [...members] },
            starts: new Date(instantOf(starts)).toISOString(),
            ...(quorum && { quorum }),
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
        <TextField
          label="Tỷ lệ thành viên phải có mặt"
          name="quorum"
          required
          value={share}
          onType={setShare}
          hint={
            quorum
              ? `Cần ít nhất ${Math.ceil((members.length * quorum.part) / quorum.of)} trong ${members.length} thành viên.`
              : 'Hãy ghi như 2/3; quá nửa ghi 51/100.'
          }
        />
      </div>
    </ActDialog>
  )
}
