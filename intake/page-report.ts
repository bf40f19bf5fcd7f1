/** What page-child says of a page. */
export interface PageReport {
  readonly isBlank: boolean
  readonly isTable: boolean
  /** Writing runs over its edge. */
  readonly isCut: boolean
  /** Degrees by which its lines rise to the right; absent where there are none. */
  readonly skew?: number
}
