// Whether a document may stand for a page of the web: a picture or PDF of that page, and no paper with a number of its own.
import type { Document, Version } from '../document.ts'
import { dayOf, formatDay } from '../format.ts'
import type { Contribution } from './contribution.ts'

interface Fault {
  readonly field: 'version' | 'on'
  readonly sentence: string
}

export function snapshotFaults(
  { address, on }: Pick<Contribution['links'][number], 'address' | 'on'>,
  { web, files }: Pick<Version, 'web' | 'files'>,
  { symbol, number }: Document['particulars'],
): Fault[] {
  if (web) {
    const day = dayOf(web.at)
    const isOther = ![web.address, web.landed].includes(new URL(address).href)
    return [
      ...(isOther ? [fault('version', `Bản này chụp trang ${web.address}. Hãy chọn bản chụp của trang ở trên, hoặc sửa địa chỉ.`)] : []), // prettier-ignore
      ...(on === day ? [] : [fault('on', `Bản này chụp ngày ${formatDay(day)}. Hãy ghi ngày ấy.`)]),
    ]
  }
  const type = files[0]?.type ?? ''
  const [wanted, way] = ['Bản chụp phải là PDF hoặc ảnh của chính trang ấy', 'Hãy in trang thành PDF rồi tải lên, hoặc dùng “Chụp trang này”.'] // prettier-ignore
  if (type !== 'application/pdf' && !type.startsWith('image/'))
    return [fault('version', `${wanted}; tài liệu này không phải. ${way}`)]
  if (symbol ?? number)
    return [fault('version', `${wanted}; tài liệu này là văn bản số ${symbol ?? number}. ${way}`)]
  return []
}

const fault = (field: Fault['field'], sentence: string): Fault => ({ field, sentence })
