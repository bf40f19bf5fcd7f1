// A template looked at before it is used: the newest paper of its kind, printed as it always is but into this template.
// Nothing of the template is kept; that the paper was taken is written down, as ever.
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { isFrom } from '../../schemas/appraisal.ts'
import { Problem } from '../../schemas/problem.ts'
import { letterKinds } from '../../schemas/letter.ts'
import type { TemplateKind } from '../../schemas/template.ts'
import { printDecision } from '../appraisals/decision.ts'
import { printMinutes } from '../appraisals/minutes.ts'
import type { Context } from '../context.ts'
import { printInspection } from '../inspections/paper.ts'
import { printLetter } from '../letters/read.ts'
import { printLosses } from '../losses/paper.ts'
import type { Who } from '../may.ts'
import { printPlan } from '../plans/paper.ts'
import { printConsolidation } from '../reports/consolidated-paper.ts'
import { modeOf, takeReport } from '../reports/paper.ts'
import type { Bytes } from '../route.ts'
import { printChase } from './chase.ts'
import { printDraft } from './issued.ts'
import { writeReport } from './report-word.ts'
import { readable, TryTemplate } from './templates.ts'

export const PreviewTemplate = TryTemplate
export const TemplatePreview = z.strictObject({
  name: z.string(),
  /** A .docx in base64. */
  file: z.base64(),
})

export async function previewTemplate(
  ctx: Context,
  who: Who,
  input: z.infer<typeof PreviewTemplate>,
): Promise<z.input<typeof TemplatePreview>> {
  const { kind } = input
  const { bytes } = readable(input)
  const paper = await newest[kind]({ ...ctx, trial: { kind, file: bytes } }, who)
  if (!paper)
    throw new Problem(
      'wrong-state',
      'Chưa có văn bản nào thuộc loại này để xem thử. Hãy dùng mẫu, rồi xem khi lập văn bản đầu tiên.',
      { state: 'none' },
    )
  return { name: `xem-thu-${paper.name}`, file: (await buffer(await paper.open())).toString('base64') }
}

type Newest = (ctx: Context, who: Who) => Promise<Bytes | undefined>
const as = 'docx'

const ofPackage =
  (print: (ctx: Context, who: Who, input: { id: string; as: typeof as }) => Promise<Bytes>): Newest =>
  async (ctx, who) => {
    const found = { manifest: { $exists: true } }
    const one = await ctx.db.packages.model.findOne(found, { id: 1 }).sort({ at: -1, _id: -1 }).lean()
    return one ? print(ctx, who, { id: one.id, as }) : undefined
  }

const ofInspection =
  (what: 'minutes' | 'conclusion'): Newest =>
  async (ctx, who) => {
    const one = await ctx.db.inspections.model.findOne({}, { id: 1 }).sort({ from: -1, _id: -1 }).lean()
    return one ? printInspection(ctx, who, { id: one.id, what, format: as }) : undefined
  }

/** Of a campaign of the internal index that came so far. */
const ofAppraisal =
  (
    from: 'minutes' | 'agreed',
    print: (ctx: Context, who: Who, input: { slug: string; as: typeof as }) => Promise<Bytes>,
  ): Newest =>
  async (ctx, who) => {
    const sat = { 'sitting.closed': { $exists: true } }
    const all = await ctx.db.appraisals.model.find(sat).sort({ _id: -1 }).lean()
    const campaign = all.find(({ stage }) => isFrom(stage, from))?.campaign
    const round = campaign && (await ctx.db.campaigns.model.findOne({ id: campaign }, { slug: 1 }).lean())
    return round ? print(ctx, who, { slug: round.slug, as }) : undefined
  }

const ofReport =
  (mode: 'section' | 'own'): Newest =>
  async (ctx, who) => {
    const reports = ctx.db.reports.model.find().sort({ year: -1, _id: -1 }).lean().cursor()
    for await (const one of reports)
      if ((await modeOf(ctx, one)) === mode) return takeReport(ctx, who, { id: one.id })
    return undefined
  }

const letters = Object.fromEntries(
  letterKinds.map((kind): [string, Newest] => [
    kind,
    async (ctx, who) => {
      const one = await ctx.db.letters.model.findOne({ kind }, { id: 1 }).sort({ at: -1, _id: -1 }).lean()
      return one ? printLetter(ctx, who, { id: one.id, as }) : undefined
    },
  ]),
) as Record<(typeof letterKinds)[number], Newest>

/** The newest paper of every kind, as it is printed. */
const newest: Readonly<Record<TemplateKind, Newest>> = {
  ...letters,
  report: ofPackage(writeReport),
  proposal: ofPackage(printDraft('proposal')),
  transmittal: ofPackage(printDraft('transmittal')),
  minutes: ofAppraisal('minutes', printMinutes),
  decision: ofAppraisal('agreed', printDecision),
  inspection: ofInspection('minutes'),
  conclusion: ofInspection('conclusion'),
  section: ofReport('section'),
  periodic: ofReport('own'),
  consolidated: async (ctx, who) => {
    const one = await ctx.db.reports.model.findOne().sort({ year: -1, _id: -1 }).lean()
    return one ? printConsolidation(ctx, who, { year: String(one.year), period: one.period, as }) : undefined
  },
  plan: async (ctx, who) => {
    const one = await ctx.db.plans.model.findOne({}, { id: 1 }).sort({ year: -1, n: -1 }).lean()
    return one ? printPlan(ctx, who, { id: one.id, format: as }) : undefined
  },
  losses: (ctx, who) => printLosses(ctx, who, { as }),
  chase: async (ctx, who) => {
    const one = await ctx.db.assignments.model
      .findOne({}, { campaign: 1, agency: 1 })
      .sort({ _id: -1 })
      .lean()
    const round = one && (await ctx.db.campaigns.model.findOne({ id: one.campaign }, { slug: 1 }).lean())
    return round ? printChase(ctx, who, { slug: round.slug, agency: one.agency, as }) : undefined
  },
}
