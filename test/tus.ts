// The tus protocol spoken plainly, so that tests can speak it wrongly too.
type Bytes = NonNullable<RequestInit['body']>

export interface Tus {
  create(
    size: number | string,
    about?: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Response>
  /** Address of a new upload. */
  begin(size: number, about?: Record<string, string>): Promise<string>
  patch(url: string, offset: number, bytes: Bytes, headers?: Record<string, string>): Promise<Response>
  head(url: string): Promise<Response>
  offset(url: string): Promise<number>
  give(url: string): Promise<Response>
  read(url: string): Promise<{ offset: number; results?: Result[]; status: number; type?: string }>
}
export interface Result {
  receipt?: {
    document: string
    version: string
    code: string
    file: { name: string; sha256: string; size: number }
  }
  problem?: { type: string; detail: string }
}

const encode = (about: Record<string, string>): string =>
  Object.entries(about)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')

export function tusAs(base: string, cookie: string): Tus {
  const ask = (method: string, url: string, headers: Record<string, string> = {}, body?: Bytes) =>
    fetch(new URL(url, base), {
      method,
      headers: { Cookie: cookie, 'Tus-Resumable': '1.0.0', ...headers },
      ...(body !== undefined && { body, duplex: 'half' }),
    })
  const tus: Tus = {
    create: (size, about = {}, headers = {}) =>
      ask('POST', '/api/v1/uploads', {
        'Upload-Length': String(size),
        'Upload-Metadata': encode({ filename: 'tờ trình.pdf', ...about }),
        ...headers,
      }),
    async begin(size, about) {
      const made = await tus.create(size, about)
      if (made.status !== 201) throw new Error(`${made.status} ${await made.text()}`)
      return made.headers.get('Location')!
    },
    patch: (url, offset, bytes, headers = {}) =>
      ask(
        'PATCH',
        url,
        { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream', ...headers },
        bytes,
      ),
    head: (url) => ask('HEAD', url),
    offset: async (url) => Number((await tus.head(url)).headers.get('Upload-Offset')),
    give: (url) => ask('DELETE', url),
    async read(url) {
      const answer = await ask('GET', url)
      return { status: answer.status, ...((await answer.json()) as { offset: number }) }
    },
  }
  return tus
}
