// History of lost points: what was done.
export const lossActWords: Readonly<Record<string, string>> = {
  'losses.open': 'lập danh sách điểm bị mất',
  'losses.assign': 'giao cơ quan trả lời về điểm bị mất',
  'losses.answer': 'ghi nguyên nhân, khắc phục điểm bị mất',
  'losses.explain': 'giải trình điểm bị mất',
  'losses.return': 'trả lại giải trình điểm bị mất',
  'losses.decide': 'ghi kết luận về điểm bị mất',
}
