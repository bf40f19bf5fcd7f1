// What passes between the reader of signatures and its child in the box.

/** Offset and length of the bytes before, offset and length of the bytes after the signature. */
export type Range = readonly [number, number, number, number]

export type Chain = 'trusted' | 'expired' | 'undated' | 'unfit' | 'self' | 'unknown' | 'none'

export interface Stamp {
  readonly state: 'right' | 'wrong' | 'unknown'
  readonly at?: string
  readonly by?: string
  readonly chain?: Chain
}

/** The certificate, in words. */
export interface About {
  readonly signer?: string
  readonly title?: string
  readonly unit?: string
  readonly organisation?: string
  readonly issuer?: string
  readonly from?: string
  readonly to?: string
}

/** One signature, over the bytes that it names; what came after them is another question. */
export interface Read extends About {
  readonly kind: 'signature' | 'timestamp'
  readonly state: 'right' | 'broken' | 'unknown'
  readonly why?: string
  readonly at?: string
  readonly stamp?: Stamp
  readonly isWeak?: true
  readonly chain?: Chain
  /** Where the bytes end that it was made over; absent where nothing but blanks follows. */
  readonly end?: number
}

/** What the bytes behind such an end do. */
export interface Later {
  readonly state: 'extended' | 'changed' | 'uncompared'
  readonly isDrawnOver?: true
}

/** Files in the job folder. */
export const names = { trust: 'trust.json', now: 'now', read: 'read.json', later: 'later.json' } as const
/** What qpdf says of the file up to `end`. */
export const revision = (end: number): string => `until-${end}`
