// The secrecy gate. A stamp stands on a line of its own, framed or not, near the top; the same words inside running
// text ("bảo mật", "bí mật nhà nước", "mật ong") are no stamp. In two-column heads the layout keeps a wide gap
// between the stamp and what stands beside it.
import type { SecretMark } from './verdict.ts'

const stamp = /^[\s"“”'|[\]()*_.:-]*(TUYỆT\s*MẬT|TỐI\s*MẬT|MẬT)[\s"“”'|[\]()*_.:-]*$/u
const marks = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'] as const
const spaced = /(?<=^|\s)(\p{Lu}) (?=\p{Lu}(\s|$))/gu // "M Ậ T", as a wide stamp is read

/** `pages`: text of the first pages as `pdftotext -layout` gives it. */
export function findSecretMark(pages: readonly string[]): SecretMark | undefined {
  for (const [i, page] of pages.entries()) {
    for (const line of page.normalize('NFC').split('\n')) {
      for (const cell of line.split(/\s{3,}/)) {
        const mark = stamp.exec(cell) ?? stamp.exec(cell.replaceAll(spaced, '$1'))
        if (mark) return { page: i + 1, mark: marks.find((each) => mark[1]!.startsWith(each.slice(0, 3)))! }
      }
    }
  }
  return undefined
}
