// Usage: npm run openapi [-- --check]. Writes openapi.json from the routes, and from it the types that the screens use;
// with --check only says whether both are current.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { openapi } from '../api/openapi.ts'
import { routes } from '../api/routes.ts'

const described = openapi(routes)
const types = astToString(await openapiTS(Buffer.from(JSON.stringify(described))))
const wanted = {
  '../openapi.json': `${JSON.stringify(described, null, 2)}\n`,
  '../web/api/types.ts': `// Generated from the routes: npm run openapi\n${types}`,
}

for (const [name, text] of Object.entries(wanted)) {
  const path = new URL(name, import.meta.url)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${name.slice(3)} is not what the routes say. Write it anew: npm run openapi`)
    process.exitCode = 1
  }
}
