import { Button } from 'antd'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { patch } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { FaultsOf } from '../kit/faults.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { FactRows } from './fact-rows.tsx'
import { VariableRows } from './variable-rows.tsx'
import { RuleField } from './rule-field.tsx'
import type { SetNode, SetView } from './set-page.tsx'
import { SlotRows } from './slot-rows.tsx'

export type LeafPart = NonNullable<SetNode['leaf']>

const choicesOf = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

/** One node; kept only when it is pressed, and refused with every reason while something contradicts itself. */
export function NodeEditor({ set, node, isOpen }: { set: SetView; node: SetNode; isOpen: boolean }) {
  const { leaf } = node
  const [name, setName] = useState(node.name)
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
  const save = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const { id, revision } = set
      await patch('/api/v1/sets/{id}/nodes/{key}', { id, revision, key: node.key, name, ...parts })
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
      <ErrorSummary error={error} />
      <TextField label="Tên" name="name" value={name} disabled={!isOpen} onType={setName} />
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
            {...{ rule, assessment, variables, slots, isOpen }}
            facts={counted.facts}
            max={node.max}
            onType={setRule}
          />
          <VariableRows rows={variables} isOpen={isOpen} onChange={setVariables} />
          <FactRows rows={facts} slots={slots} isOpen={isOpen} onChange={setFacts} />
          <SlotRows rows={slots} isOpen={isOpen} onChange={setSlots} />
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
