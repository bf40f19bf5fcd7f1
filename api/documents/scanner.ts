// The scanner as a worker meets it: with which signatures it answers now, or that it does not.
import { type Signatures, signatures, tellsLimits } from '../../intake/scanner.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Version } from '../../schemas/document.ts'
import { opens, scanStateOf, whyClosed } from '../../schemas/scan.ts'
import type { Context } from '../context.ts'

export type Standing = Signatures | { readonly down: string }

const KEPT_MS = 1000
const known = new WeakMap<Context, { at: number; standing: Promise<Standing> }>()
const honest = new WeakMap<Context, string>()

/** Undefined without a scanner. Asked at most once a second. */
export async function standing(ctx: Context): Promise<Standing | undefined> {
  if (!ctx.config.scanner) return undefined
  const last = known.get(ctx)
  if (last && Date.now() - last.at < KEPT_MS) return last.standing
  const asked = { at: Date.now(), standing: ask(ctx) }
  known.set(ctx, asked)
  return asked.standing
}

async function ask(ctx: Context): Promise<Standing> {
  const { scanner } = ctx.config
  try {
    const now = await signatures(scanner!)
    if (honest.get(ctx) === now.number) return now
    if (!(await tellsLimits(scanner!))) return { down: 'AlertExceedsMax' }
    honest.set(ctx, now.number)
    return now
  } catch (error) {
    return { down: String((error as Error).message) }
  }
}

/** Throws `wrong-state` with the reason where a version does not open for this reader. */
export function refuseClosed({ config }: Context, { scan }: Pick<Version, 'scan'>, isOwn: boolean): void {
  if (opens(scan, { isScanned: config.scanner !== undefined, isOwn })) return
  throw new Problem('wrong-state', whyClosed(scan), { scan: scanStateOf(scan) })
}
