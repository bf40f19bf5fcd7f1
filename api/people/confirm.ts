import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { limitConfirmations } from './limit.ts'
import { isPassword } from './password.ts'

/** «Mật khẩu để xác nhận»: what is confirmed by name is confirmed by the person, not by whoever sits at the desk. */
export async function confirmPassword(ctx: Context, who: Person, password: string): Promise<void> {
  const succeeded = await limitConfirmations(ctx, who)
  if (!(await isPassword(password, who.password)))
    throw new Problem('wrong-password', 'Mật khẩu xác nhận chưa đúng. Hãy nhập lại.')
  await succeeded()
}
