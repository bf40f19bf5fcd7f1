// What somebody outside sees by a link: the facts of one sealed package, its files, and how to check them without us.
import { Button } from 'antd'
import { useParams } from 'react-router'
import { formatMoment, formatNumber, formatSize, formatTally } from '../../schemas/format.ts'
import { hrefOf, type Output } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { useGet } from '../api/query.ts'
import { Entrance } from '../enter/entrance.tsx'
import { Hash } from '../kit/hash.tsx'
import { LiveRegions } from '../kit/live.tsx'
import { Heading, useTitle } from '../kit/page.tsx'
import { Panel } from '../kit/panel.tsx'
import { Wait } from '../kit/wait.tsx'
import { Files } from './files.tsx'
import { Papers } from './papers.tsx'
import { Verify } from './verify.tsx'
import './guest.css'

export type Guest = Output<'/api/v1/guest/{token}', 'get'>

export function Page() {
  const { token = '' } = useParams()
  const asked = useGet('/api/v1/guest/{token}', { token }, { once: true })
  useTitle('Bộ hồ sơ tài liệu kiểm chứng')
  if (isProblem(asked.error, 'not-found', 'invalid', 'expired', 'too-many') && !asked.data)
    return <Closed problem={asked.error} />
  return (
    <main id="main" className="guest">
      <Wait for={asked}>{(found) => <Facts token={token} found={found} />}</Wait>
      <LiveRegions />
    </main>
  )
}

function Closed({ problem }: { problem: ApiProblem }) {
  const isKnown = problem.type === 'expired' || problem.type === 'too-many'
  return (
    <Entrance>
      <Heading>Chưa mở được bộ hồ sơ</Heading>
      <p>
        {isKnown
          ? problem.message
          : 'Không có bộ hồ sơ ở địa chỉ này. Hãy kiểm tra liên kết đã chép đủ chưa, hoặc liên hệ nơi gửi.'}
      </p>
    </Entrance>
  )
}

function Facts({ token, found }: { token: string; found: Guest }) {
  const { zip, counts } = found
  return (
    <>
      <div>
        <Heading>Bộ hồ sơ tài liệu kiểm chứng</Heading>
        <div className="muted">{found.campaign}</div>
      </div>
      {found.isSuperseded && (
        <p className="card card-body red" role="note">
          Bộ hồ sơ này đã được thay thế bằng bộ mới. Hãy liên hệ {found.agency} để nhận bộ mới.
        </p>
      )}
      <Panel title="Thông tin bộ hồ sơ">
        <div className="card-body">
          <dl>
            <dt className="muted">Nơi gửi</dt>
            <dd>
              {found.agency}, {found.province}
            </dd>
            {found.signer && (
              <>
                <dt className="muted">Người phê duyệt</dt>
                <dd>{found.signer}</dd>
              </>
            )}
            <dt className="muted">Chốt lúc</dt>
            <dd>{formatMoment(found.sealedAt)}</dd>
            <dt className="muted">Gồm</dt>
            <dd>
              {formatNumber(counts.files)} tệp: {formatNumber(counts.leaves)} tiêu chí, {formatTally(counts)},{' '}
              {formatNumber(counts.originals)} tệp gốc
            </dd>
            <dt className="muted">Mã nội dung</dt>
            <dd>
              <b>{found.contentCode}</b>
            </dd>
            <dt className="muted">Liên kết này</dt>
            <dd>
              cho {found.reader}, đến {formatMoment(found.until)}; mỗi lượt mở và tải được ghi lại
            </dd>
          </dl>
          <Hash of="SHA-256 của manifest.json" sha256={found.manifest} />
          <Hash of="SHA-256 của tệp ZIP" sha256={zip.sha256} />
          <Button
            type="primary"
            size="large"
            href={hrefOf('/api/v1/guest/{token}/bytes', { token })}
            download
          >
            Tải bộ hồ sơ ({formatSize(zip.size)})
          </Button>
        </div>
      </Panel>
      {found.papers.length > 0 && <Papers token={token} papers={found.papers} />}
      <Verify found={found} />
      <Files files={found.files} />
    </>
  )
}
