import { formatNumber, formatSize } from '../../schemas/format.ts'
import { inFours } from '../kit/hash.tsx'
import { Panel } from '../kit/panel.tsx'
import type { Guest } from './page.tsx'

const roles: Readonly<Record<string, string>> = {
  volume: 'Quyển hồ sơ',
  original: 'Tệp gốc',
  list: 'Danh mục',
  scores: 'Bảng điểm',
  explanations: 'Giải trình',
  letter: 'Văn bản',
}

export function Files({ files }: { files: Guest['files'] }) {
  return (
    <Panel
      title="Các tệp"
      aside={
        <span className="small muted">
          {formatNumber(files.length)} tệp, cùng manifest.json và SHA256SUMS
        </span>
      }
    >
      <div className="guest-files" tabIndex={0} role="region" aria-label="Các tệp trong bộ hồ sơ">
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Tệp và mã SHA-256</th>
              <th scope="col">Loại</th>
              <th scope="col" className="num">
                Dung lượng
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ path, size, sha256, role }) => (
              <tr key={path}>
                <td>
                  {path}
                  <div className="small muted">
                    <code>{inFours(sha256)}</code>
                  </div>
                </td>
                <td className="nowrap">{roles[role] ?? 'Khác'}</td>
                <td className="num nowrap">{formatSize(size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
