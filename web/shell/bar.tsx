import { useEffect, useRef } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { mediaHook } from '../kit/media.ts'
import { Menu } from '../kit/menu.tsx'
import { Brand } from './brand.tsx'
import { useCounts } from './counts.ts'
import { NameMenu } from './name-menu.tsx'
import { foldedOf, type Link as Item, linksOf } from './nav.ts'
import { SearchBox } from './search-box.tsx'
import { type Scope, useScope } from './scope.tsx'

export function Bar({ onHelp }: { onHelp: () => void }) {
  const scope = useScope()
  const counts = useCounts(scope)
  const all = linksOf(scope)
  const isNarrow = useIsNarrow()
  // On a telephone they lie in one row that is moved; a menu in it would be cut.
  const folded = isNarrow ? [] : foldedOf(all)
  const links = all.filter((one) => !folded.includes(one))
  const nav = useCurrentInView(links.length)
  const { pathname } = useLocation()
  const current = /^\/(?:ky\/[^/]+\/(?:co-quan\/[^/]+\/)?)?([^/]+)/.exec(pathname)?.[1]
  return (
    <header className="top">
      <Link to="/" className="brand" aria-label="Kiểm Chứng, về trang đầu">
        <Brand />
        <span>Kiểm Chứng</span>
      </Link>
      <nav ref={nav} aria-label="Chính">
        {links.map(({ to, label, page }) => (
          // By its page: a reader of all agencies is led on to one of them.
          <Link key={to} to={to} {...(page === current && { className: 'on', 'aria-current': 'page' })}>
            {label}
            <Waiting {...counts[page]} />
          </Link>
        ))}
        {folded.length > 0 && <Folded links={folded} current={current} />}
      </nav>
      <div className="grow" />
      {scope.may('documents.read') && scope.campaign && <SearchBox />}
      <CampaignSwitch {...scope} />
      <button type="button" className="bar-button" aria-label="Trợ giúp và phím tắt" onClick={onHelp}>
        <span className="help-mark" aria-hidden="true">
          ?
        </span>
      </button>
      <NameMenu />
    </header>
  )
}

const useIsNarrow = mediaHook('(max-width: 700px)')

function Folded({ links, current }: { links: readonly Item[]; current: string | undefined }) {
  const here = links.find(({ page }) => page === current)
  const isOut = links.every((one) => one.isOut)
  const name = isOut ? 'Hồ sơ gửi đi' : 'Mục khác'
  return (
    <Menu
      label={here ? `${name}: ${here.label}` : name}
      className={here ? 'folded on' : 'folded'}
      face={
        <>
          {here?.label ?? (isOut ? 'Hồ sơ' : 'Thêm')} <span aria-hidden="true">▾</span>
        </>
      }
    >
      {(close) =>
        links.map(({ to, label, page }) => (
          <Link key={to} to={to} onClick={close} {...(page === current && { 'aria-current': 'page' })}>
            {label}
          </Link>
        ))
      }
    </Menu>
  )
}

/** On a telephone the items lie in a row wider than the screen. */
function useCurrentInView(items: number) {
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    const place = () => {
      const box = nav.current
      const at = box?.querySelector<HTMLElement>('.on')
      if (box && at) box.scrollLeft = at.offsetLeft - (box.clientWidth - at.offsetWidth) / 2
    }
    place()
    void document.fonts.ready.then(place) // letters of another width move every item
  }, [pathname, items])
  return nav
}

function Waiting({ n = 0, of = '' }: { n?: number; of?: string }) {
  if (n === 0) return null
  return (
    <b>
      {n}
      <span className="visually-hidden"> {of}</span>
    </b>
  )
}

/** Goes to the same screen of the other campaign; drafts stay in the one in which they were typed. */
function CampaignSwitch({ campaigns, campaign }: Scope) {
  const navigate = useNavigate()
  if (!campaign) return null
  const go = (slug: string) => {
    const rest = /^\/ky\/[^/]+(\/(?:co-quan\/[^/]+\/)?[^/]+)?/.exec(location.pathname)?.[1] ?? ''
    void navigate(rest ? `/ky/${slug}${rest}` : '/')
  }
  return (
    <select
      className="campaign-switch"
      aria-label="Năm đánh giá"
      value={campaign.slug}
      onChange={(event) => go(event.target.value)}
    >
      {campaigns.map(({ slug, name, year, kind }) => (
        <option key={slug} value={slug}>
          {year} · {kind === 'internal' ? 'nội bộ' : 'cấp tỉnh'}
          {campaigns.filter((one) => one.year === year && one.kind === kind).length > 1 && `: ${name}`}
        </option>
      ))}
    </select>
  )
}
