// One leaf: the form with its fixed order, and the document beside it.
import { type Ref, useState } from 'react'
import { formatPoints, worthWords } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { useGet } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'
import { useDrop } from '../kit/drop-zone.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { Heading } from '../kit/page.tsx'
import { Status } from '../kit/status.tsx'
import { Bones, Wait } from '../kit/wait.tsx'
import { FormerOfLeaf } from '../former/of-leaf.tsx'
import { CollectionsOfLeaf } from '../collections/of-leaf.tsx'
import { useScope } from '../shell/scope.tsx'
import { reviewWord, stateWord } from '../words/review.ts'
import { ProductsOfLeaf } from '../tasks/of-leaf.tsx'
import { usePaste } from '../upload/pasted.ts'
import { Viewer } from '../viewer/viewer.tsx'
import { documentName } from './acts.ts'
import { Deadline, LockedNote } from './deadline.tsx'
import { CitePanel } from './cite-panel.tsx'
import { Conflicts } from './conflict.tsx'
import { Explanation } from './explanation.tsx'
import { Figures } from './figures.tsx'
import { Foot } from './foot.tsx'
import { MoreTime } from './more-time.tsx'
import { Moved } from './moved.tsx'
import type { Pane } from './page.tsx'
import { readPath } from './record.ts'
import { Requests } from './request-banner.tsx'
import { firstPage, shownCitation, useArrival, useShown } from './shown.ts'
import { sendTo, Slots, takesFiles } from './slots.tsx'
import { useDraft } from './use-draft.ts'
import { WhichSlot } from './which-slot.tsx'

interface Props {
  id: string
  formRef: Ref<HTMLElement>
  onPane: (pane: Pane) => void
  onWiden: () => void
}

export function Leaf({ id, ...rest }: Props) {
  const asked = useGet(readPath, { id }, { polled: true })
  return (
    <Wait for={asked} bones={<Bones lines={12} />}>
      {(assessment) => <Open assessment={assessment} {...rest} />}
    </Wait>
  )
}

function Open({ assessment, formRef, onPane, onWiden }: Omit<Props, 'id'> & { assessment: Assessment }) {
  const { me } = useScope()
  const { may, variables, slots, requests } = assessment
  const canSave = may.includes('save')
  const draft = useDraft(assessment, me.person.id)
  const shown = useShown()
  const cited = shownCitation(assessment, shown)
  const [dropped, setDropped] = useState<File[]>()
  const [selection, setSelection] = useState('')
  const agency = may.includes('cite') ? ownAgency(assessment, me.grants) : undefined
  const takes = agency !== undefined && slots.length > 0
  const { over, on } = useDrop(setDropped)
  usePaste(takes, (files) => {
    const here = slots.find(({ key }) => document.activeElement?.closest(`.slot#muc-${CSS.escape(key)}`))
    if (agency !== undefined && here && takesFiles(here)) sendTo(assessment.id, here, agency, files)
    else setDropped(files)
  })
  useArrival(shown.code === null ? shown.slot : null)
  return (
    <>
      <section
        ref={formRef}
        id="form"
        className={`assess-form ${over ? 'over' : ''}`}
        aria-label={`Tiêu chí ${assessment.code}`}
        tabIndex={-1}
        onBlur={() => draft.isDirty && void draft.saveNow()}
        {...(takes && on)}
      >
        <div className="assess-scroll" tabIndex={0} role="region" aria-label="Nội dung kê khai">
          <Head assessment={assessment} />
          {draft.conflicts.length > 0 && (
            <Conflicts assessment={assessment} conflicts={draft.conflicts} onResolve={draft.resolve} />
          )}
          <Requests
            assessment={assessment}
            canAnswer={requests.length > 0 && (canSave || may.includes('take-back'))}
          />
          {assessment.note !== undefined && assessment.state === 'draft' && (
            <p className="note amber">Lãnh đạo trả lại: “{assessment.note}”</p>
          )}
          <ProductsOfLeaf assessment={assessment} />
          {variables.length > 0 || assessment.self !== undefined || canSave ? (
            <Figures assessment={assessment} fields={draft.fields} canSave={canSave} onType={draft.type} />
          ) : null}
          <CollectionsOfLeaf assessment={assessment} />
          <Explanation
            assessment={assessment}
            value={draft.fields['explanation'] ?? ''}
            canSave={canSave}
            onType={(explanation) => draft.type({ explanation })}
          />
          <Slots
            assessment={assessment}
            agency={agency}
            selected={cited?.key}
            onShow={() => onPane('viewer')}
          />
          {agency !== undefined && (
            <FormerOfLeaf
              assessment={assessment}
              agency={agency}
              {...(canSave &&
                !draft.fields['explanation'] && {
                  onExplain: (explanation) => draft.type({ explanation }),
                })}
            />
          )}
        </div>
        <Foot assessment={assessment} state={draft.state} save={draft.saveNow} />
      </section>
      <section id="viewer" className="assess-viewer" aria-label="Xem tài liệu" tabIndex={-1}>
        {cited ? (
          <Viewer
            key={cited.version}
            name={documentName(cited)}
            subject={cited.particulars.subject ?? cited.files[0]?.name ?? ''}
            version={cited.version}
            files={cited.files}
            page={shown.page ?? firstPage(cited.pages) ?? 1}
            onTurn={shown.turn}
            {...(cited.quote && { quote: cited.quote })}
            onSelect={setSelection}
            onWiden={onWiden}
          >
            {(pages) =>
              agency !== undefined && (
                <CitePanel
                  key={`${cited.key} ${assessment.revision}`}
                  {...{ assessment, cited, pages }}
                  selected={selection}
                  onShow={shown.turn}
                />
              )
            }
          </Viewer>
        ) : (
          <div className="empty">
            <strong>Chưa có tài liệu để xem</strong>
            <p>Gắn tài liệu vào các mục ở phần 4, rồi bấm vào số ký hiệu để xem và đánh dấu trang.</p>
          </div>
        )}
      </section>
      {dropped && agency !== undefined && (
        <WhichSlot
          assessment={assessment}
          agency={agency}
          files={dropped}
          onClose={() => setDropped(undefined)}
        />
      )}
    </>
  )
}

function Head({ assessment }: { assessment: Assessment }) {
  const { id, area, code, name, shown, isOverdue, agency, coordinators, round, guidance, stage, appraised } =
    assessment
  const { campaign } = useScope()
  return (
    <div className="leaf-head">
      <div className="small muted crumb">
        {area.code}. {area.name}
      </div>
      <Heading className="leaf-title">
        {code} {name}
      </Heading>
      <div className="row small leaf-facts">
        <Status
          of={shown}
          text={
            shown === 'requested' && round > 0
              ? `Yêu cầu bổ sung (lần ${round})`
              : stateWord(shown, reviewWord(campaign))
          }
        />
        {isOverdue && <Status of="overdue" />}
        <span>
          Chủ trì: <b className="medium">{agency.short}</b>
        </span>
        {coordinators.length > 0 && (
          <span className="cut muted">Phối hợp: {coordinators.map(({ short }) => short).join(', ')}</span>
        )}
        <span className="muted nowrap">Điểm {worthWords(assessment)}</span>
        {appraised && (
          <span className="nowrap">
            Thẩm định <b className="medium">{formatPoints(appraised.points)}</b>
            {appraised.points !== appraised.claimed && `, tự chấm ${formatPoints(appraised.claimed)}`}
          </span>
        )}
        {stage ? (
          <span className="muted nowrap">Bước: {words.stages[stage]}</span>
        ) : (
          <Deadline assessment={assessment} />
        )}
        <HistoryButton id={id} of={`tiêu chí ${code}`} />
      </div>
      <LockedNote assessment={assessment} />
      {assessment.moreTime && <MoreTime {...assessment.moreTime} />}
      <Moved moved={assessment.moved} />
      {guidance && (
        <details className="small guidance">
          <summary>Hướng dẫn chấm</summary>
          <p>{guidance}</p>
        </details>
      )}
    </div>
  )
}

/** The lead's own agency where one acts for it, otherwise the coordinating one. */
function ownAgency(
  { agency, coordinators }: Assessment,
  grants: readonly { role: string; agency?: { id: string } }[],
): string | undefined {
  const mine = grants
    .filter(({ role }) => ['officer', 'contributor'].includes(role))
    .flatMap((grant) => grant.agency?.id ?? [])
  return [agency, ...coordinators].find(({ id }) => mine.includes(id))?.id
}
