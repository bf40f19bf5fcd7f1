// What is read of inspections; screens get them through schemas/words.ts.
import type {
  checkResults,
  InspectionKind,
  InspectionMove,
  InspectionPhase,
  PaperKindOf,
  severities,
  teamRoles,
} from './inspection.ts'
import type { FindingState, RegisterCountName } from './standing.ts'

export const inspections = {
  kinds: {
    planned: 'kiểm tra theo kế hoạch',
    unannounced: 'kiểm tra đột xuất',
    oversight: 'giám sát của Mặt trận, đoàn thể',
  },
  phases: { open: 'đang thực hiện', concluded: 'đã có kết luận' },
  moves: {
    edit: 'sửa hồ sơ',
    remove: 'bỏ hồ sơ',
    attach: 'đưa văn bản vào hồ sơ',
    detach: 'bỏ văn bản khỏi hồ sơ',
    conclude: 'ghi kết luận',
    reopen: 'mở lại hồ sơ',
    repair: 'báo kết quả khắc phục',
    judge: 'xét kết quả khắc phục',
  },
  papers: {
    decision: 'quyết định',
    minutes: 'biên bản đã ký',
    conclusion: 'kết luận',
    repair: 'báo cáo khắc phục',
    other: 'văn bản khác',
  },
  roles: { head: 'trưởng đoàn', deputy: 'phó trưởng đoàn', secretary: 'thư ký', member: 'thành viên' },
  results: { met: 'đạt', partly: 'đạt một phần', unmet: 'chưa đạt', skipped: 'không kiểm tra' },
  severities: { minor: 'nhẹ', medium: 'trung bình', serious: 'nặng' },
  findings: {
    late: 'quá hạn',
    refused: 'khắc phục chưa đạt',
    open: 'chờ khắc phục',
    answered: 'chờ xét',
    fixed: 'đã khắc phục',
  },
  counts: {
    planned: 'cơ quan trong chương trình',
    inspected: 'cơ quan đã có kết luận theo chương trình',
    findings: 'tồn tại nêu trong các kết luận',
    fixed: 'tồn tại đã khắc phục xong',
  },
} as const satisfies {
  kinds: Record<InspectionKind, string>
  phases: Record<InspectionPhase, string>
  moves: Record<InspectionMove, string>
  papers: Record<PaperKindOf, string>
  roles: Record<(typeof teamRoles)[number], string>
  results: Record<(typeof checkResults)[number], string>
  severities: Record<(typeof severities)[number], string>
  findings: Record<FindingState, string>
  counts: Record<RegisterCountName, string>
}
