// mocha's spec reporter, which also leaves the figures that scripts/test.mjs prints last.
import { writeFileSync } from 'node:fs'
import Mocha from 'mocha'

export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const took = []
    runner.on('test end', (test) => took.push({ ms: test.duration ?? 0, title: test.fullTitle() }))
    runner.once('end', () => {
      const { passes: passed, failures: failed } = this.stats
      const slowest = took.sort((a, b) => b.ms - a.ms).slice(0, 10)
      if (process.env.TEST_RESULT)
        writeFileSync(process.env.TEST_RESULT, JSON.stringify({ passed, failed, slowest }))
    })
  }
}
