// Sound files with one structure broken: where exactly is drawn from the seed.
import { random } from '../pages.ts'
import { bodies, type Odd, pdf, simple } from './bytes.ts'

type Damage = (bytes: Buffer, pick: (below: number) => number) => Buffer
const latin = (bytes: Buffer) => bytes.toString('latin1')
const back = (text: string) => Buffer.from(text, 'latin1')
const swapped =
  (from: RegExp, to: string | ((...found: string[]) => string)): Damage =>
  (bytes) =>
    back(latin(bytes).replace(from, to as string))

/** What a walk must still find in it; absent: pages or one page that says why, either will do. */
const damages: Record<string, { how: Damage; pages?: 'same' | 0 }> = {
  'xref-offsets-moved': { how: swapped(/(\d{10}) 00000 n/g, (_, at) => `${String(Number(at) + 7).padStart(10, '0')} 00000 n`), pages: 'same' },
  'xref-one-offset-wrong': { how: (bytes, pick) => nth(bytes, /\d{10} 00000 n/g, pick, () => '0000000001 00000 n') },
  'xref-cut-out': { how: swapped(/xref\n[\s\S]*?trailer/, 'trailer'), pages: 'same' },
  'xref-rows-19-bytes': { how: swapped(/ n \n/g, ' n\n'), pages: 'same' },
  'xref-free-rows': { how: (bytes, pick) => nth(bytes, /00000 n/g, pick, () => '00000 f') },
  'xref-too-long': { how: swapped(/xref\n0 (\d+)/, 'xref\n0 999999') },
  'startxref-wrong': { how: swapped(/startxref\n\d+/, 'startxref\n17'), pages: 'same' },
  'startxref-huge': { how: swapped(/startxref\n\d+/, 'startxref\n99999999999999999999'), pages: 'same' },
  'startxref-missing': { how: swapped(/startxref\n\d+\n/, ''), pages: 'same' },
  'trailer-missing': { how: swapped(/trailer[\s\S]*$/, '') },
  'trailer-no-root': { how: swapped(/\/Root 1 0 R/, '') },
  'trailer-root-wrong': { how: swapped(/\/Root 1 0 R/, '/Root 3 0 R') },
  'trailer-prev-cycle': { how: (bytes) => back(latin(bytes).replace(/\/Root/, `/Prev ${latin(bytes).lastIndexOf('xref\n0')}/Root`)), pages: 'same' },
  'trailer-prev-nowhere': { how: swapped(/\/Root/, '/Prev 999999/Root') },
  'trailer-encrypt-nothing': { how: swapped(/\/Root/, '/Encrypt 99 0 R/Root') },
  'eof-missing': { how: swapped(/%%EOF\n/, ''), pages: 'same' },
  'header-missing': { how: swapped(/^%PDF-1\.7\n/, '') },
  'header-late': { how: (bytes) => Buffer.concat([Buffer.alloc(700, 'rac rac\n'), bytes]), pages: 'same' },
  'header-very-late': { how: (bytes) => Buffer.concat([Buffer.alloc(5_000, 'rac rac\n'), bytes]) },
  'header-mail': { how: (bytes) => Buffer.concat([back('From: a@example.vn\r\nSubject: Gui\r\n\r\n'), bytes]), pages: 'same' },
  'junk-behind': { how: (bytes, pick) => Buffer.concat([bytes, Buffer.from(Array.from({ length: 3_000 }, () => pick(256)))]) },
  'twice': { how: (bytes) => Buffer.concat([bytes, bytes]) },
  'endobj-missing': { how: (bytes, pick) => nth(bytes, /endobj/g, pick, () => '') },
  'endobj-all-missing': { how: swapped(/\nendobj/g, '') },
  'endstream-missing': { how: (bytes, pick) => nth(bytes, /endstream/g, pick, () => '') },
  'obj-misspelt': { how: (bytes, pick) => nth(bytes, / 0 obj/g, pick, () => ' 0 obi') },
  'length-too-short': { how: swapped(/\/Length (\d+)/g, (_, n) => `/Length ${String(Math.max(1, Number(n) - 9)).padStart(n.length, '0')}`) },
  'length-too-long': { how: swapped(/\/Length \d+/g, '/Length 99') },
  'length-missing': { how: swapped(/\/Length \d+/g, '') },
  'length-cycle': { how: swapped(/\/Length \d+/g, '/Length 5 0 R') },
  'dict-open': { how: (bytes, pick) => nth(bytes, />>/g, pick, () => '  ') },
  'array-open': { how: (bytes, pick) => nth(bytes, /\]/g, pick, () => ' ') },
  'string-open': { how: (bytes, pick) => nth(bytes, /\)/g, pick, () => ' ') },
  'cut-half': { how: (bytes) => bytes.subarray(0, bytes.length >> 1) },
  'cut-last-kilobyte': { how: (bytes) => bytes.subarray(0, Math.max(40, bytes.length - 1_000)) },
  'cut-first-bytes': { how: (bytes) => bytes.subarray(13) },
  'cut-to-header': { how: (bytes) => bytes.subarray(0, 15), pages: 0 },
  'hole-of-zeros': { how: (bytes, pick) => zeros(bytes, pick(bytes.length), 300) },
  'newlines-lost': { how: (bytes) => back(latin(bytes).replace(/\n/g, '\r')) },
  'newlines-doubled': { how: (bytes) => back(latin(bytes).replace(/\n/g, '\r\n')) },
  'bits-flipped': { how: (bytes, pick) => flipped(bytes, pick, 12) },
  'bits-flipped-much': { how: (bytes, pick) => flipped(bytes, pick, 200) },
  'text-mode-ftp': { how: (bytes) => back(latin(bytes).replace(/[\x80-\xff]/g, '?')) },
} // prettier-ignore

function nth(bytes: Buffer, what: RegExp, pick: (below: number) => number, to: (text: string) => string) {
  const text = latin(bytes)
  const found = [...text.matchAll(what)]
  const one = found[pick(Math.max(1, found.length))]
  if (!one) return bytes
  return back(text.slice(0, one.index) + to(one[0]) + text.slice(one.index + one[0].length))
}

const zeros = (bytes: Buffer, at: number, length: number): Buffer =>
  Buffer.from(bytes).fill(0, at, at + length)

function flipped(bytes: Buffer, pick: (below: number) => number, times: number): Buffer {
  const copy = Buffer.from(bytes)
  for (let i = 0; i < times; i++) {
    const at = 20 + pick(copy.length - 20)
    copy[at] = copy[at]! ^ (1 << pick(8))
  }
  return copy
}

/** `others` come from tools: object streams, linearised, encrypted. */
export function damageOdds(seed: number, others: readonly { name: string; bytes: Buffer }[]): Odd[] {
  const pick = random(seed)
  const plain = simple({ pages: 3, catalog: '/PageLabels<</Nums[0<</S/D>>]>>' })
  const own = Object.entries(damages).map(([name, { how, pages }]): Odd => {
    const expected = pages === 'same' ? 3 : pages
    return {
      name: `damage-${name}`,
      bytes: how(plain, pick),
      ...(expected !== undefined && { pages: expected }),
    }
  })
  const foreign = ['startxref-wrong', 'cut-half', 'cut-last-kilobyte', 'bits-flipped', 'hole-of-zeros', 'header-late', 'endstream-missing'] // prettier-ignore
  const hurt = others.flatMap(({ name, bytes }) =>
    foreign.map((how): Odd => ({ name: `damage-${how}-of-${name}`, bytes: damages[how]!.how(bytes, pick) })),
  )
  return [...own, ...hurt, ...nothing()]
}

function nothing(): Odd[] {
  const updated = pdf(bodies())
  const end = `${updated.length}`
  const late = back(
    `4 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj\nxref\n4 1\n${end.padStart(10, '0')} 00000 n \ntrailer\n<</Size 8/Root 1 0 R/Prev ${latin(updated).lastIndexOf('xref\n0')}>>\nstartxref\n`,
  )
  const update = Buffer.concat([
    updated,
    late,
    back(`${updated.length + latin(late).indexOf('xref\n4')}\n%%EOF\n`),
  ])
  return [
    { name: 'nothing-empty', bytes: Buffer.alloc(0), pages: 0 },
    { name: 'nothing-zeros', bytes: Buffer.alloc(4_096), pages: 0 },
    { name: 'nothing-text', bytes: back('khong phai PDF\n'.repeat(40)), pages: 0 },
    {
      name: 'nothing-html',
      bytes: back('<!doctype html><title>404</title><h1>Khong tim thay</h1>'),
      pages: 0,
    },
    { name: 'nothing-header-only', bytes: back('%PDF-1.7\n%%EOF\n'), pages: 0 },
    { name: 'update-incremental', bytes: update, pages: 2 },
    { name: 'size-5000-pages', bytes: simple({ pages: 5_000 }), pages: 5_000 },
    { name: 'size-1000-pages', bytes: simple({ pages: 1_000 }), pages: 1_000 },
  ]
}
