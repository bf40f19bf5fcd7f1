// What a move to another set means for one agency: its own slots, and whether the leaf counts for it.
import type { Agency } from './agency.ts'
import type { Assignment } from './campaign.ts'
import { applies, leafFor, type LeafNode, type SetNode } from './set.ts'

type Body = Pick<Agency, 'kind' | 'code'>

/** As one agency has it: what changes in the slots of others is no change for it. */
export function forAgency(node: SetNode | undefined, agency: Body | undefined) {
  if (!node?.leaf) return undefined
  const { leaf, ...rest } = leafFor(node as LeafNode, agency)
  return { ...rest, leaf: { ...leaf, slots: leaf.slots.map(({ only: _only, ...slot }) => slot) } }
}

/** What a person decided about this agency alone stays. */
export function appliesMoved(
  { notApplicable }: Assignment,
  nodes: readonly SetNode[],
  agency: Body,
): { aside?: string; back?: true } {
  const [was, is] = nodes.map(({ leaf }) =>
    leaf && !applies(leaf, agency) ? leaf.notApplicable?.reason : undefined,
  )
  if (is !== undefined && was === undefined && !notApplicable) return { aside: is }
  return was !== undefined && is === undefined && notApplicable?.decision === was ? { back: true } : {}
}
