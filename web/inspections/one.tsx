// One inspection: its papers, what was looked at, what was found and repaired, and the acts that the server offers.
import { Button } from 'antd'
import { useState } from 'react'
import { capital, formatDay, formatMoment } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { Status } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { type Act, ActOf } from './acts.tsx'
import { FindingList } from './findings.tsx'
import { PaperLink } from './paper-link.tsx'
import { type Inspection } from './shapes.ts'

const { kinds, phases, papers: paperWords, roles, results } = words.inspections

interface Acting {
  inspection: Inspection
  onAct: (act: Act) => void
}

export function InspectionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useGet('/api/v1/inspections/{id}', { id }, { keep: true })
  const [act, setAct] = useState<Act>()
  const found = asked.data
  return (
    <Dialog
      title={found ? `${found.code}: ${found.agencyName}` : 'Cuộc kiểm tra'}
      kind="wide"
      onClose={onClose}
      footer={found && <Foot inspection={found} onAct={setAct} />}
    >
      <Wait for={asked}>{(inspection) => <About inspection={inspection} onAct={setAct} />}</Wait>
      {found && act && (
        <ActOf inspection={found} act={act} onClose={() => setAct(undefined)} onGone={onClose} />
      )}
    </Dialog>
  )
}

function Foot({ inspection, onAct }: Acting) {
  const { moves, leaves, papers, findings } = inspection
  const has = (move: Act['move'] & Inspection['moves'][number]) => moves.includes(move)
  const isCitable = leaves.some(({ why }) => !why) && papers.length + findings.length > 0
  return (
    <>
      {has('remove') && papers.length + findings.length === 0 && (
        <Button onClick={() => onAct({ move: 'remove' })}>Bỏ hồ sơ…</Button>
      )}
      {has('reopen') && <Button onClick={() => onAct({ move: 'reopen' })}>Mở lại…</Button>}
      {has('attach') && <Button onClick={() => onAct({ move: 'attach' })}>Đưa văn bản vào…</Button>}
      {has('edit') && <Button onClick={() => onAct({ move: 'edit' })}>Sửa hồ sơ…</Button>}
      {has('edit') && <Button onClick={() => onAct({ move: 'find' })}>Thêm tồn tại…</Button>}
      {isCitable && <Button onClick={() => onAct({ move: 'cite' })}>Gắn vào tiêu chí…</Button>}
      {has('conclude') && (
        <Button type="primary" onClick={() => onAct({ move: 'conclude' })}>
          Ghi kết luận…
        </Button>
      )}
    </>
  )
}

function About({ inspection, onAct }: Acting) {
  const { id, code, kind, overseer, phase, concluded, from, to, place, scope, members, isWhole } = inspection
  const print = (what: 'minutes' | 'conclusion', format: 'pdf' | 'docx') =>
    hrefOf('/api/v1/inspections/{id}/paper', { id, what, format })
  return (
    <div className="inspection">
      <div className="row inspection-stand">
        <Status of={phase === 'concluded' ? 'accepted' : 'draft'} text={capital(phases[phase])} />
        <span className="small">
          {capital(kinds[kind])}
          {overseer && `: ${overseer}`}
        </span>
        {isWhole && <HistoryButton id={id} of={`cuộc kiểm tra ${code}`} />}
      </div>
      <p className="small">
        {to && to !== from ? `Từ ${formatDay(from)} đến ${formatDay(to)}` : `Ngày ${formatDay(from)}`}
        {place && `, tại ${place}`}.{concluded && ` Kết luận ngày ${formatDay(concluded.on)}.`}
      </p>
      {scope && <p>{scope}</p>}
      {members.length > 0 && (
        <p className="small muted">
          Đoàn kiểm tra:{' '}
          {members
            .map(({ name, position, role }) => `${name}${position ? `, ${position}` : ''} (${roles[role]})`)
            .join('; ')}
          .
        </p>
      )}
      <h3>Văn bản</h3>
      <Papers inspection={inspection} onAct={onAct} />
      {isWhole && (
        <div className="row inspection-stand small">
          <a href={print('minutes', 'pdf')} target="_blank" rel="noreferrer">
            In biên bản
          </a>
          <a href={print('minutes', 'docx')}>Biên bản (Word)</a>
          <a href={print('conclusion', 'pdf')} target="_blank" rel="noreferrer">
            In dự thảo kết luận
          </a>
          <a href={print('conclusion', 'docx')}>Dự thảo kết luận (Word)</a>
        </div>
      )}
      <FindingList inspection={inspection} onAct={onAct} />
      <Checklist inspection={inspection} onAct={onAct} />
      {inspection.reopenings.map(({ reason, byName, at }) => (
        <p key={at} className="small muted">
          Mở lại: {reason} ({byName}, {formatMoment(at)})
        </p>
      ))}
    </div>
  )
}

function Papers({ inspection, onAct }: Acting) {
  const { papers, cited, moves } = inspection
  if (papers.length === 0) return <p className="small muted">Chưa có văn bản nào.</p>
  return (
    <ul className="inspection-list">
      {papers.map((paper) => {
        const leaves = [
          ...new Set(cited.filter(({ version }) => version === paper.version).map(({ leaf }) => leaf)),
        ]
        return (
          <li key={paper.version}>
            {capital(paperWords[paper.kind])}: <PaperLink paper={paper} />
            <div className="small muted">
              {paper.byName}, {formatMoment(paper.at)}
              {leaves.length > 0 && `; đã gắn vào tiêu chí ${leaves.join(', ')}`}
              {moves.includes('detach') && (
                <>
                  {' '}
                  <button
                    type="button"
                    className="as-link"
                    aria-label={`Bỏ ${paper.name}`}
                    onClick={() => onAct({ move: 'detach', key: paper.version })}
                  >
                    Bỏ
                  </button>
                </>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Checklist({ inspection: { checklist, moves }, onAct }: Acting) {
  if (checklist.length === 0) return null
  const done = checklist.filter(({ result }) => result !== undefined).length
  return (
    <>
      <h3>
        Nội dung kiểm tra ({done}/{checklist.length} đã ghi){' '}
        {moves.includes('edit') && <Button onClick={() => onAct({ move: 'check' })}>Ghi kết quả…</Button>}
      </h3>
      <div className="cards" role="region" aria-label="Nội dung kiểm tra" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col">Nội dung</th>
              <th scope="col">Kết quả</th>
              <th scope="col">Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {checklist.map(({ leaf, text, result, note }, n) => (
              <tr key={n}>
                <td data-label="Tiêu chí">{leaf}</td>
                <td data-label="Nội dung">{text}</td>
                <td data-label="Kết quả" className="nowrap">
                  {result ? capital(results[result]) : '–'}
                </td>
                <td data-label="Ghi chú">{note ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
