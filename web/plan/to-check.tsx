/** Under a value that was proposed: where it comes from, until somebody has saved it. */
export const ToCheck = ({ said }: { said: string }) => (
  <div className="small amber">Đề xuất, hãy xem lại: {said}</div>
)
