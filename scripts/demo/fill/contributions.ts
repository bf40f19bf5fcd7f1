// Communication and initiatives of the year, as the papers of the data set tell of them.
import { addContribution } from '../../../api/contributions/keep.ts'
import type { ContributionContent } from '../../../schemas/contribution/contribution.ts'
import { documentOf, personOf } from '../read.ts'
import { type Stage, tolerate } from './stage.ts'

interface Told extends Pick<
  ContributionContent,
  'type' | 'title' | 'form' | 'scale' | 'outlet' | 'benefits' | 'task'
> {
  readonly agency: string
  readonly paper: string
  readonly leaf: string
  readonly from: string
  readonly authors?: string[]
}

/** Figures as they stand in the papers. */
export const demoContributions: readonly Told[] = [
  {
    ...{ type: 'communication', form: 'broadcast', agency: 'BAOPTTH', paper: 'TL-2026-00075', leaf: '1.4' },
    ...{ title: 'Chuyên mục cải cách hành chính năm 2026', from: '2026-01-27', task: 'NV06' },
    outlet: 'Báo và Phát thanh, Truyền hình Quảng Hà',
    benefits: [
      { label: 'Chuyên mục đã phát sóng', value: '46', unit: 'chuyên mục' },
      { label: 'Tin, bài', value: '212', unit: 'tin, bài' },
    ],
  },
  {
    ...{ type: 'communication', form: 'contest', agency: 'SVHTTDL', paper: 'TL-2026-00072', leaf: '1.4' },
    ...{ title: 'Hội thi tìm hiểu cải cách hành chính năm 2026', from: '2026-10-01', task: 'NV05' },
    benefits: [
      { label: 'Lượt dự thi trực tuyến', value: '3418', unit: 'lượt' },
      { label: 'Giải được trao', value: '24', unit: 'giải' },
    ],
  },
  {
    ...{ type: 'communication', form: 'visual', agency: 'SVHTTDL', paper: 'TL-2026-00073', leaf: '1.4' },
    ...{ title: 'Pa nô, tài liệu trực quan tuyên truyền cải cách hành chính', from: '2026-11-12' },
    benefits: [{ label: 'Pa nô tại 08 xã, phường, đặc khu', value: '36', unit: 'pa nô' }],
  },
  {
    ...{ type: 'initiative', scale: 'province', agency: 'TTPVHCC', paper: 'TL-2026-00051', leaf: '1.5' },
    ...{ title: 'Hẹn giờ trả kết quả theo khung giờ ngoài giờ hành chính', from: '2026-08-01', task: 'NV07' },
    authors: ['Trung tâm Phục vụ hành chính công tỉnh'],
    benefits: [],
  },
  {
    ...{ type: 'initiative', scale: 'province', agency: 'SKHCN', paper: 'TL-2026-00138', leaf: '1.5' },
    ...{ title: 'Bản đồ hồ sơ chậm theo tuyến xã', from: '2026-12-01', task: 'NV07' },
    authors: ['Sở Khoa học và Công nghệ'],
    benefits: [],
  },
]

/** How many are written down. */
export async function contributeAll(stage: Stage): Promise<number> {
  const when = stage.at('2026-12-08T09:00:00+07:00')
  const who = stage.who(personOf.get('P07')!)
  let count = 0
  for (const { agency, paper, leaf, authors = [], ...about } of demoContributions) {
    const version = stage.papers.get(paper)?.version
    const kind =
      about.type === 'initiative'
        ? 'decision'
        : documentOf.get(paper)?.type === 'Báo cáo'
          ? 'report'
          : 'product'
    const written = addContribution(when, who, {
      ...about,
      ...{ year: 2026, agency: stage.idOf(agency), authors, links: [], leaves: [leaf] },
      papers: version ? [{ kind, version }] : [],
    })
    if (await tolerate(stage, about.title, written)) count++
  }
  return count
}
