// DOC, XLS, PPT and RTF: what could run or call out, and whether a password is asked. What they look like LibreOffice
// says later; a file that it cannot open gets no view and says so.
import { createReadStream } from 'node:fs'
import { cannot } from './failed.ts'
import { oldFontsIn } from './old-fonts.ts'
import { type Ole, readOle } from './ole.ts'
import { pageTexts, type Work } from './pdf-tools.ts'
import { findSecretMark } from './secret.ts'
import { type FileType, types } from './types.ts'
import { type Facts, noFacts, refuse, type Verdict } from './verdict.ts'
import { draftOfOffice } from './view-office.ts'
import { officeWarnings } from './warnings.ts'

const damaged = 'Tệp Office hỏng, không mở được. Hãy mở bằng Word hoặc Excel, lưu thành DOCX, XLSX hoặc PDF.'

export async function checkOle(work: Work, type: FileType): Promise<Verdict> {
  const { path, signal } = work
  const ole = await readOle(path).catch((error: unknown) => error as Error)
  if (ole instanceof Error) return refuse('damaged', damaged, { reason: ole.message })
  if (isLocked(ole)) return refuse('locked', 'Tệp có mật khẩu. Hãy lưu bản không đặt mật khẩu rồi tải lên.')
  const paths = (form: RegExp) => ole.entries.flatMap(({ path: one }) => (form.test(one) ? [clean(one)] : []))
  const scanned = await scan(path, signal)
  const found = {
    macros: [...paths(/(^|\/)(_VBA_PROJECT|VBA\/dir)$/), ...macroSheets(ole)].slice(0, 100),
    externalLinks: scanned.links,
    embedded: paths(/^(ObjectPool\/[^/]+|MBD[0-9A-F]+)$/).slice(0, 100),
  }
  const warnings = [...officeWarnings(found), ...scanned.warnings]
  return lookForMark(work, { ...noFacts, type, ...found, ...scanned.facts, warnings })
}

export async function checkRtf(work: Work, type: FileType): Promise<Verdict> {
  const { path, signal } = work
  const scanned = await scan(path, signal)
  const found = { macros: [], externalLinks: scanned.links, embedded: scanned.objects }
  const warnings = [...officeWarnings(found), ...scanned.warnings]
  return lookForMark(work, { ...noFacts, type, ...found, ...scanned.facts, warnings })
}

/** These formats tell their text only through LibreOffice; a file that it cannot open shows nobody anything either. */
async function lookForMark(work: Work, facts: Facts): Promise<Verdict> {
  const draft = await draftOfOffice(work, types[facts.type].kind)
  if (draft.outcome === 'cannot' && draft.why === 'missing-tool') return draft
  const texts = draft.outcome === 'draft' ? await pageTexts({ ...work, path: draft.path }, 1, 2) : []
  if ('end' in texts && texts.end !== 'exit') return cannot(texts, 'pdftotext')
  const secretMark = findSecretMark('end' in texts ? [] : texts)
  return { outcome: 'ok', facts: { ...facts, ...(secretMark && { secretMark }) } }
}

const clean = (path: string) => path.replace(/\p{Cc}/gu, '')

/** [MS-DOC] 2.5.2, fEncrypted; [MS-XLS] 2.4.117, FilePass. */
function isLocked({ beginnings }: Ole): boolean {
  const word = beginnings.get('WordDocument')
  if (word && ((word[11] ?? 0) & 1) === 1) return true
  return recordsOf(beginnings).some(({ kind }) => kind === 0x2f)
}

/** [MS-XLS] 2.4.28: a sheet of Excel 4.0 macros. */
const macroSheets = ({ beginnings }: Ole): string[] =>
  recordsOf(beginnings).flatMap(({ kind, body }, i) =>
    kind === 0x85 && body[5] === 1 ? [`trang macro ${i}`] : [],
  )

function recordsOf(beginnings: Ole['beginnings']): { kind: number; body: Buffer }[] {
  const book = beginnings.get('Workbook') ?? beginnings.get('Book')
  const records: { kind: number; body: Buffer }[] = []
  for (let at = 0; book && at + 4 <= book.length;) {
    const [kind, length] = [book.readUInt16LE(at), book.readUInt16LE(at + 2)]
    records.push({ kind, body: book.subarray(at + 4, at + 4 + length) })
    if (kind === 0x0a) break // the end of what concerns the whole book
    at += 4 + length
  }
  return records
}

const links: readonly [form: RegExp, what: string][] = [
  [/DDEAUTO|\bDDE [a-z"\\]/i, 'DDE'],
  [/INCLUDE(PICTURE|TEXT)\s/, 'tệp lấy từ bên ngoài'],
  [/\\\*\\template\s+\\?"?(https?:|file:|\\\\)/i, 'bản mẫu từ bên ngoài'],
  [/\{\\object[^{}]*\\objautlink|\\objlink/, 'đối tượng liên kết'],
]

async function scan(path: string, signal?: AbortSignal) {
  const [found, fonts] = [new Set<string>(), new Set<string>()]
  let objects = 0
  let rest = ''
  for await (const chunk of createReadStream(path)) {
    signal?.throwIfAborted()
    // UTF-16 as Word and Excel write it, read as single bytes without the zeros.
    const text = rest + (chunk as Buffer).toString('latin1').replaceAll('\0', '')
    for (const [form, what] of links) if (form.test(text)) found.add(what)
    objects += [...text.matchAll(/\\objdata/g)].filter(({ index }) => index > rest.length - 8).length
    for (const font of oldFontsIn(text)) fonts.add(font)
    rest = text.slice(-200)
  }
  const oldFonts = [...fonts].slice(0, 50)
  return {
    links: [...found],
    objects: Array.from({ length: Math.min(objects, 100) }, (_, i) => `đối tượng ${i + 1}`),
    facts: oldFonts.length ? { oldFonts } : {},
    warnings: oldFonts.length ? [oldFontWarning(oldFonts)] : [],
  }
}

export const oldFontWarning = (fonts: readonly string[]): string =>
  `Tệp dùng phông chữ đời cũ (${fonts.slice(0, 4).join(', ')}). Chữ đã được đổi sang Unicode để xem và tìm; bản gốc giữ nguyên.`
