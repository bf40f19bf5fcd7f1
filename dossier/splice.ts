// A view on its way into a volume: its bytes pass once, from first to last, through the edit script of its index.
// Nothing is decompressed or parsed; what the script does not copy never arrives.
import { op, opReader } from './index/ops.ts'
import type { Pix, Template, Twin } from './index/pix.ts'
import type { Out } from './out.ts'
import type { PdfWriter } from './writer.ts'

export type Splice = {
  /** The next bytes of the view. */
  feed: (chunk: Uint8Array) => void
  /** After the last one. Throws where the script goes on behind the end. */
  end: () => void
}

export const rebased = (template: Template, base: number): string =>
  template.map((part) => (typeof part === 'number' ? part + base : part)).join('')

/** `base` is added to every object number of the view. */
export function splice(pix: Pix, base: number, out: Out, writer: PdfWriter, twins: Twin[]): Splice {
  const script = opReader(pix.ops)
  let more = script.next()
  let pos = 0
  /** What the op before took the place of, in part still to come. */
  let skipTo = 0

  const act = () => {
    const { code, value, at, after } = script
    if (code === op.patch) out.text(String(value + base))
    else if (code === op.object) {
      writer.begins(value + base)
      out.text(String(value + base))
    } else if (code === op.insert) out.text(rebased(pix.tmpls[value] ?? missing(at), base))
    else if (code === op.end) {
      out.text('\n')
      if (value > 0) twins.push(...(pix.twins[value - 1] ?? missing(at)))
    }
    skipTo = after
    more = script.next()
  }
  return {
    feed(chunk) {
      const end = pos + chunk.length
      const start = pos
      while (pos < end) {
        if (pos < skipTo) pos = Math.min(skipTo, end)
        else if (!more) pos = end
        else if (pos < script.at) {
          const to = Math.min(script.at, end)
          out.bytes(chunk, pos - start, to - start)
          pos = to
        } else act()
      }
    },
    end() {
      while (more && pos === script.at && skipTo <= pos) act()
      if (more || pos < skipTo) throw new RangeError(`the edit script goes on behind byte ${pos}`)
    },
  }
}

/** Streams that two pages share under other resources, once more: `twins` are told in any order, may overlap. */
export function spliceTwins(twins: readonly Twin[], base: number, out: Out, writer: PdfWriter) {
  const waiting = [...twins].sort((a, b) => a.from - b.from || a.n - b.n)
  const now: Twin[] = []
  const later: Twin[] = []
  for (const twin of waiting) (twin.from >= endOf(now.at(-1)) ? now : later).push(twin)
  let pos = 0
  let i = 0
  const feed = (chunk: Uint8Array) => {
    const start = pos
    const end = pos + chunk.length
    for (let twin = now[i]; twin && twin.from < end; twin = now[i]) {
      if (pos <= twin.from) {
        writer.begins(twin.n + base)
        out.text(`${twin.n + base} 0 obj\n<<${rebased(twin.head, base)}/Length ${twin.len}>>\nstream\n`)
        pos = twin.from
      }
      const to = Math.min(endOf(twin), end)
      out.bytes(chunk, pos - start, to - start)
      pos = to
      if (to < endOf(twin)) return
      out.text('\nendstream\nendobj\n')
      i++
    }
    pos = end
  }
  const end = () => {
    if (i < now.length) throw new RangeError(`a shared stream goes on behind byte ${pos}`)
  }
  return { feed, end, later }
}

const endOf = (twin: Twin | undefined): number => (twin ? twin.from + twin.len : 0)

function missing(at: number): never {
  throw new RangeError(`the edit script names nothing at byte ${at}`)
}
