// node_modules from the lockfile, and only when the lockfile changed.
import { once } from './once.mjs'
import { exec, Failure } from './shell.mjs'

export async function ensurePackages() {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) throw new Failure(`Node ${process.versions.node} is too old: install Node 20 or newer.`)
  await once('node_modules/.lock-hash', ['package-lock.json', '.npmrc'], 'installing node packages', () =>
    exec('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']),
  )
}
