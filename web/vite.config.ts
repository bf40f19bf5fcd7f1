// Builds the screens into dist/web. The server puts a fresh nonce in place of %NONCE% each time it sends the page.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pdfAssets } from './viewer/pdf-assets.ts'

export default defineConfig({
  plugins: [react(), pdfAssets()],
  html: { cspNonce: '%NONCE%' },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/phieu': 'http://127.0.0.1:8080',
      '/cong-khai': 'http://127.0.0.1:8080',
    },
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0, // nothing as data: addresses, so that the policy can stay strict
    chunkSizeWarningLimit: 1000,
    manifest: true, // test/web/budget.test.ts reads from it what a first visit loads
  },
})
