// Every paper has somebody who may bring it in, before the leaf that cites it is submitted.
import { expect } from 'chai'
import { assessments, assignmentOf, communal, province } from '../../scripts/demo/campaign.ts'
import { citerOf, headOf, parties, uploadOf } from '../../scripts/demo/owners.ts'
import { agencyOf, documentOf, documents } from '../../scripts/demo/read.ts'

describe('the owners of the demo papers', () => {
  it('are living agencies with somebody at work', () => {
    for (const d of documents) {
      const { agency, person, at } = uploadOf(d)
      expect(agencyOf.get(agency)?.validTo, d.key).to.equal(null)
      expect(person.agency, d.key).to.equal(agency)
      expect(at >= `${d.sent ?? ''}`, d.key).to.equal(true)
      expect(at < province.asOf, d.key).to.equal(true)
    }
  })

  it('take part in every leaf that cites their paper', () => {
    for (const { leaf, citations } of assessments)
      for (const { document } of citations) {
        const d = documentOf.get(document)!
        const { agency, person } = citerOf(leaf, d)
        expect(parties(leaf), `${leaf} ${d.key}`).to.include(agency)
        expect(person.agency).to.equal(agency)
      }
  })

  it('upload before the first submission, but for the correction that answered a request', () => {
    for (const { leaf, citations, submission } of assessments)
      for (const { document } of submission ? citations : []) {
        const d = documentOf.get(document)!
        if (!d.corrects) expect(uploadOf(d).at < submission!.at, `${leaf} ${d.key}`).to.equal(true)
      }
  })

  it('have heads who sign for the lead', () => {
    for (const { leaf, lead } of assessments) {
      if (!assignmentOf.get(leaf)!.due) continue
      expect(headOf(lead, leaf).roles, leaf).to.include('head')
      expect(headOf(lead, leaf).agency, leaf).to.equal(lead)
    }
    expect(communal.assignments).to.have.length(8)
  })
})
