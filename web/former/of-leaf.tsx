// On the page of a leaf: what was cited for it in an earlier year, while anything of it is unanswered or was said.
import { Button } from 'antd'
import { useGet } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'
import { Block } from '../assess/block.tsx'
import { Count } from '../kit/panel.tsx'
import { FormerItems } from './items.tsx'

interface Props {
  assessment: Assessment
  /** In whose name one cites here. */
  agency: string
  /** Absent where the explanation cannot be written now. */
  onExplain?: (text: string) => void
}

export function FormerOfLeaf({ assessment, agency, onExplain }: Props) {
  const { id, campaign } = assessment
  const asked = useGet('/api/v1/campaigns/{slug}/former', { slug: campaign.slug, agency, assessment: id })
  const leaves = asked.data?.leaves ?? []
  const first = leaves[0]?.items[0]
  const explanation = leaves[0]?.explanation
  // What is cited stands above already.
  const left = leaves.map((leaf) => ({
    ...leaf,
    items: leaf.items.filter(({ state }) => state !== 'cited'),
  }))
  if (first === undefined || left.every(({ items }) => items.length === 0)) return null
  return (
    <Block
      id="muc-nam-truoc"
      title={
        <>
          Tài liệu đã dùng {first.of ? 'ở kỳ đánh giá khác' : `năm ${first.year}`}: vẫn đúng?{' '}
          <Count n={asked.data?.open ?? 0} of="tài liệu chưa trả lời" />
        </>
      }
    >
      {explanation && (
        <div className="former-explanation">
          <div className="grow">
            <div className="small muted">
              Giải trình năm {explanation.year}, tiêu chí {explanation.code}
            </div>
            {explanation.text}
          </div>
          {onExplain && (
            <Button type="text" onClick={() => onExplain(explanation.text)}>
              Đưa vào ô giải trình
            </Button>
          )}
        </div>
      )}
      <FormerItems leaves={left} />
    </Block>
  )
}
