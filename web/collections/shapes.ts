import type { Output } from '../api/client.ts'

export type Collection = Output<'/api/v1/collections/{id}', 'get'>
export type Row = Collection['rows'][number]
export type Cells = Row['cells']
export type Column = Collection['columns'][number]

/** In the middle of a sentence; many are titled «Biểu …» themselves. */
export const titled = (title: string): string => (/^biểu(?!\p{L})/iu.test(title) ? title : `biểu ${title}`)

/** What a cell of that column may not be above; nothing where the whole is not typed yet. */
export function wholeOf(
  columns: readonly Column[],
  { within }: Column,
  cells: Cells,
): { label: string; value: string } | undefined {
  const [whole, cell] = [columns.find(({ key }) => key === within), cells[within ?? '']]
  return whole && cell && { label: whole.label, value: 'value' in cell ? cell.value : '0' }
}
