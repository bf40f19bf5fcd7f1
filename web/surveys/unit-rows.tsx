import { formatNumber } from '../../schemas/format.ts'
import type { Agency } from '../agencies/shapes.ts'
import { useFault } from '../kit/faults.tsx'
import { moved } from '../kit/order.ts'
import type { Group, Sample } from './edit-units.tsx'
import { MoveButtons, TypedCell, Wrong } from './typed-cell.tsx'

export interface Unit {
  readonly key: string
  readonly name: string
  /** By the key of a group, as typed. */
  readonly counts: Readonly<Record<string, string>>
}

interface Place {
  readonly unit: Unit
  /** None of a unit without any number. */
  readonly group?: Group
  readonly population?: number
}

/** In the order that they are sent in, so that what is said of one is found again. */
export const placesOf = (units: readonly Unit[], groups: readonly Group[]): Place[] =>
  units.flatMap((unit): Place[] => {
    const counted = groups.flatMap((group) => {
      const typed = unit.counts[group.key] ?? ''
      return typed === '' ? [] : [{ unit, group, population: Number(typed) }]
    })
    return counted.length > 0 ? counted : [{ unit }]
  })

interface Props {
  groups: readonly Group[]
  units: readonly Unit[]
  agencies: readonly Agency[]
  sample: Sample | undefined
  onChange: (units: readonly Unit[]) => void
}

export function UnitRows({ groups, units, agencies, sample, onChange }: Props) {
  const places = placesOf(units, groups)
  const at = (unit: Unit, group?: Group) =>
    places.findIndex((one) => one.unit === unit && (group === undefined || one.group === group))
  const sizes = new Map(sample?.units.map((one) => [one.unit, one]))
  const number = (n: number | undefined) => (n === undefined ? '–' : formatNumber(n))
  return (
    <>
      {units.length > 0 && (
        <div className="card results-table" role="region" aria-label="Tổng thể theo đơn vị" tabIndex={0}>
          <table className="w survey-units">
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                {groups.map(({ key, code, name }) => (
                  <th key={key} scope="col" className="num">
                    {name || code || 'nhóm mới'}
                  </th>
                ))}
                <th scope="col" className="num">
                  Cần hợp lệ
                </th>
                <th scope="col" className="num">
                  Phát ra
                </th>
                <th scope="col">
                  <span className="visually-hidden">Chuyển, bỏ</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit, u) => (
                <tr key={unit.key}>
                  <th scope="row">
                    {unit.name}
                    <UnitFault at={at(unit)} isEmpty={places[at(unit)]?.group === undefined} />
                  </th>
                  {groups.map((group) => (
                    <td key={group.key}>
                      <TypedCell
                        label={`${unit.name}: ${group.name || group.code || 'nhóm mới'}`}
                        name={at(unit, group) < 0 ? undefined : `strata.${at(unit, group)}.population`}
                        max={9}
                        numeric
                        value={unit.counts[group.key] ?? ''}
                        onType={(text) => {
                          const counts = { ...unit.counts, [group.key]: text.replace(/\D/g, '') }
                          onChange(units.map((one) => (one === unit ? { ...one, counts } : one)))
                        }}
                      />
                    </td>
                  ))}
                  <td className="num">{number(sizes.get(unit.name)?.valid)}</td>
                  <td className="num">{number(sizes.get(unit.name)?.issue)}</td>
                  <td>
                    <MoveButtons
                      what={unit.name}
                      up={u > 0 ? () => onChange(moved(units, u, -1)) : undefined}
                      down={u < units.length - 1 ? () => onChange(moved(units, u, 1)) : undefined}
                      onRemove={() => onChange(units.filter((one) => one !== unit))}
                    />
                  </td>
                </tr>
              ))}
              <tr className="strong">
                <td colSpan={1 + groups.length}>Cộng {units.length} đơn vị</td>
                <td className="num">{number(sample?.valid)}</td>
                <td className="num">{number(sample?.issue)}</td>
                <td />
              </tr>
            </tbody>
          </table>
        </div>
      )}
      <AddUnits {...{ groups, units, agencies, onChange }} />
    </>
  )
}

function UnitFault({ at, isEmpty }: { at: number; isEmpty: boolean }) {
  const [unknown, uncounted] = [useFault(`strata.${at}.unit`), useFault(`strata.${at}.population`)]
  return <Wrong said={unknown ?? (isEmpty ? uncounted : undefined)} />
}

/** One body, or all of a kind; how many people they serve is not known yet. */
function AddUnits({ groups, units, agencies, onChange }: Omit<Props, 'sample'>) {
  const free = agencies.filter(({ id }) => units.every(({ key }) => key !== id))
  const kinds = [...new Set(free.map(({ kind }) => kind))]
  const ofKind = (kind: string) => free.filter((one) => one.kind === kind)
  const counts = Object.fromEntries(groups.map(({ key }) => [key, '0']))
  const add = (chosen: string) => {
    const found = chosen.startsWith('kind:')
      ? ofKind(chosen.slice(5))
      : free.filter(({ id }) => id === chosen)
    onChange([...units, ...found.map(({ id, name }) => ({ key: id, name, counts }))])
  }
  return (
    <select
      className="choice survey-add"
      aria-label="Thêm đơn vị"
      value=""
      onChange={({ target }) => add(target.value)}
    >
      <option value="">Thêm đơn vị…</option>
      {kinds.map((kind) => (
        <optgroup key={kind} label={kind}>
          {ofKind(kind).length > 1 && (
            <option value={`kind:${kind}`}>
              Tất cả {ofKind(kind).length} cơ quan loại {kind}
            </option>
          )}
          {ofKind(kind).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
