// Whom a survey asks: groups, and units with how many people of each group they serve. The sizes of the sample follow what
// is typed, with their arithmetic.
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Output } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { useFault } from '../kit/faults.tsx'
import { moved } from '../kit/order.ts'
import { mergeFields, mergeRows } from './merge.ts'
import type { Survey } from './shapes.ts'
import { MoveButtons, TypedCell, Wrong } from './typed-cell.tsx'
import { placesOf, type Unit, UnitRows } from './unit-rows.tsx'
import { tellPart, usePart } from './use-part.ts'

export interface Group {
  readonly key: string
  readonly code: string
  readonly name: string
}
interface Asked {
  readonly groups: readonly Group[]
  readonly units: readonly Unit[]
}

function askedOf({ groups, strata = [] }: Survey): Asked {
  const units = new Map<string, Unit>()
  for (const { unit, group, population } of strata) {
    const { counts } = units.get(unit.id) ?? { counts: {} }
    units.set(unit.id, {
      ...{ key: unit.id, name: unit.name },
      counts: { ...counts, [group]: String(population) },
    })
  }
  return { groups: groups.map((one) => ({ key: one.code, ...one })), units: [...units.values()] }
}

const merge = (base: Asked, mine: Asked, theirs: Asked): Asked => ({
  groups: mergeRows(base.groups, mine.groups, theirs.groups),
  units: mergeRows(base.units, mine.units, theirs.units, (was, here, there) => ({
    ...here,
    counts: mergeFields(was.counts, here.counts, there.counts),
  })),
})

const sent = ({ groups, units }: Asked) => ({
  groups: groups.map(({ code, name }) => ({ code, name })),
  strata: placesOf(units, groups).map(({ unit, group, population }) => ({
    ...{ unit: unit.key, group: group?.code ?? '' },
    ...(population !== undefined && { population }),
  })),
})

export type Sample = NonNullable<Output<'/api/v1/surveys/{id}/plan', 'put'>['sample']>

export function EditUnits({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const { mine, set, run, check } = usePart({ survey, of: askedOf, merge, sent })
  const agencies = (useGet('/api/v1/agencies', {}).data?.agencies ?? []).filter(
    ({ validTo, isIssuerOnly }) => validTo === undefined && !isIssuerOnly,
  )
  const made = useRef(0)
  const { groups, units } = mine
  const sample = useSample(mine, check)
  const put = (g: number, change: Partial<Group>) =>
    set({ ...mine, groups: groups.map((one, n) => (n === g ? { ...one, ...change } : one)) })
  return (
    <ActDialog
      title="Sửa nhóm, đơn vị"
      kind="wide"
      act={`Lưu ${units.length} đơn vị, ${groups.length} nhóm`}
      done="Đã lưu kế hoạch khảo sát."
      labelOf={(field) => labelOf(field, mine)}
      tell={tellPart}
      run={run}
      onClose={onClose}
    >
      <section className="survey-part" aria-label="Nhóm đối tượng">
        <h3>Nhóm đối tượng</h3>
        <Said name="groups" />
        {groups.map(({ key, code, name }, g) => (
          <div key={key} className="survey-question">
            <span>
              <TypedCell
                label={`Mã nhóm ${g + 1}`}
                name={`groups.${g}.code`}
                max={8}
                value={code}
                onType={(text) => put(g, { code: text.toUpperCase() })}
              />
            </span>
            <span>
              <TypedCell
                label={`Tên nhóm ${g + 1}`}
                name={`groups.${g}.name`}
                max={100}
                value={name}
                onType={(text) => put(g, { name: text })}
              />
            </span>
            <MoveButtons
              what={`nhóm ${g + 1}`}
              up={g > 0 ? () => set({ ...mine, groups: moved(groups, g, -1) }) : undefined}
              down={g < groups.length - 1 ? () => set({ ...mine, groups: moved(groups, g, 1) }) : undefined}
              onRemove={() => set({ ...mine, groups: groups.filter((one) => one.key !== key) })}
            />
          </div>
        ))}
        <Button
          onClick={() =>
            set({ ...mine, groups: [...groups, { key: `+${(made.current += 1)}`, code: '', name: '' }] })
          }
        >
          Thêm nhóm
        </Button>
      </section>
      <section className="survey-part" aria-label="Đơn vị và tổng thể">
        <h3>Đơn vị và tổng thể (số người)</h3>
        <p className="small muted">
          Để trống: không khảo sát nhóm đó ở đơn vị; ghi 0: có khảo sát nhưng chưa rõ tổng thể.
        </p>
        <Said name="strata" />
        <UnitRows
          {...{ groups, units, agencies, sample }}
          onChange={(next) => set({ ...mine, units: next })}
        />
      </section>
      {sample && sample.working.length > 0 && (
        <section className="survey-part" aria-label="Cách tính cỡ mẫu">
          <h3>Cách tính cỡ mẫu</h3>
          <ol className="surveys-working">
            {sample.working.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      )}
    </ActDialog>
  )
}

const pause = 400

/** As the server computes it of what is typed, once the hands rest; none while something is wrong. */
function useSample(mine: Asked, check: () => Promise<{ sample?: Sample | undefined }>): Sample | undefined {
  const [sample, setSample] = useState<Sample>()
  const ask = useRef(check)
  useEffect(() => {
    ask.current = check
  })
  useEffect(() => {
    let isOld = false
    const take = (found: Sample | undefined) => {
      if (!isOld) setSample(found)
    }
    // What is wrong is said when it is sent.
    const timer = setTimeout(
      () =>
        void ask.current().then(
          ({ sample: found }) => take(found),
          () => take(undefined),
        ),
      pause,
    )
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [mine])
  return sample
}

const Said = ({ name }: { name: string }) => <Wrong said={useFault(name)} />

/** «strata.3.population»: of which unit and group, as the screen says it. */
function labelOf(field: string, { groups, units }: Asked): string | undefined {
  const [part, n] = field.split('.')
  if (part === 'groups') return n === undefined ? 'Nhóm đối tượng' : `Nhóm ${Number(n) + 1}`
  if (part !== 'strata') return undefined
  const place = n === undefined ? undefined : placesOf(units, groups)[Number(n)]
  if (!place) return 'Đơn vị, tổng thể'
  return place.group ? `${place.unit.name}, ${place.group.name || place.group.code}` : place.unit.name
}
