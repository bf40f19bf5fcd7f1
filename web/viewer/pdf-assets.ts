// For vite: what pdf.js loads by fixed names while it draws (decoders of scans, character maps, standard fonts).
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const from = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folders = ['wasm', 'cmaps', 'standard_fonts']

export const pdfAssets = (): Plugin => ({
  name: 'pdf-assets',
  apply: 'build',
  generateBundle() {
    for (const folder of folders)
      for (const name of readdirSync(join(from, folder)))
        this.emitFile({
          type: 'asset',
          fileName: `pdfjs/${folder}/${name}`,
          source: readFileSync(join(from, folder, name)),
        })
  },
})
