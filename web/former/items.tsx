// Evidence of an earlier year, item by item: what it was, what became of it, and «vẫn đúng?».
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../schemas/format.ts'
import { placeWords } from '../assess/acts.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { Glyph } from '../kit/status.tsx'
import { useAgencyScope } from '../shell/scope.tsx'
import { type Asked, fits, isOpen, type Item, keyOf, type Leaf, nameOf, useFormer } from './use-former.ts'
import './former.css'

type Doing = ReturnType<typeof useFormer>

export function FormerItems({ leaves, showLeaf = false }: { leaves: readonly Leaf[]; showLeaf?: boolean }) {
  const { campaign, base } = useAgencyScope()
  const doing = useFormer(campaign.slug)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [outdating, outdate] = useState<readonly Asked[]>()
  const all = leaves.flatMap((leaf) => leaf.items.map((item) => ({ leaf, item })))
  const open = all.filter(isOpen)
  const ready = open.filter(fits)
  const wanted = open.filter((one) => chosen.has(keyOf(one)))
  const isAllReady = ready.length > 0 && ready.every((one) => chosen.has(keyOf(one)))
  const toggle = (one: Asked, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(keyOf(one))
    else next.delete(keyOf(one))
    choose(next)
  }
  return (
    <>
      <ErrorSummary error={doing.error} />
      {open.length > 1 && (
        <div className="row former-acts">
          <Checkbox
            checked={isAllReady}
            indeterminate={!isAllReady && wanted.length > 0}
            disabled={ready.length === 0}
            onChange={({ target }) => choose(new Set(target.checked ? ready.map(keyOf) : []))}
          >
            Chọn {ready.length} tài liệu còn phù hợp
          </Checkbox>
          <span className="grow" />
          <Button disabled={wanted.length === 0} onClick={() => outdate(wanted)}>
            Không còn đúng…
          </Button>
          <Button
            type="primary"
            disabled={wanted.length === 0}
            loading={doing.isBusy}
            onClick={() => doing.act('still-true', wanted)}
          >
            Vẫn đúng – dùng lại {wanted.length} tài liệu
          </Button>
        </div>
      )}
      {leaves.map((leaf) => (
        <div key={leaf.assessment} className="former-leaf">
          {showLeaf && (
            <h2>
              <Link to={`${base}/tu-danh-gia/${leaf.code}`}>
                {leaf.code} {leaf.name}
              </Link>
            </h2>
          )}
          <ul className="former">
            {leaf.items.map((item) => {
              const one = { leaf, item }
              return (
                <FormerRow
                  key={keyOf(one)}
                  {...{ one, doing }}
                  isChosen={open.length > 1 ? chosen.has(keyOf(one)) : undefined}
                  onChoose={(on) => toggle(one, on)}
                  onOutdate={() => outdate([one])}
                />
              )
            })}
          </ul>
        </div>
      ))}
      {outdating && (
        <ReasonDialog
          title="Không còn đúng cho năm nay"
          act={outdating.length > 1 ? `Ghi cho ${outdating.length} tài liệu` : 'Ghi không còn đúng'}
          done="Đã ghi, sẽ không hỏi lại."
          run={(reason) => doing.say('outdated', outdating, reason)}
          onClose={() => outdate(undefined)}
        >
          <p>
            {outdating.map(({ item }) => nameOf(item)).join(', ')}: không gắn vào năm nay và không hỏi lại.
            Tài liệu vẫn còn trong kho; bấm “Hỏi lại” khi muốn xem lại.
          </p>
        </ReasonDialog>
      )}
    </>
  )
}

interface RowProps {
  one: Asked
  doing: Doing
  /** Undefined where there is nothing to choose among. */
  isChosen: boolean | undefined
  onChoose: (on: boolean) => void
  onOutdate: () => void
}

function FormerRow({ one, doing, isChosen, onChoose, onOutdate }: RowProps) {
  const { base } = useAgencyScope()
  const { leaf, item } = one
  const {
    particulars,
    document,
    file,
    year,
    code,
    of,
    predecessor,
    n,
    citedN,
    unusable,
    whyNot,
    state,
    said,
  } = item
  const name = nameOf(item)
  const problem = doing.problems.get(keyOf(one))
  return (
    <li>
      {isChosen !== undefined && (
        <Checkbox
          className={state === 'open' ? '' : 'hidden'}
          aria-label={`Chọn ${name}`}
          checked={isChosen && state === 'open'}
          disabled={state !== 'open' || unusable !== undefined}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <div className="grow">
        <div className="cut">
          <Link className="strong" to={`${base}/tai-lieu/${document}`}>
            {name}
          </Link>{' '}
          {particulars.issued && <span className="muted">{formatDay(particulars.issued)}</span>}{' '}
          <span>{particulars.subject ?? file}</span>
        </div>
        <div className="small muted">
          {of ?? `Năm ${year}`}, tiêu chí {code}
          {predecessor && ` của ${predecessor} (trước khi sáp nhập)`} · {placeWords(item)}
        </div>
        {citedN !== undefined && state === 'open' && (
          <div className="small amber">
            Năm {year} dùng bản {citedN}; nay sẽ gắn bản {n}, hãy xem lại số trang sau khi gắn.
          </div>
        )}
        {state !== 'cited' &&
          [unusable, ...whyNot].map(
            (sentence) =>
              sentence && (
                <div key={sentence} className="small red">
                  {sentence}
                </div>
              ),
          )}
        {problem !== undefined && <div className="small red">{problem}</div>}
        {state === 'open' && !unusable && <Place {...{ one, doing }} />}
        {said && state === 'outdated' && (
          <div className="small">
            Không còn đúng: {said.reason} <span className="muted">({said.byName})</span>
          </div>
        )}
      </div>
      <RowActs {...{ leaf, item, doing, onOutdate }} />
    </li>
  )
}

function RowActs({
  leaf,
  item,
  doing,
  onOutdate,
}: {
  leaf: Leaf
  item: Item
  doing: Doing
  onOutdate: () => void
}) {
  const one = { leaf, item }
  const name = nameOf(item)
  if (item.state === 'cited')
    return (
      <span className="small nowrap">
        <Glyph of="accepted" /> Đã gắn
      </span>
    )
  if (item.state === 'outdated')
    return (
      <Button
        type="text"
        disabled={doing.isBusy}
        aria-label={`Hỏi lại về ${name}`}
        onClick={() => doing.act('ask-again', [one])}
      >
        Hỏi lại
      </Button>
    )
  return (
    <span className="former-row-acts">
      <Button type="text" disabled={doing.isBusy} aria-label={`${name} không còn đúng`} onClick={onOutdate}>
        Không còn đúng
      </Button>
      {!item.unusable && (
        <Button
          disabled={doing.isBusy || !(item.slot ?? doing.slots[keyOf(one)])}
          aria-label={`Vẫn đúng, dùng lại ${name}`}
          onClick={() => doing.act('still-true', [one])}
        >
          Vẫn đúng – dùng lại
        </Button>
      )}
    </span>
  )
}

/** Which slot it goes to: asked only where the older slot has no equal this year. */
function Place({ one, doing }: { one: Asked; doing: Doing }) {
  const { leaf, item } = one
  if (item.slot !== undefined || leaf.slots.length === 0) return null
  return (
    <select
      className="choice"
      aria-label={`Gắn ${nameOf(item)} vào mục`}
      value={doing.slots[keyOf(one)] ?? ''}
      onChange={({ target }) => doing.choose(keyOf(one), target.value)}
    >
      <option value="">Chọn mục để gắn</option>
      {leaf.slots.map(({ key, name }, n) => (
        <option key={key} value={key}>
          {n + 1}. {name}
        </option>
      ))}
    </select>
  )
}
