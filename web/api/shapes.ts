// Names for what the API answers.
import type { Output } from './client.ts'

export interface AgencyName {
  id: string
  code: string
  name: string
  short: string
}
export interface Me {
  person: { id: string; login: string; name: string; position?: string }
  grants: { role: string; agency?: AgencyName; unit?: string }[]
  may: string[]
  now: string
  isScanned: boolean
  canSnapshot: boolean
  canMail: boolean
}
export type Campaign = Output<'/api/v1/campaigns', 'get'>['campaigns'][number]
export type Assessment = Output<'/api/v1/assessments/{id}', 'get'>
export type Slot = Assessment['slots'][number]
export type Cited = Slot['citations'][number]
export type Gap = Assessment['gaps'][number]

export type Work = Output<'/api/v1/campaigns/{slug}/work', 'get'>
export type LeafList = Output<'/api/v1/campaigns/{slug}/assessments', 'get'>
export type LeafRow = LeafList['rows'][number]
export type DocumentView = Output<'/api/v1/documents/{id}', 'get'>
