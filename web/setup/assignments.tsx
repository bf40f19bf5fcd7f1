// Who answers for which criterion of the year, with those that nobody answers for on top.
import { Button } from 'antd'
import { useState } from 'react'
import { useGet } from '../api/query.ts'
import type { Campaign } from '../api/shapes.ts'
import { Panel } from '../kit/panel.tsx'
import { Wait } from '../kit/wait.tsx'
import { AreaDues } from './area-dues.tsx'
import { Assign, type Leaf } from './assign.tsx'
import { AssignMany } from './assign-many.tsx'
import { AssignmentPaper } from './assignment-paper.tsx'
import { AssignmentTable } from './assignment-table.tsx'
import { Opening } from './opening.tsx'
import { OpeningProgress } from './opening-progress.tsx'
import { type Assignment, isGone } from './shapes.ts'
import { Unassign } from './unassign.tsx'

interface Props {
  campaign: Campaign
  isReadOnly: boolean
}

type Open =
  | { what: 'opening' | 'areas' }
  | { what: 'one'; leaf: Leaf; old?: Assignment }
  | { what: 'remove' | 'paper'; old: Assignment }
  | { what: 'many'; chosen: readonly Assignment[]; lead?: string }

export function Assignments({ campaign, isReadOnly }: Props) {
  const { slug, year } = campaign
  const asked = useGet('/api/v1/campaigns/{slug}/assignments', { slug })
  const whole = useGet('/api/v1/campaigns/{slug}', { slug })
  const all = useGet('/api/v1/agencies', {}).data?.agencies ?? []
  const [open, setOpen] = useState<Open>()
  const [agency, setAgency] = useState('')
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const close = () => setOpen(undefined)
  const agencies = all.filter((one) => !one.isIssuerOnly && !isGone(one, year))
  const assignments = asked.data?.assignments ?? []
  const shown = assignments.filter(
    (one) => agency === '' || one.agency === agency || one.coordinators.includes(agency),
  )
  const chosen = shown.filter(({ id }) => selected.has(id))
  const involved = new Set(assignments.flatMap((one) => [one.agency, ...one.coordinators]))
  const gone = all.filter((one) => isGone(one, year) && assignments.some((it) => it.agency === one.id))
  const given = new Set(assignments.map(({ leaf }) => leaf))
  const free = (whole.data?.nodes ?? []).filter(
    ({ key, assessment }) => assessment === 'self' && !given.has(key),
  )
  const aside = (
    <>
      <select
        className="choice setup-filter"
        aria-label="Chỉ tiêu chí của cơ quan"
        value={agency}
        onChange={({ target }) => setAgency(target.value)}
      >
        <option value="">Mọi cơ quan</option>
        {all
          .filter(({ id }) => involved.has(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
      {!isReadOnly && chosen.length > 0 && (
        <Button size="middle" onClick={() => setOpen({ what: 'many', chosen })}>
          Đổi {chosen.length} phân công
        </Button>
      )}
      {!isReadOnly && (
        <Button size="middle" onClick={() => setOpen({ what: 'areas' })}>
          Hạn theo lĩnh vực
        </Button>
      )}
      {!isReadOnly && (
        <Button size="middle" type="primary" onClick={() => setOpen({ what: 'opening' })}>
          {campaign.kind === 'province' ? 'Giao theo bộ tiêu chí' : 'Giao cho các cơ quan'}
        </Button>
      )}
    </>
  )
  return (
    <Panel title="Phân công" aside={aside} className="setup-all">
      {!isReadOnly && <OpeningProgress slug={slug} />}
      {gone.map((one) => {
        const led = assignments.filter((it) => it.agency === one.id)
        const [heir] = one.successors
        return (
          <div key={one.id} className="note amber row">
            <span className="grow">
              {one.short} hết hiệu lực trong năm, còn chủ trì {led.length} tiêu chí. Hãy chuyển cho cơ quan kế
              tục.
            </span>
            {!isReadOnly && campaign.kind === 'province' && (
              <Button
                onClick={() =>
                  setOpen({ what: 'many', chosen: led, ...(heir !== undefined && { lead: heir }) })
                }
              >
                Chuyển {led.length} tiêu chí
              </Button>
            )}
          </div>
        )
      })}
      <Wait for={asked}>
        {() => (
          <AssignmentTable
            rows={shown}
            free={agency === '' ? free : []}
            all={all}
            selected={selected}
            onSelect={select}
            onChange={
              isReadOnly ? undefined : (leaf, old) => setOpen({ what: 'one', leaf, ...(old && { old }) })
            }
            onRemove={(old) => setOpen({ what: 'remove', old })}
            onPaper={(old) => setOpen({ what: 'paper', old })}
          />
        )}
      </Wait>
      {open?.what === 'opening' && <Opening campaign={campaign} agencies={agencies} onClose={close} />}
      {open?.what === 'areas' && <AreaDues campaign={campaign} onClose={close} />}
      {open?.what === 'one' && (
        <Assign
          leaf={open.leaf}
          // The newest there is: after a refusal the next try is over what others made of it.
          {...(open.old && { old: assignments.find(({ id }) => id === open.old?.id) ?? open.old })}
          campaign={campaign}
          agencies={agencies}
          onClose={close}
        />
      )}
      {open?.what === 'remove' && (
        <Unassign
          old={assignments.find(({ id }) => id === open.old.id) ?? open.old}
          name={all.find(({ id }) => id === open.old.agency)?.short ?? ''}
          onClose={close}
        />
      )}
      {open?.what === 'paper' && <AssignmentPaper old={open.old} onClose={close} />}
      {open?.what === 'many' && (
        <AssignMany
          chosen={open.chosen.map((old) => assignments.find(({ id }) => id === old.id) ?? old)}
          {...(open.lead !== undefined && { lead: open.lead })}
          campaign={campaign}
          agencies={agencies}
          onClose={() => {
            close()
            select(new Set())
          }}
        />
      )}
    </Panel>
  )
}
