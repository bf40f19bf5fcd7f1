// What moved between two years and why, by area and leaf, the largest fall first; under different sets by index and rank.
import { formatPoints } from '../../schemas/format.ts'
import { ChoiceField } from '../kit/fields.tsx'
import { rateWords, type Results, signed, steps } from './shapes.ts'

type Comparison = NonNullable<Results['comparison']>
type Move = Comparison['areas'][number]

interface Props {
  view: Results
  /** The years that are asked for; of the newest two where nothing is. */
  asked: { from: string | undefined; to: string | undefined }
  set: (changes: Readonly<Record<string, string | undefined>>) => void
}

export function Compared({ view: { comparison, par }, asked, set }: Props) {
  if (!comparison) return null
  const years = par.map(({ year }) => ({ value: String(year), label: String(year) }))
  // What was chosen, though its answer is still on its way.
  const [first, last] = [asked.from ?? String(comparison.from), asked.to ?? String(comparison.to)]
  const { from, to, points, roundedTo, ranks, sentence, areas, leaves } = comparison
  return (
    <section aria-label="Điều gì thay đổi">
      <div className="row results-heading">
        <h2>Điều gì thay đổi, vì sao</h2>
        <div className="results-years">
          <ChoiceField
            label="Từ năm"
            value={first}
            options={years}
            onChoose={(tu) => set({ tu, den: tu === last ? first : last })}
          />
          <ChoiceField
            label="Đến năm"
            value={last}
            options={years}
            onChoose={(den) => set({ den, tu: den === first ? last : first })}
          />
        </div>
      </div>
      <p>
        PAR INDEX {signed(points, roundedTo)} điểm{ranks !== undefined && `, thứ hạng ${steps(ranks)}`}.{' '}
        {sentence}
      </p>
      {areas.length > 0 && <Moves title="lĩnh vực" moves={areas} from={from} to={to} />}
      {leaves.length > 0 && <Moves title="tiêu chí" moves={leaves} from={from} to={to} />}
    </section>
  )
}

interface MovesProps {
  title: string
  moves: readonly Move[]
  from: number
  to: number
}

const Moves = ({ title, moves, from, to }: MovesProps) => (
  <div className="card results-table" role="region" aria-label={`Thay đổi theo ${title}`} tabIndex={0}>
    <table className="w">
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">{title === 'lĩnh vực' ? 'Lĩnh vực' : 'Tiêu chí'}</th>
          <th scope="col" className="num">
            {from}
          </th>
          <th scope="col" className="num">
            {to}
          </th>
          <th scope="col" className="num">
            Tối đa
          </th>
          <th scope="col" className="num">
            Tăng, giảm
          </th>
          <th scope="col">Vì sao</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.code}>
            <td className="strong">{move.code}</td>
            <td>{move.name}</td>
            <td className="num">{shown(move, move.from)}</td>
            <td className="num">{shown(move, move.to)}</td>
            <td className="num">{move.max === undefined ? '' : formatPoints(move.max)}</td>
            <td className={`num nowrap strong ${move.change < 0 ? 'red' : ''}`}>
              {signed(move.change)}
              {move.unit === 'rate' && '%'}
            </td>
            <td>{move.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const shown = ({ unit }: Move, value: number): string =>
  unit === 'rate' ? rateWords(value) : formatPoints(value)
