// One agency and its officer, who sends files all the time and writes down what was acknowledged.
import { randomBytes } from 'node:crypto'
import type { Context } from '../../api/context.ts'
import { accessToken } from '../../api/people/session.ts'
import type { Agency } from '../../schemas/agency.ts'
import type { Receipt } from '../../schemas/document.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { create } from '../../storage/change.ts'

export interface Office {
  /** The officer's session. */
  cookie(): string
  /** One upload of so many bytes; the receipt, or how it failed. `ms` is the time to the answer. */
  send(base: string, size: number): Promise<{ receipt?: Receipt; status: number; ms: number }>
}

export async function openOffice({ db, now, ...rest }: Context, code: string): Promise<Office> {
  const ctx = { db, now, ...rest }
  const at = now().toISOString()
  const names = { name: `Cơ quan ${code}`, short: code, symbol: code, kind: 'sở', validFrom: '2025-01-01' }
  const plain = { successors: [], units: [], isHomeAffairs: false, isIssuerOnly: false, revision: 1 }
  const agency = { id: newId('ag'), code, ...names, ...plain } as Agency
  const grants = [{ role: 'officer' as const, agency: agency.id }]
  const person: Person = { id: newId('pe'), login: newId('n'), name: 'Nguyễn Văn An', grants, revision: 1 }
  const from = { address: '127.0.0.1', agent: 'torture' }
  const session = { id: newId('ss'), person: person.id, at, ...from, n: 1, rotatedAt: at, revision: 1 }
  const done = { act: 'torture.make', by: person.id, at }
  await db.transaction(async (tx) => {
    await create(tx, db, db.agencies, agency, done)
    await create(tx, db, db.people, person, done)
    await create(tx, db, db.sessions, session, done)
  })
  const cookie = () => `access=${accessToken(ctx, person.id, session.id)}`
  return {
    cookie,
    async send(base, size) {
      const began = performance.now()
      const form = new FormData()
      form.append('files', new Blob([paper(size)], { type: 'application/pdf' }), 'tờ trình số 1.pdf')
      const headers = { Cookie: cookie() }
      const ms = () => Math.round(performance.now() - began)
      try {
        const signal = AbortSignal.timeout(60_000)
        const answer = await fetch(`${base}/api/v1/documents`, {
          method: 'POST',
          body: form,
          headers,
          signal,
        })
        const said: unknown = await answer.json()
        const receipt = Array.isArray(said) ? (said[0] as { receipt?: Receipt }).receipt : undefined
        return { status: answer.status, ms: ms(), ...(receipt && { receipt }) }
      } catch {
        return { status: 0, ms: ms() } // the line broke: nobody was there, or nobody any more
      }
    },
  }
}

/** A PDF of one page, different each time, padded to about this size. */
export function paper(size: number): Buffer<ArrayBuffer> {
  const text = 'BT /F 12 Tf 72 760 Td (To trinh) Tj ET' // a page without text would be read by machine
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
  ]
  const head = ['%PDF-1.7\n', ...objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`)]
  const offsets = head.map((_, n) => head.slice(0, n).join('').length).slice(1)
  const padding = randomBytes(Math.max(16, size - 800))
  const last = objects.length + 1
  const before = Buffer.from(`${head.join('')}${last} 0 obj\n<</Length ${padding.length}>>\nstream\n`)
  const start = before.length + padding.length + '\nendstream\nendobj\n'.length
  const rows = [...offsets, head.join('').length].map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)
  const count = last + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${count}/Root 1 0 R>>\n`
  const tail = `\nendstream\nendobj\n${table}startxref\n${start}\n%%EOF`
  return Buffer.concat([before, padding, Buffer.from(tail)])
}
