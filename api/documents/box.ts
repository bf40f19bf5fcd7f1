import type { Box } from '../../intake/box.ts'
import { probe } from '../../intake/probe.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'

const boxes = new WeakMap<Context['config'], Box>()

/** The box for converters, or what is missing; asked again while there is none: packages may be on their way. */
export async function boxOf({ config }: Context): Promise<Box | Problem> {
  const known = boxes.get(config)
  if (known) return known
  const { box, reason } = await probe(config.box, config.jobs)
  if (!box) return new Problem('unavailable', reason ?? 'Chưa có hộp cách ly để mở tệp. Hãy báo quản trị.')
  boxes.set(config, box)
  return box
}
