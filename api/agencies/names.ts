import { compareText } from '../../schemas/format.ts'
import type { Context } from '../context.ts'

interface Span {
  readonly from: string
  readonly to: string
}

/** The agencies that tasks are given to, for choosing one; of those days where they are said. */
export const agencyNames = async ({ db }: Context, span?: Span): Promise<{ id: string; name: string }[]> =>
  (await db.agencies.model.find({ isIssuerOnly: false }).lean())
    .filter(
      ({ validFrom, validTo }) => !span || (validFrom <= span.to && (validTo ?? span.from) >= span.from),
    )
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => compareText(a.name, b.name))
