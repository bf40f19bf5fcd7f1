import { sealNext } from '../../storage/chain.ts'
import type { Context } from '../context.ts'

/** Seals what was written since, within seconds. True when there was something to do. */
export const chainNext = ({ db }: Context, worker: string): Promise<boolean> => sealNext(db, worker)
