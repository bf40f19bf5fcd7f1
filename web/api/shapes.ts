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

export interface WorkRow {
  assessment: string
  code: string
  name: string
  sentence: string
  words?: string
  points: number
  due: string
  action: string
}
export interface Work {
  agency: AgencyName
  lockAt: string
  now: string
  workingDaysLeft: number
  totals: { applicableMax: number; self: number; parts: Record<string, number> }
  slots: { have: number; need: number }
  groups: { kind: string; rows: WorkRow[] }[]
}
export interface TreeRow {
  id?: string
  code: string
  name: string
  level: number
  parent?: string
  max: number
  self?: number
  state?: string
  isOverdue?: boolean
  role?: 'lead' | 'coordinator'
  atRisk?: number
  need?: number
  have?: number
}
export interface VersionView {
  id: string
  n: number
  state: 'received' | 'kept' | 'rejected' | 'held-secret'
  problem?: Record<string, unknown>
  files: { name: string; size: number; role: 'main' | 'annex'; type: string }[]
}
export interface DocumentView {
  id: string
  code: string
  agency: string
  particulars: { symbol?: string; issued?: string; subject?: string; type?: string; proofClass?: string }
  current?: string
  versions: VersionView[]
}
export interface PagedDocuments {
  total: number
  items: DocumentView[]
}
