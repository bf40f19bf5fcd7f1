import { bytes, json, type Route } from '../route.ts'
import { CheckLock, checkLock, ListLocks, listLocks, LockChecked, Locks, TakeLock, takeLock } from './read.ts'

const at = '/api/v1/campaigns/:slug/locks'

export const lockRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'What was kept when the campaign was locked, and by whom the lock came about',
    may: 'locks.read',
    input: ListLocks,
    output: Locks,
    problems: ['not-found'],
    run: listLocks,
  }),
  json(`GET ${at}/:n/changes`, {
    summary: 'Whether the kept file is whole, and what is no longer as it was at the lock',
    may: 'locks.read',
    input: CheckLock,
    output: LockChecked,
    problems: ['not-found', 'damaged'],
    run: checkLock,
  }),
  bytes(`GET ${at}/:n/file`, {
    summary: 'That file: every leaf as it stood, canonical JSON named by its SHA-256',
    may: 'locks.read',
    input: TakeLock,
    problems: ['not-found'],
    run: takeLock,
  }),
]
