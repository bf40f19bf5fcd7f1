// An opened campaign for other tests: a small published set, three agencies, people of every role, leaves given out.
import { expect } from 'chai'
import { agencyRoles, type Person, type Role, roles } from '../schemas/person.ts'
import { v1, type World } from './world.ts'

/** Codes of the leaves: by rule. 1.1, 1.2 and 2.2 are the lead's; 2.1 is the other's, with the lead as coordinator. */
export const leafCodes = { yesno: '1.1', ratio: '1.2', steps: '2.1', perItem: '2.2', survey: '2.3' } as const

export interface Round {
  readonly slug: string
  readonly campaign: string
  readonly set: string
  /** `lead` and `other` answer for leaves; `home` is Sở Nội vụ and answers for none. */
  readonly agencies: { readonly lead: string; readonly other: string; readonly home: string }
  /** Officer, contributor and head of `lead`; everyone else acts for the province. */
  readonly people: Readonly<Record<Role, Person>>
  readonly otherOfficer: Person
  readonly otherHead: Person
  /** By code of the leaf; the survey leaf has an assignment only where it was asked for, so it is not here. */
  readonly leaves: Readonly<Record<string, { assignment: string; assessment: string }>>
  readonly due: string
}

const year = 2026
const days = 864e5

/** Ask for another `slug` to have two in one world; agencies of the same code are shared. */
export async function openRound(
  world: World,
  { slug = `${year}-thu`, lead = 'SLD', other = 'STK', home = 'SNV', dueInDays = 10, conforms = false } = {},
): Promise<Round> {
  const { db, now } = world.ctx
  const agency = async (code: string, more = {}) =>
    (await db.agencies.model.findOne({ code }).lean())?.id ?? (await world.agency(code, more))
  const agencies = {
    lead: await agency(lead, { units: [{ key: 'P1', name: 'Phòng Một' }] }),
    other: await agency(other),
    home: await agency(home, { isHomeAffairs: true }),
  }
  const people = {} as Record<Role, Person>
  for (const role of roles)
    people[role] = await world.person(role, agencyRoles.includes(role) ? agencies.lead : undefined)
  const otherOfficer = await world.person('officer', agencies.other)
  const otherHead = await world.person('head', agencies.other)

  const api = world.as(people.reviewer)
  const imported = await api.post(`${v1}/sets`, { document: smallSet(`bo-${slug}`, '1', conforms) })
  expect(imported.body).to.have.property('id')
  const set: string = imported.body.id
  await api.post(`${v1}/sets/${set}/publication`, { revision: 1 }).expect(201)
  const inDays = (n: number) => new Date(now().getTime() + n * days).toISOString()
  const due = inDays(dueInDays)
  const about = { slug, name: 'Tự đánh giá thử', kind: 'province', year, set, windows: [] }
  const made = await api
    .post(`${v1}/campaigns`, { ...about, lockAt: inDays(Math.max(dueInDays, 0) + 10) })
    .expect(201)
  const rows = [
    { leaf: '1.1', lead, due },
    { leaf: '1.2', lead, due },
    { leaf: '2.1', lead: other, coordinators: [lead], due },
    { leaf: '2.2', lead, due },
  ]
  await api.post(`${v1}/campaigns/${slug}/assignments`, { rows }).expect(201)
  const campaign: string = made.body.id
  const answers = await db.assessments.model.find({ campaign }).lean()
  const leaves = Object.fromEntries(
    answers.map(({ code, id, assignment }) => [code, { assignment, assessment: id }]),
  )
  return { slug, campaign, set, agencies, people, otherOfficer, otherHead, leaves, due }
}

/** Nothing is sent in time from now on. */
export async function lock(world: World, reviewer: Person, slug: string): Promise<void> {
  const api = world.as(reviewer)
  const { body } = await api.get(`${v1}/campaigns/${slug}`).expect(200)
  const reason = 'Đã nhận đủ bản gửi của các cơ quan'
  await api.post(`${v1}/campaigns/${slug}/locks`, { revision: body.revision, reason }).expect(201)
}

/** As a province writes it; 10 points, 2 of them by survey. `conforms`: the slot of 1.1 takes good scans alone. */
export function smallSet(code: string, version = '1', conforms = false) {
  const slot = (key: string, name: string, more = {}) => ({
    code: key,
    name,
    type: 'Báo cáo',
    issuer: { kind: 'sở' },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    count: 1,
    need: 'required',
    accepts: ['ky-so', 'sao-y', 'scan'],
    ...more,
  })
  const figure = (name: string, label: string, unit = 'việc') => ({
    code: name,
    label,
    unit,
    source: 'văn bản',
  })
  const leaf = (at: string, name: string, maxPoints: string, rule: object, more = {}) => ({
    code: at,
    name,
    maxPoints,
    level: 'tiêu chí',
    assessment: 'self',
    rule,
    variables: [],
    slots: [],
    guidance: '',
    ...more,
  })
  return {
    code,
    title: 'Bộ tiêu chí thử',
    official: false,
    version,
    year,
    total: '10.00',
    surveyTotal: '2.00',
    nodes: [
      { code: '1', name: 'Chỉ đạo, điều hành', maxPoints: '4.00', level: 'lĩnh vực' },
      leaf(
        '1.1',
        'Ban hành kế hoạch',
        '1.00',
        { kind: 'yesno', var: 'dat', question: 'Đã ban hành?' },
        {
          variables: [figure('dat', 'Đã ban hành', 'có/không')],
          slots: [slot('a', 'Kế hoạch năm', { type: 'Kế hoạch', ...(conforms && { conforms }) })],
        },
      ),
      leaf(
        '1.2',
        'Hoàn thành kế hoạch',
        '3.00',
        { kind: 'ratio', num: 'a', den: 'b', round: 4, floor: '0.50', full: '1.00', whenZero: 'none' },
        {
          variables: [figure('a', 'Việc đã xong'), figure('b', 'Việc được giao')],
          slots: [
            slot('a', 'Báo cáo năm'),
            slot('b', 'Bảng thống kê', { need: 'oneOf:so' }),
            slot('c', 'Ảnh chụp hệ thống', { need: 'oneOf:so', accepts: ['trich-xuat'] }),
          ],
        },
      ),
      { code: '2', name: 'Thủ tục hành chính', maxPoints: '6.00', level: 'lĩnh vực' },
      leaf(
        '2.1',
        'Hồ sơ đúng hạn',
        '2.00',
        {
          kind: 'steps',
          over: 'a / b',
          round: 4,
          steps: [
            { from: '0.95', share: '1' },
            { from: '0.80', share: '0.5' },
          ],
        },
        {
          variables: [figure('a', 'Hồ sơ đúng hạn', 'hồ sơ'), figure('b', 'Hồ sơ đã giải quyết', 'hồ sơ')],
          slots: [slot('a', 'Báo cáo quý', { count: 2 })],
        },
      ),
      leaf(
        '2.2',
        'Sáng kiến được áp dụng',
        '2.00',
        { kind: 'perItem', count: 'n', each: '0.50' },
        {
          variables: [figure('n', 'Số sáng kiến', 'sáng kiến')],
          slots: [
            slot('a', 'Quyết định công nhận', { type: 'Quyết định (cá biệt)', count: 2 }),
            slot('b', 'Ảnh', { need: 'optional' }),
          ],
        },
      ),
      leaf(
        '2.3',
        'Người dân hài lòng',
        '2.00',
        { kind: 'sipas', measure: 'tthc', round: 4 },
        { assessment: 'survey' },
      ),
    ],
  }
}

/** The same and, outside the scale, two bonuses of 1,00 and 0,50. */
export function withBonuses(code: string) {
  const set = smallSet(code)
  const leaf = (at: string, maxPoints: string) => ({
    ...{ code: at, name: `Thưởng ${at}`, maxPoints, level: 'tiêu chí', type: 'bonus', assessment: 'self' },
    ...{ rule: { kind: 'manual' }, variables: [], slots: [], guidance: '' },
  })
  const area = { code: '3', name: 'Thưởng, phạt', maxPoints: '1.50', minPoints: '0.00' }
  return {
    ...set,
    bonusPenalty: { min: '0.00', max: '1.50', rule: 'cộng, trừ' },
    nodes: [
      ...set.nodes,
      { ...area, level: 'thưởng, phạt', outsideScale: true },
      leaf('3.1', '1.00'),
      leaf('3.2', '0.50'),
    ],
  }
}
