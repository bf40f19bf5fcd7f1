import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { importSet } from '../../schemas/import-set.ts'
import { leavesOf } from '../../schemas/set.ts'

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- planted errors break every shape on purpose */
type Json = any
const read = (name: string): Json => JSON.parse(readFileSync(`scripts/demo/data/${name}.json`, 'utf8'))
const province = read('criteria-province')
const commune = read('criteria-commune')

const faultsOf = (json: unknown) => {
  const result = importSet(json)
  return 'faults' in result ? result.faults : []
}
const imported = (json: unknown) => {
  const result = importSet(json)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result.set
}

describe('importing a criteria set', () => {
  it('takes the demo sets of the province and the communes whole', () => {
    expect(faultsOf(province)).to.deep.equal([])
    expect(faultsOf(commune)).to.deep.equal([])
    const set = imported(province)
    expect(set).to.include({ slug: 'minh-hoa-tinh-2026', total: 100_00, surveyTotal: 32_00, official: false })
    expect(leavesOf(set)).to.have.length(79)
    expect(leavesOf(imported(commune)).filter(({ leaf }) => leaf.notApplicable)).to.have.length(5)
  })

  it('keeps days relative to the year, so that the set serves the next one', () => {
    const leaf = leavesOf(imported(province))[0]!.leaf
    expect(leaf.slots[0]!.period).to.deep.equal({ from: '-1/12-01', to: '0/02-28' })
    expect(leaf.rule).to.deep.include({
      items: [{ slot: 'a', nth: 1, notAfter: '-1/12-31', late: { until: '0/01-30', share: '0.50' } }],
    })
  })
})
