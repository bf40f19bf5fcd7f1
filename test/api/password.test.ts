import { expect } from 'chai'
import { refuseWeak } from '../../api/people/password.ts'
import { Problem } from '../../schemas/problem.ts'

/** What is said at the field. */
function said(password: string): string | undefined {
  try {
    refuseWeak(password, { login: 'trang.nguyen@snv', name: 'Nguyễn Thị Trang' })
    return undefined
  } catch (problem) {
    const { faults, detail } = (problem as Problem).toJSON() as unknown as {
      faults: { sentence: string }[]
      detail: string
    }
    expect(detail).not.to.equal(faults[0]!.sentence) // said once, not twice
    return faults[0]!.sentence
  }
}

it('a weak password is refused for what is really weak in it', () => {
  expect(said('mat khau rat dai 1')).to.include('“mật khẩu”').and.not.include('dãy')
  expect(said('1234567890')).to.include('dãy chữ hoặc số liền nhau')
  expect(said('aaaaaaaaaaaa')).to.include('lặp lại')
  expect(said('Trang Nguyễn')).to.include('tên của bạn')
  expect(said('ngắn')).to.include('10 ký tự')
  expect(said('con đường nhỏ ven sông')).to.equal(undefined)
})
