import { askable } from '../kit/ask-worker.ts'
import type { PhotoPage } from './pdf.ts'
import type { Quality } from './quality.ts'

export interface Looked extends Omit<PhotoPage, 'turn'> {
  readonly faults: readonly Quality[]
  readonly thumb: ImageBitmap
}

/** Undefined: this browser cannot open it as a picture. */
export const lookAt = askable<{ file: File }, Looked>(
  () => new Worker(new URL('./look-worker.ts', import.meta.url), { type: 'module' }),
)
