// QUALITY O4: nodes of one database on different stores do not start, until somebody says that the files were moved.
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import { settings } from '../world.ts'

const start = async (env: NodeJS.ProcessEnv): Promise<string> => {
  await using ctx = await openContext(readConfig(env), { log: () => undefined })
  return await ctx.blobs.identity()
}
const refusal = (env: NodeJS.ProcessEnv): Promise<string> =>
  start(env).then(
    () => expect.fail('started'),
    (error: Error) => error.message,
  )

describe('a node whose store is not that of its database', () => {
  for (const [a, b] of [
    ['disk', 'disk'],
    ['disk', 's3'],
    ['s3', 's3'],
  ] as const)
    it(`does not start: ${a} and ${b}`, async () => {
      const [one, two] = [await settings(a), await settings(b)]
      const other = { ...two, MONGODB_URI: one['MONGODB_URI']! }
      const id = await start(one)
      const why = await refusal(other)
      expect(why)
        .to.match(/^The settings cannot be used:/)
        .and.include(id)
      const moved = /KC_STORE_MOVED=(store_\w+)/.exec(why)![1]!
      await refusal({ ...other, KC_STORE_MOVED: id }) // believed for the store that it names alone
      expect(await start(one)).to.equal(id)
      expect(await start({ ...other, KC_STORE_MOVED: moved })).to.equal(moved)
      expect(await start(other)).to.equal(moved)
      await refusal(one)
    })

  it('starts where the whole store was copied, its id too', async () => {
    const env = await settings('disk')
    const id = await start(env)
    const to = join(env['KC_BLOBS']!, '..', `${id}-moved`)
    await cp(env['KC_BLOBS']!, to, { recursive: true })
    expect(await start({ ...env, KC_BLOBS: to })).to.equal(id)
  })

  it('twenty at once on a new database: those of one store, and no other', async () => {
    const [one, two] = [await settings('disk'), await settings('disk')]
    const envs = Array.from({ length: 20 }, (_, n) => ({
      ...(n % 2 ? one : two),
      MONGODB_URI: one['MONGODB_URI']!,
    }))
    const ends = await Promise.all(envs.map((env) => start(env).catch(() => undefined)))
    const started = ends.filter((id) => id !== undefined)
    expect(new Set(started).size).to.equal(1)
    expect(started).to.have.length(10)
  })
})
