// The programs that may run in the box, and the Debian package that brings each (the status page names it).
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'

export const tools = {
  qpdf: 'qpdf',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftocairo: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  tesseract: 'tesseract-ocr',
  soffice: 'libreoffice-writer-nogui',
  'heif-convert': 'libheif-examples',
  'heif-info': 'libheif-examples',
  bsdtar: 'libarchive-tools',
  'chromium-headless-shell': 'chromium-headless-shell',
  node: 'nodejs',
  sh: 'dash',
} as const
export type Tool = keyof typeof tools

const folders = ['/usr/bin', '/usr/local/bin', '/bin']

/** Where the program is, or undefined. Looked up at every run: a package installed later is found without a restart. */
export async function findTool(tool: Tool): Promise<string | undefined> {
  if (tool === 'node') return process.execPath
  return findProgram(tool)
}

export async function findProgram(name: string): Promise<string | undefined> {
  for (const path of folders.map((folder) => join(folder, name))) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return undefined
}
