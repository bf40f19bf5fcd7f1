// Acts of the form on its record: each answers with the record as it now is.
import { useState } from 'react'
import { post, remove } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Assessment, Cited } from '../api/shapes.ts'
import { announce } from '../kit/live.tsx'
import { remember } from './record.ts'

/** Runs an act, keeps its answer, says what was done; a refusal is shown where the act was asked for. */
export function useAct() {
  const [error, setError] = useState<ApiProblem>()
  const [isBusy, setBusy] = useState(false)
  const act = async (ask: () => Promise<Assessment>, done: string): Promise<boolean> => {
    setBusy(true)
    setError(undefined)
    try {
      remember(await ask())
      announce(done)
      return true
    } catch (problem) {
      setError(problem instanceof ApiProblem ? problem : new ApiProblem({ detail: String(problem) }))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { act, error, isBusy, clear: () => setError(undefined) }
}

const citations = '/api/v1/assessments/{id}/citations'

export interface Place {
  pages?: string
  section?: string
  quote?: string
}

export const citeIn = ({ id, revision }: Assessment, slot: string, version: string) =>
  post(citations, { id, revision, slot, version })

/** Corrects where in the document the proof stands, or moves the citation to another version. */
export const correct = ({ id, revision }: Assessment, cited: Cited, place: Place, version = cited.version) =>
  post(citations, { id, revision, key: cited.key, slot: cited.slot, version, ...place })

/** Gỡ, thought better of: the same version at the same place. */
export const citeAgain = ({ id, revision }: Assessment, { slot, version, pages, section, quote }: Cited) =>
  post(citations, {
    id,
    revision,
    slot,
    version,
    ...(pages && { pages }),
    ...(section && { section }),
    ...(quote && { quote }),
  })

export const uncite = ({ id, revision }: Assessment, { key }: Cited) =>
  remove('/api/v1/assessments/{id}/citations/{key}', { id, revision, key })

/** «Trang 3, mục 2.2 – “…”»; a section that says by itself what it is, «Điều 5», stays as it was written. */
export function placeWords({ pages, section, quote }: Place): string {
  const where = [
    pages && `Trang ${pages}`,
    section && (/^\p{L}{2}/u.test(section) ? section : `mục ${section}`),
  ]
    .filter(Boolean)
    .join(', ')
  const said = quote && `“${quote.length > 70 ? `${quote.slice(0, 70)}…` : quote}”`
  return [where || (said ? '' : 'Toàn văn bản'), said].filter(Boolean).join(' – ')
}

/** How people call a document: its symbol; its code while it has none. */
export const documentName = ({
  particulars: { symbol },
  documentCode,
}: Pick<Cited, 'particulars' | 'documentCode'>) => symbol ?? documentCode
