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
}

/** Of the size that a cell has; smaller than 9 points of 12 is not read on paper. */
const SCALE = 75
/** In characters of the usual size: so many stand side by side at that scale. */
const room = { A4: 164, A3: 240 }

/** The smaller of the two sizes that an office prints on, where it can be read. */
export const paperFor = (columns: readonly { readonly width: number }[]): PrintSetup['paper'] =>
  columns.reduce((sum, { width }) => sum + width, 0) <= room.A4 ? 'A4' : 'A3'

/** Before which columns another page begins, where one page across cannot be read; what belongs together is not parted. */
export function breaksOf(
  columns: readonly { readonly width: number; readonly begins?: boolean }[],
  kept: number,
  paper: PrintSetup['paper'],
): number[] {
  const widthOf = (from: number, to: number): number =>
    columns.slice(from, to).reduce((sum, { width }) => sum + width, 0)
  const most = room[paper] - widthOf(0, kept)
  if (widthOf(kept, columns.length) <= most) return []
  const starts = columns.flatMap(({ begins }, n) => (n > kept && begins ? [n] : []))
  const breaks: number[] = []
  let from = kept
  for (let n = kept + 1; n <= columns.length; n++) {
    if (widthOf(from, n) <= most) continue
    const start = starts.findLast((one) => one > from && one < n) ?? n - 1
    breaks.push(start)
    from = start
  }
  return breaks
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

function onPaper(xml: string, { paper, orientation, breaks = [] }: PrintSetup): string {
  const size = paper === 'A3' ? 8 : 9
  const how = breaks.length ? `scale="${SCALE}"` : 'fitToHeight="0"'
  const fit = `<pageSetup paperSize="${size}" ${how} orientation="${orientation}"/>`
  const number = '<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>'
  const parted = breaks.map((at) => `<brk id="${at}" max="1048575" man="1"/>`).join('')
  const across =
    parted && `<colBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${parted}</colBreaks>`
  return xml
    .replace(/<worksheet [^>]*>/, breaks.length ? '$&' : '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageMargins [^>]*\/>/, '')
    .replace(/<pageSetup [^>]*\/>/, '')
    .replace(
      '</sheetData>',
      `</sheetData><pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>${fit}${number}${across}`,
    )
}

function named(xml: string, setups: readonly PrintSetup[]): string {
  const areas = setups.map(({ name, lastColumn, rows }, n) => {
    const area = `'${name}'!$A$1:$${lastColumn}$${rows}`
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
