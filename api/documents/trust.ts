// The certificates that signatures are held against: a folder of PEM and DER files (KC_TRUST), which may change at any time.
import { createHash, X509Certificate } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../context.ts'

export interface Trust {
  /** DER in base64. */
  readonly certificates: readonly string[]
  /** Another one whenever the certificates are others. */
  readonly digest: string
  /** Since when this process knows these. */
  readonly since: string
  /** Files that are no certificates. */
  readonly strange: readonly string[]
}
export type TrustStanding = Trust | { readonly down: string }

const KEPT_MS = 1000
const LARGEST = 4 << 20
const known = new WeakMap<Context['config'], { at: number; standing: Promise<TrustStanding> }>()

/** Empty while no folder is set. A folder that cannot be read is no empty one: then nothing is judged. */
export async function trustOf({ config }: Pick<Context, 'config'>): Promise<TrustStanding> {
  const last = known.get(config)
  if (last && Date.now() - last.at < KEPT_MS) return last.standing
  const standing = Promise.resolve(last?.standing).then((before) => readTrust(config.trust, before))
  known.set(config, { at: Date.now(), standing })
  return standing
}

async function readTrust(
  folder: string | undefined,
  before: TrustStanding | undefined,
): Promise<TrustStanding> {
  try {
    const { certificates, strange } =
      folder === undefined ? { certificates: [], strange: [] } : await readFolder(folder)
    const digest = createHash('sha256').update(certificates.join(' ')).digest('hex').slice(0, 16)
    const isSame = before && 'digest' in before && before.digest === digest
    return { certificates, digest, strange, since: isSame ? before.since : new Date().toISOString() }
  } catch (error) {
    return { down: String((error as Error).message) }
  }
}

async function readFolder(folder: string) {
  const found = new Set<string>()
  const strange: string[] = []
  for (const name of (await readdir(folder)).filter((each) => /\.(pem|crt|cer|der)$/i.test(each)).sort()) {
    const path = join(folder, name)
    const bytes = (await stat(path)).size > LARGEST ? Buffer.alloc(0) : await readFile(path)
    const blocks = bytes
      .toString('latin1')
      .match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g)
    try {
      for (const block of blocks ?? [bytes]) found.add(new X509Certificate(block).raw.toString('base64'))
    } catch {
      strange.push(name)
    }
  }
  return { certificates: [...found].sort(), strange }
}
