import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { type Input, type Output } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'

const path = '/api/v1/campaigns/{slug}/locks/{n}/changes'
type Checked = Output<typeof path, 'get'>
type Kind = NonNullable<Input<typeof path, 'get'>['kind']>

const kindWords: Readonly<Record<Kind, string>> = {
  permitted: 'Cho gửi sau khóa',
  sent: 'Gửi lại',
  content: 'Đổi nội dung',
  state: 'Đổi trạng thái',
  reviewed: 'Kết quả rà soát',
  given: 'Giao thêm',
  taken: 'Thôi giao',
  lead: 'Đổi cơ quan chủ trì',
  aside: 'Áp dụng, không áp dụng',
}
const kinds = Object.keys(kindWords) as Kind[]

export function Changes({ n }: { n: number }) {
  const { campaign } = useCampaignScope()
  const [kind, setKind] = useState<Kind>()
  const asked = useGet(path, { slug: campaign.slug, n: String(n), ...(kind && { kind }) }, { keep: true })
  return <Wait for={asked}>{(view) => <Told {...{ n, view, kind }} onKind={setKind} />}</Wait>
}

interface Props {
  n: number
  view: Checked
  kind: Kind | undefined
  onKind: (kind: Kind | undefined) => void
}

function Told({ n, view, kind, onKind }: Props) {
  const { isWhole, leaves, at } = view
  return (
    <>
      <p className={isWhole ? '' : 'red'}>
        {isWhole
          ? 'Bản lưu còn nguyên: mã của tệp và mã của từng tiêu chí đều khớp.'
          : 'Bản lưu có tiêu chí mang mã không khớp nội dung. Hãy báo quản trị.'}{' '}
        {leaves === 0 ? 'Không có gì khác so với khi khóa.' : `${leaves} tiêu chí khác so với khi khóa.`}{' '}
        <span className="muted">Đối chiếu lúc {formatMoment(at)}.</span>
      </p>
      {leaves > 0 && (
        <>
          <label className="row small locks-kind">
            Chỉ xem
            <select
              className="choice"
              value={kind ?? ''}
              onChange={({ target }) => onKind(kinds.find((one) => one === target.value))}
            >
              <option value="">mọi thay đổi ({leaves} tiêu chí)</option>
              {kinds
                .filter((one) => view.kinds[one])
                .map((one) => (
                  <option key={one} value={one}>
                    {kindWords[one]} ({view.kinds[one]})
                  </option>
                ))}
            </select>
          </label>
          <Rows n={n} view={view} />
        </>
      )}
    </>
  )
}

function Rows({ n, view: { rows, total } }: { n: number; view: Checked }) {
  return (
    <>
      <div className="cards">
        <table className="w">
          <caption className="visually-hidden">Thay đổi sau khi khóa lần {n}</caption>
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col">Cơ quan</th>
              <th scope="col">Thay đổi sau khi khóa</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ assignment, code, name, agencyName, changes }) => (
              <tr key={assignment}>
                <td data-label="Tiêu chí">
                  {code} {name}
                </td>
                <td data-label="Cơ quan">{agencyName}</td>
                <td data-label="Thay đổi">
                  {changes.map(({ kind, text }) => (
                    <div key={kind}>{text}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > rows.length && (
        <p className="small muted">
          Hiện {rows.length} trên {total} tiêu chí. Hãy chọn một loại thay đổi để xem gọn hơn.
        </p>
      )}
    </>
  )
}
