import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { bytes, json, type Route } from '../route.ts'
import {
  AddContribution,
  addContribution,
  CiteContribution,
  citeContribution,
  EditContribution,
  editContribution,
  RemoveContribution,
  removeContribution,
} from './keep.ts'
import { ListContributions, listContributions, ReadContribution, readContribution } from './read.ts'
import { contributionTable, ReadContributionTable } from './table.ts'
import { TakeContributionCounts, takeContributionCounts } from './take.ts'
import { ContributionList, ContributionView } from './view.ts'

const at = '/api/v1/contributions'
const output = ContributionView

export const contributionRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'Communication and initiatives of a year, with their papers and snapshots',
    may: 'contributions.read',
    ...{ input: ListContributions, output: ContributionList, problems: [], run: listContributions },
  }),
  json(`POST ${at}`, {
    summary: 'Write down a campaign, an article, a broadcast or an initiative',
    may: 'contributions.keep',
    ...{ input: AddContribution, output, problems: ['not-found', 'wrong-state'], run: addContribution },
  }),
  json(`GET ${at}/:id`, {
    summary: 'One of them, and where its papers may be cited',
    may: 'contributions.read',
    ...{ input: ReadContribution, output, problems: ['not-found'], run: readContribution },
  }),
  json(`PUT ${at}/:id`, {
    summary: 'Edit it as a whole',
    may: 'contributions.keep',
    ...{ input: EditContribution, output },
    ...{ problems: ['not-found', 'stale', 'wrong-state'], run: editContribution },
  }),
  json(`DELETE ${at}/:id`, {
    summary: 'Take it away; its documents and its history stay',
    may: 'contributions.keep',
    ...{ input: RemoveContribution, output: z.strictObject({ removed: Id }) },
    ...{ problems: ['not-found', 'stale'], run: removeContribution },
  }),
  json(`POST ${at}/:id/citations`, {
    summary: 'Cite its papers and snapshots in slots of the leaves that it proves, all or none',
    may: 'assessments.cite',
    ...{ input: CiteContribution, output },
    ...{ problems: ['not-found', 'stale', 'wrong-state', 'late'], run: citeContribution },
  }),
  json('POST /api/v1/contribution-tables/:year/figures', {
    summary: 'Their counts become declared figures of a leaf',
    may: 'assessments.save',
    ...{ input: TakeContributionCounts, output: ContributionList },
    ...{ problems: ['not-found', 'stale', 'wrong-state', 'late'], run: takeContributionCounts },
  }),
  bytes('GET /api/v1/contribution-tables/:year', {
    summary: 'Communication and initiatives of a year as an Excel file',
    may: 'contributions.read',
    ...{ input: ReadContributionTable, problems: ['not-found'], run: contributionTable },
  }),
]
