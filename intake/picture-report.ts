// What the picture child and its parent agree on.

/** Exit code: the picture cannot be decoded. */
export const DAMAGED = 3

export interface PictureReport {
  readonly pages: number
  /** Some of them say where they were taken. */
  readonly tellsPlace: boolean
  /** Stops at the first page that is too large. */
  readonly sizes: readonly { readonly width: number; readonly height: number; readonly isColour: boolean }[]
}
