// A Word file as LibreOffice prints it.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inFolder, run, textOf } from './dossier/tools.ts'

/** Its text; the PDF is kept in dist/pictures where it is given a name, to be looked at. */
export const printedWord = (bytes: Buffer, name?: string): Promise<string> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'a.docx'), bytes)
    const home = `-env:UserInstallation=file://${folder}/home`
    const to = ['--headless', '--convert-to', 'pdf', '--outdir', folder]
    await run('soffice', [home, ...to, join(folder, 'a.docx')])
    const pdf = join(folder, 'a.pdf')
    if (name) {
      await mkdir('dist/pictures', { recursive: true })
      await copyFile(pdf, `dist/pictures/${name}.pdf`)
    }
    return (await textOf(await readFile(pdf))).join('\n')
  })
