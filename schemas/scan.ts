// What the scanner for malware said of a version, and who may open it for that. Only `clean` is clean: what could not be
// looked at whole is never taken for it.
import { z } from 'zod'
import { formatMoment } from './format.ts'
import { Sha256, Time } from './id.ts'

/** From the best to the worst: of a version with several files the worst counts. */
export const scanStates = [
  'clean',
  'unscanned',
  'scanner-down',
  'over-limit',
  'cannot-scan',
  'infected',
] as const
export type ScanState = (typeof scanStates)[number]

export const Scan = z.strictObject({
  state: z.enum(scanStates),
  /** What was found, as the scanner names it. */
  virus: z.exactOptional(z.string().max(300)),
  /** The file that decided; absent while all are clean. */
  file: z.exactOptional(Sha256),
  /** Number of the signatures that it was looked at with, and when they were made. */
  signatures: z.exactOptional(z.string().max(100)),
  made: z.exactOptional(Time),
  at: Time,
})
export type Scan = z.infer<typeof Scan>

export const scanStateOf = (scan: Scan | undefined): ScanState => scan?.state ?? 'unscanned'

export function worst(states: readonly ScanState[]): ScanState {
  return scanStates[Math.max(...states.map((state) => scanStates.indexOf(state)))] ?? 'unscanned'
}

/**
 * Malware opens for nobody. Without a scanner everything else opens; with one, what is not known to be clean opens for
 * the agency it belongs to alone.
 */
export function opens(scan: Scan | undefined, { isScanned, isOwn }: { isScanned: boolean; isOwn: boolean }) {
  const state = scanStateOf(scan)
  return state !== 'infected' && (!isScanned || isOwn || state === 'clean')
}

/** Why it does not open, and what to do. */
export function whyClosed(scan: Scan | undefined): string {
  const state = scanStateOf(scan)
  if (state !== 'infected') return closed[state]
  const by = scan?.made ? ` (mẫu nhận dạng ngày ${formatMoment(scan.made)})` : ''
  return `Tệp chứa mã độc ${scan?.virus ?? ''}${by} nên bị cách ly, không ai mở được. Hãy thay bằng tệp sạch.`
}

const closed: Record<Exclude<ScanState, 'infected'>, string> = {
  clean: 'Tệp đã quét, không thấy mã độc.',
  unscanned: 'Tệp đang chờ quét mã độc. Hãy mở lại sau ít phút.',
  'scanner-down':
    'Máy quét mã độc đang ngừng nên tệp chưa được quét. Hãy báo quản trị; tệp tự mở khi quét xong.',
  'over-limit': 'Tệp vượt giới hạn của máy quét mã độc nên chưa được quét hết. Hãy tách nhỏ rồi tải lên lại.',
  'cannot-scan': 'Máy quét mã độc không đọc được tệp. Hãy bỏ mật khẩu hoặc lưu lại tệp rồi thay bản mới.',
}

/** Stays closed to others until somebody does something: it proves nothing. What only has to be waited for does. */
export const staysClosed = (scan: Scan | undefined): boolean =>
  ['infected', 'over-limit', 'cannot-scan'].includes(scanStateOf(scan))

/** Kept, and yet not open to all until somebody does something: what, as a sentence. */
export const wantsAct = (scan: Scan | undefined, isScanned: boolean): string | undefined =>
  staysClosed(scan) && !opens(scan, { isScanned, isOwn: false }) ? whyClosed(scan) : undefined
