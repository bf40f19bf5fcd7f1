import { expect } from 'chai'
import { readConfig } from '../../api/config.ts'

const good = {
  MONGODB_URI: 'mongodb://127.0.0.1/x',
  KC_BLOBS: '/tmp/x',
  KC_SECRET: 'q7Zp2mXv9Lr4Tn8Wk3Bs6Hd1Fy5Gc0Ja',
}

describe('settings', () => {
  it('are refused all at once, by name', () => {
    const bad = {
      MONGODB_URI: 'http://x',
      KC_PORT: 'many',
      KC_SECRET: 'short',
      S3_BUCKET: 'b',
      KC_MAX_BYTES: '0',
    }
    for (const name of ['MONGODB_URI', 'KC_PORT', 'KC_SECRET', 'KC_MAX_BYTES'])
      expect(() => readConfig(bad)).to.throw(new RegExp(`^  ${name}: `, 'm'))
  })

  it('have no default secret, and refuse short ones and those that others know', () => {
    const { KC_SECRET: _, ...without } = good
    expect(() => readConfig(without)).to.throw('KC_SECRET')
    for (const secret of [
      '',
      'q7Zp2mXv9Lr4Tn8Wk3Bs6Hd1Fy5Gc0J',
      'x'.repeat(64),
      'ababababababababababababababababab',
      'change-me-change-me-change-me-now-please',
      'this-is-a-very-secret-key-for-production',
      '0123456789abcdef0123456789abcdef',
      'your-own-random-string-of-32-letters!',
    ])
      expect(() => readConfig({ ...good, KC_SECRET: secret }), secret).to.throw('KC_SECRET')
    expect(readConfig(good).secret.export().toString()).to.equal(good.KC_SECRET)
  })

  it('believe no proxy that is not named', () => {
    expect(readConfig(good).proxies).to.deep.equal([])
    expect(readConfig({ ...good, KC_PROXIES: '10.0.0.5, 10.1.0.0/16' }).proxies).to.deep.equal([
      '10.0.0.5',
      '10.1.0.0/16',
    ])
  })
})
