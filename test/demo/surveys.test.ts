// The invented survey: what its file brings gives every figure of the data set to the hundredth, and hides what must be hidden.
import { expect } from 'chai'
import { about, forms, plan, told } from '../../scripts/demo/fill/surveys.ts'
import { agencyOf } from '../../scripts/demo/read.ts'
import type { Cell } from '../../schemas/set-table/cells.ts'
import { publish } from '../../schemas/survey/publish.ts'
import { SurveyAbout, SurveyPlan, type Figures } from '../../schemas/survey/survey.ts'
import { readForms } from '../../schemas/survey/table-forms.ts'

describe('the survey of the invented province', () => {
  const nameOf = (code: string) => agencyOf.get(code)!.name
  const agencies = told.resultsByAgency.map(({ agency: id }) => ({ id, ...agencyOf.get(id)! }))
  const sheets = forms(nameOf).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ title }) => title), ...rows] as Cell[][],
  }))
  const read = readForms(sheets, plan, agencies)
  const shown = publish({ ...about, ...plan }, read.cells, read.comments)
  const hundredths = (text: string) => Number(text.replace('.', ''))

  /** Of every factor as many as the data set says, for each of its questions. */
  const expectSatisfied = (figures: Figures, valid: number, satisfied: Record<string, number>) => {
    expect(figures.forms).to.equal(valid)
    for (const { factor, questions } of told.questionnaire) {
      const share = figures.factors.find(({ code }) => code === factor)!
      expect([share.answers, share.satisfied]).to.deep.equal(
        [valid, satisfied[factor]!].map((count) => count * questions.length),
      )
    }
  }

  it('is read without a fault', () => {
    SurveyAbout.parse(about)
    SurveyPlan.shape.factors.parse(plan.factors)
    expect(read.faults).to.deep.equal([])
    expect(read.scrubbed).to.equal(1)
  })

  it('has the rates and the index of the data set, over all forms', () => {
    const total = shown.total!
    expect(total.issued).to.equal(told.sample.issued)
    expectSatisfied(total, told.sample.valid, told.total.satisfied)
    expect(Object.fromEntries(total.factors.map(({ code, rate }) => [code, rate]))).to.deep.equal(
      Object.fromEntries(Object.entries(told.total.rates).map(([code, rate]) => [code, hundredths(rate)])),
    )
    expect(total.index?.rate).to.equal(hundredths(told.total.index))
    expect(total.questions).to.have.length(13)
  })

  it('has those of both groups and of six communes', () => {
    for (const [n, { key, figures }] of shown.groups.entries()) {
      expect(key).to.equal(plan.groups[n]!.code)
      expectSatisfied(figures, told.sample.byGroup[n]!.valid, told.resultsByGroup[n]!.satisfied)
    }
    expect(shown.units).to.have.length(6)
    for (const { key, figures } of shown.units) {
      const one = told.resultsByAgency.find(({ agency }) => agency === key)!
      expectSatisfied(figures, one.valid, one.satisfied!)
      expect(figures.issued).to.equal(one.issued)
    }
  })

  it('hides Hòn Mây, and Đông Mây with it', () => {
    expect(shown.hiddenUnits).to.deep.equal(['XA-DONGMAY', 'DK-HONMAY'])
    const written = read.comments.filter(({ unit }) => shown.hiddenUnits.includes(unit))
    expect(written, 'somebody wrote something there').to.have.length(1)
    expect(shown.comments).to.have.length(read.comments.length - 1)
    expect(shown.comments.filter(({ text }) => written.some((one) => one.text === text))).to.deep.equal([])
  })
})
