// Whether a document is evidence of the year that is assessed, was only evidence of earlier ones, or never was.
export const usages = ['now', 'earlier', 'never'] as const
export type Usage = (typeof usages)[number]

/** From the years of the rounds that cite it. */
export function usageOf(years: readonly number[], year: number): Usage {
  if (years.length === 0) return 'never'
  return years.some((each) => each >= year) ? 'now' : 'earlier'
}
