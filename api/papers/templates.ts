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
} from '../../schemas/template.ts'
import { create, remove } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { findPackage } from '../packages/read.ts'
import { namesOf } from '../people/names.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { inMemory } from '../workbook.ts'
import { letterTemplate } from './letter-template.ts'
import { newestOf, ownTemplate } from './own-template.ts'
import { wordType } from './paper.ts'
import { reportData } from './report-data.ts'
import { reportTemplate } from './report-template.ts'
import { snapshotOf } from './snapshot.ts'
import { fillTemplate, readTemplate } from './word.ts'

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
}

export const ListTemplates = z.strictObject({})
/** `in`: between which tags it stands, the outer first. */
const TagView = z.strictObject({
  name: z.string(),
  says: z.string(),
  in: z.array(z.string()),
  isRequired: z.boolean(),
})
export const TemplateList = z.strictObject({
  templates: z.array(
    z.strictObject({
      kind,
      tags: z.array(TagView),
      /** The province's own; ours while there is none. */
      own: z.exactOptional(z.strictObject({ name: z.string(), by: z.string(), at: Time, size: z.int() })),
      /** What it took the place of, the newest first. */
      before: z.array(z.strictObject({ name: z.string(), by: z.string(), at: Time })),
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
      const [own, ...before] = all.filter((template) => template.kind === one)
      return {
        kind: one,
        tags: flat(aboutOf(one).tags),
        ...(own && { own: { ...told(own), size: own.file.size } }),
        before: before.map(told),
      }
    }),
  }
}

const flat = (tags: readonly Tag[], inside: string[] = []): z.input<typeof TagView>[] =>
  tags.flatMap(({ name, says, rows, isRequired = false }) => [
    { name: rows ? `#${name}` : name, says, in: inside, isRequired },
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
  /** What it may name and does not. */
  unused: z.array(z.string()),
})

/** Read and filled as it would be for use; nothing is kept. */
export async function tryTemplate(_ctx: Context, _who: Who, input: z.infer<typeof TryTemplate>) {
  const { used } = readable(input)
  const names = aboutOf(input.kind).tags.map(({ name }) => name)
  return Promise.resolve({ unused: names.filter((name) => !used.has(name)) })
}

/** Throws with every fault: a template whose tags are known does not fail an hour before the deadline. */
function readable({ kind: of, file }: z.infer<typeof TryTemplate>) {
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

/** Back to ours: all of the province's own of this kind go; their files stay. */
export async function dropTemplate(ctx: Context, who: Who, input: z.infer<typeof DropTemplate>) {
  const done = { act: 'templates.drop', by: who.id, at: ctx.now().toISOString() }
  return ctx.db.transaction(async (tx) => {
    const all = await ctx.db.templates.model.find({ kind: input.kind }).session(tx).lean()
    if (all.length === 0) throw notFound()
    for (const one of all) await remove(tx, ctx.db, ctx.db.templates, one, done)
    return { removed: all.length }
  })
}

export const WriteReport = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

/** The report in Word, from the template that is used now. */
export async function writeReport(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof WriteReport>,
): Promise<Bytes> {
  const snapshot = await snapshotOf(ctx, await findPackage(ctx, id))
  const name = `bao-cao-${snapshot.record.manifest.slice(0, 16)}.docx`
  const file = inMemory(name, wordType, fillTemplate(await bytesOf(ctx, 'report'), reportData(snapshot)))
  const said = { what: 'printed', file: name, version: snapshot.code } as const
  return taken(ctx, who, { id }, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}
