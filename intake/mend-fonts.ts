// An office file with text in fonts from before Unicode, made readable for its view: LibreOffice writes it as flat XML,
// the text of those fonts is turned to Unicode, and the view is made of that. The original is not touched.
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runInBox } from './box.ts'
import { cannot } from './failed.ts'
import { flatToUnicode } from './flat-xml.ts'
import { findOldFonts } from './find-fonts.ts'
import type { Work } from './pdf-tools.ts'
import { profile } from './recipe.ts'
import type { Cannot } from './verdict.ts'

const limits = { cpuSeconds: 120, wallMs: 180_000, memory: 4 * 2 ** 30 }
const MAX_FLAT = 64 << 20
const flatOf: Readonly<Record<string, string>> = {
  ...{ doc: 'fodt', docx: 'fodt', odt: 'fodt', rtf: 'fodt' },
  ...{ xls: 'fods', xlsx: 'fods', ods: 'fods' },
}

export interface Mended {
  readonly outcome: 'draft'
  readonly path: string
  readonly kind: string
}

/** Undefined where there is nothing to mend. */
export async function mendedFonts(work: Work, kind: string): Promise<Mended | Cannot | undefined> {
  const flat = flatOf[kind]
  if (!flat || (await findOldFonts(work.path, kind)).length === 0) return undefined
  const { box, path, dir, signal } = work
  const made = join(dir, 'flat', `goc.${flat}`)
  const ran = await runInBox(box, {
    tool: 'soffice',
    args: (at) => [
      ...[profile(at.dir), '--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'],
      ...['--convert-to', flat, '--outdir', join(at.dir, 'flat'), at.file],
    ],
    dir,
    input: { path, as: `goc.${kind}` },
    limits,
    signal,
  })
  if (ran.end !== 'exit') return cannot(ran, 'soffice')
  await rm(join(dir, 'profile'), { recursive: true, force: true }) // the view starts from its own
  const size = await stat(made).then(
    (found) => found.size,
    () => 0,
  )
  if (size === 0 || size > MAX_FLAT) return undefined // the view then shows the letters of the font as they are
  const mended = join(dir, `mended.${flat}`)
  await writeFile(mended, flatToUnicode(await readFile(made, 'utf8')))
  await rm(made)
  return { outcome: 'draft', path: mended, kind: flat }
}
