import type { Input, Output } from '../api/client.ts'

export type List = Output<'/api/v1/contributions', 'get'>
export type Row = List['rows'][number]
export type Contribution = Output<'/api/v1/contributions/{id}', 'get'>
export type Written = Omit<Input<'/api/v1/contributions/{id}', 'put'>, 'id' | 'revision'>
export type Type = Row['type']

export const writtenOf = (row: Row): Written => ({
  ...{ type: row.type, title: row.title, from: row.from, authors: row.authors, benefits: row.benefits },
  ...(row.summary && { summary: row.summary }),
  ...(row.to && { to: row.to }),
  ...(row.task && { task: row.task }),
  ...(row.form && { form: row.form }),
  ...(row.outlet && { outlet: row.outlet }),
  ...(row.scale && { scale: row.scale }),
  papers: row.papers.map(({ kind, version, pages }) => ({ kind, version, ...(pages && { pages }) })),
  links: row.links.map(({ address, on, version }) => ({ address, on, version })),
  leaves: row.leaves,
})
