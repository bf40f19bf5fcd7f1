// One page of the web, asked for by the server: a name is resolved once and the line goes to the very address that was
// looked at; each redirect is looked at like the first. What comes back is bytes, which nobody opens outside the box.
import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as safeRequest } from 'node:https'
import { isIP } from 'node:net'
import { mayAsk, type WebRules } from './web-address.ts'

const MAX_BYTES = 10 << 20
const MAX_MS = 20_000
const MAX_REDIRECTS = 5

export const webTypes = ['text/html', 'application/xhtml+xml', 'text/plain', 'application/pdf'] as const
export type WebType = (typeof webTypes)[number]

export interface WebPage {
  readonly bytes: Buffer
  readonly type: WebType
  /** As the server named it. */
  readonly charset: string | undefined
  /** Where it came from in the end. */
  readonly landed: string
}
export type Fetched = ({ outcome: 'ok' } & WebPage) | { outcome: 'refused'; sentence: string }
/** All addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>

export const systemNames: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address)

/** Of what is not public no more is said than of what is not there. */
const outOfReach =
  'Máy chủ không tới được địa chỉ này, hoặc địa chỉ không phải của một trang công khai trên internet. Hãy kiểm tra lại địa chỉ, hoặc tự lưu trang thành PDF rồi tải lên.'

/** Who holds the page cannot be known: of such a page no snapshot proves anything. */
const uncertain =
  'Chứng thư bảo mật (https) của trang không hợp lệ nên không biết chắc trang của ai. Hãy kiểm tra lại địa chỉ, báo cơ quan quản lý trang, hoặc tự lưu trang thành PDF rồi tải lên.'
const isOfCertificate = ({ code = '' }: NodeJS.ErrnoException): boolean =>
  /^(ERR_TLS_CERT_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.test(code)

class Refused extends Error {}

export async function fetchPage(
  address: string,
  rules: WebRules,
  names: Resolve = systemNames,
): Promise<Fetched> {
  const stop = AbortSignal.timeout(MAX_MS)
  try {
    let url = readAddress(address, rules)
    for (let hops = 0; ; hops++) {
      const answer = await ask(url, rules, names, stop)
      const { statusCode: status = 0, headers } = answer
      if (status < 300 || status > 399 || !headers.location) return await taken(answer, url)
      answer.destroy()
      if (hops === MAX_REDIRECTS)
        throw new Refused('Địa chỉ này chuyển tiếp quá nhiều lần. Hãy dùng địa chỉ của chính trang cần chụp.')
      if (!URL.canParse(headers.location, url.href)) throw new Refused(outOfReach)
      url = readAddress(new URL(headers.location, url).href, rules)
    }
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', sentence: error.message }
    const sentence = stop.aborted
      ? 'Trang không trả lời xong trong 20 giây. Hãy thử lại sau, hoặc tự lưu trang thành PDF rồi tải lên.'
      : isOfCertificate(error as NodeJS.ErrnoException)
        ? uncertain
        : outOfReach
    return { outcome: 'refused', sentence }
  }
}

function readAddress(text: string, { ports }: WebRules): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new Refused('Địa chỉ phải bắt đầu bằng http:// hoặc https://. Hãy chép lại địa chỉ của trang.')
  if (url.username || url.password)
    throw new Refused('Địa chỉ có tên đăng nhập hoặc mật khẩu. Hãy dùng địa chỉ mở được mà không đăng nhập.')
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  if (!ports.includes(port))
    throw new Refused(`Địa chỉ dùng cổng ${port}, không được phép. Hãy dùng địa chỉ không ghi cổng.`)
  url.hash = ''
  return url
}

async function ask(url: URL, rules: WebRules, names: Resolve, stop: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) ? [host] : await Promise.race([names(host), aborted(stop)])
  // All of them: a name that leads into our network too is one that somebody plays with.
  const [first] = found.toSorted((a, b) => isIP(a) - isIP(b))
  if (!first || !found.every((one) => mayAsk(one, rules))) throw new Refused(outOfReach)
  const send = url.protocol === 'https:' ? safeRequest : plainRequest
  const asked = send({
    host: first,
    port: url.port || undefined,
    path: url.pathname + url.search,
    ...(!isIP(host) && { servername: host }), // whose certificate it must show
    setHost: false,
    headers: {
      Host: url.host,
      'User-Agent': 'KiemChung/1 (+chup trang)',
      Accept: `${webTypes.join(', ')};q=0.9`,
      'Accept-Language': 'vi, en;q=0.5',
      'Accept-Encoding': 'identity', // what unpacks to more than it weighs is not taken
    },
    agent: false,
    signal: stop,
  })
  asked.end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return answer
}

async function aborted(stop: AbortSignal): Promise<never> {
  await once(stop, 'abort')
  throw stop.reason
}

async function taken(answer: IncomingMessage, url: URL): Promise<Fetched> {
  const { statusCode: status, headers } = answer
  try {
    if (status !== 200)
      throw new Refused(`Trang trả lời mã ${status}, không có nội dung để chụp. Hãy mở thử địa chỉ trong trình duyệt.`) // prettier-ignore
    const [, name = '', charset] =
      /^\s*([\w.+/-]+)(?:.*?;\s*charset="?([\w.:-]+))?/i.exec(headers['content-type'] ?? '') ?? []
    const type = webTypes.find((one) => one === name.toLowerCase())
    if (!type || (headers['content-encoding'] ?? 'identity') !== 'identity')
      throw new Refused('Địa chỉ này không phải một trang web hay tệp PDF. Hãy tải tệp về máy rồi tải lên.')
    const bytes: Buffer[] = []
    let size = 0
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MAX_BYTES) throw new Refused('Trang lớn hơn 10 MB. Hãy tự lưu trang thành PDF rồi tải lên.')
      bytes.push(chunk)
    }
    if (size === 0) throw new Refused('Trang không có nội dung. Hãy kiểm tra lại địa chỉ.')
    return { outcome: 'ok', bytes: Buffer.concat(bytes), type, charset, landed: url.href }
  } finally {
    answer.destroy()
  }
}
