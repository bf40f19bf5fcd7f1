// Name and MIME are claims. They must agree with the bytes, or whoever opens the file later is deceived.
import {
  accepted,
  type FileType,
  type Found,
  nameOf,
  strangers,
  type Stranger,
  typeOf,
  types,
} from './types.ts'
import { refuse, type Refusal } from './verdict.ts'

export interface Claim {
  readonly name: string
  /** As sent by the client; absent or generic says nothing. */
  readonly type?: string | undefined
}

// Control characters, marks that turn the reading direction, and what Windows strips from the end. Joiners (emoji)
// and line breaks deceive nobody about the type; how they are shown and sent is the API's care.

const hiding =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[. ]$/u
// Between the name and the last ending: "hop-dong.exe.pdf". (Not "com": "dichvucong.com.pdf" is a page of a site.)
const programs =
  /\.(exe|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|msi|lnk|dll|php\d?|phtml|jsp|aspx?|html?|svg|sh)$/i
const generic = ['', 'application/octet-stream', 'binary/octet-stream', 'application/force-download']
const zipTypes = ['application/zip', 'application/x-zip-compressed', 'application/x-zip']
const oldOffice = ['application/x-ole-storage', 'application/cdfv2', 'application/x-msi']
const aliases: Partial<Record<string, readonly string[]>> = {
  'application/pdf': ['application/x-pdf', 'application/acrobat', 'text/pdf'],
  'application/rtf': ['text/rtf', 'text/richtext', 'application/msword'],
  'image/jpeg': ['image/jpg', 'image/pjpeg'],
  'image/png': ['image/x-png'],
  'image/tiff': ['image/tif', 'image/x-tiff'],
  'image/heic': ['image/heif', 'image/heic-sequence', 'image/heif-sequence'],
  // What Windows says of every CSV where Excel is installed.
  'text/csv': ['text/plain', 'application/csv', 'text/x-csv', 'application/vnd.ms-excel'],
  'message/rfc822': ['text/plain', 'application/eml'],
  'application/vnd.ms-outlook': [...oldOffice, 'application/msoutlook', 'application/x-msg'],
  'application/zip': ['application/x-zip-compressed', 'application/x-zip', 'multipart/x-zip'],
  'application/vnd.rar': [
    'application/x-rar-compressed',
    'application/x-rar',
    'application/rar',
    'application/x-compressed',
  ],
  'application/x-7z-compressed': ['application/x-compressed', 'application/7z'],
}
const aliasesOf = (type: FileType): readonly string[] => {
  const { by } = types[type]
  return [
    ...(aliases[type] ?? []),
    ...(by === 'office-zip' ? zipTypes : by === 'office-ole' ? oldOffice : []),
  ]
}

/**
 * The type, when bytes, name and claimed MIME agree on an accepted one; otherwise why not.
 * At upload only the head is known, where a DOCX is just a `zip`, and a locked one `ole`: the name decides for now.
 * `examine` has seen the whole file (`isWhole`), where `zip` means that it is no Office file.
 */
export function agree(found: Found, { name, type: claimed }: Claim, isWhole = false): FileType | Refusal {
  const ending = /\.([^.]*)$/.exec(name.toLowerCase())?.[1] ?? ''
  if (hiding.test(name)) {
    const sentence = 'Tên tệp có ký tự ẩn, hoặc dấu chấm, dấu cách ở cuối. Hãy đổi tên tệp rồi tải lại.'
    return refuse('mismatch', sentence, { found, claimed: name })
  }
  const byName = (Object.keys(types) as FileType[]).find((type) =>
    (types[type].ext as readonly string[]).includes(ending),
  )
  const type = byName && mayBe(byName, found, isWhole) ? byName : typeOf(found)
  const macros = /^(doc|xls|ppt)m$/.exec(ending)?.[1]
  if (macros && (found === 'zip' || found === `${macros}x`)) {
    const sentence = `Không nhận tệp có macro (“.${ending}”). Hãy mở bằng phần mềm Office, lưu thành “.${macros}x” hoặc PDF, rồi tải lên.`
    return differ(found, ending, sentence)
  }
  const program = byName && { doc: 'Word', xls: 'Excel', ppt: 'PowerPoint' }[types[byName].kind as string]
  // What systems export under the name of an Office file. Word and Excel open it, so they can save it as one.
  if (program && ['html', 'xml', 'eml', 'txt'].includes(found)) {
    const sentence = `Tên tệp ghi “.${ending}”, nhưng nội dung là ${nameOf(found)}. Hãy mở tệp bằng ${program}, lưu thành “.${types[byName].kind}x” rồi tải lên.`
    return differ(found, ending, sentence)
  }
  if (!type) {
    if (found === 'blank') return refuse('empty-file', 'Tệp không có nội dung. Hãy chọn lại tệp.')
    if (found === 'unknown' && !byName)
      return refuse('unsupported-type', `Không nhận ra loại tệp này. ${strangers.unknown.advice} rồi tải lên.`, { found }) // prettier-ignore
    const { name: what, advice } = strangers[found as Stranger]
    if (byName)
      return differ(
        found,
        types[byName].name,
        `Tên tệp ghi “.${ending}”, nhưng nội dung là ${what}. ${advice}.`,
      )
    return refuse('unsupported-type', `Không nhận ${what}. ${advice} rồi tải lên.`, { found })
  }
  if (byName !== type && found === 'zip' && !isWhole) {
    const claims = ending ? `Tên tệp ghi “.${ending}”` : 'Tên tệp không có đuôi'
    const sentence = `${claims}, nhưng nội dung là tệp Word, Excel, PowerPoint hoặc tệp nén. Hãy chọn đúng tệp, hoặc đổi đuôi cho đúng: với tệp Office là “.docx”, “.xlsx”, “.pptx”.`
    return differ(found, ending, sentence)
  }
  if (byName !== type) {
    const is = types[type].name
    const sentence = ending
      ? `Tên tệp ghi “.${ending}”, nhưng nội dung là ${is}. Hãy chọn đúng tệp, hoặc đổi đuôi thành “.${types[type].ext[0]}”.`
      : `Tên tệp không có đuôi, nội dung là ${is}. Hãy đổi tên, thêm đuôi “.${types[type].ext[0]}”, rồi tải lại.`
    return differ(found, ending, sentence)
  }
  if (programs.test(name.slice(0, name.lastIndexOf('.')).trim())) {
    return differ(
      found,
      name,
      'Tên tệp có hai đuôi, một đuôi là của chương trình. Hãy đổi tên tệp rồi tải lại.',
    )
  }
  const mime = (claimed ?? '').split(';')[0]!.trim().toLowerCase()
  if (generic.includes(mime) || mime === type || aliasesOf(type).includes(mime)) return type
  const sentence = `Trình duyệt khai tệp là “${mime}”, nhưng nội dung là ${types[type].name}. Hãy chọn lại đúng tệp.`
  return differ(found, mime, sentence)
}

/** What the name says decides where the bytes leave it open. */
function mayBe(byName: FileType, found: Found, isWhole: boolean): boolean {
  const { by, kind } = accepted(byName)
  if (by === 'text') return found === 'txt' || found === 'eml'
  if (isWhole || (found !== 'zip' && found !== 'ole')) return false
  if (by === 'office-zip') return true
  return found === 'ole' && (by === 'office-ole' || kind === 'msg')
}

const differ = (found: Found, claimed: string, sentence: string) =>
  refuse('mismatch', sentence, { found: nameOf(found), claimed })
