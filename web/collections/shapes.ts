import type { Output } from '../api/client.ts'

export type Collection = Output<'/api/v1/collections/{id}', 'get'>
export type Row = Collection['rows'][number]
export type Cells = Row['cells']
export type Column = Collection['columns'][number]

/** In the middle of a sentence; many are titled «Biểu …» themselves. */
export const titled = (title: string): string => (/^biểu(?!\p{L})/iu.test(title) ? title : `biểu ${title}`)
