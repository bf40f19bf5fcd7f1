// What is said to somebody who may not install packages.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, chmodSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'

/** As an ordinary user whose PATH has no sudo. */
function ensure(...packages: string[]): string {
  const bin = mkdtempSync(join(tmpdir(), 'kc-bin-'))
  chmodSync(bin, 0o755)
  symlinkSync('/usr/bin/dpkg-query', join(bin, 'dpkg-query'))
  const script = `import { ensureDebian } from './scripts/ground/debian.mjs'
    console.log(await ensureDebian(${JSON.stringify(packages)}))`
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const args = ['--input-type=module', '-e', script]
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    ...user,
    env: { PATH: bin },
    encoding: 'utf8',
  })
  rmSync(bin, { recursive: true })
  expect(stderr).to.equal('')
  return stdout
}

describe('Debian packages', () => {
  it('are asked for by one command where there is no right to install them, and nothing fails', () => {
    const said = ensure('dash', 'kc-no-such-package', 'kc-nor-this')
    expect(said).to.include(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends kc-no-such-package kc-nor-this\n',
    )
    expect(said).to.match(/false\n$/)
  })

  it('are not spoken of when they are there', () => {
    expect(ensure('dash', 'libc6')).to.equal('true\n')
  })
})
