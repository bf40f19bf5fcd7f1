// Addresses are Vietnamese without diacritics and carry their scope, so a copied link opens the same thing.
import { type ComponentType } from 'react'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { Home } from './shell/home.tsx'
import { Crashed } from './shell/crashed.tsx'
import { InAgency } from './shell/in-agency.tsx'
import { InCampaign } from './shell/in-campaign.tsx'
import { Shell } from './shell/shell.tsx'
import { NotHere } from './kit/not-here.tsx'

/** Each screen is a part of its own, loaded when first opened. */
const page = (path: string, load: () => Promise<{ Page: ComponentType }>): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).Page }),
})

export const router = createBrowserRouter([
  {
    errorElement: <Crashed />,
    HydrateFallback: () => null, // the first screen is on its way: nothing flickers
    children: [
      page('/moi/:token', () => import('./enter/invitation.tsx')),
      page('/bo-ho-so/:token', () => import('./guest/page.tsx')),
      {
        element: <Shell />,
        children: [
          { path: '/', element: <Home /> },
          {
            path: '/ky/:campaign/co-quan/:agency',
            element: <InAgency />,
            children: [
              { index: true, element: <Home /> },
              page('viec-cua-toi', () => import('./work/page.tsx')),
              page('tu-danh-gia/:code?', () => import('./assess/page.tsx')),
              page('nam-truoc', () => import('./former/page.tsx')),
              page('bieu', () => import('./collections/page.tsx')),
              page('xac-nhan', () => import('./confirm/page.tsx')),
              page('van-ban', () => import('./letters/page.tsx')),
              page('tai-lieu', () => import('./library/page.tsx')),
              page('tai-lieu/su-dung', () => import('./library/usage.tsx')),
              page('tai-lieu/:id', () => import('./library/document-page.tsx')),
              page('tai-lieu/:id/tach-ghep', () => import('./library/derive-page.tsx')),
              page('tai-lieu/:id/so-voi/:other', () => import('./library/side-by-side.tsx')),
            ],
          },
          {
            path: '/ky/:campaign',
            element: <InCampaign />,
            children: [
              { index: true, element: <Home /> },
              page('tu-danh-gia', () => import('./assess/any-agency.tsx')),
              page('tong-quan', () => import('./overview/page.tsx')),
              page('bang-theo-doi', () => import('./board/page.tsx')),
              page('khoa', () => import('./locks/page.tsx')),
              page('ra-soat/:id?', () => import('./review/page.tsx')),
              page('tham-dinh', () => import('./appraisal/page.tsx')),
              page('phien-hop', () => import('./appraisal/session.tsx')),
              page('nhac-han', () => import('./remind/page.tsx')),
              page('van-ban', () => import('./letters/page.tsx')),
              page('diem-mat', () => import('./ministry/page.tsx')),
              page('nhap-phan-mem/:code?', () => import('./entry/page.tsx')),
              page('ket-qua', () => import('./results/page.tsx')),
              page('ket-qua/khao-sat', () => import('./surveys/page.tsx')),
              page('ket-qua/xep-hang', () => import('./rankings/page.tsx')),
              page('ke-hoach', () => import('./plan/page.tsx')),
              page('nhiem-vu', () => import('./tasks/page.tsx')),
              page('kiem-tra', () => import('./inspections/page.tsx')),
              page('bao-cao', () => import('./reports/page.tsx')),
              page('giai-trinh-mat-diem', () => import('./losses/page.tsx')),
              page('truyen-thong', () => import('./contributions/page.tsx')),
              page('dong-quyen', () => import('./dossier/page.tsx')),
              page('bo-ho-so', () => import('./packages/page.tsx')),
              page('thiet-lap', () => import('./setup/page.tsx')),
              page('tai-lieu', () => import('./library/page.tsx')),
              page('tai-lieu/:id', () => import('./library/document-page.tsx')),
              page('tai-lieu/:id/so-voi/:other', () => import('./library/side-by-side.tsx')),
            ],
          },
          page('/thiet-lap', () => import('./setup/page.tsx')),
          page('/ket-qua', () => import('./results/page.tsx')),
          page('/ket-qua/khao-sat', () => import('./surveys/page.tsx')),
          page('/ket-qua/xep-hang', () => import('./rankings/page.tsx')),
          page('/thiet-lap/bo/:id', () => import('./setup/set-page.tsx')),
          page('/quan-tri', () => import('./people/page.tsx')),
          page('/quan-tri/co-quan', () => import('./agencies/page.tsx')),
          page('/quan-tri/khoa-api', () => import('./tokens/page.tsx')),
          { path: '*', element: <NotHere /> },
        ],
      },
    ],
  },
])
