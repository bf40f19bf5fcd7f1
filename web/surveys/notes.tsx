// What is not shown and why, and what people wrote.
import type { Shown, Survey } from './shapes.ts'

export function Hidden({ survey: { smallest, isWhole }, shown }: { survey: Survey; shown: Shown }) {
  const { hiddenUnits, hiddenGroups, closed } = shown
  const names = [...hiddenUnits.map(({ name }) => name), ...hiddenGroups]
  return (
    <>
      {names.length > 0 && (
        <p className="note">
          Không hiển thị riêng: {names.join('; ')}.{' '}
          {isWhole
            ? `Trong đó có nơi dưới ${smallest} phiếu, chưa có phiếu, hoặc như vậy ở một lần chốt trước; nơi khác được ẩn kèm để không lấy tổng trừ đi mà suy ra. Tổng gồm tất cả; góp ý bằng lời của những nơi này không hiển thị.`
            : `Để giữ kín câu trả lời của nhóm dưới ${smallest} phiếu, kết quả riêng không hiển thị; góp ý bằng lời cũng vậy; tổng vẫn gồm phiếu của cơ quan.`}
        </p>
      )}
      {closed.length > 0 && (
        <p className="note">
          Không hiển thị yếu tố {closed.join('; ')}: mọi phiếu trả lời như nhau nên sẽ lộ câu trả lời của nhóm
          bị ẩn.
        </p>
      )}
    </>
  )
}

export const Comments = ({ comments, struck = 0 }: Pick<Shown, 'comments'> & Pick<Survey, 'struck'>) =>
  comments.length === 0 && struck === 0 ? null : (
    <section aria-label="Góp ý">
      <h2>Góp ý</h2>
      <ul className="results-imports">
        {comments.map(({ unit, text }, n) => (
          <li key={n}>
            {text}
            {unit && <span className="muted small"> · {unit}</span>}
          </li>
        ))}
      </ul>
      <p className="small muted">
        Tên người, số điện thoại, số giấy tờ, thư điện tử đã được bỏ khi nhập.
        {struck > 0 && ` Sở Nội vụ đã bỏ ${struck} góp ý trước khi chốt.`}
      </p>
    </section>
  )
