// What a paper may talk about: matters, works, products and the columns of its tables.
export type Topic = {
  matters: string[] // «công tác …»
  works: string[] // what was or will be done
  products: string[]
  laws: string[]
  columns: [string, string, string] // counted things, each bigger than the next
}

export const laws = [
  'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
  'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
]
