// The province's own template of a paper, and the paper made from it.
import { Readable } from 'node:stream'
import { z } from 'zod'
import { Id, newId, Time } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import {
  type LetterTemplate,
  letterTagsOf,
  reportTags,
  type Tag,
  Template,
  type TemplateKind,
  templateKinds,
  type WordedTemplate,
  wordedTags,
} from '../../schemas/template.ts'
import { change, create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { namesOf } from '../people/names.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { inMemory } from '../workbook.ts'
import { letterTemplate } from './letter-template.ts'
import { newestOf, ownTemplate } from './own-template.ts'
import { wordType } from './paper.ts'
import { reportTemplate } from './report-template.ts'
import { readTemplate } from './word.ts'

const kind = z.enum(templateKinds)

/** Of every kind: how its file is called, what it may name, and what is used until the province gives its own. */
function aboutOf(of: TemplateKind): { name: string; tags: readonly Tag[]; ours: () => Promise<Buffer> } {
  if (of === 'report') return { name: 'bao-cao-tu-danh-gia', tags: reportTags, ours: reportTemplate }
  return { name: files[of], tags: letterTagsOf(of), ours: () => letterTemplate(of) }
}

const files: Readonly<Record<LetterTemplate, string>> = {
  proposal: 'to-trinh-phe-duyet',
  transmittal: 'phieu-chuyen',
  chase: 'cong-van-don-doc',
  self: 'bao-cao-gui-tu-danh-gia',
  points: 'chuyen-diem-cua-bo',
  answer: 'tra-loi-diem-cua-bo',
  plea: 'giai-trinh-voi-bo',
  result: 'thong-bao-ket-qua-ra-soat',
  first: 'thong-bao-tham-dinh-lan-1',
  argument: 'giai-trinh-tham-dinh',
  ranking: 'to-trinh-cong-bo-ket-qua',
  periodic: 'bao-cao-dinh-ky',
  consolidated: 'bao-cao-tong-hop',
  decision: 'quyet-dinh-cong-bo-ket-qua',
  losses: 'danh-sach-mat-diem',
  plan: 'ke-hoach-nang-cao-chi-so',
  minutes: 'bien-ban-hoi-dong',
  inspection: 'bien-ban-kiem-tra',
  conclusion: 'ket-luan-kiem-tra',
  section: 'bao-cao-dinh-ky-long-ghep',
}

export const ListTemplates = z.strictObject({})
/** `in`: between which tags it stands, the outer first. */
const TagView = z.strictObject({
  name: z.string(),
  says: z.string(),
  in: z.array(z.string()),
  isRequired: z.boolean(),
  /** Not where that one stands. */
  unless: z.exactOptional(z.string()),
})
export const TemplateList = z.strictObject({
  templates: z.array(
    z.strictObject({
      kind,
      tags: z.array(TagView),
      /** The province's own; ours while there is none. */
      own: z.exactOptional(
        z.strictObject({ id: Id, name: z.string(), by: z.string(), at: Time, size: z.int() }),
      ),
      /** What it took the place of, the newest first. */
      before: z.array(
        z.strictObject({ name: z.string(), by: z.string(), at: Time, dropped: z.exactOptional(Time) }),
      ),
    }),
  ),
})

export async function listTemplates(ctx: Context): Promise<z.input<typeof TemplateList>> {
  const all = await ctx.db.templates.model.find().sort({ at: -1, _id: -1 }).lean()
  const names = await namesOf(
    ctx,
    all.map(({ by }) => by),
  )
  const told = ({ name, by, at }: Template) => ({ name, by: names.get(by) ?? '–', at })
  return {
    templates: templateKinds.map((one) => {
      const ofKind = all.filter((template) => template.kind === one)
      const own = ofKind.find(({ dropped }) => !dropped)
      const before = ofKind.filter((template) => template !== own)
      return {
        kind: one,
        tags: flat(aboutOf(one).tags),
        ...(own && { own: { id: own.id, ...told(own), size: own.file.size } }),
        before: before.map((one) => ({ ...told(one), ...(one.dropped && { dropped: one.dropped }) })),
      }
    }),
  }
}

const flat = (tags: readonly Tag[], inside: string[] = []): z.input<typeof TagView>[] =>
  tags.flatMap(({ name, says, rows, isRequired = false, unless }) => [
    { name: rows ? `#${name}` : name, says, in: inside, isRequired, ...(unless && { unless }) },
    ...flat(rows ?? [], [...inside, name]),
  ])

const bytesOf = async (ctx: Context, of: TemplateKind): Promise<Buffer> =>
  (await ownTemplate(ctx, of)) ?? aboutOf(of).ours()

export const TakeTemplate = z.strictObject({ kind, purpose: z.exactOptional(Purpose) })

/** What is used now, to be changed in Word. */
export async function takeTemplate(
  ctx: Context,
  who: Who,
  input: z.infer<typeof TakeTemplate>,
): Promise<Bytes> {
  const name = `mau-${aboutOf(input.kind).name}.docx`
  const file = inMemory(name, wordType, await bytesOf(ctx, input.kind))
  const own = await newestOf(ctx, input.kind)
  const said = { what: 'printed', file: name, purpose: purposeOf(who, input.purpose, 'keep') } as const
  return own ? taken(ctx, who, { id: own.id }, said, file) : file
}

export const PutTemplate = z.strictObject({
  kind,
  name: Template.shape.name,
  /** A .docx in base64, at most 3 MB. */
  file: z.base64().min(4).max(4_000_000),
})
export const TemplateKept = z.strictObject({ id: Id })

export const TryTemplate = PutTemplate.omit({ name: true })
export const TemplateTried = z.strictObject({
  /** What our own names and it does not. */
  unused: z.array(z.string()),
})

/** Read and filled as it would be for use; nothing is kept. */
export async function tryTemplate(_ctx: Context, _who: Who, input: z.infer<typeof TryTemplate>) {
  const { used } = readable(input)
  const { tags, ours } = aboutOf(input.kind)
  // What our own says in another way is not missed; nor is a sentence's word where all of them come as one.
  const says = readTemplate(await ours(), tags).used
  const said = used.has('@noiDung') ? wordsOf(input.kind) : new Set<string>()
  const missed = tags.filter(({ name }) => says.has(name) && !used.has(name) && !said.has(name))
  return { unused: missed.map(({ name }) => name) }
}

const wordsOf = (of: TemplateKind): ReadonlySet<string> =>
  new Set((of in wordedTags ? wordedTags[of as WordedTemplate] : []).map(({ name }) => name))

/** Throws with every fault: a template whose tags are known does not fail an hour before the deadline. */
export function readable({ kind: of, file }: z.infer<typeof TryTemplate>) {
  const bytes = Buffer.from(file, 'base64')
  const { faults, used } = readTemplate(bytes, aboutOf(of).tags)
  if (faults.length === 0) return { bytes, used }
  throw new Problem('invalid', 'Mẫu còn thẻ sai hoặc thiếu nên chưa dùng. Hãy sửa trong Word rồi chọn lại.', {
    faults,
  })
}

export async function putTemplate(ctx: Context, who: Who, input: z.infer<typeof PutTemplate>) {
  const { bytes } = readable(input)
  const staged = await ctx.blobs.stage(Readable.from([bytes]))
  try {
    await ctx.blobs.keep(staged.key, staged.sha256)
  } finally {
    await ctx.blobs.drop(staged.key)
  }
  const at = ctx.now().toISOString()
  const file = { sha256: staged.sha256, size: staged.size }
  const made = { id: newId('tp'), kind: input.kind, name: input.name, file, by: who.id, at, revision: 1 }
  const done = { act: 'templates.put', by: who.id, at }
  await ctx.db.transaction((tx) => create(tx, ctx.db, ctx.db.templates, made, done))
  return { id: made.id }
}

export const DropTemplate = z.strictObject({ kind })
export const Dropped = z.strictObject({ removed: z.int() })

/** Back to ours for what is written from now on; what was issued keeps the template that it was made with. */
export async function dropTemplate(ctx: Context, who: Who, input: z.infer<typeof DropTemplate>) {
  const done = { act: 'templates.drop', by: who.id, at: ctx.now().toISOString() }
  return ctx.db.transaction(async (tx) => {
    const used = { kind: input.kind, dropped: { $exists: false } }
    const all = await ctx.db.templates.model.find(used).session(tx).lean()
    if (all.length === 0) throw notFound()
    for (const one of all) await change(tx, ctx.db, ctx.db.templates, one, { dropped: done.at }, done)
    return { removed: all.length }
  })
}
