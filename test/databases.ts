// Databases for tests. To make one costs more than most tests, and a server with thousands of them spends its time on
// walking through their files: a test file that is over leaves its databases, emptied, to the next one of its process.
import { randomBytes } from 'node:crypto'
import type { mongo } from 'mongoose'

/** Above it, to drop a database is quicker than to empty it. */
const MANY = 5000

const spare: string[] = []
const taken: string[] = []

/** The name of an empty database, which belongs to this test file until its end. */
export function takeDatabase(): string {
  const name = spare.pop() ?? `t-${randomBytes(6).toString('hex')}`
  taken.push(name)
  return name
}

/** False: it is gone. */
async function empty(client: mongo.MongoClient, name: string): Promise<boolean> {
  const database = client.db(name)
  const all = await database.collections()
  const counts = await Promise.all(all.map((each) => each.estimatedDocumentCount()))
  if (counts.reduce((sum, count) => sum + count, 0) > MANY) {
    await database.dropDatabase()
    return false
  }
  await Promise.all(all.filter((_, n) => counts[n]).map((each) => each.deleteMany({})))
  return true
}

export const mochaHooks = {
  /** After each test file where they run side by side, which they do. */
  async afterAll(this: Mocha.Context): Promise<void> {
    this.timeout(240_000)
    if (taken.length === 0) return
    // Who took a database has loaded it; tests of pure functions need not.
    const { mongo } = (await import('mongoose')).default
    const client = await mongo.MongoClient.connect(process.env['TEST_MONGODB']!.replace('DATABASE', 'admin'))
    try {
      for (const name of taken.splice(0)) if (await empty(client, name)) spare.push(name)
    } finally {
      await client.close()
    }
  },
}
