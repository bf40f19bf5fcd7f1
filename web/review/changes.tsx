import { formatPoints } from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'
import { documentName } from '../assess/acts.ts'

/** A claim that comes again opens with what is new since it was last sent, and with what was asked then. */
export function Changes({
  assessment: { submissions, slots, requests, self, reviews },
}: {
  assessment: Assessment
}) {
  const before = submissions.at(-2)
  if (!before) return null
  const cited = slots.flatMap((slot, n) => slot.citations.map((one) => ({ ...one, place: n + 1 })))
  const added = cited.filter(({ at }) => at > before.at)
  const asked = requests.filter(({ round }) => round === before.n)
  const askedSlots = new Set(asked.map(({ slot }) => slot))
  const kept = slots.flatMap(({ key, citations }, n) =>
    !askedSlots.has(key) && citations.length > 0 && citations.every(({ at }) => at <= before.at)
      ? [n + 1]
      : [],
  )
  const why = reviews.filter(({ outcome, reason }) => outcome === 'return' && reason).at(-1)
  return (
    <div className="note changes" role="note">
      <b className="small">Thay đổi so với lần {before.n}</b>
      <ul>
        {added.map((one) => (
          <li key={one.key}>
            <span className="green strong">+</span> Mục {one.place}: {documentName(one)}{' '}
            {one.particulars.subject && <span className="muted">{one.particulars.subject}</span>}
          </li>
        ))}
        {self !== before.self && self !== undefined && (
          <li>
            <span className="amber strong">≠</span> Điểm tự chấm: {formatPoints(before.self)} →{' '}
            {formatPoints(self)}
          </li>
        )}
        {added.length === 0 && self === before.self && <li>Không thêm tài liệu, không đổi điểm tự chấm.</li>}
        {kept.length > 0 && (
          <li className="muted">
            Mục {kept.join(', ')}: không đổi, lần {before.n} không yêu cầu bổ sung.
          </li>
        )}
      </ul>
      {why?.reason && (
        <p className="small">
          Lần {before.n} trả lại vì: “{why.reason}”
        </p>
      )}
      {asked.map(({ id, words, answer, byName }) => (
        <p key={id} className="small">
          {byName} đã yêu cầu: “{words}”
          {answer ? (
            <> Cơ quan trả lời: “{answer.text}”</>
          ) : (
            <span className="muted"> Cơ quan chưa ghi trả lời.</span>
          )}
        </p>
      ))}
    </div>
  )
}
