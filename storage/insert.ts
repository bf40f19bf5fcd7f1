import { mongo } from 'mongoose'
import type { Tx } from './db.ts'

/** Far below what one command may hold, also of large records. */
const A_COMMAND = 200

interface Answer {
  readonly writeErrors?: readonly mongo.ErrorDescription[]
}

/** By the command itself: an error of the driver's bulk hides that the transaction may be tried again. */
export async function insertAll(
  tx: Tx,
  db: mongo.Db,
  collection: string,
  records: readonly object[],
): Promise<void> {
  for (let at = 0; at < records.length; at += A_COMMAND) {
    const command = { insert: collection, documents: records.slice(at, at + A_COMMAND) }
    const { writeErrors = [] } = (await db.command(command, { session: tx, ignoreUndefined: true })) as Answer
    if (writeErrors[0]) throw new mongo.MongoServerError(writeErrors[0])
  }
}
