// How often a password may be guessed. Held against account and address together, so that nobody can lock out somebody
// else; an address that guesses at many accounts, and an account that is guessed at from many addresses, wait too, the
// latter only where the person never signed in from.
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'

const pair = { free: 5, first: 30, longest: 900 }
const one = { free: 100, first: 30, longest: 900 } // an office is one address, with many people behind it

/** Counts the try; throws `too-many` with the seconds to wait. Give what it returns the outcome. */
export async function limitGuesses({ db }: Context, login: string, address: string, person: Person | null) {
  const { limits } = db
  const [pairs, addresses, accounts] = [`pair ${login} ${address}`, `address ${address}`, `account ${login}`]
  refuse(await limits.strike(pairs, pair))
  refuse(await limits.strike(addresses, one))
  const isKnown = person && (await db.sessions.model.exists({ person: person.id, address }))
  if (!isKnown) refuse(await limits.strike(accounts, one))
  return async function succeeded(): Promise<void> {
    await Promise.all([limits.forget(pairs), limits.lift(addresses), isKnown || limits.lift(accounts)])
  }
}

/** The same for somebody who is signed in and gives the password again. */
export async function limitConfirmations({ db }: Context, { id }: Person) {
  const key = `confirm ${id}`
  refuse(await db.limits.strike(key, pair))
  return () => db.limits.forget(key)
}

function refuse(seconds: number): void {
  if (seconds <= 0) return
  const wait = seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
  throw new Problem('too-many', `Đã thử quá nhiều lần. Hãy đợi ${wait} rồi thử lại.`, { retryAfter: seconds })
}
