// One PDF through the reader of signatures, in the box, as the worker does it; and what Poppler has to say of it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { signaturesOf } from '../../intake/signatures.ts'
import { Signature } from '../../schemas/signature.ts'
import { box } from './samples.ts'

export class Reader {
  readonly root = mkdtempSync(join(tmpdir(), 'kc-signed-'))

  #lay(bytes: Buffer) {
    const dir = mkdtempSync(join(this.root, 'job-'))
    mkdirSync(join(dir, 'work'))
    writeFileSync(join(dir, 'a.pdf'), bytes, { mode: 0o400 })
    return { path: join(dir, 'a.pdf'), dir: join(dir, 'work') }
  }

  /** As records keep it. */
  async read(bytes: Buffer, trust: readonly string[]): Promise<Signature[]> {
    const at = this.#lay(bytes)
    const found = await signaturesOf({ box, ...at }, trust)
    expect(readFileSync(at.path).equals(bytes), 'the original stays').to.equal(true)
    expect(
      readdirSync(at.dir).filter((name) => name.endsWith('.pdf')),
      'no copy stays',
    ).to.deep.equal([])
    if ('unread' in found) throw new Error(found.unread)
    return found.map((one) => Signature.parse(one))
  }

  /** Of each signature whether its bytes are right. */
  poppler(bytes: Buffer): boolean[] {
    const { stdout } = spawnSync('pdfsig', ['-nocert', this.#lay(bytes).path])
    return [...stdout.toString().matchAll(/Signature Validation: (.*)\./g)].map(
      ([, said]) => said === 'Signature is Valid',
    )
  }

  end(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
