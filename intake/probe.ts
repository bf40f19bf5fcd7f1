// What this machine can do for intake, asked at start and by the status page.
import { type Box, runInBox } from './box.ts'
import { jobRoot, openJob } from './job.ts'
import { findTool, type Tool, tools } from './tools.ts'

export interface Probe {
  /** Undefined: namespaces do not work here and nobody allowed to do without. Documents then wait as `received`. */
  readonly box: Box | undefined
  /** Why there is no box, for the person who runs the machine. */
  readonly reason?: string
  readonly missing: readonly { readonly tool: Tool; readonly package: string }[]
}

/** `mode` comes from the settings (KC_BOX). */
export async function probe(mode: Box['mode'] = 'namespaces', root = jobRoot): Promise<Probe> {
  const names = Object.keys(tools) as Tool[]
  const found = await Promise.all(names.map(findTool))
  const missing = names.filter((_, i) => !found[i]).map((tool) => ({ tool, package: tools[tool] }))
  const box = { mode }
  const tried = await tryBox(box, root).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOSPC') throw error // says nothing of the box
    return String(error)
  })
  if (typeof tried === 'object' && tried.end === 'exit' && tried.code === 0) return { box, missing }
  const why =
    typeof tried === 'string'
      ? tried
      : tried.end === 'missing-tool'
        ? `Thiếu gói ${tried.package}.`
        : tried.end
  const reason = `Không tạo được hộp cách ly để chạy bộ chuyển đổi: ${why} Cài bubblewrap, hoặc đặt KC_BOX=limits trong vùng chứa.`
  return { box: undefined, reason, missing }
}

async function tryBox(box: Box, root: string) {
  await using job = await openJob(root)
  return await runInBox(box, { tool: 'sh', args: () => ['-c', 'exit 0'], dir: job.dir })
}
