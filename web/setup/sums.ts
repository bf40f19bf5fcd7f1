// What points add up to while they are typed: the server says it again once they are kept.
import { formatPoints } from '../../schemas/format.ts'
import type { SetNode, SetView } from './set-page.tsx'

const sum = (nodes: readonly SetNode[]): number => nodes.reduce((all, { max }) => all + max, 0)

/** A sentence where the node with these points would not agree with its children, its siblings or the set. */
export function offSum({ nodes, total }: SetView, node: SetNode, max: number): string {
  const now = nodes.map((one) => (one.key === node.key ? { ...one, max } : one))
  const isScale = ({ outside }: SetNode) => !outside
  const under = now.filter(({ parent }) => parent === node.code)
  const above = now.find(({ code }) => code === node.parent)
  const beside = now.filter(({ parent, level }) => parent === node.parent && level === node.level)
  if (node.outside || above?.outside) return ''
  const said = (what: string, got: number, whole: string, stated: number): string =>
    got === stated ? '' : `${what} cộng lại ${formatPoints(got)}, ${whole} ghi ${formatPoints(stated)}. `
  return [
    under.length > 0 ? said(`Các mục con của ${node.code}`, sum(under), `mục ${node.code}`, max) : '',
    above
      ? said(`Các mục con của ${above.code}`, sum(beside), `mục ${above.code}`, above.max)
      : said('Các lĩnh vực', sum(beside.filter(isScale)), 'bộ tiêu chí', total),
  ]
    .join('')
    .trim()
}

/** The same of the set's own total. */
export function offTotal({ nodes }: SetView, total: number): string {
  const areas = sum(nodes.filter(({ level, outside }) => level === 1 && !outside))
  return areas === total
    ? ''
    : `Các lĩnh vực cộng lại ${formatPoints(areas)}, bộ tiêu chí ghi ${formatPoints(total)}.`
}
