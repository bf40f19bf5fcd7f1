// A new recipe makes views and indexes again, in the background, and moves nothing that was cited or bound.
import { expect } from 'chai'
import { rebuildNext } from '../../api/documents/rebuild.ts'
import { recipes } from '../../api/documents/normal.ts'
import { unpackPix } from '../../dossier/index/pix.ts'
import { openJob } from '../../intake/job.ts'
import type { FileType } from '../../intake/types.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import { change } from '../../storage/change.ts'
import { box } from '../intake/samples.ts'
import { pdf, settings, World } from '../world.ts'

describe('a changed recipe', () => {
  let world: World
  let source: Sha256
  let newer: ReadonlyMap<FileType, string>
  const rendition = async (kind: 'view' | 'index') =>
    (await world.ctx.db.renditions.model.findOne({ source, kind }).lean())!
  const bytesOf = async (sha256: Sha256) => {
    const chunks: Buffer[] = []
    for await (const chunk of await world.ctx.blobs.open(sha256)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }
  /** As if an older machine had made them: other bytes, another recipe. */
  const age = async (facts: object = {}) => {
    const { db } = world.ctx
    const old = await world.ctx.blobs.stage((async function* () { yield pdf(500) })() as never) // prettier-ignore
    await world.ctx.blobs.keep(old.key, old.sha256)
    await world.ctx.blobs.drop(old.key)
    const blob = { sha256: old.sha256, size: old.size, type: 'application/pdf' }
    const done = { act: 'test.age', by: newId('pe'), at: world.ctx.now().toISOString() }
    const view = await rendition('view')
    const set = { recipe: 'qpdf-10 view-0', blob, facts: { ...view.facts, ...facts } }
    await db.transaction((tx) => change(tx, db, db.renditions, view, set, done))
    return blob
  }

  before(async () => {
    world = await World.open(await settings('disk'))
    const officer = await world.person('officer', await world.agency('VPUB'))
    const { body } = await world.as(officer).upload(['a.pdf', pdf()]).expect(201)
    source = body[0].receipt.file.sha256
    await world.work()
    await new Promise((later) => setTimeout(later, 1100)) // the claim of who made them first
    await using job = await openJob()
    newer = await recipes(box, job.dir)
  })
  after(() => world[Symbol.asyncDispose]())

  it('finds nothing to do while the recipe is the same; the index belongs to the view', async () => {
    expect(await rebuildNext(world.ctx, 'w1')).to.equal(false)
    const [view, index] = [await rendition('view'), await rendition('index')]
    expect(view.recipe).to.equal(newer.get('application/pdf'))
    const pix = unpackPix(await bytesOf(index.blob!.sha256))
    expect([pix.sha256, index.facts['view']]).to.deep.equal([view.blob!.sha256, view.blob!.sha256])
  })

  it('makes them again and goes on keeping what editions may name', async () => {
    const fresh = (await rendition('view')).blob!
    const old = await age()
    expect(await rebuildNext(world.ctx, 'w1')).to.equal(true)
    const view = await rendition('view')
    expect(view).to.deep.include({ state: 'made', blob: fresh, former: [old] })
    expect(await world.ctx.blobs.size(old.sha256)).to.equal(old.size)
    expect((await rendition('index')).facts).to.deep.equal({ view: fresh.sha256 })
    expect(await rebuildNext(world.ctx, 'w1')).to.equal(false)
  })

  it('is taken up again by another worker when the first is killed half-way', async () => {
    await age()
    const killed = new AbortController()
    setTimeout(() => killed.abort(new Error('killed')), 60)
    const first = await rebuildNext(world.ctx, 'w1', killed.signal).catch(String)
    expect(first).to.be.oneOf(['Error: killed', true])
    if (first !== true) expect((await rendition('view')).recipe).to.equal('qpdf-10 view-0')
    while (await rebuildNext(world.ctx, 'w2'));
    expect((await rendition('view')).recipe).to.equal(newer.get('application/pdf'))
    for await (const { key } of world.ctx.blobs.staged()) throw new Error(`left behind: ${key}`)
  })

  it('does not put other pages in the place of those that were cited', async () => {
    const old = await age({ pages: 3 })
    expect(await rebuildNext(world.ctx, 'w1')).to.equal(true)
    const view = await rendition('view')
    expect(view.blob).to.deep.equal(old)
    expect(view.facts['kept']).to.deep.equal({ recipe: 'qpdf-10 view-0', pages: 1 })
    expect(await rebuildNext(world.ctx, 'w1')).to.equal(false)
  })
})
