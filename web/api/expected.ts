// Routes agreed on whose API is about to land; each goes from here when it stands in types.ts.
import type { AgencyName, Campaign, Me, PagedDocuments, DocumentView, TreeRow, Work } from './shapes.ts'

type Get<Out, In = object, Path = object> = {
  get: { parameters: { path: Path; query: In }; responses: { 200: { content: { 'application/json': Out } } } }
}
type Act<V extends string, Out, In = object, Path = object> = Record<
  V,
  {
    parameters: { path: Path }
    requestBody: { content: { 'application/json': In } }
    responses: { 201: { content: { 'application/json': Out } } }
  }
>

export interface Expected {
  '/api/v1/me': Get<Me>
  '/api/v1/sessions': Act<'post', { id: string }, { login: string; password: string }> &
    Act<'delete', unknown>
  '/api/v1/invitations/{token}': Get<{ name: string; login: string }, object, { token: string }> &
    Act<'post', { id: string }, { password: string }, { token: string }>
  '/api/v1/campaigns': Get<Campaign[]>
  '/api/v1/agencies': Get<AgencyName[]>
  '/api/v1/campaigns/{slug}/work': Get<Work, { agency: string }, { slug: string }>
  '/api/v1/campaigns/{slug}/assessments': Get<TreeRow[], { agency: string }, { slug: string }>
  '/api/v1/documents': Get<PagedDocuments, { agency?: string; q?: string; state?: string; page?: number }>
  '/api/v1/documents/{id}': Get<DocumentView, object, { id: string }>
  '/api/v1/versions/{id}/view': Get<never, { file?: number }, { id: string }>
}
