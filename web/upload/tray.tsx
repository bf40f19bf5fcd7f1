import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { useScope } from '../shell/scope.tsx'
import { allLines, onLines, restore } from './tray-store.ts'

/** Needed with the first file. */
const TrayPanel = lazy(() => import('./tray-panel.tsx').then((part) => ({ default: part.TrayPanel })))

/** Bottom right on all screens, as long as there is something to tell. */
export function UploadTray() {
  const lines = useSyncExternalStore(onLines, allLines)
  const { me } = useScope()
  useEffect(() => void restore(me.person.id), [me.person.id])
  if (lines.length === 0) return null
  return (
    <Suspense>
      <TrayPanel lines={lines} />
    </Suspense>
  )
}
