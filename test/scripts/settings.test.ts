// What docs/settings.md says about the environment, against the code that reads it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'

const read = (path: string) => readFileSync(path, 'utf8')
const text = read('docs/settings.md')
const names = (from: string, pattern: RegExp) => [...from.matchAll(pattern)].map(([, name]) => name!)
const known = names(read('api/config.ts'), /^ {2}([A-Z][A-Z0-9_]+):/gm)
const ground = ['scripts', 'scripts/ground'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => read(join(folder, name))),
)

describe('docs/settings.md', () => {
  it('has a row for every setting and for no other', () => {
    expect(names(text, /^\| `([A-Z0-9_]+)`/gm)).to.have.members(known)
  })

  it('names what the two commands read besides', () => {
    const others = names(ground.join('\n'), /process\.env\.(KC_\w+)/g).filter((name) => !known.includes(name))
    expect(new Set(others)).to.deep.equal(new Set(names(text, /`(KC_DATA|KC_CACHE)`/g)))
  })

  it('and every text name only settings that are there', () => {
    const texts = ['README.md', 'compose.yaml', ...readdirSync('docs').map((name) => join('docs', name))]
    for (const path of texts.filter((name) => /\.(md|yaml)$/.test(name)))
      for (const name of names(read(path), /\b(KC_[A-Z_]+)\b/g))
        expect([...known, 'KC_DATA', 'KC_CACHE'], `${path}: ${name}`).to.include(name)
  })
})
