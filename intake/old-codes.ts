// The two encodings of Vietnamese before Unicode that old files are full of, as data. In both, letters stand at the
// places of Latin-1 and only the font makes them Vietnamese, so they arrive here as Latin-1 characters.

/** TCVN 5712:1993, VN3 ("ABC"; fonts .VnTime, .VnArial …): a character for a letter, pairs of "from to". */
export const tcvn3: ReadonlyMap<string, string> = new Map(
  `µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị
   ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ
   ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ \u03bcà`
    .split(/[ \n]+/u)
    .map((pair) => [pair[0]!, pair.slice(1)]),
)

/** VNI for Windows (fonts VNI-Times, VNI-Helve …): a base letter and the character behind it. */
export const vni = {
  /** Standing alone. */
  single: { ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ô: 'ơ', ö: 'ư' },
  /** Behind a, e, o, u, y, ô (ơ), ö (ư). */
  tone: { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' },
  /** Behind a, e, o. */
  circumflex: {
    ...{ â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300' },
    ...{ å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' },
  },
  /** Behind a. */
  breve: {
    ...{ ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300' },
    ...{ ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' },
  },
} as const
