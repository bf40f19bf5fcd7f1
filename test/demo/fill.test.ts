// The words of the data set, read as the product's own shapes.
import { expect } from 'chai'
import { figuresIn } from '../../scripts/demo/fill/communal.ts'
import { stateOf } from '../../scripts/demo/fill/compare.ts'
import {
  agencyFrom,
  figureFrom,
  grantsFrom,
  instant,
  loginOf,
  minutesAfter,
  particularsFrom,
} from '../../scripts/demo/fill/mapping.ts'
import { agencyOf, documentOf, documents, people, personOf } from '../../scripts/demo/read.ts'
import { Agency } from '../../schemas/agency.ts'
import { Figure } from '../../schemas/assessment.ts'
import { Particulars } from '../../schemas/document.ts'
import { Grant } from '../../schemas/person.ts'

const idOf = (code: string) =>
  `ag_${code
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .padEnd(20, '0')
    .slice(0, 20)}`

describe('filling the invented province', () => {
  it('reads every agency, with its successor and who only issues papers', () => {
    for (const agency of agencyOf.values()) Agency.parse(agencyFrom(agency, idOf))
    expect(agencyFrom(agencyOf.get('STTTT')!, idOf).successors).to.deep.equal([idOf('SKHCN')])
    expect(agencyFrom(agencyOf.get('UBND')!, idOf).isIssuerOnly).to.equal(true)
    expect(agencyFrom(agencyOf.get('SNV')!, idOf)).to.include({ isHomeAffairs: true, isIssuerOnly: false })
  })

  it('gives each role of a person one grant in the right place, and none to guests', () => {
    for (const p of people) for (const grant of grantsFrom(p, [], idOf)) Grant.parse(grant)
    const of = (id: string, areas: string[] = []) => grantsFrom(personOf.get(id)!, areas, idOf)
    expect(of('P08').map(({ role, unit }) => [role, unit])).to.deep.equal([
      ['reviewer', 'CCHC'],
      ['officer', 'CCHC'],
    ])
    expect(of('P29', ['1', '3']).at(-1)).to.deep.include({ role: 'appraiser', areas: ['1', '3'] })
    expect(of('P58')).to.deep.equal([])
    expect(new Set(people.map(loginOf)).size).to.equal(people.length)
  })

  it('reads every paper, and leaves blank what is blank on it', () => {
    for (const d of documents) Particulars.parse(particularsFrom(d, idOf))
    const blank = documents.find(({ deliberateFault }) => deliberateFault?.code === 'blank-number')!
    expect(particularsFrom(blank, idOf)).to.not.have.any.keys('number', 'symbol')
    expect(particularsFrom(documentOf.get('TL-2026-00060')!, idOf)).to.include({
      issued: '2026-09-10',
      sent: '2026-09-11',
    })
  })

  it('keeps a figure with its state and source, and no source for a paper that was refused', () => {
    const figure = {
      code: 'a',
      value: '58',
      unit: 'nhiệm vụ',
      state: 'ước',
      source: { kind: 'văn bản', document: 'TL-2026-00141' },
    }
    const document = `doc_${'0'.repeat(20)}`
    const [made] = figureFrom(figure, () => document)
    expect(Figure.parse(made)).to.deep.equal({
      code: 'a',
      value: '58',
      state: 'estimate',
      source: { kind: 'document', document },
    })
    expect(figureFrom(figure, () => undefined)[0]).to.not.have.property('source')
    expect(figureFrom({ ...figure, value: null }, () => document)).to.deep.equal([])
    expect(figureFrom({ ...figure, value: true }, () => document)[0]?.value).to.equal('true')
  })

  it('reads what every commune reports on digital signatures', () => {
    const reports = documents.filter(({ key }) => key.startsWith('bc-ks-'))
    expect(reports.length).to.be.at.least(4)
    for (const { key, outline } of reports) {
      const [a, b] = figuresIn(outline.find(({ section }) => section === 'Mục I')!.text)
      expect(Number(b?.value), key).to.be.greaterThan(0)
      expect(Number(a?.value), key).to.be.within(1, Number(b?.value))
    }
  })

  it('places days and minutes in Vietnam', () => {
    expect(instant('2026-12-09')).to.equal('2026-12-09T03:00:00.000Z')
    expect(minutesAfter('2026-12-09T08:05:00+07:00', -10)).to.equal('2026-12-09T00:55:00.000Z')
  })

  it('counts what is overdue apart, as the data set does', () => {
    expect(stateOf({ shown: 'draft', isOverdue: true })).to.equal('quá hạn')
    expect(stateOf({ shown: 'with-head', isOverdue: true })).to.equal('chờ lãnh đạo xác nhận')
    expect(stateOf({ shown: 'untouched', isOverdue: false })).to.equal('chưa bắt đầu')
  })
})
