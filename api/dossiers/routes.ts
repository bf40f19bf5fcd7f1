import { bytes, json, type Route } from '../route.ts'
import { CancelEdition, cancelEdition, retryEdition } from './cancel.ts'
import { ReadConcordance, readConcordance } from './concordance.ts'
import { Decide, decide } from './decide.ts'
import { FindPage, findPage, FoundPages } from './find-page.ts'
import { OrderEdition, orderEdition } from './order.ts'
import { plan, PlanView, ReadPlan } from './plan.ts'
import {
  EditionList,
  editionTag,
  EditionView,
  ListEditions,
  listEditions,
  ReadEdition,
  readEdition,
  ReadVolume,
  readVolume,
} from './read.ts'

const campaign = '/api/v1/campaigns/:slug'
const edition = '/api/v1/editions/:id'

export const dossierRoutes: readonly Route[] = [
  json(`GET ${campaign}/plan`, {
    summary: 'What a dossier of this scope would hold, and what is missing with what was decided about it',
    may: 'dossiers.read',
    input: ReadPlan,
    output: PlanView,
    problems: ['not-found'],
    run: plan,
  }),
  json(`PUT ${campaign}/decisions`, {
    summary: 'Decide what stands in the place of missing documents',
    may: 'dossiers.build',
    input: Decide,
    output: PlanView,
    problems: ['not-found', 'stale'],
    run: decide,
  }),
  json(`GET ${campaign}/editions`, {
    summary: 'Editions of a campaign, or of one scope in it, newest first',
    may: 'dossiers.read',
    input: ListEditions,
    output: EditionList,
    problems: ['not-found'],
    run: listEditions,
  }),
  json(`GET ${campaign}/pages`, {
    summary: 'What a page number or code that was cited once stands for, and where that is now',
    may: 'dossiers.read',
    input: FindPage,
    output: FoundPages,
    problems: ['not-found'],
    run: findPage,
  }),
  json('POST /api/v1/editions', {
    summary: 'Order an edition: everything it prints is frozen now, and a worker binds it',
    may: 'dossiers.build',
    input: OrderEdition,
    output: EditionView,
    problems: ['not-found', 'gaps', 'wrong-state'],
    run: orderEdition,
  }),
  json(`GET ${edition}`, {
    summary: 'An edition, and how far it is',
    may: 'dossiers.read',
    input: ReadEdition,
    output: EditionView,
    problems: ['not-found'],
    etag: editionTag,
    run: readEdition,
  }),
  json(`DELETE ${edition}`, {
    summary: 'Cancel an edition that is being bound',
    may: 'dossiers.build',
    input: CancelEdition,
    output: EditionView,
    problems: ['not-found', 'wrong-state', 'stale'],
    run: cancelEdition,
  }),
  json(`POST ${edition}/retry`, {
    summary: 'Bind the same order again after a failure',
    may: 'dossiers.build',
    input: CancelEdition,
    output: EditionView,
    problems: ['not-found', 'wrong-state', 'stale'],
    run: retryEdition,
  }),
  bytes(`GET ${edition}/concordance`, {
    summary: 'Old page → new page, as an Excel file, of an edition that was ordered over an issue',
    may: 'dossiers.read',
    input: ReadConcordance,
    problems: ['not-found', 'wrong-state', 'not-satisfiable'],
    run: readConcordance,
  }),
  bytes(`GET ${edition}/volumes/:n/bytes`, {
    summary: 'One volume of an edition',
    may: 'dossiers.read',
    input: ReadVolume,
    problems: ['not-found', 'wrong-state', 'not-satisfiable'],
    run: readVolume,
  }),
]
