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

/** By what stands on a line of its own in capitals: "BÁO CÁO", "KẾ HOẠCH HÀNH ĐỘNG". */
export function typeByTitle(line: string): string | undefined {
  if (line !== line.toLocaleUpperCase('vi')) return undefined
  const found = letterTypes.find(([name]) => {
    const title = name.replace(' (cá biệt)', '').toLocaleUpperCase('vi')
    return line === title || line.startsWith(`${title} `)
  })
  return found?.[0]
}

/** By the part of the symbol between "/" and "-": 214/BC-VPUBND. Only whole: 12/TCKH-NS is no "Thông cáo". */
export function typeBySymbol(symbol: string): string | undefined {
  const parts = symbol.split(/[/-]/).map((part) => (part === 'BCTĐ' ? 'BC' : part)) // báo cáo thẩm định
  return letterTypes.find(([, abbreviation]) => abbreviation !== '' && parts.includes(abbreviation))?.[0]
}
