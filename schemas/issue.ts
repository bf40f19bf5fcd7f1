// Page numbers that have left the province. Each sealed edition issues its labels: what an issued label stands for never
// changes, so a citation made years ago can be looked up. The pure rules of what may be ordered after it.
import { z } from 'zod'
import { Id, Revision, Sha256, Time } from './id.ts'
import { Problem } from './problem.ts'

export const numberingModes = ['fresh', 'keep', 'supplement', 'renumber'] as const
export type NumberingMode = (typeof numberingModes)[number]
export const numberingSchemes = ['whole', 'areas'] as const

/** «Bảng điểm», «Giải trình», «Danh sách bản gốc kèm SHA-256»: bound behind the index where chosen. */
export const ownLists = ['scores', 'explanations', 'originals'] as const

/** How an edition is numbered, and over which issue. */
export const EditionNumbering = z.strictObject({
  mode: z.enum(numberingModes),
  scheme: z.enum(numberingSchemes),
  /** The issue that was the last one when it was ordered; 0 before the first. */
  over: z.int().min(0),
})
export type EditionNumbering = z.infer<typeof EditionNumbering>

/** «Lần phát hành n»: what the cover of the edition prints. */
export const Issue = z.object({
  id: Id,
  dossier: Id,
  campaign: Id,
  edition: Id,
  package: Id,
  n: z.int().min(1),
  mode: z.enum(numberingModes),
  scheme: z.enum(numberingSchemes),
  /** The edition's dossier.json: every piece with every label it was ever issued. */
  plan: z.strictObject({ sha256: Sha256, size: z.int().min(0) }),
  labels: z.int().min(0),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Issue = z.infer<typeof Issue>

type Asked = {
  mode?: NumberingMode | undefined
  scheme?: EditionNumbering['scheme'] | undefined
  draft: boolean
}

/** What is ordered after `last`; by default issued numbers are kept. Throws `wrong-state`. */
export function numberingOf(asked: Asked, last: Pick<Issue, 'n' | 'scheme'> | undefined): EditionNumbering {
  const mode = asked.mode ?? (last ? 'keep' : 'fresh')
  const scheme = asked.scheme ?? last?.scheme ?? 'whole'
  const over = last?.n ?? 0
  const refuse = (sentence: string): never => {
    throw new Problem('wrong-state', sentence, { mode, issue: over })
  }
  if (!last && mode !== 'fresh')
    refuse('Quyển này chưa phát hành lần nào nên chưa có số trang để giữ. Hãy chọn đánh số từ đầu.')
  if (last && mode === 'fresh' && !asked.draft)
    refuse(
      `Số trang đã phát hành lần ${over}. Hãy giữ số, đóng tập bổ sung, hoặc đánh số lại kèm bảng đối chiếu.`,
    )
  if (last && (mode === 'keep' || mode === 'supplement') && scheme !== last.scheme)
    refuse('Muốn đổi cách đánh số theo lĩnh vực thì phải đánh số lại kèm bảng đối chiếu.')
  return { mode, scheme, over }
}

export const afterIssue = (over: number, last: number): void => {
  if (over === last) return
  const sentence = `Số trang đã phát hành lần ${last} sau khi quyển này được đặt. Hãy đóng quyển và lập bộ hồ sơ mới.`
  throw new Problem('wrong-state', sentence, { over, issue: last })
}

export type Sought = { label?: string; issue?: number; code?: string }

/** "tr. 45 của quyển số 3", "trang 12A lần 2", "B7", "3.4-02", "TL-SNV-2026-00012"; nothing where none is meant. */
export function readCitation(text: string): Sought | undefined {
  const plain = text.normalize('NFC').trim()
  const code = /^(?:mã\s+)?(\d+(?:\.\d+)*-[T]?\d{2,4}(?:@\d+)?|[A-ZĐ]{2,}[\w.-]*-\d[\w.-]*)$/iu.exec(
    plain,
  )?.[1]
  if (code) return { code: code.toUpperCase() }
  const found =
    /^(?:trang|tr\.?)?\s*([A-Za-z]{0,3}[1-9]\d{0,6}[A-Za-z]{0,4})(?:[\s,;(]*(?:của\s+)?(?:quyển|lần|bản)(?:\s+(?:phát hành|số|lần))*\s*(\d{1,4})\)?)?$/iu.exec(
      plain,
    )
  if (!found?.[1]) return undefined
  return { label: found[1].toUpperCase(), ...(found[2] && { issue: Number(found[2]) }) }
}
