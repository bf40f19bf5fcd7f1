// A notice made once: what was told is a unique key of it, made in one transaction with it.
import type { Campaign } from '../../schemas/campaign.ts'
import { newId } from '../../schemas/id.ts'
import type { Notice } from '../../schemas/notice.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'

export interface NewNotice extends Pick<Notice, 'isEscalation' | 'rungs' | 'items' | 'subject' | 'text'> {
  readonly person: Person
  readonly agency?: string
}

/** In whatever round: what one round reminded of may lie in the next one by now. */
export async function keysTold({ db }: Context, people: readonly string[]): Promise<Set<string>> {
  const notices = await db.notices.model.find({ person: { $in: people } }, { rungs: 1 }).lean()
  return new Set(notices.flatMap(({ rungs }) => rungs))
}

/** False when another worker was first; what it did not tell is found at the next look. */
export async function tell(
  ctx: Context,
  campaign: Campaign,
  { person, agency, ...said }: NewNotice,
  worker: string,
): Promise<boolean> {
  const { db, config, isDemo } = ctx
  const to = config.mail && !isDemo ? person.email : undefined
  const at = ctx.now().toISOString()
  const notice: Notice = {
    ...{ id: newId('nt'), person: person.id, campaign: campaign.id, ...(agency && { agency }) },
    ...said,
    ...(to ? { to, state: 'waiting' } : { state: 'screen' }),
    ...{ at, revision: 1 },
  }
  const done = { act: 'notices.make', by: worker, behalf: person.id, at }
  try {
    await db.transaction((tx) => create(tx, db, db.notices, notice, done))
    return true
  } catch (error) {
    if (error instanceof Problem && error.type === 'duplicate') return false
    throw error
  }
}
