// The round of the invented province: campaigns with their assignments, and the assessments as they stood on the morning of 10/12/2026.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { defects } from '../../schemas/defects.ts'

const assignment = z.object({
  leaf: z.string(),
  lead: z.string(),
  unit: z.string().nullable(),
  coordinators: z.array(z.string()),
  due: z.string().nullable(),
  targetPoints: z.string().nullable(),
})
const internalAssignment = z.object({
  agency: z.string(),
  leaves: z.literal('*'),
  except: z.array(z.string()),
  applicableMax: z.string(),
  due: z.string(),
})
const campaign = z.object({
  code: z.string(),
  name: z.string(),
  year: z.number(),
  kind: z.string(),
  criteriaSet: z.string(),
  asOf: z.string(),
  lockAt: z.string(),
  meetsDeadline: z.string(),
  windows: z.array(z.object({ step: z.string(), from: z.string(), to: z.string() })),
})
const provincial = campaign.extend({ assignments: z.array(assignment) })
const internal = campaign.extend({
  assignments: z.array(internalAssignment),
  appraisers: z.array(z.object({ area: z.string(), person: z.string() })),
  council: z.array(z.string()),
  quorum: z.number(),
})

const citation = z.object({
  slot: z.string(),
  document: z.string(),
  version: z.number(),
  pages: z.string(),
  section: z.string(),
  quote: z.string(),
})
const source = z.object({
  kind: z.string(),
  document: z.string().optional(),
  system: z.string().optional(),
  extractedAt: z.string().optional(),
  parts: z.unknown().optional(),
})
const request = z.object({
  id: z.string(),
  round: z.number(),
  slot: z.string(),
  defect: z.enum(defects),
  words: z.string(),
  points: z.string(),
  by: z.string(),
  at: z.string(),
  due: z.string(),
  workingDays: z.number(),
  state: z.enum(['đang mở', 'đã đóng']),
  answer: z.object({ at: z.string(), text: z.string(), by: z.string() }).optional(),
})
const assessment = z.object({
  leaf: z.string(),
  lead: z.string(),
  state: z.enum([
    'đã chấp nhận',
    'chờ rà soát',
    'yêu cầu bổ sung',
    'Bộ Nội vụ chấm',
    'điều tra xã hội học',
    'chưa bắt đầu',
    'thiếu tài liệu',
    'đang soạn',
    'chờ lãnh đạo xác nhận',
    'quá hạn',
  ]),
  maxPoints: z.string(),
  figures: z.array(
    z.object({
      code: z.string(),
      value: z.union([z.string(), z.boolean()]).nullable(),
      unit: z.string().nullable(),
      state: z.string(),
      source: source.nullable(),
    }),
  ),
  citations: z.array(citation),
  selfScore: z.string().nullable(),
  working: z.string().nullable(),
  explanation: z.string().nullable(),
  requests: z.array(request),
  pointsAtRisk: z.string(),
  submission: z.object({ by: z.string(), at: z.string() }).optional(),
  review: z.object({ by: z.string(), at: z.string(), decision: z.string(), points: z.string() }).optional(),
})
export type DemoAssessment = z.infer<typeof assessment>
export type DemoCitation = z.infer<typeof citation>

const folder = new URL('./data/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

export const [province, communal] = z
  .object({ campaigns: z.tuple([provincial, internal]) })
  .parse(read('campaigns.json')).campaigns
export const assignmentOf = new Map(province.assignments.map((a) => [a.leaf, a]))

const cell = z.object({
  state: z.enum(['có số liệu', 'bằng 0', 'không phát sinh']),
  value: z.string().nullable(),
})
const row = z.object({
  agency: z.string(),
  state: z.enum(['đã gửi', 'chưa gửi']),
  values: z.record(z.string(), cell).nullable(),
  document: z.string().nullable(),
})
const dataTable = z.object({
  code: z.string(),
  leaf: z.string(),
  name: z.string(),
  askedBy: z.string(),
  due: z.string(),
  columns: z.array(z.object({ code: z.string(), label: z.string() })),
  rows: z.array(row),
  sums: z.record(z.string(), z.string()),
})
export type DataTable = z.infer<typeof dataTable>

export const { assessments, dataTables } = z
  .object({ assessments: z.array(assessment), dataTables: z.array(dataTable) })
  .parse(read('assessments.json'))
/** Papers that communes sent with their rows: they came in when the row did. */
export const rowPapers: ReadonlySet<string> = new Set(
  dataTables.flatMap(({ rows }) => rows.flatMap(({ document }) => document ?? [])),
)
export const assessmentOf = new Map(assessments.map((a) => [a.leaf, a]))

// Every place a document is cited, in the order of the leaves.
export const citedAt = (document: string): { leaf: string; citation: DemoCitation }[] =>
  assessments.flatMap(({ leaf, citations }) =>
    citations.filter((c) => c.document === document).map((found) => ({ leaf, citation: found })),
  )
