import { json, type Route } from '../route.ts'
import { makeAddress, MailAddressState, OwnAddress, ownAddress, revokeAddress } from './address.ts'

const path = '/api/v1/me/mail-address'
const may = 'documents.upload'

export const mailboxRoutes: readonly Route[] = [
  json(`GET ${path}`, {
    summary: 'The secret address to which one mails files, as often as one asks',
    may,
    input: OwnAddress,
    output: MailAddressState,
    problems: ['not-found', 'wrong-state'],
    run: ownAddress,
  }),
  json(`POST ${path}`, {
    summary: 'A new address for files by mail; the one before ends',
    may,
    input: OwnAddress,
    output: MailAddressState,
    problems: ['not-found', 'wrong-state', 'stale', 'duplicate'],
    run: makeAddress,
  }),
  json(`DELETE ${path}`, {
    summary: 'Take the address back; nothing that is mailed to it is received any more',
    may,
    input: OwnAddress,
    output: MailAddressState,
    problems: ['not-found', 'wrong-state', 'stale'],
    run: revokeAddress,
  }),
]
