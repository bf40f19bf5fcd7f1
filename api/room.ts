// A MongoDB whose disk runs full does not refuse: it ends, and takes everybody with it. So nothing new is begun while
// there is still room for what is under way.
import { Problem } from '../schemas/problem.ts'
import type { Context } from './context.ts'

const KEPT_MS = 3000

/** One question to the database serves everybody who asks within these seconds. */
const asked = new WeakMap<Context['db'], { at: number; room: Promise<number> }>()

/** True as well while the database is away: whoever needs it will hear so. */
export async function hasRoom({ db, config, log }: Context): Promise<boolean> {
  let last = asked.get(db)
  if (!last || Date.now() - last.at > KEPT_MS) {
    last = { at: Date.now(), room: db.room().catch(() => Infinity) }
    asked.set(db, last)
    const room = await last.room
    if (room < config.roomBytes) log('no room', { room, error: 'the disk of the database is nearly full' })
  }
  return (await last.room) >= config.roomBytes
}

export async function refuseWithoutRoom(ctx: Context): Promise<void> {
  if (await hasRoom(ctx)) return
  const sentence = 'Máy chủ sắp hết chỗ lưu nên tạm dừng nhận. Hãy báo quản trị, rồi làm lại sau.'
  throw new Problem('disk-full', sentence)
}
