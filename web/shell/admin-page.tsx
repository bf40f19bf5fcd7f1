// The three pages of Quản trị under one heading: people, agencies, API tokens.
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { useScope } from './scope.tsx'

const pages = {
  'nguoi-dung': { to: '/quan-tri', label: 'Người dùng', act: 'people.manage' },
  'co-quan': { to: '/quan-tri/co-quan', label: 'Cơ quan', act: 'agencies.manage' },
  'khoa-api': { to: '/quan-tri/khoa-api', label: 'Khóa API', act: 'tokens.manage' },
} as const

interface Props {
  at: keyof typeof pages
  acts?: ReactNode
  children: ReactNode
}

export function AdminPage({ at, acts, children }: Props) {
  const { may } = useScope()
  const { label, act } = pages[at]
  useTitle(label, 'Quản trị')
  if (!may(act)) return <NotHere />
  return (
    <>
      <PageHead title="Quản trị">
        <nav className="page-tabs" aria-label="Mục quản trị">
          {Object.values(pages)
            .filter((page) => may(page.act))
            .map((page) => (
              <NavLink key={page.to} to={page.to} end>
                {page.label}
              </NavLink>
            ))}
        </nav>
        <span className="grow" />
        {acts}
      </PageHead>
      <div className="page-body" tabIndex={0} role="region" aria-label={label}>
        {children}
      </div>
    </>
  )
}
