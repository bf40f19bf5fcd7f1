import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { documentTypes } from '../../schemas/document-types.ts'
import { importSet } from '../../schemas/import-set.ts'
import { parsePoints } from '../../schemas/points.ts'
import type { ProofClass } from '../../schemas/proof.ts'
import { leavesOf, type Slot } from '../../schemas/set.ts'
import { type CitedPaper, completeness, issuersOf, pointsAtRisk, whyNot } from '../../schemas/slots.ts'

type Doc = {
  id: string
  issuer: string
  type: string
  number: number | null
  issued: string | null
  proofClass: ProofClass
  annexMissing?: string
  deliberateFault?: { code: string }
}
type Row = {
  leaf: string
  state: string
  selfScore: string | null
  pointsAtRisk: string
  citations: { slot: string; document: string }[]
  requests: { slot: string; state: string }[]
  slots: { filled: number; required: number; missing?: { slot: string; have: number; need: number }[] }
}
const read = (name: string) => JSON.parse(readFileSync(`scripts/demo/data/${name}.json`, 'utf8'))
const rows: Row[] = read('assessments').assessments
const docs = new Map((read('documents').documents as Doc[]).map((doc) => [doc.id, doc]))
const { agencies, issuingBodies, mergers } = read('agencies')
const kinds = new Map([...agencies, ...issuingBodies].map(({ code, kind }) => [code, kind as string]))
const imported = importSet(read('criteria-province'))
if ('faults' in imported) throw new Error(JSON.stringify(imported.faults))
const leaves = leavesOf(imported.set)

/** What the door, the reader and the reviewers found of the demo's odd papers. */
function found(doc: Doc): Partial<CitedPaper> {
  const code = doc.deliberateFault?.code
  if (code === 'tcvn3-doc') return { versionState: 'received' } // its readable copy is still to be made
  if (code === 'rar') return { versionState: 'rejected' }
  if (code === 'scan-100dpi') return { rejected: 'Bản quét 100 dpi, không đọc được dấu.' }
  return doc.annexMissing ? { annexMissing: doc.annexMissing } : {}
}

function paperOf({ slot, document }: { slot: string; document: string }): CitedPaper {
  const doc = docs.get(document)!
  const successors = mergers.filter((m: { predecessor: string }) => m.predecessor === doc.issuer)
  const others = successors.map(({ successor }: { successor: string }) => successor)
  return {
    slot,
    document,
    proofClass: doc.proofClass,
    type: doc.type,
    issuer: [doc.issuer, ...others, kinds.get(doc.issuer) ?? '', 'cơ quan được kiểm tra'],
    versionState: 'kept',
    ...(doc.number !== null && { number: String(doc.number) }),
    ...(doc.issued !== null && { issued: doc.issued }),
    ...found(doc),
  }
}

describe('the demo self-assessment, its slots', () => {
  for (const row of rows) {
    const { leaf, max } = leaves.find(({ code }) => code === row.leaf)!
    const requests = row.requests.filter(({ state }) => state === 'đang mở').map(({ slot }) => slot)
    const whole = completeness({
      slots: leaf.slots,
      citations: row.citations.map(paperOf),
      requests,
      year: 2026,
    })
    if (leaf.assessment !== 'self') continue
    it(`${row.leaf}: ${row.slots.filled} of ${row.slots.required} places`, () => {
      const missing = whole.slots
        .filter((slot) => slot.missing > 0)
        .map(({ key, have, count }) => ({ slot: key, have, need: count }))
      expect(whole).to.include({ filled: row.slots.filled, required: row.slots.required })
      if (row.slots.missing) expect(missing).to.deep.equal(row.slots.missing)
    })
    it(`${row.leaf}: ${row.pointsAtRisk} at risk`, () => {
      const self = row.selfScore === null ? undefined : parsePoints(row.selfScore)
      const facts = { isComplete: whole.isComplete, requestOpen: requests.length > 0, overdue: false }
      expect(pointsAtRisk(max, self, facts)).to.equal(parsePoints(row.pointsAtRisk))
      // The data counts papers and requests alone; a passed deadline puts everything claimed at risk as well.
      if (row.state === 'quá hạn')
        expect(pointsAtRisk(max, self, { ...facts, overdue: true })).to.equal(self ?? max)
    })
  }
})

describe('a slot', () => {
  const slot: Slot = {
    key: 'a',
    name: 'Quyết định công nhận sáng kiến',
    type: 'Quyết định (cá biệt)',
    issuer: { body: 'UBND' },
    period: { from: '0/01-01', to: '0/12-31' },
    count: 2,
    need: 'required',
    accepts: ['ky-so', 'sao-y', 'scan'],
  }
  const good: CitedPaper = {
    slot: 'a',
    document: 'one',
    proofClass: 'ky-so',
    number: '1601',
    issued: '2026-07-02',
    type: slot.type,
    issuer: ['UBND'],
    versionState: 'kept',
  }
  const state = (slots: Slot[], ...citations: CitedPaper[]) => completeness({ slots, citations, year: 2026 })
  const without = (key: keyof CitedPaper): CitedPaper => {
    const { [key]: _, ...rest } = good
    return rest as CitedPaper
  }

  const refusals: [string, CitedPaper, string][] = [
    [
      'a draft, with nothing else said of it',
      { ...without('number'), proofClass: 'du-thao' },
      'Dự thảo không đủ làm tài liệu kiểm chứng. Hãy thay bằng văn bản đã ban hành.',
    ],
    ['a paper without a number', without('number'), 'Thiếu số văn bản. Hãy hỏi văn thư nơi ban hành.'],
    ['a paper without a date', without('issued'), 'Thiếu ngày ban hành. Hãy ghi ngày trên văn bản.'],
    [
      'a paper of the year before',
      { ...good, issued: '2025-11-27' },
      'Sai thời kỳ: ban hành 27/11/2025, mục này cần từ 01/01/2026 đến 31/12/2026.',
    ],
    [
      'a paper whose issuer nobody gave',
      { ...good, issuer: [] },
      'Chưa ghi cơ quan ban hành. Hãy ghi ở thông tin văn bản; mục này cần văn bản của UBND tỉnh.',
    ],
    [
      'a paper of another body',
      { ...good, issuer: ['SNV', 'sở'] },
      'Sai cơ quan ban hành: mục này cần văn bản của UBND tỉnh. Hãy gắn đúng văn bản.',
    ],
    [
      'a photo where none is accepted',
      { ...good, proofClass: 'trich-xuat' },
      'Mục này không nhận trích xuất hệ thống/ảnh. Hãy gắn bản điện tử ký số đủ hoặc sao y điện tử hoặc bản quét có chữ ký, dấu.',
    ],
    [
      'a paper whose class nobody gave',
      without('proofClass'),
      'Chưa ghi hình thức văn bản. Hãy chọn hình thức, ví dụ bản điện tử ký số.',
    ],
    [
      'a decision without its annex',
      { ...good, annexMissing: 'Danh mục 1.742 thủ tục' },
      'Thiếu phụ lục: Danh mục 1.742 thủ tục. Hãy bổ sung phụ lục.',
    ],
    ['what a reviewer refused', { ...good, rejected: 'mờ dấu.' }, 'Bị bác: mờ dấu.'],
    [
      'a version still being read',
      { ...good, versionState: 'received' },
      'Tệp đang được kiểm tra. Hãy chờ trong giây lát.',
    ],
    [
      'a version that was turned away',
      { ...good, versionState: 'rejected' },
      'Tệp không được nhận. Hãy tải lên tệp khác.',
    ],
    [
      'a version that carries malware',
      { ...good, versionState: 'infected' },
      'Tệp chứa mã độc nên bị cách ly. Hãy thay bằng tệp sạch.',
    ],
    [
      'a version too large for the scanner, which others cannot open',
      { ...good, versionState: 'over-limit' },
      'Tệp vượt giới hạn của máy quét mã độc nên nơi khác không mở được. Hãy tách nhỏ rồi tải lên lại.',
    ],
    [
      'a version that the scanner cannot read',
      { ...good, versionState: 'cannot-scan' },
      'Máy quét mã độc không đọc được tệp nên nơi khác không mở được. Hãy bỏ mật khẩu hoặc lưu lại tệp rồi thay bản mới.',
    ],
    [
      'a version in a state it does not know',
      { ...good, versionState: 'folded' },
      'Tệp chưa dùng được. Hãy tải lên tệp khác.',
    ],
  ]
  it('that asks for good scans is not filled by others, in the words of what looked at them; any other slot is', () => {
    const sentence = 'Trang 2 quét dưới 200 dpi. Hãy quét lại từ 200 dpi trở lên.'
    const scanned: CitedPaper = { ...good, proofClass: 'scan', scanFaults: [sentence] }
    const strict: Slot = { ...slot, count: 1, conforms: true }
    expect(whyNot(strict, scanned, 2026)).to.deep.equal([sentence])
    expect(state([strict], scanned)).to.include({ filled: 0, isComplete: false })
    expect(whyNot(slot, scanned, 2026)).to.deep.equal([])
    expect(whyNot(strict, { ...scanned, scanFaults: [] }, 2026)).to.deep.equal([])
  })

  for (const [what, paper, sentence] of refusals) {
    it(`is not filled by ${what}, and says so`, () => {
      expect(whyNot(slot, paper, 2026, { UBND: 'UBND tỉnh' })).to.deep.equal([sentence])
      expect(state([slot], paper)).to.include({ filled: 0, required: 2, isComplete: false })
    })
  }

  it('takes the first and the last day of its period, and none outside', () => {
    const on = (issued: string) => whyNot(slot, { ...good, issued }, 2026)
    expect([on('2026-01-01'), on('2026-12-31')]).to.deep.equal([[], []])
    for (const day of ['2025-12-31', '2027-01-01']) expect(on(day).join(), day).to.include('Sai thời kỳ')
    expect(whyNot(slot, { ...good, issued: '2027-01-01' }, 2027), 'the next campaign').to.deep.equal([])
  })

  it('of some kinds takes any of them, and a predecessor’s paper through its successor', () => {
    const some: Slot = { ...slot, issuer: { kinds: ['sở', 'đơn vị'] } }
    expect(whyNot(some, { ...good, issuer: ['SNV', 'sở'] }, 2026)).to.deep.equal([])
    expect(
      whyNot({ ...slot, issuer: { body: 'SXD' } }, { ...good, issuer: ['SGTVT', 'SXD'] }, 2026),
    ).to.deep.equal([])
    expect(whyNot(some, good, 2026)[0]).to.include('mục này cần văn bản của sở hoặc đơn vị')
    expect([issuersOf(some), issuersOf(slot, { UBND: 'UBND tỉnh' })]).to.deep.equal([
      'sở hoặc đơn vị',
      'UBND tỉnh',
    ])
  })

  it('needs no number of an extract where it accepts one', () => {
    const open: Slot = { ...slot, accepts: ['ky-so', 'trich-xuat'] }
    expect(whyNot(open, { ...without('number'), proofClass: 'trich-xuat' }, 2026)).to.deep.equal([])
  })

  it('of two places needs two papers; the same paper twice is one', () => {
    expect(state([slot], good, good).slots[0]).to.include({ have: 1, missing: 1 })
    expect(state([slot], good, { ...good, document: 'two' }).slots[0]).to.include({ have: 2, missing: 0 })
    const three = state([slot], good, { ...good, document: 'two' }, { ...good, document: 'three' })
    expect(three).to.include({ filled: 2, required: 2, isComplete: true })
  })

  it('of a one-of group asks for one place together, filled by any of its slots', () => {
    const either = (key: string): Slot => ({ ...slot, key, count: 1, need: 'oneOf:xuly' })
    const slots = [either('a'), either('b')]
    expect(state(slots)).to.include({ filled: 0, required: 1, isComplete: false })
    expect(state(slots, { ...good, slot: 'b' })).to.include({ filled: 1, required: 1, isComplete: true })
    expect(state(slots, good, { ...good, slot: 'b' })).to.include({ filled: 1, required: 1 })
  })

  it('that is optional is never missed', () => {
    expect(state([{ ...slot, need: 'optional' }])).to.include({ filled: 0, required: 0, isComplete: true })
  })

  it('counts a paper of another type, and asks for a look', () => {
    const { slots } = state([slot], { ...good, type: 'Biên bản' })
    expect(slots[0]).to.include({ have: 1 })
    expect(slots[0]!.doubts[0]!.sentences[0]).to.include('chờ loại Quyết định (cá biệt), văn bản là Biên bản')
  })

  it('puts everything claimed at risk, or nothing', () => {
    const fine = { isComplete: true, requestOpen: false, overdue: false }
    expect(pointsAtRisk(3_00, 2_95, fine)).to.equal(0)
    expect(pointsAtRisk(3_00, 2_95, { ...fine, isComplete: false })).to.equal(2_95)
    expect(pointsAtRisk(2_50, undefined, { ...fine, requestOpen: true })).to.equal(2_50)
    expect(pointsAtRisk(3_00, 0, { ...fine, overdue: true })).to.equal(0)
  })
})

describe('the 29 types of document', () => {
  it('are 29, each once, and two of them write no abbreviation', () => {
    expect(new Set(documentTypes.map(({ name }) => name)).size).to.equal(29)
    const abbreviations = documentTypes.map(({ abbr }) => abbr).filter((abbr) => abbr !== undefined)
    expect(new Set(abbreviations).size).to.equal(27)
  })
})
