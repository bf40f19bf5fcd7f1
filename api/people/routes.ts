import { json, open, type Route, session } from '../route.ts'
import {
  acceptInvitation,
  Invitation,
  Invite,
  invite,
  Invited,
  OpenInvitation,
  openInvitation,
  UseInvitation,
} from './invitations.ts'
import { InvitedMany, InviteMany, inviteMany } from './invite-many.ts'
import { manageRoutes } from './manage-routes.ts'
import { ChangePassword, changePassword, Me, me } from './me.ts'
import { Done, Nothing, refresh, SignedIn, SignIn, signIn, signOut } from './sign-in.ts'

const invitationRoutes: readonly Route[] = [
  json('POST /api/v1/people/:id/invitations', {
    summary: 'A one-time link to set the password; the one before it ends',
    may: 'people.invite',
    input: Invite,
    output: Invited,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: invite,
  }),
  json('POST /api/v1/invitations', {
    summary:
      'Invite many at once, by mail where it is set up, else by a link to hand over; a result per person; `check` only looks',
    may: 'people.invite',
    input: InviteMany,
    output: InvitedMany,
    problems: [],
    run: inviteMany,
  }),
  open('GET /api/v1/invitations/:token', {
    summary: 'Whom a one-time link is for',
    input: OpenInvitation,
    output: Invitation,
    problems: ['expired'],
    run: openInvitation,
  }),
  open('POST /api/v1/invitations/:token', {
    summary: 'Set the password by a one-time link',
    input: UseInvitation,
    output: Invitation,
    problems: ['expired'],
    run: acceptInvitation,
  }),
]

const sessionRoutes: readonly Route[] = [
  session('POST /api/v1/sessions', {
    summary: 'Sign in',
    may: 'anyone',
    input: SignIn,
    output: SignedIn,
    problems: ['wrong-password', 'too-many'],
    run: signIn,
  }),
  session('POST /api/v1/sessions/refresh', {
    summary: 'Exchange the refresh token for the next',
    may: 'anyone',
    input: Nothing,
    output: Done,
    problems: ['signed-out'],
    run: refresh,
  }),
  session('DELETE /api/v1/sessions', {
    summary: 'Sign out',
    may: 'anyone',
    input: Nothing,
    output: Done,
    problems: [],
    run: signOut,
  }),
  json('GET /api/v1/me', {
    summary: 'Who is signed in, in whose name, and what the menu shows',
    may: 'signed-in',
    input: Nothing,
    output: Me,
    problems: [],
    run: me,
  }),
  session('POST /api/v1/me/password', {
    summary: 'Change the own password',
    may: 'signed-in',
    input: ChangePassword,
    output: Done,
    problems: ['wrong-password', 'too-many', 'stale'],
    run: changePassword,
  }),
]

export const peopleRoutes: readonly Route[] = [...invitationRoutes, ...sessionRoutes, ...manageRoutes]
