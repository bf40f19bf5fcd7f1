// The annex from Excel or Word.
import { Radio } from 'antd'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { hrefOf, post, type Output } from '../api/client.ts'
import { ImportDialog, ReadNotes, ReadRows, type TableFile } from '../kit/import-dialog.tsx'
import type { Plan } from './shapes.ts'

type Checked = Output<'/api/v1/plans/{id}/annexes', 'post'>
type Way = 'add' | 'whole'
const whatWords = { new: 'mới', replaces: 'thay nội dung', same: 'không đổi' } as const

export function ImportAnnex({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { id, revision, tasks } = plan
  const [way, setWay] = useState<Way>(tasks.length > 0 ? 'add' : 'whole')
  const send = (file: TableFile, check?: true) =>
    post('/api/v1/plans/{id}/annexes', {
      ...{ id, revision, ...file },
      ...(way === 'add' && { add: true }),
      ...(check && { check }),
    })
  return (
    <ImportDialog<Checked>
      title="Nhập phụ lục nhiệm vụ"
      label="Chọn tệp phụ lục nhiệm vụ"
      what="Phụ lục"
      drop="Thả phụ lục nhiệm vụ (Excel hoặc Word) vào đây"
      accept=".xlsx,.docx"
      template={{
        href: hrefOf('/api/v1/plans/{id}/table', { id }),
        text: 'Tải tệp Excel mẫu (kèm nhiệm vụ đang có)',
      }}
      way={way}
      {...(tasks.length > 0 && { how: <How way={way} count={tasks.length} onChoose={setWay} /> })}
      check={(file) => send(file, true)}
      said={(checked) => saidOf(checked, way)}
      act={(checked) => actOf(checked, tasks.length === 0 ? 'first' : way)}
      run={(file) => send(file)}
      done="Đã nhập phụ lục nhiệm vụ."
      onClose={onClose}
    >
      {({ rows, notes, gone }) => (
        <>
          <ReadNotes notes={notes} />
          {gone.length > 0 && <Gone gone={gone} />}
          {rows.length > 0 && <Rows rows={rows} />}
        </>
      )}
    </ImportDialog>
  )
}

const How = ({ way, count, onChoose }: { way: Way; count: number; onChoose: (way: Way) => void }) => (
  <Radio.Group
    className="choices"
    aria-label="Cách nhập"
    value={way}
    onChange={({ target }) => onChoose(target.value as Way)}
  >
    <Radio value="add">
      Thêm vào dự thảo: {count} nhiệm vụ đang có ở lại; trùng mã thì thay, chỉ trùng số thứ tự thì thêm với số
      mới
    </Radio>
    <Radio value="whole">Thay cả phụ lục: nhiệm vụ không có trong tệp thì bỏ</Radio>
  </Radio.Group>
)

function saidOf({ rows, lift, gone, kept }: Checked, way: Way): string {
  const count = (of: keyof typeof whatWords) => rows.filter(({ what }) => what === of).length
  const rest = way === 'add' ? `${kept.length} nhiệm vụ khác giữ nguyên` : `${gone.length} nhiệm vụ bị bỏ`
  return `Dự thảo sẽ có ${rows.length + kept.length} nhiệm vụ, dự kiến nâng ${formatPoints(lift)} điểm: ${count('new')} mới, ${count('replaces')} thay nội dung, ${count('same')} không đổi, ${rest}.`
}

/** Nothing to do where the draft has all of it already. */
function actOf({ rows, gone }: Checked, way: Way | 'first'): string | undefined {
  if (gone.length === 0 && rows.every(({ what }) => what === 'same')) return undefined
  if (way === 'first') return `Nhập ${rows.length} nhiệm vụ`
  return way === 'add' ? 'Thêm vào dự thảo' : `Thay cả phụ lục bằng ${rows.length} nhiệm vụ`
}

const Gone = ({ gone }: Pick<Checked, 'gone'>) => (
  <ReadRows label="Nhiệm vụ sẽ bỏ">
    <thead>
      <tr>
        <th scope="col">Mã</th>
        <th scope="col">Sẽ bỏ khỏi dự thảo</th>
      </tr>
    </thead>
    <tbody>
      {gone.map(({ code, content }) => (
        <tr key={code}>
          <td className="nowrap red">{code}</td>
          <td>{content}</td>
        </tr>
      ))}
    </tbody>
  </ReadRows>
)

const Rows = ({ rows }: Pick<Checked, 'rows'>) => (
  <ReadRows label="Nhiệm vụ sẽ nhập">
    <thead>
      <tr>
        <th scope="col">Mã</th>
        <th scope="col">Nhiệm vụ</th>
        <th scope="col">Sản phẩm</th>
        <th scope="col">Thời hạn</th>
        <th scope="col">Chủ trì</th>
        <th scope="col">Phối hợp</th>
        <th scope="col">Nâng điểm</th>
        <th scope="col">Sẽ</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ field, code, group, content, product, type, what, before, written, ...row }) => (
        <tr key={field}>
          <td className="nowrap">
            {code}
            {written !== undefined && <div className="small amber">tệp ghi {written}</div>}
          </td>
          <td>
            {group && <div className="small muted">{group}</div>}
            {content}
            {before.map((line) => (
              <div key={line} className="small amber">
                Trước: {line}
              </div>
            ))}
          </td>
          <td>
            {product}
            {type && type !== product && <div className="small muted">{type}</div>}
          </td>
          <td>
            {row.deadline}
            {row.until && <div className="small muted">hạn {row.until}</div>}
          </td>
          <td>
            {row.lead}
            {row.leadWords && <div className="small amber">tệp ghi {row.leadWords}</div>}
          </td>
          <td>{row.coordinators}</td>
          <td>{row.lifts}</td>
          <td className="nowrap">{whatWords[what]}</td>
        </tr>
      ))}
    </tbody>
  </ReadRows>
)
