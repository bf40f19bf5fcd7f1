// Is this file what it claims to be, and can it be opened? Asked by the worker before anything is kept.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Box } from './box.ts'
import { checkOffice } from './check-office.ts'
import { checkPdf } from './check-pdf.ts'
import { agree, type Claim } from './name.ts'
import type { Work } from './pdf-tools.ts'
import { checkPicture } from './picture.ts'
import { sniffFile, sniffHead } from './sniff.ts'
import { type FileType, types } from './types.ts'
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
  if (typeof type !== 'string') return found === 'ole' && (await isLockedOffice(path)) ? locked : type
  const work: Work = { box, path, dir, signal }
  switch (types[type].kind) {
    case 'pdf':
      return checkPdf(work, offset)
    case 'docx':
    case 'xlsx':
      return checkOffice(path, type, signal)
    default:
      return checkPicture(work, type)
  }
}

const locked = refuse('locked', 'Tệp Office có mật khẩu. Hãy lưu bản không đặt mật khẩu rồi tải lên.')

/** Word and Excel put an encrypted DOCX or XLSX into an old-style container that names its stream so. */
async function isLockedOffice(path: string): Promise<boolean> {
  const mark = Buffer.from('EncryptedPackage', 'utf16le')
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([rest, chunk as Buffer])
    if (bytes.includes(mark)) return true
    rest = bytes.subarray(-mark.length)
  }
  return false
}
