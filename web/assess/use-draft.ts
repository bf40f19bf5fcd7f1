import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Assessment } from '../api/shapes.ts'
import { draftOf } from './drafts.ts'
import { fieldsOf, isEmpty } from './fields.ts'

/** The draft of the record that a form shows, and what to show of it. */
export function useDraft(assessment: Assessment, person: string) {
  const [draft] = useState(() => draftOf(assessment, person))
  const { base, changed, state, conflicts } = useSyncExternalStore(draft.open, draft.shown)
  useEffect(() => draft.follow(assessment), [draft, assessment])
  const newest = assessment.revision > base.revision ? assessment : base
  return {
    fields: { ...fieldsOf(newest), ...changed },
    state,
    conflicts,
    type: draft.type,
    saveNow: draft.save,
    resolve: draft.resolve,
    isDirty: !isEmpty(changed),
  }
}
