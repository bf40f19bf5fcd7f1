// How a list lies on paper, which the library that writes it cannot say: all columns on one page across, or on as many as
// it takes to be read, what belongs together on one of them, the heading on every page, margins of an official paper.
export interface PrintSetup {
  readonly name: string
  readonly paper: 'A3' | 'A4'
  readonly orientation: 'landscape' | 'portrait'
  /** The last column that is printed, as "P": what follows is for machines. */
  readonly lastColumn: string
  readonly rows: number
  /** The row that is printed on every page; the first, unless it is said. */
  readonly header?: number
  /** The last of the columns that stand on every page, as "B". */
  readonly keptColumn?: string
  /** Before which columns, counted from 0, another page begins; all are on one page across, unless it is said. */
  readonly breaks?: readonly number[]
  /** Stands above every page in place of the rows above the header: those would be cut where a page is parted. */
  readonly title?: readonly string[]
}

/** Of the size that a cell has; smaller than 9 points of 12 is not read on paper. */
const SCALE = 75
/** In characters of the usual size: so many stand side by side at that scale. */
const room = { A4: 168, A3: 240 }

/** Points of rows that stand on an A4 page at that scale, the heading of the page left off. */
const tallA4 = 610

type Columns = readonly { readonly width: number; readonly begins?: boolean }[]

/**
 * The smaller of the two sizes that an office prints on, where it can be read. What takes several pages across on either
 * lies on the larger, unless its rows, so many points high, would leave most of that empty.
 */
export function paperFor(columns: Columns, kept = 0, height = Infinity): PrintSetup['paper'] {
  const width = widthOf(columns)
  const isShort = kept > 0 && width > room.A3 && height <= tallA4
  return width <= room.A4 || isShort ? 'A4' : 'A3'
}

/** How many columns stand on every page: those that stay in sight, or the first where one page across cannot be read. */
export const keptFor = (columns: Columns, inSight = 0): number =>
  inSight > 0 ? inSight : widthOf(columns) > room.A3 ? 1 : 0

const widthOf = (columns: Columns): number => columns.reduce((sum, { width }) => sum + width, 0)

/**
 * Before which columns another page begins, where one page across cannot be read. What belongs together is parted only
 * where that takes a page less.
 */
export function breaksOf(columns: Columns, kept: number, paper: PrintSetup['paper']): number[] {
  const most = room[paper] - widthOf(columns.slice(0, kept))
  const parted = (starts: ReadonlySet<number>): number[] => {
    const breaks: number[] = []
    let from = kept
    for (let n = kept + 1; n <= columns.length; n++) {
      if (widthOf(columns.slice(from, n)) <= most) continue
      from = [...starts].findLast((one) => one > from && one < n) ?? n - 1
      breaks.push(from)
    }
    return breaks
  }
  const filled = parted(new Set())
  const whole = parted(new Set(columns.flatMap(({ begins }, n) => (begins ? [n] : []))))
  return whole.length > filled.length ? filled : whole
}

/** The part of the workbook with what is missing written in, a setup for each of its sheets. */
export function withPrintSetup(...setups: readonly PrintSetup[]): (path: string, bytes: Buffer) => Buffer {
  const mend: Record<string, (xml: string) => string> = { 'xl/workbook.xml': (xml) => named(xml, setups) }
  setups.forEach((setup, n) => (mend[`xl/worksheets/sheet${n + 1}.xml`] = (xml) => onPaper(xml, setup)))
  return (path, bytes) => {
    const change = mend[path]
    return change ? Buffer.from(change(bytes.toString('utf8')), 'utf8') : bytes
  }
}

function onPaper(xml: string, { paper, orientation, breaks = [], title }: PrintSetup): string {
  const size = paper === 'A3' ? 8 : 9
  const how = breaks.length ? `scale="${SCALE}"` : 'fitToHeight="0"'
  const fit = `<pageSetup paperSize="${size}" ${how} orientation="${orientation}"/>`
  const above = title ? `<oddHeader>${escaped(pageHeader(title))}</oddHeader>` : ''
  const number = `<headerFooter>${above}<oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>`
  const top = title ? 0.9 : 0.6
  const parted = breaks.map((at) => `<brk id="${at}" max="1048575" man="1"/>`).join('')
  const across =
    parted && `<colBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${parted}</colBreaks>`
  return xml
    .replace(/<worksheet [^>]*>/, breaks.length ? '$&' : '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageMargins [^>]*\/>/, '')
    .replace(/<pageSetup [^>]*\/>/, '')
    .replace(
      '</sheetData>',
      `</sheetData><pageMargins left="0.6" right="0.4" top="${top}" bottom="0.6" header="0.3" footer="0.3"/>${fit}${number}${across}`,
    )
}

/** At most 255 characters are kept there; the font is said as for the cells. */
function pageHeader([first = '', ...rest]: readonly string[]): string {
  const plain = (text: string, most: number): string => text.slice(0, most).replaceAll('&', '&&')
  const below = rest.length ? `\n&"Times New Roman,Italic"&10 ${plain(rest.join(' '), 70)}` : ''
  return `&L&"Times New Roman,Bold"&12 ${plain(first, 110)}${below}`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '&#10;')

function named(xml: string, setups: readonly PrintSetup[]): string {
  const areas = setups.map(({ name, lastColumn, rows, header = 1, title }, n) => {
    const area = `'${name}'!$A$${title ? header : 1}:$${lastColumn}$${rows}`
    return `<definedName name="_xlnm.Print_Area" localSheetId="${n}">${area}</definedName>`
  })
  const titles = setups.map(({ name, header = 1, keptColumn }, n) => {
    const columns = keptColumn ? `'${name}'!$A:$${keptColumn},` : ''
    const kept = `${columns}'${name}'!$${header}:$${header}`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">${kept}</definedName>`
  })
  return xml.replace('<definedNames/>', `<definedNames>${[...areas, ...titles].join('')}</definedNames>`)
}

/** Points that the tallest cell of a row needs at size 12; text is broken at spaces, so a line is never quite full. */
export function heightOf(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.map(({ text, width }) =>
    text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (width * 1.1 - 2))), 0),
  )
  return Math.min(400, Math.max(1, ...lines) * 15.75 + 3)
}
