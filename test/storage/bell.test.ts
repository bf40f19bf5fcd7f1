// Who waits for work hears of it at once, whoever made it, and is not kept by what never comes.
import { expect } from 'chai'
import { settings, World } from '../world.ts'

describe('the bell of the database', () => {
  let world: World
  before(async () => (world = await World.open(await settings('disk'))))
  after(() => world[Symbol.asyncDispose]())
  const never = new AbortController().signal
  const LONG = 50_000
  let codes = 0
  const touch = () => world.agency(`A${++codes}`)

  /** The first wait opens the stream: only what changes afterwards is heard. */
  async function open() {
    const { bell } = world.ctx.db
    for (const { heard } = bell; bell.heard === heard;) {
      await touch()
      await bell.change(heard, 100, never)
    }
    return bell
  }

  it('wakes everybody who sleeps, when anybody commits', async () => {
    const bell = await open()
    const { heard } = bell
    const sleepers = [bell.change(heard, LONG, never), bell.change(heard, LONG, never)]
    await touch()
    await Promise.all(sleepers)
    expect(bell.heard).to.be.greaterThan(heard)
  })

  it('does not let anybody sleep over what came while they looked', async () => {
    const bell = await open()
    const { heard } = bell
    const woken = bell.change(heard, LONG, never)
    await touch()
    await woken
    await bell.change(heard, LONG, never)
  })

  it('lets go when time is up, and when the sleeper is to end', async () => {
    const bell = await open()
    await bell.change(bell.heard + 9, 50, never)
    const stop = new AbortController()
    const asleep = bell.change(bell.heard + 9, LONG, stop.signal)
    stop.abort()
    await asleep
    await bell.change(bell.heard + 9, LONG, stop.signal)
  })
})
