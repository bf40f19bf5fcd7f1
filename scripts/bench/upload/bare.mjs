// The peer of npm run bench -- upload: the least that a receiver of files must do. The body as it comes, its SHA-256, a file,
// fsync; with ?insert one document into MongoDB with {w: 'majority', j: true}. No form, no names, no rights, no history.
import { createHash } from 'node:crypto'
import { open, unlink } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import mongoose from 'mongoose'

const [dir = '', uri = ''] = process.argv.slice(2)
const client = await mongoose.mongo.MongoClient.connect(uri)
const files = client.db().collection('bare', { writeConcern: { w: 'majority', journal: true } })
let n = 0

const server = createServer(async (request, response) => {
  const path = join(dir, String(n++))
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(bytes, _, done) {
      hash.update(bytes)
      done(null, bytes)
    },
  })
  try {
    const file = await open(path, 'w') // the one before may have been ended before it cleared away
    await pipeline(request, hashing, file.createWriteStream({ flush: true }))
    const sha256 = hash.digest('hex')
    if (request.url?.endsWith('?insert')) await files.insertOne({ path, sha256 })
    response.writeHead(201).end(sha256)
  } catch (error) {
    console.error(error)
    response.writeHead(500).end()
  }
  await unlink(path).catch(() => undefined)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  console.log(JSON.stringify({ msg: 'listening', address: { port } }))
})
