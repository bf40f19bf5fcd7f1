// Which body of the directory a letterhead names: capitals, diacritics and blanks are read badly, UBND is written both
// ways, and an office under another ("VĂN PHÒNG") is told apart by its symbol alone.
import { type Agency, isValidOn } from './agency.ts'
import { fold } from './fold.ts'

export interface Letterhead {
  /** As printed above the symbol. */
  readonly issuer: string
  /** "214/BC-VPUBND" */
  readonly symbol?: string | undefined
  /** yyyy-mm-dd: bodies that did not exist then did not issue it. */
  readonly issued?: string | undefined
}

type Known = Pick<Agency, 'id' | 'name' | 'symbol' | 'validFrom' | 'validTo'>

/** Nothing where it could be more than one. */
export function issuerAmong(head: Letterhead, agencies: readonly Known[]): string | undefined {
  const printed = bareName(head.issuer)
  if (printed === '') return undefined
  const living = agencies.filter((one) => head.issued === undefined || isValidOn(one, head.issued))
  const same = living.filter(({ name }) => bareName(name) === printed)
  if (same.length > 0) return only(same)
  const signs = (head.symbol ?? '').split(/[/&-]/).map(fold)
  return only(
    living.filter(({ name, symbol }) => bareName(name).startsWith(printed) && signs.includes(fold(symbol))),
  )
}

const only = (found: readonly Known[]): string | undefined => (found.length === 1 ? found[0]!.id : undefined)

/** "Sở Thông tin và Truyền thông (cũ)" is what stood on its letters without the word in brackets. */
export const bareName = (name: string): string =>
  fold(name.replace(/\(.*?\)/g, ''))
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('uybannhandan', 'ubnd')
    .replaceAll('hoidongnhandan', 'hdnd')
