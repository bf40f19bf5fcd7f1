// One result as its source prints it: typed, or corrected where it was typed wrongly.
import { useState } from 'react'
import { post, put, type Input } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { CountField, DayField, PlacesField, PointsField } from '../kit/read-field.tsx'
import { countLines, countsIn, unreadIn, wholeIn } from './counts.ts'
import { type PartRow, PartRows, partsIn, rateStepOf, rowsOf } from './part-rows.tsx'
import type { Result } from './shapes.ts'

type Content = Input<'/api/v1/results', 'post'>

const labels: Readonly<Record<string, string>> = {
  year: 'Năm',
  points: 'Điểm',
  rank: 'Hạng',
  of: 'Trong số',
  name: 'Tên tỉnh',
  'source.title': 'Văn bản',
  scale: 'Thang điểm',
}

const blank: Content = {
  ...{ index: 'par', year: 0, place: 'home', points: 0, roundedTo: 1, scale: 10000, rateStep: 1 },
  ...{ areas: [], leaves: [], counts: [], source: { kind: 'decision', title: '' } },
}

/** What belongs to the record, not to what is typed. */
function contentOf(result: Result): Content {
  const {
    id: _id,
    import: _import,
    at: _at,
    byName: _by,
    revision: _revision,
    mayEdit: _may,
    ...content
  } = result
  return content
}

export function TypeResult({ result, onClose }: { result?: Result; onClose: () => void }) {
  const [content, setContent] = useState<Content>(result ? contentOf(result) : blank)
  const [year, setYear] = useState(result ? String(result.year) : '')
  const [isKnown, setKnown] = useState(result !== undefined)
  const [rows, setRows] = useState<readonly PartRow[]>(rowsOf(result?.areas ?? []))
  const [leaves, setLeaves] = useState<readonly PartRow[]>(rowsOf(result?.leaves ?? []))
  const [counts, setCounts] = useState(countLines(result?.counts ?? []))
  const { source, converted } = content
  const unread = unreadIn(counts)
  const set = (changes: { [K in keyof Content]?: Content[K] | undefined }) =>
    setContent((old) => dropped({ ...old, ...changes }))
  const setSource = (changes: { [K in keyof Content['source']]?: Content['source'][K] | undefined }) =>
    set({ source: dropped({ ...source, ...changes }) })
  const whole = (): Content => {
    const areas = partsIn(rows)
    return dropped({
      ...content,
      ...{
        year: wholeIn(year) ?? 0,
        areas,
        rateStep: rateStepOf(areas),
        leaves: partsIn(leaves),
        counts: countsIn(counts),
      },
    })
  }
  return (
    <ActDialog
      title={result ? 'Sửa kết quả công bố' : 'Ghi một kết quả công bố'}
      kind="wide"
      act={result ? 'Lưu kết quả' : 'Ghi kết quả'}
      isReady={isKnown && wholeIn(year) !== undefined && source.title.trim() !== '' && unread.length === 0}
      done="Đã ghi kết quả công bố."
      labelOf={(field) => labels[field]}
      run={() =>
        result
          ? put('/api/v1/results/{id}', { ...whole(), id: result.id, revision: result.revision })
          : post('/api/v1/results', whole())
      }
      onClose={onClose}
    >
      <p className="small muted">
        Ghi đúng như văn bản in, kể cả chỗ mâu thuẫn: hệ thống nêu ra sau khi ghi, không tự sửa.
      </p>
      <div className="three-fields">
        <ChoiceField
          label="Chỉ số"
          value={content.index}
          options={[
            { value: 'par', label: 'PAR INDEX' },
            { value: 'sipas', label: 'SIPAS' },
          ]}
          onChoose={(value) => set({ index: value as Content['index'] })}
        />
        <TextField label="Năm" name="year" required numeric value={year} onType={setYear} />
        <ChoiceField
          label="Nơi"
          value={content.place}
          options={[
            { value: 'home', label: 'Tỉnh mình' },
            { value: 'nation', label: 'Trung bình cả nước' },
            { value: 'province', label: 'Tỉnh, thành phố khác' },
          ]}
          onChoose={(value) =>
            set({ place: value as Content['place'], ...(value !== 'province' && { name: undefined }) })
          }
        />
        {content.place === 'province' && (
          <TextField
            label="Tên tỉnh"
            name="name"
            required
            value={content.name ?? ''}
            onType={(name) => set({ name: name || undefined })}
          />
        )}
        <PointsField
          label="Điểm"
          required
          size="middle"
          value={isKnown ? content.points : undefined}
          onRead={(points) => {
            setKnown(points !== undefined)
            set({ points: points ?? 0 })
          }}
        />
        <ChoiceField
          label="Văn bản làm tròn đến"
          value={String(content.roundedTo)}
          options={[
            { value: '1', label: '0,01' },
            { value: '10', label: '0,1' },
            { value: '100', label: '1' },
          ]}
          onChoose={(value) => set({ roundedTo: Number(value) as Content['roundedTo'] })}
        />
        <CountField label="Hạng" size="middle" value={content.rank} onRead={(rank) => set({ rank })} />
        <CountField
          label="Trong số"
          size="middle"
          value={content.of}
          onRead={(of) => set({ of })}
          hint="63 đến năm 2024, 34 từ năm 2025"
        />
        <PointsField
          label="Nguồn nêu tăng, giảm"
          size="middle"
          value={content.change}
          onRead={(change) => set({ change })}
        />
        <PlacesField
          label="Nguồn nêu tăng, giảm hạng"
          size="middle"
          value={content.ranksUp}
          onRead={(ranksUp) => set({ ranksUp })}
          hint="Giảm thì ghi số âm"
        />
        <PointsField
          label="Điểm quy đổi (nếu có)"
          size="middle"
          value={converted?.points}
          onRead={(points) =>
            set({ converted: points === undefined ? undefined : { max: 1000, ...converted, points } })
          }
        />
        <PointsField
          label="Quy đổi tối đa"
          size="middle"
          disabled={!converted}
          value={converted?.max}
          onRead={(max) => converted && max !== undefined && set({ converted: { ...converted, max } })}
        />
        <TextField
          label="Bộ tiêu chí"
          name="set"
          value={content.set ?? ''}
          onType={(text) => set({ set: text || undefined })}
        />
      </div>
      <div className="three-fields">
        <TextField
          label="Văn bản"
          name="source.title"
          required
          value={source.title}
          onType={(title) => setSource({ title })}
        />
        <TextField
          label="Số, ký hiệu"
          value={source.number ?? ''}
          onType={(text) => setSource({ number: text || undefined })}
        />
        <DayField
          label="Ngày văn bản"
          size="middle"
          value={source.issued}
          onRead={(issued) => setSource({ issued })}
        />
        <ChoiceField
          label="Loại nguồn"
          value={source.kind}
          options={[
            { value: 'decision', label: 'Quyết định công bố' },
            { value: 'other', label: 'Nguồn khác, để đối chiếu' },
          ]}
          onChoose={(value) => setSource({ kind: value as Content['source']['kind'] })}
        />
      </div>
      <PartRows of="areas" rows={rows} onChange={setRows} />
      <PartRows of="leaves" rows={leaves} onChange={setLeaves} />
      <LongField
        label="Số đếm mà văn bản nêu, mỗi dòng một số: nêu về; số; liệt kê"
        value={counts}
        onType={setCounts}
        hint="Ví dụ: Lĩnh vực giảm; 6; thủ tục hành chính; công vụ"
      />
      {unread.map((line) => (
        <p key={line} className="red small" role="alert">
          Dòng “{line}” chưa đọc được. Hãy ghi nêu về, rồi dấu chấm phẩy và một số, ví dụ “Lĩnh vực giảm; 6”.
        </p>
      ))}
      <LongField
        label="Ghi chú"
        value={content.remark ?? ''}
        onType={(text) => set({ remark: text || undefined })}
      />
    </ActDialog>
  )
}

const dropped = <T extends object>(of: { [K in keyof T]?: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T
