import type { Context } from '../../api/context.ts'
import type { Citation } from '../../schemas/assessment.ts'
import { type Break, verifyChain } from '../../schemas/chain.ts'
import { chainsOf } from '../../storage/chain.ts'
import type { Report } from './fsck.ts'

export async function checkRecords(ctx: Context, report: Report) {
  await checkDocuments(ctx, report)
  await checkRenditions(ctx, report)
  await checkCitations(ctx, report)
  await checkCounters(ctx, report)
  await checkChains(ctx, report)
  return checkHistory(ctx, report)
}

const broken: Record<Break['kind'], string> = {
  edited: 'đã bị sửa',
  missing: 'đã bị xóa',
  unlinked: 'không nối với dòng trước',
  foreign: 'thuộc chuỗi khác',
  cut: 'cuối chuỗi không khớp dòng niêm phong cuối',
}

async function checkChains({ db }: Context, report: Report) {
  for await (const { head, lines } of chainsOf(db))
    for (const { seq, kind } of verifyChain(lines, head))
      report('chain', head.scope, `Chuỗi ${head.scope}, dòng ${seq}: ${broken[kind]}.`)
}

async function checkDocuments({ db }: Context, report: Report) {
  const versions = new Map<string, { document: string; state: string }>()
  const about = { id: 1, document: 1, state: 1 }
  for await (const { id, document, state } of db.versions.model.find({}, about).lean().cursor())
    versions.set(id, { document, state })
  const withVersions = new Set([...versions.values()].map(({ document }) => document))
  const documents = new Set<string>()
  for await (const { id, code, current } of db.documents.model.find().lean().cursor()) {
    documents.add(id)
    // Listed before the documents: one that came meanwhile is asked for again.
    if (!withVersions.has(id) && !(await db.versions.model.exists({ document: id })))
      report('document', id, `${code} không có phiên bản nào.`)
    const version = current === undefined ? undefined : versions.get(current)
    if (current !== undefined && (version?.document !== id || version.state !== 'kept'))
      report('document', id, `${code}: phiên bản hiện hành ${current} không có, hoặc chưa được nhận vào kho.`)
  }
  for (const [id, { document }] of versions)
    if (!documents.has(document)) report('document', id, `Phiên bản ${id} không thuộc tài liệu nào.`)
}

/** A view is derived: without the file that it was made from nobody can say what it shows. */
async function checkRenditions({ db }: Context, report: Report) {
  for await (const { id, kind, source } of db.renditions.model.find().lean().cursor())
    if (!(await db.versions.model.exists({ 'files.sha256': source })))
      report(
        'rendition',
        id,
        `${id} (${kind}) được tạo từ tệp ${source.slice(0, 12)}… không tài liệu nào có.`,
      )
}

/** A citation stands for exact bytes: the version is there, is kept, and has the hashes that were cited. */
async function checkCitations({ db }: Context, report: Report) {
  const check = async (holder: string, { document, version, hashes }: Citation) => {
    const cited = await db.versions.model.findOne({ id: version }).lean()
    if (!cited) return report('citation', holder, `${holder} dẫn phiên bản ${version} không có.`)
    if (cited.state !== 'kept' || cited.document !== document)
      report('citation', holder, `${holder} dẫn phiên bản ${version} chưa được nhận, hoặc của tài liệu khác.`)
    if (cited.files.map(({ sha256 }) => sha256).join() !== hashes.join())
      report('citation', holder, `${holder} dẫn phiên bản ${version} với mã SHA-256 khác.`)
  }
  for (const { model } of [db.assessments, db.submissions])
    for await (const { id, citations } of (model as typeof db.assessments.model)
      .find({ 'citations.0': { $exists: true } })
      .lean()
      .cursor())
      for (const citation of citations) await check(id, citation)
}

async function checkCounters({ db }: Context, report: Report) {
  const series = await db.series()
  const given = new Map<string, number>()
  const take = (name: string, n: number) => given.set(name, Math.max(given.get(name) ?? 0, n))
  for await (const { code } of db.documents.model.find({}, { code: 1 }).lean().cursor())
    take(code.slice(0, -6), Number(code.slice(-5)))
  for await (const { campaign, series: name, n } of db.exhibits.model.find().lean().cursor())
    take(`exhibit-${campaign}-${name}`, n)
  for (const [name, n] of given) {
    const counter = series.get(name) ?? 0
    if (counter < n) report('counter', name, `Dãy ${name} đã cấp đến ${n} nhưng bộ đếm ở ${counter}.`)
  }
}

const withHistory = [
  ...(['agencies', 'people', 'sets', 'campaigns', 'assignments', 'documents', 'versions'] as const),
  ...(['assessments', 'submissions', 'reviews', 'requests', 'exhibits', 'renditions', 'receipts'] as const),
  ...([
    'ministryRounds',
    'ministryScores',
    'dossiers',
    'editions',
    'issues',
    'packages',
    'guestLinks',
  ] as const),
]

/** Every record has a line for each of its revisions, from the first to the present one. */
async function checkHistory({ db }: Context, report: Report) {
  const { history } = db
  let records = 0
  for (const { model } of withHistory.map((name) => db[name])) {
    const about = { id: 1, revision: 1 }
    for await (const { id } of (model as typeof db.documents.model).find({}, about).lean().cursor()) {
      records++
      // Asked again with its lines in mind: a record that moved since is no gap.
      const lines = await history.model.countDocuments({ subject: id })
      const now = await (model as typeof db.documents.model).findOne({ id }, about).lean()
      if (now && lines < now.revision)
        report('history', id, `${id} ở lần sửa ${now.revision} nhưng chỉ có ${lines} dòng lịch sử.`)
    }
  }
  return { records, lines: await history.model.estimatedDocumentCount() }
}
