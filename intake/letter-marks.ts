// Of a subject that a machine read: words of every second letter have their marks again, and a quarter is one of four.
import { bareOf } from './letter-types.ts'

/** Two words that no other two are written like but for their marks. */
const pairs = new Map(
  'ứng dụng,kiểm tra,kiểm soát,rà soát,thủ tục,hành chính,cải cách,kế hoạch,báo cáo,triển khai,thực hiện,giải quyết,trực tuyến,toàn trình,dịch vụ,địa bàn,nhiệm vụ,phương hướng,kỷ luật,kỷ cương,chuyển đổi,sắp xếp,tổ chức,cơ quan,đơn vị,đơn giản,phê duyệt,chấm điểm,xếp hạng,khảo sát,hài lòng,biên chế,giai đoạn,cung cấp,công chức,viên chức'
    .split(',')
    .map((pair) => [bareOf(pair), pair.split(' ')] as const),
)
/** "IH", "THI": what a scan makes of III; "TV" of IV. */
const quarters: readonly (readonly [RegExp, string])[] = [
  [/^(I?IH|IHI|[TH]I{1,2}|THI|HI|IIl|lII|lll)$/u, 'III'],
  [/^(TV|IY|lV|1V)$/u, 'IV'],
]

export function subjectWithMarks(subject: string): string {
  const words = subject.split(' ')
  for (const [n, word] of words.entries()) {
    const next = words[n + 1]
    const pair =
      next === undefined
        ? undefined
        : pairs.get(
            bareOf(`${word} ${next}`)
              .toLocaleLowerCase('vi')
              .replace(/[,;.]$/u, ''),
          )
    if (pair) for (const k of [0, 1]) words[n + k] = like(words[n + k]!, pair[k]!)
    if (/^quý$/iu.test(words[n]!) && next !== undefined)
      words[n + 1] = quarters.find(([misread]) => misread.test(next))?.[1] ?? next
  }
  return words.join(' ').replace(nextQuarter, '$1III$2').replace(beforeYear, '$1ăm')
}

/** "nắm 2024" */
const beforeYear = /(?<!\p{L})([nN])[aăắằẳẵặâấầẩẫậáàảãạ]m(?= (?:19|20)\d\d(?!\d))/gu

/** A report of a quarter tells the tasks of the one after it; of III a stroke is lost. */
const nextQuarter = /(quý )II( .*nhiệm vụ quý IV(?!\p{L}))/iu

/** In capitals, or with one, as it stands; what ends a part of the sentence stays. */
function like(said: string, known: string): string {
  const end = /[,;.]$/u.exec(said)?.[0] ?? ''
  const bare = said.slice(0, said.length - end.length)
  if (bare === bare.toLocaleUpperCase('vi')) return known.toLocaleUpperCase('vi') + end
  const [first = ''] = known
  return (/^\p{Lu}/u.test(bare) ? first.toLocaleUpperCase('vi') + known.slice(1) : known) + end
}
