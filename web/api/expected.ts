// Agreed on, and about to land in the API; goes from here when it stands in types.ts.
import type { AgencyName } from './shapes.ts'

export interface Expected {
  '/api/v1/agencies': {
    get: { parameters: object; responses: { 200: { content: { 'application/json': AgencyName[] } } } }
  }
}
