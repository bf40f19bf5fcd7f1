// What keeps others from opening a paper that is cited: the officer hears of it where it is cited, not from an empty dossier page.
import type { Version } from '../../schemas/document.ts'
import { wantsAct } from '../../schemas/scan.ts'

/** Of what is infected the slot itself says that it proves nothing. */
export function closedToOthers({ scan }: Pick<Version, 'scan'>, isScanned: boolean): { closed?: string } {
  const closed = scan?.state === 'infected' ? undefined : wantsAct(scan, isScanned)
  return closed ? { closed } : {}
}
