import { lazy, Suspense, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Link } from 'react-router'
import { remove } from '../api/client.ts'
import type { Me } from '../api/shapes.ts'
import { Menu } from '../kit/menu.tsx'
import { forget } from '../kit/keep.ts'
import { roleWords } from '../words/roles.ts'
import { agencyPath, inside, useScope } from './scope.tsx'

/** Needed by those who ask. */
const FeedDialog = lazy(() => import('../remind/feed.tsx').then((part) => ({ default: part.FeedDialog })))
const MailAddressDialog = lazy(() =>
  import('../upload/mail-address.tsx').then((part) => ({ default: part.MailAddressDialog })),
)

const sizes = [13, 14, 15] as const

export function NameMenu() {
  const { me, campaign, agency, may } = useScope()
  const [size, setSize] = useTextSize()
  const [isFeed, showFeed] = useState(false)
  const [isMail, showMail] = useState(false)
  const sends = me.canMail && may('documents.upload') ? agency : undefined
  const grant = me.grants.find((one) => one.agency && one.agency.id === agency?.id) ?? me.grants[0]
  /** After a merger somebody acts for two bodies for a while. */
  const others = [...new Map(me.grants.flatMap(agencyOf).map((one) => [one.id, one])).values()].filter(
    ({ id }) => id !== agency?.id,
  )
  const role = [roleWords[grant?.role ?? ''], grant?.agency?.short].filter(Boolean).join(' · ')
  return (
    <>
      <Menu
        label={`${me.person.name}, ${role}: tài khoản`}
        className="me"
        face={
          <>
            <span className="me-name">{me.person.name}</span>
            <small>{role}</small>
            <span className="me-short" aria-hidden="true">
              {initials(me.person.name)}
            </span>
          </>
        }
      >
        {(close) => (
          <>
            <div className="menu-group" role="group" aria-label="Cỡ chữ">
              <span className="muted small">Cỡ chữ</span>
              {sizes.map((one) => (
                <button
                  key={one}
                  type="button"
                  className="size"
                  aria-pressed={one === size}
                  onClick={() => setSize(one)}
                >
                  {one}
                </button>
              ))}
            </div>
            {campaign &&
              others.map(({ id, code, short }) => (
                <Link key={id} to={agencyPath(campaign.slug, code, 'viec-cua-toi')} onClick={close}>
                  Sang {short}
                </Link>
              ))}
            <button
              type="button"
              onClick={() => {
                close()
                showFeed(true)
              }}
            >
              Lịch hạn trên điện thoại
            </button>
            {sends && (
              <button
                type="button"
                onClick={() => {
                  close()
                  showMail(true)
                }}
              >
                Gửi tài liệu bằng thư điện tử
              </button>
            )}
            <button
              type="button"
              onClick={() => {
                close()
                void signOut()
              }}
            >
              Đăng xuất
            </button>
          </>
        )}
      </Menu>
      <Suspense>
        {isMail &&
          sends &&
          createPortal(<MailAddressDialog agency={sends} onClose={() => showMail(false)} />, document.body)}
        {isFeed && createPortal(<FeedDialog onClose={() => showFeed(false)} />, document.body)}
      </Suspense>
    </>
  )
}

/** That one acts in; a reviewer's own department is none. */
const agencyOf = ({ role, agency }: Me['grants'][number]) => (agency && inside.includes(role) ? [agency] : [])

/** What was kept on this machine goes too: the next person at it must not find it. */
async function signOut(): Promise<void> {
  await remove('/api/v1/sessions', {}).catch(() => undefined)
  await forget()
  location.assign('/')
}

const initials = (name: string): string => {
  const words = name.split(' ')
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`
}

/** Some officers want larger type; the whole page scales. */
function useTextSize(): [number, (size: number) => void] {
  const [size, setSize] = useState(() => Number(localStorage.getItem('kc-text') ?? 13))
  useEffect(() => {
    document.documentElement.style.setProperty('zoom', size === 13 ? '' : String(size / 13))
    localStorage.setItem('kc-text', String(size))
  }, [size])
  return [size, setSize]
}
