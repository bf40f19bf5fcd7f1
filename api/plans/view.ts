import { z } from 'zod'
import { Id, Revision, Time } from '../../schemas/id.ts'
import { DatasetSlug } from '../../schemas/results/result.ts'
import { Decision, Named, PlanContent, Task } from '../../schemas/plan/plan.ts'

export const ReadPlans = z.strictObject({
  /** The newest one where nothing is said. */
  id: z.exactOptional(Id),
})

const Listed = z.object({
  id: Id,
  year: z.int(),
  n: z.int(),
  state: z.enum(['draft', 'approved']),
  /** A newer version of the year was approved. */
  isReplaced: z.boolean(),
})

export const PlanView = Listed.extend({
  ...PlanContent.omit({ tasks: true }).shape,
  /** The objectives in words. */
  aims: z.array(z.string()),
  /** What was published of the year before, as the plan opens with it; of a draft also what contradicts itself there. */
  situation: z.object({ lines: z.array(z.string()), contradictions: z.array(z.string()) }),
  tasks: z.array(
    Task.extend({
      deadlineText: z.string(),
      /** Of the whole task, in hundredths. */
      lift: z.int(),
    }),
  ),
  /** Whoever leads or coordinates sees these alone. */
  isPartial: z.boolean(),
  /** What the shown tasks should bring, in hundredths. */
  lift: z.int(),
  approved: z.exactOptional(z.object({ at: Time, byName: z.string(), decision: z.exactOptional(Decision) })),
  byName: z.string(),
  at: Time,
  revision: Revision,
  mayEdit: z.boolean(),
  mayApprove: z.boolean(),
  /** As the next version of its year, or as what the next year's begins from. */
  mayFollow: z.boolean(),
})

export const PlansView = z.object({
  plans: z.array(Listed),
  plan: z.exactOptional(PlanView),
  mayStart: z.boolean(),
  /** Points that the newest published result before the plan's year lacks, dearest first, and the tasks for each. */
  lost: z.exactOptional(
    z.object({
      year: z.int(),
      rows: z.array(
        z.object({
          code: z.string(),
          name: z.exactOptional(z.string()),
          /** Hundredths. */
          missing: z.int(),
          lift: z.int(),
          tasks: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** To choose from, where the plan may be edited. */
  agencies: z.array(Named),
  areas: z.array(z.object({ code: z.string(), name: z.string(), max: z.exactOptional(z.int()) })),
  /** Of published results, the province's own first. */
  datasets: z.array(z.object({ slug: DatasetSlug, title: z.string() })),
})
export type PlansView = z.input<typeof PlansView>

export const KeptPlan = z.strictObject({ id: Id, revision: Revision })

export const EditedTask = Task.omit({ lead: true, coordinators: true }).extend({
  lead: Id,
  coordinators: z.array(Id).max(60),
})
export const EditPlan = PlanContent.extend({
  id: Id,
  revision: Revision,
  tasks: z.array(EditedTask).max(500),
})
