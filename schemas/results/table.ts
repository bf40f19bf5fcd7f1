// Published results from the sheets of our template: «Kết quả» has a line a result, whose number («TT») the lines of the
// other sheets name. Everything, or every fault by its cell. What contradicts itself is no fault: see checks.ts.
import { futureFaults } from '../calendar.ts'
import { faultSentence, wordOf } from '../faults.ts'
import { addressOf, type CellFault, folded, type Sheet, textOf } from '../set-table/cells.ts'
import { type Line, linesOf } from './cells.ts'
import { countsIn, partsIn, stepOf, told } from './parts.ts'
import {
  DatasetSlug,
  keyOf,
  ownDataset,
  ResultContent,
  type ResultImport,
  type Step,
  usualOf,
} from './result.ts'

export interface ResultsRead {
  /** Of a labelled data set; none where the results are the province's own. */
  readonly dataset?: string
  readonly label?: NonNullable<ResultImport['label']>
  readonly rows: readonly { readonly field: string; readonly content: ResultContent }[]
  readonly faults: readonly CellFault[]
  /** What was filled in because the file leaves it out. */
  readonly notes: readonly CellFault[]
}

export const resultColumns = {
  row: /^(tt|stt)$/,
  index: /^chỉ số/,
  year: /^năm/,
  place: /^(nơi|tỉnh|địa phương)/,
  points: /^điểm$/,
  roundedTo: /^làm tròn/,
  scale: /^thang điểm/,
  rank: /^(xếp )?hạng$/,
  of: /^trong số/,
  change: /^tăng, giảm so/,
  ranksUp: /^tăng, giảm hạng/,
  converted: /^(điểm )?quy đổi$/,
  convertedMax: /^quy đổi tối đa/,
  convertedChange: /^quy đổi tăng/,
  set: /^bộ tiêu chí/,
  title: /^(văn bản|nguồn)$/,
  number: /^số, ký hiệu/,
  issued: /^ngày/,
  kind: /^loại nguồn/,
  remark: /^ghi chú/,
}
type ResultColumn = keyof typeof resultColumns

/** `home` is what the province is called; at `now` no paper is from a day that has not come. */
export function readResults(sheets: readonly Sheet[], home = '', now?: string): ResultsRead {
  const faults: CellFault[] = []
  const notes: CellFault[] = []
  const named = (pattern: RegExp) => sheets.find(({ name }) => pattern.test(name.toLocaleLowerCase('vi')))
  const labelled = labelIn(named(/^thông tin/), faults)
  const sheet = named(/^kết quả/) ?? sheets[0]
  const lines = sheet && linesOf(sheet, resultColumns, ['row', 'index', 'year', 'points'], faults)
  if (!lines?.length) {
    const sentence =
      'Không thấy trang “Kết quả” có các cột TT, Chỉ số, Năm, Điểm và ít nhất một dòng. Hãy dùng tệp mẫu.'
    return {
      rows: [],
      notes,
      faults: [...faults, { field: addressOf(sheet?.name ?? 'Kết quả', 0, 0), sentence }],
    }
  }
  const rows = new Set(lines.map((line) => line.text('row')))
  const areas = partsIn(named(/^(lĩnh vực|yếu tố)/), rows, faults)
  const leaves = partsIn(named(/^tiêu chí/), rows, faults)
  const counts = countsIn(named(/^số nêu/), rows, faults)
  const isHome = (place: string): boolean =>
    ['', 'tỉnh', ...names(labelled?.label.home ?? home)].includes(place.toLocaleLowerCase('vi'))
  const seen = new Set<string>()
  const seenRows = new Set<string>()
  const found = lines.flatMap((line) => {
    const row = line.text('row')
    if (row === '' || seenRows.has(row)) {
      line.say('row', row ? `TT ${row} có hai dòng. Hãy đánh số khác.` : 'Hãy đánh số TT cho dòng này.')
      return []
    }
    seenRows.add(row)
    const about = {
      areas: areas.get(row) ?? [],
      leaves: leaves.get(row) ?? [],
      counts: counts.get(row) ?? [],
    }
    const content = contentOf(line, about, isHome, notes, faults)
    if (!content) return []
    const { issued } = content.source
    const early = now === undefined ? [] : futureFaults(now, line.at('issued'), issued, 'Ngày văn bản')
    faults.push(...early)
    if (early.length > 0) return []
    if (seen.has(keyOf(content))) {
      line.say('row', 'Dòng khác đã ghi chỉ số, năm, nơi và văn bản này. Hãy giữ một dòng.')
      return []
    }
    seen.add(keyOf(content))
    return [{ field: line.at('row'), content }]
  })
  return { ...labelled, rows: found, faults, notes }
}

/** 'tỉnh Quảng Hà' is also written without its kind. */
const names = (home: string): string[] => {
  const whole = home.toLocaleLowerCase('vi')
  return whole ? [whole, whole.replace(/^(tỉnh|thành phố) /, '')] : []
}

type Labelled = { dataset: string; label: NonNullable<ResultImport['label']> }

function labelIn(sheet: Sheet | undefined, faults: CellFault[]): Labelled | undefined {
  const at = (pattern: RegExp) => (sheet?.rows ?? []).findIndex(([title]) => pattern.test(folded(title)))
  const value = (pattern: RegExp) => textOf(sheet?.rows[at(pattern)]?.[1])
  const slug = value(/^mã bộ số liệu/)
  if (!sheet || slug === '') return undefined
  const say = (pattern: RegExp, sentence: string) =>
    faults.push({ field: addressOf(sheet.name, Math.max(0, at(pattern)), 1), sentence })
  if (!DatasetSlug.safeParse(slug).success || slug === ownDataset)
    say(/^mã bộ/, 'Mã bộ số liệu gồm chữ thường không dấu, số, gạch nối và không phải “tinh”. Hãy ghi lại.')
  const [title, home, source] = [value(/^tên bộ/), value(/^tỉnh/), value(/^nguồn/)]
  if (!title) say(/^tên bộ/, 'Bộ số liệu riêng phải có tên. Hãy ghi tên.')
  if (!home) say(/^tỉnh/, 'Bộ số liệu riêng phải ghi là của tỉnh nào. Hãy ghi tên tỉnh.')
  return { dataset: slug, label: { title, home, ...(source && { source }) } }
}

type Parts = Pick<ResultContent, 'areas' | 'leaves' | 'counts'>

function contentOf(
  line: Line<ResultColumn>,
  parts: Parts,
  isHome: (place: string) => boolean,
  notes: CellFault[],
  faults: CellFault[],
): ResultContent | undefined {
  const before = faults.length
  const [year, points, rank] = [line.whole('year'), line.points('points'), line.whole('rank')]
  const index = /sipas/.test(line.folded('index'))
    ? 'sipas'
    : /par/.test(line.folded('index'))
      ? 'par'
      : undefined
  if (!index) line.say('index', 'Hãy ghi PAR INDEX hoặc SIPAS.')
  if (line.text('year') === '') line.say('year', 'Hãy ghi năm của chỉ số.')
  if (line.text('points') === '') line.say('points', 'Hãy ghi điểm đã công bố.')
  const scale = line.points('scale') ?? 100_00
  if (points !== undefined && points > scale) line.say('points', 'Điểm lớn hơn thang điểm. Hãy xem lại.')
  const place = line.text('place')
  const where = isHome(place)
    ? { place: 'home' as const }
    : /cả nước|trung bình|toàn quốc/.test(place.toLocaleLowerCase('vi'))
      ? { place: 'nation' as const }
      : { place: 'province' as const, name: place }
  const of = line.whole('of') ?? (rank !== undefined && year !== undefined ? usualOf(year) : undefined)
  if (rank !== undefined && of !== undefined && line.text('of') === '')
    notes.push({ field: line.at('of'), sentence: `Tệp không ghi hạng trong bao nhiêu tỉnh nên lấy ${of}.` })
  if (rank !== undefined && of !== undefined && (rank > of || rank < 1))
    line.say('rank', `Hạng từ 1 đến ${of}, tệp ghi ${rank}. Hãy sửa.`)
  if (rank === undefined && of !== undefined && line.text('rank') === '')
    line.say('rank', 'Hạng phải đi cùng số tỉnh được xếp hạng. Hãy ghi cả hai.')
  if (rank !== undefined && where.place === 'nation')
    line.say('rank', 'Trung bình cả nước không có hạng. Hãy bỏ trống ô này.')
  const title = line.text('title')
  if (!title) line.say('title', 'Hãy ghi văn bản công bố, hoặc nguồn của số liệu.')
  const converted = convertedIn(line)
  const optional = {
    rank,
    of,
    change: line.points('change'),
    ranksUp: line.whole('ranksUp'),
    converted,
    set: line.text('set') || undefined,
    remark: line.text('remark') || undefined,
  }
  const source = {
    kind: /^(quyết định|công bố)/.test(line.folded('kind')) ? ('decision' as const) : ('other' as const),
    title,
    number: line.text('number') || undefined,
    issued: line.day('issued'),
  }
  const roundedTo = stepIn(line)
  const made = { index, year, ...where, points, roundedTo, scale, ...told(optional) }
  const rateStep = stepOf(parts.areas)
  if (faults.length > before) return undefined
  const read = ResultContent.safeParse({ ...made, ...parts, rateStep, source: told(source) })
  if (read.success) return read.data
  for (const issue of read.error.issues) line.say('row', faultSentence(issue, wordOf(issue.path)))
  return undefined
}

function convertedIn(line: Line<ResultColumn>) {
  const [points, max, change] = [
    line.points('converted'),
    line.points('convertedMax'),
    line.points('convertedChange'),
  ]
  if (points === undefined) return undefined
  if (max === undefined) return void line.say('convertedMax', 'Hãy ghi điểm tối đa của thang quy đổi.')
  return { points, max, ...(change !== undefined && { change }) }
}

function stepIn(line: Line<ResultColumn>): Step {
  const text = line.text('roundedTo').replace('.', ',')
  if (text === '' || text === '0,01') return 1
  if (text === '0,1') return 10
  if (text !== '1') line.say('roundedTo', 'Hãy ghi 1; 0,1 hoặc 0,01, hoặc để trống.')
  return 100
}
