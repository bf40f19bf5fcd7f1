// What is read of communication and initiatives; screens get it through schemas/words.ts.
import type { ContributionType, forms, proofKinds, scales } from './contribution.ts'
import type { ContributionCount } from './count.ts'

export const contributions = {
  types: { communication: 'truyền thông', initiative: 'sáng kiến' },
  forms: {
    campaign: 'chiến dịch, hội nghị',
    article: 'tin, bài',
    broadcast: 'phát thanh, truyền hình',
    contest: 'hội thi, cuộc thi',
    visual: 'pa nô, tài liệu trực quan',
    online: 'mạng xã hội, nền tảng số',
    other: 'hình thức khác',
  },
  scales: { base: 'cơ sở', province: 'tỉnh', nation: 'toàn quốc' },
  papers: { decision: 'quyết định công nhận', report: 'báo cáo', product: 'sản phẩm' },
  counts: {
    recognised: 'sáng kiến đã công nhận',
    wide: 'sáng kiến đã công nhận, phạm vi tỉnh trở lên',
    communication: 'hoạt động truyền thông',
  },
} as const satisfies {
  types: Record<ContributionType, string>
  forms: Record<(typeof forms)[number], string>
  scales: Record<(typeof scales)[number], string>
  papers: Record<(typeof proofKinds)[number], string>
  counts: Record<ContributionCount, string>
}

export const contributionFieldWords: Readonly<Record<string, string>> = {
  summary: 'tóm tắt',
  task: 'nhiệm vụ của kế hoạch',
  form: 'hình thức',
  outlet: 'nơi đăng, phát',
  authors: 'tác giả',
  benefits: 'hiệu quả bằng số',
  links: 'đường dẫn và bản chụp',
}

export const contributionActWords: Readonly<Record<string, string>> = {
  'contributions.add': 'ghi kết quả truyền thông, sáng kiến',
  'contributions.edit': 'sửa kết quả truyền thông, sáng kiến',
  'contributions.take': 'lấy số liệu từ sổ truyền thông, sáng kiến',
  'contributions.remove': 'bỏ kết quả truyền thông, sáng kiến',
}
