import { Panel } from '../kit/panel.tsx'
import type { Guest } from './page.tsx'

/** With what every office PC has, and no word of ours to be believed. */
export function Verify({ found: { manifest, contentCode } }: { found: Guest }) {
  const zip = `bo-ho-so-${manifest.slice(0, 16)}.zip`
  return (
    <Panel title="Cách kiểm tra, không cần mạng">
      <div className="card-body">
        <ol>
          <li>
            Tải tệp ZIP rồi tính mã của tệp. Trên Windows, mở Command Prompt ở thư mục chứa tệp và gõ{' '}
            <code>certutil -hashfile {zip} SHA256</code>; trên Linux, gõ <code>sha256sum {zip}</code>. Kết quả
            phải giống mã SHA-256 của tệp ZIP ở trên.
          </li>
          <li>
            Giải nén, tính mã của <code>manifest.json</code> theo cách trên. Kết quả phải giống mã SHA-256 của
            manifest.json ở trên; 16 ký tự đầu là mã nội dung <b>{contentCode}</b> in trên phiếu chuyển.
          </li>
          <li>
            Kiểm tra mọi tệp một lần: trong thư mục đã giải nén, gõ <code>sha256sum -c SHA256SUMS</code>{' '}
            (Linux, hoặc Git Bash trên Windows). Mọi dòng phải ghi OK. Không có lệnh này thì tính mã từng tệp
            bằng certutil rồi so với bảng bên dưới.
          </li>
        </ol>
        <p className="small muted">
          Nếu có mã nào khác, tệp đã thay đổi hoặc tải chưa đủ: hãy tải lại, rồi báo nơi gửi nếu vẫn khác.
        </p>
      </div>
    </Panel>
  )
}
