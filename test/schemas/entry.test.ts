// Names of files for the ministry's software, and what a tick notices.
import { expect } from 'chai'
import fc from 'fast-check'
import { differencesOf, EntryLimits, isOver, sealOf, stepState, usualLimits } from '../../schemas/entry.ts'
import { entryName } from '../../schemas/entry-name.ts'
import { formatSize } from '../../schemas/format.ts'

const about = { code: '1.2.3', n: 7, exhibit: '1.2.3-07', name: 'Báo cáo số 5 – Đề án (bản cuối).PDF' }

describe('the size of a file for the ministry’s software', () => {
  it('is counted as screens say it: what is said to be 20 MB fits a limit of 20 MB', () => {
    const limits = { ...usualLimits, fileMB: 20 }
    fc.assert(
      fc.property(fc.integer({ min: 19_000_000, max: 21_500_000 }), (bytes) => {
        const said = Number(formatSize(bytes).replace(' MB', '').replace(',', '.'))
        expect(isOver(limits, bytes)).to.equal(said > 20)
      }),
    )
    expect([isOver(limits, 20 * 2 ** 20), isOver(limits, 20 * 2 ** 20 + 1)]).to.deep.equal([false, true])
  })
})

describe('the name of a file for the ministry’s software', () => {
  it('follows the pattern, plain or with its diacritics', () => {
    expect(entryName(usualLimits, about)).to.equal('1.2.3_07_Bao-cao-so-5-De-an-ban-cuoi.pdf')
    const spaced = { ...usualLimits, name: '{exhibit} {name}{00}', ascii: false }
    expect(entryName(spaced, about)).to.equal('1.2.3-07 Báo cáo số 5 – Đề án (bản cuối)07.pdf')
  })

  it('is never longer than it may be, keeps number and extension, and is plain where it must be', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('…', 'a'.repeat(300), '日本.pdf', 'ﬁ.docx'),
    )
    const patterns = fc.constantFrom(
      '{leaf}_{00}_{name}',
      '{name}{00}',
      '{00}',
      'TL {leaf} {exhibit} {00} {name}',
    )
    fc.assert(
      fc.property(
        names,
        patterns,
        fc.integer({ min: 60, max: 200 }),
        fc.boolean(),
        (name, pattern, nameLength, ascii) => {
          const limits = EntryLimits.parse({ ...usualLimits, name: pattern, nameLength, ascii })
          const made = entryName(limits, { ...about, name })
          expect(made.length).to.be.at.most(nameLength)
          expect(made).to.include('07')
          expect(made).to.not.match(/[<>:"/\\|?*\p{Cc}]/u)
          if (ascii) expect(made).to.match(/^[A-Za-z0-9._-]+$/)
        },
      ),
    )
  })

  it('differs within a leaf, because the number cannot be left out', () => {
    for (const name of ['{leaf}', '{00}{ten}', '{00', '{00}{{name}}', 'a/{00}'])
      expect(EntryLimits.safeParse({ ...usualLimits, name }).success, name).to.equal(false)
    expect(EntryLimits.safeParse({ ...usualLimits, nameLength: 20 }).success).to.equal(false)
  })
})

describe('a tick', () => {
  const content = {
    points: 1_00,
    figures: ['Số xã: 8 xã'],
    explanation: 'Đủ.',
    files: [{ sha256: 'a' }, { sha256: 'b' }],
  }
  const now = sealOf(content)
  const tick = { ...now, by: 'pe_1', at: '2026-12-01T00:00:00.000Z' }
  const after = (more: object) => sealOf({ ...content, ...more })

  it('notices what it stands for, and nothing else', () => {
    expect(stepState('points', undefined, now)).to.deep.equal({ state: 'open' })
    expect(stepState('points', tick, now)).to.deep.equal({ state: 'done' })
    const files = after({ files: [{ sha256: 'b' }, { sha256: 'a' }] })
    expect(stepState('points', tick, files)).to.deep.equal({ state: 'done' })
    expect(stepState('documents', tick, files)).to.deep.equal({ state: 'changed', parts: ['files'] })
    const words = after({ figures: ['Số xã: 9 xã'] })
    expect(stepState('points', tick, words)).to.deep.equal({ state: 'changed', parts: ['words'] })
    expect(stepState('documents', tick, words)).to.deep.equal({ state: 'done' })
    expect(stepState('compared', tick, after({ points: 0, explanation: '' }))).to.deep.equal({
      state: 'changed',
      parts: ['points', 'words'],
    })
    expect(stepState('documents', tick, undefined)).to.deep.equal({ state: 'changed', parts: ['files'] })
  })

  it('tells what the ministry shows otherwise; files only where somebody counted them', () => {
    const shown = { points: 1_00, by: 'pe_2', at: tick.at }
    expect(differencesOf({}, { points: 1_00, files: 2 })).to.equal(undefined)
    expect(differencesOf({ shown }, { points: 1_00, files: 2 })).to.deep.equal([])
    expect(differencesOf({ shown: { ...shown, files: 0 } }, { points: 50, files: 2 })).to.deep.equal([
      'points',
      'files',
    ])
    expect(differencesOf({ shown }, undefined)).to.deep.equal(['points'])
  })

  it('shows nothing else where nothing was sent and the ministry’s software shows nothing', () => {
    const shown = { points: 0, files: 0, by: 'pe_2', at: tick.at }
    expect(differencesOf({ shown }, undefined)).to.deep.equal([])
    expect(differencesOf({ shown: { ...shown, files: 1 } }, undefined)).to.deep.equal(['files'])
  })
})
