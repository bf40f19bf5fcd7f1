import { Button } from 'antd'
import { useRef, useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { patch } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { FaultsOf } from '../kit/faults.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { PointsField } from '../kit/read-field.tsx'
import { refuseUnread } from '../kit/unread.ts'
import { FactRows } from './fact-rows.tsx'
import { LeafWho, saidWho, type Who, whoOf } from './leaf-who.tsx'
import { RuleField } from './rule-field.tsx'
import type { SetNode, SetView } from './set-page.tsx'
import { SlotRows } from './slot-rows.tsx'
import { offSum } from './sums.ts'
import { useTrial } from './use-trial.ts'
import { VariableRows } from './variable-rows.tsx'

export type LeafPart = NonNullable<SetNode['leaf']>

const choicesOf = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

/** One node; kept only when it is pressed, and refused with every reason while something contradicts itself. */
export function NodeEditor({ set, node, isOpen }: { set: SetView; node: SetNode; isOpen: boolean }) {
  const { leaf } = node
  const [name, setName] = useState(node.name)
  const [max, setMax] = useState<number | undefined>(node.max)
  const [who, setWho] = useState<Who | undefined>(leaf && whoOf(leaf))
  const [assessment, setAssessment] = useState(leaf?.assessment ?? 'self')
  const [type, setType] = useState(leaf?.type ?? 'score')
  const [guidance, setGuidance] = useState(leaf?.guidance ?? '')
  const [rule, setRule] = useState(node.ruleLine ?? '')
  const [variables, setVariables] = useState(leaf?.variables ?? [])
  const [facts, setFacts] = useState(leaf?.facts ?? [])
  const [slots, setSlots] = useState(leaf?.slots ?? [])
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const counted = leaf?.facts || facts.length ? { facts } : {}
  const isOutside = set.nodes.some(({ code, outside }) => outside && code === node.parent)
  const parts = leaf ? { assessment, type, guidance, rule, variables, ...counted, slots } : {}
  const points = node.outside || max === undefined ? {} : { max }
  const trial = useTrial({ assessment, rule, variables, slots, facts: counted.facts, max: max ?? node.max })
  /** What is wrong with the rule and the papers is said there alone, as one types; of a rule that is not there, once it is refused. */
  const live =
    rule.trim() && trial.tried ? trial.tried.faults : error instanceof ApiProblem ? error.faults : []
  const wrongIn = (part: string) =>
    live.flatMap(({ field, sentence }) => (field === part ? [sentence] : [])).join(' ') || undefined
  const form = useRef<HTMLDivElement>(null)
  const save = async () => {
    if (refuseUnread(form.current)) return
    setBusy(true)
    setError(undefined)
    try {
      const { id, revision } = set
      await patch('/api/v1/sets/{id}/nodes/{key}', {
        id,
        revision,
        key: node.key,
        name,
        ...points,
        ...parts,
        ...(who && saidWho(who)),
      })
      await cache.invalidateQueries()
      announce(`Đã lưu ${node.code}.`)
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <FaultsOf error={error}>
      <h2>
        {node.code}. {node.name}{' '}
        <span className="muted small">
          {formatPoints(node.max)} {leaf && leaf.type !== 'score' ? words.leafTypes[leaf.type] : 'điểm'}
          {leaf && ` · ${words.assessedBy[leaf.assessment]}`}
        </span>
      </h2>
      <ErrorSummary error={error} told={['rule', 'slots']} />
      <div ref={form} className="set-node-head">
        <TextField label="Tên" name="name" value={name} disabled={!isOpen} onType={setName} />
        <PointsField
          label="Điểm tối đa"
          size="middle"
          ask="Hãy ghi điểm tối đa, ví dụ 1,50."
          disabled={!isOpen || node.outside === true}
          value={max}
          hint={node.outside ? 'Cộng từ các mục con.' : offSum(set, node, max ?? 0)}
          refuse={(value) => (value > 0 || node.outside ? undefined : 'Điểm tối đa phải lớn hơn 0.')}
          onRead={setMax}
        />
      </div>
      {leaf && (
        <>
          <div className="setup-about">
            <ChoiceField
              label="Ai chấm"
              name="assessment"
              value={assessment}
              options={choicesOf(words.assessedBy)}
              hint={
                assessment === 'survey' &&
                'Cách tính là “điều tra”, không có tài liệu. Điểm điều tra xã hội học của bộ được cộng lại.'
              }
              disabled={!isOpen}
              onChoose={(next) => setAssessment(next as typeof assessment)}
            />
            {isOutside && (
              <ChoiceField
                label="Loại điểm"
                name="type"
                value={type}
                options={choicesOf(words.leafTypes).filter(({ value }) => value !== 'score')}
                hint="Tổng điểm thưởng, điểm phạt của bộ được cộng lại."
                disabled={!isOpen}
                onChoose={(next) => setType(next as typeof type)}
              />
            )}
          </div>
          <LongField
            label="Hướng dẫn"
            name="guidance"
            value={guidance}
            disabled={!isOpen}
            onType={setGuidance}
          />
          <RuleField
            {...{ rule, variables, slots, isOpen, trial }}
            wrong={wrongIn('rule')}
            max={max ?? node.max}
            onType={setRule}
          />
          <VariableRows rows={variables} isOpen={isOpen} onChange={setVariables} />
          <FactRows rows={facts} slots={slots} isOpen={isOpen} onChange={setFacts} />
          <SlotRows rows={slots} isOpen={isOpen} wrong={wrongIn('slots')} onChange={setSlots} />
          {who && <LeafWho who={who} isOpen={isOpen} onChange={setWho} />}
        </>
      )}
      {isOpen && (
        <Button size="middle" type="primary" disabled={isBusy} onClick={() => void save()}>
          Lưu tiêu chí {node.code}
        </Button>
      )}
    </FaultsOf>
  )
}
