// Is this file what it claims to be, and can it be opened? Asked by the worker before anything is kept.
import { stat } from 'node:fs/promises'
import type { Box } from './box.ts'
import { checkContainer } from './container.ts'
import { checkMail } from './mail.ts'
import { checkOffice } from './check-office.ts'
import { checkOle, checkRtf } from './check-old.ts'
import { checkText } from './check-text.ts'
import { checkPdf } from './check-pdf.ts'
import { agree, type Claim } from './name.ts'
import type { Work } from './pdf-tools.ts'
import { checkPicture } from './picture.ts'
import { sniffFile, sniffHead } from './sniff.ts'
import { accepted, type FileType, types } from './types.ts'
import { refuse, type Refusal, type Verdict } from './verdict.ts'

export interface Examined extends Claim {
  /** Bytes that were received; another size on disk is damage. */
  readonly size?: number | undefined
}

/** At upload, by the first bytes (HEAD of them): the type for now, or a refusal to be answered at once. */
export const admit = (head: Uint8Array, claim: Claim): FileType | Refusal =>
  agree(sniffHead(head).found, claim)

/**
 * `path` is only read; `dir` is a job folder for what tools write.
 * Answers `ok` with facts, `refused` with a code and a sentence, or `cannot` (missing tool, limit, crash): try later.
 * Throws only when aborted or when the machine fails (disk, box).
 */
export async function examine(
  path: string,
  claim: Examined,
  dir: string,
  box: Box,
  signal?: AbortSignal,
): Promise<Verdict> {
  const { size } = await stat(path)
  if (size === 0) return refuse('empty-file', 'Tệp không có nội dung. Hãy chọn lại tệp.')
  if (claim.size !== undefined && claim.size !== size) {
    return refuse('damaged', 'Tệp nhận được không đủ byte. Hãy tải lên lại.', { expected: claim.size, size })
  }
  const { found, offset, isBroken = false } = await sniffFile(path)
  const type = agree(found, claim, !isBroken)
  if (typeof type !== 'string') return found === 'locked' ? locked : type
  const max = accepted(type).maxBytes
  if (max !== undefined && size > max) return tooLarge(type, max)
  const work: Work = { box, path, dir, signal }
  switch (types[type].by) {
    case 'pdf':
      return checkPdf(work, offset)
    case 'office-zip':
      return checkOffice(path, type, signal)
    case 'office-ole':
      return checkOle(work, type)
    case 'rtf':
      return checkRtf(work, type)
    case 'text':
      return checkText(path, type)
    case 'mail':
      return checkMail(work, type)
    case 'container':
      return checkContainer(work, type)
    default:
      return checkPicture(work, type)
  }
}

const locked = refuse('locked', 'Tệp Office có mật khẩu. Hãy lưu bản không đặt mật khẩu rồi tải lên.')

const tooLarge = (type: FileType, max: number) =>
  refuse('too-large', `Tệp loại ${types[type].name} lớn hơn ${max >> 20} MB. Hãy chia nhỏ rồi tải lên.`, {
    max,
  })
