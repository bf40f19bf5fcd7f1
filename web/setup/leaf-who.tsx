// Who leads a leaf, who coordinates, and to which agencies it does not apply.
import { useGet } from '../api/query.ts'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { byCode, kindsOf, withKnown } from './agency-options.ts'
import type { LeafPart } from './node-editor.tsx'

export interface Who {
  lead: string
  coordinators: string[]
  kinds: string[]
  agencies: string[]
  reason: string
}

export const whoOf = ({ lead = '', coordinators, notApplicable }: LeafPart): Who => ({
  ...{ lead, coordinators, kinds: notApplicable?.when.kinds ?? [] },
  ...{ agencies: notApplicable?.when.agencies ?? [], reason: notApplicable?.reason ?? '' },
})

const isAside = ({ kinds, agencies }: Who): boolean => kinds.length + agencies.length > 0

/** As the API takes it: nothing chosen takes it away. */
export function saidWho(who: Who) {
  const { lead, coordinators, kinds, agencies, reason } = who
  const when = { ...(kinds.length && { kinds }), ...(agencies.length && { agencies }) }
  return {
    lead: lead || null,
    coordinators,
    notApplicable: isAside(who) ? { when, reason: reason.trim() } : null,
  }
}

export function LeafWho({
  who,
  isOpen,
  onChange,
}: {
  who: Who
  isOpen: boolean
  onChange: (who: Who) => void
}) {
  const all = useGet('/api/v1/agencies', {}).data?.agencies ?? []
  const assessed = all.filter(({ isIssuerOnly }) => !isIssuerOnly)
  const { lead, coordinators, kinds, agencies, reason } = who
  const put = (change: Partial<Who>) => onChange({ ...who, ...change })
  const disabled = !isOpen
  return (
    <section aria-label="Cơ quan của tiêu chí">
      <h3>Cơ quan của tiêu chí</h3>
      <div className="setup-about">
        <ChoiceField
          label="Cơ quan chủ trì"
          name="lead"
          value={lead}
          options={[{ value: '', label: 'Chưa định' }, ...withKnown(byCode(assessed), lead ? [lead] : [])]}
          hint="Lập phân công theo bộ tiêu chí thì giao cho cơ quan này."
          disabled={disabled}
          onChoose={(next) => put({ lead: next, coordinators: coordinators.filter((one) => one !== next) })}
        />
        <PickMany
          label="Cơ quan phối hợp"
          name="coordinators"
          disabled={disabled}
          options={withKnown(byCode(assessed.filter(({ code }) => code !== lead)), coordinators)}
          chosen={coordinators}
          ask="Thêm cơ quan phối hợp"
          onChange={(next) => put({ coordinators: next })}
        />
        <PickMany
          label="Không áp dụng với loại cơ quan"
          name="notApplicable.when.kinds"
          disabled={disabled}
          options={withKnown(kindsOf(assessed), kinds)}
          chosen={kinds}
          ask={kinds.length > 0 ? 'Thêm loại cơ quan' : 'Không trừ loại nào'}
          onChange={(next) => put({ kinds: next })}
        />
        <PickMany
          label="Không áp dụng với cơ quan"
          name="notApplicable.when.agencies"
          disabled={disabled}
          options={withKnown(byCode(assessed), agencies)}
          chosen={agencies}
          ask={agencies.length > 0 ? 'Thêm cơ quan' : 'Không trừ cơ quan nào'}
          onChange={(next) => put({ agencies: next })}
        />
      </div>
      {isAside(who) && (
        <TextField
          label="Lý do không áp dụng"
          name="notApplicable.reason"
          required
          disabled={disabled}
          hint="Các cơ quan này không được giao, điểm tối đa của họ không tính tiêu chí này."
          value={reason}
          onType={(next) => put({ reason: next })}
        />
      )}
    </section>
  )
}
