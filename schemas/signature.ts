// What was found of the digital signatures in a PDF, and what that says in words. Three things, none of which stands for
// another: whether the bytes are those that were signed, who vouches for the name, and whose clock tells the time. What is
// not known is said to be so; revocation is never known, for nothing here asks the internet.
import { z } from 'zod'
import { dayOf, formatDay, formatMoment } from './format.ts'
import { Time } from './id.ts'

/**
 * whole: right, over every byte · extended: right, and afterwards only signatures, time stamps or proofs of validity were
 * added · changed: right over what was signed, but something else came afterwards · uncompared: right over what was signed,
 * and what came afterwards cannot be told · broken: not right · unknown: cannot be told
 */
export const integrities = ['whole', 'extended', 'changed', 'uncompared', 'broken', 'unknown'] as const
/**
 * trusted: leads to the trust list, and was in force · expired: leads there, but was not in force · undated: leads there,
 * and nobody says when it was signed · unfit: leads there, but was not issued for this · self: signed by itself · unknown:
 * does not lead there · none: there is no trust list
 */
export const chains = ['trusted', 'expired', 'undated', 'unfit', 'self', 'unknown', 'none'] as const

const text = z.string().min(1).max(300)
export const Stamp = z.strictObject({
  /** Whether it is over this signature, and its own signature right. */
  state: z.enum(['right', 'wrong', 'unknown']),
  at: z.exactOptional(Time),
  by: z.exactOptional(text),
  chain: z.exactOptional(z.enum(chains)),
})
export const Signature = z.strictObject({
  /** A time stamp over the whole file signs for nobody. */
  kind: z.enum(['signature', 'timestamp']),
  /** The subject of the certificate, part by part. */
  signer: z.exactOptional(text),
  title: z.exactOptional(text),
  unit: z.exactOptional(text),
  organisation: z.exactOptional(text),
  /** Who issued the certificate, and for how long. */
  issuer: z.exactOptional(text),
  from: z.exactOptional(Time),
  to: z.exactOptional(Time),
  /** As the signer's machine had it; of a time stamp, as its authority has it. */
  at: z.exactOptional(Time),
  /** Of an authority, over the value of this signature. */
  stamp: z.exactOptional(Stamp),
  integrity: z.enum(integrities),
  /** Signatures that came afterwards show a picture on a page. */
  isDrawnOver: z.exactOptional(z.literal(true)),
  /** Made with SHA-1. */
  isWeak: z.exactOptional(z.literal(true)),
  /** Absent where there is no certificate. */
  chain: z.exactOptional(z.enum(chains)),
  /** What is wrong, or why it cannot be told, in words. */
  why: z.exactOptional(text),
})
export type Signature = z.infer<typeof Signature>

export const isRight = ({ integrity }: Signature): boolean =>
  integrity === 'whole' || integrity === 'extended'

/** good: nothing is open but revocation · bad: the bytes are not those that were signed · unsure: everything else. */
export type Tone = 'good' | 'unsure' | 'bad'
export function toneOf(one: Signature): Tone {
  if (one.integrity === 'broken' || one.integrity === 'changed') return 'bad'
  return isRight(one) && one.chain === 'trusted' && !one.isWeak ? 'good' : 'unsure'
}

/** Whether the file is what was signed, as a sentence or two. */
export function saysOfBytes(one: Signature): string {
  const { kind, integrity, why, isDrawnOver, isWeak } = one
  const [mark, act] = kind === 'timestamp' ? ['Dấu thời gian', 'đóng dấu thời gian'] : ['Chữ ký', 'ký']
  const because = why ? `: ${why}` : ''
  const said: Record<Signature['integrity'], string> = {
    whole: `Tệp không thay đổi sau khi ${act}.`,
    extended: `Phần đã ${act} không thay đổi; sau đó tệp chỉ được thêm chữ ký, dấu thời gian hoặc dữ liệu xác thực.`,
    changed: `Tệp bị sửa sau khi ${act}, nội dung đang xem khác bản đã ${act}${because}.`,
    uncompared: `Phần đã ${act} không thay đổi; sau đó tệp có thêm dữ liệu mà hệ thống không so sánh được${because}.`,
    broken: `${mark} không khớp tệp${because}.`,
    unknown: `Chưa kiểm tra được ${mark.toLowerCase()}${because}.`,
  }
  return [
    said[integrity],
    ...(isDrawnOver ? ['Chữ ký thêm sau có hình hiện trên trang.'] : []),
    ...(isWeak ? [`${mark} dùng thuật toán SHA-1, nay không còn an toàn.`] : []),
  ].join(' ')
}

/** Who vouches for the name, as a sentence. */
export function saysOfCertificate(one: Signature): string {
  const { issuer, from, to, chain } = one
  if (!chain) return 'Không đọc được chứng thư, nên không biết ai đã ký.'
  if (chain === 'self')
    return 'Chứng thư tự ký: không nơi nào xác nhận tên này, và chứng thư không thuộc danh sách tin cậy.'
  const by = `Chứng thư do ${issuer ?? 'nơi không ghi tên'} cấp`
  const days = from && to ? ` (hiệu lực từ ${formatDay(dayOf(from))} đến ${formatDay(dayOf(to))})` : ''
  const listed = 'thuộc danh sách tin cậy'
  const said: Record<Exclude<Signature['chain'] & string, 'self'>, string> = {
    trusted: `${by}, ${listed}, có hiệu lực ${whenOf(one)}; chưa kiểm tra thu hồi.`,
    expired: `${by}, ${listed} nhưng không có hiệu lực ${whenOf(one)}${days}; chưa kiểm tra thu hồi.`,
    undated: `${by}, ${listed}; không rõ ký lúc nào nên không biết khi ấy còn hiệu lực hay không${days}; chưa kiểm tra thu hồi.`,
    unfit: `${by}, ${listed} nhưng không cấp để ${one.kind === 'timestamp' ? 'đóng dấu thời gian' : 'ký tài liệu'}; chưa kiểm tra thu hồi.`,
    unknown: `${by}, không thuộc danh sách tin cậy nên chưa xác nhận được tên này${days}; chưa kiểm tra thu hồi.`,
    none: `${by}; chưa cài danh sách tin cậy nên chưa xác nhận được tên này${days}; chưa kiểm tra thu hồi.`,
  }
  return said[chain]
}

/** A signer's clock says what its owner likes. */
function whenOf(one: Signature): string {
  if (one.kind === 'timestamp') return 'lúc đóng dấu'
  return isProven(one) ? 'lúc có dấu thời gian' : 'lúc ký theo đồng hồ máy người ký'
}

/** When, and by whose clock, as a sentence or two. */
export function saysOfTime({ kind, at, stamp }: Signature): string {
  if (kind === 'timestamp')
    return at ? `${formatMoment(at)}, theo nơi đóng dấu thời gian.` : 'Không đọc được thời điểm.'
  const own = at ? `${formatMoment(at)}, theo đồng hồ máy người ký` : 'Người ký không ghi thời điểm'
  if (!stamp) return `${own}; không có dấu thời gian.`
  if (stamp.state === 'wrong') return `${own}. Dấu thời gian kèm theo không khớp chữ ký.`
  if (stamp.state === 'unknown' || !stamp.at) return `${own}. Dấu thời gian kèm theo chưa kiểm tra được.`
  const stamped = `Dấu thời gian của ${stamp.by ?? 'nơi không ghi tên'}: ${formatMoment(stamp.at)}`
  return isProven({ stamp })
    ? `${stamped}. Đồng hồ máy người ký: ${at ? formatMoment(at) : 'không ghi'}.`
    : `${own}. ${stamped}, nhưng chưa xác nhận được nơi đóng dấu.`
}

/** Only an authority that is trusted itself proves a time. */
export const isProven = ({ stamp }: Pick<Signature, 'stamp'>): boolean =>
  stamp?.state === 'right' && stamp.chain === 'trusted'

/** «2 chữ ký số, 1 không khớp tệp»: short, for lists and the history; undefined where there is none. */
export function signedNote(all: readonly Signature[]): string | undefined {
  const signed = all.filter(({ kind }) => kind === 'signature')
  const stamps = all.length - signed.length
  if (all.length === 0) return undefined
  const count = (tells: (one: Signature) => boolean) => all.filter(tells).length
  const bad = count((one) => toneOf(one) === 'bad')
  const unread = count(({ integrity }) => integrity === 'unknown' || integrity === 'uncompared')
  const unproved = count((one) => isRight(one) && one.chain !== 'trusted')
  return [
    ...(signed.length ? [`${signed.length} chữ ký số`] : []),
    ...(stamps ? [`${stamps} dấu thời gian`] : []),
    ...(bad ? [`${bad} không khớp tệp`] : []),
    ...(unread ? [`${unread} chưa kiểm tra được`] : []),
    ...(bad + unread === 0 ? ['khớp tệp'] : []),
    ...(unproved ? [`${unproved} chưa xác nhận được tên`] : []),
  ].join(', ')
}
