// Saves while one types: 1.5 s after the last key and on leaving a field, always over the revision that was seen. What
// cannot be sent waits on this machine; what somebody else changed meanwhile is merged or asked about.
import { useCallback, useEffect, useRef, useState } from 'react'
import { get, patch } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { cache, keyOf } from '../api/query.ts'
import { onSession } from '../api/session.ts'
import type { Assessment } from '../api/shapes.ts'
import { drop, keep, recall } from '../kit/keep.ts'
import { announce } from '../kit/live.tsx'
import { serverNow } from '../kit/clock.ts'
import { type Conflict, type Fields, fieldsOf, merge, saveOf } from './draft.ts'

export type SaveState =
  | { kind: 'clean' | 'typing' | 'saving' | 'retrying' | 'kept' | 'conflict' }
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; problem: ApiProblem }

const pause = 1500
const again = 5000

/** What this window itself sent last, by record: after a quick leave and return it is not somebody else's text. */
const own = new Map<string, Fields>()

export const readPath = '/api/v1/assessments/{id}'
/** Every act answers with the record as it now is: all screens that show it follow. */
export function remember(assessment: Assessment): void {
  cache.setQueryData(keyOf(readPath, { id: assessment.id }), assessment)
  void cache.invalidateQueries({ predicate: ({ queryKey: [path] }) => path !== readPath })
}

export function useDraft(assessment: Assessment, person: string) {
  const [changed, setChanged] = useState<Fields>({})
  const [state, setState] = useState<SaveState>({ kind: 'clean' })
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([])
  const base = useRef(assessment)
  const mine = useRef<Fields>({})
  /** As typed when the server took it, which may spell it otherwise (a blank at the end goes): shown, but not sent again. */
  const taken = useRef<Fields>({})
  /** One save at a time, in order. */
  const running = useRef(Promise.resolve(true))
  const isSaving = useRef(false)
  /** Nothing is sent while the officer has yet to choose between two texts. */
  const isAsking = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const key = `${person} ${assessment.id}`

  const set = useCallback((fields: Fields) => {
    mine.current = fields
    setChanged(fields)
  }, [])

  const unsaved = useCallback(() => pick(mine.current, (field, typed) => taken.current[field] !== typed), [])

  /** What is not saved is on this machine, and nothing else. False where this machine keeps nothing. */
  const hold = useCallback((): Promise<boolean> => {
    const value = unsaved()
    const held = isEmpty(value) ? drop(key) : keep(key, { revision: base.current.revision, value })
    return held.then(
      () => true,
      () => false,
    )
  }, [key, unsaved])

  /** The record moved on without us (a citation, a colleague): what is typed stays typed over the newest one. */
  const rebase = useCallback(
    (now: Assessment): readonly Conflict[] => {
      const [was, is, open] = [fieldsOf(base.current), fieldsOf(now), unsaved()]
      // What the server had taken and somebody changed afterwards is theirs by now.
      taken.current = pick(taken.current, (field) => is[field] === was[field])
      const merged = merge(
        was,
        is,
        pick(mine.current, (field) => field in open || field in taken.current),
      )
      const conflicts = merged.conflicts.filter(({ field, theirs }) => own.get(key)?.[field] !== theirs)
      base.current = now
      set(merged.changed)
      setConflicts(conflicts)
      isAsking.current = conflicts.length > 0
      if (conflicts.length) setState({ kind: 'conflict' })
      return conflicts
    },
    [key, set, unsaved],
  )

  const send = useCallback(async (): Promise<boolean> => {
    if (isAsking.current) return false
    const { save: content, waits } = saveOf(base.current, unsaved())
    const sent = pick(unsaved(), (field) => !waits.includes(field))
    if (isEmpty(sent)) {
      setState((now) => {
        if (now.kind === 'saving') return { kind: 'saved', at: new Date(serverNow()).toISOString() }
        return now.kind === 'typing' && !waits.length ? { kind: 'clean' } : now
      })
      return !waits.length
    }
    own.set(key, { ...own.get(key), ...sent })
    isSaving.current = true
    setState({ kind: 'saving' })
    let isOpen = false
    try {
      const { id, revision } = base.current
      const saved = await patch(readPath, { id, revision, ...content })
      base.current = saved
      taken.current = { ...taken.current, ...sent }
      set(rest(mine.current, fieldsOf(saved)))
      remember(saved)
      await hold() // «Đã lưu» is said below, when nothing that was typed meanwhile is left to send
      isOpen = true
    } catch (error) {
      if (isProblem(error, 'stale'))
        isOpen = await settle(base.current, rebase, () => setState({ kind: 'retrying' }))
      else if (isProblem(error, 'offline', 'unavailable', 'signed-out')) {
        await hold()
        setState({ kind: isProblem(error, 'offline') ? 'kept' : 'retrying' })
        if (!isProblem(error, 'signed-out')) timer.current = setTimeout(() => void saveNow.current(), again)
      } else
        setState({
          kind: 'refused',
          problem: error instanceof ApiProblem ? error : new ApiProblem({ detail: String(error) }),
        })
    }
    isSaving.current = false
    return isOpen && send()
  }, [hold, key, rebase, set, unsaved])

  /** True when all that is typed is saved, also what is typed while this goes on. */
  const save = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current)
    return (running.current = running.current.then(send))
  }, [send])
  const saveNow = useRef(save)
  saveNow.current = save

  const type = useCallback(
    (fields: Fields) => {
      set(rest({ ...mine.current, ...fields }, fieldsOf(base.current)))
      setState({ kind: 'typing' })
      void hold() // a tab that is closed before the pause is over loses nothing
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void saveNow.current(), pause)
    },
    [hold, set],
  )

  useEffect(() => {
    if (assessment.revision > base.current.revision && !isSaving.current) rebase(assessment)
  }, [assessment, rebase])

  useEffect(() => {
    void recall<Fields>(key).then((kept) => {
      if (!kept) return
      const isSame = kept.revision === base.current.revision
      const was = isSame ? fieldsOf(base.current) : (own.get(key) ?? {})
      const merged = merge(was, fieldsOf(base.current), kept.value)
      if (Object.keys(merged.changed).length === 0) return void drop(key)
      set(merged.changed)
      setConflicts(isSame ? [] : merged.conflicts)
      isAsking.current = !isSame && merged.conflicts.length > 0
      setState({ kind: isSame || merged.conflicts.length === 0 ? 'kept' : 'conflict' })
      announce('Nội dung soạn lần trước còn giữ trên máy này đã được lấy lại.')
      if (isSame) void saveNow.current()
    })
    const online = () => void saveNow.current()
    window.addEventListener('online', online)
    const forget = onSession(online)
    return () => {
      window.removeEventListener('online', online)
      forget()
      clearTimeout(timer.current)
      void saveNow.current() // leaving the screen saves, like leaving a field
    }
  }, [key, set])

  const resolve = (choices: Readonly<Record<string, 'mine' | 'theirs'>>) => {
    set(pick(mine.current, (field) => choices[field] !== 'theirs'))
    setConflicts([])
    isAsking.current = false
    setState({ kind: 'typing' })
    timer.current = setTimeout(() => void saveNow.current(), 0)
  }

  return {
    fields: { ...fieldsOf(assessment), ...changed },
    state,
    conflicts,
    type,
    saveNow: save,
    resolve,
    isDirty: Object.keys(changed).length > 0,
  }
}

const isEmpty = (fields: Fields): boolean => Object.keys(fields).length === 0
const pick = (fields: Fields, of: (field: string, value: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field, value]) => of(field, value)))

/** Typed fields that still differ from what is stored. */
const rest = (typed: Fields, stored: Fields): Fields =>
  pick(typed, (field, value) => value !== (stored[field] ?? ''))

/** After a 409: true when everything merged by itself and can be sent again. */
async function settle(
  was: Assessment,
  rebase: (now: Assessment) => readonly Conflict[],
  failed: () => void,
): Promise<boolean> {
  try {
    const now = await get(readPath, { id: was.id })
    const conflicts = rebase(now)
    remember(now)
    return conflicts.length === 0
  } catch {
    failed()
    return false
  }
}
