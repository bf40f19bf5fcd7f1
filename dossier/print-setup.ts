// How a list lies on paper, which the library that writes it cannot say: all columns on one page across, or on as many as
// it takes to be read, the heading on every page, margins of an official paper.
export interface PrintSetup {
  readonly name: string
  readonly paper: 'A3' | 'A4'
  readonly orientation: 'landscape' | 'portrait'
  /** The last column that is printed, as "P": what follows is for machines. */
  readonly lastColumn: string
  readonly rows: number
  /** The row that is printed on every page; the first, unless it is said. */
  readonly header?: number
  /** Pages across; one, unless it is said. */
  readonly across?: number
  /** The last of the columns that stand on each of them, as "B". */
  readonly keptColumn?: string
}

/** In characters of the usual size: so many are still read when they are made to fit across one page. */
const read = { A4: 235, A3: 345 }

/** How many pages across a table of such columns takes. */
export const pagesAcross = (characters: number, paper: PrintSetup['paper']): number =>
  Math.max(1, Math.ceil(characters / read[paper]))

/** The part of the workbook with what is missing written in, a setup for each of its sheets. */
export function withPrintSetup(...setups: readonly PrintSetup[]): (path: string, bytes: Buffer) => Buffer {
  const mend: Record<string, (xml: string) => string> = { 'xl/workbook.xml': (xml) => named(xml, setups) }
  setups.forEach((setup, n) => (mend[`xl/worksheets/sheet${n + 1}.xml`] = (xml) => onPaper(xml, setup)))
  return (path, bytes) => {
    const change = mend[path]
    return change ? Buffer.from(change(bytes.toString('utf8')), 'utf8') : bytes
  }
}

function onPaper(xml: string, { paper, orientation, across = 1 }: PrintSetup): string {
  const size = paper === 'A3' ? 8 : 9
  const wide = across > 1 ? ` fitToWidth="${across}"` : ''
  const fit = `<pageSetup paperSize="${size}"${wide} fitToHeight="0" orientation="${orientation}"/>`
  const number = '<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>'
  return xml
    .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageMargins [^>]*\/>/, '')
    .replace(/<pageSetup [^>]*\/>/, '')
    .replace(
      '</sheetData>',
      `</sheetData><pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>${fit}${number}`,
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
