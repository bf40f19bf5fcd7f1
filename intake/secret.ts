// The secrecy gate. A stamp stands on a line of its own, framed or not, near the top; the same words inside running
// text ("bảo mật", "bí mật nhà nước", "mật ong") are no stamp. In two-column heads the layout keeps a wide gap
// between the stamp and what stands beside it.
import type { SecretMark } from './verdict.ts'

const stamp = /^[\s"“”'|[\]()*_.:-]*(TUYỆT\s*MẬT|TỐI\s*MẬT|MẬT)[\s"“”'|[\]()*_.:-]*$/u
const marks = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'] as const
const spaced = /(?<=^|\s)(\p{Lu}) (?=\p{Lu}(\s|$))/gu // "M Ậ T", as a wide stamp is read

/** As a machine reads a stamp on a scan: without some of its accents, capitals all the same. */
const readStamp = /^[\P{L}]*(?:(TUYET|TOI)\s*)?MAT[\P{L}]*$/u

/**
 * `line` was read from a picture; `isInk`: from ink in the colour of a stamp alone, where long marks are known with a letter
 * or two misread.
 */
export function readSecretMark(line: string, { isInk }: { isInk: boolean }): SecretMark['mark'] | undefined {
  const exact = findSecretMark([line])
  if (exact) return exact.mark
  const bare = line.normalize('NFD').replaceAll(/\p{M}/gu, '')
  const plain = readStamp.exec(bare)
  if (plain?.[1]) return plain[1] === 'TOI' ? 'TỐI MẬT' : 'TUYỆT MẬT'
  if (!isInk) return undefined
  if (plain) return 'MẬT'
  if (/^TUYẾT\s*MAI$/iu.test(line.trim().normalize('NFC'))) return undefined // a person's name
  const letters = bare.replaceAll(/[^\p{L}\d]/gu, '').toUpperCase()
  if (apart(letters, 'TUYETMAT') <= 2) return 'TUYỆT MẬT'
  return apart(letters, 'TOIMAT') <= 1 ? 'TỐI MẬT' : undefined
}

/** How many letters of `read` are to be changed, put in or left out. */
function apart(read: string, meant: string): number {
  let row = Array.from({ length: meant.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...read].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...meant].entries())
      next.push(Math.min(row[j]! + (letter === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1))
    row = next
  }
  return row[meant.length]!
}

/** `pages`: text of the first pages as `pdftotext -layout` gives it. */
export function findSecretMark(pages: readonly string[]): SecretMark | undefined {
  for (const [i, page] of pages.entries()) {
    const lines = page
      .normalize('NFC')
      .split('\n')
      .filter((line) => line.trim() !== '')
    for (const [n, line] of lines.entries()) {
      const cells = cellsOf(line)
      for (const [c, cell] of cells.entries()) {
        const found = stamp.exec(cell)
        if (!found) continue
        const mark = marks.find((each) => found[1]!.startsWith(each.slice(0, 3)))!
        return { page: i + 1, mark: raised(mark, [cells[c - 1] ?? '', ...cellsOf(lines[n - 1] ?? '')]) }
      }
    }
  }
  return undefined
}

const cellsOf = (line: string): string[] =>
  line.split(/\s{3,}/).map((cell) => (stamp.test(cell) ? cell : cell.replaceAll(spaced, '$1')))

/** A stamp in wide letters, or on two lines: its degree stands apart, before or above. */
export function raised(mark: SecretMark['mark'], beside: readonly string[]): SecretMark['mark'] {
  if (mark !== 'MẬT') return mark
  const [, degree] = beside.map((cell) => /^\P{L}*(TUYỆT|TỐI)\P{L}*$/u.exec(cell)).find(Boolean) ?? []
  return degree === 'TUYỆT' ? 'TUYỆT MẬT' : degree === 'TỐI' ? 'TỐI MẬT' : mark
}
