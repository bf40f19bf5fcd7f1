// Where papers of a record (an inspection, an initiative) go among the slots of the leaves that they prove.
import type { Output } from '../api/client.ts'
import { ChoiceField } from './fields.tsx'

type LeafSlots = Output<'/api/v1/inspections/{id}', 'get'>['leaves'][number]
type Cited = Output<'/api/v1/inspections/{id}', 'get'>['cited'][number]

export interface PaperToCite {
  version: string
  name: string
  type?: string
  subject?: string
  pages?: string
}

/** Of each version the slot that it goes into, as «mã lá mục»; '' is nowhere. */
export type Places = ReadonlyMap<string, string>

interface About {
  papers: readonly PaperToCite[]
  leaves: readonly LeafSlots[]
  cited: readonly Cited[]
}

const keyOf = (leaf: string, slot: string) => `${leaf} ${slot}`

/** By the kind of paper that a slot asks for; where it already stands somewhere, nowhere. */
export function firstPlaces(papers: About['papers'], leaves: About['leaves'], cited: About['cited']): Places {
  const open = leaves.filter(({ why }) => why === undefined)
  return new Map(
    papers.map(({ version, type }) => {
      if (cited.some((one) => one.version === version)) return [version, '']
      const fits = open.flatMap(({ code, slots }) =>
        slots
          .filter((slot) => slot.type === type)
          .map(({ key, have, count }) => ({ at: keyOf(code, key), isShort: have < count })),
      )
      return [version, (fits.find(({ isShort }) => isShort) ?? fits[0])?.at ?? '']
    }),
  )
}

export const citesOf = (places: Places, leaves: About['leaves']) =>
  [...places].flatMap(([version, place]) => {
    const [code, slot] = place.split(' ')
    const leaf = leaves.find((one) => one.code === code)
    return leaf && slot ? [{ assessment: leaf.assessment, revision: leaf.revision, slot, version }] : []
  })

export function CiteFields({
  papers,
  leaves,
  cited,
  places,
  onChange,
}: About & { places: Places; onChange: (places: Places) => void }) {
  const closed = leaves.flatMap(({ why }) => why ?? [])
  const options = leaves
    .filter(({ why }) => why === undefined)
    .flatMap(({ code, slots }) =>
      slots.map(({ key, name, have, count }) => ({
        value: keyOf(code, key),
        label: `${code}: ${name} (đã có ${have}/${count})`,
      })),
    )
  return (
    <>
      {papers.map(({ version, name, subject }) => {
        const there = cited.filter((one) => one.version === version).map(({ leaf }) => leaf)
        return (
          <ChoiceField
            key={version}
            label={[name, subject].filter(Boolean).join(' – ')}
            value={places.get(version) ?? ''}
            options={[{ value: '', label: 'Không gắn' }, ...options]}
            onChoose={(place) => onChange(new Map(places).set(version, place))}
            hint={there.length > 0 && `Đã gắn vào tiêu chí ${[...new Set(there)].join(', ')}.`}
          />
        )
      })}
      {closed.map((why) => (
        <p key={why} className="small muted">
          {why}
        </p>
      ))}
    </>
  )
}
