// Rotation × boxes × UserUnit, each with another of the features that sources bring along; written by pdf-lib.
import { paper, type Shape } from '../pages.ts'
import type { Odd } from './bytes.ts'

const boxes: Record<string, Partial<Shape>> = {
  plain: {},
  crop: { crop: [40, 60, 480, 700] },
  shifted: { origin: [-100, 50] },
  'shifted-crop': { origin: [200, -300], crop: [220, -260, 400, 700] },
  inherited: { inherit: true },
  a3: { size: [1191, 842] },
}
const features: Partial<Shape>[] = [
  { outline: true },
  { links: true },
  { form: true },
  { layer: true },
  { unbalanced: true },
  { split: true },
  { scripts: true },
]

export async function matrixOdds(): Promise<Odd[]> {
  const made: Odd[] = []
  for (const rotate of [0, 90, 180, 270] as const)
    for (const [box, shape] of Object.entries(boxes))
      for (const unit of [1, 2, 0.5]) {
        const feature = features[made.length % features.length]!
        const [what] = Object.keys(feature)
        const pages = 1 + (made.length % 3)
        const title = `${rotate} ${box} ${unit}`
        const bytes = await paper({ pages, title, rotate, ...shape, ...(unit !== 1 && { unit }), ...feature })
        made.push({ name: `matrix-${rotate}-${box}-unit${unit}-${what}`, bytes, pages })
      }
  return made
}
