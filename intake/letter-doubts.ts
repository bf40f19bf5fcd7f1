// What a machine reads surely and wrongly all the same: values that need a look however clear their words are.
import { isCut } from './letter-names.ts'

/** Names that are borne so often that the other one is no name: Tuấn, not Tuẩn. */
const common = new Set('cẩm,chấn,chiến,hiếu,huấn,kiến,luyến,mến,phấn,quế,tấn,thắng,thế,thuấn,tiến,tuấn,tuyến,xuyến,yến'.split(',')) // prettier-ignore

/** Over the mark of ă, â, ê, ô, ơ, ư a stroke and a hook are hardly told apart: Ứng and Ửng. */
const CROWDED = /[ăâêôơư]/u
const STROKE_OR_HOOK = /[\u0301\u0309]/u
/** With these behind it, it is a stroke: Đức, Quốc, Nhất. */
const STOPPED = /(c|ch|p|t)$/u

const FEWEST_WORDS = 4
/** A quarter whose numeral is lost, and a day that a stamp left behind it. */
const isTorn = /(?<!\p{L})quý (và|phương|nhiệm|năm)(?!\p{L})| \d{1,2}\/\d{1,2}\/\d{4}$/iu
/** No subject ends with these: its last line is lost. */
const goesOn = / (các|những|của|và|về|theo|tại|cho|trên|trong|với|giữa|địa|cơ|đơn|thủ|cải)$/u

/** `line`: the one that it begins on. */
export function isDoubtful(field: string, value: string, line: string): boolean {
  if (field === 'signer') return isGuess(value) || value.split(/[\s-]+/).some(isAmbiguous)
  if (field === 'issuer') return isCut(value)
  // What stands under a title begins with a capital, what is behind it with "Về việc": of this the first word is lost.
  return field === 'subject' && (/^\p{Ll}/u.test(line) || goesOn.test(value) || isTorn.test(value))
}

/** Of Ưng, Ứng and Ửng the recognition has no Ửng: which it is, the page alone does not say. */
export const isGuess = (name: string): boolean =>
  name.split(' ').some((word) => /^[ưứử]ng$/iu.test(word.normalize('NFC')))

function isAmbiguous(word: string): boolean {
  const low = word.normalize('NFC').toLocaleLowerCase('vi')
  if (common.has(low) || STOPPED.test(low)) return false
  return [...low].some((letter) => {
    const [marks] = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter.normalize('NFD')) ?? []
    const bare = letter.normalize('NFD').replace(marks ?? '', '').normalize('NFC') // prettier-ignore
    return marks !== undefined && STROKE_OR_HOOK.test(marks) && CROWDED.test(bare)
  })
}

/** Without its first line a subject begins anywhere and is short; with a full stop it is a sentence of the letter. */
export const isPartOfSentence = (subject: string): boolean =>
  !/^\p{L}/u.test(subject) || subject.endsWith('.') || subject.split(' ').length < FEWEST_WORDS
