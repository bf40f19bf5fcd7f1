import { z } from 'zod'
import { Contribution } from '../../schemas/contribution/contribution.ts'
import { Id } from '../../schemas/id.ts'
import { Named } from '../../schemas/plan/plan.ts'
import { LeafSlots } from '../assessments/leaf-slots.ts'
import { NamedPaper } from '../documents/named.ts'
import { ContributionFigures } from './figures.ts'

const Row = Contribution.omit({ papers: true, links: true, by: true }).extend({
  papers: z.array(NamedPaper.extend({ kind: Contribution.shape.papers.element.shape.kind })),
  links: z.array(NamedPaper.extend({ address: z.string(), on: z.string(), sha256: z.string() })),
  byName: z.string(),
  isRecognised: z.boolean(),
  mayKeep: z.boolean(),
})

export const ContributionList = z.object({
  year: z.int(),
  years: z.array(z.int()),
  /** Whoever works for agencies sees theirs, and what is to prove a leaf that these lead. */
  isPartial: z.boolean(),
  rows: z.array(Row),
  /** What they add up to for leaves that this person's agency leads, or for all of them. */
  figures: ContributionFigures,
  mayAdd: z.boolean(),
  /** In whose name this person may write. */
  agencies: z.array(Named),
  leaves: z.array(z.object({ code: z.string(), name: z.string() })),
  tasks: z.array(z.object({ code: z.string(), content: z.string() })),
})
export type ContributionList = z.input<typeof ContributionList>

export const ContributionView = Row.extend({
  slots: z.array(LeafSlots),
  cited: z.array(z.object({ version: Id, leaf: z.string(), slot: z.string() })),
})
export type ContributionView = z.input<typeof ContributionView>
