// "Who may do what", as the product promises it, against api/may.ts. Every act stands in exactly one row; a new act
// needs a row here, or a name that a row already covers.
import { expect } from 'chai'
import { type ActName, type Reach, reachOf, table } from '../../api/may.ts'
import { routes } from '../../api/routes.ts'
import type { Role } from '../../schemas/person.ts'

interface Row {
  readonly promise: string
  readonly acts: RegExp
  readonly may: Partial<Record<Exclude<Role, 'contributor' | 'reviewer-head'>, Reach>>
}

const everyone: Row['may'] = {
  officer: 'all',
  head: 'all',
  reviewer: 'all',
  appraiser: 'all',
  council: 'all',
  leader: 'all',
  auditor: 'all',
  admin: 'all',
}

const rows: readonly Row[] = [
  {
    promise: 'people, agencies, settings, tokens',
    acts: /^(people|agencies|settings|tokens)\.(?!read$)/,
    may: { admin: 'all' },
  },
  {
    promise: 'colleagues by name, for handing work over',
    acts: /^people\.read$/,
    may: { officer: 'own', head: 'own', admin: 'all' },
  },
  {
    promise: 'sets, campaigns, assignments, published results',
    acts: /^(sets|campaigns|calendar|results|plans|surveys)\.manage$/,
    may: { reviewer: 'all' },
  },
  {
    promise: 'officers hand leaves on inside the agency',
    acts: /^assignments\.hand$/,
    may: { officer: 'own' },
  },
  {
    promise: 'upload, derive, particulars, replace, withdraw',
    acts: /^documents\.(upload|derive|describe|replace|withdraw|save|edit)$/,
    may: { officer: 'own' },
  },
  { promise: 'decide about a secrecy mark', acts: /^documents\.release$/, may: { head: 'own' } },
  { promise: 'cite', acts: /^assessments\.cite$/, may: { officer: 'assigned' } },
  {
    promise: 'figures, score, explanation, present',
    acts: /^assessments\.(save|present)$/,
    may: { officer: 'own' },
  },
  { promise: 'confirm and send, give back', acts: /^assessments\.submit$/, may: { head: 'own' } },
  {
    promise: 'review, request, propose points, urge, extend',
    acts: /^assessments\.review$/,
    may: { reviewer: 'all', appraiser: 'areas' },
  },
  {
    promise: 'build, decide missing documents, propose, seal, let a guest read',
    acts: /^(dossiers|packages)\.(build|decide|propose|seal|link|manage|order)$/,
    may: { reviewer: 'all' },
  },
  { promise: 'approve or refuse a package', acts: /^packages\.approve$/, may: { leader: 'all' } },
  {
    promise: 'read documents: the administrator never',
    acts: /^documents\.read$/,
    may: {
      officer: 'own',
      head: 'own',
      reviewer: 'submitted',
      appraiser: 'areas',
      council: 'session',
      leader: 'submitted',
      auditor: 'all',
    },
  },
  {
    promise: 'dossiers and packages are read by those who send or watch them',
    acts: /^(dossiers|packages)\.read$/,
    may: { reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'the round is known to all who are signed in',
    acts: /^(sets|campaigns|agencies|results)\.read$/,
    may: everyone,
  },
  {
    promise: 'read what one answers for, or the whole province',
    acts: /^assessments\.read$/,
    may: {
      officer: 'assigned',
      head: 'assigned',
      reviewer: 'all',
      appraiser: 'areas',
      council: 'session',
      leader: 'all',
      auditor: 'all',
    },
  },
  {
    promise: 'what waits for review or appraisal, and what comes before the council',
    acts: /^assessments\.queue$/,
    may: { reviewer: 'all', appraiser: 'areas', council: 'session' },
  },
  {
    promise: 'the leaders’ page, and what was kept at the lock, of the whole province',
    acts: /^(overview|locks)\.read$/,
    may: { reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'the board: one’s own agency’s row, what one judges, or the whole province',
    acts: /^board\.read$/,
    may: {
      officer: 'own',
      head: 'own',
      reviewer: 'all',
      appraiser: 'areas',
      council: 'session',
      leader: 'all',
      auditor: 'all',
    },
  },
  {
    promise:
      'the appraisal of the internal index: one’s own as far as it was told, what one judges, or all of it',
    acts: /^appraisals\.read$/,
    may: {
      officer: 'own',
      head: 'own',
      reviewer: 'all',
      appraiser: 'areas',
      council: 'session',
      leader: 'all',
      auditor: 'all',
    },
  },
  {
    promise: 'its stages are opened and closed by Sở Nội vụ',
    acts: /^appraisals\.manage$/,
    may: { reviewer: 'all' },
  },
  {
    promise: 'the ranking is published, and withdrawn, by Sở Nội vụ',
    acts: /^rankings\.publish$/,
    may: { reviewer: 'all' },
  },
  {
    promise: 'points are given by appraisers in their areas, never to their own agency',
    acts: /^appraisals\.judge$/,
    may: { appraiser: 'areas' },
  },
  {
    promise: 'an agency argues about its own points',
    acts: /^appraisals\.answer$/,
    may: { officer: 'own', head: 'own' },
  },
  {
    promise: 'what the council decides is written down by Sở Nội vụ or its chair',
    acts: /^appraisals\.sit$/,
    may: { reviewer: 'all', council: 'session' },
  },
  {
    promise: 'points of the ministry are read by whoever answers for them or watches',
    acts: /^ministry\.read$/,
    may: { officer: 'assigned', head: 'assigned', reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'the lead agrees with a cut, or argues against it',
    acts: /^ministry\.answer$/,
    may: { officer: 'own', head: 'own' },
  },
  {
    promise: 'rounds of the ministry are kept, and what is argued is chosen, by Sở Nội vụ',
    acts: /^ministry\.manage$/,
    may: { reviewer: 'all' },
  },
  {
    promise: 'letters of the round are read by whoever writes or gets them, or watches',
    acts: /^letters\.read$/,
    may: { officer: 'own', head: 'own', reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'letters are made by the agency for itself, and by Sở Nội vụ',
    acts: /^letters\.make$/,
    may: { officer: 'own', head: 'own', reviewer: 'all' },
  },
  {
    promise: 'of an approved plan an agency reads the tasks that it leads or coordinates',
    acts: /^plans\.read$/,
    may: { officer: 'assigned', head: 'assigned', reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'what a survey found: an agency of itself, who watches of all',
    acts: /^surveys\.read$/,
    may: { officer: 'own', head: 'own', reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'a plan is approved by a leader, or by Sở Nội vụ naming the decision',
    acts: /^plans\.approve$/,
    may: { reviewer: 'all', leader: 'all' },
  },
  {
    promise: 'a task is done by the agency that leads it; its product is handed in by whoever may cite',
    acts: /^tasks\.work$/,
    may: { officer: 'own', head: 'own' },
  },
  { promise: 'a product is handed in by an officer', acts: /^tasks\.deliver$/, may: { officer: 'own' } },
  {
    promise: 'a finished task is opened again by its lead, or by Sở Nội vụ',
    acts: /^tasks\.reopen$/,
    may: { officer: 'own', head: 'own', reviewer: 'all' },
  },
  {
    promise: 'whoever was asked to help answers',
    acts: /^tasks\.answer$/,
    may: { officer: 'assigned', head: 'assigned' },
  },
  {
    promise: 'a task is handed to another agency by Sở Nội vụ',
    acts: /^tasks\.reassign$/,
    may: { reviewer: 'all' },
  },
  {
    promise: 'an inspection is read by whoever was inspected, by Sở Nội vụ, and for the province',
    acts: /^inspections\.read$/,
    may: { officer: 'assigned', head: 'assigned', reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'inspections are recorded, concluded and judged by Sở Nội vụ',
    acts: /^inspections\.manage$/,
    may: { reviewer: 'all' },
  },
  {
    promise: 'their papers are put in by Sở Nội vụ, also by its officers',
    acts: /^inspections\.attach$/,
    may: { officer: 'own', reviewer: 'all' },
  },
  {
    promise: 'the inspected agency answers its findings',
    acts: /^inspections\.answer$/,
    may: { officer: 'own', head: 'own' },
  },
  {
    promise: 'periodic reports, and lost points: one’s own agency’s, or the whole province’s',
    acts: /^(reports|losses)\.read$/,
    may: { officer: 'own', head: 'own', reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'a report is written, a lost point answered for inside the agency',
    acts: /^(reports\.write|losses\.answer)$/,
    may: { officer: 'own', head: 'own' },
  },
  {
    promise: 'the head signs the report, and explains a lost point, by name',
    acts: /^(reports\.sign|losses\.explain)$/,
    may: { head: 'own' },
  },
  {
    promise: 'periods of reports, and the list of lost points, are Sở Nội vụ’s',
    acts: /^(reports|losses)\.manage$/,
    may: { reviewer: 'all' },
  },
  {
    promise: 'reports are put together for those who read the province',
    acts: /^reports\.consolidate$/,
    may: { reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'what becomes of a lost point is the Chairman’s to say, or written down by Sở Nội vụ',
    acts: /^losses\.decide$/,
    may: { reviewer: 'all', leader: 'all' },
  },
  {
    promise:
      'communication and initiatives are read by who did it, who leads a leaf that it proves, and for the province',
    acts: /^contributions\.read$/,
    may: { officer: 'assigned', head: 'assigned', reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'they are written down by an officer of the agency, or by Sở Nội vụ',
    acts: /^contributions\.keep$/,
    may: { officer: 'own', reviewer: 'all' },
  },
  {
    promise: 'templates of papers are changed by Sở Nội vụ',
    acts: /^templates\.manage$/,
    may: { reviewer: 'all' },
  },
  {
    promise: 'what is typed into the ministry’s software is ticked and compared by Sở Nội vụ',
    acts: /^ministry\.enter$/,
    may: { reviewer: 'all' },
  },
  {
    promise: 'members of the council record an opinion',
    acts: /^opinions\.record$/,
    may: { council: 'session' },
  },
  {
    promise: 'opinions are read by those who judge or watch, never by the agency they are about',
    acts: /^opinions\.read$/,
    may: { reviewer: 'all', appraiser: 'areas', council: 'session', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'what agencies owe, who was reminded and what to say to them',
    acts: /^reminders\.read$/,
    may: { reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  { promise: 'send a reminder again', acts: /^reminders\.send$/, may: { reviewer: 'all' } },
  {
    promise: 'the lead of a leaf draws a table and sends it out',
    acts: /^collections\.design$/,
    may: { officer: 'own' },
  },
  {
    promise: 'an agency fills its row of a table',
    acts: /^collections\.fill$/,
    may: { officer: 'own', head: 'own' },
  },
  {
    promise: 'a table is read by its lead, by who fills it, and for the province',
    acts: /^collections\.read$/,
    may: { officer: 'own', head: 'own', reviewer: 'all', leader: 'all', auditor: 'all' },
  },
  {
    promise: 'the agency and those who review talk about a request',
    acts: /^requests\.discuss$/,
    may: { officer: 'own', head: 'own', reviewer: 'all', appraiser: 'areas' },
  },
  { promise: "the whole log is the auditor's", acts: /^history\.read$/, may: { auditor: 'all' } },
  {
    promise: 'what an agency has to do',
    acts: /^assessments\.work$/,
    may: { officer: 'assigned', head: 'assigned' },
  },
]

const promised = Object.keys(everyone) as (keyof Row['may'])[]
const acts = Object.keys(table) as ActName[]

describe('who may do what', () => {
  for (const act of acts)
    it(`${act}: stands in one row, and is granted as promised`, () => {
      const found = rows.filter((row) => row.acts.test(act))
      expect(found.map(({ promise }) => promise)).to.have.length(1)
      const { may } = found[0]!
      for (const role of promised) expect(reachOf(role, act), role).to.equal(may[role])
      expect(reachOf('reviewer-head', act), 'reviewer-head').to.deep.equal(reachOf('reviewer', act))
    })

  it('lets the auditor change nothing, and the leader approve a plan, and approve or refuse a package, alone (T8)', () => {
    for (const { at, may } of routes) {
      if (at.startsWith('GET ') || may === 'anyone' || may === 'signed-in') continue
      expect(reachOf('auditor', may), at).to.equal(undefined)
      if (!['packages.approve', 'plans.approve', 'losses.decide'].includes(may))
        expect(reachOf('leader', may), at).to.equal(undefined)
    }
  })

  it('gives a contributor nothing that an officer of the agency may not', () => {
    for (const act of acts)
      if (reachOf('contributor', act)) expect(reachOf('officer', act), act).not.to.equal(undefined)
    for (const act of ['assessments.present', 'assessments.submit', 'assignments.hand'] as const)
      expect(reachOf('contributor', act)).to.equal(undefined)
  })
})
