// Văn bản: what each step of the round hands over, frozen with its content code; printed, signed, numbered, brought back.
import { Button } from 'antd'
import { useState } from 'react'
import { formatDay, formatDeadline, formatMoment } from '../../schemas/format.ts'
import { hrefOf, type Output, post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Status, type StatusKey } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { Compared } from '../packages/compared.tsx'
import { ReturnPaper } from '../packages/return-paper.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import './letters.css'

type List = Output<'/api/v1/campaigns/{slug}/letters', 'get'>
type Letter = List['letters'][number]
type Kind = Letter['kind']

const kindWords: Readonly<Record<Kind, { name: string; make: string; tells: string }>> = {
  self: {
    name: 'Báo cáo tự đánh giá',
    make: 'Lập báo cáo tự đánh giá',
    tells: 'Báo cáo gồm các tiêu chí mà lãnh đạo cơ quan đã xác nhận và gửi.',
  },
  points: {
    name: 'Công văn chuyển điểm của Bộ',
    make: 'Chuyển điểm của Bộ',
    tells: 'Mỗi cơ quan chủ trì có tiêu chí bị trừ ở đợt mới nhất có một công văn.',
  },
  answer: {
    name: 'Công văn trả lời điểm của Bộ',
    make: 'Lập công văn trả lời',
    tells: 'Công văn gồm trả lời của cơ quan cho các tiêu chí bị trừ ở đợt mới nhất.',
  },
  plea: {
    name: 'Công văn giải trình của UBND',
    make: 'Lập công văn giải trình',
    tells: 'Công văn gồm các tiêu chí đã chọn đưa vào giải trình ở đợt mới nhất, kèm tài liệu bổ sung.',
  },
  result: {
    name: 'Thông báo kết quả rà soát',
    make: 'Thông báo kết quả',
    tells: 'Mỗi cơ quan có tiêu chí đã được chấp nhận có một thông báo.',
  },
  first: {
    name: 'Thông báo kết quả thẩm định lần 1',
    make: 'Thông báo kết quả lần 1',
    tells: 'Mỗi cơ quan được thẩm định có một thông báo, kèm lý do giảm điểm và hạn giải trình.',
  },
  argument: {
    name: 'Báo cáo giải trình',
    make: 'Lập báo cáo giải trình',
    tells: 'Báo cáo gồm trả lời của cơ quan cho các tiêu chí bị giảm điểm ở thẩm định lần 1.',
  },
  ranking: {
    name: 'Tờ trình công bố kết quả',
    make: 'Lập tờ trình công bố',
    tells: 'Tờ trình gồm điểm, chỉ số và xếp hạng của từng cơ quan theo biên bản của Hội đồng thẩm định.',
  },
}

export function Page() {
  const { campaign } = useCampaignScope()
  const { slug } = campaign
  const [kind, make] = useState<Kind>()
  useTitle('Văn bản')
  const asked = useGet('/api/v1/campaigns/{slug}/letters', { slug }, { polled: true })
  return (
    <>
      <PageHead title="Văn bản" meta="Văn bản của từng bước, mang mã nội dung của bản lưu">
        {asked.data?.makes.map((one) => (
          <Button key={one} onClick={() => make(one)}>
            {kindWords[one].make}
          </Button>
        ))}
      </PageHead>
      <div className="page-body">
        <Wait for={asked}>
          {({ letters }) =>
            letters.length === 0 ? (
              <p className="empty">
                Chưa lập văn bản nào. Sau khi lập, hãy in, ký, lấy số rồi tải tệp PDF lên: hệ thống tự đối
                chiếu.
              </p>
            ) : (
              <ul className="letters">
                {letters.map((letter) => (
                  <One key={letter.id} letter={letter} />
                ))}
              </ul>
            )
          }
        </Wait>
      </div>
      {kind && <Make slug={slug} kind={kind} onClose={() => make(undefined)} />}
    </>
  )
}

function Make({ slug, kind, onClose }: { slug: string; kind: Kind; onClose: () => void }) {
  return (
    <ActDialog
      title={kindWords[kind].make}
      act="Lập văn bản"
      done="Văn bản đã có trong danh sách."
      run={() => post('/api/v1/campaigns/{slug}/letters', { slug, kind })}
      onClose={onClose}
    >
      <p>
        {kindWords[kind].tells} Nội dung được chốt cùng mã nội dung. Nếu chưa có gì đổi từ lần lập trước thì
        không lập thêm.
      </p>
    </ActDialog>
  )
}

const looks: Readonly<Record<Letter['state'], StatusKey>> = {
  confirmed: 'with-head',
  reading: 'draft',
  issued: 'accepted',
  differs: 'overdue',
}

function stateWords({ state, papers, isMoved }: Letter): string {
  if (isMoved) return 'Không còn khớp nội dung đã chọn'
  const agreed = papers.findLast(({ compared, confirmed }) => (confirmed ?? compared).outcome === 'equal')
  if (state === 'issued') return `Đã có văn bản số ${agreed?.number ?? ''}`
  if (state === 'reading') return 'Đang đối chiếu văn bản đã ký'
  return state === 'differs' ? 'Văn bản đã ký chưa khớp' : 'Đã xác nhận trên hệ thống'
}

function One({ letter }: { letter: Letter }) {
  const {
    id,
    kind,
    n,
    agencyName,
    code,
    rows,
    confirmed,
    at,
    byName,
    totals,
    papers,
    mayReturn,
    isOld,
    isAlone,
  } = letter
  const [isGiving, give] = useState(false)
  const last = papers.at(-1)
  const title = `${kindWords[kind].name}, ${agencyName}${n > 1 ? `, lần ${n}` : ''}`
  return (
    <li className={isOld ? 'card is-old' : 'card'}>
      <div className="row">
        <div className="grow">
          <b>{title}</b> <span className="muted">mã nội dung {code}</span>
          <div className="small muted">
            {rows} {kind === 'ranking' ? 'cơ quan' : 'tiêu chí'}, xác nhận xong {formatMoment(confirmed)};{' '}
            {byName} lập {formatMoment(at)}
            {isOld && '; đã có lần lập sau'}
          </div>
        </div>
        <Status of={letter.isMoved ? 'overdue' : looks[letter.state]} text={stateWords(letter)} />
      </div>
      <p className="small letters-totals">
        {totals.map(({ name, ours }) => (
          <span key={name}>
            {name}: <b>{ours}</b>
          </span>
        ))}
      </p>
      <Met letter={letter} />
      {letter.isMoved && (
        <p className="small red">
          Tiêu chí đưa vào giải trình đã đổi sau khi lập. Hãy lập lại công văn rồi ký, lấy số và tải lên bản
          mới.
        </p>
      )}
      {last && (
        <div className="small">
          Văn bản số <b>{last.number}</b> ngày {formatDay(last.issued)}
          {last.signer && `, ${last.signer} ký`}; {last.byName} tải lên {formatMoment(last.at)}
          <Compared
            paper={last}
            may={mayReturn}
            isAlone={isAlone}
            say={(said) => post('/api/v1/letters/{id}/comparison', { id, ...said })}
          />
        </div>
      )}
      <div className="row acts">
        <Button
          size="middle"
          href={hrefOf('/api/v1/letters/{id}/file', { id, purpose: 'print' })}
          target="_blank"
          rel="noreferrer"
          aria-label={`In ${title}`}
        >
          In bản thảo
        </Button>
        <Button
          size="middle"
          href={hrefOf('/api/v1/letters/{id}/file', { id, as: 'docx', purpose: 'print' })}
          aria-label={`${title}, tệp Word`}
        >
          Word
        </Button>
        {last && (
          <Button
            size="middle"
            href={hrefOf('/api/v1/letters/{id}/issued', { id, purpose: 'keep' })}
            download
            aria-label={`Tải văn bản số ${last.number}`}
          >
            Tải bản đã ký
          </Button>
        )}
        {mayReturn && (
          <Button size="middle" onClick={() => give(true)} aria-label={`Tải lên bản đã ký: ${title}`}>
            Tải lên văn bản đã ký
          </Button>
        )}
      </div>
      {isGiving && <ReturnPaper to={`/api/v1/letters/${id}/papers`} onClose={() => give(false)} />}
    </li>
  )
}

/** Of a self-assessment: whether the deadline is met, and by what. */
function Met({ letter: { met } }: { letter: Letter }) {
  if (!met) return null
  const by = met.by === 'paper' ? 'văn bản đã ký' : 'xác nhận trên hệ thống'
  return (
    <p className={`small ${met.isLate ? 'red' : 'muted'}`}>
      Hạn {formatDeadline(met.due)}, tính theo {by}:{' '}
      {met.at ? `${formatMoment(met.at)}${met.isLate ? ', sau hạn' : ', đúng hạn'}` : 'chưa có'}.
    </p>
  )
}
