import { json, type Route } from '../route.ts'
import { CreatedToken, CreateToken, createToken, ListTokens, listTokens } from './manage.ts'
import { Revoked, RevokeToken, revokeToken, Tokens } from './manage.ts'

const at = '/api/v1/tokens'

export const tokenRoutes: readonly Route[] = [
  json(`POST ${at}`, {
    summary: 'A key for a machine; its secret is in this answer and nowhere else',
    may: 'tokens.manage',
    input: CreateToken,
    output: CreatedToken,
    problems: [],
    run: createToken,
  }),
  json(`GET ${at}`, {
    summary: 'Keys of machines, newest first, without their secrets',
    may: 'tokens.manage',
    input: ListTokens,
    output: Tokens,
    problems: [],
    run: listTokens,
  }),
  json(`DELETE ${at}/:id`, {
    summary: 'Revoke a key; it ends at once',
    may: 'tokens.manage',
    input: RevokeToken,
    output: Revoked,
    problems: ['not-found', 'wrong-state'],
    run: revokeToken,
  }),
]
