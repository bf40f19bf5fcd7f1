// A paper that seems to bear a secrecy mark is held: the officer says that it is secret or why it is not, the head decides.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { said } from '../api/problem.ts'
import type { DocumentView } from '../api/shapes.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { useSeen } from '../kit/seen.ts'

type Version = DocumentView['versions'][number]
interface Props {
  version: Version
  /** The officer's: to confirm or contest. */
  canSay: boolean
  /** The head's: to decide. */
  canRelease: boolean
}

export function Secrecy({ version, canSay, canRelease }: Props) {
  const [asked, ask] = useState<'secret' | 'contest' | 'release'>()
  const close = () => ask(undefined)
  const { contested } = version
  return (
    <div className="note red">
      <p>
        {said(
          version.problem,
          'detail',
          'Văn bản có vẻ mang dấu độ mật nên tệp bị giữ lại, chưa ai mở được.',
        )}
      </p>
      {version.hasMark && (canSay || canRelease) && (
        <img
          className="secret-mark"
          src={`/api/v1/versions/${version.id}/mark`}
          alt="Dấu nhìn thấy trên trang"
        />
      )}
      {contested && (
        <p>
          {formatMoment(contested.at)}, cơ quan nêu lý do không phải dấu mật: “{contested.reason}”. Chờ lãnh
          đạo cơ quan quyết định; trong lúc chờ, tệp không bị hủy.
        </p>
      )}
      {(canSay || canRelease) && (
        <div className="row">
          {canRelease && <Button onClick={() => ask('release')}>Không phải dấu mật…</Button>}
          {!canRelease && !contested && <Button onClick={() => ask('contest')}>Không phải dấu mật…</Button>}
          <Button danger onClick={() => ask('secret')}>
            Đúng là tài liệu mật…
          </Button>
        </div>
      )}
      {asked === 'secret' && <Destroy version={version} asHead={canRelease} onClose={close} />}
      {asked === 'contest' && <Contest version={version} onClose={close} />}
      {asked === 'release' && <Release version={version} onClose={close} />}
    </div>
  )
}

type Asked = { version: Version; onClose: () => void }

function Destroy({ version, asHead, onClose }: Asked & { asHead: boolean }) {
  const { seen, over } = useSeen({ version })
  const { id, revision } = seen.version
  const said = { id, revision, isSecret: true } as const
  return (
    <ActDialog
      title="Hủy tệp có dấu độ mật"
      act="Hủy tệp có dấu mật"
      danger
      done="Đã hủy tệp có dấu độ mật."
      run={() =>
        over<unknown>(
          asHead ? post('/api/v1/versions/{id}/release', said) : post('/api/v1/versions/{id}/secrecy', said),
        )
      }
      onClose={onClose}
    >
      <p>
        Tệp sẽ bị hủy khỏi hệ thống và không lấy lại được; chỉ còn ghi chép và phiếu hủy. Văn bản mật chỉ được
        gửi theo quy định về bí mật nhà nước.
      </p>
    </ActDialog>
  )
}

function Contest({ version, onClose }: Asked) {
  const { seen, over } = useSeen({ version })
  const { id, revision } = seen.version
  return (
    <ReasonDialog
      title="Nêu lý do không phải dấu mật"
      act="Gửi lãnh đạo quyết định"
      label="Vì sao đây không phải dấu độ mật"
      done="Đã gửi lãnh đạo cơ quan quyết định."
      run={(reason) => over(post('/api/v1/versions/{id}/secrecy', { id, revision, isSecret: false, reason }))}
      onClose={onClose}
    >
      <p>Tệp vẫn được giữ lại, chưa ai mở được, cho đến khi lãnh đạo cơ quan quyết định.</p>
    </ReasonDialog>
  )
}

function Release({ version, onClose }: Asked) {
  const { seen, over } = useSeen({ version })
  const { id, revision } = seen.version
  return (
    <ActDialog
      title="Xác nhận tệp không mang dấu độ mật"
      act="Không mật, kiểm tra tiếp"
      done="Tệp được kiểm tra tiếp."
      run={() => over(post('/api/v1/versions/{id}/release', { id, revision, isSecret: false }))}
      onClose={onClose}
    >
      <p>
        Hãy xem văn bản giấy trước. Tệp được kiểm tra tiếp và lưu, người có quyền sẽ mở được; xác nhận này ghi
        tên bạn và không rút lại được.
      </p>
    </ActDialog>
  )
}
