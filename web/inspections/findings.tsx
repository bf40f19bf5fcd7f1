// What was found: each with its state, deadline, what shows it, what the agency did about it and what was said of that.
import { capital, formatDay, formatMoment } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { Due } from '../kit/due.tsx'
import type { Act } from './acts.tsx'
import { PaperLink } from './paper-link.tsx'
import { FindingStatus } from './rows.tsx'
import { type Finding, type Inspection } from './shapes.ts'

const { severities } = words.inspections

interface Props {
  inspection: Inspection
  onAct: (act: Act) => void
}

export function FindingList({ inspection, onAct }: Props) {
  const { findings, stated, phase, isWhole } = inspection
  if (phase === 'open' && !isWhole)
    return <p className="small muted">Tồn tại, hạn chế hiện ở đây khi có kết luận kiểm tra.</p>
  return (
    <>
      <h3>Tồn tại, hạn chế ({findings.length})</h3>
      {stated !== undefined && stated > findings.length && (
        <p className="small">
          Kết luận nêu {stated} tồn tại, sổ mới ghi {findings.length}: hãy ghi đủ để số liệu của sổ dùng được.
        </p>
      )}
      {findings.length === 0 && <p className="small muted">Chưa ghi tồn tại nào.</p>}
      <ol className="inspection-list">
        {findings.map((finding) => (
          <One key={finding.key} finding={finding} inspection={inspection} onAct={onAct} />
        ))}
      </ol>
    </>
  )
}

function One({ finding, inspection: { phase, moves }, onAct }: Props & { finding: Finding }) {
  const { key, n, text, severity, clause, leaves, state, due, workingDaysLeft, dueDay, exhibits } = finding
  const isAsked = phase === 'concluded' && state !== 'fixed'
  const act = (move: 'repair' | 'judge' | 'find', label: string) => (
    <button
      type="button"
      className="as-link"
      onClick={() => onAct({ move, key })}
      aria-label={`${label}: tồn tại ${n}`}
    >
      {label}
    </button>
  )
  return (
    <li>
      <b>{text}</b>
      <div className="row inspection-stand small">
        {phase === 'concluded' && <FindingStatus state={state} />}
        <span>Mức độ: {severities[severity]}</span>
        {clause && <span>Căn cứ: {clause}</span>}
        {leaves.length > 0 && <span>Tiêu chí {leaves.join(', ')}</span>}
        {isAsked && due !== undefined && workingDaysLeft !== undefined ? (
          <Due at={due} workingDays={workingDaysLeft} />
        ) : (
          dueDay && <span>Hạn {formatDay(dueDay)}</span>
        )}
      </div>
      {exhibits.map((paper) => (
        <div key={paper.version} className="small">
          Minh chứng: <PaperLink paper={paper} />
        </div>
      ))}
      <Story finding={finding} />
      <div className="row small">
        {isAsked && moves.includes('repair') && act('repair', 'Báo kết quả khắc phục')}
        {phase === 'concluded' && moves.includes('judge') && act('judge', 'Xét kết quả khắc phục')}
        {moves.includes('edit') && act('find', 'Sửa')}
      </div>
    </li>
  )
}

/** Answers and verdicts in the order in which they came. */
function Story({ finding: { repairs, verdicts, isAnsweredLate } }: { finding: Finding }) {
  const all = [
    ...repairs.map((repair) => ({ at: repair.at, repair })),
    ...verdicts.map((verdict) => ({ at: verdict.at, verdict })),
  ].sort((a, b) => a.at.localeCompare(b.at))
  return all.map((one) =>
    'repair' in one ? (
      <div key={one.at} className="note">
        Cơ quan báo: {one.repair.text}
        {one.repair.papers.map((paper) => (
          <div key={paper.version} className="small">
            <PaperLink paper={paper} />
          </div>
        ))}
        <div className="small muted">
          {one.repair.byName}, {formatMoment(one.at)}
          {isAnsweredLate && one.repair === repairs.at(-1) && ' (sau hạn)'}
        </div>
      </div>
    ) : (
      <div key={one.at} className="note">
        {capital(one.verdict.how === 'again' ? 'kiểm tra lại' : 'xét hồ sơ')} ngày {formatDay(one.verdict.on)}
        : <b>{one.verdict.isFixed ? 'đã khắc phục' : 'chưa đạt'}</b>
        {one.verdict.text && `. ${one.verdict.text}`}
        {one.verdict.due && `. Hạn mới ${formatDay(one.verdict.due)}`}
        <div className="small muted">
          {one.verdict.byName}, {formatMoment(one.at)}
        </div>
      </div>
    ),
  )
}
