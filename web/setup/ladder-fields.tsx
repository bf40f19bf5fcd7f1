import { useState } from 'react'
import type { Campaign } from '../api/shapes.ts'
import { TextField } from '../kit/fields.tsx'

type Ladder = NonNullable<Campaign['reminders']>
/** What the server reminds by unless the year says otherwise. */
const usual: Ladder = { rungs: [30, 7, 1, -1, -5], escalateAt: -1 }

const daysIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)
const before = ({ rungs }: Ladder): string => rungs.filter((rung) => rung >= 0).join(', ')
const after = ({ rungs }: Ladder): string => rungs.flatMap((rung) => (rung < 0 ? -rung : [])).join(', ')

/** Working days, as people say them: before the deadline, and after it. */
export function LadderFields({
  ladder = usual,
  onChange,
}: {
  ladder: Ladder | undefined
  onChange: (ladder: Ladder) => void
}) {
  const [typed, setTyped] = useState({
    before: before(ladder),
    after: after(ladder),
    from: ladder.escalateAt < 0 ? String(-ladder.escalateAt) : '',
  })
  const type = (next: Partial<typeof typed>) => {
    const all = { ...typed, ...next }
    setTyped(all)
    const late = daysIn(all.after).map((day) => -day)
    const [from] = daysIn(all.from)
    onChange({ rungs: [...daysIn(all.before), ...late], escalateAt: from === undefined ? -60 : -from })
  }
  return (
    <section aria-label="Nhắc hạn">
      <h3>Nhắc hạn</h3>
      <div className="setup-ladder">
        <TextField
          label="Nhắc trước hạn (ngày làm việc)"
          name="reminders.rungs"
          value={typed.before}
          hint="Ví dụ 30, 7, 1. Ghi 0 để nhắc trong ngày hết hạn."
          onType={(text) => type({ before: text })}
        />
        <TextField
          label="Nhắc khi quá hạn (ngày làm việc)"
          value={typed.after}
          hint="Ví dụ 1, 5."
          onType={(text) => type({ after: text })}
        />
        <TextField
          label="Báo lãnh đạo từ lúc quá hạn"
          name="reminders.escalateAt"
          value={typed.from}
          numeric
          hint="Số ngày làm việc. Để trống thì không báo."
          onType={(text) => type({ from: text })}
        />
      </div>
    </section>
  )
}
