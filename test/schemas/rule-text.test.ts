import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { importSet } from '../../schemas/import-set.ts'
import { readRule, ruleExamples, ruleText, sameRule } from '../../schemas/rule-text.ts'
import { leavesOf } from '../../schemas/set.ts'
import { readYearDay, yearDayText } from '../../schemas/year-text.ts'

const read = (text: string) => {
  const found = readRule(text)
  if ('fault' in found) throw new Error(found.fault)
  return found.rule
}

describe('a rule as one line', () => {
  for (const example of ruleExamples)
    it(`reads its own example: ${example}`, () => expect(ruleText(read(example))).to.equal(example))

  for (const name of ['criteria-province', 'criteria-commune'])
    it(`writes and reads every rule of ${name} without a change`, () => {
      const json: unknown = JSON.parse(readFileSync(`scripts/demo/data/${name}.json`, 'utf8'))
      const made = importSet(json)
      if ('faults' in made) throw new Error('not a set')
      for (const { leaf, code } of leavesOf(made.set)) {
        const again = read(ruleText(leaf.rule))
        expect(ruleText(again), code).to.equal(ruleText(leaf.rule))
        expect(sameRule(again, leaf.rule), code).to.equal(true)
        expect(again.kind).to.equal(leaf.rule.kind)
      }
    })

  it('takes commas, and a plain share for a percent', () => {
    expect(read('công thức: 0,50*k + 0,25*min(h, 3); làm tròn 2')).to.deep.equal({
      kind: 'formula',
      expr: '0.50*k + 0.25*min(h, 3)',
      round: 2,
    })
    expect(read('Bậc: n; làm tròn 0; từ 12 được 1; từ 3 được 0,5')).to.deep.equal({
      kind: 'steps',
      over: 'n',
      round: 0,
      steps: [
        { from: '12', share: '1' },
        { from: '3', share: '0.5' },
      ],
    })
  })

  it('says what to write instead', () => {
    expect(readRule('tỉ lệ gì đó')).to.have.property('fault').that.includes('Hãy bắt đầu bằng một trong')
    expect(readRule('tỷ lệ: a; làm tròn 4')).to.have.property('fault').that.includes('ví dụ: tỷ lệ: a trên b')
    expect(readRule('theo ngày gửi: a thứ 1 đến 31/13')).to.have.property('fault')
  })

  it('knows days of the year before and after', () => {
    for (const day of ['0/03-10', '-1/12-31', '1/01-15', '-2/06-30'])
      expect(readYearDay(yearDayText(day))).to.equal(day)
    expect(readYearDay('32/01')).to.equal(undefined)
  })
})
