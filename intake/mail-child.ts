// usage: mail-child eml|msg FILE DIR
// Runs in the box: reads one letter, lays its attachments into DIR and prints what it says as one line of JSON. Exit 3
// means that the letter cannot be read, any other code but 0 that the fault is ours.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader'
import { htmlToText } from 'html-to-text'
import { type AddressObject, simpleParser } from 'mailparser'
import { type MailReport, UNREADABLE } from './mail-report.ts'

const [, , kind, file = '', dir = ''] = process.argv

try {
  const { report, contents } = kind === 'msg' ? await readMsg() : await readEml()
  for (const [n, content] of contents.entries()) await writeFile(join(dir, `attachment-${n}`), content)
  await writeFile(join(dir, 'letter.json'), JSON.stringify(report))
} catch (error) {
  console.error(error)
  process.exitCode = error instanceof ReferenceError ? 1 : UNREADABLE // the parsers answer nonsense with any other
}

async function readEml(): Promise<{ report: MailReport; contents: Uint8Array[] }> {
  const mail = await simpleParser(await readFile(file), { skipImageLinks: true, skipTextToHtml: true })
  const shown = new Set([...String(mail.html || '').matchAll(/cid:([^"' >]+)/g)].map(([, id]) => id))
  const isInline = ({ cid, related }: (typeof mail.attachments)[number]) => related && shown.has(cid)
  const attached = mail.attachments.filter((one) => !isInline(one))
  const inline = mail.attachments.filter(isInline)
  const report = {
    from: people(mail.from),
    to: people(mail.to),
    cc: people(mail.cc),
    subject: mail.subject ?? '',
    // As it is written: of a date that it cannot read mailparser makes the present moment.
    sent: moment(mail.headerLines.find(({ key }) => key === 'date')?.line.replace(/^date:/i, '')),
    body: mail.text?.trim() ? mail.text : plain(mail.html || ''),
    attachments: attached.map(({ filename, contentType, content }, i) => ({
      name: filename ?? (contentType === 'message/rfc822' ? `thu-${i + 1}.eml` : `tep-${i + 1}`),
      type: contentType,
      size: content.length,
    })),
    inline: inline.map(({ filename }, i) => filename ?? `hinh-${i + 1}`),
  }
  return { report, contents: attached.map(({ content }) => content) }
}

function people(found: AddressObject | AddressObject[] | undefined): string {
  return [found ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')
}

async function readMsg(): Promise<{ report: MailReport; contents: Uint8Array[] }> {
  const bytes = await readFile(file)
  const reader = new MsgReaderModule.default(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  )
  const data: FieldsData = reader.getFileData()
  if (data.error) throw new Error(data.error)
  const all = (data.attachments ?? []).map((one) => {
    const { fileName, content } = reader.getAttachment(one)
    return {
      fileName: one.innerMsgContent ? `${one.name ?? 'thu'}.msg` : fileName,
      content,
      isInline: one.attachmentHidden === true,
    }
  })
  const attached = all.filter(({ isInline }) => !isInline)
  const to = (kind: string) =>
    (data.recipients ?? [])
      .filter(({ recipType }) => recipType === kind)
      .map(({ name, smtpAddress, email }) => person(name, smtpAddress ?? email))
      .join(', ')
  const report = {
    from: person(data.senderName, data.senderSmtpAddress ?? data.senderEmail),
    to: to('to'),
    cc: to('cc'),
    subject: data.subject ?? '',
    sent: moment(data.clientSubmitTime ?? data.messageDeliveryTime),
    body: data.body?.trim()
      ? data.body
      : plain(data.bodyHtml ?? Buffer.from(data.html ?? []).toString('utf8')),
    attachments: attached.map(({ fileName, content }, i) => ({
      name: fileName || `tep-${i + 1}`,
      type: '',
      size: content.length,
    })),
    inline: all.flatMap(({ fileName, isInline }, i) => (isInline ? fileName || `hinh-${i + 1}` : [])),
  }
  return { report, contents: attached.map(({ content }) => content) }
}

function moment(said = ''): string {
  const at = Date.parse(said.trim())
  return Number.isNaN(at) ? '' : new Date(at).toISOString()
}

/** Of HTML alone: where links lead is said, pictures are left out. */
function plain(html: string): string {
  return htmlToText(html, {
    wordwrap: false,
    limits: { maxInputLength: 4 << 20, maxDepth: 200 },
    selectors: [{ selector: 'img', format: 'skip' }],
  })
}

function person(name = '', address = ''): string {
  return address && address !== name ? `${name} <${address}>`.trim() : name
}
