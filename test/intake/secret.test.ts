import { expect } from 'chai'
import { findSecretMark } from '../../intake/secret.ts'

describe('the secrecy mark', () => {
  const stamped: [string, string][] = [
    ['MẬT', 'MẬT'],
    ['          TỐI MẬT', 'TỐI MẬT'],
    ['UBND TỈNH QUẢNG HÀ          TUYỆT MẬT', 'TUYỆT MẬT'],
    ['| MẬT |', 'MẬT'],
    ['[ TỐI  MẬT ]', 'TỐI MẬT'],
    ['M Ậ T', 'MẬT'],
    ['T Ố I M Ậ T', 'TỐI MẬT'],
    ['MẬT'.normalize('NFD'), 'MẬT'],
    ['TUYỆT     MẬT', 'TUYỆT MẬT'],
    ['T Ố I     M Ậ T', 'TỐI MẬT'],
    ['Số: 12/BC-SNV    TUYỆT\n                MẬT', 'TUYỆT MẬT'],
    ['TUYỆT ĐỐI ĐÚNG HẠN    MẬT', 'MẬT'],
  ]
  for (const [line, mark] of stamped) {
    it(`is seen in ${JSON.stringify(line)}`, () => {
      expect(findSecretMark(['', `SỞ NỘI VỤ\n${line}\nSố: 1/SNV`])).to.deep.equal({ page: 2, mark })
    })
  }

  const harmless = [
    'MẬT ONG', 'Quy chế bảo mật thông tin', 'BẢO MẬT', 'danh mục bí mật nhà nước độ Mật', 'Mật', 'Tối mật',
    'Tài liệu đóng dấu MẬT phải được bảo quản riêng', 'BÍ MẬT', 'TUYỆT ĐỐI BÍ MẬT', 'độ mật:', 'Luật Bảo vệ BÍ MẬT', 'CƠ MẬT', 'MẬT ĐỘ',
  ] // prettier-ignore
  for (const line of harmless) {
    it(`is not seen in ${JSON.stringify(line)}`, () => expect(findSecretMark([line])).to.equal(undefined))
  }
})
