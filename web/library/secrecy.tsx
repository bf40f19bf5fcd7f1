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
  const [isAsking, setAsking] = useState(false)
  const [error, setError] = useState<unknown>()
  const say = async (isSecret: boolean) => {
    try {
      await post('/api/v1/versions/{id}/secrecy', { id: version.id, revision: version.revision, isSecret })
      setAsking(false)
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    }
  }
  const footer = (
    <>
      <Button onClick={() => setAsking(false)}>Bỏ</Button>
      <Button type="primary" danger onClick={() => void say(true)}>
        Hủy tệp có dấu mật
      </Button>
    </>
  )
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
          <Button onClick={() => void say(false)}>Không phải dấu mật, kiểm tra tiếp</Button>
          <Button danger onClick={() => setAsking(true)}>
            Đúng là tài liệu mật…
          </Button>
        </div>
      )}
      {isAsking && (
        <Dialog title="Hủy tệp có dấu độ mật" onClose={() => setAsking(false)} footer={footer}>
          <p>
            Tệp sẽ bị hủy khỏi hệ thống và không lấy lại được; chỉ còn ghi chép về việc hủy. Văn bản mật chỉ
            được gửi theo quy định về bí mật nhà nước.
          </p>
        </Dialog>
      )}
    </div>
  )
}
