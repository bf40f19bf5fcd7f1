// What is typed on a record: one draft a record in this window, however often its form is opened and left. Saves 1.5 s
// after the last key and on leaving a field, always over the revision that was seen. What cannot be sent waits on this
// machine; what somebody else changed meanwhile is merged or asked about.
import { get, patch } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { cache, keyOf } from '../api/query.ts'
import { onSession } from '../api/session.ts'
import type { Assessment, Me } from '../api/shapes.ts'
import { serverNow } from '../kit/clock.ts'
import { drop, keep, recall } from '../kit/keep.ts'
import { announce } from '../kit/live.tsx'
import { type Conflict, type Fields, fieldsOf, isEmpty, merge, pick, rest, saveOf } from './fields.ts'
import { readPath, remember } from './record.ts'

export type SaveState =
  | { kind: 'clean' | 'typing' | 'saving' | 'retrying' | 'kept' | 'conflict' }
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; problem: ApiProblem }

/** What the form shows. */
interface Shown {
  base: Assessment
  changed: Fields
  state: SaveState
  conflicts: readonly Conflict[]
}

const pause = 1500
const again = 5000

const drafts = new Map<string, Draft>()

export function draftOf(assessment: Assessment, person: string): Draft {
  const key = `${person} ${assessment.id}`
  const draft = drafts.get(key) ?? newDraft(assessment, person, key)
  drafts.set(key, draft)
  return draft
}

export type Draft = ReturnType<typeof newDraft>

function newDraft(opened: Assessment, person: string, key: string) {
  let shown: Shown = { base: opened, changed: {}, state: { kind: 'clean' }, conflicts: [] }
  /** As typed when the server took it, which may spell it otherwise (a blank at the end goes): shown, but not sent again. */
  let taken: Fields = {}
  /** What was sent last, whether or not its answer came: met again on the server it is not somebody else's text. */
  let sent: Fields = {}
  /** Typed while the machine was asked for what it keeps: the newer of the two. */
  let typed = new Set<string>()
  /** Nothing is sent while the officer has yet to choose between two texts. */
  let isAsking = false
  let isSaving = false
  /** One save at a time, in order. */
  let saves = Promise.resolve(true)
  let holds = Promise.resolve(true)
  let timer: ReturnType<typeof setTimeout> | undefined
  const forms = new Set<() => void>()

  const show = (change: Partial<Shown>) => {
    shown = { ...shown, ...change }
    for (const draw of forms) draw()
  }
  const say = (kind: 'clean' | 'typing' | 'saving' | 'retrying' | 'kept' | 'conflict') =>
    show({ state: { kind } })
  const ask = (conflicts: readonly Conflict[]) => {
    show({ conflicts })
    isAsking = conflicts.length > 0
    if (isAsking) say('conflict')
  }
  const unsaved = () => pick(shown.changed, (field, value) => taken[field] !== value)
  const isForeign = ({ field, theirs }: Conflict) => sent[field] !== theirs

  /** What is not saved is on this machine, and nothing else. False where this machine keeps nothing. */
  const hold = (): Promise<boolean> =>
    (holds = holds.then(() => {
      const value = unsaved()
      const held = isEmpty(value) ? drop(key) : keep(key, { revision: shown.base.revision, value })
      return held.then(
        () => true,
        () => false,
      )
    }))

  /** The record moved on without us (a citation, a colleague): what is typed stays typed over the newest one. */
  const rebase = (now: Assessment): void => {
    const [was, is, open] = [fieldsOf(shown.base), fieldsOf(now), unsaved()]
    // What the server had taken and somebody changed afterwards is theirs by now.
    taken = pick(taken, (field) => is[field] === was[field])
    const mine = pick(shown.changed, (field) => field in open || field in taken)
    const { changed, conflicts } = merge(was, is, mine)
    show({ base: now, changed })
    ask(conflicts.filter(isForeign))
  }

  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }

  async function send(): Promise<boolean> {
    if (isAsking || !isHere(person)) return false
    const open = unsaved()
    const { save: content, waits } = saveOf(shown.base, open)
    const sends = pick(open, (field) => !waits.includes(field))
    if (isEmpty(sends)) {
      const { kind } = shown.state
      if (kind === 'saving') show({ state: { kind: 'saved', at: new Date(serverNow()).toISOString() } })
      else if (kind === 'typing' && !waits.length) say('clean')
      return !waits.length
    }
    isSaving = true
    say('saving')
    let isOpen = false
    try {
      const { id, revision } = shown.base
      const saved = await patch(readPath, { id, revision, ...content })
      taken = { ...taken, ...sends }
      sent = { ...sent, ...sends }
      show({ base: saved, changed: rest(shown.changed, fieldsOf(saved)) })
      remember(saved)
      await hold() // «Đã lưu» is said below, when nothing that was typed meanwhile is left to send
      isOpen = true
    } catch (error) {
      if (isProblem(error, 'stale')) isOpen = await settle()
      else if (isProblem(error, 'offline', 'unavailable', 'signed-out')) {
        sent = { ...sent, ...sends } // it may have arrived all the same
        await hold()
        say(isProblem(error, 'offline') ? 'kept' : 'retrying')
        if (!isProblem(error, 'signed-out')) later(again)
      } else {
        const problem = error instanceof ApiProblem ? error : new ApiProblem({ detail: String(error) })
        show({ state: { kind: 'refused', problem } })
      }
    }
    isSaving = false
    return isOpen && send()
  }

  /** After a 409: true when everything merged by itself and can be sent again. */
  async function settle(): Promise<boolean> {
    try {
      const now = await get(readPath, { id: opened.id })
      rebase(now)
      remember(now)
      return !isAsking
    } catch {
      say('retrying')
      return false
    }
  }

  /** True when all that is typed is saved, also what is typed while this goes on. */
  function save(): Promise<boolean> {
    clearTimeout(timer)
    return (saves = saves.then(send).finally(() => {
      if (!forms.size && isEmpty(unsaved())) drafts.delete(key)
    }))
  }

  /** What an earlier window could not send; nothing is kept over it before it is read. */
  async function fetchKept(): Promise<void> {
    typed = new Set()
    const found = recall<Fields>(key)
    holds = found.then(() => true)
    const kept = await found
    if (!kept) return
    const isSame = kept.revision === shown.base.revision
    const value = pick(kept.value, (field) => !typed.has(field))
    const was = isSame ? fieldsOf(shown.base) : sent
    const { changed, conflicts } = merge(was, fieldsOf(shown.base), value)
    if (isEmpty(changed)) return void hold()
    show({ changed: { ...shown.changed, ...changed } })
    announce('Nội dung soạn lần trước còn giữ trên máy này đã được lấy lại.')
    ask(isSame ? [] : conflicts)
    if (isAsking) return
    say('kept')
    void save()
  }

  const draft = {
    shown: () => shown,
    save,
    /** A form opens on it; the answer is called when it is left. */
    open: (draw: () => void): (() => void) => {
      forms.add(draw)
      drafts.set(key, draft)
      void (isEmpty(unsaved()) ? fetchKept() : save())
      const online = () => void save()
      window.addEventListener('online', online)
      const forget = onSession(online)
      return () => {
        forms.delete(draw)
        window.removeEventListener('online', online)
        forget()
        void save() // leaving the screen saves, like leaving a field
      }
    },
    follow: (now: Assessment): void => {
      if (now.revision > shown.base.revision && !isSaving) rebase(now)
    },
    type: (fields: Fields): void => {
      for (const field of Object.keys(fields)) typed.add(field)
      show({ changed: rest({ ...shown.changed, ...fields }, fieldsOf(shown.base)) })
      say('typing')
      void hold() // a tab that is closed before the pause is over loses nothing
      later(pause)
    },
    resolve: (choices: Readonly<Record<string, 'mine' | 'theirs'>>): void => {
      show({ changed: pick(shown.changed, (field) => choices[field] !== 'theirs'), conflicts: [] })
      isAsking = false
      say('typing')
      later(0)
    },
  }
  return draft
}

/** Somebody else's session must not receive this one's draft. */
const isHere = (person: string): boolean =>
  cache.getQueryData<Me>(keyOf('/api/v1/me', {}))?.person.id === person
