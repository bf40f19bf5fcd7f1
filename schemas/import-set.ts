// Reads a criteria set from the JSON that a province prepares from its decision's annex: points and shares as decimal
// strings, days absolute for one year. Either the whole set, or every fault of it at once; never half a set.
import { z } from 'zod'
import { leafFaults } from './leaf-faults.ts'
import { parsePoints, type Points } from './points.ts'
import { Problem } from './problem.ts'
import { ruleKinds } from './rule.ts'
import { SetContent, type SetFault, SetNode } from './set.ts'
import { totalFaults, treeFaults } from './tree-faults.ts'
import { partOfSet, setFaultSentence } from './set-words.ts'
import { toYearDay } from './year.ts'

type Row = Record<string, unknown>

/** What a cell says; an object or a list says nothing. */
const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const levels: Record<string, number> = {
  'lĩnh vực': 1,
  'thưởng, phạt': 1,
  'tiêu chí': 2,
  'tiêu chí thành phần': 3,
}

const Source = z.object({ nodes: z.array(z.record(z.string(), z.unknown())).min(1) })
const Year = z.int().min(2000).max(2100)

/**
 * `json` is the parsed file; `year` is the year its absolute days belong to (else its own `year`, else the year that
 * ends its code). Throws nothing: what cannot be read is a fault.
 */
export function importSet(json: unknown, year?: number): { set: SetContent } | { faults: SetFault[] } {
  const source = Source.safeParse(json)
  if (!source.success) return { faults: shapeFaults('', source.error) }
  const head = json as Row
  const rows = source.data.nodes
  const faults: SetFault[] = []
  const ends = Number(/(20\d\d)$/.exec(textOf(head['code']))?.[1] ?? 0)
  const base = year ?? Year.safeParse(head['year']).data ?? ends
  if (!base) {
    const sentence = 'Không rõ các ngày thuộc năm nào. Hãy nhập “Năm áp dụng”, ví dụ 2026.'
    faults.push({ code: '', sentence })
  }
  const nodes: SetNode[] = []
  for (const row of rows) {
    const node = SetNode.safeParse(nodeOf(row, base, faults))
    if (node.success) nodes.push(node.data)
    else faults.push(...shapeFaults(textOf(row['code']), node.error))
  }
  const set = SetContent.safeParse({ ...headOf(head, faults), nodes })
  if (!set.success) faults.push(...shapeFaults('', set.error).filter(() => nodes.length > 0))
  const whole = nodes.length === rows.length
  const codes = rows.map((row) => textOf(row['code']))
  faults.push(...treeFaults(nodes, codes))
  if (set.success && whole) faults.push(...totalFaults(set.data))
  faults.push(...nodes.flatMap(leafFaults))
  return set.success && faults.length === 0 ? { set: set.data } : { faults: inOrder(faults, rows) }
}

function headOf(json: Row, faults: SetFault[]): Row {
  const limits = json['bonusPenalty'] as Row | undefined
  return dropEmpty({
    slug: json['code'],
    title: json['title'],
    official: json['official'],
    note: json['note'],
    version: json['version'] ?? '1',
    total: points('', 'total', json['total'], faults),
    surveyTotal: points('', 'surveyTotal', json['surveyTotal'] ?? '0', faults),
    bonusPenalty: limits && {
      ...limits,
      min: points('', 'bonusPenalty.min', limits['min'], faults),
      max: points('', 'bonusPenalty.max', limits['max'], faults),
    },
  })
}

function nodeOf(row: Row, year: number, faults: SetFault[]): Row {
  const code = textOf(row['code'])
  const level = levels[textOf(row['level'])] ?? row['level']
  if (typeof level !== 'number') {
    const known = Object.keys(levels).join(', ')
    faults.push({
      code,
      sentence: `Cấp “${textOf(level)}” không có. Hãy dùng một trong các cấp: ${known}.`,
    })
  }
  return dropEmpty({
    key: row['key'] ?? code,
    code,
    name: row['name'],
    level: typeof level === 'number' ? level : 1,
    parent: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined,
    max: points(code, 'max', row['maxPoints'], faults),
    min: row['minPoints'] === undefined ? undefined : points(code, 'min', row['minPoints'], faults),
    outside: row['outsideScale'] === true ? true : undefined,
    leaf: row['assessment'] === undefined ? undefined : leafOf(code, row, year, faults),
  })
}

function leafOf(code: string, row: Row, year: number, faults: SetFault[]): Row {
  const rule = relative(row['rule'], year)
  const kind = textOf((rule as Row | undefined)?.['kind'])
  const known = (ruleKinds as string[]).includes(kind)
  if (!known) {
    const sentence = `Không có cách tính “${kind}”. Hãy dùng một trong các cách: ${ruleKinds.join(', ')}.`
    faults.push({ code, sentence })
  }
  const slots = Array.isArray(row['slots'])
    ? row['slots'].map((slot: unknown) => slotOf(slot, year))
    : row['slots']
  return dropEmpty({
    assessment: row['assessment'],
    type: row['type'] ?? 'score',
    rule: known ? rule : { kind: 'sipas', measure: '-', round: 0 }, // said above; the rest is still read
    variables: row['variables'] ?? [],
    facts: row['facts'] === undefined ? undefined : relative(row['facts'], year),
    slots: slots ?? [],
    guidance: row['guidance'] ?? '',
    lead: row['lead'],
    coordinators: row['coordinators'] ?? [],
    notApplicable: renameKinds(row['notApplicable'] as Row | undefined),
  })
}

function slotOf(given: unknown, year: number): unknown {
  if (typeof given !== 'object' || given === null) return given
  const slot = given as Row
  const issuer = slot['issuer'] as Row | undefined
  const kinds =
    typeof issuer?.['kind'] === 'string' ? issuer['kind'].split('|').map((kind) => kind.trim()) : undefined
  return dropEmpty({
    key: slot['key'] ?? slot['code'],
    name: slot['name'],
    type: slot['type'],
    issuer: kinds ? { kinds } : issuer,
    period: relative(slot['period'], year),
    count: slot['count'] ?? 1,
    need: slot['need'] ?? 'required',
    accepts: slot['accepts'],
    conforms: slot['conforms'] || undefined,
    only: slot['only'],
  })
}

function renameKinds(rule: Row | undefined): Row | undefined {
  if (!rule) return undefined
  const { kind, ...when } = (rule['when'] ?? {}) as Row
  return { when: dropEmpty({ ...when, kinds: kind ?? when['kinds'] }), reason: rule['reason'] }
}

/** The same data with every real absolute day made relative; what is not a day is left for the shape to refuse. */
function relative(value: unknown, year: number): unknown {
  if (Array.isArray(value)) return value.map((item) => relative(item, year))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, relative(item, year)]))
  }
  return typeof value === 'string' && z.iso.date().safeParse(value).success ? toYearDay(value, year) : value
}

function points(code: string, part: string, value: unknown, faults: SetFault[]): Points | undefined {
  const [text, name] = [textOf(value), partOfSet(part.split('.')) ?? part]
  try {
    return parsePoints(text)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const sentence = text ? `“${name}”: ${error.message}` : `Hãy nhập “${name}”, ví dụ 9,50.`
    faults.push({ code, sentence, part: 'max' })
    return undefined
  }
}

const dropEmpty = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

/** Points that could not be read have had their own sentence. */
const said = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' &&
  /^(max|min|total|surveyTotal|bonusPenalty\.\w+)$/.test(issue.path.join('.'))

const shapeFaults = (code: string, error: z.ZodError): SetFault[] =>
  error.issues.filter((issue) => !said(issue)).map((issue) => ({ code, sentence: setFaultSentence(issue) }))

/** As the annex runs, so that a person can walk down it. */
function inOrder(faults: SetFault[], rows: Row[]): SetFault[] {
  const places = new Map(rows.map((row, place) => [textOf(row['code']), place]))
  return faults.sort((a, b) => (places.get(a.code) ?? -1) - (places.get(b.code) ?? -1))
}
