// Commands are said three times: package.json, the usage line of the script, the texts that people read.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'

const read = (path: string) => readFileSync(path, 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const known = [
  'start',
  'test',
  'check',
  'build',
  'dev',
  'demo',
  'bench',
  'torture',
  'try',
  'verify',
  'unpack',
  'openapi',
  'fsck',
  'reindex',
]
const texts = [
  ...readdirSync('.'),
  ...(existsSync('docs') ? readdirSync('docs').map((name) => `docs/${name}`) : []),
]
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: read(name) }))

describe('commands', () => {
  it('are one word each, of those that the architecture names', () => {
    expect(known).to.include.members(Object.keys(scripts))
  })

  for (const [name, command] of Object.entries(scripts))
    it(`npm run ${name} calls a script that is there and tells its usage in its first line`, () => {
      const script = /scripts\/[\w./-]+/.exec(command)?.[0]
      if (!script) throw new Error(`${command} calls none of our scripts`)
      expect(read(script).split('\n')[0]).to.match(new RegExp(`^// Usage: npm (run )?${name}\\b`))
    })

  it('named in the texts are there', () => {
    for (const { name, text } of texts)
      for (const [, command = ''] of text.matchAll(/\bnpm run ([a-z]+)/g))
        expect(scripts, `${name}: ${command}`).to.have.property(command)
  })

  it('that CI calls are the two', () => {
    expect(read('.ci/run')).to.match(/\nnpm test\nnpm run check\n$/)
  })
})
