import { z } from 'zod'
import { Id, Revision } from './id.ts'
import { Pair } from './set-diff.ts'

/** Which node of one set a person says becomes which node of another; what is not here is matched by key and name. */
export const Mapping = z.object({
  id: Id,
  from: Id,
  to: Id,
  pairs: z.array(Pair).max(2000),
  /** Nodes of the newer set that come from none of the older one, whatever key and name tell. */
  fresh: z.exactOptional(z.array(z.string().max(100)).max(2000)),
  revision: Revision,
})
export type Mapping = z.infer<typeof Mapping>
