// The search index against plain counting: whatever was packed, merged, written again or is still loose, a question finds
// the same versions as reading all of them would, and never one outside the scope.
import { expect } from 'chai'
import { planOf, termsOf } from '../../schemas/terms.ts'
import { tokens } from '../../schemas/tokens.ts'
import { create } from '../../storage/change.ts'
import { type Db, openDb } from '../../storage/db.ts'
import { type About, columns, type Found, type Scope } from '../../storage/search/search.ts'
import { newId } from '../../schemas/id.ts'
import { settings } from '../world.ts'

const syllables = ['cải', 'cách', 'hành', 'chính', 'năm', 'nam', 'đất', 'dật', 'báo', 'cáo', 'bảo', 'quý']
/** The same numbers at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
}
const everything: Scope = { agencies: 'all', versions: new Set() }

describe('the search index', () => {
  let db: Db
  const pick = numbers(7)
  const texts = new Map<string, { text: string; agency: string; type: string }>()
  const nothing = Object.fromEntries(columns.map((name) => [name, ''])) as About

  const write = async (ids: readonly number[]) => {
    const found = ids.map((n): Found => {
      const version = `ver_${n}`
      const text = Array.from({ length: 12 }, () => syllables[pick(syllables.length)]).join(' ')
      const agency = `ag_${n % 5}`
      const type = ['Báo cáo', 'Quyết định'][pick(2)]!
      texts.set(version, { text, agency, type })
      const at = String(n).padStart(6, '0')
      const about = { ...nothing, document: `doc_${n}`, agency, type, at, shown: 'true' }
      const pages = [text]
      return { version, about, of: text, terms: termsOf({ fields: [], pages }), files: [pages] }
    })
    await db.search.put(found)
  }
  const pack = async () => {
    for (let n = 0; n < 100 && (await db.search.pack('test')); n++);
  }
  const ask = async (q: string, scope = everything) => {
    const { hits, total } = await db.search.find(planOf(`${q} `), scope, {}, { most: 2000 })
    expect(hits).to.have.length(total)
    return hits.map(({ version }) => version)
  }
  const folded = (text: string) => [...tokens(text)].map((token) => token.folded).join(' ')
  const plain = (q: string, isIn: (agency: string) => boolean = () => true) =>
    [...texts].flatMap(([version, { text, agency }]) => {
      const hay = ` ${folded(text)} `
      const parts = q.startsWith('"') ? [folded(q)] : folded(q).split(' ')
      return isIn(agency) && parts.every((part) => hay.includes(` ${part} `)) ? [version] : []
    })
  const questions = ['cai', 'nam', 'cải cách', 'dat quy bao', '"hành chính"', '"nam nam"', 'vắng']
  const check = async () => {
    for (const q of questions) {
      expect(await ask(q), q).to.have.members(plain(q))
      const own: Scope = { agencies: new Set(['ag_1', 'ag_3']), versions: new Set(['ver_2', 'ver_6']) }
      const within = plain(q, (agency) => ['ag_1', 'ag_3'].includes(agency))
      const singles = plain(q).filter((id) => own.versions.has(id) && !within.includes(id))
      expect(await ask(q, own), `${q}, own`).to.have.members([...within, ...singles])
      const only = { ...everything, only: 'ag_4' }
      expect(await ask(q, only), `${q}, ag_4`).to.have.members(plain(q, (agency) => agency === 'ag_4'))
    }
  }
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)

  before(async () => {
    db = await openDb((await settings('disk'))['MONGODB_URI']!)
    await db.createIndexes()
  })
  after(() => db[Symbol.asyncDispose]())

  it('finds what lies loose', async () => {
    await write(range(0, 40))
    await check()
  })

  it('finds the same in segments, in merged ones, and across all of them', async () => {
    for (let n = 40; n < 840; n += 80) {
      await write(range(n, n + 80))
      await pack()
    }
    await write(range(840, 870))
    await check()
  })

  it('finds nothing that was written over, before and after packing', async () => {
    await write(range(30, 130))
    await check()
    await pack()
    await check()
    await write(range(0, 800))
    await pack()
    await check()
  })

  it('counts values inside the scope only', async () => {
    const scope: Scope = { agencies: new Set(['ag_2']), versions: new Set() }
    const { counts } = await db.search.find(planOf('nam '), scope, {}, { most: 0, count: ['type', 'agency'] })
    const expected = plain('nam', (agency) => agency === 'ag_2')
    expect([...counts.agency!]).to.deep.equal([['ag_2', expected.length]])
    const reports = expected.filter((id) => texts.get(id)!.type === 'Báo cáo').length
    expect(counts.type!.get('Báo cáo')).to.equal(reports)
  })

  it('puts what has the diacritics first, and gives the newest first among equals', async () => {
    const first = (await ask('đất')).slice(0, 5)
    for (const id of first) expect(texts.get(id)!.text).to.include('đất')
    const all = await db.search.find(planOf(''), everything, {}, { most: 3 })
    expect(all.hits.map(({ document }) => document)).to.deep.equal(['doc_869', 'doc_868', 'doc_867'])
  })

  it('completes the last word only where nobody has it as it stands', async () => {
    const open = async (q: string) => (await db.search.find(planOf(q), everything, {}, { most: 0 })).total
    expect(await open('hàn')).to.equal(plain('hanh').length)
    expect(await open('na')).to.equal(plain('nam').length)
    expect(await open('nam')).to.equal(plain('nam').length)
  })

  it('keeps the answer while two pack at once', async () => {
    await write(range(900, 1100))
    await Promise.all([1, 2, 3].map(() => db.search.pack(`test ${newId('wk')}`)))
    await pack()
    await check()
  })

  it('finds what does not open for a reader by what is said of it, never by its text, packed or loose', async () => {
    const say = (n: number, agency: string, scan: string, at: string): Found => {
      const about = { ...nothing, document: `doc_closed${n}`, agency, scan, at, type: 'Đóng', shown: 'true' }
      const content = {
        fields: ['giấy mời họp'],
        symbol: '7/GM-SNV',
        pages: ['lương thưởng kín giấy mời kín'],
      }
      return { version: `ver_closed${n}`, about, of: scan, terms: termsOf(content), files: [content.pages] } // prettier-ignore
    }
    const all = [say(1, 'ag_x', 'clean', '1'), say(2, 'ag_x', 'scanner-down', '2'), say(3, 'ag_own', 'over-limit', '3')] // prettier-ignore
    await db.search.put(all)
    const text = { agencies: new Set(['ag_own']), scan: 'clean' }
    const scope: Scope = { ...everything, text }
    const answers = async (asked: Scope) =>
      Promise.all(
        ['lương', 'giấy mời', '"giấy mời"', 'giấy mời kín', '7/GM-SNV'].map(async (q) =>
          (await ask(q, asked)).map((id) => id.slice(-1)).sort(),
        ),
      )
    const see = async () => {
      const open = ['1', '3']
      expect(await answers(scope)).to.deep.equal([open, ['1', '2', '3'], open, open, ['1', '2', '3']])
      expect((await answers(everything))[0]).to.deep.equal(['1', '2', '3'])
      expect((await db.search.find(planOf('lươ'), scope, {}, { most: 9, count: ['agency'] })).total).to.equal(
        2,
      )
    }
    await see()
    await db.search.put(range(5000, 5080).map((n) => ({ ...say(n, 'ag_z', 'clean', '0'), terms: ['wkhác'] })))
    await pack()
    await see()
  })
})

describe('marks', () => {
  let db: Db
  before(async () => {
    db = await openDb((await settings('disk'))['MONGODB_URI']!)
    await db.createIndexes()
  })
  after(() => db[Symbol.asyncDispose]())

  it('are made by the transaction that writes, and by no other', async () => {
    const document = (id: string) => ({
      ...{ id, agency: newId('ag'), code: 'TL-A-2026-00001', particulars: {}, words: '' },
      ...{ by: newId('pe'), at: '2026-01-01T00:00:00.000Z', revision: 1 },
    })
    const done = { act: 'test.make', by: newId('pe'), at: '2026-01-01T00:00:00.000Z' }
    const id = newId('doc')
    await db.transaction(async (tx) => {
      await create(tx, db, db.documents, document(id), done)
      expect(await db.search.waiting()).to.equal(0) // not seen before it is committed
    })
    expect(await db.search.waiting()).to.equal(1)
    const fails = db.transaction(async (tx) => {
      await create(tx, db, db.documents, { ...document(newId('doc')), code: 'TL-A-2026-00002' }, done)
      throw new Error('no')
    })
    await fails.catch(() => undefined)
    expect(await db.search.waiting()).to.equal(1)
  })

  it('made again while the document is being indexed stay', async () => {
    const [taken] = [await db.search.take('a', 10)]
    expect(taken).to.have.length(1)
    expect(await db.search.take('b', 10)).to.have.length(0)
    await db.search.mark([taken[0]!._id])
    await db.search.settle('a', taken)
    const again = await db.search.take('c', 10)
    expect(again).to.have.length(1)
    await db.search.settle('c', again)
    expect(await db.search.waiting()).to.equal(0)
  })

  it('whose lease was lost are made again by whoever wrote late', async () => {
    await db.search.mark(['doc_late'])
    const late = await db.search.take('late', 10)
    await db.search.release('late', late, 0) // as if it had run out
    await db.search.settle('quick', await db.search.take('quick', 10))
    expect(await db.search.waiting()).to.equal(0)
    await db.search.settle('late', late)
    expect(await db.search.waiting()).to.equal(1)
  })
})
