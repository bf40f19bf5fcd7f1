// On the page of a leaf: what was cited for it in an earlier year, while anything of it is unanswered or was said.
import { useGet } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'
import { Block } from '../assess/block.tsx'
import { Count } from '../kit/panel.tsx'
import { FormerItems } from './items.tsx'

/** In whose name one cites here. */
export function FormerOfLeaf({ assessment, agency }: { assessment: Assessment; agency: string }) {
  const { id, campaign } = assessment
  const asked = useGet('/api/v1/campaigns/{slug}/former', { slug: campaign.slug, agency, assessment: id })
  const leaves = asked.data?.leaves ?? []
  const year = leaves[0]?.items[0]?.year
  // What is cited stands above already.
  const left = leaves.map((leaf) => ({
    ...leaf,
    items: leaf.items.filter(({ state }) => state !== 'cited'),
  }))
  if (year === undefined || left.every(({ items }) => items.length === 0)) return null
  return (
    <Block
      id="muc-nam-truoc"
      title={
        <>
          Tài liệu đã dùng năm {year}: vẫn đúng?{' '}
          <Count n={asked.data?.open ?? 0} of="tài liệu chưa trả lời" />
        </>
      }
    >
      <FormerItems leaves={left} />
    </Block>
  )
}
