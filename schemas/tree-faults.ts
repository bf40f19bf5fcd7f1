// What the nodes of a set say of each other: codes, levels and sums.
import { groupsOf } from './groups.ts'
import { formatPoints } from './points.ts'
import type { SetContent, SetFault, SetNode } from './set.ts'

export const noPoints = 'Điểm tối đa phải lớn hơn 0.'

/** `codes` has those of nodes that were left out as unreadable too; sums would then accuse the innocent. */
export function treeFaults(nodes: readonly SetNode[], codes: readonly string[]): SetFault[] {
  const faults: SetFault[] = []
  const say: Say = (code, sentence, part) => faults.push({ code, sentence, ...(part && { part }) })
  const byCode = groupsOf(codes, (code) => code)
  const children = groupsOf(nodes, ({ parent }) => parent ?? '')
  const whole = nodes.length === codes.length

  for (const [code, same] of byCode) {
    if (code && same.length > 1)
      say(code, `Mã ${code} có ${same.length} lần. Mỗi mã chỉ dùng một lần.`, 'code')
  }
  for (const node of nodes) {
    const { code, level, parent } = node
    const depth = code.split('.').length
    const under = children.get(code) ?? []
    if (level !== depth)
      say(code, `Mã ${code} có ${depth} phần nhưng cấp ghi là ${level}. Hãy sửa mã hoặc cấp.`)
    if (parent && !byCode.has(parent))
      say(code, `Không có mục cha ${parent}. Hãy thêm mục ${parent} hoặc sửa mã.`)
    const isDeduction = node.outside === true && (node.min ?? 0) < 0 // an area of penalties alone adds nothing
    if (node.max <= 0 && !isDeduction) say(code, noPoints, 'max')
    if (node.leaf && level === 1) say(code, 'Lĩnh vực không chấm trực tiếp. Hãy đặt cách tính ở tiêu chí.')
    if (node.leaf && under.length)
      say(code, 'Mục có mục con thì không có cách tính riêng. Hãy bỏ một trong hai.')
    if (!node.leaf && !under.length && whole)
      say(code, 'Mục cuối phải có cách chấm (“Ai chấm”, “Cách tính”).')
    if (under.length && whole) sumFaults(node, under, say)
  }
  return faults
}

type Say = (code: string, sentence: string, part?: SetFault['part']) => unknown

const sum = (nodes: SetNode[]): number => nodes.reduce((total, { max }) => total + max, 0)

function sumFaults(node: SetNode, under: SetNode[], say: Say): void {
  const of = (type: string): SetNode[] => under.filter(({ leaf }) => leaf?.type === type)
  const expect = (what: string, got: number, stated: number): void => {
    if (got === stated) return
    say(
      node.code,
      `${what} là ${formatPoints(got)} nhưng mục ${node.code} ghi ${formatPoints(stated)}. Hãy sửa một trong hai.`,
      'max',
    )
  }
  if (!node.outside) {
    for (const child of [...of('bonus'), ...of('penalty')]) {
      say(child.code, 'Điểm thưởng, điểm phạt phải nằm trong mục ngoài thang điểm.')
    }
    return expect('Tổng điểm các mục con', sum(under), node.max)
  }
  for (const child of of('score')) say(child.code, 'Mục ngoài thang điểm chỉ có điểm thưởng hoặc điểm phạt.')
  expect('Tổng điểm thưởng', sum(of('bonus')), node.max)
  expect('Tổng điểm phạt', -sum(of('penalty')), node.min ?? 0)
}

type Stating = Pick<SetContent, 'nodes' | 'surveyTotal' | 'bonusPenalty'>

/** What a set states of its leaves, as they are: by the survey, and outside the scale. */
export function restated({ nodes, bonusPenalty }: Stating): Stating {
  const of = (type: string, area = ''): number =>
    sum(nodes.filter(({ leaf, code }) => leaf?.type === type && code.startsWith(area)))
  return {
    nodes: nodes.map((node) =>
      node.outside
        ? { ...node, max: of('bonus', `${node.code}.`), min: 0 - of('penalty', `${node.code}.`) }
        : node,
    ),
    surveyTotal: sum(nodes.filter(({ leaf }) => leaf?.assessment === 'survey')),
    ...(bonusPenalty && { bonusPenalty: { ...bonusPenalty, max: of('bonus'), min: 0 - of('penalty') } }),
  }
}

/** What the areas add up to, held against what the set states. */
export function totalFaults(set: SetContent): SetFault[] {
  const faults: SetFault[] = []
  const areas = set.nodes.filter(({ level, outside }) => level === 1 && !outside)
  const expect = (what: string, got: number, stated: number): void => {
    if (got === stated) return
    const sentence = `${what} là ${formatPoints(got)} nhưng bộ tiêu chí ghi ${formatPoints(stated)}. Hãy sửa một trong hai.`
    faults.push({ code: '', sentence })
  }
  expect('Tổng điểm các lĩnh vực', sum(areas), set.total)
  const survey = set.nodes.filter(({ leaf }) => leaf?.assessment === 'survey')
  expect('Tổng điểm điều tra xã hội học', sum(survey), set.surveyTotal)
  const outside = set.nodes.filter((node) => node.outside)
  expect('Điểm thưởng tối đa', sum(outside), set.bonusPenalty?.max ?? 0)
  const lowest = outside.reduce((total, { min = 0 }) => total + min, 0)
  expect('Điểm phạt tối đa', lowest, set.bonusPenalty?.min ?? 0)
  return faults
}
