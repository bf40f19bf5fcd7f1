// Odd PDFs from a seed, made with pdf-lib's low-level objects: what scanners, offices and mischief leave behind.
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFString,
  StandardFonts,
  degrees,
  rgb,
} from 'pdf-lib'

/** A small generator of its own, so that a seed gives the same files everywhere. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % below
  }
}

export type Shape = {
  pages: number
  title?: string
  size?: [number, number]
  rotate?: 0 | 90 | 180 | 270
  crop?: [number, number, number, number]
  unit?: number
  origin?: [number, number]
  inherit?: boolean
  outline?: boolean
  form?: boolean
  scripts?: boolean
  links?: boolean
  split?: boolean
  unbalanced?: boolean
  layer?: boolean
  /** A picture of so many bytes that no page shows, but that its resources name. */
  bulk?: number
}

export async function paper(shape: Shape): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const [width, height] = shape.size ?? [595, 842]
  for (let i = 0; i < shape.pages; i++) {
    const page = pdf.addPage([width, height])
    const [x, y] = shape.origin ?? [0, 0]
    if (shape.origin) page.setMediaBox(x, y, width, height)
    page.drawRectangle({
      x: x + 20,
      y: y + 20,
      width: width - 40,
      height: height - 40,
      borderColor: rgb(0, 0, 0),
      borderWidth: 1,
    })
    page.drawText(`${shape.title ?? 'paper'} page ${i + 1}`, { x: x + 60, y: y + height / 2, size: 18, font })
    for (let line = 0; line < 12; line++)
      page.drawText('Noi dung kiem chung '.repeat(3), {
        x: x + 60,
        y: y + height / 2 - 20 - line * 14,
        size: 10,
        font,
      })
    if (shape.rotate) page.setRotation(degrees(shape.rotate))
    if (shape.crop) page.setCropBox(...shape.crop)
    if (shape.unit) page.node.set(PDFName.of('UserUnit'), pdf.context.obj(shape.unit))
    if (shape.unbalanced) append(pdf, page, 'q q 3 0 0 3 0 0 cm BT 0.2 0.9 0.1 rg')
    else if (shape.split) append(pdf, page, '0.5 g 30 30 40 10 re f')
  }
  if (shape.links) addLinks(pdf)
  if (shape.outline) addOutline(pdf, shape.title ?? 'paper')
  if (shape.form) addForm(pdf)
  if (shape.scripts) addScripts(pdf)
  if (shape.layer) addLayer(pdf)
  if (shape.bulk) addBulk(pdf, shape.bulk)
  if (shape.inherit) inheritBoxes(pdf)
  return Buffer.from(
    await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }),
  )
}

function append(pdf: PDFDocument, page: PDFPage, operators: string): void {
  page.node.normalize()
  page.node.Contents()
  page.node.addContentStream(pdf.context.register(pdf.context.stream(operators)))
}

function addLinks(pdf: PDFDocument): void {
  const pages = pdf.getPages()
  const link = (rect: number[], rest: object) =>
    pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: rect, ...rest })
  const named = pdf.context.obj({ Dests: { Names: [PDFString.of('cuoi'), [pages.at(-1)!.ref, 'Fit']] } })
  pdf.catalog.set(PDFName.of('Names'), named)
  pages[0]!.node.set(
    PDFName.of('Annots'),
    pdf.context.obj([
      link([60, 60, 120, 80], { Dest: [pages.at(-1)!.ref, 'XYZ', 0, 500, 0] }),
      link([60, 90, 120, 110], { A: { S: 'GoTo', D: PDFString.of('cuoi') } }),
      link([60, 120, 120, 140], { A: { S: 'URI', URI: PDFString.of('https://example.vn/van-ban') } }),
      link([60, 150, 120, 170], { A: { S: 'URI', URI: PDFString.of('javascript:app.alert(1)') } }),
      link([60, 180, 120, 200], { A: { S: 'Launch', F: PDFString.of('cmd.exe') } }),
      link([60, 210, 120, 230], { A: { S: 'GoToR', F: PDFString.of('khac.pdf'), D: [0, 'Fit'] } }),
    ]),
  )
}

function addOutline(pdf: PDFDocument, title: string): void {
  const { context } = pdf
  const [root, first, inner, last] = [
    context.nextRef(),
    context.nextRef(),
    context.nextRef(),
    context.nextRef(),
  ]
  const pages = pdf.getPages()
  const text = (words: string) => PDFHexString.fromText(words)
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: 2 }))
  context.assign(
    first,
    context.obj({
      Title: text(`${title}: Phần mở đầu`),
      Parent: root,
      Next: last,
      First: inner,
      Last: inner,
      Count: 1,
      Dest: [pages[0]!.ref, 'Fit'],
    }),
  )
  context.assign(
    inner,
    context.obj({
      Title: text('Mục 1. Căn cứ'),
      Parent: first,
      A: { S: 'GoTo', D: [pages.at(-1)!.ref, 'XYZ', 0, 700, 0] },
    }),
  )
  context.assign(
    last,
    context.obj({
      Title: text('Mất đích'),
      Parent: root,
      Prev: first,
      A: { S: 'JavaScript', JS: PDFString.of('app.alert(2)') },
    }),
  )
  pdf.catalog.set(PDFName.of('Outlines'), root)
}

function addForm(pdf: PDFDocument): void {
  const page = pdf.getPages()[0]!
  const form = pdf.getForm()
  const field = form.createTextField('ho.ten')
  field.setText('Nguyen Van Truong')
  field.addToPage(page, { x: 60, y: 700, width: 220, height: 26 })
  const box = form.createCheckBox('dong.y')
  box.addToPage(page, { x: 300, y: 700, width: 20, height: 20 })
  box.check()
  form.updateFieldAppearances()
  const seal = (rect: number[], flags: number) =>
    pdf.context.register(
      pdf.context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: rect, F: flags, AP: { N: appearance } }),
    )
  // turned by a quarter and moved: the rectangle alone says where it is seen
  const appearance = pdf.context.register(
    pdf.context.stream('0 0 40 80 re f 1 g 5 5 10 10 re f', {
      BBox: [0, 0, 40, 80],
      Matrix: [0, 1, -1, 0, 300, 7],
    }),
  )
  page.node.addAnnot(seal([100, 560, 260, 640], 4))
  page.node.addAnnot(seal([300, 560, 460, 640], 2))
}

function addScripts(pdf: PDFDocument): void {
  pdf.addJavaScript('hai', 'app.alert("hai")')
  pdf.catalog.set(
    PDFName.of('OpenAction'),
    pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert("mo")') }),
  )
  const page = pdf.getPages()[0]!
  page.node.set(PDFName.of('AA'), pdf.context.obj({ O: { S: 'Launch', F: PDFString.of('calc.exe') } }))
  const file = pdf.context.register(pdf.context.stream('MZ malware', { Type: 'EmbeddedFile' }))
  const spec = pdf.context.obj({ Type: 'Filespec', F: PDFString.of('virus.exe'), EF: { F: file } })
  page.node.addAnnot(
    pdf.context.register(
      pdf.context.obj({ Type: 'Annot', Subtype: 'FileAttachment', Rect: [10, 10, 30, 30], FS: spec }),
    ),
  )
}

function addLayer(pdf: PDFDocument): void {
  const { context } = pdf
  const page = pdf.getPages()[0]!
  const hidden = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('nhap') }))
  pdf.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [hidden], D: { OFF: [hidden] } }))
  page.node.normalize()
  const resources = page.node.Resources()!
  resources.set(PDFName.of('Properties'), context.obj({ Nhap: hidden }))
  append(pdf, page, '/OC /Nhap BDC 0 g 100 100 400 600 re f EMC')
}

function addBulk(pdf: PDFDocument, size: number): void {
  const next = random(size)
  const stream = pdf.context.stream(Buffer.from(Array.from({ length: size }, () => next(256))), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: size,
    Height: 1,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
  })
  const page = pdf.getPages()[0]!
  page.node.normalize()
  page.node.Resources()!.set(PDFName.of('XObject'), pdf.context.obj({ Bulk: pdf.context.register(stream) }))
}

/** MediaBox, Rotate and Resources on the tree's root alone. */
function inheritBoxes(pdf: PDFDocument): void {
  const root = pdf.catalog.Pages()
  for (const key of ['MediaBox', 'Rotate', 'CropBox'].map((name) => PDFName.of(name))) {
    const value = pdf.getPages()[0]!.node.get(key)
    if (!value) continue
    root.set(key, value)
    for (const page of pdf.getPages()) page.node.delete(key)
  }
}
