// Typing into the ministry's software: who typed which part of a leaf, who compared it, and what the ministry's system
// shows. A tick remembers what was typed, so that whatever changes afterwards is seen by itself.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { lengthAround, NamePattern } from './entry-name.ts'
import { Id, Revision, Sha256, Time } from './id.ts'
import { Points } from './points.ts'

/** Nhập điểm, tải tài liệu lên, đối chiếu. */
export const entrySteps = ['points', 'documents', 'compared'] as const
export type EntryStep = (typeof entrySteps)[number]

/** What is typed of a leaf, as far as a tick has to know it. */
export const EntrySeal = z.strictObject({
  points: Points,
  /** Of figures and explanation, as they are copied. */
  words: Sha256,
  /** Of the files, in their order. */
  files: Sha256,
})
export type EntrySeal = z.infer<typeof EntrySeal>

const Tick = EntrySeal.extend({ by: Id, at: Time })
export type Tick = z.infer<typeof Tick>

export const Entry = z.object({
  id: Id,
  campaign: Id,
  leaf: z.string().min(1).max(40),
  code: z.string().regex(/^\d+(\.\d+)*$/),
  points: z.exactOptional(Tick),
  documents: z.exactOptional(Tick),
  compared: z.exactOptional(Tick),
  /** What the ministry's system shows, typed back or read from its table. */
  shown: z.exactOptional(
    z.strictObject({
      points: Points,
      files: z.exactOptional(z.int().min(0).max(10_000)),
      by: Id,
      at: Time,
    }),
  ),
  revision: Revision,
})
export type Entry = z.infer<typeof Entry>

/** What the ministry's software takes; it may be another every year. */
export const EntryLimits = z
  .strictObject({
    /** Characters of an explanation. */
    text: z.int().min(100).max(100_000),
    /** Of one file, in MB as screens count them: see `mostBytes`. */
    fileMB: z.int().min(1).max(2000),
    /** Of one leaf. */
    files: z.int().min(1).max(500),
    name: NamePattern,
    nameLength: z.int().min(20).max(200),
    /** Names without diacritics and spaces. */
    ascii: z.boolean(),
  })
  .refine(({ name, nameLength }) => lengthAround(name) <= nameLength, {
    path: ['nameLength'],
    error: 'Tên tệp ngắn quá so với mẫu tên. Hãy cho dài hơn, hoặc rút gọn mẫu.',
  })
export type EntryLimits = z.infer<typeof EntryLimits>

export const usualLimits: EntryLimits = {
  text: 4000,
  fileMB: 20,
  files: 20,
  name: '{leaf}_{00}_{name}',
  nameLength: 80,
  ascii: true,
}

/** 2²⁰ bytes a MB, as `formatSize` and the setting of the largest upload: one meaning of the word everywhere. */
export const mostBytes = ({ fileMB }: EntryLimits): number => fileMB * 2 ** 20

export const isOver = (limits: EntryLimits, bytes: number): boolean => bytes > mostBytes(limits)

/** What of a leaf is typed, and where its files are. */
export interface EntryContent {
  readonly points: Points
  readonly figures: readonly string[]
  readonly explanation?: string
  readonly files: readonly { readonly sha256: string }[]
}

export function sealOf({ points, figures, explanation, files }: EntryContent): EntrySeal {
  return {
    points,
    words: digest([figures, explanation ?? '']),
    files: digest(files.map(({ sha256 }) => sha256)),
  }
}

/** One name for the whole, by which somebody says what they saw. */
export const seenOf = ({ points, words, files }: EntrySeal): Sha256 => digest([points, words, files])

const digest = (content: unknown): Sha256 =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex') as Sha256

/** Which parts of what each step typed are no longer so. */
const parts = {
  points: ['points', 'words'],
  documents: ['files'],
  compared: ['points', 'words', 'files'],
} as const satisfies Record<EntryStep, readonly (keyof EntrySeal)[]>

export type Part = keyof EntrySeal
export type StepState =
  | { readonly state: 'open' }
  | { readonly state: 'done' }
  | { readonly state: 'changed'; readonly parts: readonly Part[] }

/** `now` is absent where the leaf was taken back since. */
export function stepState(step: EntryStep, tick: Tick | undefined, now: EntrySeal | undefined): StepState {
  if (!tick) return { state: 'open' }
  const changed = parts[step].filter((part) => tick[part] !== now?.[part])
  return changed.length ? { state: 'changed', parts: changed } : { state: 'done' }
}

const nothing = { points: 0, files: 0 }

/**
 * What differs between us and what the ministry's system shows; undefined while nobody looked. Of what was not sent it
 * should show no point and no file.
 */
export function differencesOf(
  { shown }: Pick<Entry, 'shown'>,
  ours: { readonly points: Points; readonly files: number } = nothing,
): readonly ('points' | 'files')[] | undefined {
  if (!shown) return undefined
  return (['points', 'files'] as const).filter(
    (part) => shown[part] !== undefined && shown[part] !== ours[part],
  )
}
