// History is read by people: every act that the code writes, and every field that a record may have, has words.
import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { z } from 'zod'
import { Agency } from '../../schemas/agency.ts'
import { Assessment, moves, Request, Review, Submission } from '../../schemas/assessment.ts'
import { Assignment, Campaign } from '../../schemas/campaign.ts'
import { DirectoryImport } from '../../schemas/directory/directory.ts'
import {
  Document,
  Particulars,
  Rendition,
  UploadReceipt,
  Version,
  versionStates,
} from '../../schemas/document.ts'
import { Exhibit } from '../../schemas/exhibit.ts'
import { fieldWords } from '../../schemas/field-words.ts'
import { actWords } from '../../schemas/history-words.ts'
import { Dossier, Edition, GuestLink, Opening, Package, packageMoves } from '../../schemas/package.ts'
import { Paper } from '../../schemas/paper.ts'
import { Grant, Person } from '../../schemas/person.ts'
import { Progress, taskMoves } from '../../schemas/plan/progress.ts'
import { Plan } from '../../schemas/plan/plan.ts'
import { Loss, lossMoves } from '../../schemas/losses/loss.ts'
import { ReportYear } from '../../schemas/reports/period.ts'
import { ProgressReport, reportMoves } from '../../schemas/reports/report.ts'
import { Result, ResultImport } from '../../schemas/results/result.ts'
import { Session } from '../../schemas/session.ts'
import { SurveyBox, SurveyLink, TypedForm } from '../../schemas/survey/collect.ts'
import { Lock } from '../../schemas/lock.ts'
import { Survey, SurveyBatch } from '../../schemas/survey/survey.ts'
import { CriteriaSet } from '../../schemas/set.ts'

const shapes = {
  Agency,
  Assessment,
  Request,
  Review,
  Submission,
  Assignment,
  Campaign,
  Document,
  Particulars,
}
const more = { Rendition, UploadReceipt, Version, Exhibit, Dossier, Edition, GuestLink, Opening, Package }
const rest = {
  Paper,
  Grant,
  Person,
  Session,
  CriteriaSet,
  DirectoryImport,
  Plan,
  Progress,
  Result,
  ResultImport,
  ReportYear,
  ProgressReport,
  Loss,
  Lock,
}
const surveyed = { Survey, SurveyBatch, SurveyBox, SurveyLink, TypedForm }

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

  for (const [name, shape] of Object.entries({ ...shapes, ...more, ...rest, ...surveyed } as Record<
    string,
    z.ZodObject
  >))
    it(`has a label for every field of ${name}`, () => {
      for (const field of Object.keys(shape.shape))
        if (field !== 'id' && field !== 'revision') expect(fieldWords, field).to.have.property(field)
    })
})
