// The invented province, read and typed. What a field means is told in data/README.md.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const signer = z.object({ person: z.string(), name: z.string(), position: z.string(), capacity: z.string() })
const file = z.object({
  role: z.enum(['văn bản chính', 'phụ lục', 'ảnh', 'tệp nén', 'bản soạn thảo']),
  name: z.string(),
  pages: z.number().nullable(),
  title: z.string().optional(),
})
const document = z.object({
  id: z.string(),
  key: z.string(),
  issuer: z.string(),
  type: z.string(),
  abbr: z.string().nullable(),
  number: z.number().nullable(),
  symbol: z.string().nullable(),
  year: z.number(),
  issued: z.string().nullable(),
  sent: z.string().nullable(),
  subject: z.string(),
  signer: signer.nullable(),
  pages: z
    .number()
    .nullable()
    .transform((count) => count ?? 0), // none where nothing may be kept
  proofClass: z.enum(['ky-so', 'sao-y', 'scan', 'trich-xuat', 'du-thao']).nullable(),
  files: z.array(file),
  outline: z.array(z.object({ page: z.number(), section: z.string(), text: z.string() })),
  status: z.string(),
  deliberateFault: z.object({ code: z.string(), expect: z.string(), severity: z.string() }).optional(),
  annexMissing: z.string().optional(),
  duplicateOf: z.string().optional(),
  corrects: z.string().optional(),
  correctedBy: z.string().optional(),
  generate: z.object({ name: z.string(), pages: z.number() }).optional(),
})
export type DemoDocument = z.infer<typeof document>
export type DemoFile = z.infer<typeof file>
export type Pin = DemoDocument['outline'][number]

const agency = z.object({
  code: z.string(),
  name: z.string(),
  short: z.string(),
  kind: z.string(),
  symbol: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  successor: z.string().nullable(),
  units: z.array(z.object({ code: z.string(), name: z.string() })).optional(),
})
export type DemoAgency = z.infer<typeof agency>

const person = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  agency: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string(),
  signingCapacity: z.string().nullable(),
  email: z.string(),
  validTo: z.string().optional(),
})
export type DemoPerson = z.infer<typeof person>

const task = z.object({
  code: z.string(),
  name: z.string(),
  product: z.string(),
  deadline: z.string(),
  lead: z.string(),
  coordinators: z.array(z.string()),
  leaves: z.array(z.string()),
  /** The paper that finished it, and the day on which its lead handed it in. */
  delivered: z.object({ document: z.string(), on: z.string() }).optional(),
})

const figure = z.object({ state: z.string(), value: z.string().nullable() })
const dataTable = z.object({
  code: z.string(),
  name: z.string(),
  columns: z.array(z.object({ code: z.string(), label: z.string() })),
  rows: z.array(z.object({ agency: z.string(), values: z.record(z.string(), figure).nullable() })),
})

const folder = new URL('./data/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

export const documents = z.object({ documents: z.array(document) }).parse(read('documents.json')).documents
export const documentOf = new Map(documents.map((d) => [d.id, d]))

const bodies = z
  .object({ agencies: z.array(agency), issuingBodies: z.array(agency) })
  .parse(read('agencies.json'))
export const agencies = bodies.agencies
export const agencyOf = new Map([...bodies.agencies, ...bodies.issuingBodies].map((a) => [a.code, a]))

export const people = z.object({ people: z.array(person) }).parse(read('people.json')).people
export const personOf = new Map(people.map((p) => [p.id, p]))

export const tasks = z.object({ tasks: z.array(task) }).parse(read('plan.json')).tasks
/** Papers that a task of the plan was finished with. */
export const deliveredOn: ReadonlyMap<string, string> = new Map(
  tasks.flatMap(({ delivered }) => (delivered ? [[delivered.document, delivered.on]] : [])),
)
export const dataTables = z
  .object({ dataTables: z.array(dataTable) })
  .parse(read('assessments.json')).dataTables
