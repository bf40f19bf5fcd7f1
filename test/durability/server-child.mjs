// Usage: node server-child.mjs mongod|s3 DIR: that server as the two commands start it, inside whatever this process is
// in. The line «again» on stdin starts it again on its port, after it has ended.
import { createInterface } from 'node:readline'
import { startMongod } from '../../scripts/ground/mongod.mjs'
import { startS3 } from '../../scripts/ground/s3.mjs'

const [what, dir] = process.argv.slice(2)
const start = (port) => (what === 'mongod' ? startMongod(dir, { port }) : startS3(dir, port))
const tell = (facts) => console.log(JSON.stringify(facts))
let server = await start()
const { port, endpoint, access, secret } = server
const watch = () => server.ended.then((code) => tell({ event: 'ended', code }))
watch()
tell({ event: 'started', uri: server.uri?.('test'), endpoint, access, secret })
for await (const line of createInterface(process.stdin)) {
  if (line !== 'again') continue
  server = await start(port)
  watch()
  tell({ event: 'again' })
}
