import { type ReactNode, useState } from 'react'
import { Outlet } from 'react-router'
import { isProblem } from '../api/problem.ts'
import { useGet } from '../api/query.ts'
import { SignIn } from '../enter/sign-in.tsx'
import { useKeys } from '../kit/keys.ts'
import { LiveRegions } from '../kit/live.tsx'
import { Failed, Wait } from '../kit/wait.tsx'
import { UploadTray } from '../upload/tray.tsx'
import { Bar } from './bar.tsx'
import { DemoLine } from './demo-line.tsx'
import { Help } from './help.tsx'
import { OfflineLine } from './offline.tsx'
import { ScopeProvider } from './scope.tsx'
import { SessionOver } from './session-over.tsx'
import '../styles/shell.css'

/** Everything that stays while screens change. Without a session the address stays, and shows the way in. */
export function Shell() {
  const me = useGet('/api/v1/me', {})
  if (isProblem(me.error, 'signed-out') && !me.data) return <SignIn />
  if (me.error && !me.data) return <Failed error={me.error} again={() => void me.refetch()} />
  return (
    <Wait for={me}>
      {(who) => (
        <ScopeProvider me={who}>
          <Frame>{who.isDemo && <DemoLine now={who.now} />}</Frame>
        </ScopeProvider>
      )}
    </Wait>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const [isHelp, setHelp] = useState(false)
  useKeys({ '?': () => setHelp(true) })
  return (
    <div className="app">
      <a className="skip" href="#main">
        Đến nội dung chính
      </a>
      <Bar onHelp={() => setHelp(true)} />
      {children}
      <OfflineLine />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <UploadTray />
      {isHelp && <Help onClose={() => setHelp(false)} />}
      <SessionOver />
      <LiveRegions />
    </div>
  )
}
