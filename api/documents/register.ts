// A folder that the province's e-office system exported: its list is read and each row finds its file, before anything is
// sent. What is written there is what the agency's own register says; it is saved with the file, and can be changed.
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { Particulars } from '../../schemas/document.ts'
import { Id, Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { sheetFromXml } from '../../schemas/register/from-xml.ts'
import { type Body, readRegister, type RegisterRow } from '../../schemas/register/read.ts'
import type { Sheet } from '../../schemas/set-table/cells.ts'
import type { Context } from '../context.ts'
import { unusable } from './recorded.ts'
import { agencyOf } from '../may.ts'
import { sheetsOf } from '../sets/excel.ts'

export const CheckRegister = z.strictObject({
  agency: z.exactOptional(Id),
  /** The list in base64, at most 3 MB: .xlsx or .xml. */
  list: z.base64().min(4).max(4_000_000),
  /** Paths of the files that lie beside it. */
  files: z.array(z.string().min(1).max(1000)).max(2000),
  /** Of some of them the SHA-256, by path: what is there already is known by its bytes, before anything was written of it. */
  hashes: z.exactOptional(z.record(z.string().min(1).max(1000), Sha256)),
})
const Fault = z.strictObject({ field: z.string(), sentence: z.string() })
export const RegisterChecked = z.strictObject({
  rows: z.array(
    z.strictObject({
      at: z.string(),
      file: z.exactOptional(z.string()),
      particulars: Particulars,
      faults: z.array(Fault),
      /** The agency has this paper already. */
      known: z.exactOptional(
        z.strictObject({
          document: Id,
          code: z.string(),
          /** Nobody wrote yet what paper it is: what the list says of it is of use. */
          isUntold: z.exactOptional(z.literal(true)),
        }),
      ),
    }),
  ),
  unlisted: z.array(z.string()),
  faults: z.array(Fault),
})

export async function checkRegister(
  ctx: Context,
  who: Person,
  { agency, list, files, hashes = {} }: z.infer<typeof CheckRegister>,
) {
  const own = agencyOf(who, 'documents.upload', agency)
  const sheets = await sheetsIn(Buffer.from(list, 'base64'))
  const agencies = await ctx.db.agencies.model.find({}, { id: 1, name: 1, short: 1, symbol: 1 }).lean()
  const bodies: Body[] = agencies.map(({ id, name, short, symbol }) => ({ id, names: [name, short, symbol] }))
  const today = new Date(ctx.now().getTime() + 7 * 3600_000).toISOString().slice(0, 10)
  const read = readRegister(sheets, files, bodies, today)
  const known = await knownIn(ctx, own, read.rows)
  const same = await sameBytes(ctx, own, Object.values(hashes))
  return {
    ...read,
    rows: read.rows.map((row) => {
      const twin = known.get(keyOf(row.particulars)) ?? same.get(hashes[row.file ?? ''] ?? '')
      if (!twin) return row
      // Of what is there and told nothing is sent or written, so that nothing of its row or its file is to be mended.
      return { ...row, known: twin, ...(!twin.isUntold && { faults: [] }) }
    }),
  }
}

async function sheetsIn(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return sheetsOf(bytes)
  const sheet = sheetFromXml(parsed(bytes))
  if (sheet) return [sheet]
  const sentence =
    'Không đọc được danh sách này. Hãy xuất lại từ hệ thống văn bản thành Excel (.xlsx) hoặc XML rồi chọn lại.'
  throw new Problem('invalid', sentence, { faults: [{ field: 'list', sentence }] })
}

/** No entity is ever expanded, and nothing outside is asked. */
function parsed(bytes: Buffer): unknown {
  const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false })
  try {
    return parser.parse(bytes.toString('utf8'))
  } catch {
    return undefined // said by the caller, as for any other file that is no list
  }
}

type Known = NonNullable<z.infer<typeof RegisterChecked>['rows'][number]['known']>

const keyOf = ({ symbol, issued }: RegisterRow['particulars']): string =>
  `${symbol ?? ''} ${issued?.slice(0, 4) ?? ''}`

/** Same symbol and year within the agency: it was imported before, or typed. */
async function knownIn(
  { db }: Context,
  agency: string,
  rows: readonly RegisterRow[],
): Promise<ReadonlyMap<string, Known>> {
  const symbols = rows.flatMap(({ particulars: { symbol } }) => symbol ?? [])
  const found = await db.documents.model
    .find({ agency, withdrawn: { $exists: false }, 'particulars.symbol': { $in: symbols } })
    .lean()
  return new Map(found.map(({ id, code, particulars }) => [keyOf(particulars), { document: id, code }]))
}

/** By hash, what the agency has of these bytes: sent by an import that has not written its particulars yet, or by hand. */
async function sameBytes(
  { db }: Context,
  agency: string,
  hashes: readonly Sha256[],
): Promise<ReadonlyMap<string, Known>> {
  const versions = await db.versions.model
    .find({ agency, 'files.sha256': { $in: [...hashes] }, state: { $nin: unusable } })
    .lean()
  const standing = { id: { $in: versions.map(({ document }) => document) }, withdrawn: { $exists: false } }
  const documents = await db.documents.model.find(standing).lean()
  const known = new Map(
    documents.map(({ id, code, particulars }): [string, Known] => [
      id,
      { document: id, code, ...(Object.keys(particulars).length === 0 && { isUntold: true }) },
    ]),
  )
  return new Map(
    versions.flatMap(({ document, files }) => {
      const there = known.get(document)
      return there ? files.map(({ sha256 }) => [sha256, there] as const) : []
    }),
  )
}
