// A PDF of whatever origin → its view: a plain PDF that qpdf wrote, that our indexer understands and that a second
// reader gets through. Four rungs: qpdf; qpdf after a broken content was mended; drawn anew by Poppler; a reason.
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Box, type Limits, type Ran, runInBox } from '../intake/box.ts'
import { type Hole, holeOf, type Why } from './holes.ts'
import { type Answer, type Indexed, inThread } from './index/in-thread.ts'
import { readThrough } from './second-reader.ts'

/** Changes when other views come out of the same files and tools. */
export const NORMAL_VERSION = 2

export interface Normal extends Omit<Indexed, 'end' | 'isOdd'> {
  readonly outcome: 'ok'
  /** Of the view and of its index, in the job folder. */
  readonly path: string
  readonly index: string
  readonly rung: 1 | 2 | 3
  /** Pages as the second reader counted them; another number than ours makes a file suspect. */
  readonly pagesBySecond: number
}

/** What every tool said: "qpdf 3" succeeded with warnings. Kept beside the view. */
export interface Steps {
  readonly exits: string[]
  /** Bytes of memory of the largest tool. */
  peak: number
}
export type Normalised = (Normal | Hole | Extract<Ran, { end: 'missing-tool' }>) & { readonly steps: Steps }

export interface NormaliseJob {
  readonly box: Box
  readonly path: string
  readonly dir: string
  readonly signal?: AbortSignal | undefined
  readonly limits?: Partial<Limits>
}

// No --flatten-annotations: 11.3 deletes every annotation without an appearance, and so all links. No
// --stream-data=preserve: what was joined would stay unpacked. --decrypt without a password tries the blank one.
const flags = [
  ...['--decrypt', '--object-streams=disable', '--compress-streams=y', '--decode-level=none'],
  ...['--normalize-content=n', '--deterministic-id', '--generate-appearances'],
]
const joined = [...flags, '--coalesce-contents']

export async function normalise(job: NormaliseJob): Promise<Normalised> {
  const steps: Steps = { exits: [], peak: 0 }
  const at = (name: string) => join(job.dir, name)
  let missing: Extract<Ran, { end: 'missing-tool' }> | undefined
  let why: Why | undefined

  const run = async (
    tool: 'qpdf' | 'pdftocairo',
    args: readonly string[],
    from: string,
    to: string,
    cpuSeconds = 60,
  ) => {
    await rm(at(to), { force: true })
    const ran = await runInBox(job.box, {
      tool,
      args: ({ file, dir }) => [...args, file, join(dir, to)],
      input: { path: from },
      dir: job.dir,
      signal: job.signal,
      limits: { cpuSeconds, wallMs: cpuSeconds * 1500, ...job.limits },
    })
    note(steps, tool, ran)
    if (ran.end === 'missing-tool') missing = ran
    const isThere = () => stat(at(to)).then(({ size }) => size > 0, () => false) // prettier-ignore
    return { ran, isDone: ran.end === 'exit' && done[tool].includes(ran.code) && (await isThere()) }
  }

  /** The view at view.pdf, read by us and by another; or why it cannot be it. */
  const prove = async (rung: Normal['rung'], isMended = false): Promise<Normal | Why> => {
    const view = at('view.pdf')
    const found = await inThread({ act: 'index', from: view, to: at('view.pix') }, job)
    if (found.end !== 'indexed') {
      steps.exits.push(`index ${'why' in found ? found.why : found.end}`)
      return whyNot(found)
    }
    if (found.pages === 0) return 'no-pages'
    if (found.xfa) return 'script'
    if (found.isOdd && !isMended) return (await mendView('view.pdf')) ?? prove(rung, true)
    const second = await readThrough({ ...job, path: view }, found.pages)
    note(steps, 'pdftotext', second.ran)
    if (second.ran.end === 'missing-tool') missing = second.ran
    if (second.ran.end !== 'exit') return 'reader'
    const { end: _, isOdd: __, ...facts } = found
    const common = { outcome: 'ok', path: view, index: at('view.pix'), rung } as const
    return { ...common, ...facts, pagesBySecond: second.pages }
  }

  /** The mended file as the view, or why there is none. */
  const mendView = async (from: string): Promise<Why | undefined> => {
    const mended = await inThread({ act: 'mend', from: at(from), to: at('mended.pdf') }, job)
    if (mended.end !== 'mended') return whyNot(mended)
    return (await run('qpdf', joined, at('mended.pdf'), 'view.pdf')).isDone ? undefined : 'damaged'
  }

  const first = async () => {
    const { ran, isDone } = await run('qpdf', joined, job.path, 'view.pdf')
    return isDone ? prove(1) : whyRan(ran)
  }
  const second = async () => {
    if (!(await run('qpdf', flags, job.path, 'plain.pdf')).isDone) return 'damaged'
    return (await mendView('plain.pdf')) ?? prove(2)
  }
  const third = async () => {
    const { ran, isDone } = await run(
      'pdftocairo',
      ['-pdf'],
      job.path,
      'drawn.pdf',
      why === 'reader' || why === 'limit' ? 15 : 60,
    )
    if (!isDone) return whyRan(ran)
    return (await run('qpdf', joined, at('drawn.pdf'), 'view.pdf')).isDone ? prove(3) : 'damaged'
  }

  for (const rung of [first, second, third]) {
    // What took too long or hung a reader does so again; only another drawing may help.
    if (rung === second && why !== 'damaged') continue
    const made = await rung()
    if (missing) return { ...missing, steps }
    if (typeof made === 'object') return { ...made, steps }
    why = moreTelling(why, made)
    // Poppler draws as many blank pages as /Count promises: what has none stays without.
    if (made === 'script' || made === 'too-many-pages' || why === 'no-pages') break
  }
  return { ...holeOf(why ?? 'damaged'), steps }
}

/** qpdf's 3 is success with warnings. */
const done = { qpdf: [0, 3], pdftocairo: [0] }

function whyRan(ran: Ran): Why {
  if (ran.end === 'limit') return 'limit'
  return ran.end === 'exit' && /invalid password/.test(ran.stderr) ? 'locked' : 'damaged'
}

function whyNot({ end }: Answer): Why {
  return end === 'too-many-pages' || end === 'limit' ? end : 'damaged'
}

/** "Damaged" is what is said where nothing better is known. */
const moreTelling = (before: Why | undefined, now: Why): Why =>
  before && before !== 'damaged' && now !== 'script' && now !== 'too-many-pages' ? before : now

function note(steps: Steps, tool: string, ran: Ran): void {
  const how =
    ran.end === 'exit' ? ran.code : ran.end === 'limit' ? ran.limit : ran.end === 'crash' ? ran.signal : '–'
  steps.exits.push(`${tool} ${how}`)
  steps.peak = Math.max(steps.peak, ran.peak)
}
