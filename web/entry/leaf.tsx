// One leaf as it is typed: each part with its button to copy, the ticks, and what the ministry's system shows.
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { formatMoment, formatNumber, formatPoints, formatSize } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { CopyButton } from '../kit/copy.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { Heading } from '../kit/page.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { agencyPath, campaignPath } from '../shell/scope.tsx'
import { CompareLeaf } from './compare-leaf.tsx'
import { type Limits, partWords, type Row, type Step, stepWords } from './shapes.ts'

export function Leaf({ row, limits, onNext }: { row: Row; limits: Limits; onNext: () => void }) {
  const { campaign } = useCampaignScope()
  const { code, name, agency, max, content, isNotApplicable } = row
  return (
    <div className="entry-leaf">
      <div className="entry-scroll">
        <Heading className="entry-title">
          {code}. {name}
        </Heading>
        <p className="muted small">
          Tối đa {formatPoints(max)} điểm
          {agency && (
            <>
              {' · chủ trì: '}
              <Link to={agencyPath(campaign.slug, agency.code, `tu-danh-gia/${code}`)}>{agency.short}</Link>
            </>
          )}
        </p>
        {content ? (
          <Content {...content} limits={limits} />
        ) : (
          <p className="note">
            {isNotApplicable
              ? 'Tiêu chí không áp dụng trong kỳ này nên không nhập.'
              : 'Cơ quan chưa gửi tiêu chí này cho Sở Nội vụ nên chưa có gì để nhập.'}
          </p>
        )}
      </div>
      {content ? (
        <Steps key={content.seen} row={row} seen={content.seen} onNext={onNext} />
      ) : (
        row.shown && (
          <div className="entry-steps">
            <CompareLeaf row={row} />
          </div>
        )
      )}
    </div>
  )
}

type Content = NonNullable<Row['content']>

function Content({
  points,
  figures,
  explanation = '',
  excess,
  files,
  count,
  upload,
  limits,
}: Content & { limits: Limits }) {
  const length = [...explanation].length
  return (
    <>
      <Block title="Điểm" text={formatPoints(points)} what="điểm">
        <b className="entry-points">{formatPoints(points)}</b>
      </Block>
      {figures.length > 0 && (
        <Block title="Số liệu" text={figures.join('\n')} what="số liệu">
          <p className="entry-text">{figures.join('\n')}</p>
        </Block>
      )}
      <Block
        title="Giải trình"
        text={explanation}
        what="giải trình"
        aside={
          <span className={`small ${excess ? 'red medium' : 'muted'}`}>
            {formatNumber(length)}/{formatNumber(limits.text)} ký tự
            {excess > 0 && `, dài hơn ${formatNumber(excess)}: hãy rút gọn khi nhập`}
          </span>
        }
      >
        <p className="entry-text">{explanation || <span className="muted">Không có giải trình.</span>}</p>
      </Block>
      <Files files={files} count={count} {...(upload && { upload })} limits={limits} />
    </>
  )
}

function Block(props: { title: string; text: string; what: string; aside?: ReactNode; children: ReactNode }) {
  const { title, text, what, aside, children } = props
  return (
    <section className="block" aria-label={title}>
      <h2>
        <span className="grow">{title}</span>
        {aside}
        {text && <CopyButton text={text} what={what} />}
      </h2>
      {children}
    </section>
  )
}

const kindWords = { original: 'bản gốc', part: 'phần của bản xem', joined: 'bản xem gộp' } as const

type FilesOf = Pick<Content, 'files' | 'count' | 'upload'> & { limits: Limits }

function Files({ files, count, upload, limits }: FilesOf) {
  const { campaign } = useCampaignScope()
  const tooMany = count > limits.files
  return (
    <section className="block" aria-label="Tài liệu">
      <h2>
        <span className="grow">Tài liệu</span>
        <span className={`small ${tooMany ? 'red medium' : 'muted'}`}>
          {count === files.length ? '' : 'tải lên '}
          {count}/{limits.files} tệp
        </span>
      </h2>
      <ul className="entry-files">
        {files.map(({ document, as, exhibit, size, isOver, closed }) => (
          <li key={as}>
            <Link to={campaignPath(campaign.slug, `tai-lieu/${document}`)}>{as}</Link>
            <span className="small muted">
              {exhibit} · <span className={isOver ? 'red medium' : ''}>{formatSize(size)}</span>
              {isOver && <b className="red"> quá {limits.fileMB} MB</b>}
            </span>
            {closed && <span className="small red">{closed}</span>}
          </li>
        ))}
      </ul>
      {files.length === 0 && <p className="muted">Không có tài liệu.</p>}
      {upload && (
        <>
          <h3 className="small">Tệp tải lên, có trong thư mục đã lập</h3>
          <ul className="entry-files">
            {upload.map(({ name, size, kind }) => (
              <li key={name}>
                <b>{name}</b>
                <span className="small muted">
                  {kindWords[kind]} · {formatSize(size)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Steps({ row, seen, onNext }: { row: Row; seen: string; onNext: () => void }) {
  const { campaign } = useCampaignScope()
  const [error, setError] = useState<unknown>()
  const tick = async (step: 'points' | 'documents', isDone: boolean) => {
    setError(undefined)
    try {
      const { slug } = campaign
      await post('/api/v1/campaigns/{slug}/entry/ticks', { slug, leaf: row.leaf, step, isDone, seen })
      announce(isDone ? `${row.code}: ${stepWords[step].toLowerCase()}.` : `${row.code}: đã bỏ đánh dấu.`)
    } catch (problem) {
      setError(problem)
    }
    await cache.invalidateQueries()
  }
  return (
    <div className="entry-steps">
      <ErrorSummary error={error} />
      <div className="row">
        {(['points', 'documents'] as const).map((step) => {
          const isDone = row.steps[step].state === 'done'
          return (
            <Button key={step} aria-pressed={isDone} onClick={() => void tick(step, !isDone)}>
              {isDone ? `✓ ${stepWords[step]}` : stepWords[step]}
            </Button>
          )
        })}
        <span className="grow" />
        <Button onClick={onNext}>Tiêu chí sau (F8)</Button>
      </div>
      <ul className="small">
        {(Object.keys(stepWords) as Step[]).map((step) => (
          <Said key={step} step={step} {...row.steps[step]} now={row.content?.points} />
        ))}
      </ul>
      <CompareLeaf row={row} />
    </div>
  )
}

type Said = Row['steps'][Step] & { step: Step; now: number | undefined }

function Said({ step, state, parts, points, by, at, now }: Said) {
  if (state === 'open' || !at) return null
  const changed = parts
    .map((part) =>
      part === 'points' && points !== undefined && now !== undefined
        ? `điểm ${formatPoints(points)} → ${formatPoints(now)}`
        : partWords[part],
    )
    .join('; ')
  return (
    <li className={state === 'changed' ? 'red' : 'muted'}>
      {stepWords[step]}: {by}, {formatMoment(at)}
      {state === 'changed' && (
        <b>
          . Sau đó đã đổi: {changed}. Hãy {step === 'compared' ? 'đối chiếu lại' : 'nhập lại rồi đánh dấu'}.
        </b>
      )}
    </li>
  )
}
