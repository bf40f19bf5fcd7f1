// What a plan says besides its aims and tasks: before them what it rests on and is for, behind them how it is carried out.
import type { ReactNode } from 'react'
import type { Plan } from './shapes.ts'

export const Before = ({ plan: { grounds, purpose, requirements } }: { plan: Plan }) => (
  <>
    {grounds.length > 0 && (
      <Part title="Căn cứ">
        <ul className="plan-list">
          {grounds.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
    )}
    {(purpose ?? requirements) && (
      <Part title="Mục đích, yêu cầu">
        <div className="plan-text">
          {purpose && <Said of="Mục đích" text={purpose} />}
          {requirements && <Said of="Yêu cầu" text={requirements} />}
        </div>
      </Part>
    )}
  </>
)

export const Behind = ({
  plan: { funding, organisation = [], accountability, recipients = [] },
}: {
  plan: Plan
}) => (
  <>
    {funding && (
      <Part title="Kinh phí thực hiện">
        <p className="plan-lines">{funding}</p>
      </Part>
    )}
    {(organisation.length > 0 || accountability) && (
      <Part title="Tổ chức thực hiện">
        <div className="plan-text">
          {organisation.map(({ who, work }, n) => (
            <Said key={n} of={who} text={work} />
          ))}
          {accountability && <Said of="Trách nhiệm giải trình" text={accountability} />}
        </div>
      </Part>
    )}
    {recipients.length > 0 && (
      <Part title="Nơi nhận">
        <p className="plan-lines">{recipients.join('\n')}</p>
      </Part>
    )}
  </>
)

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)

const Said = ({ of, text }: { of: string; text: string }) => (
  <p className="plan-lines">
    <b>{of}.</b> {text}
  </p>
)
