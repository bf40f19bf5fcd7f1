// Usage: npm run build. What npm start and npm test do first: node packages, dist/ and the screens, as far as sources changed.
import { ensureBuild } from './ground/build.mjs'
import { ensurePackages } from './ground/packages.mjs'
import { main } from './ground/shell.mjs'

await main(async () => {
  await ensurePackages()
  await ensureBuild()
  return 0
})
