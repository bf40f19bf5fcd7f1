// What happens to a file once its bytes are at the server: it is checked, kept, and gets to the slot it was dropped on.
import { get, patch, post } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import type { Line, Receipt, Target, Told } from './line.ts'
import { type Standing, standingOf } from './standing.ts'

type Attached = NonNullable<Line['attached']>

/** Waits for the worker's verdict; slower after a minute, since a long scan takes its time. */
export async function checked(receipt: Receipt): Promise<Exclude<Standing, { state: 'received' }>> {
  for (const began = Date.now(); ;) {
    const standing = await standingOf(receipt)
    if (standing && standing.state !== 'received') return standing
    await new Promise((resume) => setTimeout(resume, Date.now() - began < 60_000 ? 1000 : 5000))
  }
}

/** Loaded once something was kept; where it does not come, the page of the document tells of twins. */
export function lookForTwins(...asked: Parameters<typeof import('./look-alike.ts').lookForTwins>): void {
  void import('./look-alike.ts').then(
    (part) => part.lookForTwins(...asked),
    () => undefined,
  )
}

let isRenewing = false

/** Lists show what came in without waiting for their next turn; five hundred files that come at once are told now and then. */
export function renewLists(): void {
  if (isRenewing) return
  isRenewing = true
  setTimeout(() => {
    isRenewing = false
    void cache.invalidateQueries({ queryKey: ['/api/v1/documents'] })
    void cache.invalidateQueries({ queryKey: ['/api/v1/documents/facets'] })
  }, 1000)
}

const tries = 5

/**
 * Cites the document in the slot, once: what is there already is not cited again, so that asking again after a lost answer or a
 * reload is safe. A colleague, or the file beside this one, may have saved meanwhile: then the newest revision is asked.
 */
export async function attach(target: Target, to: { document: string; version?: string }): Promise<Attached> {
  const { slotName } = target
  try {
    const version = to.version ?? (await newestOpen(to.document))
    if (!version)
      return { ok: false, sentence: 'Tài liệu có sẵn chưa dùng được. Hãy mở tài liệu để xem lý do.' }
    for (let left = tries; !(await cited(target, version)); left--) if (left === 0) throw staleFor(slotName)
    void cache.invalidateQueries()
    return { ok: true, sentence: `Đã gắn vào mục “${slotName}”.` }
  } catch (error) {
    if (isProblem(error, 'offline', 'unavailable', 'signed-out')) {
      await new Promise((resume) => setTimeout(resume, 3000))
      return attach(target, to)
    }
    const why = error instanceof ApiProblem ? error.message : 'Có lỗi ở trình duyệt.'
    return { ok: false, sentence: `Đã nhận, nhưng chưa gắn được vào mục “${slotName}”: ${why}` }
  }
}

/** False when somebody saved in between. */
async function cited({ assessment: id, slot }: Target, version: string): Promise<boolean> {
  const { revision, slots } = await get('/api/v1/assessments/{id}', { id })
  const there = slots.find(({ key }) => key === slot)?.citations.some((one) => one.version === version)
  if (there) return true
  try {
    await post('/api/v1/assessments/{id}/citations', { id, revision, slot, version })
    return true
  } catch (error) {
    if (isProblem(error, 'stale')) return false
    throw error
  }
}

const staleFor = (slotName: string) =>
  new ApiProblem({
    type: 'stale',
    detail: `nhiều người đang sửa tiêu chí này. Hãy gắn lại từ kho vào “${slotName}”.`,
  })

export const newestOpen = async (document: string): Promise<string | undefined> =>
  (await get('/api/v1/documents/{id}', { id: document })).versions.find(
    ({ state, scan }) => state === 'kept' && scan?.state !== 'infected',
  )?.id

/** Saves what a list says of the paper, unless somebody has written about it meanwhile: what a person wrote stays. */
export async function tell(id: string, told: Told): Promise<Attached> {
  try {
    const { revision, particulars } = await get('/api/v1/documents/{id}', { id })
    if (Object.keys(particulars).length === 0)
      await patch('/api/v1/documents/{id}', { id, revision, particulars: told })
    void cache.invalidateQueries()
    return { ok: true, sentence: 'Đã ghi thông tin văn bản theo danh sách.' }
  } catch (error) {
    if (isProblem(error, 'offline', 'unavailable', 'signed-out', 'stale')) {
      await new Promise((resume) => setTimeout(resume, 3000))
      return tell(id, told)
    }
    const why = error instanceof ApiProblem ? error.message : 'Có lỗi ở trình duyệt.'
    return { ok: false, sentence: `Đã nhận, nhưng chưa ghi được thông tin văn bản theo danh sách: ${why}` }
  }
}
