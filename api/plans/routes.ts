import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { bytes, json, type Route } from '../route.ts'
import { ApprovePlan, approvePlan, editPlan, RemovePlan, removePlan } from './edit.ts'
import { ImportedPlan, ImportPlan, importPlan } from './import.ts'
import { planTable, PrintPlan, printPlan, ReadPlanTable } from './paper.ts'
import { readPlans } from './read.ts'
import { StartPlan, startPlan } from './start.ts'
import { EditPlan, KeptPlan, PlansView, ReadPlans } from './view.ts'

const at = '/api/v1/plans'
const seen = ['not-found', 'stale', 'frozen'] as const

export const planRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'The plans of the years, one of them with its tasks, and the points that it answers for',
    may: 'plans.read',
    input: ReadPlans,
    output: PlansView,
    problems: ['not-found'],
    run: readPlans,
  }),
  json(`POST ${at}`, {
    summary: 'Begin a plan: empty, as the next version, or from an earlier year with its unfinished tasks',
    may: 'plans.manage',
    input: StartPlan,
    output: KeptPlan,
    problems: ['not-found', 'duplicate', 'wrong-state'],
    run: startPlan,
  }),
  json(`PUT ${at}/:id`, {
    summary: 'Edit a draft as a whole',
    may: 'plans.manage',
    input: EditPlan,
    output: KeptPlan,
    problems: seen,
    run: editPlan,
  }),
  json(`DELETE ${at}/:id`, {
    summary: 'Take a draft away; its history stays',
    may: 'plans.manage',
    input: RemovePlan,
    output: z.strictObject({ removed: Id }),
    problems: seen,
    run: removePlan,
  }),
  json(`POST ${at}/:id/annexes`, {
    summary:
      'The annex of tasks from Excel or Word; with `check`, only say what would be there and what is wrong',
    may: 'plans.manage',
    input: ImportPlan,
    output: ImportedPlan,
    problems: seen,
    run: importPlan,
  }),
  json(`POST ${at}/:id/approvals`, {
    summary: 'Approve a plan, which freezes it; Sở Nội vụ names the decision that did so on paper',
    may: 'plans.approve',
    input: ApprovePlan,
    output: KeptPlan,
    problems: seen,
    run: approvePlan,
  }),
  bytes(`GET ${at}/:id/table`, {
    summary: 'The annex as an Excel file, which can be imported again',
    may: 'plans.read',
    input: ReadPlanTable,
    problems: ['not-found'],
    run: planTable,
  }),
  bytes(`GET ${at}/:id/paper`, {
    summary: 'The plan as a document with its annex (PDF, DOCX)',
    may: 'plans.read',
    input: PrintPlan,
    problems: ['not-found'],
    run: printPlan,
  }),
]
