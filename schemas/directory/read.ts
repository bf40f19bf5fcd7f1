// Sheets «Cơ quan» and «Người dùng» as lines; everything that cannot be read is said by its cell.
import { type Agency, Unit } from '../agency.ts'
import { type Role, roles } from '../person.ts'
import { type Line, linesOf } from '../results/cells.ts'
import { addressOf, type CellFault, type Sheet } from '../set-table/cells.ts'
import { words } from '../words.ts'
import type { AgencyLine, PersonLine } from './directory.ts'

const agencyColumns = {
  code: /^mã( cơ quan)?$/,
  name: /^tên( cơ quan)?$/,
  short: /^tên (ngắn|viết tắt)/,
  kind: /^loại/,
  symbol: /^ký hiệu/,
  validFrom: /^(có )?hiệu lực từ/,
  isHomeAffairs: /^chủ trì đánh giá/,
  isIssuerOnly: /^chỉ ban hành/,
  units: /^phòng/,
}
type AgencyColumn = keyof typeof agencyColumns

const personColumns = {
  login: /^tên đăng nhập/,
  name: /^họ (và )?tên/,
  position: /^chức vụ/,
  email: /^(thư điện tử|e-?mail)/,
  capacity: /^ký thay/,
  role: /^vai trò/,
  agency: /^(mã )?cơ quan/,
  unit: /^(mã )?phòng/,
}
type PersonColumn = keyof typeof personColumns

export interface DirectoryRead {
  readonly agencies: readonly AgencyLine[]
  readonly people: readonly PersonLine[]
  readonly faults: readonly CellFault[]
}

export function readDirectory(sheets: readonly Sheet[]): DirectoryRead {
  const faults: CellFault[] = []
  const named = (pattern: RegExp) => sheets.find(({ name }) => pattern.test(name.toLocaleLowerCase('vi')))
  const [bodies, persons] = [named(/^cơ quan/), named(/^người/)]
  const agencyLines = bodies && linesOf(bodies, agencyColumns, ['code', 'name'], faults)
  const personLines = persons && linesOf(persons, personColumns, ['login', 'name', 'role'], faults)
  if (!agencyLines?.length && !personLines?.length) {
    const sentence =
      'Không thấy trang “Cơ quan” (Mã, Tên) hay trang “Người dùng” (Tên đăng nhập, Họ tên, Vai trò) có dòng nào. Hãy dùng tệp mẫu.'
    return { agencies: [], people: [], faults: [...faults, { field: addressOf(sheets[0]?.name ?? 'Cơ quan', 0, 0), sentence }] } // prettier-ignore
  }
  const agencies = agenciesIn(agencyLines ?? [])
  return { agencies, people: peopleIn(personLines ?? []), faults }
}

function agenciesIn(lines: readonly Line<AgencyColumn>[]): AgencyLine[] {
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const code = line.text('code')
    if (!code) line.say('code', 'Hãy ghi mã của cơ quan.')
    if (seen.has(code)) line.say('code', `Mã “${code}” đã có ở dòng trên. Hãy giữ một dòng.`)
    if (!code || seen.has(code)) return []
    seen.add(code)
    const texts = { name: line.text('name'), short: line.text('short'), kind: line.text('kind'), symbol: line.text('symbol') } // prettier-ignore
    const validFrom = line.day('validFrom')
    const units = unitsIn(line)
    const said = {
      ...filled(texts),
      ...(validFrom && { validFrom }),
      ...flagIn(line, 'isHomeAffairs'),
      ...flagIn(line, 'isIssuerOnly'),
      ...(units.length && { units }),
    }
    return [{ field: line.at('code'), code, said }]
  })
}

function flagIn(line: Line<AgencyColumn>, name: 'isHomeAffairs' | 'isIssuerOnly'): Record<string, boolean> {
  const text = line.folded(name)
  if (text === '') return {}
  if (['x', 'có'].includes(text)) return { [name]: true }
  if (text === 'không') return { [name]: false }
  line.say(name, 'Hãy ghi “có” hoặc “không”, hoặc để trống.')
  return {}
}

/** «TC: Phòng Tổ chức; VP: Văn phòng» */
function unitsIn(line: Line<AgencyColumn>): Agency['units'] {
  return line
    .lines('units')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const [key = '', ...name] = part.split(':')
      const unit = Unit.safeParse({ key: key.trim(), name: name.join(':').trim() })
      if (unit.success) return [unit.data]
      line.say('units', `“${part}” không phải mã và tên phòng. Hãy ghi như “TC: Phòng Tổ chức”.`)
      return []
    })
}

function peopleIn(lines: readonly Line<PersonColumn>[]): PersonLine[] {
  const found = new Map<string, PersonLine>()
  for (const line of lines) {
    const login = line.text('login').toLowerCase()
    if (!/^[a-z0-9][a-z0-9._@-]{1,99}$/.test(login)) {
      line.say('login', 'Tên đăng nhập từ 2 ký tự: chữ không dấu, số, dấu chấm, gạch. Hãy ghi lại.')
      continue
    }
    const [role, agency, unit] = [roleIn(line), line.text('agency'), line.text('unit')]
    const grant = role && { field: line.at('role'), role, ...filled({ agency, unit }) }
    const said = filled({ name: line.text('name'), position: line.text('position'), email: line.text('email'), capacity: line.text('capacity') }) // prettier-ignore
    const before = found.get(login)
    if (before && said.name && before.said.name !== said.name)
      line.say('name', `Tên đăng nhập “${login}” đã ghi họ tên khác ở dòng trên. Hãy sửa một trong hai.`)
    found.set(login, {
      field: before?.field ?? line.at('login'),
      login,
      said: { ...said, ...before?.said },
      grants: [...(before?.grants ?? []), ...(grant ? [grant] : [])],
    })
  }
  return [...found.values()]
}

function roleIn(line: Line<PersonColumn>): Role | undefined {
  const text = line.folded('role')
  if (text === '') return undefined
  const role = roles.find((one) => one === text || words.roles[one].toLocaleLowerCase('vi') === text)
  if (!role) line.say('role', `Không có vai trò “${line.text('role')}”. Hãy ghi một trong: ${roleNames}.`)
  return role
}

export const roleNames = roles.map((role) => words.roles[role]).join('; ')

type Filled<T> = { [K in keyof T]?: string }

const filled = <T extends Record<string, string>>(texts: T): Filled<T> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Filled<T>
