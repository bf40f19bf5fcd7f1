import { bytes, open, type Route } from '../route.ts'
import { guestBytes, GuestPage, guestPaper, OpenLink, openLink, OpenPaper } from './read.ts'

export const guestRoutes: readonly Route[] = [
  open('GET /api/v1/guest/:token', {
    summary: 'A sealed package, for somebody outside who holds its link',
    input: OpenLink,
    output: GuestPage,
    problems: ['not-found', 'expired', 'too-many'],
    run: openLink,
  }),
  bytes('GET /api/v1/guest/:token/bytes', {
    summary: 'The ZIP of a sealed package, by its link',
    may: 'anyone',
    input: OpenLink,
    problems: ['not-found', 'expired', 'too-many', 'damaged', 'not-satisfiable'],
    run: guestBytes,
  }),
  bytes('GET /api/v1/guest/:token/papers/:paper/bytes', {
    summary: 'An issued paper that goes with a sealed package, by its link',
    may: 'anyone',
    input: OpenPaper,
    problems: ['not-found', 'expired', 'too-many', 'not-satisfiable'],
    run: guestPaper,
  }),
]
