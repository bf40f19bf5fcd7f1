// How pages of a scan stand, against NĐ 30/2020 Phụ lục I: with page numbers, and how to scan again. Resolution, colour and
// version of the file are known before; these only once the pages were looked at.
import { formatPages } from './format.ts'
import type { PageRead } from './recognition.ts'

export interface ScanFaults {
  readonly turned?: readonly number[]
  readonly skewed?: readonly number[]
  readonly blank?: readonly number[]
  readonly cut?: readonly number[]
}

/** Degrees; less is not seen on paper. */
const SKEWED = 2

export function faultsOf(read: readonly PageRead[]): ScanFaults {
  const pages = (tells: (one: PageRead) => boolean) => read.filter(tells).map(({ page }) => page)
  const found = {
    turned: pages(({ turn }) => turn !== 0),
    skewed: pages(({ skew = 0 }) => Math.abs(skew) >= SKEWED),
    blank: pages(({ why }) => why === 'blank'),
    cut: pages(({ isCut }) => isCut === true),
  }
  return Object.fromEntries(Object.entries(found).filter(([, some]) => some.length > 0))
}

export function saysOfFaults({ turned = [], skewed = [], blank = [], cut = [] }: ScanFaults): string[] {
  return [
    ...(turned.length
      ? [`Trang ${formatPages(turned)} quét ngược hoặc nằm ngang. Hãy quét lại đúng chiều đọc.`]
      : []),
    ...(skewed.length
      ? [`Trang ${formatPages(skewed)} bị lệch. Hãy đặt giấy sát mép kính rồi quét lại.`]
      : []),
    ...(blank.length
      ? [`Trang ${formatPages(blank)} trắng. Hãy bỏ trang trắng, hoặc quét lại nếu trang có chữ.`]
      : []),
    ...(cut.length
      ? [
          `Trang ${formatPages(cut)} bị cắt mép: chữ tràn ra ngoài trang. Hãy đặt giấy lọt trong khổ quét rồi quét lại.`,
        ]
      : []),
  ]
}
