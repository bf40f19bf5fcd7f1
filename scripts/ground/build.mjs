// dist/ holds what runs: the API compiled by tsc, and in dist/web the screens built by vite.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, once } from './once.mjs'
import { exec, root } from './shell.mjs'

const dist = join(root, 'dist')
const node = (script, ...args) => exec(process.execPath, [join('node_modules', script), ...args])

export async function ensureBuild() {
  await buildApi()
  await buildScreens()
}

/** Types are proved by `npm run check`; here they are only taken off. A dead module must not stay, so all but the screens goes first. */
function buildApi() {
  const sources = filesIn('schemas', 'storage', 'intake', 'dossier', 'api')
  return once(
    'dist/.source-hash',
    ['tsconfig.json', 'tsconfig.build.json', ...sources],
    'building the API',
    async () => {
      const old = existsSync(dist) ? readdirSync(dist).filter((name) => name !== 'web') : []
      for (const name of old) rmSync(join(dist, name), { recursive: true })
      await node('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck')
    },
  )
}

function buildScreens() {
  if (!existsSync(join(root, 'web/vite.config.ts'))) return
  const sources = ['package-lock.json', ...filesIn('web', 'schemas')]
  return once('dist/web/.source-hash', sources, 'building the screens', () =>
    node('vite/bin/vite.js', 'build', 'web', '--logLevel', 'error'),
  )
}
