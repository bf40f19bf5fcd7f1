// The one way to the API. Types come from openapi.json; the session lives in cookies that no script can read.
// The browser keeps ETags by itself (private, no-cache), so a poll that sees nothing new costs an empty 304.
import { noteServerTime } from '../kit/clock.ts'
import { ApiProblem, offline, problemOf } from './problem.ts'
import { refresh, sessionOver } from './session.ts'

import type { paths } from './types.ts'

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Operation<P extends keyof paths, V extends Verb> = paths[P] extends Record<V, infer O> ? O : never
export type PathOf<V extends Verb> = {
  [P in keyof paths]: paths[P] extends Record<V, object> ? P : never
}[keyof paths]

type Or<T, Else> = [T] extends [never] ? Else : T
type Part<O, K extends string> = O extends { parameters: infer All }
  ? All extends Partial<Record<K, infer One>>
    ? Or<NonNullable<One>, unknown>
    : unknown
  : unknown
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : unknown
/** The API's inputs are one flat object: names in the path, then the query or the body. */
export type Input<P extends keyof paths, V extends Verb> = Part<Operation<P, V>, 'path'> &
  Part<Operation<P, V>, 'query'> &
  Body<Operation<P, V>>
type Replies<O> = O extends { responses: infer R } ? R : never
type Json<R> = R extends { content: { 'application/json': infer J } } ? J : never
export type Output<P extends keyof paths, V extends Verb> = Or<
  Json<Replies<Operation<P, V>>[(200 | 201) & keyof Replies<Operation<P, V>>]>,
  unknown
>

export const get = <P extends PathOf<'get'>>(path: P, input: Input<P, 'get'>, signal?: AbortSignal) =>
  call<Output<P, 'get'>>('GET', path, input, signal)
export const post = <P extends PathOf<'post'>>(path: P, input: Input<P, 'post'>) =>
  call<Output<P, 'post'>>('POST', path, input)
export const patch = <P extends PathOf<'patch'>>(path: P, input: Input<P, 'patch'>) =>
  call<Output<P, 'patch'>>('PATCH', path, input)
export const put = <P extends PathOf<'put'>>(path: P, input: Input<P, 'put'>) =>
  call<Output<P, 'put'>>('PUT', path, input)
export const remove = <P extends PathOf<'delete'>>(path: P, input: Input<P, 'delete'>) =>
  call<Output<P, 'delete'>>('DELETE', path, input)

/** The address of bytes (a download, a picture, the viewer's PDF), for an element to load by itself. */
export const hrefOf = <P extends PathOf<'get'>>(path: P, input: Input<P, 'get'>): string =>
  split('GET', path, input).url

async function call<T>(method: string, path: string, input: unknown, signal?: AbortSignal): Promise<T> {
  const { url, body } = split(method, path, input)
  const request: RequestInit = {
    method,
    ...(body !== undefined && { body, headers: { 'Content-Type': 'application/json' } }),
    ...(signal && { signal }),
  }
  const response = await send(url, request)
  if (!response.ok) throw await problemOf(response)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** Once more with a fresh session if the short one ran out meanwhile. */
export async function send(url: string, request: RequestInit): Promise<Response> {
  const began = Date.now()
  const response = await reach(url, request)
  if (response.status !== 401) return response
  const problem = await problemOf(response.clone())
  if (problem.type !== 'signed-out') return response
  if (await refresh(began)) return reach(url, request)
  sessionOver()
  return response
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  const response = await fetch(url, request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw offline()
  })
  noteServerTime(response.headers.get('Date'))
  return response
}

/** Fills the path; what remains is the query of a GET, or the body. */
function split(method: string, path: string, input: unknown): { url: string; body: string | undefined } {
  const rest = { ...(input as Record<string, unknown>) }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    if (typeof value !== 'string') throw new ApiProblem({ type: 'internal', detail: `${path}: ${name}` })
    return encodeURIComponent(value)
  })
  if (method !== 'GET')
    return { url: filled, body: Object.keys(rest).length ? JSON.stringify(rest) : undefined }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest))
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      query.set(name, String(value))
  return { url: query.size ? `${filled}?${query.toString()}` : filled, body: undefined }
}
