// Flat OpenDocument as LibreOffice itself writes it: every text is turned to Unicode whose font, by its style or by what
// the style rests on, is one from before Unicode; those fonts give way to ordinary ones.
import { codeOfFont, isCapitalFont, toUnicode } from './old-fonts.ts'

const tag = /<[^>]*>/g
const attribute = (of: string, name: string) =>
  new RegExp(` ${name}="([^"]*)"`).exec(of)?.[1]?.replaceAll('&apos;', "'").replaceAll('&quot;', '"')

interface Style {
  readonly parent: string | undefined
  font: string | undefined
}

/** Elements whose style says the font of the text in them, and the family of that style. */
const styled: Readonly<Record<string, string>> = {
  ...{ 'text:p': 'paragraph', 'text:h': 'paragraph', 'text:span': 'text', 'text:a': 'text' },
  ...{ 'table:table-cell': 'table-cell', 'table:covered-table-cell': 'table-cell' },
}

export function flatToUnicode(xml: string): string {
  const fontOf = readStyles(xml)
  const columns = new Columns()
  const fonts: (string | undefined)[] = []
  let at = 0
  let out = ''
  for (const { 0: mark, index } of xml.matchAll(tag)) {
    out += turned(xml.slice(at, index), fonts.at(-1))
    at = index + mark.length
    out += withoutOldFont(mark)
    const name = /^<\/?([\w:.-]+)/.exec(mark)?.[1] ?? ''
    if (mark.startsWith('</')) {
      if (name in styled) fonts.pop()
      continue
    }
    const fallback = columns.styleAt(name, mark)
    if (!(name in styled) || mark.endsWith('/>')) continue
    const style = attribute(mark, 'text:style-name') ?? attribute(mark, 'table:style-name') ?? fallback
    const outer = fonts.at(-1)
    fonts.push(style === undefined && fonts.length > 0 ? outer : (fontOf(styled[name]!, style) ?? outer))
  }
  return out + xml.slice(at)
}

function turned(text: string, font: string | undefined): string {
  const code = font === undefined ? undefined : codeOfFont(font)
  if (!code || text === '') return text
  const plain = text.replace(/&(amp|lt|gt|quot|apos);|[^&]+/g, (part) =>
    part.startsWith('&') ? part : toUnicode(part, code),
  )
  return isCapitalFont(font!)
    ? plain.replace(/&\w+;|[^&]+/g, (part) => (part.startsWith('&') ? part : part.toUpperCase()))
    : plain
}

const withoutOldFont = (mark: string): string =>
  /\.Vn|VNI-/.test(mark) && /^<style:/.test(mark)
    ? mark.replace(
        /((?:svg|fo):font-family)="(?:&apos;|')?((?:\.Vn|VNI-)[^"]*)"/g,
        (_, name: string, family: string) =>
          `${name}="${/arial|helv/i.test(family) ? 'Liberation Sans' : 'Liberation Serif'}"`,
      )
    : mark

/** The font that a style comes to, whatever it rests on. */
function readStyles(xml: string): (family: string, name: string | undefined) => string | undefined {
  const faces = new Map<string, string>()
  const styles = new Map<string, Style>()
  let current: Style | undefined
  for (const { 0: mark } of xml.matchAll(tag)) {
    if (mark.startsWith('<style:font-face ')) {
      faces.set(attribute(mark, 'style:name') ?? '', attribute(mark, 'svg:font-family') ?? '')
    } else if (mark.startsWith('<style:style ') || mark.startsWith('<style:default-style ')) {
      const family = attribute(mark, 'style:family') ?? ''
      current = { parent: attribute(mark, 'style:parent-style-name'), font: undefined }
      styles.set(`${family} ${attribute(mark, 'style:name') ?? ''}`, current)
      if (mark.endsWith('/>')) current = undefined
    } else if (mark === '</style:style>' || mark === '</style:default-style>') {
      current = undefined
    } else if (current && mark.startsWith('<style:text-properties ')) {
      const [face, family] = [attribute(mark, 'style:font-name'), attribute(mark, 'fo:font-family')]
      current.font = family ?? (face === undefined ? undefined : (faces.get(face) ?? face))
    }
  }
  return (family, name) => {
    const seen = new Set<string>()
    for (let style = name ?? ''; !seen.has(style);) {
      seen.add(style)
      const found = styles.get(`${family} ${style}`)
      if (found?.font) return found.font
      style = found?.parent ?? ''
    }
    return undefined
  }
}

/** A cell without a style of its own has that of its column. */
class Columns {
  #runs: { until: number; style: string | undefined }[] = []
  #column = 0

  styleAt(name: string, mark: string): string | undefined {
    if (name === 'table:table') this.#runs = []
    else if (name === 'table:table-row') this.#column = 0
    else if (name === 'table:table-column') {
      const until = (this.#runs.at(-1)?.until ?? 0) + times(mark)
      this.#runs.push({ until, style: attribute(mark, 'table:default-cell-style-name') })
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const at = this.#column
      this.#column += times(mark)
      return this.#runs.find(({ until }) => at < until)?.style
    }
    return undefined
  }
}

const times = (mark: string): number => Number(attribute(mark, 'table:number-columns-repeated') ?? 1)
