// Into which slot of each leaf a product goes: what the document lacks there is said, and can be filled in, before it is handed in.
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useGet } from '../api/query.ts'
import { ChoiceField } from '../kit/fields.tsx'
import { Bones, Wait } from '../kit/wait.tsx'
import type { Task } from './shapes.ts'

const Form = lazy(() => import('../documents/particulars.tsx').then((part) => ({ default: part.Form })))

type Leaf = Task['leaves'][number]

/** The first slot of the document's kind that wants one; nothing where the leaf is closed to this person. */
function firstSlot({ slots }: Leaf, isOtherKind: (key: string) => boolean): string {
  const short = slots.filter(({ have, count }) => have < count)
  return (short.find(({ key }) => !isOtherKind(key)) ?? short[0] ?? slots[0])?.key ?? ''
}

export function usePlaces({ plan, code, leaves }: Task, version: string) {
  const fits = useGet(
    '/api/v1/plans/{id}/tasks/{code}/fits',
    { id: plan, code, version },
    {
      enabled: version !== '',
    },
  ).data
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const shown = leaves.map((leaf) => {
    const slots = fits?.leaves.find(({ assessment }) => assessment === leaf.assessment)?.slots
    const of = (key: string) => slots?.find((one) => one.key === key)
    const slot = chosen.get(leaf.assessment) ?? firstSlot(leaf, (key) => of(key)?.isOtherKind ?? false)
    return { leaf, slot, lacks: of(slot)?.lacks ?? [] }
  })
  const taken = shown.filter(({ slot }) => slot !== '')
  const [shut, open] = [taken.filter(({ leaf }) => leaf.isClosed), taken.filter(({ leaf }) => !leaf.isClosed)]
  return {
    shown,
    document: fits?.document,
    /** What of the paper is not as the task asks. */
    lacks: fits?.lacks ?? [],
    /** What would speak against finishing with it. */
    unfit: fits?.unfit[taken.length > 0 ? 'cited' : 'uncited'] ?? [],
    choose: (leaf: Leaf, slot: string) => setChosen(new Map(chosen).set(leaf.assessment, slot)),
    cites: open.map(({ leaf: { assessment, revision }, slot }) => ({ assessment, revision, slot })),
    waits: shut.map(({ leaf: { assessment }, slot }) => ({ assessment, slot })),
    codes: open.map(({ leaf }) => leaf.code).join(', '),
    waitingCodes: shut.map(({ leaf }) => leaf.code).join(', '),
  }
}

type Places = ReturnType<typeof usePlaces>

export function PlaceFields({ places: { shown, document, lacks: own, choose } }: { places: Places }) {
  const [isFilling, setFilling] = useState(false)
  const isLacking = own.length > 0 || shown.some(({ lacks }) => lacks.length > 0)
  return (
    <>
      {shown.map(({ leaf, slot, lacks }) => (
        <LeafField key={leaf.assessment} {...{ leaf, slot, lacks }} onChoose={(key) => choose(leaf, key)} />
      ))}
      {document && isLacking && !isFilling && (
        <div>
          <Button onClick={() => setFilling(true)}>Ghi loại, số, ngày của văn bản…</Button>
        </div>
      )}
      {document && isFilling && <Particulars document={document} onDone={() => setFilling(false)} />}
    </>
  )
}

/** Enter there saves what the paper is, and hands nothing in. */
function Particulars({ document, onDone }: { document: string; onDone: () => void }) {
  const asked = useGet('/api/v1/documents/{id}', { id: document }, { polled: true })
  return (
    <section
      className="task-particulars"
      aria-label="Thông tin văn bản"
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
    >
      <h3>Thông tin văn bản</h3>
      <Suspense fallback={<Bones lines={5} />}>
        <Wait for={asked}>{(found) => <Form document={found} onDone={onDone} />}</Wait>
      </Suspense>
    </section>
  )
}

interface FieldProps {
  leaf: Leaf
  slot: string
  lacks: readonly string[]
  onChoose: (slot: string) => void
}

function LeafField({ leaf, slot, lacks, onChoose }: FieldProps) {
  const { code, name, why, isClosed, slots } = leaf
  const label = `Tiêu chí ${code}: ${name}`
  if (why && !isClosed)
    return (
      <p className="small">
        <b>{label}.</b> {why}
      </p>
    )
  const act = isClosed ? 'Chờ gắn vào' : 'Gắn vào'
  return (
    <>
      <ChoiceField
        label={label}
        name="cites"
        value={slot}
        options={[
          { value: '', label: 'Không gắn' },
          ...slots.map(({ key, name: of, type, have, count }) => ({
            value: key,
            label: `${act} “${of}” (${type}, đã có ${have}/${count})`,
          })),
        ]}
        onChoose={onChoose}
        hint={isClosed && slot && `${why} Tài liệu được giữ chờ gắn; khi bản ấy mở lại thì gắn bằng một nút.`}
      />
      {slot && lacks.length > 0 && (
        <ul className="task-lacks small">
          {lacks.map((lack) => (
            <li key={lack}>{lack}</li>
          ))}
        </ul>
      )}
    </>
  )
}
