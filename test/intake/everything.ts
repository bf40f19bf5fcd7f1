// A folder of everything that an office may have lying about, and of what somebody may have laid there: all types of
// docs/types.md, all attacks, with Vietnamese names and texts out of a seed. `wanted`: the verdict of `npm run try`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { dice } from '../../scripts/demo/documents/seed.ts'
import { outlookLetter, rar } from './archive-samples.ts'
import { officeFiles } from './office-samples.ts'
import { docx, docxParts, ole, pdf, pdfOf, photo, xlsx, zip } from './samples.ts'

const topics = [
  'cải cách hành chính',
  'kiểm soát thủ tục',
  'chuyển đổi số',
  'tinh giản biên chế',
  'đơn giản hóa',
]
const kinds = ['Báo cáo', 'Kế hoạch', 'Công văn', 'Biên bản', 'Phụ lục', 'Thông báo']

/** By path below the folder: the bytes, and the verdict. A file inside another is named behind " › ". */
export async function everything(
  seed: string,
): Promise<{ files: Map<string, Buffer>; wanted: Map<string, string> }> {
  const { pick, int } = dice(seed)
  const files = new Map<string, Buffer>()
  const wanted = new Map<string, string>()
  const title = () => `${pick(kinds)} ${pick(topics)} năm ${int(2019, 2026)}`
  let n = 0
  const put = (ending: string, bytes: Buffer, verdict: string, folder = `Hộp ${int(1, 3)}`): string => {
    const path = `${folder}/${String(++n).padStart(2, '0')} ${title()}${ending}`
    files.set(path, bytes)
    wanted.set(path, verdict)
    return path
  }
  const inside = (outer: string, inner: Readonly<Record<string, string>>) => {
    for (const [path, verdict] of Object.entries(inner)) wanted.set(`${outer} › ${path}`, verdict)
  }

  const office = officeFiles({
    'a.doc': { kind: 'writer', filter: 'MS Word 97', text: title() },
    'a.rtf': { kind: 'writer', filter: 'Rich Text Format', text: title() },
    'a.odt': { kind: 'writer', filter: 'writer8', text: title() },
    'a.xls': { kind: 'calc', filter: 'MS Excel 97', text: title() },
    'a.ods': { kind: 'calc', filter: 'calc8', text: title() },
    'a.ppt': { kind: 'impress', filter: 'MS PowerPoint 97', text: title() },
    'a.pptx': { kind: 'impress', filter: 'Impress MS PowerPoint 2007 XML', text: title() },
    'k.doc': { kind: 'writer', filter: 'MS Word 97', text: title(), password: 'mat' },
  })
  for (const [name, bytes] of office) put(name.slice(1), bytes, name.startsWith('k') ? 'locked' : 'ok')
  const plain = pdf([['mot'], ['hai']])
  put('.pdf', plain, 'ok')
  put('.docx', await docx(title()), 'ok')
  put('.xlsx', await xlsx([[title(), String(int(1, 99))]]), 'ok')
  put('.jpg', await photo(900, 1200).jpeg().toBuffer(), 'ok')
  put('.png', await photo(600, 400).png().toBuffer(), 'ok')
  put('.tif', await photo(600, 800).tiff().toBuffer(), 'ok')
  put('.heic', await heic(), 'ok')
  put('.txt', Buffer.from(title()), 'ok')
  put('.csv', Buffer.from(`stt;tên\n1;${title()}\n`), 'ok')
  // No two of the files that are taken hold the same bytes: each is a document, whichever comes first.
  inside(put('.eml', letter(title(), await docx('Phụ lục', title())), 'ok'), { 'Phu luc.docx': 'ok' })
  const attached = { 'Phụ lục.docx': await docx(title()), 'may.exe': Buffer.from('MZ\x90\0\x03') }
  const msg = outlookLetter({
    ...{
      subject: title(),
      body: 'Kính gửi',
      sender: ['Sở Nội vụ', 'snv@x.vn'],
      recipient: ['VP', 'vp@x.vn'],
    },
    ...{ sent: new Date('2026-11-05T03:00:00Z'), attachments: attached },
  })
  inside(put('.msg', msg, 'ok'), { 'Phụ lục.docx': 'ok', 'may.exe': 'unsupported-type' })
  const text = (about: string) => Buffer.from(`${about}: ${title()}`)
  const inner = (about: string) => zip([{ name: 'Kỳ 1/Báo cáo.txt', data: text(about) }])
  inside(
    put(
      '.zip',
      zip([
        { name: 'a.pdf', data: pdf([['ba']]) },
        { name: 'b.zip', data: inner('zip') },
      ]),
      'opened',
    ),
    {
      'a.pdf': 'ok',
      'b.zip': 'opened',
      'b.zip › Kỳ 1/Báo cáo.txt': 'ok',
    },
  )
  inside(put('.rar', rar({ 'Kỳ 2/Báo cáo.txt': text('rar') }), 'opened'), { 'Kỳ 2/Báo cáo.txt': 'ok' })
  inside(put('.7z', sevenZip(text('7z')), 'opened'), { 'x.txt': 'ok' })
  const deep = [1, 2, 3].reduce((bytes, level) => zip([{ name: `${level}.zip`, data: bytes }]), inner('sâu'))
  inside(put('.zip', deep, 'opened'), {
    '3.zip': 'opened',
    '3.zip › 2.zip': 'opened',
    '3.zip › 2.zip › 1.zip': 'too-large',
  })

  const attack = (ending: string, bytes: Buffer, verdict: string) => put(ending, bytes, verdict, 'La')
  attack('.pdf', Buffer.alloc(0), 'empty')
  attack('.pdf', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)), 'damaged')
  attack('.pdf', encrypted(plain), 'locked')
  attack('.pdf', pdf([['UBND TINH'], ['x']]).subarray(0, 200), 'damaged')
  attack('.jpg', plain, 'mismatch')
  attack('.docx', Buffer.from('MZ\x90\0\x03'), 'mismatch')
  attack('.exe.pdf', plain, 'mismatch')
  attack('\u202efdp.exe', Buffer.from('MZ\x90\0\x03'), 'mismatch')
  attack('', plain, 'mismatch')
  attack('.html', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'unsupported-type')
  attack('.docx', await docx('SỞ NỘI VỤ', 'TỐI MẬT', 'Số: 1/SNV'), 'secret')
  attack('.docx', docxParts({ name: 'word/big.xml', data: Buffer.alloc(64 << 20) }), 'too-large')
  attack('.docx', docxParts({ name: '../../etc/passwd', data: 'x' }), 'damaged')
  attack('.docx', docxParts({ name: 'word/x.xml', data: entities }), 'damaged')
  attack('.doc', ole({ WordDocument: Buffer.alloc(4096) }), 'ok-or-hole')
  attack('.png', flood(), 'too-large')
  attack('.zip', zip([{ name: '../../etc/cron.d/x.pdf' }]), 'damaged')
  attack('.zip', zip([{ name: 'x.txt', data: Buffer.alloc(64 << 20) }]), 'too-large')
  attack('.rar', rar({ 'x.pdf': text('rar') }, { isLocked: true }), 'locked')
  attack('.pdf', bomb(), 'ok-or-hole')
  return { files, wanted }
}

export function write(files: ReadonlyMap<string, Buffer>, root: string): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
}

const entities =
  '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'

function letter(subject: string, attached: Buffer): Buffer {
  const coded = Buffer.from(subject).toString('base64')
  return Buffer.from(
    [
      'From: snv@x.vn',
      'To: vp@x.vn',
      `Subject: =?UTF-8?B?${coded}?=`,
      'Date: Thu, 05 Nov 2026 10:00:00 +0700',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Kính gửi Văn phòng',
      '--x',
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="Phu luc.docx"',
      '',
      attached.toString('base64'),
      '--x--',
      '',
    ].join('\r\n'),
  )
}

/** What a program makes of bytes, in a folder of its own. */
function madeBy(bytes: Buffer, from: string, to: string, command: readonly string[]): Buffer {
  const dir = mkdtempSync(join(tmpdir(), 'kc-everything-'))
  try {
    writeFileSync(join(dir, from), bytes)
    const [tool = '', ...args] = command
    execFileSync(tool, args, { cwd: dir, stdio: 'ignore' })
    return readFileSync(join(dir, to))
  } finally {
    rmSync(dir, { recursive: true })
  }
}

const encrypted = (bytes: Buffer) =>
  madeBy(bytes, 'a.pdf', 'b.pdf', ['qpdf', '--encrypt', 'mat', 'chu', '256', '--', 'a.pdf', 'b.pdf'])
const sevenZip = (bytes: Buffer) =>
  madeBy(bytes, 'x.txt', 'a.7z', ['bsdtar', '-cf', 'a.7z', '--format=7zip', 'x.txt'])
async function heic(): Promise<Buffer> {
  const png = await photo(320, 240).png().toBuffer()
  return madeBy(png, 'a.png', 'a.heic', ['heif-enc', 'a.png', '-o', 'a.heic'])
}

/** A few hundred bytes that declare 60,000 × 60,000 points. */
function flood(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    return Buffer.concat([size, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(60_000, 0)
  head.writeUInt32BE(60_000, 4)
  head.set([8, 2], 8)
  const rows = deflateSync(Buffer.alloc(1000))
  const sign = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([sign, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function bomb(): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(100 << 20)))
  const body = `<</Length ${packed.length}/Filter[/FlateDecode/FlateDecode]>>\nstream\n${packed.toString('latin1')}\nendstream`
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>'
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, body])
}
