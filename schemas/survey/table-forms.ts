// Field results from a file: a row a valid form («Phiếu»), or counts by unit, group, question and level («Số đếm» with «Số
// phiếu»), as contractors deliver. All of it, or every fault by its cell. Free text loses names and numbers at once.
import { type Line, linesOf } from '../results/cells.ts'
import { addressOf, type CellFault, type Sheet } from '../set-table/cells.ts'
import type { Body } from '../plan/read-cells.ts'
import { type Ballots, type Comment, type Levels, questionsOf, type SurveyPlan } from './survey.ts'
import { commentsIn, placeFinder, type Said, type Where } from './table-places.ts'

export interface FormsRead {
  readonly cells: readonly Ballots[]
  readonly comments: readonly Comment[]
  /** From how many of them something was taken out. */
  readonly scrubbed: number
  readonly faults: readonly CellFault[]
}

const place = { unit: /^(cơ quan|đơn vị)/, group: /^nhóm/ }
const formColumns = { ...place, number: /^số phiếu/, comment: /^(góp ý|ý kiến)/ }
const countColumns = {
  ...place,
  question: /^(mã )?câu hỏi/,
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`level${n}`, new RegExp(`^mức ${n}`)])),
} as Record<keyof typeof place | 'question' | `level${1 | 2 | 3 | 4 | 5}`, RegExp>
const issueColumns = { ...place, issued: /^phát ra/, valid: /^hợp lệ/ }
const commentColumns = { unit: place.unit, comment: /^(góp ý|ý kiến)/ }

/** Most faults told of one file: who has more has the wrong file. */
const most = 200

export function readForms(
  sheets: readonly Sheet[],
  survey: SurveyPlan,
  agencies: readonly Body[],
): FormsRead {
  const faults: CellFault[] = []
  const named = (pattern: RegExp) => sheets.find(({ name }) => pattern.test(name.toLocaleLowerCase('vi')))
  const where = placeFinder(survey, agencies)
  const [forms, counts] = [named(/^phiếu/), named(/^số đếm/)]
  const columns: Record<string, RegExp> = {
    ...formColumns,
    ...Object.fromEntries(
      questionsOf(survey).map(({ code }) => [`q:${code}`, new RegExp(`^${code.toLowerCase()}(?![a-z0-9])`)]),
    ),
  }
  const all = questionsOf(survey).map(({ code }) => `q:${code}`)
  const rows = (forms && linesOf(forms, columns, ['unit', 'group', ...all], faults)) ?? []
  const tables =
    (counts && linesOf(counts, countColumns, ['unit', 'group', 'question', 'level5'], faults)) ?? []
  if ((rows.length === 0) === (tables.length === 0)) {
    const sentence = rows.length
      ? 'Tệp có cả trang “Phiếu” và trang “Số đếm”. Hãy chỉ giữ một trang để không đếm hai lần.'
      : 'Không thấy trang “Phiếu” (mỗi dòng một phiếu, đủ cột câu hỏi) hoặc trang “Số đếm”. Hãy dùng tệp mẫu.'
    return {
      cells: [],
      comments: [],
      scrubbed: 0,
      faults: [...faults, { field: addressOf(sheets[0]?.name ?? 'Phiếu', 0, 0), sentence }],
    }
  }
  const issue = named(/^số phiếu/)
  const issued = issuedIn(
    (issue && linesOf(issue, issueColumns, ['unit', 'group', 'valid'], faults)) ?? [],
    where,
  )
  const cells = rows.length ? ofForms(rows, survey, where, issued) : ofCounts(tables, survey, where, issued)
  const sheet = named(/^góp ý/)
  const listed = (sheet && linesOf(sheet, commentColumns, ['unit', 'comment'], faults)) ?? []
  const said: Said[] = [
    ...rows.map((line) => ({ line, group: where.group(line) })),
    ...listed.map((line) => ({ line })),
  ]
  return {
    ...commentsIn(said, where),
    cells,
    faults: onceEach(faults).slice(0, most),
  }
}

/** A row is read for its answers and again for its comment. */
const onceEach = (faults: readonly CellFault[]): CellFault[] => [
  ...new Map(faults.map((fault) => [fault.field + fault.sentence, fault])).values(),
]

interface Issued {
  readonly line: Line<keyof typeof issueColumns>
  readonly issued?: number
  readonly valid?: number
}

function issuedIn(lines: readonly Line<keyof typeof issueColumns>[], where: Where): Map<string, Issued> {
  const found = new Map<string, Issued>()
  for (const line of lines) {
    const [unit, group] = [where.unit(line), where.group(line)]
    const [issued, valid] = [line.whole('issued'), line.whole('valid')]
    if ([issued, valid].some((count) => count !== undefined && count < 0))
      line.say('valid', 'Số phiếu không âm. Hãy sửa.')
    if (issued !== undefined && valid !== undefined && valid > issued)
      line.say('valid', `Hợp lệ ${valid} phiếu, nhiều hơn ${issued} phiếu phát ra. Hãy xem lại.`)
    if (!unit || !group) continue
    if (found.has(`${unit} ${group}`)) line.say('unit', 'Cơ quan và nhóm này có hai dòng. Hãy giữ một dòng.')
    found.set(`${unit} ${group}`, {
      line,
      ...(issued !== undefined && { issued }),
      ...(valid !== undefined && { valid }),
    })
  }
  return found
}

interface Sum {
  forms: number
  marks: Record<string, number[]>
}

function ofForms(
  rows: readonly Line<string>[],
  survey: SurveyPlan,
  where: Where,
  issued: Map<string, Issued>,
): Ballots[] {
  const sums = new Map<string, Sum>()
  const numbers = new Set<string>()
  for (const line of rows) {
    const [unit, group] = [where.unit(line), where.group(line)]
    const number = line.text('number')
    if (number && numbers.has(number))
      line.say('number', `Số phiếu ${number} có ở hai dòng. Mỗi phiếu ghi một dòng.`)
    numbers.add(number)
    const levels = questionsOf(survey).map(({ code }) => [code, levelIn(line, `q:${code}`)] as const)
    if (questionsOf(survey).every(({ code }) => line.text(`q:${code}`) === ''))
      line.say('unit', 'Phiếu không có câu trả lời nào nên không hợp lệ. Hãy bỏ dòng này.')
    if (!unit || !group) continue
    const sum = sums.get(`${unit} ${group}`) ?? { forms: 0, marks: {} }
    sums.set(`${unit} ${group}`, sum)
    sum.forms += 1
    for (const [code, level] of levels) if (level) (sum.marks[code] ??= [0, 0, 0, 0, 0])[level - 1]! += 1
  }
  for (const [key, { line, valid }] of issued) {
    const forms = sums.get(key)?.forms ?? 0
    if (valid !== undefined && valid !== forms)
      line.say('valid', `Ghi ${valid} phiếu hợp lệ, trang “Phiếu” có ${forms} dòng. Hãy xem lại.`)
  }
  return cellsOf(sums, issued)
}

function levelIn(line: Line<string>, column: string): number | undefined {
  const level = line.whole(column)
  if (level === undefined || (level >= 1 && level <= 5)) return level
  return void line.say(
    column,
    `Mức trả lời từ 1 đến 5, tệp ghi ${level}. Hãy sửa, để trống nếu không trả lời.`,
  )
}

function ofCounts(
  rows: readonly Line<keyof typeof countColumns>[],
  survey: SurveyPlan,
  where: Where,
  issued: Map<string, Issued>,
): Ballots[] {
  const sums = new Map<string, Sum>()
  const codes = new Set(questionsOf(survey).map(({ code }) => code))
  for (const line of rows) {
    const [unit, group] = [where.unit(line), where.group(line)]
    const code = line.text('question').toUpperCase()
    if (!codes.has(code)) line.say('question', `Bộ câu hỏi không có mã “${line.text('question')}”. Hãy sửa.`)
    const levels = ([1, 2, 3, 4, 5] as const).map((n) => countIn(line, `level${n}`))
    if (!unit || !group || !codes.has(code)) continue
    const sum = sums.get(`${unit} ${group}`) ?? {
      forms: issued.get(`${unit} ${group}`)?.valid ?? 0,
      marks: {},
    }
    sums.set(`${unit} ${group}`, sum)
    if (sum.marks[code])
      line.say('question', `Câu ${code} của cơ quan và nhóm này có hai dòng. Hãy giữ một dòng.`)
    sum.marks[code] = levels
    const answers = levels.reduce((all, one) => all + one, 0)
    if (!issued.get(`${unit} ${group}`)?.valid)
      line.say('unit', 'Trang “Số phiếu” chưa ghi số phiếu hợp lệ của cơ quan và nhóm này. Hãy bổ sung.')
    else if (answers > sum.forms)
      line.say(
        'level5',
        `Câu ${code} có ${answers} trả lời, nhiều hơn ${sum.forms} phiếu hợp lệ. Hãy xem lại.`,
      )
  }
  for (const [key, { line, valid = 0 }] of issued)
    if (valid > 0 && !sums.has(key))
      line.say('valid', 'Trang “Số đếm” không có dòng nào của cơ quan và nhóm này. Hãy bổ sung.')
  return cellsOf(sums, issued)
}

function countIn<K extends string>(line: Line<K>, column: NoInfer<K>): number {
  const count = line.whole(column) ?? 0
  if (count < 0) line.say(column, 'Số đếm không âm. Hãy sửa.')
  return count
}

const cellsOf = (sums: ReadonlyMap<string, Sum>, issued: ReadonlyMap<string, Issued>): Ballots[] =>
  [...sums].map(([key, { forms, marks }]) => {
    const [unit = '', group = ''] = key.split(' ')
    const out = issued.get(key)?.issued
    return {
      unit,
      group,
      forms,
      ...(out !== undefined && { issued: out }),
      marks: marks as Record<string, Levels>,
    }
  })
