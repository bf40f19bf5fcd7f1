// The proof class that a version seems to have, for the officer to confirm.
import { types } from '../../intake/types.ts'
import type { FileType } from '../../intake/types.ts'
import type { Facts } from '../../intake/verdict.ts'
import type { Version } from '../../schemas/document.ts'
import { type Proposal, proposeClass } from '../../schemas/proof-class.ts'

const tables: readonly string[] = ['xlsx', 'xls', 'ods', 'csv']

/** Of the main file; undefined while it is not kept. */
export function proposalOf({ files, facts, signed, suggested, state, web }: Version): Proposal | undefined {
  const file = files[0]
  const found = file && (facts?.[file.sha256] as Facts | undefined)
  if (!file || !found || state !== 'kept') return undefined
  const head = suggested?.['proofClass']
  const all = signed?.[file.sha256]
  const isTable = tables.includes(types[file.type as FileType]?.kind ?? '')
  // A PDF that lay at the address is what it is; of anything else the page was drawn.
  const isPage = web !== undefined && web.type !== 'application/pdf'
  if (!suggested && found.signatures === 0 && found.scans.length === 0 && !isTable && !isPage)
    return undefined
  return proposeClass({
    ...((head === 'du-thao' || head === 'sao-y') && { head }),
    signatures: found.signatures,
    ...(all && { signed: all }),
    scans: found.scans.map(({ page }) => page),
    number: suggested?.['symbol'] ? 'read' : suggested?.['blankNumber'] ? 'blank' : 'unread',
    isTable,
    isPage,
  })
}
