import type { ReactNode } from 'react'
import { useDrop } from '../kit/drop-zone.tsx'
import { usePaste } from '../upload/pasted.ts'

interface Props {
  enabled: boolean
  onFiles: (files: File[]) => void
  children: ReactNode
}

/** Files may be dropped, or pasted, anywhere on the screen; the button beside the title does the same. */
export function DropHere({ enabled, onFiles, children }: Props) {
  const { over, on } = useDrop(onFiles)
  usePaste(enabled, onFiles)
  return (
    <div className={`drop-here ${over ? 'over' : ''}`} {...(enabled && on)}>
      {children}
      {over && <div className="drop-hint">Thả tệp để tải lên kho của cơ quan</div>}
    </div>
  )
}
