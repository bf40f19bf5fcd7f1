// The paper of an assignment, as it came: the one that lets it be sent after the lock, beside its number and day; or the one
// by which it got more time or another agency before, beside the reason.
import { z } from 'zod'
import type { Assignment, Kept } from '../../schemas/campaign.ts'
import { Id } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { change } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { doneBy } from '../done.ts'
import { type Who, within } from '../may.ts'
import { paperBytes } from '../papers/issued.ts'
import { onePdf } from '../papers/one-pdf.ts'
import type { Received } from '../parts.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { views } from './assignments.ts'

interface Kind {
  readonly act: string
  /** Said of anything but one PDF. */
  readonly choose: string
  /** Said while there is nothing that it could be the paper of. */
  readonly early: string
  readonly has: (assignment: Assignment) => boolean
  readonly of: (assignment: Assignment) => Kept | undefined
  readonly put: (assignment: Assignment, paper: Kept) => Pick<Assignment, 'exception' | 'paper'>
  /** Its number and day, where they were written down. */
  readonly named?: (assignment: Assignment) => string | undefined
}

export const exceptionPaper: Kind = {
  act: 'assignments.paper',
  choose: 'Hãy chọn đúng một tệp PDF của văn bản cho phép.',
  early: 'Tiêu chí này chưa được cho gửi sau khóa. Hãy gia hạn và ghi số, ngày văn bản trước.',
  has: ({ exception }) => exception !== undefined,
  of: ({ exception }) => exception?.file,
  put: ({ exception }, file) => ({ exception: { ...exception!, file } }),
  named: ({ exception }) => exception?.decision,
}

export const extensionPaper: Kind = {
  act: 'assignments.extension-paper',
  choose: 'Hãy chọn đúng một tệp PDF của văn bản gia hạn.',
  early: 'Tiêu chí này chưa được gia hạn, chưa chuyển cơ quan. Hãy gia hạn và ghi lý do trước.',
  has: ({ reason }) => reason !== undefined,
  of: ({ paper }) => paper,
  put: (_old, paper) => ({ paper }),
}

export const AttachPaper = z.strictObject({ id: Id })
type Attached = z.infer<typeof AttachPaper>

/** Before a byte of it is read. */
export const beforePaper =
  (kind: Kind) =>
  async (ctx: Context, who: Who, { id }: Pick<Attached, 'id'>): Promise<undefined> => {
    await placed(ctx, who, kind, id)
  }

/** One PDF; another one takes its place, and history keeps both. */
export const attachPaper =
  (kind: Kind) =>
  (ctx: Context, who: Who, { id, files }: Attached & { files: Received[] }) =>
    onePdf(ctx, files, kind.choose, async (keep) => {
      const { db } = ctx
      const assignment = await placed(ctx, who, kind, id)
      const campaign = await db.campaigns.model.findOne({ id: assignment.campaign }).lean()
      const set = campaign && (await db.sets.model.findOne({ id: campaign.set }).lean())
      if (!campaign || !set) throw notFound()
      const to = kind.put(assignment, await keep())
      const done = doneBy(ctx, who, kind.act)
      const next = await db.transaction((tx) => change(tx, db, db.assignments, assignment, to, done))
      return (await views(ctx, { campaign, set }, [next]))[0]!
    })

export const TakePaper = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

/** For whoever reads the leaf: what came late, or has more time, is marked with it everywhere. */
export const takePaper =
  (kind: Kind) =>
  async (ctx: Context, who: Who, { id, purpose }: z.infer<typeof TakePaper>): Promise<Bytes> => {
    const assignment = within(who, 'assessments.read', await ctx.db.assignments.model.findOne({ id }).lean())
    const file = kind.of(assignment)
    if (!file) throw notFound()
    const version = kind.named?.(assignment)
    const said = { what: 'issued', file: file.name, ...(version && { version }) } as const
    const asked = { ...said, purpose: purposeOf(who, purpose, 'view') }
    return taken(ctx, who, assignment, asked, paperBytes(ctx, file))
  }

async function placed({ db }: Context, who: Who, { has, early }: Kind, id: string): Promise<Assignment> {
  const assignment = within(who, 'campaigns.manage', await db.assignments.model.findOne({ id }).lean())
  if (!has(assignment)) throw new Problem('wrong-state', early)
  return assignment
}
