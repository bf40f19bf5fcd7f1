// The results as an Excel file, by the rows that the screen shows; and the template that an import reads.
import { z } from 'zod'
import { formatDay, formatMoment, formatPoints, unknown } from '../../schemas/format.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { DatasetSlug, type IndexKind } from '../../schemas/results/result.ts'
import { resultTables, steps } from '../../schemas/results/write.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { workbookOf } from '../sets/excel.ts'
import { purposeOf, taken } from '../taken.ts'
import { excelOf, type Sheet, type Value, workbook } from '../workbook.ts'
import { currentOf, findDataset } from './find.ts'
import { readResults } from './read.ts'
import { ReadResults, type ResultsView } from './view.ts'

export const ReadResultTable = ReadResults.extend({ purpose: z.exactOptional(Purpose) })
export const ReadResultTemplate = z.strictObject({ dataset: z.exactOptional(DatasetSlug) })

type Year = ResultsView['par'][number]

export async function resultTable(
  ctx: Context,
  who: Who,
  { purpose, ...input }: z.infer<typeof ReadResultTable>,
): Promise<Bytes> {
  const view = await readResults(ctx, who, input)
  const [newest] = [...view.par, ...view.sipas].flatMap(({ sources }) => sources)
  if (!newest) throw notFound()
  const name = `ket-qua-${view.dataset}.xlsx`
  const heading = (title: string) => [
    `${title} – ${view.home}`,
    `${view.label ? `${view.label.title}. ` : ''}Số liệu lúc ${formatMoment(ctx.now().toISOString())}.`,
    ...(view.label?.source ? [`Nguồn: ${view.label.source}.`] : []),
  ]
  const sheets = [
    yearSheet(heading('Kết quả công bố theo năm'), view),
    areaSheet(heading('Kết quả theo lĩnh vực, tiêu chí'), view),
    ...(view.comparison ? [moveSheet(heading('So sánh hai năm'), view.comparison)] : []),
    otherSheet(heading('Cả nước và các tỉnh khác'), view),
    checkSheet(heading('Đối chiếu số liệu công bố'), view),
  ]
  const file = await workbook(name, sheets)
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: newest.result.id }, said, file)
}

/** To fill in; of a labelled data set, or of what there is, to correct and bring back. */
export async function resultTemplate(
  ctx: Context,
  _who: Who,
  { dataset: slug }: z.infer<typeof ReadResultTemplate>,
): Promise<Bytes> {
  const { dataset } = await findDataset(ctx, slug)
  const labelled = dataset.label && { dataset: dataset.slug, label: dataset.label }
  const results = await currentOf(ctx, dataset.slug)
  return excelOf(`mau-ket-qua-${dataset.slug}.xlsx`, await workbookOf(resultTables(results, labelled)))
}

const text = (title: string, width: number) => ({ title, width })
const points = (title: string) => ({ title, width: 11 })
const whole = (title: string) => ({ title, width: 8, kind: 'whole' as const })

const each = ({ par, sipas }: ResultsView): [IndexKind, Year][] => [
  ...par.map((year): [IndexKind, Year] => ['par', year]),
  ...sipas.map((year): [IndexKind, Year] => ['sipas', year]),
]

export const rankOf = ({ rank, of }: { rank?: number; of?: number }): string =>
  rank === undefined ? unknown : `${rank}/${of ?? unknown}`

function yearSheet(heading: string[], view: ResultsView): Sheet {
  const rows = each(view).flatMap(([index, { year, sources, ...about }]) =>
    sources.map(({ result, isMain, checks }): Value[] => {
      const { source, converted } = result
      const wrong = checks.filter(({ holds }) => !holds).map(({ sentence }) => sentence)
      const only = <T>(value: T): T | undefined => (isMain ? value : undefined)
      return [
        words.indexes[index],
        year,
        result.points,
        result.rank,
        result.of,
        rankOf(result),
        only(about.change),
        only(about.ranksUp),
        result.change,
        only(about.nation),
        only(about.toNation),
        converted && `${formatPoints(converted.points)}/${formatPoints(converted.max)}`,
        only(about.convertedChange),
        only(about.changeRoundedTo && steps[about.changeRoundedTo]),
        result.set ?? unknown,
        [source.title, source.number, source.issued && formatDay(source.issued)].filter(Boolean).join(', '),
        isMain ? 'đang dùng' : 'để đối chiếu',
        wrong.join('\n'),
      ]
    }),
  )
  return {
    name: 'Các năm',
    heading,
    columns: [
      text('Chỉ số', 11),
      whole('Năm'),
      points('Điểm'),
      whole('Hạng'),
      whole('Trong số'),
      text('Hạng/số tỉnh', 10),
      points('Tăng, giảm'),
      whole('Tăng, giảm hạng'),
      points('Nguồn nêu tăng, giảm'),
      points('Cả nước'),
      points('So với cả nước'),
      text('Quy đổi', 12),
      points('Quy đổi tăng, giảm'),
      text('Tăng, giảm tính tròn đến', 10),
      text('Bộ tiêu chí', 18),
      text('Nguồn', 36),
      text('Nguồn này', 12),
      text('Mâu thuẫn trong số liệu công bố', 60),
    ],
    rows,
    freezeColumns: 3,
  }
}

function areaSheet(heading: string[], view: ResultsView): Sheet {
  const rows = each(view).flatMap(([index, { year, sources }]) =>
    sources
      .filter(({ isMain }) => isMain)
      .flatMap(({ result }) =>
        [...result.areas, ...result.leaves].map((part): Value[] => [
          words.indexes[index],
          year,
          part.code,
          part.name ?? '',
          part.points,
          part.max,
          part.rate,
          part.reason ?? '',
        ]),
      ),
  )
  return {
    name: 'Lĩnh vực, tiêu chí',
    heading,
    columns: [
      text('Chỉ số', 11),
      whole('Năm'),
      text('Mã', 8),
      text('Lĩnh vực, tiêu chí', 50),
      points('Điểm'),
      points('Tối đa'),
      points('Tỷ lệ (%)'),
      text('Lý do', 50),
    ],
    rows,
  }
}

function moveSheet(heading: string[], comparison: NonNullable<ResultsView['comparison']>): Sheet {
  const { from, to, sentence, areas, leaves } = comparison
  const moves = [...areas, ...leaves]
  return {
    name: `${from}–${to}`,
    heading: [...heading, sentence],
    columns: [
      text('Mã', 8),
      text('Lĩnh vực, tiêu chí', 50),
      text('Tính theo', 10),
      points(`Năm ${from}`),
      points(`Năm ${to}`),
      points('Tăng, giảm'),
      text('Lý do', 60),
    ],
    // A sheet without a row is left out, and with it the sentence that says why.
    rows:
      moves.length === 0
        ? [['', 'Không có lĩnh vực, tiêu chí để so.']]
        : moves.map((move): Value[] => [
            move.code,
            move.name ?? '',
            move.unit === 'points' ? 'điểm' : 'tỷ lệ (%)',
            move.from,
            move.to,
            move.change,
            move.reason ?? '',
          ]),
  }
}

const otherSheet = (heading: string[], { others }: ResultsView): Sheet => ({
  name: 'Nơi khác',
  heading,
  columns: [
    text('Chỉ số', 11),
    whole('Năm'),
    text('Nơi', 30),
    points('Điểm'),
    whole('Hạng'),
    whole('Trong số'),
    text('Nguồn', 70),
  ],
  rows: others.map(({ index, year, place, name, points: n, rank, of, source }): Value[] => [
    words.indexes[index],
    year,
    place === 'nation' ? 'Trung bình cả nước' : (name ?? ''),
    n,
    rank,
    of,
    source,
  ]),
})

const checkSheet = (heading: string[], view: ResultsView): Sheet => ({
  name: 'Đối chiếu',
  heading: [...heading, 'Số liệu giữ nguyên như văn bản in; hệ thống chỉ nêu chỗ khớp và chỗ mâu thuẫn.'],
  columns: [text('Chỉ số', 11), whole('Năm'), text('Nguồn', 40), text('Kết quả', 12), text('Đối chiếu', 100)],
  rows: each(view).flatMap(([index, { year, sources }]) =>
    sources.flatMap(({ result, checks }) =>
      checks.map(({ holds, sentence }): Value[] => [
        words.indexes[index],
        year,
        result.source.title,
        holds ? 'khớp' : 'mâu thuẫn',
        sentence,
      ]),
    ),
  ),
})
