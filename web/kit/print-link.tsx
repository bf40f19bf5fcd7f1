import { Button } from 'antd'
import { hrefOf, type Input, type PathOf } from '../api/client.ts'

type PrintPath = Extract<
  PathOf<'get'>,
  | '/api/v1/documents/{id}/receipt'
  | '/api/v1/requests/{id}/paper'
  | '/api/v1/campaigns/{slug}/score-table'
  | '/api/v1/campaigns/{slug}/chasing-letter'
>
interface Props<P extends PrintPath> {
  path: P
  input: Input<P, 'get'>
  children: string
}

/** A paper as PDF, in a tab of its own: what one is typing stays where it is. */
export const PrintLink = <P extends PrintPath>({ path, input, children }: Props<P>) => (
  <a href={hrefOf(path, input)} target="_blank" rel="noreferrer" className="nowrap">
    {children}
  </a>
)

export const PrintButton = <P extends PrintPath>({ path, input, children }: Props<P>) => (
  <Button href={hrefOf(path, input)} target="_blank" rel="noreferrer">
    {children}
  </Button>
)
