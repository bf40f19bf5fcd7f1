// Which citation the viewer shows, and which page: in the address, so that Back and a copied link work.
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import type { Assessment, Cited } from '../api/shapes.ts'

export function useShown() {
  const [query, setQuery] = useSearchParams()
  const show = ({ documentCode, n, slot, pages }: Cited) =>
    setQuery((old) => {
      const page = firstPage(pages)
      const next = new URLSearchParams(old)
      next.set('tl', documentCode)
      next.set('ban', String(n))
      next.set('muc', slot)
      if (page) next.set('tr', String(page))
      else next.delete('tr')
      return next
    })
  const turn = (page: number) =>
    setQuery(
      (old) => {
        const next = new URLSearchParams(old)
        next.set('tr', String(page))
        return next
      },
      { replace: true },
    )
  return {
    code: query.get('tl'),
    n: query.get('ban'),
    slot: query.get('muc'),
    page: query.get('tr') === null ? undefined : Number(query.get('tr')),
    show,
    turn,
  }
}

/** '2-4, 7' → 2: what is opened first. */
export const firstPage = (pages: string | undefined): number | undefined => {
  const found = /\d+/.exec(pages ?? '')?.[0]
  return found === undefined ? undefined : Number(found)
}

/** The citation of the address; the first of the leaf while none is asked for. */
export function shownCitation(
  { slots }: Assessment,
  { code, n, slot }: ReturnType<typeof useShown>,
): Cited | undefined {
  const all = slots.flatMap(({ citations }) => citations)
  const ofCode = all.filter(({ documentCode }) => documentCode === code)
  const exact = ofCode.filter((one) => String(one.n) === n)
  return (
    exact.find((one) => one.slot === slot) ?? exact[0] ?? ofCode[0] ?? (code === null ? all[0] : undefined)
  )
}

/** From the home page one arrives at the place that is asked about. */
export function useArrival(slot: string | null): void {
  useEffect(() => {
    if (slot === null) return
    const place = document.getElementById(`muc-${slot}`) ?? document.getElementById(`so-lieu-${slot}`)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }, [slot])
}
