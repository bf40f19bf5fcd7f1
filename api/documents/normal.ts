// How a view is made here: intake's draft and the dossier's normaliser put together, and the name of that recipe. When
// the name changes, views are made again in the background (rebuild.ts).
import { INDEX_VERSION } from '../../dossier/index/index-view.ts'
import { NORMAL_VERSION, normalise, type Normalised } from '../../dossier/normalise.ts'
import { cannot } from '../../intake/failed.ts'
import { draftRecipe, versionOf } from '../../intake/recipe.ts'
import { type FileType, types } from '../../intake/types.ts'
import { type Cannot, type Refusal, refuse, type RefusalCode } from '../../intake/verdict.ts'
import type { Normalise, View } from '../../intake/view.ts'
import type { Box } from '../../intake/box.ts'

const codes: Partial<Record<string, RefusalCode>> = { locked: 'locked', 'too-many-pages': 'too-large' }

export const normaliser: Normalise = async (work) => viewOfNormal(await normalise(work))

/** In intake's words. */
export function viewOfNormal(made: Normalised): View | Refusal | Cannot {
  const { exits } = made.steps
  if ('end' in made) return cannot(made, made.tool)
  if (made.outcome === 'hole') {
    const { why, reason } = made
    const sentence = `${reason} ${made.advice}`
    // Under a heavy load also a good file may meet a limit: it is tried again before it is given up.
    if (why === 'limit' || why === 'reader')
      return { outcome: 'cannot', why: 'limit', tool: 'qpdf', sentence }
    return refuse(codes[why] ?? 'damaged', sentence, { reason, exits })
  }
  const { path, index, pages, rung, pagesBySecond, attachments, lost } = made
  const facts = { rung, exits, attachments, lost, ...(pagesBySecond !== pages && { pagesBySecond }) }
  return { outcome: 'ok', path, index, pages, isRebuilt: rung === 3, facts }
}

/** Of every accepted type. The same recipe and the same bytes in: the same bytes out. */
export async function recipes(box: Box, dir: string): Promise<ReadonlyMap<FileType, string>> {
  const tools = await Promise.all(
    (['qpdf', 'pdftocairo'] as const).map(async (tool) => `${tool}-${await versionOf(box, tool, dir)}`),
  )
  const normal = `${tools.join(' ')} view-${NORMAL_VERSION}.${INDEX_VERSION}`
  const named = (Object.keys(types) as FileType[]).map(async (type) => {
    const draft = await draftRecipe(type, box, dir)
    return [type, draft ? `${draft} + ${normal}` : normal] as const
  })
  return new Map(await Promise.all(named))
}

export async function recipeOf(type: FileType, box: Box, dir: string): Promise<string> {
  return (await recipes(box, dir)).get(type)!
}
