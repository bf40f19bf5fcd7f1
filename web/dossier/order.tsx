// How the next edition is numbered and what is bound behind its index.
import { Button, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { formatDay } from '../../schemas/format.ts'
import type { Input } from '../api/client.ts'
import { Panel } from '../kit/panel.tsx'
import type { PlanView } from './plan.tsx'

type Ordered = Input<'/api/v1/editions', 'post'>
type Mode = NonNullable<Ordered['numbering']>
type List = NonNullable<Ordered['lists']>[number]
export type How = Pick<Ordered, 'numbering' | 'scheme' | 'lists'>

export const modeWords: Record<Mode, string> = {
  keep: 'Giữ số đã phát hành, trang thêm mang số 12A, 12B…',
  supplement: 'Chỉ đóng tập bổ sung: tài liệu mới, mục lục riêng, bảng thay đổi',
  renumber: 'Đánh số lại từ đầu, kèm bảng đối chiếu số trang',
  fresh: 'Đánh số từ đầu, chỉ cho bản nháp',
}
const schemeWords = { whole: 'Liên tục cả quyển: 1, 2, 3…', areas: 'Riêng từng lĩnh vực: A1, A2, B1…' }
const listWords: Record<List, string> = {
  scores: 'Bảng điểm tự chấm và rà soát',
  explanations: 'Giải trình',
  originals: 'Danh sách bản gốc kèm SHA-256',
}

interface Props {
  issue: PlanView['issue']
  /** Papers for a supplement volume. */
  waiting: number
  whyNot: string | undefined
  onOrder: (draft: boolean, how: How) => void
}

export function Order({ issue, waiting, whyNot, onOrder }: Props) {
  const [mode, setMode] = useState<Mode>(issue ? 'keep' : 'fresh')
  const [scheme, setScheme] = useState(issue?.scheme ?? 'whole')
  const [lists, setLists] = useState<readonly List[]>([])
  const isFree = mode === 'fresh' || mode === 'renumber'
  const how: How = {
    numbering: mode,
    scheme: isFree ? scheme : (issue?.scheme ?? scheme),
    lists: [...lists],
  }
  const toggle = (list: List, isOn: boolean) =>
    setLists(isOn ? [...lists, list] : lists.filter((one) => one !== list))
  return (
    <Panel title="Đóng quyển mới">
      <div className="card-body order-edition">
        {waiting > 0 && (
          <p className="note">
            {waiting} tài liệu bổ sung cho giải trình với Bộ không đóng vào quyển này. Hãy chốt bộ hồ sơ đã
            gửi Bộ, rồi đóng tập bổ sung.
          </p>
        )}
        {issue && (
          <fieldset>
            <legend>
              Số trang (đã phát hành lần {issue.n}, {formatDay(issue.at.slice(0, 10))})
            </legend>
            <Radio.Group value={mode} onChange={({ target }) => setMode(target.value as Mode)}>
              {Object.entries(modeWords).map(([value, label]) => (
                <Radio key={value} value={value}>
                  {label}
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
        )}
        {isFree && (
          <fieldset>
            <legend>Cách đánh số</legend>
            <Radio.Group
              value={scheme}
              onChange={({ target }) => setScheme(target.value as keyof typeof schemeWords)}
            >
              {Object.entries(schemeWords).map(([value, label]) => (
                <Radio key={value} value={value}>
                  {label}
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
        )}
        <fieldset>
          <legend>Đóng kèm sau mục lục</legend>
          {(Object.keys(listWords) as List[]).map((list) => (
            <Checkbox
              key={list}
              checked={lists.includes(list)}
              onChange={({ target }) => toggle(list, target.checked)}
            >
              {listWords[list]}
            </Checkbox>
          ))}
        </fieldset>
        <div className="row">
          <span className="grow small muted">
            {whyNot ?? 'Mọi nội dung được giữ nguyên như lúc bấm; máy chủ đóng quyển, có thể rời trang này.'}
          </span>
          {!whyNot && (
            <>
              <Button size="middle" onClick={() => onOrder(true, how)}>
                Đóng bản nháp
              </Button>
              {(mode !== 'fresh' || !issue) && (
                <Button size="middle" type="primary" onClick={() => onOrder(false, how)}>
                  Đóng quyển
                </Button>
              )}
            </>
          )}
        </div>
      </div>
    </Panel>
  )
}
