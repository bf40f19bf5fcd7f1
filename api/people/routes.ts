import { type Route, session } from '../route.ts'
import { SignedIn, SignIn, signIn } from './session.ts'

export const peopleRoutes: readonly Route[] = [
  session('POST /api/v1/sessions', {
    summary: 'Sign in',
    may: 'anyone',
    input: SignIn,
    output: SignedIn,
    problems: ['wrong-password'],
    run: signIn,
  }),
]
