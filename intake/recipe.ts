// Which version of a tool made a rendition. Asked once a tool and process; a machine changes tools only by a restart.
import { type Box, runInBox } from './box.ts'
import type { Tool } from './tools.ts'

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
