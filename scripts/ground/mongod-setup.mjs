// From a fresh mongod to a primary with our user in it; also after a kill, and after the port changed.
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './shell.mjs'

export async function setUp({ at, password, child, log }) {
  const { default: mongoose } = await import('mongoose') // only after npm ci
  const client = (user) =>
    new mongoose.mongo.MongoClient(`mongodb://${user}${at}/?directConnection=true`, {
      serverSelectionTimeoutMS: 500,
    })
  const ours = (command) => answerOf(client(`kc:${password}@`), command)
  // Before the first user exists, loopback alone may make the set and that user; afterwards nobody can without it.
  const anyone = (command) => answerOf(client(''), command)

  const members = [{ _id: 0, host: at }]
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    const isDead = await Promise.race([child.ended.then(() => true), sleep(50).then(() => false)])
    if (isDead) throw new Failure(`mongod ended at its start; ${log} says why.`)
    const mine = await ours({ replSetGetStatus: 1 })
    const isMoved = mine.members && mine.members[0].name !== at
    if (mine.myState === 1 && !isMoved) return
    if (isMoved || mine.error === 'InvalidReplicaSetConfig') {
      // The set of one remembers its old port: it must learn the new one.
      const { config } = await ours({ replSetGetConfig: 1 })
      if (config)
        await ours({ replSetReconfig: { ...config, members, version: config.version + 1 }, force: true })
    } else if (mine.error === 'NotYetInitialized' || mine.error === 'AuthenticationFailed') {
      await anyone({ replSetInitiate: { _id: 'rs0', members } })
      await anyone({ createUser: 'kc', pwd: password, roles: ['root'] })
    }
  }
  throw new Failure(`mongod did not become primary in 30 s; ${log} says why.`)
}

async function answerOf(client, command) {
  try {
    return await client.db('admin').command(command)
  } catch (error) {
    return { error: error.codeName ?? error.message }
  } finally {
    await client.close()
  }
}
