import { expect } from 'chai'
import { mailHtml } from '../../schemas/mail-html.ts'

describe('a mail as HTML', () => {
  const html = mailHtml(
    'Nhắc hạn: 2 mục <A&B>',
    'Nhắc hạn: 2 mục\n\n- Sở "A" & B: 1.1.\n- Sở C: 2.1.\n\nĐề nghị gửi.\nXem (https://kc.example/ky/a?b=1&c=2).',
  )
  it('says the same words in paragraphs and lists', () => {
    expect(html).to.include(
      '<p>Nhắc hạn: 2 mục</p>\n<ul>\n<li>Sở &quot;A&quot; &amp; B: 1.1.</li>\n<li>Sở C: 2.1.</li>\n</ul>',
    )
  })
  it('has links that can be opened, without the stop behind them', () => {
    const to = 'https://kc.example/ky/a?b=1&amp;c=2'
    expect(html).to.include(`<p>Đề nghị gửi.<br>\nXem (<a href="${to}">${to}</a>).</p>`)
  })
  it('names its language, lets nothing written become markup, and fetches nothing', () => {
    expect(html).to.include('<html lang="vi">').and.include('<title>Nhắc hạn: 2 mục &lt;A&amp;B&gt;</title>')
    expect(mailHtml('a', '<img src=x onerror=1>\n\nhttps://a.vn/"><script>')).to.not.match(
      /<(img|script|link|style)/,
    )
    expect(html).to.not.match(/ src=|url\(/)
  })
})
