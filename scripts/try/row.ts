// What is told of one file.

/** What `--json` writes for a file. */
export interface Row {
  /** Of a file inside another: both, with "›" between. */
  readonly file: string
  readonly size: number
  /** What intake does with it: `opened` gives way to its files, `failed` is a fault of ours or of this machine. */
  readonly state: 'kept' | 'opened' | 'held' | 'refused' | 'failed'
  /** Media type that the bytes were found to be. */
  readonly type?: string
  /** What each tool answered, as "qpdf 3"; empty where none was asked. */
  readonly exits: readonly string[]
  /** 0 needs no view, 1 qpdf, 2 after mending, 3 drawn anew, 4 a page that says why. */
  readonly rung: 0 | 1 | 2 | 3 | 4
  /** Found by our walk. */
  readonly pages: number
  readonly pagesBySecond?: number
  /** Letters, digits and signs that were read, without blanks. */
  readonly characters: number
  readonly pagesWithText: number
  readonly seconds: number
  /** Of the largest tool. */
  readonly peakMB: number
  /** "ok", "ok?" where the second reader counts other pages, "opened", or why it is not taken in or has no view. */
  readonly verdict: string
  /** The sentence that the officer reads. */
  readonly reason?: string
  readonly attachments?: number
  readonly lost?: Readonly<Record<string, number>>
}

export interface Total {
  readonly files: number
  /** Of these, files that stood in others. */
  readonly inner: number
  readonly states: Readonly<Record<Row['state'], number>>
  /** How often each verdict was given. */
  readonly verdicts: Readonly<Record<string, number>>
  readonly pages: number
  readonly pagesWithText: number
  readonly characters: number
  /** Summed over the files; two are taken at once. */
  readonly seconds: number
  readonly peakMB: number
}

export const INSIDE = ' › '

export function totalOf(rows: readonly Row[]): Total {
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0)
  const count = (state: Row['state']) => rows.filter((row) => row.state === state).length
  const verdicts: Record<string, number> = {}
  for (const { verdict } of rows) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
  return {
    files: rows.length,
    inner: rows.filter(({ file }) => file.includes(INSIDE)).length,
    states: {
      kept: count('kept'),
      opened: count('opened'),
      held: count('held'),
      refused: count('refused'),
      failed: count('failed'),
    },
    verdicts,
    pages: sum(({ pages }) => pages),
    pagesWithText: sum(({ pagesWithText }) => pagesWithText),
    characters: sum(({ characters }) => characters),
    seconds: Math.round(sum(({ seconds }) => seconds) * 1000) / 1000,
    peakMB: Math.max(0, ...rows.map(({ peakMB }) => peakMB)),
  }
}
