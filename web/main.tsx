import './nonce.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import viVN from 'antd/locale/vi_VN'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { cache } from './api/query.ts'
import { nonce } from './nonce.ts'
import { router } from './routes.tsx'
import { theme } from './theme.ts'
import './styles/fonts.css'
import './styles/base.css'
import './styles/kit.css'

const StrayDrop = lazy(() => import('./kit/stray-drop.tsx').then((part) => ({ default: part.StrayDrop })))

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <QueryClientProvider client={cache}>
      <ConfigProvider
        locale={viVN}
        theme={theme}
        componentSize="small"
        csp={{ nonce }}
        wave={{ disabled: true }}
      >
        <RouterProvider router={router} />
        <Suspense>
          <StrayDrop />
        </Suspense>
      </ConfigProvider>
    </QueryClientProvider>,
  )
