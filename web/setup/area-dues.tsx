// Until when the leaves of each area are due: the lock of the year, or what a paper says instead.
import { Checkbox } from 'antd'
import { useState } from 'react'
import { formatDeadline } from '../../schemas/format.ts'
import { hrefOf, type Output, send } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useGet } from '../api/query.ts'
import type { Campaign } from '../api/shapes.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { Wait } from '../kit/wait.tsx'
import { instantOf, MomentField, momentOf } from './moment-field.tsx'
import { fieldLabels } from './shapes.ts'

type Area = Output<'/api/v1/campaigns/{slug}/area-dues', 'get'>['areas'][number]

export function AreaDues({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { slug, lockAt } = campaign
  const asked = useGet('/api/v1/campaigns/{slug}/area-dues', { slug })
  const [area, setArea] = useState('')
  const [due, setDue] = useState(momentOf(lockAt))
  const [decision, setDecision] = useState('')
  const [reason, setReason] = useState('')
  const [isForAll, setIsForAll] = useState(false)
  const [file, setFile] = useState<File>()
  const areas = asked.data?.areas ?? []
  const chosen = areas.find((one) => one.area === area)
  const moved = chosen ? chosen.follow + (isForAll ? chosen.own : 0) : 0
  const give = async () => {
    if (!file) return undefined
    const body = new FormData()
    body.append('files', file, file.name)
    const said = { area, due: instantOf(due), decision: decision.trim(), reason: reason.trim() }
    const query = new URLSearchParams({ ...said, own: isForAll ? 'move' : 'keep' }).toString()
    const answer = await send(`/api/v1/campaigns/${slug}/area-dues?${query}`, { method: 'POST', body })
    if (!answer.ok) throw await problemOf(answer)
    return (await answer.json()) as Output<'/api/v1/campaigns/{slug}/area-dues', 'get'>
  }
  return (
    <ActDialog
      title="Hạn gửi theo lĩnh vực"
      kind="wide"
      act={chosen ? `Đổi hạn ${moved} tiêu chí` : undefined}
      isReady={file !== undefined && decision.trim() !== '' && reason.trim() !== ''}
      done={(outcome) =>
        `Đã đổi hạn ${(outcome as typeof asked.data)?.moved ?? moved} tiêu chí của lĩnh vực ${area}.`
      }
      labelOf={(field) => (field === 'files' ? 'Tệp' : fieldLabels[field])}
      run={give}
      onClose={onClose}
    >
      <Wait for={asked}>
        {() => (
          <div className="area-dues" role="region" aria-label="Hạn hiện nay" tabIndex={0}>
            <Table slug={slug} areas={areas} />
          </div>
        )}
      </Wait>
      <ChoiceField
        label="Đổi hạn của lĩnh vực"
        name="area"
        required
        value={area}
        options={[
          ...(area === '' ? [{ value: '', label: 'Chọn lĩnh vực' }] : []),
          ...areas.map((one) => ({ value: one.area, label: `${one.area}. ${one.name}` })),
        ]}
        onChoose={setArea}
      />
      {chosen && (
        <>
          <MomentField label="Hạn gửi" value={due} onRead={setDue} />
          <TextField
            label="Văn bản đổi hạn"
            name="decision"
            required
            hint={`Số, ngày văn bản. Hạn quá lúc khóa (${formatDeadline(lockAt)}) thì bản gửi sau khóa được đánh dấu ở mọi nơi.`}
            value={decision}
            onType={setDecision}
          />
          <TextField label="Lý do" name="reason" required value={reason} onType={setReason} />
          <DropZone label="Chọn tệp PDF của văn bản đổi hạn" accept=".pdf" onFiles={([one]) => setFile(one)}>
            {file ? <b>{file.name}</b> : 'Chọn hoặc thả tệp PDF của văn bản đổi hạn vào đây'}
          </DropZone>
          {chosen.own > 0 && (
            <Checkbox checked={isForAll} onChange={({ target }) => setIsForAll(target.checked)}>
              Đổi cả {chosen.own} tiêu chí đang có hạn riêng
            </Checkbox>
          )}
        </>
      )}
    </ActDialog>
  )
}

function Table({ slug, areas }: { slug: string; areas: readonly Area[] }) {
  return (
    <table className="w">
      <thead>
        <tr>
          <th scope="col">Lĩnh vực</th>
          <th scope="col">Hạn gửi</th>
          <th scope="col">Theo văn bản</th>
          <th scope="col" className="num">
            Theo hạn này
          </th>
          <th scope="col" className="num">
            Hạn riêng
          </th>
        </tr>
      </thead>
      <tbody>
        {areas.map(({ area, name, due, given, follow, own }) => (
          <tr key={area}>
            <th scope="row">
              {area}. {name}
            </th>
            <td className="nowrap">{formatDeadline(due)}</td>
            <td>
              {given ? (
                <a
                  href={hrefOf('/api/v1/campaigns/{slug}/area-dues/{area}/paper', { slug, area })}
                  target="_blank"
                  rel="noreferrer"
                  title={given.reason}
                >
                  {given.decision}
                </a>
              ) : (
                <span className="muted">theo lúc khóa của năm</span>
              )}
            </td>
            <td className="num">{follow}</td>
            <td className="num">{own}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
