import { expect } from 'chai'
import { openapi } from '../../api/openapi.ts'
import { routes } from '../../api/routes.ts'

type Operation = {
  parameters: { name: string; in: string }[]
  security: Record<string, []>[]
  responses: Record<string, { $ref?: string; headers?: object; content?: object }>
}
const { paths } = openapi(routes)
const operationOf = (at: string): Operation => {
  const [method = '', path = ''] = at.split(' ')
  const item = paths[path.replace(/:(\w+)/g, '{$1}')] as Record<string, Operation>
  return item[method.toLowerCase()] as Operation
}
const headersOf = ({ parameters }: Operation) =>
  parameters.flatMap((one) => (one.in === 'header' ? [one.name] : []))

describe('the description of the API', () => {
  for (const route of routes)
    it(`says what the frame does with ${route.at}`, () => {
      const said = operationOf(route.at)
      const headers = headersOf(said)
      expect(headers.includes('Idempotency-Key')).to.equal(route.kind === 'upload')
      expect(headers.includes('Range')).to.equal(route.kind === 'bytes')
      const isTagged =
        route.kind === 'bytes' ||
        (route.kind === 'json' && route.etag !== undefined) ||
        (route.kind === 'page' && route.isPublic === true)
      expect(headers.includes('If-None-Match')).to.equal(isTagged)
      expect('304' in said.responses).to.equal(isTagged)
      expect(said.security.some((one) => 'session' in one)).to.equal(route.may !== 'anyone')
      const answers = Object.values(said.responses).flatMap(({ content = {} }) => Object.keys(content))
      expect(answers.includes('text/html')).to.equal(route.kind === 'page')
      const refused = Object.entries(said.responses).filter(([status]) => Number(status) >= 400)
      expect(refused.every(([, { $ref }]) => $ref === '#/components/responses/Problem')).to.equal(true)
    })
})
