/** What page-child says of a page. */
export interface PageReport {
  readonly isBlank: boolean
  readonly isTable: boolean
  /** Degrees by which its lines rise to the right; absent where there are none. */
  readonly skew?: number
}
