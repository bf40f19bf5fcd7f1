// One's own agency in a list of many: tinted, and said.
import { inside, useScope } from '../shell/scope.tsx'

/** Those who review or judge have an agency, too, which is not what they look for. */
export function useOwn(): (agency: string) => boolean {
  const { me } = useScope()
  const own = new Set(
    me.grants.flatMap((grant) => (inside.includes(grant.role) && grant.agency ? [grant.agency.id] : [])),
  )
  return (agency) => own.has(agency)
}

export const Own = () => <span className="visually-hidden"> (cơ quan của bạn)</span>
