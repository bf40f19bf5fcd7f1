// The table of years: each figure with its mark where something contradicts it, and the contradictions in words above.
import { formatPoints, unknown } from '../../schemas/format.ts'
import {
  type Check,
  indexWords,
  type IndexKind,
  mainOf,
  printed,
  rankWords,
  signed,
  steps,
  wrongIn,
  type Year,
} from './shapes.ts'

export function Years({
  index,
  years,
  onOpen,
}: {
  index: IndexKind
  years: readonly Year[]
  onOpen: (id: string) => void
}) {
  const isConverted = years.some((year) => mainOf(year).result.converted)
  const hasNation = years.some(({ nation }) => nation !== undefined)
  const hasSet = years.some((year) => mainOf(year).result.set !== undefined)
  return (
    <section aria-label={`${indexWords[index]} theo năm`}>
      <h2>{indexWords[index]} theo năm</h2>
      <div
        className="card results-table results-years-table"
        role="region"
        aria-label={`Bảng ${indexWords[index]} theo năm`}
        tabIndex={0}
      >
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Năm</th>
              <th scope="col" className="num">
                Điểm
              </th>
              {isConverted && (
                <>
                  <th scope="col" className="num">
                    Quy đổi
                  </th>
                  <th scope="col" className="num">
                    Quy đổi tăng, giảm
                  </th>
                </>
              )}
              <th scope="col" className="num">
                Hạng
              </th>
              <th scope="col" className="num">
                Tăng, giảm
              </th>
              <th scope="col">Thứ bậc</th>
              {hasNation && (
                <>
                  <th scope="col" className="num">
                    Cả nước
                  </th>
                  <th scope="col" className="num">
                    So với cả nước
                  </th>
                </>
              )}
              {hasSet && <th scope="col">Bộ tiêu chí</th>}
              <th scope="col">Nguồn</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <Row key={year.year} {...{ year, isConverted, hasNation, hasSet, onOpen }} />
            ))}
          </tbody>
        </table>
      </div>
      {hasSet && years.some(({ isOtherSet }) => isOtherSet) && (
        <p className="small muted">
          * Chấm theo bộ tiêu chí khác năm trước, hoặc chưa rõ: chỉ so chỉ số và thứ hạng. Hạng luôn kèm số
          tỉnh, thành phố được xếp hạng (63 đến năm 2024, 34 từ năm 2025).
        </p>
      )}
    </section>
  )
}

interface RowProps {
  year: Year
  isConverted: boolean
  hasNation: boolean
  hasSet: boolean
  onOpen: (id: string) => void
}

function Row({ year, isConverted, hasNation, hasSet, onOpen }: RowProps) {
  const main = mainOf(year)
  const { result } = main
  const wrong = wrongIn(main)
  const beside = (...fields: string[]) => <Mark found={wrong.filter(({ field }) => fields.includes(field))} />
  const { converted } = result
  return (
    <tr>
      <td className="strong nowrap">
        <button
          type="button"
          className="as-link"
          aria-label={`${year.year}, mở chi tiết ${indexWords[result.index]}`}
          onClick={() => onOpen(result.id)}
        >
          {year.year}
        </button>
      </td>
      <td className="num strong nowrap">
        {printed(result)}
        {beside('points', 'areas', 'counts')}
      </td>
      {isConverted && (
        <>
          <td className="num nowrap">
            {converted
              ? `${formatPoints(converted.points)}/${formatPoints(converted.max).replace(/,00$/, '')}`
              : unknown}
            {beside('converted')}
          </td>
          <td className={`num nowrap ${(year.convertedChange ?? 0) < 0 ? 'red' : ''}`}>
            {signed(year.convertedChange)}
          </td>
        </>
      )}
      <td className="num nowrap">
        {rankWords(result)}
        {beside('rank')}
      </td>
      <td className={`num nowrap ${(year.change ?? 0) < 0 ? 'red' : ''}`}>
        {year.change === undefined ? signed(result.change) : signed(year.change, year.changeRoundedTo)}
        {beside('change')}
      </td>
      <td className="nowrap">
        {steps(year.ranksUp ?? result.ranksUp)}
        {beside('ranksUp')}
      </td>
      {hasNation && (
        <>
          <td className="num">{year.nation === undefined ? unknown : formatPoints(year.nation)}</td>
          <td className={`num ${(year.toNation ?? 0) < 0 ? 'red' : ''}`}>
            {signed(year.toNation, year.toNationRoundedTo)}
          </td>
        </>
      )}
      {hasSet && (
        <td>
          {result.set ?? unknown}
          {year.isOtherSet && ' *'}
        </td>
      )}
      <td>
        {result.source.number ?? result.source.title}
        {beside('source')}
        {year.sources.slice(1).map((other) => (
          <button
            key={other.result.id}
            type="button"
            className="as-link results-other"
            onClick={() => onOpen(other.result.id)}
          >
            {other.result.source.title}: {printed(other.result)}
            <Mark found={wrongIn(other)} />
          </button>
        ))}
      </td>
    </tr>
  )
}

/** Not colour alone: a sign, and for readers who hear it the number. */
function Mark({ found }: { found: readonly Check[] }) {
  if (found.length === 0) return null
  return (
    <span className="amber results-mark" title={found.map(({ sentence }) => sentence).join('\n')}>
      <span aria-hidden="true"> ⚠</span>
      <span className="visually-hidden"> ({found.length} mâu thuẫn)</span>
    </span>
  )
}

/** In words, each beside the year it is of. Nothing is corrected. */
export function Contradictions({
  years,
  onOpen,
}: {
  years: readonly (readonly [IndexKind, Year])[]
  onOpen: (id: string) => void
}) {
  const all = years.flatMap(([index, { year, sources }]) =>
    sources.flatMap((source) =>
      wrongIn(source).map((check) => ({ index, year, check, id: source.result.id })),
    ),
  )
  // Where two sources differ, both say so.
  const found = [
    ...new Map(all.map((one) => [`${one.index} ${one.year} ${one.check.sentence}`, one])).values(),
  ]
  if (found.length === 0) return null
  return (
    <section className="note amber results-wrong" aria-label="Mâu thuẫn trong số liệu công bố">
      <b>{found.length} chỗ mâu thuẫn trong số liệu công bố. Số giữ nguyên như văn bản in, không tự sửa.</b>
      <ul>
        {found.map(({ index, year, check, id }, n) => (
          <li key={n}>
            <button type="button" className="as-link" onClick={() => onOpen(id)}>
              {indexWords[index]} {year}
            </button>
            : {check.sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}
