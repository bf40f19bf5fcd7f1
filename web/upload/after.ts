// What happens to a file once its bytes are at the server: it is checked, kept, and gets to the slot it was dropped on.
import { get, post } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import type { Line, Receipt, Target } from './line.ts'

type Attached = NonNullable<Line['attached']>

/** Waits for the worker's verdict; slower after a minute, since a long scan takes its time. */
export async function checked({
  document,
  version,
}: Pick<Receipt, 'document' | 'version'>): Promise<{ problem: ApiProblem } | { kept: true }> {
  const began = Date.now()
  for (;;) {
    const found = await get('/api/v1/documents/{id}', { id: document }).catch((error: unknown) => {
      if (isProblem(error, 'offline', 'unavailable', 'signed-out')) return undefined
      throw error
    })
    const at = found?.versions.find(({ id }) => id === version)
    if (at?.state === 'kept') return { kept: true }
    if (at && at.state !== 'received')
      return { problem: new ApiProblem(at.problem ?? { detail: 'Tệp không được nhận.' }) }
    await new Promise((resume) => setTimeout(resume, Date.now() - began < 60_000 ? 1000 : 5000))
  }
}

/** Cites the document in the slot. Somebody else may have saved meanwhile: the newest revision is asked, twice at most. */
export async function attach(
  { assessment, slot, slotName }: Target,
  to: { document: string; version?: string },
): Promise<Attached> {
  try {
    const version = to.version ?? (await newestKept(to.document))
    if (!version)
      return { ok: false, sentence: 'Tài liệu có sẵn chưa dùng được. Hãy mở tài liệu để xem lý do.' }
    for (const isLast of [false, true]) {
      const { revision } = await get('/api/v1/assessments/{id}', { id: assessment })
      const done = await post('/api/v1/assessments/{id}/citations', {
        id: assessment,
        revision,
        slot,
        version,
      }).catch((error: unknown) => {
        if (isLast || !isProblem(error, 'stale')) throw error
      })
      if (done) break
    }
    await cache.invalidateQueries()
    return { ok: true, sentence: `Đã gắn vào mục “${slotName}”.` }
  } catch (error) {
    const why = error instanceof ApiProblem ? error.message : 'Có lỗi ở trình duyệt.'
    return { ok: false, sentence: `Đã nhận, nhưng chưa gắn được vào mục “${slotName}”: ${why}` }
  }
}

const newestKept = async (document: string): Promise<string | undefined> =>
  (await get('/api/v1/documents/{id}', { id: document })).versions.find(({ state }) => state === 'kept')?.id
