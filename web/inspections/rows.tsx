import { capital, formatDay } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { Due } from '../kit/due.tsx'
import { Status, type StatusKey } from '../kit/status.tsx'
import { type Finding, type Programme, type Register } from './shapes.ts'

const { kinds, phases, severities, findings } = words.inspections

const looks: Readonly<Record<Finding['state'], StatusKey>> = {
  late: 'overdue',
  refused: 'requested',
  open: 'incomplete',
  answered: 'submitted',
  fixed: 'accepted',
}

export const FindingStatus = ({ state }: { state: Finding['state'] }) => (
  <Status of={looks[state]} text={capital(findings[state])} />
)

interface Opening {
  onOpen: (id: string) => void
}

export function OpenFindings({
  open,
  isPartial,
  onOpen,
}: { open: Register['open']; isPartial: boolean } & Opening) {
  return (
    <section aria-labelledby="open-findings">
      <h2 id="open-findings">Tồn tại chưa khắc phục xong ({open.length})</h2>
      <div className="card cards" role="region" aria-label="Tồn tại chưa khắc phục xong" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              {!isPartial && <th scope="col">Cơ quan</th>}
              <th scope="col">Tồn tại, hạn chế</th>
              <th scope="col">Mức độ</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Hạn khắc phục</th>
            </tr>
          </thead>
          <tbody>
            {open.map(({ inspection, code, agencyName, n, text, severity, state, due, workingDaysLeft }) => (
              <tr key={`${inspection} ${n}`}>
                {!isPartial && <td data-label="Cơ quan">{agencyName}</td>}
                <td data-label="Tồn tại, hạn chế">
                  <button type="button" className="as-link" onClick={() => onOpen(inspection)}>
                    {text}
                  </button>
                  <div className="small muted">
                    {code}, tồn tại {n}
                  </div>
                </td>
                <td data-label="Mức độ">{capital(severities[severity])}</td>
                <td data-label="Tình trạng">
                  <FindingStatus state={state} />
                </td>
                <td data-label="Hạn khắc phục" className="nowrap">
                  {due !== undefined && workingDaysLeft !== undefined ? (
                    <Due at={due} workingDays={workingDaysLeft} />
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function ProgrammeTable({ programme, onOpen }: { programme: Programme } & Opening) {
  const { agencies, paper } = programme
  const done = agencies.filter(({ isDone }) => isDone).length
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">
        Chương trình của năm: {done}/{agencies.length} cơ quan đã có kết luận
      </h2>
      {paper && (
        <p className="small muted">
          {paper.name}
          {paper.subject && `: ${paper.subject}`}
        </p>
      )}
      <div className="card cards" role="region" aria-label="Chương trình kiểm tra" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col" className="num">
                Tháng
              </th>
              <th scope="col">Cơ quan</th>
              <th scope="col">Tình hình</th>
              <th scope="col">Lý do chưa kiểm tra</th>
            </tr>
          </thead>
          <tbody>
            {[...agencies]
              .sort((a, b) => a.month - b.month)
              .map(({ agency, name, month, isDone, said, reason, inspections }) => (
                <tr key={agency}>
                  <td className="num" data-label="Tháng">
                    {month}
                  </td>
                  <td data-label="Cơ quan">{name}</td>
                  <td data-label="Tình hình">
                    <Status of={isDone ? 'accepted' : 'untouched'} text={said} />{' '}
                    {inspections.map(({ id, code }) => (
                      <button key={id} type="button" className="as-link" onClick={() => onOpen(id)}>
                        {code}
                      </button>
                    ))}
                  </td>
                  <td data-label="Lý do chưa kiểm tra">{isDone ? '' : (reason ?? '–')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function Rows({ rows, isPartial, onOpen }: { rows: Register['rows']; isPartial: boolean } & Opening) {
  return (
    <section aria-labelledby="inspections">
      <h2 id="inspections">
        {isPartial ? 'Các cuộc kiểm tra cơ quan bạn' : 'Các cuộc kiểm tra'} ({rows.length})
      </h2>
      {rows.length === 0 ? (
        <p className="muted">Chưa có cuộc kiểm tra nào.</p>
      ) : (
        <div className="card cards" role="region" aria-label="Các cuộc kiểm tra" tabIndex={0}>
          <table className="w">
            <thead>
              <tr>
                <th scope="col">Mã</th>
                <th scope="col">Cơ quan được kiểm tra</th>
                <th scope="col">Ngày</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Tồn tại</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ row, onOpen }: { row: Register['rows'][number] } & Opening) {
  const { id, code, kind, overseer, agencyName, from, to, phase, concludedOn, findings: count, states } = row
  return (
    <tr>
      <td className="nowrap" data-label="Mã">
        <button type="button" className="as-link" onClick={() => onOpen(id)}>
          {code}
        </button>
      </td>
      <td data-label="Cơ quan">
        {agencyName}
        <div className="small muted">{overseer ?? capital(kinds[kind])}</div>
      </td>
      <td className="nowrap" data-label="Ngày">
        {formatDay(from)}
        {to && to !== from && `–${formatDay(to)}`}
      </td>
      <td data-label="Tình trạng">
        <Status of={phase === 'concluded' ? 'accepted' : 'draft'} text={capital(phases[phase])} />
        {concludedOn && <div className="small muted">ngày {formatDay(concludedOn)}</div>}
      </td>
      <td data-label="Tồn tại">
        {phase === 'open' ? (
          count > 0 ? (
            `${count}, chưa kết luận`
          ) : (
            '–'
          )
        ) : (
          <>
            {states.fixed ?? 0}/{count} đã khắc phục
            {states.late !== undefined && <span className="red medium">, {states.late} quá hạn</span>}
            {states.answered !== undefined && <span>, {states.answered} chờ xét</span>}
          </>
        )}
      </td>
    </tr>
  )
}
