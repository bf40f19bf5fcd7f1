import { Agency } from '../../schemas/agency.ts'
import { json, type Route } from '../route.ts'
import { Agencies, ListAgencies, listAgencies, ListMembers, listMembers, Members } from './read.ts'
import { ChangeAgency, changeAgency, CreateAgency, createAgency } from './save.ts'
import { Succeed, succeed, Succeeded } from './succeed.ts'

const at = '/api/v1/agencies'

export const agencyRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'All agencies by name, also those that ended',
    may: 'agencies.read',
    input: ListAgencies,
    output: Agencies,
    problems: [],
    run: listAgencies,
  }),
  json(`POST ${at}`, {
    summary: 'Add an agency',
    may: 'agencies.manage',
    input: CreateAgency,
    output: Agency,
    problems: ['duplicate'],
    run: createAgency,
  }),
  json(`PATCH ${at}/:id`, {
    summary: 'Change an agency, end it, name its successors; null takes the last day away',
    may: 'agencies.manage',
    input: ChangeAgency,
    output: Agency,
    problems: ['not-found', 'stale', 'duplicate'],
    run: changeAgency,
  }),
  json(`POST ${at}/:id/succession`, {
    summary:
      'A merger or another name: the body ends, others follow, its people go along; `check` only says who',
    may: 'agencies.manage',
    input: Succeed,
    output: Succeeded,
    problems: ['not-found', 'stale', 'duplicate', 'wrong-state'],
    run: succeed,
  }),
  json(`GET ${at}/:id/members`, {
    summary: 'Who acts in the name of the agency, for handing work over',
    may: 'people.read',
    input: ListMembers,
    output: Members,
    problems: ['not-found'],
    run: listMembers,
  }),
]
