// The plan of a year that moves to another set: a row for each criterion, and in it what happens to which agencies. Of an
// internal year a hundred agencies have the same criterion; every one of them is named.
import { useState } from 'react'
import { compareText, formatPoints, unknown } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import type { Output } from '../api/client.ts'
import { ChoiceField } from '../kit/fields.tsx'
import { Parts } from '../kit/set-parts.tsx'

export type Line = Output<'/api/v1/campaigns/{slug}/migrations', 'post'>['lines'][number]

export const isSame = ({ to, parts, self, slots }: Line): boolean =>
  Boolean(to) && parts.length === 0 && !self && slots.every((slot) => slot.from === slot.to)

export function MigrationLines({ lines }: { lines: readonly Line[] }) {
  const [agency, chooseAgency] = useState('')
  const [what, chooseWhat] = useState('')
  const names = new Map(lines.map((line) => [line.agency, line.agencyName]))
  const agencies = [...names].sort(([, a], [, b]) => compareText(a, b))
  const isWanted = (line: Line): boolean =>
    (!agency || line.agency === agency) &&
    (!what || (what === 'gone' ? !line.to : what === 'again' ? line.state !== undefined : !isSame(line)))
  const shown = groups(lines.filter(isWanted), leafOf)
  return (
    <>
      <div className="setup-about">
        <ChoiceField
          label="Cơ quan trong kế hoạch"
          value={agency}
          options={[
            { value: '', label: `Tất cả (${agencies.length})` },
            ...agencies.map(([value, label]) => ({ value, label })),
          ]}
          onChoose={chooseAgency}
        />
        <ChoiceField
          label="Điều xảy ra"
          value={what}
          options={[
            { value: '', label: 'Tất cả' },
            { value: 'changed', label: 'Có thay đổi' },
            { value: 'again', label: 'Phải xem và gửi lại' },
            { value: 'gone', label: 'Chuyển vào năm lưu' },
          ]}
          onChoose={chooseWhat}
        />
      </div>
      <div className="setup-list tall" tabIndex={0} role="region" aria-label="Từng tiêu chí của kế hoạch">
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col">Điều xảy ra, với cơ quan nào</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((some) => (
              <Leaf key={leafOf(some[0]!)} lines={some} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="empty">Không có dòng nào như vậy. Hãy chọn “Tất cả”.</p>}
      </div>
    </>
  )
}

const leafOf = ({ from, to }: Line): string => `${from.key} ${to?.key ?? ''}`
type Part = Line['parts'][number]
const isIn = (parts: readonly Part[], one: Part): boolean =>
  parts.some(({ part, old, now }) => part === one.part && old === one.old && now === one.now)

function groups(lines: readonly Line[], of: (line: Line) => string): Line[][] {
  const found = new Map<string, Line[]>()
  for (const line of lines) found.set(of(line), [...(found.get(of(line)) ?? []), line])
  return [...found.values()]
}

/** What is the same for all of its agencies is said once; a slot asked of some alone stands beside them. */
function Leaf({ lines }: { lines: readonly Line[] }) {
  const { from, to, parts } = lines[0]!
  const shared = parts.filter((part) => lines.every((line) => isIn(line.parts, part)))
  const byName = [...lines].sort((a, b) => compareText(a.agencyName, b.agencyName))
  const ownOf = (line: Line) => line.parts.filter((part) => !isIn(shared, part))
  const saidOf = (line: Line): string =>
    JSON.stringify([isSame(line), line.sentences, line.state, line.unaccepted, line.self, ownOf(line)])
  return (
    <tr>
      <td>
        <b>{to?.code ?? from.code}</b> {to?.name ?? from.name}
        <Parts parts={shared.filter(isTold)} />
      </td>
      <td>
        {groups(byName, saidOf).map((some) => (
          <Said key={saidOf(some[0]!)} lines={some} own={ownOf(some[0]!).filter(isTold)} />
        ))}
      </td>
    </tr>
  )
}

/** Code and maximum are in the plan's sentences. */
const isTold = ({ part }: Part): boolean => part !== 'code' && part !== 'max'

/** So many are named in the row; more at a press. */
const most = 5

function Said({ lines, own }: { lines: readonly Line[]; own: readonly Part[] }) {
  const line = lines[0]!
  const names = lines.map(({ agencyName }) => agencyName).sort((a, b) => compareText(a, b))
  return (
    <div className="setup-said">
      {names.length > most ? (
        <details>
          <summary className="medium">{names.length} cơ quan</summary>
          {names.join(', ')}
        </details>
      ) : (
        <b>{names.join(', ')}</b>
      )}
      <Parts parts={own} />
      {isSame(line) ? (
        <div>Giữ nguyên.</div>
      ) : line.sentences.length === 0 ? (
        <div>Theo tiêu chí mới; phần đã làm giữ nguyên.</div>
      ) : (
        line.sentences.map((sentence) => <div key={sentence}>{sentence}</div>)
      )}
      {line.state && (
        <div className="small amber">
          {line.unaccepted ? words.shown.accepted : words.states[line.state.from]} →{' '}
          {words.states[line.state.to]}
        </div>
      )}
      {line.self && (
        <div className="small">
          Điểm tự chấm {points(line.self.from)} → {points(line.self.to)}
        </div>
      )}
    </div>
  )
}

const points = (of: number | undefined): string => (of === undefined ? unknown : formatPoints(of))
