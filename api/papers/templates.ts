// The province's own template of a paper, and the paper made from it.
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { Id, newId, Time } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { reportTags, type Tag, Template, templateKinds } from '../../schemas/template.ts'
import { create, remove } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { findPackage } from '../packages/read.ts'
import { namesOf } from '../people/names.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { inMemory } from '../workbook.ts'
import { wordType } from './paper.ts'
import { reportData } from './report-data.ts'
import { reportTemplate } from './report-template.ts'
import { snapshotOf } from './snapshot.ts'
import { fillTemplate, templateFaults } from './word.ts'

const kind = z.enum(templateKinds)
type Kind = z.infer<typeof kind>

const kinds = {
  report: { name: 'bao-cao', tags: reportTags, own: reportTemplate },
} as const satisfies Record<Kind, { name: string; tags: readonly Tag[]; own: () => Promise<Buffer> }>

export const ListTemplates = z.strictObject({})
/** `in`: between which tags it stands, the outer first. */
const TagView = z.strictObject({ name: z.string(), says: z.string(), in: z.array(z.string()) })
export const TemplateList = z.strictObject({
  templates: z.array(
    z.strictObject({
      kind,
      tags: z.array(TagView),
      /** The province's own; ours while there is none. */
      own: z.exactOptional(z.strictObject({ name: z.string(), by: z.string(), at: Time, size: z.int() })),
    }),
  ),
})

export async function listTemplates(ctx: Context): Promise<z.input<typeof TemplateList>> {
  const newest = await Promise.all(templateKinds.map((one) => newestOf(ctx, one)))
  const names = await namesOf(
    ctx,
    newest.flatMap((one) => one?.by ?? []),
  )
  return {
    templates: templateKinds.map((one, n) => {
      const own = newest[n]
      const told = own && { name: own.name, by: names.get(own.by) ?? '–', at: own.at, size: own.file.size }
      return { kind: one, tags: flat(kinds[one].tags), ...(told && { own: told }) }
    }),
  }
}

const flat = (tags: readonly Tag[], inside: string[] = []): z.input<typeof TagView>[] =>
  tags.flatMap(({ name, says, rows }) => [
    { name: rows ? `#${name}` : name, says, in: inside },
    ...flat(rows ?? [], [...inside, name]),
  ])

const newestOf = ({ db }: Context, of: Kind): Promise<Template | null> =>
  db.templates.model.findOne({ kind: of }).sort({ at: -1, _id: -1 }).lean()

async function bytesOf(ctx: Context, of: Kind): Promise<Buffer> {
  const own = await newestOf(ctx, of)
  return own ? buffer(await ctx.blobs.open(own.file.sha256)) : kinds[of].own()
}

export const TakeTemplate = z.strictObject({ kind, purpose: z.exactOptional(Purpose) })

/** What is used now, to be changed in Word. */
export async function takeTemplate(
  ctx: Context,
  who: Who,
  input: z.infer<typeof TakeTemplate>,
): Promise<Bytes> {
  const name = `mau-${kinds[input.kind].name}.docx`
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

/** Taken only when every tag in it is known: it will not fail an hour before the deadline. */
export async function putTemplate(ctx: Context, who: Who, input: z.infer<typeof PutTemplate>) {
  const bytes = Buffer.from(input.file, 'base64')
  const { tags } = kinds[input.kind]
  const faults = templateFaults(bytes, tags)
  if (faults.length)
    throw new Problem('invalid', 'Mẫu còn thẻ sai nên chưa dùng. Hãy sửa trong Word rồi chọn lại.', {
      faults,
    })
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
