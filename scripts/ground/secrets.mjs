import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Made once, 256 bits and more, kept in the data folder, readable by us alone. The letters suit a URL and a mongod keyfile. */
export function secret(dir, name) {
  const path = join(dir, name)
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8')
}
