// Papers cited in a leaf, as a figure may name them for its source: by number and issuer, with what they are about.
export interface SourcePaper {
  readonly value: string
  readonly label: string
}

/** Each version once. Communes number alike: what would read the same has its code beside it. */
export function papersOf(slots: readonly { readonly citations: readonly Told[] }[]): SourcePaper[] {
  const all = new Map(slots.flatMap(({ citations }) => citations).map((cited) => [keyOf(cited), cited]))
  const papers = [...all].map(([value, cited]) => ({ value, cited, label: nameOf(cited) }))
  const times = (label: string): number => papers.filter((one) => one.label === label).length
  return papers.map(({ value, cited, label }) => ({
    value,
    label:
      times(label) > 1
        ? `${label} (${codeOf(
            cited,
            papers.map((one) => one.cited),
          )})`
        : label,
  }))
}

interface Told {
  readonly document: string
  readonly version: string
  readonly documentCode: string
  /** Of the version. */
  readonly n: number
  readonly issuerName?: string | undefined
  readonly particulars: { readonly symbol?: string | undefined; readonly subject?: string | undefined }
}

const keyOf = ({ document, version }: Told): string => `${document} ${version}`

function nameOf({ particulars: { symbol, subject }, documentCode, issuerName }: Told): string {
  const name = [symbol ?? documentCode, issuerName].filter(Boolean).join(', ')
  return subject ? `${name}: ${subject}` : name
}

function codeOf({ document, documentCode, n }: Told, all: readonly Told[]): string {
  return all.filter((one) => one.document === document).length > 1
    ? `${documentCode}, bản ${n}`
    : documentCode
}
