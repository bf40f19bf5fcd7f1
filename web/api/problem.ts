// An answer of the API that is a refusal (RFC 9457). Its `detail` is the sentence people read; ours are only the ones
// that no server could send.
export interface Fault {
  readonly field: string
  readonly sentence: string
  /** The word by which the sentence calls the field, where the server knows no better. */
  readonly named?: string
}

export class ApiProblem extends Error {
  /** 'stale', 'gaps', …; 'offline' when no answer came. */
  readonly type: string
  readonly status: number
  readonly title: string
  readonly more: Readonly<Record<string, unknown>>

  constructor({ type = '', status = 0, title = '', detail = '', ...more }: Record<string, unknown>) {
    super(String(detail))
    this.type = String(type).replace('/problems/', '')
    this.status = Number(status)
    this.title = String(title)
    this.more = more
  }

  get faults(): readonly Fault[] {
    return Array.isArray(this.more['faults']) ? (this.more['faults'] as Fault[]) : []
  }

  /** What the administrator looks for in the log. */
  get incident(): string | undefined {
    const { incident, requestId } = this.more
    const found = incident ?? requestId
    return typeof found === 'string' ? found : undefined
  }
}

export const isProblem = (error: unknown, ...types: string[]): error is ApiProblem =>
  error instanceof ApiProblem && (types.length === 0 || types.includes(error.type))

export const offline = (): ApiProblem =>
  new ApiProblem({
    type: 'offline',
    title: 'Mất mạng',
    detail: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  })

export async function problemOf(response: Response): Promise<ApiProblem> {
  const said: unknown = await response.json().catch(() => undefined)
  if (said && typeof said === 'object' && 'detail' in said)
    return new ApiProblem({ status: response.status, ...said })
  return new ApiProblem({
    type: 'internal',
    status: response.status,
    title: 'Lỗi của hệ thống',
    detail: `Máy chủ không trả lời được (${response.status}). Hãy thử lại sau một phút.`,
  })
}

/** What a problem that is kept on a record says. */
export function said(
  problem: Readonly<Record<string, unknown>> | undefined,
  field: 'detail' | 'title',
  otherwise: string,
): string {
  const text = problem?.[field]
  return typeof text === 'string' ? text : otherwise
}
