// The folders made last, and how many files the ministry's software should show of a leaf: as many as lie in its folder
// while that is up to date, else those that are to be sent.
import { isDeepStrictEqual } from 'node:util'
import type { EntryFolder, FolderLeaf } from '../../schemas/entry-folder.ts'
import type { EntryLimits } from '../../schemas/entry.ts'
import type { Context } from '../context.ts'
import type { TypedLeaf } from './content.ts'
import type { EntryView } from './view.ts'

export const newestFolder = ({ db }: Context, campaign: string): Promise<EntryFolder | null> =>
  db.entryFolders.model.findOne({ campaign }).sort({ at: -1, _id: -1 }).lean()

export function folderOf(
  leaf: TypedLeaf,
  folder: EntryFolder | null,
  limits: EntryLimits,
): FolderLeaf | undefined {
  if (folder?.state !== 'built' || !isDeepStrictEqual(folder.limits, limits)) return undefined
  return folder.leaves.find(({ leaf: key, of }) => key === leaf.node.key && of === leaf.seal?.files)
}

export function filesToShow(leaf: TypedLeaf, folder: EntryFolder | null, limits: EntryLimits): number {
  const made = folderOf(leaf, folder, limits)
  return made?.files.length ?? leaf.content?.files.filter(({ closed }) => !closed).length ?? 0
}

export function folderView(
  folder: EntryFolder,
  leaves: readonly TypedLeaf[],
  limits: EntryLimits,
  names: ReadonlyMap<string, string>,
): EntryView['folder'] & {} {
  const { id, state, at, by, progress, problem } = folder
  const files = folder.leaves.flatMap((leaf) => leaf.files)
  return {
    id,
    state,
    at,
    by: names.get(by) ?? '–',
    size: files.reduce((sum, { size }) => sum + size, 0),
    files: files.length,
    ...(progress && { progress: { done: progress.done, total: progress.total } }),
    ...(problem && { problem: String(problem['detail']) }),
    faults: folder.leaves.flatMap(({ code, faults }) => faults.map((sentence) => ({ code, sentence }))),
    changed:
      state === 'built'
        ? leaves
            .filter((leaf) => leaf.content && !folderOf(leaf, folder, limits))
            .map(({ node }) => node.code)
        : [],
  }
}
