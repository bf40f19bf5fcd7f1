import { z } from 'zod'
import { bytes, json, type Route } from '../route.ts'
import { FeedState, feedState, MadeFeed, makeFeed, NoInput, OpenFeed, openFeed, revokeFeed } from './feed.ts'
import { NoticeView, OwnNotices, ownNotices, seeNotice, sendAgain, Touch } from './own.ts'
import { ReadReminders, readReminders, Reminders } from './read.ts'
import { UrgeAgencies, urgeAgencies, Urged } from './urge.ts'

export const reminderRoutes: readonly Route[] = [
  json('GET /api/v1/campaigns/:slug/reminders', {
    summary: 'What each agency owes with the sentence to send, and what became of every mail',
    may: 'reminders.read',
    input: ReadReminders,
    output: Reminders,
    problems: ['not-found'],
    run: readReminders,
  }),
  json('POST /api/v1/campaigns/:slug/urgings', {
    summary: 'Tell chosen agencies at once what they owe, beside the ladder',
    may: 'reminders.send',
    input: UrgeAgencies,
    output: Urged,
    problems: ['not-found'],
    run: urgeAgencies,
  }),
  json('GET /api/v1/campaigns/:slug/notices', {
    summary: 'What one was reminded of and has not seen yet',
    may: 'signed-in',
    input: OwnNotices,
    output: z.strictObject({ notices: z.array(NoticeView) }),
    problems: ['not-found'],
    run: ownNotices,
  }),
  json('PUT /api/v1/notices/:id/seen', {
    summary: 'One has seen a reminder',
    may: 'signed-in',
    input: Touch,
    output: NoticeView,
    problems: ['not-found', 'stale'],
    run: seeNotice,
  }),
  json('POST /api/v1/notices/:id/mail', {
    summary: 'Send the mail of a reminder again',
    may: 'reminders.send',
    input: Touch,
    output: NoticeView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: sendAgain,
  }),
  json('GET /api/v1/me/feed', {
    summary: 'Whether one has an address for a calendar program',
    may: 'signed-in',
    input: NoInput,
    output: FeedState,
    problems: [],
    run: feedState,
  }),
  json('POST /api/v1/me/feed', {
    summary: "A new address under which a calendar program reads one's deadlines",
    may: 'signed-in',
    input: NoInput,
    output: MadeFeed,
    problems: [],
    run: makeFeed,
  }),
  json('DELETE /api/v1/me/feed', {
    summary: 'Take the address back',
    may: 'signed-in',
    input: NoInput,
    output: FeedState,
    problems: [],
    run: revokeFeed,
  }),
  bytes('GET /api/v1/feeds/:token/han.ics', {
    summary: "Somebody's deadlines as iCalendar, by the address that they made",
    may: 'anyone',
    input: OpenFeed,
    problems: ['not-found', 'not-satisfiable'],
    run: openFeed,
  }),
]
