// QUALITY M7: approve, or seal, while somebody edits. What commits is over one moment: the state before, or a refusal.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { basisNow } from '../../api/dossiers/read.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import type { Package, PackageState } from '../../schemas/package.ts'
import type { Db } from '../../storage/db.ts'
import type { Round } from '../round.ts'
import { decideAll, submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

const password = 'mật khẩu dài'
const manifest = 'a'.repeat(64) as Sha256

describe('approving while somebody edits', () => {
  let world: World
  let round: Round
  let dossier: string
  const edition = newId('ed')
  /** Runs once, when the next transaction begins: between whatever an act checked before it and what it writes. */
  let between: (() => Promise<unknown>) | undefined
  const as = (role: keyof Round['people']) => world.as(round.people[role])

  before(async () => {
    world = await World.open(await settings('disk'))
    const db = world.ctx.db as { transaction: Db['transaction'] }
    const { transaction } = db
    db.transaction = async (work) => {
      const first = between
      between = undefined
      await first?.()
      return transaction(work)
    }
    round = await submittedRound(world)
    await decideAll(world, round.people.reviewer, round.slug)
    dossier = (await world.ctx.db.dossiers.model.findOne().lean())!.id
    await bind()
  })
  after(() => world[Symbol.asyncDispose]())

  /** The edition of all packages here, its page numbers already issued. */
  async function bind(): Promise<void> {
    const { db, now } = world.ctx
    const by = { by: round.people.reviewer.id, at: now().toISOString(), revision: 1 }
    const blob = { sha256: manifest, size: 1 }
    const of = { dossier, campaign: round.campaign }
    const bound = {
      state: 'built',
      draft: false,
      order: blob,
      basis: manifest,
      decisions: [],
      volumes: [],
    } as const
    await world.make(db.editions, { id: edition, ...of, ...bound, decisions: [], volumes: [], n: 1, ...by })
    const numbered = { n: 1, mode: 'fresh', scheme: 'whole', plan: blob, labels: 0 } as const
    await world.make(db.issues, { id: newId('is'), ...of, edition, package: newId('pk'), ...numbered, ...by })
  }

  /** A package as if it had been built and laid before the leader just now. */
  async function packed(state: PackageState = 'proposed'): Promise<Package> {
    const { db, now } = world.ctx
    const by = { by: round.people.reviewer.id, at: now().toISOString() }
    const basis = (await basisNow(world.ctx, dossier)) as Sha256
    const of = { campaign: round.campaign, dossier, edition, basis, manifest }
    return world.make(db.packages, { id: newId('pk'), ...of, ...by, state, proposed: by, revision: 1 })
  }

  /** Accepts leaf 2.1, or withdraws that: each moves what a dossier of the campaign is made from. */
  async function edit(): Promise<number> {
    const at = `${v1}/assessments/${round.leaves['2.1']!.assessment}`
    const { body: seen } = await as('reviewer').get(at).expect(200)
    const decision = { revision: seen.revision, over: seen.digest }
    const answer = seen.accepted
      ? as('reviewer').delete(`${at}/reviews`, { ...decision, reason: 'Rà soát lại số liệu' })
      : as('reviewer').post(`${at}/reviews`, { ...decision, outcome: 'accept' })
    return (await answer).status
  }

  const approve = ({ id, revision }: Package) =>
    as('leader').post(`${v1}/packages/${id}/approval`, { revision, manifest, password })
  const seal = ({ id, revision }: Package) =>
    as('reviewer').post(`${v1}/packages/${id}/seal`, { revision, confirm: 'CHỐT' })
  const propose = ({ id, revision }: Package) =>
    as('reviewer').post(`${v1}/packages/${id}/proposal`, { revision })

  for (const [name, state, move] of [
    ['laid before the leader', 'built', propose],
    ['approved', 'proposed', approve],
    ['sealed', 'approved', seal],
  ] as const)
    it(`is not ${name} when somebody edits between the look and the writing`, async () => {
      const target = await packed(state)
      between = edit
      const { status, body } = await move(target)
      expect(between).to.equal(undefined)
      expect({ status, type: body.type }).to.deep.equal({ status: 409, type: '/problems/stale' })
      expect(await world.ctx.db.packages.model.findOne({ id: target.id }).lean()).to.deep.include(target)
      expect((await move(await packed(state))).status).to.equal(201)
    })

  it('a hundred races: approved over what was there, or refused; never sealed over anything else', async () => {
    let refused = 0
    for (let n = 0; n < 100; n++) {
      const target = await packed()
      const [decision, edited] = await Promise.all([sleep(n % 50).then(() => approve(target)), edit()])
      expect(edited).to.be.oneOf([200, 201])
      const found = (await world.ctx.db.packages.model.findOne({ id: target.id }).lean())!
      expect(found).to.deep.include({ basis: target.basis, manifest })
      if (decision.status === 409) {
        refused++
        expect(decision.body.type).to.equal('/problems/stale')
        expect(found).to.deep.include(target)
        continue
      }
      expect(found).to.include({ state: 'approved', revision: 2 })
      const { status, body } = await seal(found)
      expect({ status, type: body.type }).to.deep.equal({ status: 409, type: '/problems/stale' })
    }
    console.log(`      100 races: ${refused} approvals refused, the others came before the edit; none sealed`)
  })
})
