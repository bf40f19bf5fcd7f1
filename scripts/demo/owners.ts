// Who brings which paper into the library, and when. The data set says who issued a paper; the product asks who owns it.
//
// 1. The issuer owns it, if it is a living agency of the tree and is lead or coordinator of the first leaf that cites it, or
//    if nothing cites it. 2. Otherwise the lead of the first citing leaf does: it holds the copy it received. 3. Uncited papers
//    of the province or the council go to the province's office; those of a merged agency to its successor.
import { assessments, assignmentOf, citedAt, rowPapers } from './campaign.ts'
import { agencyOf, deliveredOn, type DemoDocument, type DemoPerson, people, personOf } from './read.ts'

const owns = (code: string) => {
  const agency = agencyOf.get(code)
  return agency !== undefined && agency.validTo === null && !['UBND', 'HDND', 'KBKV'].includes(code)
}

export const parties = (leaf: string): string[] => {
  const { lead, coordinators } = assignmentOf.get(leaf)!
  return [lead, ...coordinators]
}

export const ownerOf = (d: DemoDocument): string => {
  const first = citedAt(d.id)[0]?.leaf
  if (first)
    return owns(d.issuer) && parties(first).includes(d.issuer) ? d.issuer : assignmentOf.get(first)!.lead
  return owns(d.issuer)
    ? d.issuer
    : (agencyOf.get(d.issuer)?.successor ?? (d.issuer === 'KBKV' ? 'STC' : 'VPUB'))
}

// The one who works for an agency on a leaf: an officer or contributor of the unit that holds it, else any officer, else a head.
export const workerOf = (agency: string, leaf?: string): DemoPerson => {
  const unit = leaf && assignmentOf.get(leaf)?.lead === agency ? assignmentOf.get(leaf)!.unit : null
  const here = people.filter((p) => p.agency === agency && !p.validTo)
  const works = (p: DemoPerson) => p.roles.includes('officer') || p.roles.includes('contributor')
  const found =
    here.find((p) => works(p) && unit !== null && p.unit === unit) ??
    here.find((p) => p.roles.includes('officer')) ??
    here.find(works) ??
    here.find((p) => p.roles.includes('head'))
  if (!found) throw new Error(`nobody works at ${agency}`)
  return found
}

// The head who signs off a leaf: whoever the data set names, else the agency's first head.
export const headOf = (agency: string, leaf?: string): DemoPerson => {
  const named = assessments.find((a) => a.leaf === leaf)?.submission?.by
  const found =
    (named && personOf.get(named)) || people.find((p) => p.agency === agency && p.roles.includes('head'))
  if (!found) throw new Error(`nobody signs for ${agency}`)
  return found
}

// A citation is made by the owner, who takes part in every leaf that cites the paper (a test holds the data to it).
export const citerOf = (leaf: string, d: DemoDocument): { agency: string; person: DemoPerson } => {
  const agency = ownerOf(d)
  return { agency, person: workerOf(agency, leaf) }
}

// Uploads begin when self-scoring opens (01/12/2026); later papers follow on the day they were sent, before anyone submits,
// the papers of a biểu thu thập on the day of its row, and what a task of the plan was finished with on the day of that.
const opened = '2026-12-01'
export const uploadOf = (d: DemoDocument): { agency: string; person: DemoPerson; at: string } => {
  const agency = ownerOf(d)
  const first = citedAt(d.id)[0]?.leaf
  const n = Number(d.id.slice(-3))
  const sent = d.sent ?? d.issued ?? opened
  const isItsDay = sent > opened || rowPapers.has(d.id)
  const day = isItsDay ? sent : `2026-12-0${1 + (n % 3)}`
  const minutes = isItsDay ? 8 * 60 + (n % 300) : 8 * 60 + ((n * 37) % 510)
  const delivered = deliveredOn.get(d.id)
  if (delivered && delivered < day)
    return { agency, person: workerOf(agency, first), at: `${delivered}T08:30:00+07:00` }
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return { agency, person: workerOf(agency, first), at: `${day}T${clock}:00+07:00` }
}
