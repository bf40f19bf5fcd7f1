// What a printed plan says: its parts in the order of Decree 30 and of practice, or the extract that an agency takes with it.
import type { Block } from '../../dossier/letter.ts'
import { formatPoints } from '../../schemas/format.ts'
import { liftOf, type Plan, type PlanContent } from '../../schemas/plan/plan.ts'
import type { Situation } from '../../schemas/plan/situation.ts'
import { objectiveOf } from '../../schemas/plan/words.ts'

const say = (text: string): Block => ({ kind: 'text', text })
const head = (text: string): Block => ({ kind: 'text', text, face: 'bold', room: 40 })
const saying = (text: string): Block[] => text.split('\n').flatMap((line) => (line.trim() ? [say(line)] : []))

/** What an agency takes with it is no plan of the province. */
export const extract = ({ tasks, objectives }: Plan): Block[] => [
  head('I. MỤC TIÊU'),
  ...objectives.map((one, n) => say(`${n + 1}. ${objectiveOf(one)}.`)),
  head('II. NHIỆM VỤ'),
  say(
    `Bản trích gồm ${tasks.length} nhiệm vụ mà cơ quan chủ trì, phối hợp${liftWords(tasks)}, tại Phụ lục kèm theo.`,
  ),
]

/** Nothing where no task names points. */
const liftWords = (tasks: Plan['tasks']): string =>
  liftOf(tasks) > 0 ? `, dự kiến nâng ${formatPoints(liftOf(tasks))} điểm` : ''

export function body(plan: Plan, known: Situation): Block[] {
  const parts = [
    { title: purposeTitle(plan), blocks: purposeOf(plan) },
    { title: 'MỤC TIÊU', blocks: aimsOf(plan) },
    { title: 'NHIỆM VỤ', blocks: [say(tasksSentence(plan))] },
    { title: 'KINH PHÍ THỰC HIỆN', blocks: saying(plan.funding ?? '') },
    { title: 'TỔ CHỨC THỰC HIỆN', blocks: organisationOf(plan) },
  ].filter(({ blocks }) => blocks.length > 0)
  const numbers = ['I', 'II', 'III', 'IV', 'V']
  return ended([
    ...plan.grounds.map((text): Block => ({ kind: 'text', text: groundOf(text), face: 'italic' })),
    ...situationBlocks(known),
    ...parts.flatMap(({ title, blocks }, n) => [head(`${numbers[n]}. ${title}`), ...blocks]),
  ])
}

const groundOf = (text: string): string => (/^(căn cứ|theo|thực hiện)/i.test(text) ? text : `Căn cứ ${text}`)

const situationBlocks = ({ lines, contradictions }: Situation): Block[] => [
  ...(lines.length > 0 ? [head('Kết quả công bố năm trước:'), ...lines.map(say)] : []),
  ...(contradictions.length > 0
    ? [
        say('Chỗ chưa khớp trong số liệu công bố, cần xem lại trước khi trình (chỉ in ở bản dự thảo):'),
        ...contradictions.map((text): Block => ({ kind: 'text', text: `– ${text}`, face: 'italic' })),
      ]
    : []),
]

const purposeTitle = ({ purpose, requirements }: PlanContent): string =>
  [...(purpose ? ['MỤC ĐÍCH'] : []), ...(requirements ? ['YÊU CẦU'] : [])].join(', ')

function purposeOf({ purpose, requirements }: PlanContent): Block[] {
  if (!purpose || !requirements) return saying(purpose ?? requirements ?? '')
  return [head('1. Mục đích'), ...saying(purpose), head('2. Yêu cầu'), ...saying(requirements)]
}

const aimsOf = ({ objectives }: PlanContent): Block[] =>
  objectives.length > 0
    ? objectives.map((one, n) => say(`${n + 1}. ${objectiveOf(one)}.`))
    : [say('(Chưa ghi mục tiêu.)')]

const tasksSentence = ({ tasks, year }: Plan): string =>
  `Năm ${year} thực hiện ${tasks.length} nhiệm vụ do ${new Set(tasks.map(({ lead }) => lead.id)).size} cơ quan chủ trì${liftWords(tasks)}. Nội dung, sản phẩm, thời hạn, cơ quan chủ trì và phối hợp của từng nhiệm vụ tại Phụ lục kèm theo.`

/** Who does what, as it was written; where nobody wrote it, what every plan asks for. */
function organisationOf({ organisation = [], accountability }: PlanContent): Block[] {
  const duties = organisation.length > 0 ? organisation : usual
  const all = [
    ...duties,
    ...(accountability ? [{ who: 'Trách nhiệm giải trình', work: accountability }] : []),
  ]
  return all.flatMap(({ who, work }, n) => [head(`${n + 1}. ${who}`), ...saying(work)])
}

const usual = [
  {
    who: 'Các cơ quan chủ trì',
    work: 'Báo cáo kết quả thực hiện trong báo cáo cải cách hành chính định kỳ.',
  },
  {
    who: 'Sở Nội vụ',
    work: 'Theo dõi, đôn đốc, kiểm tra và tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
  },
]

/** The last paragraph of a paper ends with «./.». */
function ended(blocks: Block[]): Block[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'text') return blocks
  return [...blocks.slice(0, -1), { ...last, text: `${last.text.trim().replace(/\.+$/, '')}./.` }]
}
