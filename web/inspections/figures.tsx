// Counts of the register with their working, and the leaves whose declared figures they are.
import { Button } from 'antd'
import { useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField } from '../kit/fields.tsx'
import { capital, type Counts, type Register } from './shapes.ts'

type Leaf = Register['figures'][number]
const { counts: countWords } = words.inspections

export function Figures({ register }: { register: Register }) {
  const { counts } = register
  const [leaf, setLeaf] = useState<Leaf>()
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">Số liệu của sổ dùng cho tiêu chí</h2>
      <div className="card stack-table">
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Số liệu</th>
              <th scope="col" className="num">
                Giá trị
              </th>
              <th scope="col">Cách tính</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ name, value, working, gap }) => (
              <tr key={name}>
                <td data-label="Số liệu">{capital(countWords[name])}</td>
                <td data-label="Giá trị" className="num strong">
                  {formatNumber(value)}
                </td>
                <td data-label="Cách tính">
                  {working}
                  {gap && <div className="small">{gap}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="inspection-list">
        {register.figures.map((one) => (
          <li key={one.code}>
            <b>
              {one.code} {one.name}
            </b>{' '}
            ({one.agency}):{' '}
            {one.variables
              .map(
                ({ label, value, unit }) =>
                  `${label}: ${value === undefined ? '–' : formatNumber(value)} ${unit}`,
              )
              .join('; ')}
            .{' '}
            {one.why ? (
              <span className="small muted">{one.why}</span>
            ) : (
              <Button onClick={() => setLeaf(one)} aria-label={`Lấy số của sổ cho tiêu chí ${one.code}`}>
                Lấy số của sổ…
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaf && <Take leaf={leaf} year={register.year} counts={counts} onClose={() => setLeaf(undefined)} />}
    </section>
  )
}

function Take({
  leaf,
  year,
  counts,
  onClose,
}: {
  leaf: Leaf
  year: number
  counts: Counts
  onClose: () => void
}) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const figures = leaf.variables.flatMap(({ code }) => {
    const count = counts.find(({ name }) => name === chosen[code])
    return count ? [{ code, count: count.name }] : []
  })
  return (
    <ActDialog
      title={`Lấy số của sổ kiểm tra: tiêu chí ${leaf.code}`}
      act={figures.length > 0 ? `Ghi ${figures.length} số liệu` : undefined}
      done="Đã ghi số liệu kê khai."
      labelOf={() => 'Số liệu'}
      run={() =>
        post('/api/v1/inspection-programmes/{year}/figures', {
          ...{ year: String(year), assessment: leaf.assessment, revision: leaf.revision, figures },
        })
      }
      onClose={onClose}
    >
      <p>
        Số được ghi vào bản tự đánh giá với nguồn là sổ kiểm tra và thời điểm lấy; điểm tính lại theo quy tắc.
      </p>
      {leaf.variables.map(({ code, label, unit, value }) => (
        <ChoiceField
          key={code}
          label={`${label} (${unit})`}
          value={chosen[code] ?? ''}
          options={[
            { value: '', label: value === undefined ? 'Để trống như cũ' : `Giữ ${formatNumber(value)}` },
            ...counts.map((one) => ({
              value: one.name,
              label: `${formatNumber(one.value)} – ${countWords[one.name]}`,
            })),
          ]}
          onChoose={(name) => setChosen({ ...chosen, [code]: name })}
        />
      ))}
    </ActDialog>
  )
}
