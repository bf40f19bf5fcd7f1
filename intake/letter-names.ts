// What a scan makes of a name in capitals, it makes of its marks: TĨNH for TỈNH, HANH CHINH for HÀNH CHÍNH. Words that offices
// are named with are known, and the place stands before the day in small letters, which are read better.
import type { Line } from './letter-lines.ts'
import { bareOf } from './letter-types.ts'

/** Of two words or more: one alone may be another word. Longer ones first. */
const phrases = [
  ...['ỦY BAN NHÂN DÂN', 'HỘI ĐỒNG NHÂN DÂN', 'ỦY BAN MẶT TRẬN TỔ QUỐC', 'ĐOÀN ĐẠI BIỂU QUỐC HỘI', 'VĂN PHÒNG'],
  ...['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'TRUNG TÂM PHỤC VỤ', 'HÀNH CHÍNH CÔNG', 'BỘ PHẬN MỘT CỬA'],
  ...['SỞ NỘI VỤ', 'SỞ TÀI CHÍNH', 'SỞ TƯ PHÁP', 'SỞ XÂY DỰNG', 'SỞ Y TẾ', 'SỞ CÔNG THƯƠNG', 'SỞ NGOẠI VỤ'],
  ...['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'SỞ KHOA HỌC', 'VÀ CÔNG NGHỆ', 'VÀ ĐÀO TẠO'],
  ...['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG', 'SỞ DÂN TỘC VÀ TÔN GIÁO', 'SỞ DÂN TỘC'],
  ...['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'SỞ VĂN HÓA', 'THỂ THAO VÀ DU LỊCH', 'VÀ TÔN GIÁO', 'SỞ GIÁO DỤC'],
  ...['THANH TRA TỈNH', 'CÔNG AN TỈNH', 'CÔNG AN XÃ', 'CÔNG AN PHƯỜNG', 'BỘ CHỈ HUY QUÂN SỰ', 'BẢO HIỂM XÃ HỘI'],
  ...['BAN CHỈ ĐẠO', 'CẢI CÁCH HÀNH CHÍNH', 'BAN QUẢN LÝ', 'KHU KINH TẾ', 'KHU CÔNG NGHIỆP', 'CHUYỂN ĐỔI SỐ'],
  ...['BAN TỔ CHỨC', 'BAN TUYÊN GIÁO VÀ DÂN VẬN', 'BAN NỘI CHÍNH', 'ỦY BAN KIỂM TRA', 'ĐẢNG ỦY', 'TỈNH ỦY'],
  ...['CHI CỤC VĂN THƯ - LƯU TRỮ', 'CHI CỤC', 'TRUNG TÂM', 'PHÒNG KINH TẾ', 'PHÒNG VĂN HÓA - XÃ HỘI', 'VĂN HÓA - XÃ HỘI'],
  ...['BỘ CÔNG AN', 'BỘ NỘI VỤ', 'BỘ TÀI CHÍNH', 'BỘ TƯ PHÁP', 'BỘ QUỐC PHÒNG', 'VIỆT NAM', 'CHÍNH PHỦ'],
] // prettier-ignore

/** Ends within a name that is known: "SỞ KHOA HỌC VÀ CÔNG", of which the second line is lost. */
export function isCut(name: string): boolean {
  const words = name.split(' ')
  const tails = words.map((_, from) => bareOf(words.slice(from).join(' ')))
  const begun = new Set(phrases.flatMap(beginningsOf))
  if (phrases.some((phrase) => tails.includes(bareOf(phrase)) && !begun.has(bareOf(phrase)))) return false
  return tails.some((tail) => begun.has(tail))
}

/** Without the last word, without the last two, …: two words or more. */
const beginningsOf = (phrase: string): string[] => {
  const words = phrase.split(' ')
  return words.slice(2).map((_, n) => bareOf(words.slice(0, n + 2).join(' ')))
}

/** Longest name that is mended: of what is longer most is no name. */
const MOST_WORDS = 24

/** `places`: as they stand before the day, "Hải Sơn". */
export function withMarks(name: string, places: readonly string[]): string {
  const words = name.split(' ')
  if (words.length > MOST_WORDS) return name
  const known = new Map(
    [...phrases, ...places.flatMap(namesOf)].map((phrase) => [bareOf(phrase), phrase] as const),
  )
  const near = (bare: string) => known.get(bare) ?? nearest(bare, places) ?? missing.get(bare)
  const out: string[] = []
  for (let from = 0; from < words.length;) {
    let to = words.length
    while (to > from && near(bareOf(words.slice(from, to).join(''))) === undefined) to--
    const said = words.slice(from, Math.max(to, from + 1)).join(' ')
    out.push(to > from ? asPrinted(said, near(bareOf(said))!) : said)
    from = Math.max(to, from + 1)
  }
  return out.join(' ').replace(withoutPeople, '$1 NHÂN DÂN $2')
}

/** No other council or committee is one of a place alone. */
const withoutPeople = /(?<!\p{L})(HỘI ĐỒNG|ỦY BAN|UỶ BAN) (TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)(?!\p{L})/gu

/** Of a long name one word is lost within it: "TRUNG TÂM PHỤC VỤ CHÍNH CÔNG". */
const LONG = 5
const missing = new Map(
  phrases.flatMap((phrase) => {
    const words = phrase.split(' ')
    const inner = words.length < LONG ? [] : words.slice(1, -1)
    return inner.map((_, n) => [bareOf(words.toSpliced(n + 1, 1).join('')), phrase] as const)
  }),
)

const namesOf = (place: string): string[] => {
  const name = place.toLocaleUpperCase('vi')
  const kinds = ['TỈNH', 'XÃ', 'PHƯỜNG', 'THÀNH PHỐ'].map((kind) => `${kind} ${name}`)
  return name.includes(' ') ? [...kinds, name] : kinds
}

/** A place with what it is: there a letter too many or another one changes nothing, "TỈNHBẮCLIĨNH". */
const nearest = (bare: string, places: readonly string[]): string | undefined =>
  places
    .flatMap((place) => namesOf(place).slice(0, 4))
    .find((name) => bareOf(name).length >= SURELY && isOneOff(bareOf(name), bare))
const SURELY = 9

function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  const [rest, left] = [one.slice(same), other.slice(same)]
  return rest.slice(1) === left.slice(1) || rest.slice(1) === left || rest === left.slice(1)
}

/** ỦY and UỶ are one. */
const toneless = (text: string) => text.replace(/OÀ/g, 'ÒA').replace(/OÁ/g, 'ÓA').replace(/UỶ/g, 'ỦY')
const asPrinted = (said: string, known: string) => (toneless(said) === toneless(known) ? said : known)

const beforeDay = /^(?:TP\. ?|Thành phố )?(\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})[,.] ?ngày/u

export const placesOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ cells }) => cells.flatMap(({ text }) => beforeDay.exec(text)?.[1] ?? []))
