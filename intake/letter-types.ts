// The kinds of administrative documents of NĐ 30/2020/NĐ-CP, Phụ lục III, with the abbreviation that their symbols
// carry, and the legal documents that stand beside them in evidence.
export const letterTypes: readonly (readonly [name: string, abbreviation: string])[] = [
  ['Nghị quyết (cá biệt)', 'NQ'],
  ['Quyết định (cá biệt)', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Quy chế', 'QC'],
  ['Quy định', 'QyĐ'],
  ['Thông cáo', 'TC'],
  ['Thông báo', 'TB'],
  ['Hướng dẫn', 'HD'],
  ['Chương trình', 'CTr'],
  ['Kế hoạch', 'KH'],
  ['Phương án', 'PA'],
  ['Đề án', 'ĐA'],
  ['Dự án', 'DA'],
  ['Báo cáo', 'BC'],
  ['Biên bản', 'BB'],
  ['Tờ trình', 'TTr'],
  ['Hợp đồng', 'HĐ'],
  ['Công văn', ''],
  ['Công điện', 'CĐ'],
  ['Bản ghi nhớ', 'BGN'],
  ['Bản thỏa thuận', 'BTT'],
  ['Giấy ủy quyền', 'GUQ'],
  ['Giấy mời', 'GM'],
  ['Giấy giới thiệu', 'GGT'],
  ['Giấy nghỉ phép', 'GNP'],
  ['Phiếu gửi', 'PG'],
  ['Phiếu chuyển', 'PC'],
  ['Phiếu báo', 'PB'],
  ['Thư công', ''],
  ['Nghị định', 'NĐ'],
  ['Thông tư', 'TT'],
  ['Luật', ''],
]

/**
 * By what stands on a line of its own in capitals: "BÁO CÁO", "KẾ HOẠCH HÀNH ĐỘNG"; also where its letters stand apart, or
 * where a scan read its marks wrongly.
 */
export function typeByTitle(line: string): string | undefined {
  if (line !== line.toLocaleUpperCase('vi')) return undefined
  const bare = bareOf(line)
  const found = letterTypes.find(([name]) => {
    if (name === 'Công văn') return false // has no title: "CÔNG VĂN ĐẾN" is a stamp
    const title = name.replace(' (cá biệt)', '').toLocaleUpperCase('vi')
    return line === title || line.startsWith(`${title} `) || (title.includes(' ') && bare === bareOf(title))
  })
  return found?.[0]
}

/** Letters alone, without their marks. */
export const bareOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s]+/gu, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')

/** By what stands behind the number: 214/BC-VPUBND. Only there and whole: 12/TCKH-NS is no "Thông cáo", 21/MTTQ-BTT no "Bản thỏa thuận". */
export function typeBySymbol(symbol: string): string | undefined {
  const [first] = symbol.split(/[/-]/).filter((part) => !/^\d+$/.test(part))
  const own = first === 'BCTĐ' ? 'BC' : first // báo cáo thẩm định
  return letterTypes.find(([, abbreviation]) => abbreviation !== '' && abbreviation === own)?.[0]
}
