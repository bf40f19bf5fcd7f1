/** What stamp-child says of a page: how many patches of red ink, and how tall each row of the sheet is. */
export interface StampReport {
  readonly spots: number
  readonly tall: number
}
