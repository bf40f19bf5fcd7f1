// Vì sao mất điểm: everything that was said about one leaf, in the order of time, and what is to be done now.
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatPoints } from '../../schemas/format.ts'
import { Dialog } from '../kit/dialog.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { Said } from '../kit/said.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { agencyPath } from '../shell/scope.tsx'
import { Answer } from './answer.tsx'
import { Choose } from './choose.tsx'
import {
  askedWords,
  kindWords,
  outcomeWords,
  type Round,
  type Row,
  type Score,
  stanceWords,
} from './shapes.ts'

interface Props {
  row: Row
  rounds: readonly Round[]
  onClose: () => void
}

export function Leaf({ row, rounds, onClose }: Props) {
  const { campaign } = useCampaignScope()
  const [acting, act] = useState<'answer' | 'choose'>()
  const last = row.scores.at(-1)
  const cut = row.loss.lost > 0 ? `Vì sao mất ${formatPoints(row.loss.lost)} điểm` : 'Điểm của tiêu chí'
  if (acting === 'answer' && last) return <Answer row={row} score={last} onClose={() => act(undefined)} />
  if (acting === 'choose' && last) return <Choose row={row} score={last} onClose={() => act(undefined)} />
  const footer = (
    <>
      {last && <HistoryButton id={last.id} of={`điểm của Bộ, ${row.code}`} />}
      <span className="grow" />
      {last?.mayAnswer && (
        <Button type="primary" onClick={() => act('answer')}>
          {last.answer ? 'Sửa trả lời' : 'Trả lời'}
        </Button>
      )}
      {last?.mayChoose && (
        <Button type={last.mayAnswer ? 'default' : 'primary'} onClick={() => act('choose')}>
          Chọn để giải trình
        </Button>
      )}
    </>
  )
  return (
    <Dialog kind="side" title={`${row.code}: ${cut}`} onClose={onClose} footer={footer}>
      <p className="medium">{row.name}</p>
      <ol className="ministry-trail">
        {row.self && (
          <Said
            who={`Tự chấm, ${row.self.by ?? '–'}`}
            at={row.self.at}
            points={row.self.points}
            text={row.self.reason}
          />
        )}
        {row.home && (
          <Said
            who={`Sở Nội vụ, ${row.home.by ?? '–'}`}
            at={row.home.at}
            points={row.home.points}
            text={row.home.reason}
          />
        )}
        {row.scores.map((score) => (
          <OfRound key={score.id} score={score} round={rounds.find(({ id }) => id === score.round)} />
        ))}
      </ol>
      {row.agency && row.assessment && (
        <p>
          <Link to={agencyPath(campaign.slug, row.agency.code, `tu-danh-gia/${row.code}`)}>
            Mở bản tự đánh giá, yêu cầu bổ sung và tài liệu
          </Link>
        </p>
      )}
    </Dialog>
  )
}

function OfRound({ score, round }: { score: Score; round: Round | undefined }) {
  const { answer, choice } = score
  const title = round ? `${kindWords[round.kind]}, đợt ${round.n} (${round.paper.number})` : 'Bộ Nội vụ'
  return (
    <>
      <Said who={title} at={score.at} points={score.points} text={score.reason} />
      {answer && (
        <Said
          who={`Cơ quan ${stanceWords[answer.stance]}, ${answer.byName}${answer.isLate ? ', trả lời muộn' : ''}`}
          at={answer.at}
          points={answer.points}
          text={answer.text}
        >
          {answer.stance === 'ask' && <div className="small">{askedWords(score)}</div>}
          {answer.documents.map(({ document, cited }) => (
            <div key={document} className="small">
              Bổ sung lần {round?.n ?? 1}: {cited}
            </div>
          ))}
        </Said>
      )}
      {choice && (
        <Said
          who={`Sở Nội vụ ${outcomeWords[choice.outcome]}, ${choice.byName}`}
          at={choice.at}
          text={choice.reason}
        />
      )}
    </>
  )
}
