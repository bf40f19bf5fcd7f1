import { z } from 'zod'
import { Campaign } from '../../schemas/campaign.ts'
import { json, type Route } from '../route.ts'
import { CreateCampaign, createCampaign } from './create.ts'
import { OpenCampaign, openCampaign, Opened } from './open.ts'
import { CampaignView, ListCampaigns, listCampaigns, ReadCampaign, readCampaign } from './read.ts'

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
    output: z.strictObject({ campaigns: z.array(Campaign) }),
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
  json(`POST ${at}/:slug/assignments`, {
    summary: 'Give leaves to agencies; with `check`, only say what would happen and what is wrong',
    may: 'campaigns.manage',
    input: OpenCampaign,
    output: Opened,
    problems: ['not-found', 'stale'],
    run: openCampaign,
  }),
]
