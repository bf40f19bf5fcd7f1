import { z } from 'zod'
import { Id, Revision, Time } from './id.ts'

/** What a document is called in a campaign's dossiers: `{leaf}-{00}`. */
export const Exhibit = z.object({
  id: Id,
  campaign: Id,
  agency: Id,
  document: Id,
  leaf: z.string().min(1).max(60),
  code: z.string().regex(/^\d+(\.\d+)*-\d{2,4}$/),
  at: Time,
  revision: Revision,
})
export type Exhibit = z.infer<typeof Exhibit>
