// What agencies do besides the tasks' papers and want counted: communication (campaigns, articles, broadcasts) and initiatives
// that were recognised. Papers are documents of the library; a link is kept as the snapshot that somebody made of the page,
// with its day and hash, for the server fetches nothing.
import { z } from 'zod'
import { Day } from '../agency.ts'
import { Id, Revision, Sha256, Time } from '../id.ts'
import { Shown } from '../inspection/inspection.ts'
import { NodeCode } from '../set.ts'

const text = (max: number) => z.string().trim().min(2).max(max)

export const contributionTypes = ['communication', 'initiative'] as const
export type ContributionType = (typeof contributionTypes)[number]
export const forms = ['campaign', 'article', 'broadcast', 'contest', 'visual', 'online', 'other'] as const
export const scales = ['base', 'province', 'nation'] as const
export const proofKinds = ['decision', 'report', 'product'] as const

/** What it reached or saved: a decimal as figures are kept. */
export const Benefit = z.strictObject({
  label: text(300),
  value: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/),
  unit: z.string().trim().min(1).max(50),
})

export const Link = Shown.omit({ pages: true }).extend({
  address: z.url({ protocol: /^https?$/ }).max(1000),
  /** On which the page was as the snapshot shows it. */
  on: Day,
  /** Of the snapshot's main file. */
  sha256: Sha256,
})

export const ContributionContent = z.strictObject({
  type: z.enum(contributionTypes),
  title: text(500),
  summary: z.exactOptional(text(2000)),
  from: Day,
  to: z.exactOptional(Day),
  /** Of the year's plan, which it carries out. */
  task: z.exactOptional(z.string().trim().min(1).max(30)),
  /** Of communication. */
  form: z.exactOptional(z.enum(forms)),
  outlet: z.exactOptional(text(200)),
  /** Of an initiative. */
  authors: z.array(text(100)).max(30),
  scale: z.exactOptional(z.enum(scales)),
  benefits: z.array(Benefit).max(20),
  papers: z.array(Shown.extend({ kind: z.enum(proofKinds) })).max(30),
  links: z.array(Link).max(50),
  /** Leaves that it proves: whoever leads them sees it, and cites its papers. */
  leaves: z.array(NodeCode).max(10),
})
export type ContributionContent = z.infer<typeof ContributionContent>

export const Contribution = ContributionContent.extend({
  id: Id,
  year: z.int().min(2012).max(2100),
  agency: Id,
  agencyName: text(200),
  by: Id,
  at: Time,
  revision: Revision,
}).strip()
export type Contribution = z.infer<typeof Contribution>

export const contributionVersions = ({ papers, links }: Pick<Contribution, 'papers' | 'links'>): string[] =>
  [...papers, ...links].map(({ version }) => version)

/** An initiative counts once a decision recognises it that is no draft and was not withdrawn. */
export const isRecognised = (
  type: ContributionType,
  papers: readonly { kind: (typeof proofKinds)[number]; isDraft: boolean; isWithdrawn: boolean }[],
): boolean =>
  type === 'initiative' &&
  papers.some(({ kind, isDraft, isWithdrawn }) => kind === 'decision' && !isDraft && !isWithdrawn)

interface Known {
  readonly today: string
  readonly year: number
  /** Codes of the year's set, and of the tasks of its plan, where there are any. */
  readonly leaves: ReadonlySet<string> | undefined
  readonly tasks: ReadonlySet<string>
}

export function contributionFaults(
  content: Omit<ContributionContent, 'links' | 'papers'> & { links: readonly { on: string }[] },
  { today, year, leaves, tasks }: Known,
): { field: string; sentence: string }[] {
  const { type, form, scale, authors, from, to, task, links } = content
  const faults: { field: string; sentence: string }[] = []
  const say = (field: string, sentence: string) => faults.push({ field, sentence })
  if (type === 'communication' && !form) say('form', 'Hãy chọn hình thức truyền thông.')
  if (type === 'initiative' && !scale) say('scale', 'Hãy chọn phạm vi của sáng kiến.')
  if (type === 'initiative' && authors.length === 0) say('authors', 'Hãy ghi ít nhất một tác giả.')
  if (!from.startsWith(`${year}-`)) say('from', `Ngày bắt đầu phải thuộc năm ${year}. Hãy sửa ngày.`)
  if (to !== undefined && to < from) say('to', 'Ngày kết thúc trước ngày bắt đầu. Hãy sửa ngày.')
  if (task !== undefined && !tasks.has(task))
    say('task', `Kế hoạch của năm không có nhiệm vụ ${task}. Hãy sửa mã, hoặc để trống.`)
  links.forEach(({ on }, n) => {
    if (on > today) say(`links.${n}.on`, 'Ngày chụp trang chưa đến. Hãy sửa ngày.')
  })
  content.leaves.forEach((code, n) => {
    if (leaves && !leaves.has(code))
      say(`leaves.${n}`, `Bộ tiêu chí của năm không có tiêu chí ${code}. Hãy sửa mã.`)
  })
  return faults
}
