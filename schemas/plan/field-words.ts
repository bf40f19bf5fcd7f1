// History of a plan and its tasks: the labels of fields, and what was done to a task.
export const planWords: Readonly<Record<string, string>> = {
  objectives: 'mục tiêu',
  grounds: 'căn cứ',
  accountability: 'trách nhiệm',
  tasks: 'nhiệm vụ',
  resources: 'nguồn lực',
  product: 'sản phẩm',
  deadline: 'thời hạn',
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
