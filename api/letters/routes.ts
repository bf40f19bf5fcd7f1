import { PaperView } from '../papers/issued.ts'
import { bytes, json, type Route, upload } from '../route.ts'
import {
  beforeReturn,
  ConfirmLetter,
  confirmLetter,
  ReturnLetter,
  returnLetter,
  TakeIssued,
  takeIssued,
} from './issued.ts'
import { MadeLetters, MakeLetters, makeLetters } from './make.ts'
import { LetterList, ListLetters, listLetters, PrintLetter, printLetter } from './read.ts'

const of = '/api/v1/campaigns/:slug/letters'
const at = '/api/v1/letters/:id'

export const letterRoutes: readonly Route[] = [
  json(`GET ${of}`, {
    summary: 'Letters of a round with their content codes, and what came back issued',
    may: 'letters.read',
    input: ListLetters,
    output: LetterList,
    problems: ['not-found'],
    run: listLetters,
  }),
  json(`POST ${of}`, {
    summary:
      'Freeze what a hand-over says: one letter, or one for each agency; the same content is the same letter',
    may: 'letters.make',
    input: MakeLetters,
    output: MadeLetters,
    problems: ['not-found', 'wrong-state', 'gaps'],
    run: makeLetters,
  }),
  bytes(`GET ${at}/file`, {
    summary: 'A letter as a draft to issue, with its content code (PDF, or Word to edit)',
    may: 'letters.read',
    input: PrintLetter,
    problems: ['not-found', 'not-satisfiable'],
    run: printLetter,
  }),
  upload(`POST ${at}/papers`, {
    summary: 'The issued, signed letter comes back with its number; a worker compares it',
    may: 'letters.make',
    input: ReturnLetter,
    output: PaperView,
    problems: ['not-found'],
    before: beforeReturn,
    run: returnLetter,
  }),
  bytes(`GET ${at}/issued`, {
    summary: 'The issued letter that came last, as it came',
    may: 'letters.read',
    input: TakeIssued,
    problems: ['not-found', 'wrong-state', 'not-satisfiable'],
    run: takeIssued,
  }),
  json(`POST ${at}/comparison`, {
    summary: 'Somebody compared the issued letter by eye',
    may: 'letters.make',
    input: ConfirmLetter,
    output: PaperView,
    problems: ['not-found', 'wrong-state', 'stale', 'own-work'],
    run: confirmLetter,
  }),
]
