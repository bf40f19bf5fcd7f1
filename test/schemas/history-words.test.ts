// History is read by people: every act that the code writes, and every field that a record may have, has words.
import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import mongoose from 'mongoose'
import type { z } from 'zod'
import { moves } from '../../schemas/assessment.ts'
import { versionStates } from '../../schemas/document.ts'
import { fieldWords, unshownFields } from '../../schemas/field-words.ts'
import { actWords } from '../../schemas/history-words.ts'
import { packageMoves } from '../../schemas/package.ts'
import { taskMoves } from '../../schemas/plan/progress.ts'
import { lossMoves } from '../../schemas/losses/loss.ts'
import { reportMoves } from '../../schemas/reports/report.ts'
import { records } from '../../storage/records.ts'

describe('the words of history', () => {
  it('has words for every act that the code writes', () => {
    const acts = readdirSync('api', { recursive: true, encoding: 'utf8' }).flatMap((file) => {
      const text = file.endsWith('.ts') ? readFileSync(`api/${file}`, 'utf8') : ''
      const found = /(?:\bact: (?:[^,\n]*\? )?|(?:\bwrite|\bdoneBy)\([^()]*)'([a-z.-]+)'(?: : '([a-z.-]+)')?/g
      return [...text.matchAll(found)].flatMap(([, one = '', other]) => (other ? [one, other] : [one]))
    })
    expect(acts).to.include.members(['documents.upload', 'assessments.uncite', 'documents.annex'])
    const moved = Object.keys(moves).map((move) => `assessments.${move}`)
    const states = versionStates.slice(1).map((state) => `documents.${state}`)
    const packaged = Object.keys(packageMoves).filter((move) => move !== 'build' && move !== 'fail')
    const bundled = ['built', 'failed', ...packaged].map((move) => `packages.${move}`)
    const done = Object.keys(taskMoves).map((move) => `tasks.${move}`)
    const told = Object.keys(reportMoves).map((move) => `reports.${move}`)
    const lost = Object.keys(lossMoves).map((move) => `losses.${move}`)
    for (const act of [...acts, ...done, ...told, ...lost, ...moved, ...states, ...bundled])
      expect(actWords, act).to.have.own.property(act)
  })

  it('has a label for every field of every record, and for those inside of them', () => {
    const kinds = Object.values(records(mongoose.createConnection())) as { shape: z.ZodType }[]
    const unnamed = new Set<string>()
    for (const { shape } of kinds) for (const field of fieldsIn(shape)) unnamed.add(field)
    for (const field of [...unnamed].filter((one) => one in fieldWords || unshownFields.has(one)))
      unnamed.delete(field)
    // History itself is what is told, not what is told of.
    expect([...unnamed]).to.have.members(['act', 'behalf', 'field', 'chain', 'seq', 'prev', 'changes'])
  })
})

interface Def {
  innerType?: z.ZodType
  element?: z.ZodType
  valueType?: z.ZodType
  options?: z.ZodType[]
  shape?: Record<string, z.ZodType>
}

/** Of all objects in a shape, however deep; below what is not shown nothing is told. */
function fieldsIn(shape: z.ZodType): string[] {
  const { def } = shape as unknown as { def: Def }
  const inner = [def.innerType, def.element, def.valueType, ...(def.options ?? [])]
  const own = Object.entries(def.shape ?? {}).filter(
    ([field]) => !['id', 'revision'].includes(field) && !unshownFields.has(field),
  )
  const below = [...inner, ...own.map(([, one]) => one)].flatMap((one) => (one ? fieldsIn(one) : []))
  return [...own.map(([field]) => field), ...below]
}
