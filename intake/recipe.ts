// Which version of a tool made a rendition. Asked once a tool and process; a machine changes tools only by a restart.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Box, runInBox } from './box.ts'
import type { Tool } from './tools.ts'
import { type FileType, types } from './types.ts'

const known = new Map<Tool, Promise<string>>()

export async function versionOf(box: Box, tool: Tool, dir: string): Promise<string> {
  const asked = known.get(tool) ?? ask(box, tool, dir)
  known.set(tool, asked)
  const version = await asked.catch(() => '')
  if (!version) known.delete(tool)
  return version || 'unknown'
}

async function ask(box: Box, tool: Tool, dir: string): Promise<string> {
  const flag = tool.startsWith('pdf') ? '-v' : '--version' // Poppler answers on stderr
  const ran = await runInBox(box, {
    tool,
    args: ({ dir: at }) => [...(tool === 'soffice' ? [profile(at)] : []), flag],
    dir,
  })
  return ran.end === 'exit' ? (/\d+\.\d+(\.\d+)*/.exec(ran.stdout + ran.stderr)?.[0] ?? '') : ''
}

/** LibreOffice shares one profile between processes unless told otherwise, and then one of them does nothing. */
export const profile = (dir: string) => `-env:UserInstallation=file://${dir}/profile`

/** Asked without loading it: its native code runs in the box alone. */
function sharpVersion(): string {
  const main = createRequire(import.meta.url).resolve('sharp')
  const about = readFileSync(main.replace(/(.*\/node_modules\/sharp\/).*/, '$1package.json'), 'utf8')
  return (JSON.parse(about) as { version: string }).version
}

/** What makes a PDF of such a file; nothing where it is one. Together with what normalises it: the recipe of its view. */
export async function draftRecipe(type: FileType, box: Box, dir: string): Promise<string> {
  switch (types[type].by) {
    case 'pdf':
    case 'container':
      return ''
    case 'picture':
      return `sharp-${sharpVersion()} a4 bare`
    case 'heic':
      return `heif-${await versionOf(box, 'heif-info', dir)} sharp-${sharpVersion()} a4 bare`
    default:
      return `libreoffice-${await versionOf(box, 'soffice', dir)} draft-${DRAFT}`
  }
}

/** Raised when drafts of the same LibreOffice change: another macro, other fonts mended, rows and cells found that were lost. */
const DRAFT = 4
