// The same words once more as HTML, for programs in which a link must be one to be opened. Nothing is fetched, nothing is
// tracked, and no style is needed to read it: a screen reader, a phone and a printer get plain paragraphs and lists.

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!)

/** A full stop or bracket behind an address is not of it. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, n) => (n % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('')

const isPoint = (line: string): boolean => line.startsWith('- ')

function block(lines: readonly string[]): string {
  const parts: string[] = []
  for (let at = 0; at < lines.length;) {
    const of = isPoint(lines[at]!)
    const end = lines.findIndex((line, n) => n > at && isPoint(line) !== of)
    const some = lines.slice(at, end < 0 ? undefined : end)
    const items = some.map((line) => `<li>${linked(line.slice(2))}</li>`)
    parts.push(of ? `<ul>\n${items.join('\n')}\n</ul>` : `<p>${some.map(linked).join('<br>\n')}</p>`)
    at += some.length
  }
  return parts.join('\n')
}

/** Paragraphs stand between empty lines; lines that begin with «- » are points of a list. */
export function mailHtml(subject: string, text: string): string {
  const blocks = text
    .split(/\n{2,}/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
  return [
    '<!DOCTYPE html>',
    `<html lang="vi"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family: Arial, sans-serif; font-size: 15px; line-height: 1.5">',
    ...blocks.map(block),
    '</body></html>',
  ].join('\n')
}
