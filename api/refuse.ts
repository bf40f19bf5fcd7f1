import type { Fault } from '../schemas/opening.ts'
import { Problem } from '../schemas/problem.ts'

/** Throws `invalid` with all of them at once; nothing where there are none. */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return
  throw new Problem('invalid', 'Một số ô chưa hợp lệ. Hãy sửa các ô được đánh dấu rồi gửi lại.', { faults })
}
