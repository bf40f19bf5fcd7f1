import type { ReactNode } from 'react'
import { Brand } from '../shell/brand.tsx'
import '../styles/shell.css'

/** The page before one has a session. */
export function Entrance({ children }: { children: ReactNode }) {
  return (
    <main className="enter" id="main">
      <div className="enter-mark">
        <Brand size={34} />
        <span>Kiểm Chứng</span>
      </div>
      <div className="card">{children}</div>
    </main>
  )
}
