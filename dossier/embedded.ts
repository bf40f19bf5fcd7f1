// `dossier.json`, embedded in every volume: which inputs were bound, on which pages, cited by what. Its hash stands on
// the cover, so it cannot know the bytes of the PDF.
import { type Json, canonical } from './canonical.ts'
import type { DossierOrder, Leaf, Section } from './order.ts'
import { type Plan, entriesOf } from './plan.ts'

export const recipe = 'kiem-chung-dossier/1'

export function dossierJson(order: DossierOrder, plan: Plan, frontPages: number): string {
  const leaf = ({ code, name, state, score, figures, working, explanation, items }: Leaf): Json => ({
    ...{ code, name, state, score, figures, working, explanation },
    page: plan.labels[plan.where(items[0] ?? leafOf(order, code)).first]!,
    citations: items.map(({ exhibit, document, version, pages, section, quote, proof }, i) => {
      const step = plan.where(items[i]!)
      return {
        exhibit,
        document,
        version,
        pages,
        section,
        quote,
        proof,
        page: plan.labels[step.first]!,
        volume: step.volume,
      }
    }),
  })
  return canonical({
    format: recipe,
    cover: order.cover,
    volumes: plan.volumes,
    frontPages,
    labels: plan.labels,
    documents: entriesOf(plan) as unknown as Json,
    leaves: leavesOf(order).map(leaf),
  })
}

export function leavesOf(order: DossierOrder): Leaf[] {
  const inside = (part: Section | Leaf): Leaf[] =>
    part.kind === 'leaf' ? [part] : part.parts.flatMap(inside)
  return order.sections.flatMap(inside)
}

const leafOf = (order: DossierOrder, code: string): Leaf => leavesOf(order).find((one) => one.code === code)!
