// A table chosen on this machine, as the API takes it: the whole file as text inside JSON.
import { ApiProblem } from './problem.ts'

const most = 3_000_000

/** Base64. `what` the file is, in a sentence; `smaller`: how to make it smaller. Throws where it is too large or away. */
export async function tableOf(
  file: File,
  what = 'Tệp',
  smaller = 'Hãy chỉ giữ các trang cần nhập rồi chọn lại.',
): Promise<string> {
  const refuse = (detail: string): ApiProblem => new ApiProblem({ type: 'invalid', detail })
  if (file.size > most) throw refuse(`${what} lớn hơn 3 MB. ${smaller}`)
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(refuse(`Không đọc được tệp “${file.name}” trên máy này. Hãy chọn lại.`))
    reader.readAsDataURL(file)
  })
  return url.slice(url.indexOf(',') + 1)
}
