// Writes objects one after the other into a stream, hashing beside; keeps only the offsets. A classic xref table,
// because it holds no compressed byte that another zlib would make differently.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { PDFDict, PDFObject, PDFRef } from 'pdf-lib'

export type PdfWriter = {
  put: (ref: PDFRef, object: PDFObject) => Promise<void>
  end: (trailer: PDFDict) => Promise<{ size: number; sha256: string }>
}

const flushAt = 1 << 20

export function pdfWriter(out: Writable, signal?: AbortSignal): PdfWriter {
  const hash = createHash('sha256')
  const offsets: number[] = []
  let size = 0
  let failure: Error | undefined
  const closed = finished(out, { readable: false }).catch(
    (error: unknown) => (failure = error instanceof Error ? error : new Error('output closed')),
  )
  const failEarly = () => {
    if (failure) throw failure
  }
  let held: Uint8Array[] = []
  let heldBytes = 0

  const flush = async () => {
    signal?.throwIfAborted()
    failEarly()
    const bytes = Buffer.concat(held)
    held = []
    heldBytes = 0
    hash.update(bytes)
    if (!out.write(bytes)) await Promise.race([once(out, 'drain'), closed])
    failEarly()
  }
  const add = (bytes: Uint8Array) => {
    held.push(bytes)
    heldBytes += bytes.length
    size += bytes.length
  }
  const text = (words: string) => add(Buffer.from(words, 'latin1'))
  text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')

  return {
    put: async (ref, object) => {
      if (offsets[ref.objectNumber] !== undefined) throw new Error(`object ${ref.objectNumber} written twice`)
      offsets[ref.objectNumber] = size
      const bytes = Buffer.alloc(object.sizeInBytes())
      object.copyBytesInto(bytes, 0)
      text(`${ref.objectNumber} 0 obj\n`)
      add(bytes)
      text('\nendobj\n')
      if (heldBytes >= flushAt) await flush()
    },
    end: async (trailer) => {
      const start = size
      const rows = Array.from({ length: offsets.length }, (_, n) =>
        offsets[n] === undefined
          ? '0000000000 65535 f \n'
          : `${String(offsets[n]).padStart(10, '0')} 00000 n \n`,
      )
      text(`xref\n0 ${rows.length}\n${rows.join('')}`)
      text(`trailer\n${String(trailer)}\nstartxref\n${start}\n%%EOF\n`)
      await flush()
      out.end()
      await closed
      failEarly()
      return { size, sha256: hash.digest('hex') }
    },
  }
}
