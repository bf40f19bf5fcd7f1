// Real files as office programs write them: LibreOffice writes them here, of documents that it makes from nothing.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Wanted {
  readonly kind: 'writer' | 'calc' | 'impress'
  /** Of LibreOffice's export. */
  readonly filter: string
  readonly text: string
  readonly font?: string
  readonly password?: string
}

const make = `
Sub One(kind, filter, words, face, secret, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim doc : doc = StarDesktop.loadComponentFromURL("private:factory/s" & kind, "_blank", 0, hidden())
  If kind = "writer" Then
    If face <> "" Then doc.StyleFamilies.getByName("ParagraphStyles").getByName("Standard").CharFontName = face
    doc.Text.String = words
  ElseIf kind = "calc" Then
    Dim cell : cell = doc.Sheets(0).getCellByPosition(0, 0)
    If face <> "" Then cell.CharFontName = face
    cell.String = words
  Else
    Dim shape : shape = doc.createInstance("com.sun.star.drawing.TextShape")
    Dim size As New com.sun.star.awt.Size
    size.Width = 20000 : size.Height = 3000
    shape.Size = size
    doc.DrawPages(0).add(shape)
    shape.String = words
  End If
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName" : how(0).Value = filter
  If secret <> "" Then
    how(1).Name = "Password" : how(1).Value = secret
  End If
  doc.storeToURL(ConvertToURL(target), how())
  doc.close(True)
End Sub
`
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const basic = 'http://openoffice.org/2000'
const xml = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** By their names, which end as their type does. One start of LibreOffice writes them all. */
export function officeFiles(wanted: Readonly<Record<string, Wanted>>): Map<string, Buffer> {
  const dir = mkdtempSync(join(tmpdir(), 'kc-office-'))
  try {
    const place = join(dir, 'profile', 'user', 'basic')
    mkdirSync(join(place, 'Standard'), { recursive: true })
    const text = (value: string) => `"${value.replaceAll('"', '""')}"`
    const calls = Object.entries(wanted).map(
      ([name, { kind, filter, text: words, font = '', password = '' }]) =>
        ['  One', [kind, filter, words, font, password, join(dir, name)].map(text).join(', ')].join(' '),
    )
    const code = `${make}\nSub All()\n  On Error Resume Next\n${calls.join('\n')}\nEnd Sub\n`
    for (const [path, body] of [
      [
        '../registrymodifications.xcu',
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>',
      ],
      [
        'script.xlc',
        `<library:libraries xmlns:library="${basic}/library"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
      ],
      [
        'Standard/script.xlb',
        `<library:library xmlns:library="${basic}/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Samples"/></library:library>`,
      ],
      [
        'Standard/Samples.xba',
        `<script:module xmlns:script="${basic}/script" script:name="Samples" script:language="StarBasic">${xml(code)}</script:module>`,
      ],
    ] as const)
      writeFileSync(join(place, path), head + body)
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`
    const quiet = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo']
    execFileSync('soffice', [profile, ...quiet, 'macro:///Standard.Samples.All'], { stdio: 'ignore' })
    return new Map(Object.keys(wanted).map((name) => [name, readFileSync(join(dir, name))]))
  } finally {
    rmSync(dir, { recursive: true })
  }
}
