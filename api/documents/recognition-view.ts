// How far the reading of pages that are pictures is, and how sure it was, for whoever looks at a document.
import { json } from 'node:stream/consumers'
import type { Version } from '../../schemas/document.ts'
import type { Sha256 } from '../../schemas/id.ts'
import type { PageRead } from '../../schemas/recognition.ts'
import { saysOfFaults } from '../../schemas/scan-faults.ts'
import { countRead } from '../../storage/readings.ts'
import type { Context } from '../context.ts'
import type { RecognitionView } from './view.ts'

/** By the hash of the file; of files without such pages nothing is said. */
export type Recognitions = ReadonlyMap<string, RecognitionView>

export async function recognitionsOf(db: Context['db'], versions: readonly Version[]): Promise<Recognitions> {
  const sources = versions.flatMap(({ files }) => files.map(({ sha256 }) => sha256))
  const all = await db.renditions.model.find({ source: { $in: sources }, kind: 'ocr' }).lean()
  const waiting = all.flatMap(({ source, state }) => (state === 'wanted' ? [source] : []))
  const read = await countRead(db, waiting)
  return new Map(
    all.map(({ source, state, facts }) => {
      const { of, unread = [], confidence = 0 } = facts as Partial<RecognitionView> & { of: number }
      const isDone = state === 'made'
      const faults = saysOfFaults(facts)
      return [source, { of, done: isDone ? of : (read.get(source) ?? 0), isDone, unread, confidence, faults }]
    }),
  )
}

/** Of all files of a version together, while there is something that a search does not see. */
export function unseenOf({ files }: Version, recognitions: Recognitions) {
  const all = files.flatMap(({ sha256 }) => recognitions.get(sha256) ?? [])
  const waiting = all.reduce((sum, { of, done }) => sum + of - done, 0)
  const unread = all.reduce((sum, one) => sum + one.unread.length, 0)
  return waiting + unread > 0 ? { unseen: { waiting, unread } } : {}
}

/** Pages whose text was recognised, and how sure the words are, per cent. */
export async function recognisedPages({ db, blobs }: Context, source: Sha256) {
  const ocr = await db.renditions.model.findOne({ source, kind: 'ocr', state: 'made' }).lean()
  if (!ocr?.blob) return []
  const read = (await json(await blobs.open(ocr.blob.sha256))) as PageRead[]
  return read.flatMap(({ page, text, confidence }) => (text === '' ? [] : [{ page, confidence }]))
}
