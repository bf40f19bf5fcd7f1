// What a document looks like from outside.
import { z } from 'zod'
import {
  Document,
  Particulars,
  proofClasses,
  Source,
  Version,
  MailSource,
  WebSource,
} from '../../schemas/document.ts'
import { Id, Time } from '../../schemas/id.ts'
import { Points } from '../../schemas/points.ts'
import { Scan, scanStates } from '../../schemas/scan.ts'
import { ScannedView } from '../../schemas/scan-conformity.ts'
import { documentActs } from './acts.ts'
import { ContentView } from './contents-view.ts'

export const findingKinds = ['macros', 'externalLinks', 'embedded', 'scripts', 'oldFonts'] as const

/** Of pages that are pictures: how far their text is read. */
const RecognitionView = z.object({
  /** How many there are, and how many of them were looked at so far. */
  of: z.int(),
  done: z.int(),
  isDone: z.boolean(),
  /** Pages on which something stands that could not be read. */
  unread: z.array(z.int()),
  /** Of the words, per cent. */
  confidence: z.int(),
  /** What of the scans is not as NĐ 30/2020 asks, by page, and how to scan again. */
  faults: z.array(z.string()),
})
export type RecognitionView = z.infer<typeof RecognitionView>

export const TurnedView = z.object({ pages: z.array(z.int()), sentence: z.string() })

/** One signature in sentences: nothing is called right that was not looked at. */
export const SignatureView = z.object({
  kind: z.enum(['signature', 'timestamp']),
  /** good: nothing is open but revocation · bad: the bytes are not those that were signed · unsure: the rest. */
  tone: z.enum(['good', 'unsure', 'bad']),
  /** What the certificate calls its holder: the name, and office, unit and body. */
  name: z.exactOptional(z.string()),
  about: z.string(),
  /** Whether the file is what was signed · who vouches for the name · when, and by whose clock. */
  bytes: z.string(),
  certificate: z.string(),
  time: z.string(),
})

export const FileView = z.object({
  role: z.enum(['main', 'annex']),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
  pages: z.exactOptional(z.int()),
  /** Whether it can be looked at: a view is made after the file is kept. */
  view: z.enum(['none', 'wanted', 'made', 'failed']),
  problem: z.exactOptional(z.record(z.string(), z.unknown())),
  /** Absent where every page has its text itself. */
  recognition: z.exactOptional(RecognitionView),
  /** Absent where no page is a scan. */
  scanned: z.exactOptional(ScannedView),
  /** Pages that the view shows upright and the file does not. */
  turned: z.exactOptional(TurnedView),
  /** Counted by their byte ranges. */
  signatures: z.int(),
  /** Read and judged; absent while they wait for it, and where nothing can be read. */
  signed: z.exactOptional(z.array(SignatureView)),
  /** The same in one line, also where there is none. */
  signedNote: z.string(),
  warnings: z.array(z.string()),
  /** What could run, call out or hide in it, by the part that holds it. */
  findings: z.array(z.object({ kind: z.enum(findingKinds), parts: z.array(z.string()) })),
})

/** Pages of one file of another document, as one line of a list; which annex, where it is not its main file. */
const PagesOf = z.object({
  document: Id,
  code: z.string(),
  annex: z.exactOptional(z.object({ n: z.int().min(1), name: z.string() })),
  pages: z.string(),
})
export type PagesOf = z.infer<typeof PagesOf>

export const VersionView = Version.pick({
  id: true,
  n: true,
  state: true,
  problem: true,
  reason: true,
  heldAt: true,
  contested: true,
  destroyed: true,
  at: true,
  /** Asked back by an act on the version itself. */
  revision: true,
}).extend({
  files: z.array(FileView),
  contents: z.exactOptional(z.array(ContentView)),
  source: z.exactOptional(Source),
  web: z.exactOptional(WebSource),
  mail: z.exactOptional(MailSource),
  /** Made of pages of others; whose, the agency alone is told. */
  derived: z.exactOptional(z.object({ hasSigned: z.boolean(), from: z.array(PagesOf) })),
  suggested: z.exactOptional(z.record(z.string(), z.unknown())),
  /** Which proof class it seems to have, and why; no class where the signs contradict each other. */
  proposed: z.exactOptional(z.object({ value: z.exactOptional(z.enum(proofClasses)), why: z.string() })),
  byName: z.string(),
  /** A picture of the mark that it is held back for can be asked for. */
  hasMark: z.exactOptional(z.literal(true)),
  scan: z.exactOptional(Scan),
  /** Why it does not open for this reader, as a sentence; absent while it opens. */
  closed: z.exactOptional(z.string()),
})

export const DocumentRow = z.object({
  id: Id,
  agency: Id,
  agencyName: z.string(),
  code: z.string(),
  name: z.string(),
  particulars: Particulars,
  issuerName: z.exactOptional(z.string()),
  /** Of the newest version, kept or not. */
  version: Id,
  n: z.int(),
  state: Version.shape.state,
  problem: z.exactOptional(z.record(z.string(), z.unknown())),
  /** What the scanner for malware said of it. */
  scan: z.enum(scanStates),
  pages: z.exactOptional(z.int()),
  /** Pages whose text is not read yet, and that could not be read: they are not found by their words. */
  unseen: z.exactOptional(z.object({ waiting: z.int(), unread: z.int() })),
  size: z.int(),
  files: z.int(),
  /** How many assessments cite it. */
  citations: z.int(),
  isWithdrawn: z.boolean(),
  /** Came attached to a letter. */
  isMailed: z.exactOptional(z.literal(true)),
  /** Of a search: where in the text of version `n` it was found; `marks` are stretches of `text`. */
  found: z.exactOptional(
    z.object({
      n: z.int(),
      file: z.int(),
      page: z.int(),
      text: z.string(),
      marks: z.array(z.tuple([z.int(), z.int()])),
    }),
  ),
  at: Time,
  revision: z.int(),
})
export type DocumentRow = z.infer<typeof DocumentRow>

export const DocumentView = DocumentRow.extend({
  versions: z.array(VersionView),
  withdrawn: Document.shape.withdrawn,
  byName: z.string(),
  /** Where it is cited, as far as the reader may see. */
  usedIn: z.array(
    z.object({
      assessment: Id,
      campaign: z.string(),
      code: z.string(),
      leaf: z.string(),
      slot: z.string(),
      version: Id,
      pages: z.exactOptional(z.string()),
      /** Claimed of the leaf, where a place of it falls empty without this document; 0 where none does. */
      atStake: Points,
    }),
  ),
  /** Documents that were made of pages of this one; the pages are its own. */
  derivedInto: z.exactOptional(z.array(PagesOf)),
  may: z.array(z.enum(documentActs)),
})
