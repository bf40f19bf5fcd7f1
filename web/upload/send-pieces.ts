// A large file goes by tus: what has arrived need not be sent again after the line broke, the page was closed, or the officer
// paused it. What came of it is asked for afterwards, so that a lost answer costs nothing either.
import { DetailedError, Upload } from 'tus-js-client'
import { get } from '../api/client.ts'
import { ApiProblem, offline } from '../api/problem.ts'
import { refresh, sessionOver } from '../api/session.ts'
import type { Line } from './line.ts'
import type { Answer, Sending } from './send.ts'

/** Longer than this without a byte leaving: the line is dead. */
const SILENCE = 60_000

export async function sendInPieces(
  { agency, file, url, target }: Line & { file: File },
  { key, sha256, again, onSent, onUrl, signal }: Sending & { key: string; sha256: string | undefined },
): Promise<Answer> {
  const metadata = {
    filename: file.name.normalize('NFC'),
    filetype: file.type,
    agency,
    key,
    ...(sha256 && { sha256 }),
    ...(again && { again: 'true' }),
    ...(target && { into: 'annexes' }),
  }
  let at = url
  const began = Date.now()
  const once = () =>
    run(file, metadata, at, { signal, onSent }, (known) => {
      at = known
      onUrl(known)
    })
  let refused = await once()
  if (refused?.status === 401) {
    if (!(await refresh(began))) {
      sessionOver()
      throw offline() // waits and goes on after the new sign-in
    }
    refused = await once()
  }
  // Refused at its last byte: the upload itself knows the reason, as it knows the receipt.
  if (!at || (refused && ![409, 415, 422].includes(refused.status))) throw refused ?? offline()
  const answer = await resultOf(at)
  if (!answer) throw refused ?? offline() // all is there, and somebody is about to record it
  return answer
}

/** Undefined while the file is not whole, or not recorded yet. */
export async function resultOf(url: string): Promise<Answer | undefined> {
  const { results } = await get('/api/v1/uploads/{id}', { id: url.split('/').at(-1) ?? '' })
  const [result] = results ?? []
  if (!result) return undefined
  return 'receipt' in result ? { receipt: result.receipt } : { problem: new ApiProblem(result.problem) }
}

/** Undefined when the last byte arrived; how it was refused; throws `offline` when the line is gone. */
function run(
  file: File,
  metadata: Record<string, string>,
  uploadUrl: string | undefined,
  { signal, onSent }: Pick<Sending, 'signal' | 'onSent'>,
  onUrl: (url: string) => void,
): Promise<ApiProblem | undefined> {
  return new Promise((resolve, reject) => {
    let watch: ReturnType<typeof setTimeout> | undefined
    const upload = new Upload(file, {
      endpoint: '/api/v1/uploads',
      ...(uploadUrl && { uploadUrl }),
      metadata,
      storeFingerprintForResuming: false, // the tray keeps the address with its line
      retryDelays: [500, 2000, 4000, 8000],
      onShouldRetry: ({ originalResponse }) =>
        navigator.onLine && (!originalResponse || [409, 423].includes(originalResponse.getStatus())),
      onUploadUrlAvailable: () => upload.url && onUrl(new URL(upload.url, location.href).pathname),
      onProgress: (sent) => {
        breathe()
        onSent(sent)
      },
      onSuccess: () => end(() => resolve(undefined)),
      onError: (error) => {
        const answer = error instanceof DetailedError ? error.originalResponse : undefined
        if (!answer || answer.getStatus() >= 500) end(() => reject(offline()))
        else end(() => resolve(problemIn(answer.getStatus(), answer.getBody())))
      },
    })
    const stop = () => {
      void upload.abort()
      end(() => reject(offline()))
    }
    const breathe = () => {
      clearTimeout(watch)
      watch = setTimeout(stop, SILENCE)
    }
    const end = (settle: () => void) => {
      clearTimeout(watch)
      signal.removeEventListener('abort', stop)
      window.removeEventListener('offline', stop)
      settle()
    }
    signal.addEventListener('abort', stop)
    window.addEventListener('offline', stop)
    breathe()
    upload.start()
  })
}

function problemIn(status: number, body: string): ApiProblem {
  try {
    return new ApiProblem({ ...(JSON.parse(body) as Record<string, unknown>), status })
  } catch {
    return new ApiProblem({ status, detail: `Máy chủ không nhận được tệp (${status}). Hãy thử lại.` })
  }
}
