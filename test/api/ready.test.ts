// /ready tries what it promises, and names the part that fails.
import { rm, writeFile } from 'node:fs/promises'
import { expect } from 'chai'
import supertest from 'supertest'
import { all, settings, World } from '../world.ts'

describe('/ready', () => {
  it('says which parts work', async () => {
    await using world = await World.open(await settings('disk'))
    const { body } = await supertest(world.app).get('/ready').expect(200)
    expect(body.parts.map(({ part, ok }: { part: string; ok: boolean }) => [part, ok])).to.deep.equal([
      ['database', true],
      ['store', true],
      ['disk', true],
      ['box', true],
      ['tools', true],
      ['scanner', true],
      ['trust', true],
      ['mailbox', true],
    ])
    expect(await all(world.ctx.blobs.staged())).to.deep.equal([])
  })

  it('says that converters are missing, takes work all the same, and tells nothing of the machine', async () => {
    await using world = await World.open(await settings('disk'), { jobs: '/dev/null/jobs' })
    const { body, text } = await supertest(world.app).get('/ready').expect(200)
    const missing = body.parts.filter(({ ok }: { ok: boolean }) => !ok)
    expect(missing.map(({ part }: { part: string }) => part)).to.deep.equal(['box'])
    expect(missing[0].sentence).to.match(/chờ kiểm tra/)
    expect(text).not.to.match(/dev|ENOTDIR|bubblewrap/i)
  })

  it('answers 503 within ten seconds, and names the database or the store that fails', async () => {
    const env = await settings('disk')
    await using world = await World.open(env)
    await rm(env['KC_BLOBS']!, { recursive: true })
    await writeFile(env['KC_BLOBS']!, 'no folder')
    await world.ctx.db[Symbol.asyncDispose]()
    const began = Date.now()
    const { text } = await supertest(world.app).get('/ready').buffer(true).expect(503)
    expect(Date.now() - began).to.be.below(10_000)
    expect(text)
      .to.match(/Cơ sở dữ liệu không dùng được/)
      .and.to.match(/Kho tệp không dùng được/)
  })
})
