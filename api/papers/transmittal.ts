// Phiếu chuyển: what is handed over to the ministry, by name, size and hash, under the code that the leader approved.
import type { LetterOrder } from '../../dossier/letter.ts'
import type { PackageManifest } from '../../dossier/manifest.ts'
import { formatMoment, formatNumber, formatSize } from '../../schemas/format.ts'
import { cells } from './areas.ts'
import { grouped } from './paper.ts'
import { checkTable, draftOf, indexName, ofWhom, say, type Snapshot, to, whatIsSent } from './snapshot.ts'

export function transmittalOf(snapshot: Snapshot, { files }: PackageManifest): LetterOrder {
  const { order, record } = snapshot
  const { cover } = order
  const { counts, zip, manifest, approved } = record
  const what = whatIsSent(order)
  const main = files.filter(({ role }) => role !== 'original')
  return draftOf(snapshot, {
    superior: cover.province,
    agency: cover.agency,
    number: 'Số: ........../PC-SNV',
    title: 'Phiếu chuyển',
    subtitle: `${what.charAt(0).toUpperCase()}${what.slice(1)} ${indexName(cover)}${ofWhom(cover)}`,
    blocks: [
      to('Kính gửi: Bộ Nội vụ.'),
      say(
        `${cover.agency} chuyển ${what} gồm ${formatNumber(counts.files)} tệp, dung lượng ${formatSize(zip.size)}${approved ? `, do ${approved.signer} phê duyệt lúc ${formatMoment(approved.at)}` : ''}.`,
      ),
      ...checkTable(snapshot),
      say(`SHA-256 của manifest.json: ${grouped(manifest)}`),
      say(`SHA-256 của tệp ZIP: ${grouped(zip.sha256)}`),
      {
        kind: 'table',
        columns: [
          { title: 'STT', width: 40, align: 'center' },
          { title: 'Tệp', width: 334 },
          { title: 'Dung lượng', width: 100, align: 'right' },
        ],
        rows: main.map(({ path, size }, n) => ({ cells: cells([String(n + 1), path, formatSize(size)]) })),
      },
      say(
        'Các tệp gốc nằm trong thư mục ban-goc, được liệt kê với mã SHA-256 trong manifest.json và SHA256SUMS. Đối chiếu bằng lệnh sha256sum -c SHA256SUMS.',
      ),
    ],
    recipients: ['Như trên', 'Lưu: VT'],
    signature: { above: ['GIÁM ĐỐC'] },
  })
}
