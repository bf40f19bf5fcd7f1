// What the signatures in a file are to a reader: sentences, and one line for all of them.
import type { z } from 'zod'
import type { Facts } from '../../intake/verdict.ts'
import type { File, Version } from '../../schemas/document.ts'
import {
  saysOfBytes,
  saysOfCertificate,
  saysOfTime,
  type Signature,
  signedNote,
  toneOf,
} from '../../schemas/signature.ts'
import { isSigned } from './signatures-next.ts'
import type { FileView, SignatureView } from './view.ts'

type Shown = Pick<z.input<typeof FileView>, 'signed' | 'signedNote'>

export function signedView(version: Version, file: File): Shown {
  const all = version.signed?.[file.sha256]
  if (isSigned(version, file) && all) return { signed: all.map(viewOf), signedNote: noteOf(all) }
  return { signedNote: isSigned(version, file) ? waiting(version) : unread(version, file) }
}

const noteOf = (all: readonly Signature[]): string =>
  signedNote(all) ?? 'Tệp có dấu vết chữ ký số nhưng không có chữ ký nào dùng được.'

const waiting = ({ state }: Version): string =>
  state === 'received' || state === 'kept'
    ? 'Đang chờ kiểm tra chữ ký số.'
    : 'Chữ ký số trong tệp không được kiểm tra.'

function unread({ facts, state }: Version, { sha256 }: File): string {
  const found = facts?.[sha256] as Facts | undefined
  if (!found)
    return state === 'received' ? 'Đang chờ kiểm tra chữ ký số.' : 'Chưa biết tệp có chữ ký số hay không.'
  return found.signatures > 0
    ? `Tệp có ${found.signatures} chữ ký số mà hệ thống không kiểm tra được: chỉ chữ ký trong PDF được kiểm tra.`
    : 'Tệp không có chữ ký số.'
}

function viewOf(one: Signature): z.input<typeof SignatureView> {
  const { kind, signer, title, unit, organisation } = one
  const about = [title, unit, organisation].filter((part) => part && part !== signer).join(', ')
  return {
    kind,
    tone: toneOf(one),
    ...(signer && { name: signer }),
    about,
    bytes: saysOfBytes(one),
    certificate: saysOfCertificate(one),
    time: saysOfTime(one),
  }
}
