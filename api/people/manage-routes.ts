// People as records: acts of the administrator. Acts of oneself are in routes.ts.
import { json, type Route } from '../route.ts'
import { ListPeople, listPeople, PeopleList } from './list.ts'
import { ById, ChangePerson, changePerson, comeBack, CreatePerson, createPerson, depart } from './save.ts'
import { endSessions, readPerson, Seen } from './save.ts'
import { PersonView } from './view.ts'

const at = '/api/v1/people'

export const manageRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'People by name, a page at a time; `q` finds with and without diacritics',
    may: 'people.manage',
    input: ListPeople,
    output: PeopleList,
    problems: [],
    run: listPeople,
  }),
  json(`GET ${at}/:id`, {
    summary: 'One person, with the open work handed to them by name',
    may: 'people.manage',
    input: ById,
    output: PersonView,
    problems: ['not-found'],
    run: readPerson,
  }),
  json(`POST ${at}`, {
    summary:
      'Add a person; an invitation lets them set a password. `isService`: a machine that acts by tokens',
    may: 'people.manage',
    input: CreatePerson,
    output: PersonView,
    problems: ['duplicate'],
    run: createPerson,
  }),
  json(`PATCH ${at}/:id`, {
    summary: 'Change name, position, e-mail, capacity or grants; other grants end the sessions',
    may: 'people.manage',
    input: ChangePerson,
    output: PersonView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: changePerson,
  }),
  json(`POST ${at}/:id/departure`, {
    summary: 'Somebody leaves: sessions end, nothing of theirs changes; says what work to hand over',
    may: 'people.manage',
    input: Seen,
    output: PersonView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: depart,
  }),
  json(`DELETE ${at}/:id/sessions`, {
    summary: 'End every session of a person, and the tokens of a machine',
    may: 'people.manage',
    input: Seen,
    output: PersonView,
    problems: ['not-found', 'stale'],
    run: endSessions,
  }),
  json(`POST ${at}/:id/return`, {
    summary: 'Somebody comes back, with what they could do before',
    may: 'people.manage',
    input: Seen,
    output: PersonView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: comeBack,
  }),
]
