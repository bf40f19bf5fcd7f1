// From a normalised view to its page index. Work done once at intake, so that binding is copying.
import { openPdf, type PdfFile } from '../pdf/file.ts'
import { get, type Node, template } from '../pdf/read.ts'
import { annotationsOf } from './annotations.ts'
import { goals } from './goals.ts'
import { attachmentsOf, layersOf, needsScript, outlineOf } from './outline.ts'
import { contentOf, type Page, pagesOf } from './pages.ts'
import type { Pix, PixPage, Template } from './pix.ts'
import { reachable } from './reach.ts'
import { type Looks, scriptOf } from './script.ts'
import type { ViewBytes } from './view.ts'

/** Changes when other indexes come out of the same views. */
export const INDEX_VERSION = 1

/**
 * `sha256` is the view's, which the binder compares with what it copies. Throws NotNormal for everything that the
 * normaliser would not write, TooManyPages; no page is not an error here.
 */
export function indexView(view: ViewBytes, sha256: string): Pix {
  const file = openPdf(view)
  return indexPages(file, pagesOf(file), sha256)
}

export function indexPages(file: PdfFile, pages: readonly Page[], sha256: string): Pix {
  const goalOf = goals(file, pages)
  const left = new Map<string, number>()
  const lost = (subtype: string) => {
    const kind = /^[A-Za-z0-9]{1,20}$/.test(subtype) ? subtype : 'Other'
    const name = left.size < 30 || left.has(kind) ? kind : 'Other'
    left.set(name, (left.get(name) ?? 0) + 1)
  }
  const laid = pages.map((page) => ({
    page,
    content: contentOf(file, page),
    group: groupOf(file, page),
    ...annotationsOf(file, page, goalOf, lost),
  }))

  const forms = laid.flatMap(({ marks }) => marks.map(([, form]) => form))
  const layers = laid.flatMap(({ marks }) => marks.flatMap(([, , layer]) => layer ?? []))
  const roots = [
    ...laid.flatMap(({ page, group }) => [page.resources, group]).filter((node) => node !== undefined),
    ...[...forms, ...layers].map((n) => ({ t: 'ref', n, s: 0, e: 0 }) as const),
  ]
  const contents = new Set(laid.flatMap(({ content }) => content ?? []))
  const reach = reachable(file, roots, contents, new Set(pages.map(({ n }) => n)))
  const isCopied = (n: number) => reach.used.has(n)

  const { looks, numberOf, count } = looksOf(file, laid, reach.shared, isCopied)
  const made = laid.map(({ page, group, links, marks }, i): PixPage => {
    const x = numberOf[i]
    const drawn = marks.filter(([, form, layer]) => {
      const isDrawn = isCopied(form) && (!layer || isCopied(layer))
      if (!isDrawn) lost('Other')
      return isDrawn
    })
    return {
      n: page.n,
      box: page.box,
      rot: page.rot,
      ...(page.unit !== 1 && { unit: page.unit }),
      ...(x !== undefined && { x }),
      ...(group && { group: template(group, isCopied) }),
      ...(links.length > 0 && { links }),
      ...(drawn.length > 0 && { marks: drawn }),
    }
  })
  const hidden = layersOf(file, isCopied)
  const font = get(pages[0]?.dict, 'StampFont')
  return {
    count,
    size: file.view.size,
    sha256,
    version: versionOf(file),
    pages: made,
    outline: outlineOf(file, goalOf),
    ...(hidden && { layers: hidden }),
    ...scriptOf(file, reach, looks, new Set(forms)),
    lost: Object.fromEntries(left),
    attachments: attachmentsOf(file) + (left.get('FileAttachment') ?? 0),
    xfa: needsScript(file),
    ...(font?.t === 'ref' && { font: font.n }),
  }
}

function groupOf(file: PdfFile, { dict }: Page): Node | undefined {
  const group = get(dict, 'Group')
  return file.deref(group)?.t === 'dict' ? group : undefined
}

/** Pages may share a content stream; with other resources or another box it is another form. */
function looksOf(
  file: PdfFile,
  laid: readonly { page: Page; content: number | undefined }[],
  shared: ReadonlySet<number>,
  isCopied: (n: number) => boolean,
): { looks: ReadonlyMap<number, Looks>; numberOf: readonly (number | undefined)[]; count: number } {
  const looks = new Map<number, { head: Template; n: number; key: string }[]>()
  let count = file.count
  const numberOf = laid.map(({ page, content }) => {
    if (content === undefined) return undefined
    const resources = page.resources ? template(page.resources, isCopied) : ['<<>>']
    const head = [`/Type/XObject/Subtype/Form/BBox[${page.box.join(' ')}]/Resources `, ...resources]
    const key = JSON.stringify(head)
    const known = looks.get(content) ?? []
    looks.set(content, known)
    const same = known.find((look) => look.key === key)
    if (same) return same.n
    const n = known.length === 0 && !shared.has(content) ? content : count++
    known.push({ head, n, key })
    return n
  })
  return { looks, numberOf, count }
}

function versionOf(file: PdfFile): string {
  const head = /^%PDF-(\d\.\d)/.exec(file.view.read(0, 16).toString('latin1'))?.[1] ?? '1.4'
  const root = file.sub(file.sub(file.trailer, 'Root'), 'Version')
  return root?.t === 'name' && /^\d\.\d$/.test(root.v) && root.v > head ? root.v : head
}
