// F1: the published table is the table that the checks read; so is the file picker's list.
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { accepted, type FileType, strangers, types } from '../../intake/types.ts'
import { rowsOf, textOf, under } from './texts.ts'

const page = textOf('docs/types.md')
const MB = 2 ** 20

function limitsOf(type: FileType): string {
  const { maxPages, maxPixels, maxUnpacked, maxFiles, maxBytes } = accepted(type)
  const said = [
    maxBytes && `${maxBytes / MB} MB`,
    maxPages && `${maxPages.toLocaleString('vi-VN')} trang`,
    maxPixels && `${maxPixels / 1e6} triệu điểm ảnh mỗi trang`,
    maxUnpacked && `${(maxUnpacked / MB).toLocaleString('vi-VN')} MB khi mở ra`,
    maxFiles && `${maxFiles.toLocaleString('vi-VN')} tệp bên trong`,
  ]
  return said.filter(Boolean).join(', ') || '–'
}

describe('docs/types.md', () => {
  it('lists every type that is taken in, with its limits and what becomes of it', () => {
    const wanted = (Object.keys(types) as FileType[]).map((type) => {
      const { name, ext, does } = accepted(type)
      return [name, ext.map((one) => `.${one}`).join(' '), limitsOf(type), does]
    })
    expect(rowsOf(under('Các loại được nhận', page)).slice(1)).to.deep.equal(wanted)
  })

  it('lists what is only recognised, and what to do instead', () => {
    const wanted = Object.values(strangers).map(({ name, advice }) => [name, `${advice}.`])
    expect(rowsOf(under('Không nhận', page)).slice(1)).to.deep.equal(wanted)
  })

  it('has the endings that the file picker offers', () => {
    const offered = /accepted =\s*'([^']+)'/
      .exec(readFileSync('web/kit/drop-zone.tsx', 'utf8'))?.[1]
      ?.split(',')
    expect(offered).to.have.members(Object.values(types).flatMap(({ ext }) => ext.map((one) => `.${one}`)))
  })
})
