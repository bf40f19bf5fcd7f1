// The page on which somebody answers a survey by a link. Sending it twice counts once.
import { z } from 'zod'
import { notFound } from '../../schemas/problem.ts'
import { type Form, formOf, levels } from '../../schemas/survey/collect.ts'
import { Code, type Survey } from '../../schemas/survey/survey.ts'
import type { Context } from '../context.ts'
import { type Content, escape } from '../page.ts'
import type { Caller, Page } from '../route.ts'
import { openForm, takeForm } from './collect.ts'

export const OpenForm = z.strictObject({ token: z.string().max(100) })
export const SendForm = OpenForm.extend({
  /** By question; one without an opinion is left out. */
  levels: z.record(Code, z.enum(levels)).default({}),
  /** 2000 signs; a browser sends each end of a line as two. */
  comment: z.string().max(4000).default(''),
})

export async function showForm(
  ctx: Context,
  { address }: Caller,
  { token }: z.infer<typeof OpenForm>,
): Promise<Page> {
  const { link, survey } = await openForm(ctx, token, address)
  return { content: link.isUsed ? thanks : contentOf(survey, await nameOf(ctx, link.unit)) }
}

export async function sendForm(
  ctx: Context,
  { address }: Caller,
  { token, levels, comment }: z.infer<typeof SendForm>,
): Promise<Page> {
  const opened = await openForm(ctx, token, address)
  const { link, survey } = opened
  if (link.isUsed) return { content: thanks }
  const form = formOf(survey, levels, comment)
  if (Object.keys(form.levels).length === 0)
    return { content: contentOf(survey, await nameOf(ctx, link.unit), form), isRefused: true }
  await takeForm(ctx, opened, form)
  return { content: thanks }
}

async function nameOf({ db }: Context, id: string): Promise<string> {
  const unit = await db.agencies.model.findOne({ id }, { name: 1 }).lean()
  if (!unit) throw notFound()
  return unit.name
}

const thanks: Content =
  '<h1>Đã nhận phiếu</h1><p>Cảm ơn ông/bà. Phiếu được cộng vào kết quả chung, không lưu riêng và không kèm tên. Có thể đóng trang này.</p>'

const words = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng']

/** With what was typed, where nothing was answered. */
function contentOf({ name, factors }: Survey, unit: string, typed?: Form): Content {
  const question = ({ code, text }: Survey['factors'][number]['questions'][number]) =>
    `<fieldset><legend>${escape(text)}</legend>${words
      .map((word, n) => `<label><input type="radio" name="levels[${code}]" value="${n + 1}">${word}</label>`)
      .join('')}</fieldset>`
  const asked = factors.map(
    (factor) => `<h2>${factor.code}. ${escape(factor.name)}</h2>${factor.questions.map(question).join('')}`,
  )
  const alert = 'Phiếu chưa có câu trả lời nào. Hãy chọn ít nhất một câu rồi gửi.'
  return `<h1>${escape(name)}</h1><p>Về việc giải quyết thủ tục tại <b>${escape(unit)}</b>. Phiếu không ghi tên; câu nào chưa có ý kiến thì bỏ qua.</p>${typed ? `<p role="alert">${alert}</p>` : ''}<form method="post">${asked.join('')}<h2><label for="g">Góp ý thêm</label></h2><p id="h">Xin đừng ghi tên, số điện thoại; nếu có, hệ thống sẽ bỏ đi.</p><textarea id="g" name="comment" rows="4" maxlength="2000" aria-describedby="h">${escape(typed?.comment ?? '')}</textarea><button>Gửi phiếu</button></form>`
}
