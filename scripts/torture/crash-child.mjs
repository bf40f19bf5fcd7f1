// The main path of one upload in one process that dies at the nth step it takes in the store or the database, before
// or after it; ends 0 when the path has fewer steps. Plain JS over what was built, since it starts a hundred times.
// Usage: node crash-child.mjs N PAPER, settings in the environment, the session in CRASH_COOKIE. Prints the name of
// each step, and the receipt when it has one.
/* global FormData, Blob */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { openApp } from '../../dist/api/app.js'
import { readConfig } from '../../dist/api/config.js'
import { openContext } from '../../dist/api/context.js'
import { renderNext } from '../../dist/api/documents/render.js'
import { verifyNext } from '../../dist/api/documents/verify.js'

const [, , last, paper] = process.argv
let taken = 0
const print = (what) => new Promise((resolve) => process.stdout.write(`${JSON.stringify(what)}\n`, resolve))

async function step(name) {
  await print({ step: name })
  if (++taken === Number(last)) process.kill(process.pid, 'SIGKILL')
}

/** Every one of these calls becomes two steps. */
function watched(it, names) {
  const inSteps =
    (name) =>
    async (...args) => {
      await step(`before ${name}`)
      const result = await it[name](...args)
      await step(`after ${name}`)
      return result
    }
  return { ...it, ...Object.fromEntries(names.map((name) => [name, inSteps(name)])) }
}

const opened = await openContext(readConfig(process.env), { log: () => undefined })
const transaction = (work) =>
  opened.db.transaction(async (tx) => {
    const result = await work(tx)
    await step('before commit')
    return result
  })
const ctx = {
  ...opened,
  db: watched({ ...opened.db, transaction }, ['transaction', 'next']),
  blobs: watched(opened.blobs, ['stage', 'openStaged', 'keep', 'open', 'drop']),
}

const server = openApp(ctx).listen(0, '127.0.0.1')
await once(server, 'listening')
const form = new FormData()
form.append('files', new Blob([await readFile(paper)], { type: 'application/pdf' }), 'tờ trình.pdf')
const answer = await fetch(`http://127.0.0.1:${server.address().port}/api/v1/documents`, {
  method: 'POST',
  body: form,
  headers: { Cookie: process.env.CRASH_COOKIE },
})
const [part] = await answer.json()
await print({ receipt: part.receipt })
const me = `wk_crash${last}`
while (await verifyNext(ctx, me));
while (await renderNext(ctx, me));
process.exit(0)
