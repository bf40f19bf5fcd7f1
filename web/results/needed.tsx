// Hạng mục tiêu: what a rank needed in past years, what is missing, and from where it is cheapest. Nothing is written.
import { useDeferredValue, useState } from 'react'
import { formatPoints, unknown } from '../../schemas/format.ts'
import { type Output } from '../api/client.ts'
import { wayWords } from '../ministry/what-if.tsx'
import { useGet } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { TextField } from '../kit/fields.tsx'
import { Wait } from '../kit/wait.tsx'
import { useScope } from '../shell/scope.tsx'
import { rankWords } from './shapes.ts'

type View = Output<'/api/v1/result-need', 'get'>
type Year = View['years'][number]

interface Props {
  dataset: string | undefined
  /** Of the province whose year is being scored. */
  isOwn: boolean
  onClose: () => void
}

export function Needed({ dataset, isOwn, onClose }: Props) {
  const [typed, setRank] = useState<string>()
  const asked = useDeferredValue(typed?.trim())
  const isRank = asked === undefined || /^[1-9]\d?$/.test(asked)
  const found = useGet(
    '/api/v1/result-need',
    { ...(asked !== undefined && { rank: asked }), ...(dataset && { dataset }) },
    { keep: true, enabled: isRank },
  )
  const { rank, aim } = found.data ?? {}
  return (
    <Dialog title="Hạng mục tiêu" kind="wide" onClose={onClose}>
      <p className="muted">Chỉ tính thử theo số đã công bố: không ghi gì vào hệ thống.</p>
      <div className="results-rank">
        <TextField
          label="Hạng cần đạt"
          numeric
          value={typed ?? (rank === undefined ? '' : String(rank))}
          onType={setRank}
          hint={aim ? `Mục tiêu của kế hoạch năm ${aim.year}: hạng ${rankWords(aim)}` : 'Ví dụ: 25'}
        />
      </div>
      {isRank ? (
        <Wait for={found}>{(view) => <Shown view={view} isOwn={isOwn} />}</Wait>
      ) : (
        <p className="red">Hãy ghi hạng từ 1 đến 99.</p>
      )}
    </Dialog>
  )
}

function Shown({ view, isOwn }: { view: View; isOwn: boolean }) {
  const { rank, years, target, cheapest } = view
  if (years.length === 0)
    return (
      <p className="note">
        Chưa biết hạng {rank} cần bao nhiêu điểm: chưa có kết quả của tỉnh khác kèm thứ hạng. Hãy nhập kết quả
        các tỉnh ở gần hạng ấy.
      </p>
    )
  return (
    <>
      <table className="w" aria-label="Hạng này cần bao nhiêu điểm">
        <thead>
          <tr>
            <th scope="col">Năm</th>
            <th scope="col">Hạng {rank} cần</th>
            <th scope="col" className="num">
              Tỉnh mình đạt
            </th>
            <th scope="col">Còn thiếu</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <td className="strong">{year.year}</td>
              <td>
                {needWords(year)}{' '}
                <span className="muted">
                  (hạng {rank}/{year.of}
                  {year.name && `, ${year.name}`})
                </span>
              </td>
              <td className="num nowrap">
                {year.home
                  ? `${formatPoints(year.home.points)}${year.home.rank === undefined ? '' : ` (hạng ${year.home.rank}/${year.of})`}`
                  : unknown}
              </td>
              <td>{year.missing ? missingWords(year.missing) : unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cheapest && cheapest.rows.length > 0 && <Cheapest cheapest={cheapest} />}
      {isOwn && target !== undefined && <Now target={target} />}
    </>
  )
}

const needWords = ({ exact, least, most }: Year): string =>
  exact !== undefined
    ? `${formatPoints(exact)} điểm`
    : least !== undefined && most !== undefined
      ? `từ ${formatPoints(least)} đến ${formatPoints(most)} điểm`
      : least !== undefined
        ? `ít nhất ${formatPoints(least)} điểm`
        : `nhiều nhất ${formatPoints(most ?? 0)} điểm`

const missingWords = ({ least, most }: NonNullable<Year['missing']>): string => {
  if (most === 0) return 'đã đạt'
  if (least === most) return `${formatPoints(most ?? 0)} điểm`
  if (least === undefined) return `nhiều nhất ${formatPoints(most ?? 0)} điểm`
  return most === undefined
    ? `ít nhất ${formatPoints(least)} điểm`
    : `từ ${formatPoints(least)} đến ${formatPoints(most)} điểm`
}

const Cheapest = ({
  cheapest: { year, points, missing, isEstimated, isByArea, rows },
}: {
  cheapest: NonNullable<View['cheapest']>
}) => (
  <>
    <h3>
      {isByArea ? 'Lĩnh vực' : 'Tiêu chí'} còn cách điểm tối đa xa nhất, theo kết quả {year} (
      {formatPoints(points)} điểm, còn thiếu {formatPoints(missing)})
    </h3>
    <p className="small muted">
      Xếp theo số điểm còn đến tối đa, nhiều trước; kết quả công bố không cho biết điểm nào dễ giành hơn.
      {isByArea &&
        ' Nguồn chỉ công bố theo lĩnh vực, gồm cả điểm điều tra xã hội học: chưa chỉ ra được tiêu chí nào.'}
    </p>
    {isEstimated && (
      <p className="small muted">Nguồn chỉ nêu tỷ lệ đã làm tròn, nên số điểm dưới đây là ước tính.</p>
    )}
    <table className="w" aria-label="Điểm còn cách tối đa">
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Lĩnh vực, tiêu chí</th>
          <th scope="col" className="num">
            Đã đạt
          </th>
          <th scope="col" className="num">
            Tối đa
          </th>
          <th scope="col" className="num">
            Còn giành được
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, 20).map(({ code, name, points: reached, max, gain, isEnough }) => (
          <tr key={code}>
            <td className="strong">{code}</td>
            <td>
              {name}
              {isEnough && <small className="green"> (cần đến để đạt)</small>}
            </td>
            <td className="num">{formatPoints(reached)}</td>
            <td className="num">{formatPoints(max)}</td>
            <td className="num strong">{formatPoints(gain)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

/** The same target against the year that is being scored, by «Nếu… thì» of the points of the ministry. */
function Now({ target }: { target: number }) {
  const { campaign, may } = useScope()
  const isAsked = may('ministry.read') && campaign?.kind === 'province'
  const found = useGet(
    '/api/v1/campaigns/{slug}/what-if',
    { slug: campaign?.slug ?? '', changes: '', target: formatPoints(target) },
    { enabled: isAsked },
  )
  if (!isAsked) return null
  return (
    <Wait for={found}>
      {({ now, missing = 0, short = 0, undecided, cheapest }) => (
        <>
          <h3>Năm đang chấm ({campaign?.year}), theo điểm hiện có trong phạm vi của bạn</h3>
          <p>
            Hiện có {formatPoints(now)} điểm; để bằng {formatPoints(target)} điểm còn thiếu{' '}
            {formatPoints(missing)}. Mỗi tiêu chí lấy điểm mới nhất của Bộ, của Sở Nội vụ hoặc bản tự chấm đã
            gửi; chưa có thì tính 0.
            {undecided > 0 &&
              ` Trong đó ${formatPoints(undecided)} điểm do điều tra xã hội học hoặc Bộ quyết định, chưa tính.`}
            {short > 0 && ` Giành hết các tiêu chí khác vẫn thiếu ${formatPoints(short)} điểm.`}
            {cheapest.length > 0 && ' Dễ giành nhất:'}
          </p>
          <ul className="results-checks">
            {cheapest.slice(0, 8).map(({ code, name, agency, gain, toDo, way }) => (
              <li key={code}>
                <b>{code}</b> {name}
                {agency && ` (${agency})`}: {formatPoints(gain)} điểm, {wayWords(way, toDo)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Wait>
  )
}
