import { verify } from '@node-rs/argon2'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'

/** «Mật khẩu để xác nhận»: what is confirmed by name is confirmed by the person, not by whoever sits at the desk. */
export async function confirmPassword(_ctx: Context, who: Person, password: string): Promise<void> {
  if (who.password && (await verify(who.password, password))) return
  throw new Problem('wrong-password', 'Mật khẩu xác nhận chưa đúng. Hãy nhập lại.')
}
