// What LibreOffice is told: a Basic module of ours in a fresh profile. It opens one file without running its macros or
// following its links, makes wide tables fit the width of their pages, and writes a PDF; of a text document its plain text
// too. `--convert-to` alone cuts a wide table into strips.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Opened {
  /** As LibreOffice sees them. */
  readonly source: string
  readonly target: string
  /** Of a text document, where it goes as plain text. */
  readonly plain: string
  /** Lets a row of a table go on in the next page. */
  readonly isParted: boolean
  /** How to read it, where the file itself does not say: filter and its options. */
  readonly filter?: readonly [name: string, options: string]
}

/** Writes the profile under `dir`; returns what to start. */
export async function writeMacro(dir: string, opened: Opened): Promise<string> {
  const basic = join(dir, 'profile', 'user', 'basic')
  await mkdir(join(basic, 'Standard'), { recursive: true })
  await writeFile(join(dir, 'profile', 'user', 'registrymodifications.xcu'), settings)
  await writeFile(join(basic, 'script.xlc'), libraries)
  await writeFile(join(basic, 'Standard', 'script.xlb'), library)
  await writeFile(join(basic, 'Standard', 'View.xba'), moduleOf(opened))
  return 'macro:///Standard.View.Make'
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const library = `${head}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="View"/></library:library>`
const libraries = `${head}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`
// A profile that is set up already: otherwise the first start writes its own modules over ours.
const settings = `${head}<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>`

const text = (value: string) => `"${value.replaceAll('"', '""')}"`
const xml = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** 0 of MacroExecutionMode: never. 0 of UpdateDocMode: no link is followed. */
function moduleOf({ source, target, plain, isParted, filter }: Opened): string {
  const [name, options] = filter ?? ['', '']
  const code = `
Sub Make()
  On Error GoTo Failed
  Dim how(4) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden" : how(0).Value = True
  how(1).Name = "MacroExecutionMode" : how(1).Value = 0
  how(2).Name = "UpdateDocMode" : how(2).Value = 0
  If ${text(name)} <> "" Then
    how(3).Name = "FilterName" : how(3).Value = ${text(name)}
    how(4).Name = "FilterOptions" : how(4).Value = ${text(options)}
  End If
  Dim doc : doc = StarDesktop.loadComponentFromURL(ConvertToURL(${text(source)}), "_blank", 0, how())
  If IsNull(doc) Then Exit Sub
  Dim kind As String : kind = "writer"
  If doc.supportsService("com.sun.star.sheet.SpreadsheetDocument") Then
    kind = "calc"
    If ${text(name)} <> "" Then
      ' A bare table: columns as wide as what stands in them, no header with the name of a working file.
      doc.Sheets(0).Columns.OptimalWidth = True
      Dim bare : bare = doc.StyleFamilies.getByName("PageStyles").getByName(doc.Sheets(0).PageStyle)
      bare.HeaderIsOn = False
      bare.FooterIsOn = False
    Else
      ShowWhole doc
    End If
    FitWidth doc
  ElseIf doc.supportsService("com.sun.star.presentation.PresentationDocument") Then
    kind = "impress"
  ElseIf doc.supportsService("com.sun.star.text.TextDocument") Then
    If ${isParted ? 'True' : 'False'} Then PartRows doc
  Else
    doc.close(True)
    Exit Sub
  End If
  Dim out(0) As New com.sun.star.beans.PropertyValue
  out(0).Name = "FilterName" : out(0).Value = kind & "_pdf_Export"
  doc.storeToURL(ConvertToURL(${text(target)}), out())
  If kind = "writer" Then
    Dim letters(1) As New com.sun.star.beans.PropertyValue
    letters(0).Name = "FilterName" : letters(0).Value = "Text (encoded)"
    letters(1).Name = "FilterOptions" : letters(1).Value = "UTF8,LF"
    doc.storeToURL(ConvertToURL(${text(plain)}), letters())
  End If
  doc.close(True)
Failed:
End Sub

' Behind a table with a repeated heading, LibreOffice 7.4 can lay out no row at all of one whose rows may not be parted.
' What is protected stays as it is.
Sub PartRows(doc)
  On Error Resume Next
  Dim i As Long, n As Long
  For i = 0 To doc.TextTables.Count - 1
    For n = 0 To doc.TextTables(i).Rows.Count - 1
      doc.TextTables(i).Rows(n).IsSplitAllowed = True
    Next
  Next
End Sub

' What a narrow column hides is neither read nor found: a number becomes smaller, a text that the next cell cuts off goes on
' below. What is protected stays as it is.
Sub ShowWhole(doc)
  On Error Resume Next
  Dim i As Long, r As Long, c As Long, budget As Long, high As Long, lastRow As Long, lastColumn As Long
  Dim sheet, found, used, cells, values, cell, row
  Dim isCut As Boolean
  budget = 20000
  For i = 0 To doc.Sheets.Count - 1
    sheet = doc.Sheets(i)
    If sheet.isProtected() Then GoTo NextSheet
    found = sheet.queryContentCells(3)
    If found.Count > 0 Then found.ShrinkToFit = True
    found = sheet.queryFormulaCells(1)
    If found.Count > 0 Then found.ShrinkToFit = True
    used = sheet.createCursor()
    used.gotoEndOfUsedArea(False)
    lastRow = used.RangeAddress.EndRow
    lastColumn = used.RangeAddress.EndColumn
    If lastColumn > 0 And (lastRow + 1) * (lastColumn + 1) < 500000 Then
      cells = sheet.getCellRangeByPosition(0, 0, lastColumn, lastRow).getDataArray()
      ReDim widths(lastColumn) As Long
      For c = 0 To lastColumn
        widths(c) = sheet.Columns.getByIndex(c).Width
      Next
      For r = 0 To lastRow
        values = cells(r)
        isCut = False
        For c = 0 To lastColumn - 1
          ' 8 is a text; a letter is hardly wider than 2.5 mm.
          If budget > 0 And VarType(values(c)) = 8 Then
            If Len(values(c)) * 250 > widths(c) And (VarType(values(c + 1)) <> 8 Or Len(CStr(values(c + 1))) > 0) Then
              cell = sheet.getCellByPosition(c, r)
              If Not cell.IsTextWrapped Then
                cell.IsTextWrapped = True
                isCut = True
                budget = budget - 1
              End If
            End If
          End If
        Next
        If isCut Then
          row = sheet.Rows.getByIndex(r)
          high = row.Height
          row.OptimalHeight = True
          If row.Height < high Then row.Height = high
        End If
      Next
    End If
NextSheet:
  Next
End Sub

Sub FitWidth(doc)
  Dim i As Integer
  For i = 0 To doc.Sheets.Count - 1
    Dim sheet : sheet = doc.Sheets(i)
    Dim used : used = sheet.createCursor()
    used.gotoEndOfUsedArea(False)
    Dim last As Long : last = used.RangeAddress.EndColumn + 1
    Dim style : style = doc.StyleFamilies.getByName("PageStyles").getByName(sheet.PageStyle)
    If last <= 1023 And style.ScaleToPagesX = 0 And style.ScaleToPages = 0 Then
      Dim wide As Long : wide = sheet.getCellByPosition(last, 0).Position.X
      Dim margins As Long : margins = style.LeftMargin + style.RightMargin
      If wide > style.Width - margins Then
        If style.Width < style.Height Then
          Dim across As Long : across = style.Height
          style.IsLandscape = True
          style.Height = style.Width
          style.Width = across
        End If
        ' Half size on A4 is hard to read: the page becomes A3.
        If wide > 2 * (style.Width - margins) And style.Width < 42000 Then
          style.Width = 42000
          style.Height = 29700
        End If
        style.ScaleToPagesX = 1
        style.ScaleToPagesY = 0
      End If
    End If
  Next
End Sub
`
  return `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="View" script:language="StarBasic">${xml(code)}</script:module>`
}
