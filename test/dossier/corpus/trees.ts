// Page trees, boxes, outlines, annotations, labels, layers and contents that are legal but rare, or not legal at all.
import { bodies, first, type Odd, pdf, simple, stream, text } from './bytes.ts'

export const treeOdds = (): Odd[] => [
  ...trees(),
  ...boxes(),
  ...contents(),
  ...outlines(),
  ...annotations(),
  ...catalogs(),
]

function trees(): Odd[] {
  const two = bodies()
  const swap = (at: number, body: string) => pdf(two.map((one, i) => (i === at - 1 ? body : one)))
  const deep = (levels: number): Buffer => {
    const nodes = Array.from(
      { length: levels },
      (_, i) => `<</Type/Pages/Parent ${5 + i} 0 R/Count 1/Kids[${i + 7} 0 R]>>`,
    )
    const page = '<</Type/Page/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>'
    return pdf([
      '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[6 0 R]>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>', stream(text('sau')), 'null', ...nodes, page,
    ]) // prettier-ignore
  }
  return [
    { name: 'tree-count-too-low', bytes: swap(2, `<</Type/Pages/Count 1/Kids[4 0 R 6 0 R]>>`), pages: 2 },
    { name: 'tree-count-huge', bytes: swap(2, `<</Type/Pages/Count 9999999999/Kids[4 0 R 6 0 R]>>`), pages: 2 },
    { name: 'tree-count-negative', bytes: swap(2, `<</Type/Pages/Count -3/Kids[4 0 R 6 0 R]>>`), pages: 2 },
    { name: 'tree-count-missing', bytes: swap(2, `<</Type/Pages/Kids[4 0 R 6 0 R]>>`), pages: 2 },
    { name: 'tree-count-real', bytes: swap(2, `<</Type/Pages/Count 2.0/Kids[4 0 R 6 0 R]>>`), pages: 2 },
    { name: 'tree-no-type', bytes: swap(2, `<</Count 2/Kids[4 0 R 6 0 R]>>`), pages: 2 },
    { name: 'tree-wrong-type', bytes: swap(2, `<</Type/Catalog/Count 2/Kids[4 0 R 6 0 R]>>`) },
    { name: 'tree-kid-null', bytes: swap(2, `<</Type/Pages/Count 3/Kids[4 0 R null 6 0 R]>>`) },
    { name: 'tree-kid-missing', bytes: swap(2, `<</Type/Pages/Count 3/Kids[4 0 R 99 0 R 6 0 R]>>`) },
    { name: 'tree-kid-twice', bytes: swap(2, `<</Type/Pages/Count 3/Kids[4 0 R 6 0 R 4 0 R]>>`), pages: 3 },
    { name: 'tree-kid-inline', bytes: swap(2, `<</Type/Pages/Count 1/Kids[<</Type/Page/MediaBox[0 0 9 9]>>]>>`) },
    { name: 'tree-cycle', bytes: swap(2, `<</Type/Pages/Count 2/Kids[4 0 R 2 0 R 6 0 R]>>`) },
    { name: 'tree-no-kids', bytes: swap(2, `<</Type/Pages/Count 0/Kids[]>>`), pages: 0 },
    { name: 'tree-kids-not-array', bytes: swap(2, `<</Type/Pages/Count 1/Kids 4 0 R>>`) },
    { name: 'tree-root-is-page', bytes: pdf(['<</Type/Catalog/Pages 4 0 R>>', ...two.slice(1)]) },
    { name: 'tree-pages-missing', bytes: pdf(['<</Type/Catalog>>', ...two.slice(1)]) },
    { name: 'tree-page-no-type', bytes: swap(4, `<</Parent 2 0 R/MediaBox[0 0 99 99]/Contents 5 0 R>>`), pages: 2 },
    { name: 'tree-deep-30', bytes: deep(30), pages: 1 },
    { name: 'tree-deep-200', bytes: deep(200) },
    { name: 'tree-parent-wrong', bytes: swap(4, `<</Type/Page/Parent 1 0 R/MediaBox[0 0 99 99]/Contents 5 0 R>>`), pages: 2 },
    { name: 'tree-empty-branch', bytes: pdf([...two.map((one, i) => (i === 1 ? '<</Type/Pages/Count 2/Kids[4 0 R 8 0 R 6 0 R]>>' : one)), '<</Type/Pages/Parent 2 0 R/Count 0/Kids[]>>']), pages: 2 },
  ] // prettier-ignore
}

function boxes(): Odd[] {
  const given: [string, string][] = [
    ['reversed', '/MediaBox[595 842 0 0]'],
    ['reals', '/MediaBox[0.5 -0.25 595.276 841.89]'],
    ['negative', '/MediaBox[-300 -400 295 442]'],
    ['shifted', '/MediaBox[1000 2000 1595 2842]'],
    ['crop', '/MediaBox[0 0 595 842]/CropBox[60 80 500 700]'],
    ['crop-outside', '/MediaBox[0 0 595 842]/CropBox[900 900 950 950]'],
    ['crop-larger', '/MediaBox[0 0 595 842]/CropBox[-100 -100 800 1000]'],
    ['crop-reversed', '/MediaBox[0 0 595 842]/CropBox[500 700 60 80]'],
    ['crop-empty', '/MediaBox[0 0 595 842]/CropBox[100 100 100 100]'],
    ['empty', '/MediaBox[0 0 0 0]'],
    ['short', '/MediaBox[0 0 595]'],
    ['words', '/MediaBox[/a (b) null 5]'],
    ['missing', ''],
    ['huge', '/MediaBox[0 0 14400 14400]'],
    ['absurd', '/MediaBox[0 0 99999999 99999999]'],
    ['tiny', '/MediaBox[0 0 3 3]'],
    ['narrow', '/MediaBox[0 0 20 842]'],
    ['a3-landscape', '/MediaBox[0 0 1191 842]'],
    ['a3-landscape-rotated', '/MediaBox[0 0 842 1191]/Rotate 90'],
    ['trim-bleed', '/MediaBox[0 0 640 890]/TrimBox[20 20 615 862]/BleedBox[10 10 625 872]'],
    ['unit-2', '/MediaBox[0 0 298 421]/UserUnit 2'],
    ['unit-tenth', '/MediaBox[0 0 5950 8420]/UserUnit 0.1'],
    ['unit-zero', '/MediaBox[0 0 595 842]/UserUnit 0'],
    ['rotate-450', '/MediaBox[0 0 595 842]/Rotate 450'],
    ['rotate-minus-90', '/MediaBox[0 0 595 842]/Rotate -90'],
    ['rotate-45', '/MediaBox[0 0 595 842]/Rotate 45'],
    ['rotate-real', '/MediaBox[0 0 595 842]/Rotate 90.0'],
    ['rotate-ref', `/MediaBox[0 0 595 842]/Rotate ${first()} 0 R`],
    ['box-ref', `/MediaBox ${first() + 1} 0 R`],
    ['box-of-refs', `/MediaBox[0 0 ${first() + 2} 0 R ${first() + 3} 0 R]`],
  ]
  const more = ['270', '[0 0 420 595]', '420', '595']
  const inherited = simple({ box: '', tree: '/MediaBox[0 0 420 595]/CropBox[20 30 400 500]/Rotate 270' })
  const half = simple({
    box: '',
    tree: '/MediaBox[10 10 430 605]',
    page: (i) => (i ? '/Rotate 90/CropBox[50 50 300 300]' : ''),
  })
  return [
    ...given.map(([name, box]) => ({ name: `box-${name}`, bytes: simple({ box, more }), pages: 2 })),
    { name: 'box-inherited', bytes: inherited, pages: 2 },
    { name: 'box-half-inherited', bytes: half, pages: 2 },
  ]
}

function contents(): Odd[] {
  const of = (content: string, more: readonly (string | Buffer)[] = [], page = '') =>
    simple({ pages: 1, content: () => content, more, page: () => page })
  const array = (list: string, more: readonly (string | Buffer)[] = []) =>
    pdf([...bodies({ pages: 1 }).map((one, i) => i === 3 ? `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${list}>>` : one), ...more]) // prettier-ignore
  const at = first(1)
  return [
    { name: 'content-unbalanced-q', bytes: of(`q q 2 0 0 2 0 0 cm ${text('q', 300)}`), pages: 1 },
    { name: 'content-too-many-Q', bytes: of(`Q Q Q ${text('Q')}`), pages: 1 },
    { name: 'content-open-BT', bytes: of('BT /F 24 Tf 72 700 Td (mo) Tj'), pages: 1 },
    { name: 'content-open-string', bytes: of('BT /F 24 Tf 72 700 Td (mo Tj ET'), pages: 1 },
    { name: 'content-white-on-all', bytes: of('1 g 0 0 2000 2000 re f'), pages: 1 },
    { name: 'content-black-on-all', bytes: of('0 g -500 -500 3000 3000 re f'), pages: 1 },
    { name: 'content-clip-left-open', bytes: of(`100 100 10 10 re W n ${text('cat')}`), pages: 1 },
    { name: 'content-inline-image', bytes: of('q 100 0 0 100 72 72 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\xff\xff\x00 EI Q'), pages: 1 },
    { name: 'content-unknown-operators', bytes: of(`foo bar 1 2 3 baz BX qux EX ${text('la')}`), pages: 1 },
    { name: 'content-marked', bytes: of(`/P <</MCID 0>> BDC ${text('the')} EMC`), pages: 1 },
    { name: 'content-empty', bytes: of(''), pages: 1 },
    { name: 'content-missing', bytes: array('99 0 R'), pages: 1 },
    { name: 'content-null', bytes: array('null'), pages: 1 },
    { name: 'content-array', bytes: array(`[5 0 R ${at} 0 R]`, [stream(text('hai', 600))]), pages: 1 },
    { name: 'content-array-torn', bytes: array(`[${at} 0 R ${at + 1} 0 R]`, [stream('BT /F 24 Tf 72 700 T'), stream('d (roi) Tj ET')]), pages: 1 },
    { name: 'content-array-null', bytes: array('[null 5 0 R 98 0 R]'), pages: 1 },
    { name: 'content-array-empty', bytes: array('[]'), pages: 1 },
    { name: 'content-bad-filter', bytes: pdf(bodies({ pages: 1 }).map((one, i) => (i === 4 ? stream('rac', '/Filter/FlateDecode') : one))) },
    { name: 'content-unknown-filter', bytes: pdf(bodies({ pages: 1 }).map((one, i) => (i === 4 ? stream('rac', '/Filter/Rac') : one))) },
    { name: 'content-ascii-filters', bytes: pdf(bodies({ pages: 1 }).map((one, i) => (i === 4 ? stream(Buffer.from(text('hex')).toString('hex') + '>', '/Filter/ASCIIHexDecode') : one))), pages: 1 },
    { name: 'content-resources-missing', bytes: pdf(bodies({ pages: 1 }).map((one, i) => (i === 3 ? '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R>>' : one))), pages: 1 },
    { name: 'content-resources-inherited', bytes: pdf(bodies({ pages: 1, tree: '/Resources<</Font<</F 3 0 R>>>>' }).map((one, i) => (i === 3 ? '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R>>' : one))), pages: 1 },
    { name: 'content-shared', bytes: shared(), pages: 2 },
    { name: 'content-group', bytes: of(text('nhom'), [], '/Group<</S/Transparency/CS/DeviceRGB/I true/K false>>'), pages: 1 },
    { name: 'content-form-recursion', bytes: of('/X Do', [stream('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>')], '/Resources<</XObject<</X 6 0 R>>>>'), pages: 1 },
    { name: 'content-name-clash', bytes: of('/P Do BT /F1 12 Tf 72 600 Td (x) Tj ET', [], '/Resources<</Font<</F1 3 0 R/R 3 0 R>>>>'), pages: 1 },
  ] // prettier-ignore
}

/** One content stream, two pages that read /F in it as two fonts. */
const shared = (): Buffer =>
  pdf([
    ...bodies().map((one, i) =>
      i === 5
        ? `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F ${first()} 0 R>>>>/Contents 5 0 R>>`
        : one,
    ),
    '<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold>>',
  ])

function outlines(): Odd[] {
  const at = first()
  const of = (items: readonly string[], catalog = '') =>
    simple({ catalog: `/Outlines ${at} 0 R${catalog}`, more: items })
  const root = `<</Type/Outlines/First ${at + 1} 0 R/Last ${at + 1} 0 R/Count 1>>`
  const item = (rest: string) => `<</Title(Muc)/Parent ${at} 0 R${rest}>>`
  const chain = (n: number) => Array.from({ length: n }, (_, i) => `<</Title(Muc ${i + 1})/Parent ${at} 0 R/Dest[4 0 R/Fit]${i + 1 < n ? `/Next ${at + 2 + i} 0 R` : ''}>>`) // prettier-ignore
  const down = (n: number) => Array.from({ length: n }, (_, i) => `<</Title(Sau ${i + 1})/Dest[4 0 R/Fit]${i + 1 < n ? `/First ${at + 2 + i} 0 R/Last ${at + 2 + i} 0 R` : ''}>>`) // prettier-ignore
  const names = (tree: string) => `/Names<</Dests ${tree}>>`
  const all: [string, Buffer][] = [
    ['explicit', of([root, item('/Dest[6 0 R/XYZ 0 700 0]')])],
    ['page-number', of([root, item('/Dest[1/Fit]')])],
    ['goto', of([root, item('/A<</S/GoTo/D[6 0 R/FitH 500]>>')])],
    ['named-string', of([root, item('/Dest(hai)')], names('<</Names[(hai)[6 0 R/Fit]]>>'))],
    ['named-name', of([root, item('/Dest/hai')], '/Dests<</hai[6 0 R/Fit]>>')],
    ['named-dict', of([root, item('/Dest(hai)')], names('<</Names[(hai)<</D[6 0 R/Fit]>>]>>'))],
    ['named-missing', of([root, item('/Dest(khong)')], names('<</Names[(hai)[6 0 R/Fit]]>>'))],
    ['named-tree-cycle', of([root, item('/Dest(hai)'), `<</Kids[${at + 2} 0 R]>>`], names(`${at + 2} 0 R`))],
    ['named-loop', of([root, item('/Dest(a)')], names('<</Names[(a)(b)(b)(a)]>>'))],
    ['uri', of([root, item('/A<</S/URI/URI(https://example.vn/)>>')])],
    ['script', of([root, item('/A<</S/JavaScript/JS(app.alert\\(1\\))>>')])],
    ['launch', of([root, item('/A<</S/Launch/F(calc.exe)>>')])],
    ['cycle-next', of([root, item(`/Dest[4 0 R/Fit]/Next ${at + 1} 0 R`)])],
    ['cycle-first', of([root, item(`/Dest[4 0 R/Fit]/First ${at + 1} 0 R/Last ${at + 1} 0 R/Count 1`)])],
    ['cycle-root', of([root, item(`/Dest[4 0 R/Fit]/First ${at} 0 R`)])],
    ['count-lies', of([root.replace('Count 1', 'Count -99'), item('/Dest[4 0 R/Fit]')])],
    ['first-missing', of([`<</Type/Outlines/First 99 0 R/Last 99 0 R/Count 1>>`])],
    ['title-missing', of([root, `<</Parent ${at} 0 R/Dest[4 0 R/Fit]>>`])],
    ['title-utf16', of([root, item('/Dest[4 0 R/Fit]').replace('(Muc)', '<FEFF004D1EE5006300200049>')])],
    [
      'title-utf8',
      of([root, item('/Dest[4 0 R/Fit]').replace('(Muc)', '(\xef\xbb\xbfM\xe1\xbb\xa5c l\xe1\xbb\xa5c)')]),
    ],
    ['title-controls', of([root, item('/Dest[4 0 R/Fit]').replace('(Muc)', '(A\\000B\\tC\\rD)')])],
    ['title-long', of([root, item('/Dest[4 0 R/Fit]').replace('(Muc)', `(${'dai '.repeat(2_000)})`)])],
    ['dest-other-page-object', of([root, item('/Dest[3 0 R/Fit]')])],
    ['dest-empty', of([root, item('/Dest[]')])],
    ['chain-3000', of([root, ...chain(3_000)])],
    ['deep-500', of([root, ...down(500)])],
  ]
  return all.map(([name, bytes]) => ({ name: `outline-${name}`, bytes, pages: 2 }))
}

function annotations(): Odd[] {
  const at = first(1)
  const of = (annots: string, more: readonly (string | Buffer)[] = [], catalog = '') =>
    simple({ pages: 1, page: () => `/Annots ${annots}`, more, catalog })
  const form = (rest = '') =>
    stream('0 0 1 rg 0 0 50 20 re f', `/Type/XObject/Subtype/Form/BBox[0 0 50 20]${rest}`)
  const stamp = (rest: string) => `[<</Type/Annot/Subtype/Stamp/Rect[100 100 200 140]${rest}>>]`
  const links = (n: number) =>
    `[${'<</Type/Annot/Subtype/Link/Rect[72 72 90 90]/Dest[4 0 R/Fit]>>'.repeat(n)}]`
  const all: [string, Buffer][] = [
    ['link-goto', of('[<</Type/Annot/Subtype/Link/Rect[72 72 200 90]/Dest[4 0 R/XYZ 0 0 0]>>]')],
    ['link-uri', of('[<</Type/Annot/Subtype/Link/Rect[72 72 200 90]/A<</S/URI/URI(https://example.vn)>>>>]')],
    ['link-uri-odd', of('[<</Type/Annot/Subtype/Link/Rect[72 72 200 90]/A<</S/URI/URI(java\\nscript:alert\\(1\\))>>>>]')],
    ['link-reversed-rect', of('[<</Type/Annot/Subtype/Link/Rect[200 90 72 72]/Dest[4 0 R/Fit]>>]')],
    ['link-no-rect', of('[<</Type/Annot/Subtype/Link/Dest[4 0 R/Fit]>>]')],
    ['links-5000', of(links(5_000))],
    ['stamp', of(stamp(`/AP<</N ${at} 0 R>>`), [form()])],
    ['stamp-hidden', of(stamp(`/F 2/AP<</N ${at} 0 R>>`), [form()])],
    ['stamp-noview', of(stamp(`/F 32/AP<</N ${at} 0 R>>`), [form()])],
    ['stamp-no-appearance', of(stamp(''))],
    ['stamp-states', of(stamp(`/AS/On/AP<</N<</On ${at} 0 R/Off null>>>>`), [form()])],
    ['stamp-state-missing', of(stamp(`/AS/Zzz/AP<</N<</On ${at} 0 R>>>>`), [form()])],
    ['stamp-matrix', of(stamp(`/AP<</N ${at} 0 R>>`), [form('/Matrix[0 1 -1 0 20 3]')])],
    ['stamp-matrix-singular', of(stamp(`/AP<</N ${at} 0 R>>`), [form('/Matrix[0 0 0 0 0 0]')])],
    ['stamp-empty-bbox', of(stamp(`/AP<</N ${at} 0 R>>`), [stream('0 0 9 9 re f', '/Subtype/Form/BBox[0 0 0 0]')])],
    ['stamp-appearance-not-stream', of(stamp('/AP<</N<</A 1>>>>'))],
    ['not-array', of('<</Subtype/Link>>')],
    ['with-null', of(`[null 99 0 R ${at} 0 R]`, ['<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/Contents(ghi chu)>>'])],
    ['popup-cycle', of(`[${at} 0 R]`, [`<</Type/Annot/Subtype/Popup/Rect[0 0 9 9]/Parent ${at} 0 R/Popup ${at} 0 R>>`])],
    ['field', of(`[${at} 0 R]`, [`<</Type/Annot/Subtype/Widget/FT/Tx/T(ten)/V(An)/DA(/F 12 Tf)/Rect[72 500 300 520]>>`], `/AcroForm<</Fields[${at} 0 R]/NeedAppearances true/DR<</Font<</F 3 0 R>>>>>>`)],
    ['signature', of(`[${at} 0 R]`, [`<</Type/Annot/Subtype/Widget/FT/Sig/T(ky)/Rect[72 500 122 520]/AP<</N ${at + 1} 0 R>>/V<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>>>>`, form()], `/AcroForm<</SigFlags 3/Fields[${at} 0 R]>>`)],
    ['launch', of('[<</Type/Annot/Subtype/Link/Rect[72 72 200 90]/A<</S/Launch/F(calc.exe)>>>>]')],
    ['attachment', of(`[<</Type/Annot/Subtype/FileAttachment/Rect[72 72 90 90]/FS<</F(a.exe)/EF<</F ${at} 0 R>>>>>>]`, [stream('MZ', '/Type/EmbeddedFile')])],
  ] // prettier-ignore
  return all.map(([name, bytes]) => ({ name: `annot-${name}`, bytes, pages: 1 }))
}

function catalogs(): Odd[] {
  const at = first()
  const of = (catalog: string, more: readonly (string | Buffer)[] = [], rest = {}) =>
    simple({ catalog, more, ...rest })
  const layered = (config: string) =>
    of(`/OCProperties<</OCGs[${at} 0 R]/D<<${config}>>>>`, [`<</Type/OCG/Name(nhap)>>`], {
      page: () => `/Resources<</Font<</F 3 0 R>>/Properties<</L ${at} 0 R>>>>`,
      content: () => `${text('hien')} /OC /L BDC 0 g 72 300 200 200 re f EMC`,
    })
  const xfa = (rest: string) =>
    of(`/AcroForm<</XFA ${at} 0 R/Fields[]>>${rest}`, [
      stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>'),
    ])
  const all: [string, Buffer, number?][] = [
    ['labels-mixed', of('/PageLabels<</Nums[0<</S/r>>1<</S/D/P(A-)/St 5>>]>>')],
    ['labels-cycle', of(`/PageLabels ${at} 0 R`, [`<</Kids[${at} 0 R]>>`])],
    ['labels-odd', of('/PageLabels<</Nums[(a) 1 -5<</S/Zz/St -9>>]>>')],
    ['layer-off', layered(`/OFF[${at} 0 R]/Order[]`)],
    ['layer-on', layered(`/ON[${at} 0 R]`)],
    ['layer-base-off', layered('/BaseState/OFF')],
    ['layer-broken', of('/OCProperties<</OCGs 7/D null>>')],
    ['open-action', of('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>')],
    ['script-names', of('/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>')],
    ['attachment', of(`/Names<</EmbeddedFiles<</Names[(a)<</F(a.txt)/EF<</F ${at} 0 R>>>>]>>>>`, [stream('abc', '/Type/EmbeddedFile')])],
    ['portfolio', of(`/Collection<</View/T>>/Names<</EmbeddedFiles<</Names[(a)<</F(a.pdf)/EF<</F ${at} 0 R>>>>]>>>>`, [stream('%PDF-', '/Type/EmbeddedFile')])],
    ['xfa-static', xfa(''), 2],
    ['xfa-dynamic', xfa('/NeedsRendering true'), 0],
    ['tagged', of(`/MarkInfo<</Marked true>>/StructTreeRoot ${at} 0 R/Lang(vi)`, ['<</Type/StructTreeRoot/K[]>>'])],
    ['metadata', of(`/Metadata ${at} 0 R`, [stream('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>', '/Type/Metadata/Subtype/XML')])],
    ['version-2', simple({}, { version: '2.0' })],
    ['version-none', simple({}, { version: '9.9' })],
    ['pieceinfo-thumb', of('', [stream('\x00', '/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8')], { page: () => `/Thumb ${at} 0 R/PieceInfo<</A<</Private 1>>>>` })],
    ['transition', of('', [], { page: () => '/Trans<</S/Dissolve>>/Dur 3/AA<</O<</S/Launch/F(calc.exe)>>>>' })],
    ['deep-arrays', of(`/X ${'['.repeat(600)}${']'.repeat(600)}`)],
    ['no-pages-at-all', pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>']), 0],
  ] // prettier-ignore
  return all.map(([name, bytes, pages = 2]) => ({ name: `catalog-${name}`, bytes, pages }))
}
