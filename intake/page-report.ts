/** Degrees that disturb recognition: a page that leans more is straightened. */
export const LEAST_SKEW = 0.2

/** What page-child says of a page. */
export interface PageReport {
  readonly isBlank: boolean
  readonly isTable: boolean
  /** Writing runs over its edge. */
  readonly isCut: boolean
  /** Degrees by which its lines rise to the right; absent where there are none. */
  readonly skew?: number
  /** Pixels of the page after its turn; straightened it takes more room, around the same middle. */
  readonly width: number
  readonly height: number
}
