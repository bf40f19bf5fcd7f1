import type { Output } from '../api/client.ts'

export type Collection = Output<'/api/v1/collections/{id}', 'get'>
export type Row = Collection['rows'][number]
export type Cells = Row['cells']
export type Column = Collection['columns'][number]
