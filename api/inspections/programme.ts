// The programme of a year is written as a whole, over the revision that was seen.
import { z } from 'zod'
import { Id, newId } from '../../schemas/id.ts'
import { leavesOnInspection } from '../../schemas/inspection/checklist.ts'
import { PlannedAgency, Programme, programmeFaults } from '../../schemas/inspection/programme.ts'
import { change, create, stale } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { readable } from '../documents/read.ts'
import type { Who } from '../may.ts'
import { codesOf, leavesOfYear } from './set.ts'

/** In a path. */
export const Year = z.string().regex(/^20\d\d$/, 'Năm gồm bốn chữ số, ví dụ 2026.')

export const WriteProgramme = z.strictObject({
  year: Year,
  /** 0 while there is none. */
  revision: z.int().min(0),
  title: Programme.shape.title,
  /** The version of the document that orders it. */
  paper: z.exactOptional(Id),
  agencies: z.array(PlannedAgency.omit({ name: true })).max(300),
  teams: Programme.shape.teams,
  leaves: Programme.shape.leaves,
})
export const KeptProgramme = z.strictObject({ id: Id, revision: z.int() })

export const programmeOf = async ({ db }: Context, year: number): Promise<Programme | undefined> =>
  (await db.programmes.model.findOne({ year }).lean()) ?? undefined

/** Leaves that inspection proves: what the programme says, else what their names suggest. */
export async function evidenceLeaves(
  ctx: Context,
  year: number,
  programme: Programme | undefined,
): Promise<string[]> {
  return programme ? programme.leaves : leavesOnInspection(await leavesOfYear(ctx, year))
}

export async function writeProgramme(ctx: Context, who: Who, input: z.infer<typeof WriteProgramme>) {
  const { db } = ctx
  const { year: said, revision, paper: wanted, agencies: rows, ...about } = input
  const year = Number(said)
  const before = await programmeOf(ctx, year)
  if (before && before.revision !== revision) throw await stale(db, before.id, revision)
  const agencies = await namedRows(ctx, rows)
  refuse(programmeFaults({ ...about, agencies }, codesOf(await leavesOfYear(ctx, year))))
  const paper = wanted === undefined ? undefined : await paperOf(ctx, who, wanted, before)
  const done = doneBy(ctx, who, 'programmes.write')
  const set = { ...about, agencies, paper }
  const kept = await db.transaction((tx) => {
    if (before) return change(tx, db, db.programmes, before, set, done)
    const { paper: _none, ...rest } = set
    const made = {
      id: newId('prg'),
      year,
      ...rest,
      ...(paper && { paper }),
      by: who.id,
      at: done.at,
      revision: 1,
    }
    return create(tx, db, db.programmes, made, done)
  })
  return { id: kept.id, revision: kept.revision }
}

/** What stands there already needs no right to it. */
async function paperOf(ctx: Context, who: Who, version: string, before: Programme | undefined) {
  if (before?.paper?.version === version) return before.paper
  const { document } = await readable(ctx, who, version)
  return { document, version }
}

async function namedRows({ db }: Context, rows: z.infer<typeof WriteProgramme>['agencies']) {
  const found = await db.agencies.model
    .find({ id: { $in: rows.map(({ agency }) => agency) }, isIssuerOnly: false })
    .lean()
  const names = new Map(found.map(({ id, name }) => [id, name]))
  refuse(
    rows.flatMap(({ agency }, n) =>
      names.has(agency)
        ? []
        : [{ field: `agencies.${n}.agency`, sentence: 'Không có cơ quan này. Hãy chọn lại.' }],
    ),
  )
  return rows.map((row) => ({ ...row, name: names.get(row.agency)! }))
}
