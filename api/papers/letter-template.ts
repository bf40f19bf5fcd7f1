// Our own template of every paper that is set as a letter: it says in Word exactly what the paper without one says.
import type { WordsOf } from '../../schemas/paper-words.ts'
import {
  letterTagsOf,
  type LetterTemplate,
  letterTemplates,
  type WordedTemplate,
  type wordedTags,
} from '../../schemas/template.ts'
import { sayMinutes } from '../appraisals/minutes-said.ts'
import { sayConclusion, sayInspection } from '../inspections/paper-said.ts'
import { sayConsolidated } from '../reports/consolidated-said.ts'
import { sayPeriodic, saySection } from '../reports/paper-said.ts'
import { writeWord } from './letter-word.ts'
import { mark, marksOf, type Said } from './worded.ts'

/** Papers of ours that can be said in other words, by the kind of their template. */
const worded: {
  readonly [K in WordedTemplate]: (
    words: WordsOf<(typeof wordedTags)[K]> & { readonly coQuan: string; readonly nguoiKy: string },
  ) => Said
} = {
  minutes: sayMinutes,
  inspection: sayInspection,
  conclusion: sayConclusion,
  section: saySection,
  periodic: sayPeriodic,
  consolidated: sayConsolidated,
}

const isWorded = (kind: LetterTemplate): kind is WordedTemplate => kind in worded

/** Of a letter: all that it says comes as one. */
const whole = (kind: LetterTemplate) => ({
  ...(letterTemplates[kind].isTitled && { title: '{tenLoai}' }),
  subtitle: '{trichYeu}',
  blocks: [mark('{@noiDung}')],
  signature: { above: ['{#quyenKy}', '{dong}', '{/quyenKy}'], name: '{nguoiKy}' },
  ...(letterTemplates[kind].hasAnnex && { after: [mark('{@phuLuc}')] }),
})

const head = { superior: '{coQuanChuQuan}', agency: '{coQuan}', number: '{soKyHieu}', day: '{diaDanhNgay}' }

/** What a province begins with: our paper, with names in place of what is recorded. */
export function letterTemplate(kind: LetterTemplate): Promise<Buffer> {
  const said = isWorded(kind) ? worded[kind](marksOf(letterTagsOf(kind)) as never) : whole(kind)
  const isPart = 'isPart' in letterTemplates[kind]
  const isMinutes = 'isMinutes' in letterTemplates[kind]
  return writeWord({
    ...said,
    ...(!isPart && {
      head: isMinutes ? { ...head, day: '' } : head,
      recipients: ['{#noiNhan}', '- {dong}', '{/noiNhan}'],
    }),
    foot: '{maNoiDung}',
  })
}
