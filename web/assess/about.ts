import type { Assessment } from '../api/shapes.ts'
import { documentName } from './acts.ts'

/** «214/BC-SLD, trang 3» */
export function aboutOf(
  { citation, pages }: Pick<Assessment['requests'][number], 'citation' | 'pages'>,
  { slots }: Assessment,
): string | undefined {
  const cited = slots.flatMap(({ citations }) => citations).find(({ key }) => key === citation)
  return cited && [documentName(cited), pages && `trang ${pages}`].filter(Boolean).join(', ')
}
