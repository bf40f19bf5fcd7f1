// Usage: npm run openapi [-- --check]. Writes openapi.json from the routes; with --check only says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs'
import { openapi } from '../api/openapi.ts'
import { routes } from '../api/routes.ts'

const path = new URL('../openapi.json', import.meta.url)
const wanted = `${JSON.stringify(openapi(routes), null, 2)}\n`

if (!process.argv.includes('--check')) writeFileSync(path, wanted)
else if (readFileSync(path, 'utf8') !== wanted) {
  console.error('openapi.json is not what the routes say. Write it anew: npm run openapi')
  process.exitCode = 1
}
