import { askable } from '../kit/ask-worker.ts'

const ask = askable<{ file: File }, string>(
  () => new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' }),
)

/** Hex SHA-256, or undefined where it cannot be had; the server compares it with what arrived. */
export const sha256Of = (file: File): Promise<string | undefined> => ask({ file })
