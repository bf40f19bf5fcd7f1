// The record that a form is about, as all screens share it.
import { cache, keyOf } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'

export const readPath = '/api/v1/assessments/{id}'

/** Every act answers with the record as it now is: all screens that show it follow. */
export function remember(assessment: Assessment): void {
  cache.setQueryData(keyOf(readPath, { id: assessment.id }), assessment)
  void cache.invalidateQueries({ predicate: ({ queryKey: [path] }) => path !== readPath })
}
