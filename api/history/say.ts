// History lines as people read them: who did what, and what each field was and became, in words.
import { formatDay, formatMoment, formatNumber, formatPoints, unknown } from '../../schemas/format.ts'
import { fieldWords, unshownFields } from '../../schemas/field-words.ts'
import { actOf, valueWords } from '../../schemas/history-words.ts'
import type { Line } from '../../schemas/person.ts'
import { type Signature, signedNote } from '../../schemas/signature.ts'
import { words } from '../../schemas/words.ts'
import type { Names } from './names.ts'

export interface SaidChange {
  field: string
  label: string
  old: string
  new: string
}

/** Of one value: a whole year of days off, and the longest text that anybody writes. */
const longest = 20_000
const inPoints = new Set([
  ...['self', 'max', 'min', 'points', 'claimed', 'target', 'total', 'surveyTotal'],
  ...['roundedTo', 'scale', 'change', 'rate'], // of a published result
])
const statesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  as: words.states,
  ed: words.editionStates,
  pk: words.packageStates,
  tk: words.taskPhases,
  pr: words.reportStates,
  lo: words.lossStates,
}
/** What a list of things names them by; the rest of each is not news. */
const listed: Readonly<Record<string, readonly string[]>> = {
  citations: ['version', 'slot', 'pages', 'section', 'quote'],
  files: ['name', 'role'],
  figures: ['code', 'value', 'state'],
  grants: ['role', 'agency', 'unit', 'areas', 'from', 'until'],
  decisions: ['choice', 'reason'],
  outdated: ['reason'],
  taken: ['at', 'missing', 'reason'],
  reports: ['percent', 'text', 'risk'],
  products: ['document'],
  finished: ['despite'],
  help: ['to', 'text', 'due', 'answer'],
  handovers: ['from', 'to', 'reason'],
  earlier: ['signer', 'text'],
  tasks: ['code', 'content', 'product', 'deadline', 'resources'],
}

export function sayChanges(
  { subject, changes }: Pick<Line, 'subject' | 'changes'>,
  names: Names,
): SaidChange[] {
  const kind = subject.split('_')[0] ?? ''
  return changes
    .filter(({ field, old, new: now }) => !unshownFields.has(field) && !isHash(field, now ?? old))
    .flatMap(spread)
    .map(({ field, old, new: now }) => {
      const name = field.split('.').at(-1) ?? field
      const [before, after] = (Array.isArray(old ?? now) ? onlyNews(old, now) : [old, now]).map((value) =>
        name === 'citations' ? numbered(value, subject, names) : value,
      )
      const say = (value: unknown) => cut(sayValue(name, value, kind, names))
      const label = names.get(`${subject} ${name}`) ?? fieldWords[name] ?? name
      return { field, label, old: say(before), new: say(after) }
    })
    .filter(({ old, new: now }) => old !== now)
}

export function sentenceOf(line: Line, who: string, names: Names): string {
  return [who, actOf(line.act), detailOf(line, names)].filter(Boolean).join(' ')
}

/** Which paper went where, which one was opened, what the signatures are; other acts say enough by themselves. */
function detailOf({ act, changes, of, subject }: Line, names: Names): string {
  const opened = changes.find(({ field }) => field === 'what')
  if (act === 'history.opened')
    return [valueWords[String(opened?.new)] ?? opened?.new, of && names.get(of)].filter(Boolean).join(' ')
  if (act === 'documents.signatures') return signaturesIn(changes)
  if (act === 'assessments.outdate' || act === 'assessments.ask-again') {
    const said = changes.find(({ field }) => field === 'outdated')
    const [gone, come] = onlyNews(said?.old, said?.new) as { from: { citation: string } }[][]
    const which = act === 'assessments.outdate' ? come : gone
    return (which ?? []).map(({ from }) => names.get(from.citation) ?? unknown).join(', ')
  }
  const isGone = act === 'assessments.uncite'
  if (act !== 'assessments.cite' && act !== 'assessments.carry' && !isGone) return ''
  const cited = changes.find(({ field }) => field === 'citations')
  const [gone, come] = onlyNews(cited?.old, cited?.new)
  const all = numbered(isGone ? gone : come, subject, names) as { version: string; slot: string }[]
  return (act === 'assessments.carry' ? all : all.slice(0, 1))
    .map(({ version, slot }) => `${names.get(version) ?? unknown} ${isGone ? 'khỏi' : 'vào'} mục ${slot}`)
    .join(', ')
}

/** Citations with the number that their slot has on the screen. */
const numbered = (citations: unknown, subject: string, names: Names): unknown =>
  (citations as { slot: string }[] | null | undefined)?.map((one) => ({
    ...one,
    slot: names.get(`${subject} ${one.slot}`) ?? one.slot,
  }))

function signaturesIn(changes: Line['changes']): string {
  const now = changes.find(({ field }) => field === 'signed')?.new as Record<string, Signature[]> | undefined
  return signedNote(Object.values(now ?? {}).flat()) ?? 'không đọc được chữ ký nào'
}

/** The particulars of a document, and the cells of a row, are fields of their own to who reads them. */
function spread(change: Line['changes'][number]): Line['changes'] {
  if (change.field !== 'particulars' && change.field !== 'cells') return [change]
  const [old, now] = [change.old ?? {}, change.new ?? {}] as Record<string, unknown>[]
  return [...new Set([...Object.keys(old!), ...Object.keys(now!)])].map((key) => {
    const value = { old: old![key] ?? null, new: now![key] ?? null }
    return { field: `${change.field}.${key}`, ...value }
  })
}

/** Of two lists: what is only in the first, what is only in the second. */
function onlyNews(old: unknown, now: unknown): [unknown[], unknown[]] {
  const [before, after] = [old ?? [], now ?? []] as [unknown[], unknown[]]
  const missing = (from: unknown[], list: unknown[]) => {
    const there = new Set(list.map((one) => JSON.stringify(one)))
    return from.filter((one) => !there.has(JSON.stringify(one)))
  }
  return [missing(before, after), missing(after, before)]
}

function sayValue(field: string, value: unknown, kind: string, names: Names): string {
  if (value === null || value === undefined || value === '') return unknown
  if (typeof value === 'number' && field === 'year') return String(value) // 2026 is no quantity
  if (typeof value === 'number') return inPoints.has(field) ? formatPoints(value) : formatNumber(value)
  if (typeof value === 'boolean') return valueWords[String(value)]!
  if (typeof value === 'string') return sayText(field, value, kind, names)
  if (Array.isArray(value)) {
    const said = value.map((one) => sayValue(field, one, kind, names))
    return said.length ? said.join('; ') : unknown
  }
  const entries = Object.entries(value)
  const [[only, inner] = []] = entries.length === 1 ? entries : [] // a cell of a table
  if (only === 'value') return sayValue(only, inner, kind, names)
  if (only === 'none') return fieldWords[only]!
  if (entries.some(([key]) => key === 'detail')) return String((value as { detail: unknown }).detail)
  const kept = listed[field]
  const said = entries
    .filter(([key]) => (kept ? kept.includes(key) : key === 'agency' || !unshownFields.has(key)))
    .map(([key, inner]) => `${fieldWords[key] ?? key} ${sayValue(key, inner, kind, names)}`)
    .join(', ')
  return kept ? said || unknown : said
}

function sayText(field: string, value: string, kind: string, names: Names): string {
  if (/^[a-z]+_[0-9a-z]{20}$/.test(value)) return names.get(value) ?? unknown
  if (/^[0-9a-f]{64}$/.test(value)) return value.slice(0, 12)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formatMoment(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value)
  if (field === 'value' && /^-?\d+(\.\d+)?$/.test(value)) return formatNumber(value)
  if (field === 'state' || field === 'phase') return statesOf[kind]?.[value] ?? valueWords[value] ?? value
  if (field === 'stance') return valueWords[value] ?? value
  if (field === 'proofClass') return (words.proof as Record<string, string>)[value] ?? value
  if (field === 'purpose') return (words.purposes as Record<string, string>)[value] ?? value
  if (field === 'choice') return (words.choices as Record<string, string>)[value] ?? value
  return [
    'stage',
    'outcome',
    'mode',
    'role',
    'kind',
    'what',
    'value',
    'ended',
    'index',
    'place',
    'measure',
  ].includes(field)
    ? (valueWords[value] ?? value)
    : value
}

/** A paper's name is news, the hash of what an edition was made of is none. */
const isHash = (field: string, value: unknown): boolean =>
  field === 'basis' && /^[0-9a-f]{64}$/.test(String(value))

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
