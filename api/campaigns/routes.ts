import { z } from 'zod'
import { bytes, json, type Route, upload } from '../route.ts'
import {
  AreaDues,
  beforeAreaDue,
  ListAreaDues,
  listAreaDues,
  SetAreaDue,
  setAreaDue,
  TakeAreaDue,
  takeAreaDue,
} from './area-due.ts'
import { AssignmentView, Assignments, ListAssignments, listAssignments } from './assignments.ts'
import { ChangeCampaign, changeCampaign } from './change.ts'
import { CreateCampaign, createCampaign } from './create.ts'
import { ListMigrations, listMigrations, Migrate, migrate, Migrated, Migrations } from './migrate.ts'
import { BringBack, bringBack, SetAside, setAside } from './not-applicable.ts'
import { LockedNow, LockNow, lockNow } from './lock-now.ts'
import { OpenCampaign, openCampaign, Opened } from './open.ts'
import { OpeningOrderView, ReadOpeningOrder, readOpeningOrder } from './opening-order.ts'
import {
  AttachPaper,
  attachPaper,
  beforePaper,
  exceptionPaper,
  extensionPaper,
  TakePaper,
  takePaper,
} from './paper.ts'
import {
  CampaignRow,
  CampaignView,
  ListCampaigns,
  listCampaigns,
  ReadCampaign,
  readCampaign,
} from './read.ts'
import { HandOver, handOver, Reassign, reassign } from './reassign.ts'
import { Unassign, unassign, Unassigned } from './unassign.ts'

const one = '/api/v1/assignments/:id'
const at = '/api/v1/campaigns'

export const campaignRoutes: readonly Route[] = [
  json(`POST ${at}`, {
    summary: 'Make a campaign: one year, one published set',
    may: 'campaigns.manage',
    input: CreateCampaign,
    output: CampaignView,
    problems: ['duplicate'],
    run: createCampaign,
  }),
  json(`GET ${at}`, {
    summary: 'Campaigns, newest year first',
    may: 'campaigns.read',
    input: ListCampaigns,
    output: z.strictObject({ campaigns: z.array(CampaignRow) }),
    problems: [],
    run: listCampaigns,
  }),
  json(`GET ${at}/:slug`, {
    summary: 'A campaign with the tree of its set',
    may: 'campaigns.read',
    input: ReadCampaign,
    output: CampaignView,
    problems: ['not-found'],
    run: readCampaign,
  }),
  json(`GET ${at}/:slug/area-dues`, {
    summary: 'Until when the leaves of each area are due, and how many follow it',
    may: 'campaigns.read',
    input: ListAreaDues,
    output: AreaDues,
    problems: ['not-found'],
    run: listAreaDues,
  }),
  upload(`POST ${at}/:slug/area-dues`, {
    summary: 'Another due date for an area, with the paper that says so as a PDF',
    may: 'campaigns.manage',
    input: SetAreaDue,
    output: AreaDues,
    problems: ['not-found', 'stale', 'wrong-state'],
    before: beforeAreaDue,
    run: setAreaDue,
  }),
  bytes(`GET ${at}/:slug/area-dues/:area/paper`, {
    summary: 'That paper, as it came',
    may: 'campaigns.read',
    input: TakeAreaDue,
    problems: ['not-found'],
    run: takeAreaDue,
  }),
  json(`POST ${at}/:slug/assignments`, {
    summary: 'Give leaves to agencies; with `check`, only say what would happen and what is wrong',
    may: 'campaigns.manage',
    input: OpenCampaign,
    output: Opened,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: openCampaign,
  }),
  json(`GET ${at}/:slug/opening-order`, {
    summary: 'The newest order to give out leaves that a worker carries out, and how far it is',
    may: 'campaigns.manage',
    input: ReadOpeningOrder,
    output: z.strictObject({ order: z.exactOptional(OpeningOrderView) }),
    problems: ['not-found'],
    run: readOpeningOrder,
  }),
  json(`PATCH ${at}/:slug`, {
    summary: 'Change name, windows, lock; the set only while nothing was given out',
    may: 'campaigns.manage',
    input: ChangeCampaign,
    output: CampaignView,
    problems: ['not-found', 'stale', 'frozen'],
    run: changeCampaign,
  }),
  json(`POST ${at}/:slug/locks`, {
    summary: 'Lock the campaign at once; without `reason`, only say what can no longer be sent then',
    may: 'campaigns.manage',
    input: LockNow,
    output: LockedNow,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: lockNow,
  }),
  json(`POST ${at}/:slug/migrations`, {
    summary:
      'Move a running campaign to another set; without `plan`, only say what becomes of every assignment',
    may: 'campaigns.manage',
    input: Migrate,
    output: Migrated,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: migrate,
  }),
  json(`GET ${at}/:slug/migrations`, {
    summary: 'Moves to another set that were carried out, with every line',
    may: 'sets.manage',
    input: ListMigrations,
    output: Migrations,
    problems: ['not-found'],
    run: listMigrations,
  }),
  json(`GET ${at}/:slug/assignments`, {
    summary: 'Who answers for which leaf, as far as one may see; of one agency with `agency`',
    may: 'assessments.read',
    input: ListAssignments,
    output: Assignments,
    problems: ['not-found'],
    run: listAssignments,
  }),
  json(`PATCH ${one}`, {
    summary: 'Another lead, coordinators, due date or target; the assessment goes with it',
    may: 'campaigns.manage',
    input: Reassign,
    output: AssignmentView,
    problems: ['not-found', 'stale'],
    run: reassign,
  }),
  json(`DELETE ${one}`, {
    summary: 'Take an assignment back while nobody has worked on it',
    may: 'campaigns.manage',
    input: Unassign,
    output: Unassigned,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: unassign,
  }),
  upload(`POST ${one}/exception-paper`, {
    summary: 'The paper that lets it be sent after the lock, as a PDF',
    may: 'campaigns.manage',
    input: AttachPaper,
    output: AssignmentView,
    problems: ['not-found', 'wrong-state'],
    before: beforePaper(exceptionPaper),
    run: attachPaper(exceptionPaper),
  }),
  bytes(`GET ${one}/exception-paper`, {
    summary: 'That paper, as it came',
    may: 'assessments.read',
    input: TakePaper,
    problems: ['not-found'],
    run: takePaper(exceptionPaper),
  }),
  upload(`POST ${one}/extension-paper`, {
    summary: 'The paper by which it got more time, or went to another agency, before the lock, as a PDF',
    may: 'campaigns.manage',
    input: AttachPaper,
    output: AssignmentView,
    problems: ['not-found', 'wrong-state'],
    before: beforePaper(extensionPaper),
    run: attachPaper(extensionPaper),
  }),
  bytes(`GET ${one}/extension-paper`, {
    summary: 'That paper, as it came',
    may: 'assessments.read',
    input: TakePaper,
    problems: ['not-found'],
    run: takePaper(extensionPaper),
  }),
  json(`PUT ${one}/handover`, {
    summary: 'Hand a leaf to a unit or to named people of the agency',
    may: 'assignments.hand',
    input: HandOver,
    output: AssignmentView,
    problems: ['not-found', 'stale', 'late'],
    run: handOver,
  }),
  json(`POST ${one}/not-applicable`, {
    summary: 'The leaf does not count for this agency, by a decision',
    may: 'campaigns.manage',
    input: SetAside,
    output: AssignmentView,
    problems: ['not-found', 'stale'],
    run: setAside,
  }),
  json(`DELETE ${one}/not-applicable`, {
    summary: 'The leaf counts after all',
    may: 'campaigns.manage',
    input: BringBack,
    output: AssignmentView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: bringBack,
  }),
]
