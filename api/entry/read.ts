// The work screen of those who type: leaf by leaf what to copy, what is done, what changed after it was done, and what
// the ministry's system shows.
import type { z } from 'zod'
import {
  differencesOf,
  type Entry,
  type EntryLimits,
  type EntryStep,
  entrySteps,
  isOver,
  stepState,
  usualLimits,
} from '../../schemas/entry.ts'
import type { EntryFolder } from '../../schemas/entry-folder.ts'
import { entryName } from '../../schemas/entry-name.ts'
import type { Person } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import { namesOf } from '../people/names.ts'
import { type Typed, type TypedLeaf, typedLeaves } from './content.ts'
import { filesToShow, folderOf, folderView, newestFolder } from './made.ts'
import type { EntryRow, EntryView, ReadEntry } from './view.ts'
import { rangeOf } from '../../schemas/set.ts'
import { wholePackages } from './whole.ts'

export async function readEntry(
  ctx: Context,
  who: Person,
  { slug }: z.infer<typeof ReadEntry>,
): Promise<EntryView> {
  const typed = await typedLeaves(ctx, slug)
  const { campaign } = typed.round
  const limits = campaign.entryLimits ?? usualLimits
  const [entries, folder, packages] = await Promise.all([
    ctx.db.entries.model.find({ campaign: campaign.id }).lean(),
    newestFolder(ctx, campaign.id),
    wholePackages(ctx, campaign.id),
  ])
  const sent = campaign.sentToMinistry
  // Another may have taken its place since; what was sent was this one.
  const sentOne = sent && (await ctx.db.packages.model.findOne({ id: sent.package }, { manifest: 1 }).lean())
  const people = [...entries.flatMap(peopleOf), sent?.by ?? [], folder?.by ?? []].flat()
  const names = await namesOf(ctx, people)
  const rows = entryRows(typed, { entries, folder }, who, names)
  const counts = countsOf(rows)
  return {
    now: ctx.now().toISOString(),
    limits,
    revision: campaign.revision,
    rows,
    counts,
    points: rows.reduce((sum, { content }) => sum + (content?.points ?? 0), 0),
    ...(folder && { folder: folderView(folder, typed.leaves, limits, names) }),
    ...(sent && {
      sent: {
        package: sent.package,
        code: codeOf(sentOne?.manifest),
        by: names.get(sent.by) ?? '–',
        at: sent.at,
        isStill: isWhole(counts),
      },
    }),
    packages: packages.map(({ id, manifest, sealed, at }) => ({
      id,
      code: codeOf(manifest),
      at: sealed?.at ?? at,
    })),
  }
}

/** Everything that there is to type was typed and compared, and nothing differs or changed. */
export const isWhole = ({ all, compared, changed, different }: EntryView['counts']): boolean =>
  all > 0 && compared === all && changed === 0 && different === 0

const codeOf = (manifest: string | undefined): string => manifest?.slice(0, 16) ?? '–'

const peopleOf = ({ points, documents, compared, shown }: Entry): string[] =>
  [points, documents, compared, shown].flatMap((one) => one?.by ?? [])

/** What is kept of a campaign: who typed what, and the folders made last. */
export interface Kept {
  readonly entries: readonly Entry[]
  readonly folder: EntryFolder | null
}

export function entryRows(
  { round, leaves }: Typed,
  { entries, folder }: Kept,
  who: Person,
  names: ReadonlyMap<string, string>,
): EntryRow[] {
  const limits = round.campaign.entryLimits ?? usualLimits
  const kept = new Map(entries.map((entry) => [entry.leaf, entry]))
  return leaves.map((leaf) => {
    const { node, isNotApplicable } = leaf
    const agency = leaf.agency && round.agencies.get(leaf.agency)
    const entry = kept.get(node.key)
    const shown = entry?.shown
    return {
      leaf: node.key,
      code: node.code,
      name: node.name,
      max: rangeOf(node).max,
      ...(agency && { agency: { code: agency.code, short: agency.short } }),
      isNotApplicable,
      ...contentOf(leaf, folder, limits),
      steps: {
        points: stepOf('points', leaf, entry, who, names),
        documents: stepOf('documents', leaf, entry, who, names),
        compared: stepOf('compared', leaf, entry, who, names),
      },
      ...(shown && { shown: { ...shown, by: names.get(shown.by) ?? '–' } }),
      differences: [...((entry && differencesOf(entry, oursOf(leaf, folder, limits))) ?? [])],
    }
  })
}

/** What the ministry's system should show. */
export const oursOf = (leaf: TypedLeaf, folder: EntryFolder | null, limits: EntryLimits) =>
  leaf.content && { points: leaf.content.points, files: filesToShow(leaf, folder, limits) }

function contentOf(
  leaf: TypedLeaf,
  folder: EntryFolder | null,
  limits: EntryLimits,
): Pick<EntryRow, 'content'> {
  const { node, content, seen } = leaf
  if (!content || !seen) return {}
  const { points, figures, explanation, files } = content
  const made = folderOf(leaf, folder, limits)?.files ?? []
  const isMade = made.some(({ kind }) => kind !== 'original')
  return {
    content: {
      points,
      figures: [...figures],
      ...(explanation && { explanation }),
      count: filesToShow(leaf, folder, limits),
      excess: Math.max(0, [...(explanation ?? '')].length - limits.text),
      files: files.map(({ document, name, exhibit, size, closed }, i) => ({
        document,
        name,
        as: entryName(limits, { code: node.code, n: i + 1, exhibit, name }),
        exhibit,
        size,
        isOver: isOver(limits, size),
        ...(closed && { closed }),
      })),
      ...(isMade && { upload: made.map(({ name, size, kind }) => ({ name, size, kind })) }),
      seen,
    },
  }
}

function stepOf(
  step: EntryStep,
  { seal }: TypedLeaf,
  entry: Entry | undefined,
  who: Person,
  names: ReadonlyMap<string, string>,
): EntryRow['steps']['points'] {
  const tick = entry?.[step]
  const found = stepState(step, tick, seal)
  const parts = found.state === 'changed' ? [...found.parts] : []
  return {
    state: found.state,
    parts,
    ...(parts.includes('points') && tick && { points: tick.points }),
    ...(tick && { by: names.get(tick.by) ?? '–', isMine: tick.by === who.id, at: tick.at }),
  }
}

export function countsOf(rows: readonly EntryRow[]): EntryView['counts'] {
  const some = (is: (row: EntryRow) => boolean): number => rows.filter(is).length
  const done = (step: EntryStep) => some(({ steps }) => steps[step].state === 'done')
  return {
    all: some(({ content }) => content !== undefined),
    points: done('points'),
    documents: done('documents'),
    compared: done('compared'),
    changed: some(({ steps }) => entrySteps.some((step) => steps[step].state === 'changed')),
    different: some(({ differences }) => differences.length > 0),
    unsent: some(({ content, isNotApplicable }) => !content && !isNotApplicable),
  }
}
