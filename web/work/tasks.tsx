import { Link } from 'react-router'
import { useGet } from '../api/query.ts'
import { Due } from '../kit/due.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { Panel } from '../kit/panel.tsx'
import { campaignPath, useAgencyScope } from '../shell/scope.tsx'
import { states, TaskStatus } from '../tasks/state.tsx'
import '../tasks/tasks.css'

const most = 6

/** Tasks of the plan that the agency leads and has not done, worst first, and what others wait for. */
export function Tasks() {
  const { campaign, agency } = useAgencyScope()
  const { year, slug, kind } = campaign
  const isAsked = kind === 'province'
  const asked = useGet('/api/v1/tasks', { agency: agency.id, year }, { polled: true, enabled: isAsked })
  const open = (asked.data?.rows ?? [])
    .filter(({ state, lead }) => state !== 'done' && lead.id === agency.id)
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || a.due.localeCompare(b.due))
  const help = asked.data?.asked ?? []
  if (open.length + help.length === 0) return null
  const page = campaignPath(slug, 'nhiem-vu')
  const at = (code: string) => `${page}?nam=${year}&nv=${encodeURIComponent(code)}`
  return (
    <Panel
      title="Nhiệm vụ của kế hoạch"
      aside={
        <LinkButton type="link" to={page}>
          Tất cả ({open.length})
        </LinkButton>
      }
    >
      <ul className="work-tasks">
        {help.map(({ code, key, from, text, due, workingDaysLeft }) => (
          <li key={key}>
            <Link to={`${at(code)}&tra-loi=${key}`}>
              {from} cần phối hợp: {text}
            </Link>
            <Due at={due} workingDays={workingDaysLeft} />
          </li>
        ))}
        {open.slice(0, most).map(({ code, content, state, due, workingDaysLeft }) => (
          <li key={code}>
            <Link to={at(code)} className="two" title={content}>
              {code}. {content}
            </Link>
            <span className="row">
              <TaskStatus state={state} />
              <Due at={due} workingDays={workingDaysLeft} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
