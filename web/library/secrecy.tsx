import { Button } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import { said } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'

/** A paper that seems to bear a secrecy mark is held; the officer says which it is. */
export function Secrecy({ version, canSay }: { version: DocumentView['versions'][number]; canSay: boolean }) {
  const [asked, ask] = useState<'secret' | 'plain'>()
  const [error, setError] = useState<unknown>()
  const say = async (isSecret: boolean) => {
    try {
      await post('/api/v1/versions/{id}/secrecy', { id: version.id, revision: version.revision, isSecret })
      ask(undefined)
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <div className="note red">
      <p>
        {said(
          version.problem,
          'detail',
          'Văn bản có vẻ mang dấu độ mật nên tệp bị giữ lại, chưa ai mở được.',
        )}
      </p>
      <ErrorSummary error={error} />
      {canSay && (
        <div className="row">
          <Button onClick={() => ask('plain')}>Không phải dấu mật…</Button>
          <Button danger onClick={() => ask('secret')}>
            Đúng là tài liệu mật…
          </Button>
        </div>
      )}
      {asked && (
        <Dialog
          title={asked === 'secret' ? 'Hủy tệp có dấu độ mật' : 'Xác nhận tệp không mang dấu độ mật'}
          onClose={() => ask(undefined)}
          footer={
            <>
              <Button onClick={() => ask(undefined)}>Bỏ</Button>
              <Button type="primary" danger={asked === 'secret'} onClick={() => void say(asked === 'secret')}>
                {asked === 'secret' ? 'Hủy tệp có dấu mật' : 'Không mật, kiểm tra tiếp'}
              </Button>
            </>
          }
        >
          <p>
            {asked === 'secret'
              ? 'Tệp sẽ bị hủy khỏi hệ thống và không lấy lại được; chỉ còn ghi chép về việc hủy. Văn bản mật chỉ được gửi theo quy định về bí mật nhà nước.'
              : 'Tệp được kiểm tra tiếp và lưu, người có quyền sẽ mở được; xác nhận này ghi tên bạn và không rút lại được.'}
          </p>
        </Dialog>
      )}
    </div>
  )
}
