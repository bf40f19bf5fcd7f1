// `dossier.json`, embedded in every volume: which inputs were bound, on which pages, cited by what. Its hash stands on
// the cover, so it cannot know the bytes of the PDF.
import { canonicalParts, type Json } from './canonical.ts'
import type { DossierOrder, Item, Leaf, Section } from './order.ts'
import { entryOf, type Plan } from './plan.ts'
import { recipe } from './recipe.ts'

export const dossierFormat = 'kiem-chung-dossier/1'

/** In parts: with 10,000 documents it is longer than all else that a binding holds. */
export function* dossierJson(order: DossierOrder, plan: Plan, frontPages: number): Generator<string> {
  const page = (of: Leaf | Item) => plan.where(of).labels[0]!
  const citation = (one: Item): Json => {
    const { exhibit, document, version, pages, section, quote, proof } = one
    const at = { page: page(one), volume: plan.where(one).volume }
    return { exhibit, document, version, pages, section, quote, proof, ...at }
  }
  const leaf = (one: Leaf): Json => {
    const { code, name, state, score, figures, working, explanation, items } = one
    const citations = items.map(citation)
    return { code, name, state, score, figures, working, explanation, page: page(one), citations }
  }
  yield* canonicalParts({
    format: dossierFormat,
    recipe: recipe(),
    cover: order.cover,
    volumes: plan.volumes,
    frontPages,
    labels: plan.labels,
    numbering: { mode: 'fresh', scheme: 'whole', ...order.numbering, base: order.numbering?.base?.n },
    pieces: () => plan.pieces,
    documents: function* () {
      for (const step of plan.documents) yield entryOf(step)
    },
    leaves: function* () {
      for (const one of leavesOf(order)) yield leaf(one)
    },
  })
}

export function leavesOf(order: DossierOrder): Leaf[] {
  const inside = (part: Section | Leaf): Leaf[] =>
    part.kind === 'leaf' ? [part] : part.parts.flatMap(inside)
  return order.sections.flatMap(inside)
}
