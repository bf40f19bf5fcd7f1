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
}
export interface Campaign {
  id: string
  slug: string
  name: string
  kind: 'province' | 'internal'
  year: number
  lockAt: string
  windows: { step: string; from: string; to: string }[]
}
export type Assessment = Output<'/api/v1/assessments/{id}', 'get'>
