// Everything an archive may hold, from a seed: each file ends in the state that is written beside it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { everything, write } from '../intake/everything.ts'
import { type Report, Trial } from './trial.ts'

describe('try', () => {
  it('takes everything there is, also what stands in other files, and every attack, to a state with its sentence', async () => {
    using trial = new Trial()
    const [root, json] = [join(trial.dir, 'moi thu'), join(trial.dir, 'moi-thu.json')]
    const { files, wanted } = await everything('hạt giống 1')
    write(files, root)
    const { code, out } = await trial.start(root, '--json', json).done
    expect(code, out).to.equal(0)
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report
    const told = new Map(report.files.map((row) => [row.file, row]))
    expect([...told.keys()]).to.have.members([...wanted.keys()])
    for (const [file, verdict] of wanted) {
      const row = told.get(file)!
      const at = `${file}: ${JSON.stringify(row)}`
      if (verdict !== 'ok-or-hole') expect(row.verdict, at).to.equal(verdict)
      expect(row.state, at).to.not.equal('failed')
      // Whose file is refused reads why it is, and nothing of a view, which it never gets.
      if (row.state === 'refused')
        expect(row.reason, at)
          .to.match(/\. Hãy /)
          .and.not.match(/bản xem/)
      const isFine = row.state === 'opened' || row.rung < 4
      if (!isFine) expect(row.reason, at).to.match(/^\p{Lu}.*\.$/u)
      if (verdict === 'ok') expect(row.pages, at).to.be.at.least(1)
      if (/\.(docx|doc|xls|xlsx|ods|odt|pptx?|txt|csv|eml|msg)$/.test(file) && verdict === 'ok')
        expect([row.pagesWithText > 0, row.characters > 9, row.peakMB > 0], at).to.deep.equal([
          true,
          true,
          true,
        ])
    }
    const { states, verdicts, ...sums } = report.total
    expect(states).to.include({ held: 1, failed: 0 })
    expect(Object.values(verdicts).reduce((a, b) => a + b, 0)).to.equal(wanted.size)
    expect(sums.files).to.equal(wanted.size)
    expect(out).to.include(`${wanted.size} tệp (${sums.inner} nằm trong tệp khác)`)
    expect(report.dossier.short).to.deep.equal([])
  }).timeout(600_000)
})
