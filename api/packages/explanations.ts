// Giải trình: what the agencies wrote where documents are missing or points were not claimed, as an official paper.
import { leavesOf } from '../../dossier/embedded.ts'
import { type Block, printLetter } from '../../dossier/letter.ts'
import type { Cover, DossierOrder, Leaf } from '../../dossier/order.ts'

export async function printExplanations(order: DossierOrder): Promise<Buffer> {
  const { province, agency, campaign, scope, place, date } = order.cover
  const told = leavesOf(order).filter(({ explanation }) => explanation)
  const none: Block = { kind: 'text', text: 'Không có tiêu chí nào phải giải trình.', indent: true }
  const paper = await printLetter({
    superior: province,
    agency,
    place,
    date,
    title: 'PHỤ LỤC GIẢI TRÌNH',
    subtitle: [campaign, scope].filter(Boolean).join(' – '),
    blocks: told.length ? told.flatMap((leaf) => blocksOf(leaf, order.cover)) : [none],
  })
  return Buffer.from(paper)
}

function blocksOf(
  { code, name, lead, score, state, explanation, items }: Leaf,
  { review = 'rà soát' }: Cover,
): Block[] {
  const missing = items.flatMap(({ subject, file }) => (file.content.kind === 'hole' ? subject : []))
  const facts = [
    `Tự chấm ${score.self ?? '–'} / ${score.max} điểm`,
    score.appraised && `${review} ${score.appraised} điểm`,
    state,
    lead && `chủ trì: ${lead}`,
  ]
  return [
    { kind: 'text', text: `${code}. ${name}`, face: 'bold', indent: true },
    { kind: 'text', text: `${facts.filter(Boolean).join('; ')}.`, face: 'italic', indent: true },
    ...(explanation ?? '')
      .split('\n')
      .filter(Boolean)
      .map((text): Block => ({ kind: 'text', text, indent: true })),
    ...missing.map((text): Block => ({ kind: 'text', text: `– Tài liệu còn thiếu: ${text}.`, indent: true })),
  ]
}
