// The lists of an entry: figures, papers, links with their snapshots.
import { capital } from '../../schemas/format.ts'
import { Button } from 'antd'
import { words } from '../../schemas/words.ts'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { PickDocument } from '../kit/pick-document.tsx'
import { DayField, FigureField } from '../kit/read-field.tsx'
import { TakeSnapshot } from './take-snapshot.tsx'

import type { Type, Written } from './shapes.ts'

type Benefit = Written['benefits'][number]
type Paper = Written['papers'][number]
type LinkTo = Written['links'][number]
interface Named {
  version: string
  name: string
}

const replaced = <T,>(all: readonly T[], at: number, to: T): T[] => all.map((one, n) => (n === at ? to : one))
const without = <T,>(all: readonly T[], at: number): T[] => all.filter((_, n) => n !== at)

export function Benefits({
  benefits,
  onChange,
}: {
  benefits: readonly Benefit[]
  onChange: (to: Benefit[]) => void
}) {
  return (
    <fieldset className="contribution-part">
      <legend>Kết quả, hiệu quả bằng số</legend>
      {benefits.map((one, n) => {
        const set = (changes: Partial<Benefit>) => onChange(replaced(benefits, n, { ...one, ...changes }))
        return (
          <div key={n} className="contribution-line">
            <TextField
              label="Chỉ tiêu"
              name={`benefits.${n}.label`}
              value={one.label}
              onType={(label) => set({ label })}
            />
            <FigureField
              label="Giá trị"
              size="middle"
              value={one.value || undefined}
              onRead={(value) => set({ value: value ?? '' })}
            />
            <TextField
              label="Đơn vị"
              name={`benefits.${n}.unit`}
              value={one.unit}
              onType={(unit) => set({ unit })}
            />
            <Button aria-label={`Bỏ số liệu ${n + 1}`} onClick={() => onChange(without(benefits, n))}>
              Bỏ
            </Button>
          </div>
        )
      })}
      <Button onClick={() => onChange([...benefits, { label: '', value: '', unit: '' }])}>
        Thêm số liệu
      </Button>
    </fieldset>
  )
}

interface Shared {
  known: readonly Named[]
  library: string | undefined
}

export function Papers({
  papers,
  known,
  library,
  type,
  onChange,
}: Shared & { papers: readonly Paper[]; type: Type; onChange: (to: Paper[]) => void }) {
  const kinds = Object.entries(words.contributions.papers).map(([value, word]) => ({
    value,
    label: capital(word),
  }))
  return (
    <fieldset className="contribution-part">
      <legend>Tài liệu</legend>
      {papers.map((one, n) => (
        <div key={n} className="contribution-paper">
          <ChoiceField
            label="Loại"
            value={one.kind}
            options={kinds}
            onChoose={(kind) => onChange(replaced(papers, n, { ...one, kind: kind as Paper['kind'] }))}
          />
          <PickDocument
            name={`papers.${n}.version`}
            required={false}
            agency={library}
            version={one.version}
            known={known.find(({ version }) => version === one.version)}
            onChoose={(version) => onChange(replaced(papers, n, { ...one, version }))}
          />
          <Button aria-label={`Bỏ tài liệu ${n + 1}`} onClick={() => onChange(without(papers, n))}>
            Bỏ
          </Button>
        </div>
      ))}
      <Button
        onClick={() =>
          onChange([...papers, { kind: type === 'initiative' ? 'decision' : 'report', version: '' }])
        }
      >
        Thêm tài liệu
      </Button>
    </fieldset>
  )
}

export function Links({
  links,
  known,
  library,
  onChange,
}: Shared & { links: readonly LinkTo[]; onChange: (to: LinkTo[]) => void }) {
  return (
    <fieldset className="contribution-part">
      <legend>Đường dẫn, mỗi đường dẫn kèm bản chụp trang (PDF hoặc ảnh) đã tải lên kho</legend>
      {links.map((one, n) => {
        const set = (changes: Partial<LinkTo>) => onChange(replaced(links, n, { ...one, ...changes }))
        return (
          <div key={n} className="contribution-paper">
            <TextField
              label="Địa chỉ trang"
              name={`links.${n}.address`}
              required
              value={one.address}
              onType={(address) => set({ address: address.trim() })}
            />
            <DayField
              label="Ngày chụp"
              required
              size="middle"
              value={one.on || undefined}
              onRead={(on) => set({ on: on ?? '' })}
            />
            <TakeSnapshot
              address={one.address}
              library={library}
              onTaken={(version, on) => set({ version, on })}
            />
            <PickDocument
              label="Bản chụp trang"
              name={`links.${n}.version`}
              agency={library}
              version={one.version}
              known={known.find(({ version }) => version === one.version)}
              onChoose={(version) => set({ version })}
            />
            <Button aria-label={`Bỏ đường dẫn ${n + 1}`} onClick={() => onChange(without(links, n))}>
              Bỏ
            </Button>
          </div>
        )
      })}
      <Button onClick={() => onChange([...links, { address: '', on: '', version: '' }])}>
        Thêm đường dẫn
      </Button>
    </fieldset>
  )
}
