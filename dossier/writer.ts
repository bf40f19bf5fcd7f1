// Numbered objects, one after the other; only their offsets are kept. A classic xref table, because it holds no
// compressed byte that another zlib would make differently.
import type { Out } from './out.ts'

export type PdfWriter = {
  /** Numbers for objects that will be written later. */
  reserve: (count: number) => number[]
  /** The first of `count` numbers in a row, for when they are too many to list. */
  range: (count: number) => number
  /** An object begins here, written by somebody else. */
  begins: (n: number) => void
  put: (n: number, body: string) => void
  /** `dict` without its brackets and without its length. */
  stream: (n: number, dict: string, data: string | Uint8Array) => void
  /** A stream of UTF-8 whose length is known, in parts. */
  parts: (n: number, dict: string, length: number, parts: Iterable<string>) => Promise<void>
  /** The table and the trailer, which `rest` fills. */
  finish: (rest: string) => Promise<void>
}

export function pdfWriter(out: Pick<Out, 'at' | 'text' | 'bytes' | 'drain'>): PdfWriter {
  let next = 1
  let offsets = new Float64Array(1 << 12)
  out.text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')

  const begins = (n: number) => {
    if (n >= next) throw new RangeError(`object ${n} was not reserved`)
    if (offsets[n]) throw new Error(`object ${n} written twice`)
    offsets[n] = out.at()
  }
  const range = (count: number): number => {
    const first = next
    next += count
    if (next > offsets.length) {
      const wider = new Float64Array(2 * next)
      wider.set(offsets)
      offsets = wider
    }
    return first
  }
  return {
    range,
    reserve: (count) => {
      const first = range(count)
      return Array.from({ length: count }, (_, i) => first + i)
    },
    begins,
    put(n, body) {
      begins(n)
      out.text(`${n} 0 obj\n${body}\nendobj\n`)
    },
    stream(n, dict, data) {
      begins(n)
      out.text(`${n} 0 obj\n<<${dict}/Length ${data.length}>>\nstream\n`)
      if (typeof data === 'string') out.text(data)
      else out.bytes(data)
      out.text('\nendstream\nendobj\n')
    },
    async parts(n, dict, length, parts) {
      begins(n)
      out.text(`${n} 0 obj\n<<${dict}/Length ${length}>>\nstream\n`)
      const end = out.at() + length
      for (const part of parts) {
        out.bytes(Buffer.from(part, 'utf8'))
        await out.drain()
      }
      if (out.at() !== end) throw new Error(`a stream of ${length} bytes became ${out.at() - end} longer`)
      out.text('\nendstream\nendobj\n')
    },
    async finish(rest) {
      const start = out.at()
      out.text(`xref\n0 ${next}\n0000000000 65535 f \n`)
      for (let n = 1; n < next; n++) {
        const at = offsets[n]
        out.text(at ? `${String(at).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n')
        if (n % 50_000 === 0) await out.drain()
      }
      out.text(`trailer\n<</Size ${next}${rest}>>\nstartxref\n${start}\n%%EOF\n`)
    },
  }
}
