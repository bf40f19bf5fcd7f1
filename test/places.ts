// For the test of refusals: of every noun that routes name by id, one record of one's own agency and one of another's.
import { usualLimits } from '../schemas/entry.ts'
import type { Assessment, Request } from '../schemas/assessment.ts'
import { codeOf } from '../schemas/letter.ts'
import { newId, type Sha256 } from '../schemas/id.ts'
import type { Mark } from '../schemas/mark.ts'
import type { Dossier, Edition, GuestLink, Package } from '../schemas/package.ts'
import type { Paper } from '../schemas/paper.ts'
import type { Plan } from '../schemas/plan/plan.ts'
import type { Result } from '../schemas/results/result.ts'
import { twoContributions, twoInspections } from './places-inspected.ts'
import { smallSet } from './round.ts'
import { ofYear } from './places-of-year.ts'
import { placesOfSurveys } from './surveys.ts'
import { pdf, v1, type World } from './world.ts'

export type Places = Record<string, { own: string; foreign: string }>

/** A valid input for every field name that a route may ask for: so that only the right to do it is in question. */
export const samples: Record<string, unknown> = {
  revision: 1,
  version: newId('ver'),
  slot: 'a',
  pages: '1',
  over: 'a'.repeat(64),
  outcome: 'accept',
  stance: 'agree',
  choice: 'keep',
  reason: 'Chưa đủ căn cứ',
  text: 'Đã bổ sung theo yêu cầu',
  decision: 'Quyết định số 1 ngày 01/01/2026',
  contributors: [],
  items: [{ id: newId('as'), revision: 1, digest: 'a'.repeat(64) }],
  password: 'mật khẩu dài',
  key: newId('ci'),
  particulars: {},
  isSecret: false,
  slug: '2026-khong-co',
  campaign: '2026-khong-co',
  decisions: [{ hole: 'leaf:x', choice: 'placeholder', reason: 'Chưa có' }],
  n: 1,
  edition: newId('ed'),
  manifest: 'a'.repeat(64),
  confirm: 'CHỐT',
  reader: 'Bộ Nội vụ',
  until: '2027-01-31T00:00:00.000Z',
  number: '12/PC-SNV',
  issued: '2026-11-20',
  on: '2026-07-01',
  verdict: 'equal',
  next: '9',
  from: newId('set'),
  year: '2026',
  off: [],
  worked: [],
  title: 'Biểu thử',
  columns: [{ key: 'c1', label: 'Số việc', unit: 'việc' }],
  area: '1',
  due: '2027-01-31T00:00:00.000Z',
  to: [newId('ag')],
  file: '',
  paper: 'Báo cáo số 1',
  cells: {},
  versions: [],
  send: false,
  pairs: [],
  rank: '25',
  turn: 'first',
  points: '0,50',
  votes: 1,
  present: [],
  members: [newId('pe')],
  chair: newId('pe'),
  place: 'Phòng họp A',
  starts: '2026-12-20T01:00:00.000Z',
  what: 'minutes',
}

export async function makePlaces(world: World, mine: string, theirs: string): Promise<Places> {
  const officers = [await world.person('officer', mine), await world.person('officer', theirs)]
  const [own, foreign] = await Promise.all(officers.map((who) => world.as(who).upload(['a.pdf', pdf()])))
  await world.work()
  const [a, b] = [own!.body[0].receipt, foreign!.body[0].receipt]
  const [ours, others] = [await world.assessment(mine), await world.assessment(theirs)]
  const [asked, alsoAsked] = [await request(world, ours), await request(world, others)]
  const [one, two] = [await world.person('officer', mine), await world.person('officer', theirs)]
  return {
    people: { own: one.id, foreign: two.id },
    tokens: { own: await token(world), foreign: await token(world) },
    agencies: { own: mine, foreign: theirs },
    sets: await twoSets(world),
    assignments: { own: ours.assignment, foreign: others.assignment },
    assessments: { own: ours.id, foreign: others.id },
    requests: { own: asked.id, foreign: alsoAsked.id },
    versions: { own: a.version, foreign: b.version },
    uploads: { own: await incoming(world, mine), foreign: await incoming(world, theirs) },
    ...(await twoTables(world, mine, theirs, ours)),
    notices: await twoNotices(world, mine, theirs, ours.campaign),
    documents: { own: a.document, foreign: b.document },
    inspections: await twoInspections(world, [mine, theirs], samples),
    contributions: await twoContributions(world, [mine, theirs]),
    letters: await twoLetters(world, mine, theirs, ours.campaign),
    ...(await ofResults(world)),
    ...(await ofYear(world, mine, theirs)),
    ...(await placesOfSurveys(world, mine, theirs)),
    ...(await ofMinistry(world, [ours, others])),
    ...(await bundles(world, ours.campaign)),
  }
}

async function incoming(world: World, agency: string): Promise<string> {
  const [at, until] = [world.ctx.now(), new Date(world.ctx.now().getTime() + 864e5)].map((each) =>
    each.toISOString(),
  )
  const about = { agency, by: newId('pe'), key: newId('key'), name: 'a.pdf', size: 10, pieces: [] }
  const made = { id: newId('up'), ...about, at: at!, until: until!, revision: 1 }
  return (await world.make(world.ctx.db.uploads, made)).id
}

async function token(world: World): Promise<string> {
  const at = world.ctx.now().toISOString()
  const hash = newId('h')
    .slice(2)
    .padEnd(64, '0')
    .replace(/[^0-9a-f]/g, '0') as Sha256
  const about = { name: 'Máy', person: newId('pe'), scopes: ['sets.read'], until: at, by: newId('pe'), at }
  return (await world.make(world.ctx.db.tokens, { id: newId('tk'), ...about, hash, revision: 1 })).id
}

function request(world: World, { id, campaign, agency }: Assessment): Promise<Request> {
  const at = world.ctx.now().toISOString()
  const said = { words: 'Thiếu phụ lục', points: 10_00, due: at, state: 'open', by: newId('pe'), at } as const
  return world.make(world.ctx.db.requests, {
    id: newId('rq'),
    assessment: id,
    campaign,
    agency,
    round: 1,
    ...said,
    revision: 1,
  })
}

/** Drawn by each of the two; each has a row in its own. */
async function twoTables(
  world: World,
  mine: string,
  theirs: string,
  { campaign }: Assessment,
): Promise<Places> {
  const { db, now } = world.ctx
  const due = now().toISOString()
  const table = async (agency: string) => {
    const { id } = await world.make(db.collections, {
      ...{ id: newId('tb'), campaign, assessment: newId('as'), code: '1.1', agency, title: 'Biểu thử', due },
      ...{ columns: [{ key: 'c1', label: 'Số việc', unit: 'việc' }], revision: 1 },
    })
    const empty = { cells: {}, citations: [], revision: 1 }
    const row = { id: newId('rw'), collection: id, campaign, agency, ...empty }
    return { table: id, row: (await world.make(db.collectionRows, row)).id }
  }
  const [own, foreign] = [await table(mine), await table(theirs)]
  return {
    collections: { own: own.table, foreign: foreign.table },
    rows: { own: own.row, foreign: foreign.row },
  }
}

/** A reminder belongs to who was reminded; Sở Nội vụ may send its mail again. */
async function twoNotices(world: World, mine: string, theirs: string, campaign: string) {
  const at = world.ctx.now().toISOString()
  const notice = (agency: string) => {
    const item = { agency, kind: 'leaf' as const, due: at, workingDaysLeft: 1, codes: ['1.1'] }
    const about = {
      person: newId('pe'),
      campaign,
      agency,
      isEscalation: false,
      rungs: [newId('r')],
      items: [item],
    }
    const said = { subject: 'Nhắc hạn', text: 'Nhắc hạn', state: 'screen', at, revision: 1 } as const
    return world.make(world.ctx.db.notices, { id: newId('nt'), ...about, ...said })
  }
  return { own: (await notice(mine)).id, foreign: (await notice(theirs)).id }
}

/** Each agency's own self-assessment, and the signed one that came back. */
async function twoLetters(world: World, mine: string, theirs: string, campaign: string) {
  const { db, now } = world.ctx
  const at = now().toISOString()
  const made = { campaign, by: newId('pe'), at, revision: 1 }
  const letter = async (agency: string) => {
    const from = { name: 'Sở', symbol: 'S', kind: 'sở' }
    const rows = [{ code: '1.1', name: 'Kế hoạch', max: 1_00, claimed: 1_00 }]
    const said = {
      kind: 'self' as const,
      campaign: 'Kỳ',
      place: 'Hà',
      province: 'UBND',
      from,
      to: 'Sở',
      rows,
    }
    const about = { kind: 'self' as const, agency, n: 1, content: said, code: codeOf(said), confirmed: at }
    const { id } = await world.make(db.letters, { id: newId('lt'), ...about, ...made })
    await world.make(db.papers, {
      ...{ id: newId('pp'), letter: id, kind: 'letter', number: '1/BC', issued: '2026-12-20', ...made },
      file: { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) as Sha256 },
      compared: { outcome: 'unread', rows: [] },
    })
    return id
  }
  return { own: await letter(mine), foreign: await letter(theirs) }
}

/** A round of each campaign, which only Sở Nội vụ works on, with a cut leaf of each agency. */
async function ofMinistry(world: World, cut: readonly Assessment[]): Promise<Places> {
  const { db, now } = world.ctx
  const made = { by: newId('pe'), at: now().toISOString(), revision: 1 }
  const paper = { number: '1/BNV-CCHC', issued: '2026-12-20' }
  const places = []
  for (const { id: assessment, campaign, agency, leaf, code, max } of cut) {
    const kept = { id: newId('mr'), campaign, n: 1, kind: 'draft' as const, paper, due: made.at, ...made }
    const round = (await world.make(db.ministryRounds, kept)).id
    const about = { round, campaign, agency, assessment, leaf, code, max, claimed: max, points: 0 }
    const folder = { id: newId('ef'), campaign, state: 'building' as const, limits: usualLimits, leaves: [] }
    places.push({
      round,
      folder: (await world.make(db.entryFolders, { ...folder, ...made })).id,
      mark: (await world.make(db.marks, markOf({ assessment, campaign, agency, leaf, code, max }, made))).id,
      score: (await world.make(db.ministryScores, { id: newId('ms'), ...about, ...made })).id,
    })
  }
  const [own, foreign] = places
  return {
    'ministry-rounds': { own: own!.round, foreign: foreign!.round },
    'entry-folders': { own: own!.folder, foreign: foreign!.folder },
    'ministry-scores': { own: own!.score, foreign: foreign!.score },
    marks: { own: own!.mark, foreign: foreign!.mark },
  }
}

/** Of an appraisal that nobody opened: only who reaches it is in question. */
const markOf = (
  of: Pick<Mark, 'assessment' | 'campaign' | 'agency' | 'leaf' | 'code' | 'max'>,
  { by, at }: { by: string; at: string },
): Mark => ({
  ...{ id: newId('mk'), ...of, over: 'a'.repeat(64) as Sha256, claimed: of.max },
  ...{ first: [{ points: 0, reason: 'Chưa đủ căn cứ', by, at }], second: [], revision: 1 },
})

/** The province's: whoever may touch one may touch the other. */
async function ofResults(world: World): Promise<Places> {
  const { db, now } = world.ctx
  const made = { dataset: 'tinh', by: newId('pe'), at: now().toISOString(), revision: 1 }
  const plain = { index: 'par', place: 'home', roundedTo: 1, scale: 100_00, rateStep: 1 } as const
  const about = {
    ...plain,
    areas: [],
    leaves: [],
    counts: [],
    source: { kind: 'other', title: 'Bản tin' },
  } as const
  const result = (year: number): Result => ({
    ...{
      id: newId('rs'),
      ...made,
      ...about,
      areas: [],
      leaves: [],
      counts: [],
      year,
      points: 80_00,
      inUse: true,
    },
  })
  const file = { name: 'ket-qua.xlsx', sha256: 'a'.repeat(64) as Sha256 }
  const brought = () => ({ id: newId('ri'), ...made, file, counts: { made: 0, replaced: 0 } })
  const none = { agencies: [], people: [] }
  const listed = () => ({ id: newId('di'), ...made, file, made: none, corrected: none })
  const plan = (year: number): Plan => ({
    ...{ id: newId('pl'), title: 'Kế hoạch', grounds: [], objectives: [], tasks: [], ...made, year, n: 1 },
  })
  const two = async <T extends { id: string; revision: number }>(
    kind: Parameters<typeof world.make<T>>[0],
    own: T,
    foreign: T,
  ) => ({ own: (await world.make(kind, own)).id, foreign: (await world.make(kind, foreign)).id })
  return {
    results: await two(db.results, result(2023), result(2024)),
    plans: await two(db.plans, plan(2023), plan(2024)),
    'result-imports': await two(db.resultImports, brought(), brought()),
    'directory-imports': await two(db.directoryImports, listed(), listed()),
  }
}

/** Nobody's: whoever may touch one may touch the other. */
async function twoSets(world: World): Promise<{ own: string; foreign: string }> {
  const reviewer = world.as(await world.person('reviewer'))
  const imported = ['mot', 'hai'].map((code) => reviewer.post(`${v1}/sets`, { document: smallSet(code) }))
  const [own, foreign] = await Promise.all(imported)
  return { own: own!.body.id, foreign: foreign!.body.id }
}

/** Of the province: whoever reaches one reaches all. */
async function bundles(world: World, campaign: string): Promise<Places> {
  const { db, now } = world.ctx
  const made = { campaign, by: newId('pe'), at: now().toISOString(), revision: 1 }
  const sha256 = 'a'.repeat(64) as Sha256
  const scope = { kind: 'campaign' } as const
  const dossier: Dossier = {
    id: newId('dos'),
    ...{ ...made, scope, scopeKey: 'campaign', title: 'Hồ sơ', decisions: [], broken: [] },
  }
  await world.make(db.dossiers, dossier)
  const edition = (n: number): Edition => {
    const bound = { state: 'built', draft: false, order: { sha256, size: 1 }, basis: sha256 } as const
    return { id: newId('ed'), ...made, ...bound, dossier: dossier.id, n, decisions: [], volumes: [] }
  }
  const [own, foreign] = [
    await world.make(db.editions, edition(1)),
    await world.make(db.editions, edition(2)),
  ]
  const [package_, other] = [await pack(own), await pack(foreign)]
  const link = (of: Package): GuestLink => ({
    ...{ id: newId('lk'), package: of.id, token: of.basis, reader: 'Bộ Nội vụ', until: made.at },
    ...{ by: made.by, at: made.at, revision: 1 },
  })
  const paper = (of: Package): Paper => ({
    ...{ id: newId('pp'), package: of.id, kind: 'other', number: '1/PC-SNV', issued: '2026-12-20', ...made },
    file: { name: 'a.pdf', size: 1, sha256 },
    compared: { outcome: 'unread', rows: [] },
  })
  const [a, b] = [link(package_), { ...link(other), token: 'b'.repeat(64) as Sha256 }]
  for (const one of [a, b]) await world.make(db.guestLinks, one)
  const [c, d] = [await world.make(db.papers, paper(package_)), await world.make(db.papers, paper(other))]
  return {
    editions: { own: own.id, foreign: foreign.id },
    packages: { own: package_.id, foreign: other.id },
    links: { own: a.id, foreign: b.id },
    papers: { own: c.id, foreign: d.id },
  }

  function pack({ id: edition }: Edition): Promise<Package> {
    const built = { ...made, dossier: dossier.id, edition, state: 'built', basis: sha256 } as const
    return world.make(db.packages, { id: newId('pk'), ...built })
  }
}
