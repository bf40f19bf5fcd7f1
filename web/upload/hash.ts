let worker: Worker | undefined
const asked = new Map<string, (hex: string | undefined) => void>()

/** Hex SHA-256, or undefined where it cannot be had; the server compares it with what arrived. */
export function sha256Of(file: File): Promise<string | undefined> {
  if (!worker) {
    worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data: { id, hex } }: MessageEvent<{ id: string; hex?: string }>) => {
      asked.get(id)?.(hex)
      asked.delete(id)
    }
    worker.onerror = () => {
      for (const answer of asked.values()) answer(undefined)
      asked.clear()
    }
  }
  const id = crypto.randomUUID()
  return new Promise((resolve) => {
    asked.set(id, resolve)
    worker?.postMessage({ id, file })
  })
}
