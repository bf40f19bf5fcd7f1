// A signer's name whose marks a machine may have misread, beside the names that stand on the agency's own papers.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('a signer read unsurely', () => {
  let world: World
  let officer: Person
  let foreigner: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    officer = await world.person('officer', await world.agency('SLD'))
    foreigner = await world.person('officer', await world.agency('SYT'))
  })
  after(() => world[Symbol.asyncDispose]())

  let made = 0
  const take = async (who: Person) => {
    const { body } = await world
      .as(who)
      .upload([`${++made}.pdf`, pdf(1000, [`van ban ${made}`])])
      .expect(201)
    await world.work()
    return body[0].receipt.document as string
  }
  const signed = async (signer: string, who = officer) => {
    const id = await take(who)
    const { body } = await world.as(who).get(`${v1}/documents/${id}`).expect(200)
    const said = { revision: body.revision, particulars: { signer } }
    await world.as(who).patch(`${v1}/documents/${id}`, said).expect(200)
    return id
  }
  const weak = { at: { page: 1, line: 9, text: 'Hà Thị Ứng' }, by: 'machine', confidence: 93, isUnsure: true }
  const offered = async (read: object, who = officer) => {
    const document = await take(who)
    await world.ctx.db.versions.model.updateOne(
      { document },
      { $set: { suggested: { signer: { ...weak, value: 'Hà Thị Ứng', ...read } } } },
    )
    const { body } = await world.as(who).get(`${v1}/documents/${document}`).expect(200)
    return body.versions[0].suggested.signer
  }

  it('is offered as read while nobody is known by that name, whoever signs for others; a guess is not', async () => {
    await signed('Hà Thị Ửng', foreigner)
    await signed('Hà Thị Ân')
    expect(await offered({})).to.deep.equal({ ...weak, value: 'Hà Thị Ứng' })
    expect(await offered({ isGuess: true })).to.equal(undefined)
  })

  it('is offered as the one known signer is written whose name differs in nothing but its marks', async () => {
    const id = await signed('Hà Thị Ửng')
    await signed('Hà Thị Ửng')
    const { isUnsure: _, ...read } = weak
    expect(await offered({})).to.deep.equal({ ...read, value: 'Hà Thị Ửng', isKnown: true })
    expect(await offered({ isGuess: true })).to.deep.equal({ ...read, value: 'Hà Thị Ửng', isKnown: true })
    expect(await offered({ value: 'HÀ THỊ ỨNG' }), 'however large').to.include({ value: 'Hà Thị Ửng' })
    expect(await offered({ value: 'Hà Thị Ứng Hoa' })).to.include({ value: 'Hà Thị Ứng Hoa', isUnsure: true })
    expect(await offered({ by: 'text', isUnsure: undefined }), 'not misread').to.include({
      value: 'Hà Thị Ứng',
    })
    const { body } = await world.as(officer).get(`${v1}/documents/${id}`).expect(200)
    expect(body.particulars.signer, 'what a person wrote').to.equal('Hà Thị Ửng')
  })

  it('stays unsure where two are known, or where it is hardly read', async () => {
    expect(await offered({ confidence: 61 })).to.include({ value: 'Hà Thị Ửng', isUnsure: true })
    await signed('Hà Thị Ung')
    expect(await offered({})).to.deep.equal({ ...weak, value: 'Hà Thị Ứng' })
    expect(await offered({ isGuess: true })).to.equal(undefined)
  })
})
