// History of a task: what was done, and the labels of its fields.
export const progressWords: Readonly<Record<string, string>> = {
  phase: 'tình trạng',
  percent: 'tiến độ (%)',
  reports: 'các lần ghi tiến độ',
  products: 'sản phẩm',
  obstacle: 'vướng mắc',
  finished: 'hoàn thành',
  help: 'yêu cầu phối hợp',
  handovers: 'các lần chuyển cơ quan chủ trì',
  risk: 'nguy cơ',
}

export const taskActWords: Readonly<Record<string, string>> = {
  'tasks.report': 'ghi tiến độ nhiệm vụ',
  'tasks.block': 'báo vướng mắc của nhiệm vụ',
  'tasks.unblock': 'ghi đã tháo gỡ vướng mắc của nhiệm vụ',
  'tasks.deliver': 'nộp sản phẩm của nhiệm vụ',
  'tasks.recall': 'rút sản phẩm của nhiệm vụ',
  'tasks.finish': 'ghi nhiệm vụ hoàn thành',
  'tasks.reopen': 'mở lại nhiệm vụ',
  'tasks.ask': 'yêu cầu phối hợp',
  'tasks.answer': 'trả lời yêu cầu phối hợp',
  'tasks.drop': 'rút yêu cầu phối hợp',
  'tasks.reassign': 'chuyển cơ quan chủ trì nhiệm vụ',
}
