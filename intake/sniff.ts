// What the bytes are, from the bytes. What a client claims (name, MIME) is only compared with it, in name.ts.
import { open } from 'node:fs/promises'
import { oleKind, readOle } from './ole.ts'
import { zipKind } from './zip.ts'
import { isPlain, markOf } from './charset.ts'
import type { Found } from './types.ts'

export const HEAD = 4096 // bytes that `sniffHead` wants
const PDF_WITHIN = 1024 // ISO 32000-1, Annex H.3.4.1: readers accept the header within the first 1,024 bytes

export interface Sniffed {
  /** From a head alone every ZIP is `zip`, every old Office file `ole`; `sniffFile` looks into them. */
  readonly found: Found
  /** Bytes before `%PDF`: accepted, said in a warning. */
  readonly offset?: number
  /** One whose directory cannot be read: what it was meant to be, only its name says. */
  readonly isBroken?: boolean
}

const signatures: readonly (readonly [at: number, hex: string, found: Found])[] = [
  [0, 'ffd8ff', 'jpeg'],
  [0, '89504e470d0a1a0a', 'png'],
  [0, '49492a00', 'tiff'],
  [0, '4d4d002a', 'tiff'],
  [0, '49492b00', 'tiff'],
  [0, '4d4d002b', 'tiff'],
  [0, '504b0304', 'zip'],
  [0, '504b0506', 'zip'],
  [0, 'd0cf11e0a1b11ae1', 'ole'],
  [0, '526172211a07', 'rar'],
  [0, '377abcaf271c', '7z'],
  [0, '1f8b', 'gzip'],
  [0, '474946383', 'gif'],
  [8, '57454250', 'webp'],
  [0, '4d5a', 'exe'],
  [0, '7f454c46', 'exe'],
  [0, 'cafebabe', 'exe'],
  [0, 'cffaedfe', 'exe'],
  [0, '2321', 'script'],
  [0, '7b5c727466', 'rtf'],
  [0, '494433', 'media'],
  [0, '4f676753', 'media'],
  [0, '52494646', 'media'],
  [0, '1a45dfa3', 'media'],
]
/** A form is numbered “BM.01”: two letters make no picture, what every writer leaves empty behind them does. */
const bmpHead = /^424d.{8}0{8}/
const heicBrands = /^ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif)/

/** From the first bytes of a file. */
export function sniffHead(head: Uint8Array): Sniffed {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD))
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { found: 'pdf' }
  const hex = bytes.subarray(0, 16).toString('hex')
  const signature = signatures.find(([at, mark]) => hex.startsWith(mark, at * 2))
  if (signature) return { found: signature[2] }
  if (bmpHead.test(hex)) return { found: 'bmp' }
  const ftyp = bytes.subarray(4, 12).toString('latin1')
  if (ftyp.startsWith('ftyp')) return { found: heicBrands.test(ftyp) ? 'heic' : 'media' }
  const offset = bytes.subarray(0, PDF_WITHIN).indexOf('%PDF-')
  const text = asText(bytes)
  const found = text === undefined ? 'unknown' : textKind(text)
  // A web page or a script that hides a PDF header is what it begins with.
  if (offset > 0 && ['unknown', 'blank', 'txt'].includes(found)) return { found: 'pdf', offset }
  return { found }
}

/** Opens the file; for a ZIP its central directory decides, not its first bytes. */
export async function sniffFile(path: string): Promise<Sniffed> {
  await using file = await openFile(path)
  const { buffer, bytesRead } = await file.handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
  const sniffed = sniffHead(buffer.subarray(0, bytesRead))
  const { found } = sniffed
  if (found !== 'zip' && found !== 'ole') return sniffed
  const inside = await (found === 'zip' ? zipKind(path) : readOle(path).then(oleKind, () => undefined))
  return inside ? { found: inside } : { found, isBroken: true }
}

async function openFile(path: string) {
  const handle = await open(path)
  return { handle, [Symbol.asyncDispose]: () => handle.close() }
}

const letterHead =
  /^(received|return-path|delivered-to|mime-version|from|to|cc|date|subject|message-id|content-type|reply-to|sender|thread-[a-z]+|dkim-signature|authentication-results|arc-[a-z-]+|x-[a-z0-9-]+):[ \t]/

function asText(bytes: Buffer): string | undefined {
  const text = new TextDecoder(markOf(bytes) ?? 'utf-8').decode(bytes)
  return isPlain(text) ? text : undefined
}

function textKind(text: string): Found {
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 600)
    .toLowerCase()
  // Of a letter that is a web page the head tells; its page is drawn without scripts.
  if (letterHead.test(start)) return 'eml'
  if (/<(!doctype html|html|head|body|script|iframe|svg)\b/.test(start)) return 'html'
  if (/^<\?php/.test(start) || /<\?php/.test(text)) return 'script'
  if (/^(@echo off|#!|powershell|set-executionpolicy|wscript)/.test(start)) return 'script'
  if (start.startsWith('<?xml')) return 'xml'
  return start === '' ? 'blank' : 'txt'
}
